"""What marks a file as a game of ours, and plain words for what the disk and the database say."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.errors import SaveError

APPLICATION_ID = 0x46415448
"""`FATH`: marks a SQLite file as one of ours."""

VERSION = 1
"""The schema that this program writes, as the file's `user_version`."""


def check_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse what is no game, and what a newer program wrote.

    Raises:
        SaveError: saying which of the two.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise SaveError(f"{path.name} is not a Fathoms game; it is left as it is.")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise SaveError(
            f"{path.name} was written by a newer Fathoms (format {version}; this one reads up to {VERSION}). "
            "Update Fathoms to play it; the file is untouched."
        )


@contextmanager
def saying_so(path: Path) -> Iterator[None]:
    """Turn what the disk and the database say into one sentence.

    Raises:
        SaveError: for every fault that a player can understand.
    """
    try:
        yield
    except FileExistsError:
        raise SaveError(f"{path.name} is there already.") from None
    except sqlite3.OperationalError as error:
        raise SaveError(_sentence(path, error)) from None
    except sqlite3.DatabaseError:
        raise SaveError(
            f"{path.name} is damaged or not a Fathoms game; it is left as it is. "
            "Games that can be opened are listed by: fathoms games list"
        ) from None
    except OSError:
        raise SaveError(unwritable(path)) from None


def _sentence(path: Path, error: sqlite3.OperationalError) -> str:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_FULL"):
        return "The disk is full: this move is not saved. Free some space, then make the move again."
    if name == "SQLITE_READONLY_DBMOVED":
        return f"{path.name} was moved or replaced while you played: this move is not saved."
    if name.startswith("SQLITE_BUSY"):
        return f"Another program holds {path.name}: this move is not saved. Make it again in a moment."
    return unwritable(path)


def unwritable(path: Path) -> str:
    """The sentence for a file or folder that cannot be written."""
    return (
        f"{path} cannot be written: nothing was saved. "
        "Give yourself the right to write there, or set FATHOMS_HOME to another folder."
    )
