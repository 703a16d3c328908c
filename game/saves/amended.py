"""What changes in a game beside its moves: a line is erased, a letter is opened, a place gets a name."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from game.language import _
from game.saves.file_marks import NOT_OPENED, changed, identity, moved, saying_so
from game.saves.held import Held
from game.saves.ledger import next_id
from game.saves.letters import DueLetter, due
from game.saves.proof import check_pages
from game.saves.rows import (
    BesideRow,
    BoundRow,
    KeptRow,
    LetterRow,
    PromiseRow,
    SealRow,
    StandingRow,
    insert,
)
from game.saves.seal import Sum, dump_sums, standing_seal

NOT_ERASED = _("what you erased is gone from the game, but a piece of it may still lie in its file")


class Amended(Held):
    """An open game that can be amended; each public method is one transaction, or changes nothing."""

    def __init__(self, path: Path, db: Database, *, pages_proved: bool = False) -> None:
        super().__init__(path, db)
        self._file = identity(path)
        self._pages_proved = pages_proved

    def prove_pages(self) -> None:
        """Have every page of the file looked at, if that was left for later. It takes 2 ms a megabyte.

        Raises:
            Damaged: when one is not as it was written.
        """
        if not self._pages_proved:
            with saying_so(self.path, NOT_OPENED):
                check_pages(self._db, self.path)
            self._pages_proved = True

    def erase(self, kind: type[KeptRow | PromiseRow | LetterRow], number: int) -> None:
        """Erase a row of what stays, so that nothing of it is left in the file.

        What is deleted is overwritten at once; the file is written anew all the same, because a page that was
        rearranged before may still hold a piece of it.

        Args:
            number: the row's `id`; one that is not there is erased already.

        Raises:
            SaveError: when the disk does not let it.
        """
        gone = next((row for row in self._bound(kind) if row.id == number), None)
        if gone is not None:
            seals = [row for row in self._bound(SealRow) if kind is KeptRow and row.line == number]
            sums = {**self._sums, kind.table: self._sums[kind.table].minus(gone.hash)}
            with self._writing_sums(_without(sums, seals)):
                self._db.execute(f"DELETE FROM {kind.table} WHERE id = ?", [number])  # noqa: S608 - ours
                self._delete_beside(seals)
        self._check_writable()
        with saying_so(self.path, NOT_ERASED):
            self._db.execute("VACUUM")

    def due_letters(self, now: float) -> tuple[DueLetter, ...]:
        """The sealed letters whose day has come.

        Raises:
            SaveError: when they cannot be read.
        """
        return due(self._bound(LetterRow), now)

    def open_letter(self, letter: int, now: float) -> str | None:
        """Open a letter; it becomes a kept line. None when there is none, or its day has not come.

        Raises:
            SaveError: when that could not be saved; the letter is as it was.
        """
        row = next((row for row in self._bound(LetterRow) if row.id == letter and row.opens <= now), None)
        if row is None:
            return None
        line = KeptRow(
            id=next_id(self._db, KeptRow),
            seat=row.seat,
            text=row.text,
            evening=row.evening,
            at=row.sealed,
            card="",
        ).bound(self._game.key)
        sums = {**self._sums, LetterRow.table: self._sums[LetterRow.table].minus(row.hash)}
        sums[KeptRow.table] = sums[KeptRow.table].plus(line.hash)
        with self._writing_sums(sums):
            insert(self._db, line)
            self._db.execute("DELETE FROM letters WHERE id = ?", [letter])
        return row.text

    def lay_beside(self, kind: type[BesideRow], number: int, row: BesideRow | None) -> None:
        """Put a row beside another one in place of what lies there; None takes that away.

        Args:
            number: of the finished round, or of the kept line, that it lies beside.

        Raises:
            SaveError: when it could not be saved; nothing is changed then.
        """
        old = [each for each in self._bound(kind) if each.lies_by == number]
        new = row.bound(self._game.key) if row is not None else None
        sums = _without(self._sums, old)
        if new is not None:
            sums[kind.table] = sums[kind.table].plus(new.hash)
        with self._writing_sums(sums):
            self._delete_beside(old)
            if new is not None:
                insert(self._db, new)

    def take_beside(self, kind: type[BesideRow], numbers: Collection[int]) -> None:
        """Take away what lies beside these rows, all of it or nothing.

        Raises:
            SaveError: when it could not be saved; nothing is changed then.
        """
        gone = [each for each in self._bound(kind) if each.lies_by in numbers]
        if gone:
            with self._writing_sums(_without(self._sums, gone)):
                self._delete_beside(gone)

    def _delete_beside(self, rows: Iterable[BesideRow]) -> None:
        for row in rows:
            self._db.execute(f"DELETE FROM {row.table} WHERE {row.beside} = ?", [row.lies_by])  # noqa: S608

    @contextmanager
    def _writing_sums(self, sums: Mapping[str, Sum]) -> Iterator[None]:
        """One transaction that changes what stands by itself; the game stays at the same move."""
        game = self._game.model_copy(update={"sums": dump_sums(sums)})
        seal = standing_seal(self._hashes[-1], game.lasting, self._standing.unsealed)
        with self._writing(self._standing.model_copy(update={"hash": seal})):
            yield
            self._db.execute("UPDATE game SET sums = ?", [game.sums])
        self._game, self._sums = game, dict(sums)

    @contextmanager
    def _writing(self, standing: StandingRow) -> Iterator[None]:
        """One transaction, which also writes where the game stands after it.

        The first statement writes, so the file is this transaction's alone from the start; and it finds the
        row only if the file still holds what this store last wrote.
        """
        columns = ", ".join(f"{name} = :{name}" for name in StandingRow.model_fields)
        sql = f"UPDATE standing SET {columns} WHERE hash = :before"  # noqa: S608 - all of it is written here
        values = {**standing.model_dump(), "before": self._standing.hash}
        self._check_writable()
        with saying_so(self.path), self._db.atomic():
            if self._db.execute(sql, values).rowcount != 1:
                raise changed(self.path)
            yield
        self._standing = standing

    def _check_writable(self) -> None:
        """Notice that the file is gone, another's, or damaged, before anything is written to it."""
        try:
            stays = identity(self.path) == self._file
        except OSError:
            stays = False
        if not stays:
            raise moved(self.path)
        self.prove_pages()


def _without(sums: Mapping[str, Sum], rows: Iterable[BoundRow]) -> dict[str, Sum]:
    """The sums once these rows are gone."""
    left = dict(sums)
    for row in rows:
        left[row.table] = left[row.table].minus(row.hash)
    return left
