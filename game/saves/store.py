"""One game's file as the table sees it: a checkpoint, this round's moves, and what stays. No rules here."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from json import dumps
from pathlib import Path
from typing import Any, Self

from filelock import BaseFileLock
from sqlite_utils import Database

from game.rules.cards import Card
from game.rules.events import Event
from game.rules.state import State
from game.saves import codec
from game.saves.file import connect, make, take_lock
from game.saves.file_marks import NOT_OPENED, VERSION, changed, check_file, damaged, saying_so
from game.saves.journey_rows import rest_again, write_opened
from game.saves.ledger import check_chain, check_head, sealed_rounds, write_unsettled
from game.saves.rows import (
    EveningRow,
    GameRow,
    KeptRow,
    MoveRow,
    PromiseRow,
    RoundRow,
    StandingRow,
    ToldRow,
    insert,
    read,
    read_one,
)
from game.saves.schema import bring_up_to_date, build
from game.saves.seal import beginning, chained, standing_seal

_NEW_START = "UPDATE game SET checkpoint = :checkpoint, checkpoint_hash = :checkpoint_hash, chain = :chain"
_STAYING = {kind.table: kind for kind in (RoundRow, EveningRow, KeptRow, PromiseRow)}


@dataclass(frozen=True, slots=True)
class MoveRecord:
    """One acknowledged move: when it was made, and what it set going."""

    at: float
    events: tuple[Event, ...]


class Store:
    """The open file of one game. It belongs to the thread that opened it.

    Every public method that writes is one committed transaction; when it raises, nothing has changed.

    Attributes:
        checkpoint: the state at the round's start.
        records: this round's moves.
    """

    def __init__(self, path: Path, db: Database, lock: BaseFileLock) -> None:
        self.path = path
        self._db = db
        self._lock = lock
        self._game = read_one(db, GameRow)
        self._standing = read_one(db, StandingRow)
        self._hashes = [self._game.checkpoint_hash]
        self._check_start()
        self.records: tuple[MoveRecord, ...] = tuple(self._checked_moves())
        self._check_standing()
        self.checkpoint: State = codec.load_state(self._game.checkpoint)

    @classmethod
    def create(cls, path: Path, state: State, *, name: str, key: str, sync: bool = True) -> Self:
        """Make the file of a new game.

        Args:
            name: what the couple calls the game.
            key: what tells this game from every other; random, and never shown.

        Raises:
            SaveError: when it cannot be written; nothing of it is left then.
        """
        with ExitStack() as held:
            lock = take_lock(path)
            held.callback(lock.release)
            make(path, lambda db: _fill(db, state, name=name, key=key), sync=sync)
            return cls._opened(path, lock, held, sync=sync)

    @classmethod
    def open(cls, path: Path, *, sync: bool = True) -> Self:
        """Open the file of a game, verified as far as it will be played on.

        Raises:
            SaveError: when another window has it, or it is damaged, newer, or no game.
        """
        with ExitStack() as held, saying_so(path, NOT_OPENED):
            check_file(path)
            lock = take_lock(path)
            held.callback(lock.release)
            return cls._opened(path, lock, held, sync=sync)

    @classmethod
    def _opened(cls, path: Path, lock: BaseFileLock, held: ExitStack, *, sync: bool) -> Self:
        """Open the file, and let go of what is held so far only if that fails."""
        db = connect(path, sync=sync)
        held.callback(db.close)
        with saying_so(path, NOT_OPENED):
            bring_up_to_date(db, path)
            store = cls(path, db, lock)
        held.pop_all()
        return store

    @property
    def name(self) -> str:
        """What the couple calls this game."""
        return self._game.name

    @property
    def key(self) -> str:
        """What tells this game from every other; never shown."""
        return self._game.key

    @property
    def moves(self) -> int:
        """Moves acknowledged so far, those taken back included."""
        return self._standing.moves

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()
        self._lock.release()

    def append(self, record: MoveRecord, state: State) -> None:
        """Acknowledge a move of this round; `state` is what it led to.

        Raises:
            SaveError: when it could not be saved; the move was not made.
        """
        row = self._sealed(len(self.records) + 1, record.at, codec.dump_events(record.events))
        with self._writing(self._standing_after(row.hash, state, self.moves + 1)):
            insert(self._db, row)
        self.records = (*self.records, record)
        self._hashes.append(row.hash)

    def take_back(self, state: State) -> None:
        """Take back the last move of this round; `state` is what it leads back to.

        Raises:
            SaveError: when it could not be saved; the move still stands.
        """
        with self._writing(self._standing_after(self._hashes[-2], state, self.moves)):
            self._db.execute("DELETE FROM moves WHERE seq = ?", [len(self.records)])
        self.records = self.records[:-1]
        self._hashes.pop()

    def write_checkpoint(self, state: State, settled: State) -> None:
        """Acknowledge a move that undo never crosses: what stays is written down, this round's moves go.

        Args:
            state: what the move led to, with what is unsettled.
            settled: the same state with nothing unsettled; the next round's moves begin there.

        Raises:
            SaveError: when it could not be saved; the move was not made.
        """
        rounds, chain = sealed_rounds(state.unsettled.rounds, self._game.chain)
        text = codec.dump_state(settled)
        start = {"checkpoint": text, "checkpoint_hash": chained(chain, text), "chain": chain}
        with self._writing(self._standing_after(start["checkpoint_hash"], state, self.moves + 1)):
            write_unsettled(self._db, rounds, state.unsettled)
            write_opened(self._db, state.unsettled.opened, self.key)
            rest_again(self._db, state.unsettled.rounds, state.now)
            self._db.execute("DELETE FROM moves")
            self._db.execute(_NEW_START, start)
        self._game = self._game.model_copy(update=start)
        self.checkpoint, self.records = settled, ()
        self._hashes = [start["checkpoint_hash"]]

    def told(self) -> Mapping[str, float]:
        """When each card was last told, by card id.

        Raises:
            SaveError: when it cannot be read.
        """
        with saying_so(self.path, NOT_OPENED):
            return {row.card: row.at for row in read(self._db, ToldRow)}

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
        """Everything that stays in one table (`rounds`, `evenings`, `kept`, `promises`), oldest first.

        Raises:
            SaveError: when it cannot be read, or a finished round is not as it was written.
        """
        kind = _STAYING[table]
        with saying_so(self.path, NOT_OPENED):
            rows = read(self._db, kind, "ORDER BY rowid")
        if kind is RoundRow:
            past = [row for row in rows if isinstance(row, RoundRow)]
            check_chain(past, self.path, key=self._game.key, chain=self._game.chain)
        return [row.model_dump() for row in rows]

    @contextmanager
    def looking(self) -> Iterator[Database]:
        """The open file, to read what lies beside the rounds.

        Raises:
            SaveError: when it cannot be read.
        """
        with saying_so(self.path, NOT_OPENED):
            yield self._db

    @contextmanager
    def amending(self) -> Iterator[Database]:
        """One transaction beside the moves: for what the couple names, or deletes.

        Raises:
            SaveError: when it could not be saved; nothing is changed then.
        """
        with self._writing(self._standing):
            yield self._db

    @contextmanager
    def _writing(self, standing: StandingRow) -> Iterator[None]:
        """One transaction, which also writes where the game stands after it.

        The first statement writes, so the file is this transaction's alone from the start; and it finds the
        row only if the file still holds what this store last wrote.
        """
        columns = ", ".join(f"{name} = :{name}" for name in StandingRow.model_fields)
        sql = f"UPDATE standing SET {columns} WHERE hash = :before"  # noqa: S608 - all of it is written here
        values = {**standing.model_dump(), "before": self._standing.hash}
        with saying_so(self.path), self._db.atomic():
            if self._db.execute(sql, values).rowcount != 1:
                raise changed(self.path)
            yield
        self._standing = standing

    def _standing_after(self, last: str, state: State, moves: int) -> StandingRow:
        return _standing_row(self._game, last, state, moves)

    def _sealed(self, seq: int, at: float, events: str) -> MoveRow:
        seal = chained(self._hashes[-1], seq, at, events)
        return MoveRow(seq=seq, at=at, events=events, hash=seal)

    def _check_start(self) -> None:
        game = self._game
        if game.checkpoint_hash != chained(game.chain, game.checkpoint):
            raise damaged(self.path, "the round's start is not as it was written")
        check_head(self._db, self.path, key=game.key, chain=game.chain)

    def _checked_moves(self) -> Iterator[MoveRecord]:
        for seq, row in enumerate(read(self._db, MoveRow, "ORDER BY seq"), start=1):
            if row != self._sealed(seq, row.at, row.events):
                raise damaged(self.path, f"move {seq} of this round is not as it was written")
            self._hashes.append(row.hash)
            yield MoveRecord(row.at, codec.load_events(row.events))

    def _check_standing(self) -> None:
        standing = self._standing
        if standing.hash != standing_seal(self._hashes[-1], self._game.lasting, standing.unsealed):
            raise damaged(self.path, "its summary does not fit its last move")


def _standing_row(game: GameRow, last: str, state: State, moves: int) -> StandingRow:
    row = StandingRow(
        moves=moves,
        rounds=state.rounds,
        evening=state.evening,
        depth=int(state.depth),
        points=state.points,
        phase=state.phase.value,
        at=state.now,
        hash="",
    )
    return row.model_copy(update={"hash": standing_seal(last, game.lasting, row.unsealed)})


def _fill(db: Database, state: State, *, name: str, key: str) -> None:
    """Write a new game into its new file."""
    build(db, at=state.now)
    text, chain = codec.dump_state(state), beginning(key)
    game = GameRow(
        key=key,
        name=name,
        began=state.now,
        readable_from=VERSION,
        checkpoint=text,
        checkpoint_hash=chained(chain, text),
        chain=chain,
    )
    with db.atomic():
        insert(db, game)
        insert(db, _standing_row(game, game.checkpoint_hash, state, 0))
