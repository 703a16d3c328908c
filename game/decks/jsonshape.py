"""The shape of the JSON form, as pydantic checks and describes it; the only module that knows pydantic."""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    StrictStr,
    TypeAdapter,
    ValidationError,
)

from game.decks.model import (
    MINUTES,
    MOST_CARDS,
    MOST_FOLLOW_UPS,
    MOST_LETTERS,
    MOST_PASSAGE_LETTERS,
    MOST_SECONDS,
    MOST_WHY_LETTERS,
    Order,
    Pace,
)
from game.language import _
from game.rules.words import Depth, Facet, Kind, Need, Occasion, Stage, Topic

_SHAPES = {
    "string_type": _("must be a text in quotation marks"),
    "list_type": _("must be a list in square brackets"),
    "int_type": _("must be a whole number"),
    "bool_type": _("must be true or false"),
    "missing": _("is missing"),
}


def _text(most: int, about: str) -> Any:
    return Field(default="", description=about, json_schema_extra={"maxLength": most})


def _one_of(words: Iterable[str], about: str) -> Any:
    return Field(default="", description=about, json_schema_extra={"enum": list(words)})


# The words are described here but judged by `build`, as in the other two forms, with a “did you mean”.
_Line = Annotated[StrictStr, Field(json_schema_extra={"maxLength": MOST_LETTERS})]
_Topic = Annotated[StrictStr, Field(json_schema_extra={"enum": list(Topic)})]
_Need = Annotated[StrictStr, Field(json_schema_extra={"enum": list(Need)})]
_Stage = Annotated[StrictStr, Field(json_schema_extra={"enum": list(Stage)})]
_DEPTHS = [depth.word for depth in Depth]


class CardShape(BaseModel):
    """One card of the deck."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="Card")

    depth: StrictStr = Field(description="How deep it lies.", json_schema_extra={"enum": [*_DEPTHS]})
    text: _Line = Field(description="What is read aloud; {partner} becomes the other partner's name.")
    kind: StrictStr = _one_of(Kind, "What it asks for; a question if this is left out.")
    follow_ups: list[_Line] = Field(default=[], json_schema_extra={"maxItems": MOST_FOLLOW_UPS})
    topics: list[_Topic] = Field(default=[], description="Heavy ground that the card touches.")
    facet: StrictStr = _one_of(Facet, "The side of closeness that it belongs to.")
    needs: list[_Need] = Field(default=[], description="What it presumes about a couple's life.")
    time: StrictInt | None = Field(
        default=None,
        description="Seconds of its countdown.",
        json_schema_extra={"minimum": 1, "maximum": MOST_SECONDS},
    )
    moment: StrictStr = _one_of(Occasion, "The moment of an evening that it is made for.")
    note: StrictStr = _text(MOST_LETTERS, "A line for the speaker.")
    why: StrictStr = _text(MOST_WHY_LETTERS, "A line of rationale with its source.")
    id: StrictStr = _text(40, "What the card is known by; made from its text if this is left out.")


class DeckShape(BaseModel):
    """A deck of cards for Fathoms."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="Deck")

    title: _Line = Field(description="What players choose it by.")
    id: StrictStr = _text(MOST_LETTERS, "What it is known by when its title changes.")
    author: StrictStr = _text(MOST_LETTERS, "Who wrote it.")
    language: StrictStr = _text(MOST_LETTERS, "The language it is written in, such as en.")
    license: StrictStr = _text(MOST_LETTERS, "What others may do with it.")
    stages: list[_Stage] = Field(
        default=[], alias="for", description="Stages of life that it is written for."
    )
    about: StrictStr = _text(MOST_LETTERS, "One sentence for the list of decks.")
    version: StrictStr = _text(MOST_LETTERS, "Which version of the deck this is.")
    order: StrictStr = _one_of(Order, "How its cards follow each other in an evening of its own.")
    minutes: StrictInt | None = Field(
        default=None, json_schema_extra={"minimum": MINUTES[0], "maximum": MINUTES[-1]}
    )
    deepest: StrictStr = _one_of(_DEPTHS, "No card below this depth is played.")
    give_back: StrictBool | None = Field(default=None, alias="give-back")
    pace: StrictStr = _one_of(Pace, "The full round, or a minute each.")
    points: StrictBool | None = Field(default=None, description="Whether points are shown.")
    introduction: StrictStr = _text(MOST_PASSAGE_LETTERS, "Shown before the first card.")
    closing: StrictStr = _text(MOST_PASSAGE_LETTERS, "Shown at the end of the evening.")
    cards: list[CardShape] = Field(default=[], json_schema_extra={"maxItems": MOST_CARDS})


_DECK = TypeAdapter(DeckShape)
_CARD = TypeAdapter(CardShape)


def schema() -> dict[str, Any]:
    """The JSON Schema of the JSON form."""
    found = _DECK.json_schema() | {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    for shape in (found, *found["$defs"].values()):
        for key in shape["properties"].values():
            key.pop("default", None)
    return found


def card_faults(card: object) -> list[tuple[str, str]]:
    """What is wrong with the shape of a card: the key, and what it must be; "" as the key means all of it."""
    return _faults(_CARD, card)


def deck_faults(deck: object) -> list[tuple[str, str]]:
    """The same for a deck without its cards."""
    return _faults(_DECK, deck)


def _faults(shape: TypeAdapter[Any], value: object) -> list[tuple[str, str]]:
    try:
        shape.validate_python(value)
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
        return [(str(fault["loc"][0]) if fault["loc"] else "", _sentence(fault["type"])) for fault in found]
    return []


def _sentence(kind: str) -> str:
    return (
        _("is not known here")
        if kind == "extra_forbidden"
        else _SHAPES.get(kind, _("must have another shape"))
    )
