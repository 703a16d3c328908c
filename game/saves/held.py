"""What a game's file holds, proved before it is handed on. Nothing is written here."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from json import dumps
from pathlib import Path
from typing import Any, TypeVar

from sqlite_utils import Database

from game.rules.cards import Card
from game.rules.events import Event
from game.rules.state import State
from game.saves import codec
from game.saves.driver import is_keyed
from game.saves.file_marks import NOT_OPENED, saying_so
from game.saves.proof import (
    check_bound,
    check_chain,
    check_standing,
    check_start,
    checked_moves,
    sums_of,
    verify,
)
from game.saves.rows import (
    BOUND,
    BoundRow,
    GameRow,
    MoveRow,
    ReturnRow,
    RoundRow,
    Row,
    StandingRow,
    ToldRow,
    read,
    read_one,
)
from game.saves.seal import Sum

B = TypeVar("B", bound=BoundRow)

_KINDS: tuple[type[Row], ...] = (RoundRow, *BOUND)
STAYING = {kind.table: kind for kind in _KINDS if kind is not ToldRow}
"""What stays, by its table; when cards were told has an access of its own."""


@dataclass(frozen=True, slots=True)
class MoveRecord:
    """One acknowledged move: when it was made, and what it set going."""

    at: float
    events: tuple[Event, ...]


class Held:
    """The contents of an open game.

    Attributes:
        checkpoint: the state at the round's start.
        records: this round's moves.
        locked: whether the game opens with a passphrase only.
    """

    def __init__(self, path: Path, db: Database) -> None:
        self.path = path
        self._db = db
        self.locked = is_keyed(db.conn)
        self._game = read_one(db, GameRow)
        self._standing = read_one(db, StandingRow)
        self._hashes = [self._game.checkpoint_hash]
        check_start(db, self._game, path)
        self.records: tuple[MoveRecord, ...] = tuple(self._moves())
        check_standing(self._standing, self._game, self._hashes[-1], path)
        self._sums: Mapping[str, Sum] = sums_of(self._game, path)
        self.checkpoint: State = codec.load_state(self._game.checkpoint)

    @property
    def name(self) -> str:
        """What the couple calls this game."""
        return self._game.name

    @property
    def began(self) -> float:
        """When the game was begun, in wall-clock seconds."""
        return self._game.began

    @property
    def moves(self) -> int:
        """Moves acknowledged so far, those taken back included."""
        return self._standing.moves

    def told(self) -> Mapping[str, float]:
        """When each card was last told, by card id.

        Raises:
            SaveError: when it cannot be read, or is not as it was written.
        """
        return {row.card: row.at for row in self._bound(ToldRow)}

    def cards_told(self, ids: Collection[str]) -> tuple[Card, ...]:
        """The cards of these ids, as they were when they were told; warm-ups, whose text is not kept, aside.

        Raises:
            SaveError: when they cannot be read.
        """
        sql = "SELECT card FROM rounds WHERE json_extract(card, '$.id') IN (SELECT value FROM json_each(?))"
        with saying_so(self.path, NOT_OPENED):
            texts = [row["card"] for row in self._db.query(sql, [dumps(sorted(ids))])]
        return tuple({card.id: card for card in map(codec.load_card, texts)}.values())

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Everything that stays in one table (`rounds`, `evenings`, `kept` …), oldest first.

        Raises:
            SaveError: when it cannot be read, or a row is not as it was written.
        """
        kind = STAYING[table]
        if issubclass(kind, BoundRow):
            return [row.model_dump(exclude={"hash"}) for row in self._bound(kind)]
        with saying_so(self.path, NOT_OPENED):
            past = read(self._db, RoundRow, "ORDER BY number")
        check_chain(past, self.path, key=self._game.key, chain=self._game.chain)
        return [row.model_dump() for row in past]

    def returning(self, now: float) -> dict[str, Card]:
        """The cards whose day to come back has come, by id, as they were told.

        A wish that is not as it was written asks for nothing here; whoever looks back is told of it.

        Raises:
            SaveError: when they cannot be read.
        """
        key = self._game.key
        with saying_so(self.path, NOT_OPENED):
            wishes = [row for row in read(self._db, ReturnRow) if row.hash == row.proper_hash(key)]
            numbers = [row.round for row in wishes if row.at <= now]
            sql = "SELECT card FROM rounds WHERE number IN (SELECT value FROM json_each(?))"
            texts = [row["card"] for row in self._db.query(sql, [dumps(numbers)])] if numbers else []
        return {card.id: card for card in map(codec.load_card, texts)}

    def verify(self) -> None:
        """Prove every row and every page, before the past is shown.

        Raises:
            SaveError: naming the first thing that is not as it was written.
        """
        verify(self._db, self.path)

    def _bound(self, kind: type[B]) -> list[B]:
        """A table of rows that stand by themselves, each proved."""
        with saying_so(self.path, NOT_OPENED):
            rows = read(self._db, kind, "" if kind is ToldRow else "ORDER BY rowid")
        check_bound(kind, rows, self._game, self.path)
        return rows

    def _moves(self) -> Iterator[MoveRecord]:
        for row in checked_moves(read(self._db, MoveRow, "ORDER BY seq"), self._hashes[0], self.path):
            self._hashes.append(row.hash)
            yield MoveRecord(row.at, codec.load_events(row.events))
