"""A journal: all that a game holds, as one document that leaves the program and comes back.

What the rules do not keep is not in it, nor are the closed topics, which no export shows: whoever takes a
journal in is asked for them again.
"""

from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue, ValidationError

from game.errors import SaveError
from game.rules.cards import Card
from game.rules.numbers import Rules
from game.rules.words import Depth, Facet, Kind, Need, Occasion, Reason, Seat, Stage, Topic
from game.text import clean, clean_line

FORMAT = 1
"""The form of journals that this program writes."""

_MOST_ROWS = 100_000
_LATEST = 32_503_680_000.0
"""The year 3000: what lies beyond is no moment of a couple's life, nor a date that every system can name."""


def _lasts(minutes: int) -> int:
    if minutes not in (0, *Rules().lengths):
        raise ValueError
    return minutes


def _not_empty(text: str) -> str:
    if not text:
        raise ValueError
    return text


Line = Annotated[str, Field(max_length=4_000), AfterValidator(clean_line)]
Words = Annotated[str, Field(max_length=20_000), AfterValidator(partial(clean, lines=True))]
Name = Annotated[str, Field(max_length=1_000), AfterValidator(clean_line), AfterValidator(_not_empty)]
When = Annotated[float, Field(ge=0, le=_LATEST)]
Count = Annotated[int, Field(ge=0, le=10_000_000)]
Minutes = Annotated[int, AfterValidator(_lasts)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, allow_inf_nan=False)


class Partner(_Part):
    """One of the two."""

    name: Annotated[Name, Field(max_length=200)]
    pronouns: Line = ""


class ToldCard(_Part):
    """A card as it was when it was told."""

    id: Name
    text: Words
    depth: Depth
    kind: Kind = Kind.QUESTION
    follow_ups: Annotated[tuple[Words, ...], Field(max_length=50)] = ()
    topics: Annotated[tuple[Topic, ...], Field(max_length=50)] = ()
    facet: Facet | None = None
    needs: Annotated[tuple[Need, ...], Field(max_length=50)] = ()
    seconds: Count = 0
    occasion: Occasion | None = None
    note: Words = ""
    why: Words = ""
    deck: Line = ""

    @classmethod
    def of(cls, card: Card) -> "ToldCard":
        """The same card, to be written down."""
        return cls.model_validate({name: getattr(card, name) for name in cls.model_fields})

    def card(self) -> Card:
        """The same card, to be played with."""
        return Card(**{name: getattr(self, name) for name in type(self).model_fields})


class ToldRound(_Part):
    """A finished round."""

    evening: Count
    ended: When
    card: ToldCard
    points: Count
    starred: bool = False


class Evening(_Part):
    """An evening: when it ended, its length and active seconds, and how often points were earned for what."""

    number: Count
    ended: When
    minutes: Count
    active: Annotated[float, Field(ge=0, le=10_000_000)]
    rounds: Count
    points: Count
    tally: Mapping[Reason, Count] = {}


class KeptWords(_Part):
    """A line that was kept, or a promise; `by` is whose words they are, 0 or 1 as in `partners`."""

    by: Seat
    text: Name
    evening: Count
    at: When
    card: Words = ""


class HouseRules(_Part):
    """The rules of the house."""

    both_answer: bool = True
    give_back: bool = True
    show_points: bool = True
    suggest_times: bool = True
    guess_first: bool = True
    ask_me_more: bool = True
    sealed_letter: bool = True


class Journal(_Part):
    """A whole game.

    Attributes:
        began, at: when it was begun, and when the last round ended; in seconds since 1970, as all times here.
        stages, needs: where in life the two are, and what cards may presume.
        pot: the points since the last depth opened.
        starter: whose turn it is to draw.
        turns: tellings so far, which turn the wordings over.
        told: when each card was last told, by the card's id.
        set_aside: ids of cards that were taken out of play for good.
    """

    fathoms: Literal["game"] = "game"
    format: Literal[1] = 1
    name: Name
    began: When
    at: When
    partners: tuple[Partner, Partner]
    stages: Annotated[tuple[Stage, ...], Field(max_length=50)] = ()
    needs: Annotated[tuple[Need, ...], Field(max_length=50)] = ()
    house: HouseRules = HouseRules()
    minutes: Minutes = Rules().usual_minutes
    decks: Annotated[tuple[Name, ...], Field(max_length=5_000)] = ()
    depth: Depth = Depth.SURFACE
    points: Count = 0
    pot: Count = 0
    evening: Count = 0
    starter: Seat = Seat.FIRST
    turns: Count = 0
    rounds: Annotated[tuple[ToldRound, ...], Field(max_length=_MOST_ROWS)] = ()
    evenings: Annotated[tuple[Evening, ...], Field(max_length=_MOST_ROWS)] = ()
    kept: Annotated[tuple[KeptWords, ...], Field(max_length=_MOST_ROWS)] = ()
    promises: Annotated[tuple[KeptWords, ...], Field(max_length=_MOST_ROWS)] = ()
    told: Annotated[Mapping[Name, When], Field(max_length=_MOST_ROWS)] = {}
    set_aside: Annotated[tuple[Name, ...], Field(max_length=_MOST_ROWS)] = ()


class _Heading(BaseModel):
    """What a document says that it is."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)
    fathoms: JsonValue = None
    format: int = 0


def to_json(journal: Journal) -> bytes:
    """A journal as JSON, to be read by `from_json` and by people."""
    return f"{journal.model_dump_json(indent=2)}\n".encode()


def from_json(data: bytes) -> Journal:
    """A journal from JSON, cleaned of all that could act on a terminal.

    Raises:
        SaveError: saying what is wrong, and where; never what stands there.
    """
    text = data.removeprefix(b"\xef\xbb\xbf")
    heading = _heading(text)
    if heading is None or heading.fathoms != "game":
        raise SaveError("It is no game that Fathoms exported as JSON.")
    if heading.format > FORMAT:
        raise SaveError(
            f"It was exported by a newer Fathoms (form {heading.format}; this one reads up to {FORMAT}). "
            "Update Fathoms to import it."
        )
    try:
        journal = Journal.model_validate_json(text)
    except ValidationError as error:
        where = _place(error.errors(include_input=False, include_url=False, include_context=False)[0]["loc"])
    else:
        where = _misfit(journal)
        if not where:
            return journal
    raise SaveError(
        f"It is not as Fathoms exported it: what stands at {where} does not fit. Export the game once more."
    )


def _heading(text: bytes) -> _Heading | None:
    try:
        return _Heading.model_validate_json(text)
    except ValidationError:
        return None


def _place(where: tuple[Any, ...]) -> str:
    """A place in a document as people count: `rounds, number 3, card, text`."""
    words = [f"number {one + 1}" if isinstance(one, int) else clean_line(str(one))[:40] for one in where]
    return ", ".join(word for word in words if word != "[key]") or "the beginning"


def _misfit(journal: Journal) -> str:
    """The place of what contradicts the rest; nothing where all is well."""
    numbers = [evening.number for evening in journal.evenings]
    if numbers != sorted(set(numbers)) or any(number > journal.evening for number in numbers):
        return "evenings"
    if journal.pot > journal.points:
        return "pot"
    for name in ("rounds", "kept", "promises"):
        for place, row in enumerate(getattr(journal, name)):
            if row.evening > journal.evening:
                return _place((name, place, "evening"))
    return ""
