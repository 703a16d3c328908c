"""What two screens say to each other: JSON that pydantic checks on the way in, and nothing else."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, TypeAdapter, ValidationError

from game.rules import moves as m
from game.rules.state import State
from game.rules.words import Seat, Topic
from game.two.wire import Garbled

LANGUAGE = 1
"""Two windows understand each other only when they speak the same one."""

_Short = Annotated[str, Field(max_length=2_000)]
_MOVES: dict[str, type] = {kind.__name__: kind for kind in get_args(m.Move)}


@dataclass(frozen=True, slots=True)
class Hello:
    """The first thing that the holder says.

    Attributes:
        chance: to be answered with what only a reader of the private notice can work out.
    """

    language: int
    chance: _Short


@dataclass(frozen=True, slots=True)
class Knock:
    """The answer, and the same question back."""

    proof: _Short
    chance: _Short


@dataclass(frozen=True, slots=True)
class Welcome:
    """The holder is who put the notice up.

    Attributes:
        locked: whether the game's passphrase has to be said before anything else.
    """

    proof: _Short
    locked: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One partner's private choice, where there are two."""

    yes: bool
    answer: Literal["choice"] = "choice"


@dataclass(frozen=True, slots=True)
class Page:
    """One partner's private page of boundaries."""

    closed: tuple[Topic, ...]
    desire: bool
    answer: Literal["page"] = "page"


@dataclass(frozen=True, slots=True)
class Circle:
    """One partner's picture of the circles, and whether they would show it."""

    step: Annotated[int, Field(ge=1, le=7)]
    show: bool
    answer: Literal["circle"] = "circle"


Answer = Choice | Page | Circle


@dataclass(frozen=True, slots=True)
class Open:
    """Say the passphrase of the game."""

    phrase: str
    ask: Literal["open"] = "open"


@dataclass(frozen=True, slots=True)
class Look:
    """Ask where the game is, before anybody sits down."""

    ask: Literal["look"] = "look"


@dataclass(frozen=True, slots=True)
class Sit:
    """Sit down at this screen."""

    seat: Seat
    ask: Literal["sit"] = "sit"


@dataclass(frozen=True, slots=True)
class Make:
    """Make a move.

    Attributes:
        kind: the name of the move.
        fields: the rest of it, as JSON.
        seen: the version that was on the screen when it was made.
    """

    kind: _Short
    fields: str
    by: Seat | None
    seen: int
    ask: Literal["make"] = "make"


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Take back the last move."""

    seen: int
    ask: Literal["take back"] = "take back"


@dataclass(frozen=True, slots=True)
class HandIn:
    """Hand in what one partner chose in private."""

    answer: Annotated[Answer, Field(discriminator="answer")]
    seen: int
    ask: Literal["hand in"] = "hand in"


@dataclass(frozen=True, slots=True)
class PutOff:
    """Leave a private step; it is void for both."""

    seen: int
    ask: Literal["put off"] = "put off"


@dataclass(frozen=True, slots=True)
class Fetch:
    """Ask for something that only the holder of the file can read."""

    what: Literal["past", "to leave", "gifts", "first time"]
    ask: Literal["fetch"] = "fetch"


@dataclass(frozen=True, slots=True)
class NamePlace:
    """Give the place of a round a name on the chart."""

    number: int
    word: _Short
    ask: Literal["name"] = "name"


@dataclass(frozen=True, slots=True)
class AskBack:
    """Have a card come back from a day on."""

    number: int
    at: float | None
    ask: Literal["ask back"] = "ask back"


@dataclass(frozen=True, slots=True)
class SealLine:
    """Seal a kept line until its day."""

    number: int
    opens: float
    ask: Literal["seal"] = "seal"


@dataclass(frozen=True, slots=True)
class EraseLine:
    """Erase a kept line."""

    number: int
    phrase: str | None
    ask: Literal["erase"] = "erase"


Beside = Fetch | NamePlace | AskBack | SealLine | EraseLine
"""What is looked at, or changed, beside the moves."""

Ask = Open | Look | Sit | Make | TakeBack | HandIn | PutOff | Beside


@dataclass(frozen=True, slots=True)
class Request:
    """Something asked, with a number that is never used twice."""

    number: int
    ask: Annotated[Ask, Field(discriminator="ask")]


@dataclass(frozen=True, slots=True)
class Now:
    """Where the game is.

    Attributes:
        version: counts every change, moves taken back included.
        undo_asks: whether undo needs a second key.
        undo_barred: whether there is nothing to take back.
    """

    version: int
    state: State
    undo_asks: bool = False
    undo_barred: bool = True
    said: Literal["now"] = "now"


@dataclass(frozen=True, slots=True)
class Done:
    """What was asked is done.

    Attributes:
        now: where the game is, if that may have changed.
        data: what was asked for, as JSON.
    """

    number: int
    now: Now | None = None
    data: str = "null"
    said: Literal["done"] = "done"


@dataclass(frozen=True, slots=True)
class Refused:
    """What was asked was not done.

    Attributes:
        kind: which of the errors it is.
        sentence: what the player reads.
    """

    number: int
    kind: _Short
    sentence: str
    said: Literal["refused"] = "refused"


Said = Annotated[Now | Done | Refused, Field(discriminator="said")]


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def dump(value: object, kind: Any = None) -> bytes:
    """A message, or what one carries, as JSON."""
    known: Any = type(value) if kind is None else kind
    return _adapter(known).dump_json(value)


def load(kind: Any, data: str | bytes) -> Any:
    """A message of this kind, or what one carries.

    Raises:
        Garbled: when it is none.
    """
    try:
        return _adapter(kind).validate_json(data)
    except ValidationError:
        pass  # raised below, where the error no longer carries what was said
    raise Garbled


def made(move: m.Move, by: Seat | None, seen: int) -> Make:
    """The request to make this move."""
    return Make(type(move).__name__, dump(move).decode(), by, seen)


def move_of(make: Make) -> m.Move:
    """The move that is asked for.

    Raises:
        Garbled: when there is no such move.
    """
    kind = _MOVES.get(make.kind)
    if kind is None:
        raise Garbled
    move: m.Move = load(kind, make.fields)
    return move
