"""One game's file as the table sees it: a checkpoint, this round's moves, and what stays. No rules here."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from filelock import BaseFileLock
from sqlite_utils import Database

from game.errors import SaveError
from game.rules.events import Event
from game.rules.state import State
from game.saves import codec
from game.saves.file import connect, take_lock
from game.saves.file_marks import saying_so
from game.saves.ledger import last_hash, write_unsettled
from game.saves.schema import migrations


@dataclass(frozen=True, slots=True)
class MoveRecord:
    """One acknowledged move: when it was made, and what it set going."""

    at: float
    events: tuple[Event, ...]


class Store:
    """The open file of one game. It belongs to the thread that opened it.

    Every public method that writes is one committed transaction; when it raises, nothing has changed.
    """

    def __init__(self, path: Path, db: Database, lock: BaseFileLock) -> None:
        self.path = path
        self._db = db
        self._lock = lock
        row = self._row("SELECT name, checkpoint, checkpoint_hash, chain FROM game")
        self.name: str = row["name"]
        self._chain: str = row["chain"]
        self._head: str = row["checkpoint_hash"]
        if self._head != codec.chained(self._chain, row["checkpoint"]):
            raise SaveError(f"{path.name} is damaged: the round's start is not as it was written.")
        if self._chain != last_hash(db):
            raise SaveError(f"{path.name} is damaged: its finished rounds are not as they were written.")
        self.checkpoint = codec.load_state(row["checkpoint"])
        self._hashes = [self._head]
        self.records = self._read_moves()
        self.moves: int = self._row("SELECT moves FROM standing")["moves"]

    @classmethod
    def create(cls, path: Path, state: State, *, name: str, key: str, sync: bool = True) -> Self:
        """Make the file of a new game.

        Args:
            name: what the couple calls the game.
            key: what tells this game from every other; random, and never shown.

        Raises:
            SaveError: when it cannot be written.
        """
        lock = take_lock(path)
        try:
            db = connect(path, create=True, sync=sync)
            with saying_so(path):
                migrations.apply(db)
                db.execute("UPDATE _sqlite_migrations SET applied_at = ?", [str(state.now)])
                _write_game(db, state, name=name, key=key)
            return cls(path, db, lock)
        except SaveError:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, *, sync: bool = True) -> Self:
        """Open the file of a game, verified as far as it will be played on.

        Raises:
            SaveError: when another window has it, or it is damaged, newer, or no game.
        """
        if not path.is_file():
            raise SaveError(f"There is no game in {path}.")
        lock = take_lock(path)
        try:
            db = connect(path, sync=sync)
            with saying_so(path):
                if migrations.pending(db):
                    migrations.apply(db)
                return cls(path, db, lock)
        except SaveError:
            lock.release()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()
        self._lock.release()

    def append(self, record: MoveRecord, state: State) -> None:
        """Acknowledge a move of this round; `state` is what it led to.

        Raises:
            SaveError: when it could not be saved; the move was not made.
        """
        events = codec.dump_events(record.events)
        seal = codec.chained(self._hashes[-1], record.at, events)
        with saying_so(self.path), self._db.atomic():
            row = [len(self.records) + 1, record.at, events, seal]
            self._db.conn.execute("INSERT INTO moves (seq, at, events, hash) VALUES (?, ?, ?, ?)", row)
            self._stand(state, self.moves + 1)
        self.moves += 1
        self.records = (*self.records, record)
        self._hashes.append(seal)

    def take_back(self, state: State) -> None:
        """Take back the last move of this round; `state` is what it leads back to.

        Raises:
            SaveError: when it could not be saved; the move still stands.
        """
        with saying_so(self.path), self._db.atomic():
            self._db.conn.execute("DELETE FROM moves WHERE seq = ?", [len(self.records)])
            self._stand(state, self.moves)
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
        text = codec.dump_state(settled)
        with saying_so(self.path), self._db.atomic():
            chain = write_unsettled(self._db, state.unsettled, self._chain)
            head = codec.chained(chain, text)
            self._db.conn.execute("DELETE FROM moves")
            sql = "UPDATE game SET checkpoint = ?, checkpoint_hash = ?, chain = ?"
            self._db.conn.execute(sql, [text, head, chain])
            self._stand(state, self.moves + 1)
        self.moves += 1
        self.checkpoint, self.records = settled, ()
        self._chain, self._head, self._hashes = chain, head, [head]

    def told(self) -> Mapping[str, float]:
        """When each card was last told, by card id."""
        with saying_so(self.path):
            return {row["card"]: row["at"] for row in self._db.query("SELECT card, at FROM told")}

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Everything that stays in one table (`rounds`, `evenings`, `kept`, `promises`), oldest first."""
        with saying_so(self.path):
            return list(self._db[table].rows)

    def _row(self, sql: str) -> dict[str, Any]:
        row = next(iter(self._db.query(sql)), None)
        if row is None:
            raise SaveError(f"{self.path.name} is damaged: it does not hold a game.")
        return row

    def _stand(self, state: State, moves: int) -> None:
        sql = "UPDATE standing SET moves=?, rounds=?, evening=?, depth=?, points=?, phase=?, at=?"
        self._db.conn.execute(sql, _standing(state, moves))

    def _read_moves(self) -> tuple[MoveRecord, ...]:
        records = []
        for row in self._db.query("SELECT at, events, hash FROM moves ORDER BY seq"):
            seal = codec.chained(self._hashes[-1], row["at"], row["events"])
            if seal != row["hash"]:
                raise SaveError(
                    f"{self.path.name} is damaged: a move of this round is not as it was written."
                )
            self._hashes.append(seal)
            records.append(MoveRecord(row["at"], codec.load_events(row["events"])))
        return tuple(records)


def _standing(state: State, moves: int) -> list[object]:
    return [moves, state.rounds, state.evening, int(state.depth), state.points, state.phase.value, state.now]


def _write_game(db: Database, state: State, *, name: str, key: str) -> None:
    text, chain = codec.dump_state(state), codec.chained("", key)
    with db.atomic():
        db.conn.execute(
            "INSERT INTO game (id, key, name, began, checkpoint, checkpoint_hash, chain) "
            "VALUES (1, ?, ?, ?, ?, ?, ?)",
            [key, name, state.now, text, codec.chained(chain, text), chain],
        )
        db.conn.execute("INSERT INTO standing VALUES (1, ?, ?, ?, ?, ?, ?, ?)", _standing(state, 0))
