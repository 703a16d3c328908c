"""Reading a game as it lies there: verified, without its lock, and without a byte written to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from game.saves.disk import new_file, unborn
from game.saves.file import connect, format_of
from game.saves.file_marks import NOT_OPENED, VERSION, address, check_file, saying_so
from game.saves.schema import bring_up_to_date
from game.saves.store import Store


@contextmanager
def connected(path: Path, *, sync: bool = True, passphrase: str | None = None) -> Iterator[Database]:
    """A connection to a game's file, which is closed in the end.

    Raises:
        SaveError: when it cannot be opened, is newer, or no game.
    """
    with saying_so(path, NOT_OPENED):
        check_file(path)
        db = connect(path, sync=sync, passphrase=passphrase)
        try:
            yield db
        finally:
            db.close()


@contextmanager
def reading(path: Path, *, passphrase: str | None = None) -> Iterator[Store]:
    """A game to read from, also while another window plays it; all of it is of one moment.

    An older program's game is read from a copy that is brought up to date, and removed in the end.

    Raises:
        SaveError: when it is damaged, newer, or no game.
    """
    with connected(path, passphrase=passphrase) as db:
        if format_of(db) == VERSION:
            db.execute("BEGIN")
            yield Store.of(path, db)
            return
        with unborn(path) as copy:
            copy_to(db, copy)
            with connected(copy, sync=False, passphrase=passphrase) as newer:
                bring_up_to_date(newer, path)
                yield Store.of(path, newer)


def copy_to(db: Database, path: Path) -> None:
    """Write all of a game into a new file, with the same key; the disk may not hold it yet.

    Raises:
        SaveError: when it cannot be written.
    """
    new_file(path)
    db.execute("VACUUM INTO ?", [address(path, "mode=rw")])
