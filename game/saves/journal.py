"""A journal: all that a game holds, as one document that leaves the program and comes back.

What the rules do not keep is not in it, nor are the closed topics, which no export shows: whoever takes a
journal in is asked for them again.
"""

from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue, ValidationError

from game.errors import SaveError
from game.language import _
from game.rules.cards import Card
from game.rules.numbers import Rules
from game.rules.words import Depth, Facet, Kind, Need, Occasion, Reason, Seat, Stage, Topic
from game.text import clean, clean_line

FORMAT = 2
"""The form of journals that this program writes. The first knew no letters, places, or small things left."""

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
Step = Annotated[int, Field(ge=1, le=Rules().circle_steps)]
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
    text: Annotated[Words, AfterValidator(_not_empty)]
    evening: Count
    at: When
    card: Words = ""


class WaitingLetter(_Part):
    """A sealed letter that waits for its day; `by` is who wrote it, 0 or 1 as in `partners`."""

    by: Seat
    for_both: bool = False
    text: Annotated[Words, AfterValidator(_not_empty)]
    evening: Count
    sealed: When
    opens: When


class Opened(_Part):
    """When a depth opened."""

    depth: Depth
    evening: Count
    at: When


class Place(_Part):
    """The couple's word for a place on their chart, by the number of the round that lies there."""

    round: Count
    word: Name


class ComesBack(_Part):
    """From when on a round's card asks to come back."""

    round: Count
    at: When


class Sealed(_Part):
    """The day on which a kept line opens, by its place among them, from 1."""

    line: Count
    opens: When


class OpenGift(_Part):
    """A small promise of a closing that is not over; `asked` is the last evening that looked at it."""

    by: Seat
    text: Name
    evening: Count
    asked: Count


class ShownCircles(_Part):
    """How close the two circles lay, by partner, on an evening on which both showed them."""

    evening: Count
    steps: tuple[Step, Step]


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
        left: the card that each left face down for the other.
        waiting: the card of an unfinished round, which is told from its beginning; not how far it had come.
        circles: of the evenings on which both showed them.
        came_true: small promises of closings that came true; `at` is when that was told.
        sealed: which of the kept lines nobody reads before their day.
        last_pause: the evening of the last pause; 0 for none.
    """

    fathoms: Literal["game"] = "game"
    format: Literal[1, 2] = 2
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
    letters: Annotated[tuple[WaitingLetter, ...], Field(max_length=_MOST_ROWS)] = ()
    opened: Annotated[tuple[Opened, ...], Field(max_length=len(Depth))] = ()
    places: Annotated[tuple[Place, ...], Field(max_length=_MOST_ROWS)] = ()
    returns: Annotated[tuple[ComesBack, ...], Field(max_length=_MOST_ROWS)] = ()
    gifts: Annotated[tuple[OpenGift, ...], Field(max_length=_MOST_ROWS)] = ()
    left: tuple[ToldCard | None, ToldCard | None] = (None, None)
    waiting: ToldCard | None = None
    circles: Annotated[tuple[ShownCircles, ...], Field(max_length=_MOST_ROWS)] = ()
    came_true: Annotated[tuple[KeptWords, ...], Field(max_length=_MOST_ROWS)] = ()
    sealed: Annotated[tuple[Sealed, ...], Field(max_length=_MOST_ROWS)] = ()
    last_pause: Count = 0


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
        raise SaveError(_("It is no game that Fathoms exported as JSON."))
    if heading.format > FORMAT:
        raise SaveError(
            _(
                "It was exported by a newer Fathoms (form {format}; this one reads up to {newest}). "
                "Update Fathoms to import it."
            ).format(format=heading.format, newest=FORMAT)
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
        _(
            "It is not as Fathoms exported it: what stands at {where} does not fit. Export the game "
            "once more."
        ).format(where=where)
    )


def _heading(text: bytes) -> _Heading | None:
    try:
        return _Heading.model_validate_json(text)
    except ValidationError:
        return None


def _place(where: tuple[Any, ...]) -> str:
    """A place in a document as people count: `rounds, number 3, card, text`."""
    words = [
        _("number {one}").format(one=one + 1) if isinstance(one, int) else clean_line(str(one))[:40]
        for one in where
    ]
    return ", ".join(word for word in words if word != "[key]") or _("the beginning")


def _misfit(journal: Journal) -> str:
    """The place of what contradicts the rest; nothing where all is well."""
    numbers = [evening.number for evening in journal.evenings]
    if numbers != sorted(set(numbers)) or any(number > journal.evening for number in numbers):
        return "evenings"
    if journal.pot > journal.points:
        return "pot"
    if journal.last_pause > journal.evening:
        return "last_pause"
    for name in ("rounds", "kept", "promises", "letters", "opened", "gifts", "circles", "came_true"):
        for place, row in enumerate(getattr(journal, name)):
            if row.evening > journal.evening:
                return _place((name, place, "evening"))
    return _misfit_of_the_chart(journal)


def _misfit_of_the_chart(journal: Journal) -> str:
    """Each depth opened once, none that is not open; beside a round or a line lies one of each at most."""
    depths = [row.depth for row in journal.opened]
    if len(set(depths)) < len(depths) or any(depth > journal.depth for depth in depths):
        return "opened"
    for name, beside, there in (
        ("places", "round", len(journal.rounds)),
        ("returns", "round", len(journal.rounds)),
        ("sealed", "line", len(journal.kept)),
    ):
        numbers = [getattr(row, beside) for row in getattr(journal, name)]
        if len(set(numbers)) < len(numbers):
            return name
        for place, number in enumerate(numbers):
            if not 1 <= number <= there:
                return _place((name, place, beside))
    shown = [row.evening for row in journal.circles]
    return "circles" if shown != sorted(set(shown)) else ""
