"""One game's file as the table sees it: a checkpoint, this round's moves, and what stays. No rules here."""

from contextlib import ExitStack
from pathlib import Path
from typing import Self

from filelock import BaseFileLock
from sqlite_utils import Database

from game.rules.state import State
from game.saves import codec
from game.saves.amended import Amended
from game.saves.aside import copy_before_steps, write_copy
from game.saves.file import connect, format_of, keep_private, make, remove_unborn, take_lock, unborn_of
from game.saves.file_marks import NOT_COPIED, NOT_OPENED, VERSION, changed, check_file, identity, saying_so
from game.saves.held import MoveRecord
from game.saves.ledger import settle, write_settled
from game.saves.locking import proper, relocked
from game.saves.making import fill, standing_row
from game.saves.proof import (
    check_pages,
    sealed_move,
)
from game.saves.rows import (
    StandingRow,
    insert,
    read_one,
)
from game.saves.schema import BeforeSteps, bring_up_to_date
from game.saves.seal import chained, dump_sums

_NEW_START = ", ".join(f"{name} = :{name}" for name in ("checkpoint", "checkpoint_hash", "chain", "sums"))


class Store(Amended):
    """The open file of one game. It belongs to the thread that opened it.

    Every public method that writes is one committed transaction; when it raises, nothing has changed.

    Attributes:
        checkpoint: the state at the round's start.
        records: this round's moves.
    """

    def __init__(
        self, path: Path, db: Database, lock: BaseFileLock | None, *, pages_proved: bool = False
    ) -> None:
        super().__init__(path, db, pages_proved=pages_proved)
        self._lock = lock

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
            make(path, lambda db: fill(db, state, name=name, key=key), sync=sync)
            return cls._opened(path, connect(path, sync=sync), lock, held, pages_proved=True)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        sync: bool = True,
        passphrase: str | None = None,
        before_steps: BeforeSteps = copy_before_steps,
        pages_later: bool = False,
    ) -> Self:
        """Open the file of a game, verified as far as it will be played on.

        Args:
            sync: wait for the disk at every move; only simulated histories do without.
            passphrase: what opens the file, if it is locked.
            before_steps: puts a copy aside before an older program's file is brought up to date.
            pages_later: prove what is played on, and leave the pages behind it to `prove_pages`, which comes
                before anything is written and before the past is shown; so that a long game opens like a
                short one.

        Raises:
            Locked: when it opens with another passphrase only, or its beginning is damaged.
            SaveError: when another window has it, or it is damaged, newer, or no game.
        """
        with ExitStack() as held, saying_so(path, NOT_OPENED):
            check_file(path)
            lock = take_lock(path)
            held.callback(lock.release)
            keep_private(path)
            remove_unborn(unborn_of(path))  # what a kill left half-made
            db = connect(path, sync=sync, passphrase=passphrase)
            held.callback(db.close)
            later = pages_later and format_of(db) == VERSION
            if not later:
                check_pages(db, path)
            bring_up_to_date(db, path, before_steps)
            return cls._opened(path, db, lock, held, pages_proved=not later)

    @classmethod
    def _opened(
        cls, path: Path, db: Database, lock: BaseFileLock, held: ExitStack, *, pages_proved: bool
    ) -> Self:
        """Sit down with the open file, and let go of what is held so far only if that fails."""
        held.callback(db.close)
        with saying_so(path, NOT_OPENED):
            store = cls(path, db, lock, pages_proved=pages_proved)
        held.pop_all()
        return store

    @classmethod
    def of(cls, path: Path, db: Database) -> Self:
        """A store over a connection that the caller opened and will close; it holds no lock.

        Raises:
            SaveError: when the game is damaged.
        """
        return cls(path, db, None)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()
        if self._lock is not None:
            self._lock.release()

    def append(self, record: MoveRecord, state: State) -> None:
        """Acknowledge a move of this round; `state` is what it led to.

        Raises:
            SaveError: when it could not be saved; the move was not made.
        """
        events = codec.dump_events(record.events)
        row = sealed_move(self._hashes[-1], len(self.records) + 1, record.at, events)
        with self._writing(standing_row(self._game, row.hash, state, self.moves + 1)):
            insert(self._db, row)
        self.records = (*self.records, record)
        self._hashes.append(row.hash)

    def take_back(self, state: State) -> None:
        """Take back the last move of this round; `state` is what it leads back to.

        Raises:
            SaveError: when it could not be saved; the move still stands.
        """
        with self._writing(standing_row(self._game, self._hashes[-2], state, self.moves)):
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
        try:
            with saying_so(self.path):
                settling = settle(self._db, state, self._game.key, self._game.chain, self._sums)
        except ValueError:  # a row holds no hash any more
            raise changed(self.path) from None
        text = codec.dump_state(settled)
        start = {
            "checkpoint": text,
            "checkpoint_hash": chained(settling.chain, text),
            "chain": settling.chain,
            "sums": dump_sums(settling.sums),
        }
        game = self._game.model_copy(update=start)
        with self._writing(standing_row(game, game.checkpoint_hash, state, self.moves + 1)):
            write_settled(self._db, settling)
            self._db.execute("DELETE FROM moves")
            self._db.execute(f"UPDATE game SET {_NEW_START}", start)  # noqa: S608 - all of it is written here
        self._game, self._sums = game, settling.sums
        self.checkpoint, self.records = settled, ()
        self._hashes = [game.checkpoint_hash]

    def to_the_rounds_start(self) -> None:
        """Forget this round's moves: the game stands where the last round ended.

        Raises:
            SaveError: when it could not be saved; the moves still stand then.
        """
        if not self.records:
            return
        moves = self.moves - len(self.records)
        with self._writing(standing_row(self._game, self._hashes[0], self.checkpoint, moves)):
            self._db.execute("DELETE FROM moves")
        self.records, self._hashes = (), self._hashes[:1]

    def set_passphrase(self, passphrase: str | None) -> None:
        """Lock the game with a new passphrase, or take it away (None). The file is made anew, whole.

        Raises:
            Locked: when the passphrase will not do.
            SaveError: when the file cannot be made; the game is as it was.
        """
        phrase = None if passphrase is None else proper(passphrase)
        self._check_writable()
        self._db = relocked(self._db, self.path, phrase)
        self._file, self.locked = identity(self.path), phrase is not None

    def save_copy(self, to: Path) -> None:
        """Write a copy of the game as it is held here, wherever its own file has gone.

        Args:
            to: a name that is free; the folder is there. The passphrase stays the same.

        Raises:
            SaveError: when it cannot be written, or the file holds another game by now.
        """
        with saying_so(self.path, NOT_COPIED):
            held = read_one(self._db, StandingRow)
        if held != self._standing:
            raise changed(self.path)
        write_copy(self._db, to)
