"""How an open game is written to: one transaction at a time, and only into the file that was opened."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from filelock import BaseFileLock
from sqlite_utils import Database

from game.saves.file_marks import changed, identity, moved, saying_so
from game.saves.held import Held
from game.saves.rows import StandingRow
from game.saves.seal import Sum, dump_sums, standing_seal


class Written(Held):
    """The contents of an open game, and the one way in which they change."""

    def __init__(self, path: Path, db: Database, lock: BaseFileLock | None) -> None:
        super().__init__(path, db)
        self._lock = lock
        self._file = identity(path)

    @contextmanager
    def _writing(self, standing: StandingRow) -> Iterator[None]:
        """One transaction, which also writes where the game stands after it.

        The first statement writes, so the file is this transaction's alone from the start; and it finds the
        row only if the file still holds what this store last wrote.
        """
        columns = ", ".join(f"{name} = :{name}" for name in StandingRow.model_fields)
        sql = f"UPDATE standing SET {columns} WHERE hash = :before"  # noqa: S608 - all of it is written here
        values = {**standing.model_dump(), "before": self._standing.hash}
        self._check_place()
        with saying_so(self.path), self._db.atomic():
            if self._db.execute(sql, values).rowcount != 1:
                raise changed(self.path)
            yield
        self._standing = standing

    @contextmanager
    def _writing_sums(self, sums: Mapping[str, Sum]) -> Iterator[None]:
        """One transaction that changes what stands by itself; the game stays at the same move."""
        game = self._game.model_copy(update={"sums": dump_sums(sums)})
        seal = standing_seal(self._hashes[-1], game.lasting, self._standing.unsealed)
        with self._writing(self._standing.model_copy(update={"hash": seal})):
            yield
            self._db.execute("UPDATE game SET sums = ?", [game.sums])
        self._game, self._sums = game, dict(sums)

    def _check_place(self) -> None:
        """Notice that the file is gone or another's, before anything is written into nowhere."""
        try:
            stays = identity(self.path) == self._file
        except OSError:
            stays = False
        if not stays:
            raise moved(self.path)
