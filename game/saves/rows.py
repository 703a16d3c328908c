"""The rows of a game's file as pydantic models: nothing goes in or comes out unchecked."""

from typing import ClassVar, Self, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from sqlite_utils import Database

from game.errors import SaveError
from game.language import _
from game.saves.seal import row_seal


class Row(BaseModel):
    """A row of one table; its fields are the columns, in their order."""

    model_config = ConfigDict(frozen=True, strict=True, hide_input_in_errors=True)
    table: ClassVar[str]

    @property
    def unsealed(self) -> tuple[object, ...]:
        """Every value but the row's own hash."""
        return tuple(value for name, value in self if name != "hash")


class BoundRow(Row):
    """A row that stands by itself: bound by a hash of its own, which the game's sum holds."""

    hash: str = ""

    def proper_hash(self, key: str) -> str:
        """The hash that this row has in the game of this key."""
        return row_seal(key, self.table, self.unsealed)

    def bound(self, key: str) -> Self:
        """This row with its hash."""
        return self.model_copy(update={"hash": self.proper_hash(key)})


class GameRow(Row):
    """The game, and its checkpoint: the state at the round's start.

    Attributes:
        readable_from: the oldest format that can play this file.
        checkpoint_hash: of the checkpoint and of all finished rounds.
        chain: the hash of the last finished round.
        sums: of what stands by itself, table by table.
    """

    table = "game"
    key: str
    name: str
    began: float
    readable_from: int
    checkpoint: str
    checkpoint_hash: str
    chain: str
    sums: str

    @property
    def lasting(self) -> tuple[object, ...]:
        """What a move within a round leaves as it is."""
        return self.key, self.name, self.began, self.readable_from, self.sums


class StandingRow(Row):
    """Where the game stands after its last move, for whoever only glances at it."""

    table = "standing"
    moves: int
    rounds: int
    evening: int
    depth: int
    points: int
    phase: str
    at: float
    hash: str


class MoveRow(Row):
    """One move of this round."""

    table = "moves"
    seq: int
    at: float
    events: str
    hash: str


class RoundRow(Row):
    """What stays of a finished round."""

    table = "rounds"
    number: int
    evening: int
    ended: float
    depth: int
    facet: str | None
    card: str
    points: int
    starred: int
    hash: str


class ToldRow(BoundRow):
    """When a card was last told."""

    table = "told"
    card: str
    at: float


class EveningRow(BoundRow):
    """What stays of an evening."""

    table = "evenings"
    number: int
    ended: float
    minutes: int
    active: float
    rounds: int
    points: int
    tally: str


class KeptRow(BoundRow):
    """A line that a partner kept."""

    table = "kept"
    id: int
    seat: int
    text: str
    evening: int
    at: float
    card: str


class LetterRow(BoundRow):
    """A sealed letter that waits for its day."""

    table = "letters"
    id: int
    seat: int
    for_both: int
    text: str
    evening: int
    sealed: float
    opens: float


class PromiseRow(BoundRow):
    """A small promise."""

    table = "promises"
    id: int
    seat: int
    text: str
    evening: int
    at: float


class OpenedRow(BoundRow):
    """When a depth opened."""

    table = "opened"
    depth: int
    evening: int
    at: float


class BesideRow(BoundRow):
    """A row that lies beside another one: at most one beside each.

    Attributes:
        beside: the column that says beside which.
    """

    beside: ClassVar[str] = "round"

    @property
    def lies_by(self) -> int:
        """The number of the row that it lies beside."""
        return int(getattr(self, self.beside))


class PlaceRow(BesideRow):
    """The word that the couple gave to a place on their chart, by the round that lies there."""

    table = "places"
    round: int
    word: str


class ReturnRow(BesideRow):
    """A round whose starred card asks to come back, and from when on."""

    table = "returns"
    round: int
    at: float


class SealRow(BesideRow):
    """A kept line that is shown nowhere before its day.

    Attributes:
        line: the kept line's `id`.
        opens: wall-clock seconds.
    """

    table = "seals"
    beside = "line"
    line: int
    opens: float


class TrueRow(BoundRow):
    """A small promise of a closing that came true."""

    table = "came_true"
    id: int
    seat: int
    text: str
    evening: int
    at: float


class CirclesRow(BoundRow):
    """How close the circles lay on an evening on which both showed them, by seat (1 to 7)."""

    table = "circles"
    evening: int
    first: int
    second: int


R = TypeVar("R", bound=Row)


def read(db: Database, kind: type[R], more: str = "") -> list[R]:
    """The rows of a table.

    Args:
        more: what follows `FROM table`.

    Raises:
        SaveError: when one does not hold what it should.
    """
    names = ", ".join(kind.model_fields)
    rows = db.query(f"SELECT {names} FROM {kind.table} {more}")  # noqa: S608 - all of it is written in this room
    try:
        return [kind.model_validate(row) for row in rows]
    except ValidationError:
        pass  # raised below, where the error no longer carries what stood in the row
    raise SaveError(
        _("A row of “{table}” does not hold what it should; the file is damaged.").format(table=kind.table)
    )


def read_one(db: Database, kind: type[R], more: str = "") -> R:
    """The only row of a table.

    Raises:
        SaveError: when it is not there, or does not hold what it should.
    """
    for row in read(db, kind, more):
        return row
    raise SaveError(
        _("The row of “{table}” is missing; the file is damaged or holds no game.").format(table=kind.table)
    )


BOUND: tuple[type[BoundRow], ...] = (
    ToldRow,
    EveningRow,
    KeptRow,
    LetterRow,
    PromiseRow,
    OpenedRow,
    PlaceRow,
    ReturnRow,
    SealRow,
    TrueRow,
    CirclesRow,
)


def insert(db: Database, row: Row, *, replace: bool = False) -> None:
    """Write a row, inside the caller's transaction; in one statement, for a move waits for it."""
    names = ", ".join(type(row).model_fields)
    marks = ", ".join(f":{name}" for name in type(row).model_fields)
    verb = "INSERT OR REPLACE" if replace else "INSERT"
    db.execute(f"{verb} INTO {row.table} ({names}) VALUES ({marks})", row.model_dump())
