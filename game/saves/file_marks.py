"""What marks a file as a game of ours, and plain words for what the disk and the database say."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from game.errors import SaveError

APPLICATION_ID = 0x46415448
"""`FATH`: marks a SQLite file as one of ours."""

VERSION = 5
"""The schema that this program writes, as the file's `user_version`."""

NOT_SAVED = "this move is not saved"
NOT_OPENED = "this game cannot be opened"
NOT_BEGUN = "no game was begun"


def address(path: Path, options: str) -> str:
    """The file as SQLite's URI, with options such as `mode=rw`, which never makes a missing file."""
    return f"{path.absolute().as_uri()}?{options}"


def check_file(path: Path) -> None:
    """Refuse what is no game, before anything could touch it.

    SQLite looks by itself, as on a disk that cannot be written: any other way to open and close a file would
    free the locks that this process holds on it, and a usual connection would tidy up a foreign database.
    What it cannot read is left to the usual connection, which can roll back what a kill left half-written.

    Raises:
        SaveError: when it is no file, no game, or a newer program's.
    """
    if not path.is_file():
        what = "is not a file" if path.exists() else "is not there"
        raise SaveError(f"{path} {what}, so there is no game to play in it.")
    with (
        suppress(sqlite3.DatabaseError),
        closing(sqlite3.connect(address(path, "mode=ro&immutable=1"), uri=True)) as connection,
    ):
        check_ours(connection, path)


def check_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse what is no game, and what a newer program wrote in a way that this one cannot read.

    Raises:
        SaveError: saying which of the two.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise SaveError(f"{path.name} is not a Fathoms game; it is left as it is.")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION and _readable_from(connection, version) > VERSION:
        raise SaveError(
            f"{path.name} was written by a newer Fathoms (format {version}; this one reads up to {VERSION}). "
            "Update Fathoms to play it; the file is untouched."
        )
    if version < 1:
        raise damaged(path, "it does not say what wrote it")


def _readable_from(connection: sqlite3.Connection, version: int) -> int:
    with suppress(sqlite3.DatabaseError, TypeError, ValueError):
        return int(connection.execute("SELECT readable_from FROM game").fetchone()[0])
    return version


def damaged(path: Path, what: str) -> SaveError:
    """The error for a game that is not as it was written."""
    return SaveError(f"{path.name} is damaged: {what}. The file is left as it is.")


def changed(path: Path) -> SaveError:
    """The error for a game that another program wrote to while it was played."""
    return SaveError(
        f"{path.name} was changed by another program while you played: {NOT_SAVED}. "
        "Close the game here and open it again."
    )


@contextmanager
def saying_so(path: Path, consequence: str = NOT_SAVED) -> Iterator[None]:
    """Turn what the disk and the database say into one sentence.

    Raises:
        SaveError: for every fault that a player can understand.
    """
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.DatabaseError as error:
        raise SaveError(_sentence(path, getattr(error, "sqlite_errorname", ""), consequence)) from None
    except UnicodeDecodeError:
        raise SaveError(_sentence(path, "", consequence)) from None
    except FileExistsError:
        raise SaveError(f"{path.name} is there already; it is left as it is.") from None
    except OSError:
        raise SaveError(unwritable(path, consequence)) from None


def _sentence(path: Path, name: str, consequence: str) -> str:
    if name.startswith("SQLITE_FULL"):
        return f"The disk is full: {consequence}. Free some space, then try again."
    if name == "SQLITE_READONLY_DBMOVED":
        return f"{path.name} was moved, replaced or deleted while you played: {consequence}."
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return f"Another program holds {path.name}: {consequence}. Try again in a moment."
    if name.startswith("SQLITE_IOERR"):
        return f"The disk reports an error at {path}: {consequence}. Try again, or free some space first."
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return unwritable(path, consequence)
    return (
        f"{path.name} is damaged or not a Fathoms game; it is left as it is. "
        "Games that can be opened are listed by: fathoms games list"
    )


def unwritable(path: Path, consequence: str = NOT_SAVED) -> str:
    """The sentence for a file or folder that cannot be written."""
    return (
        f"{path} cannot be written: {consequence}. "
        "Give yourself the right to write there, or set FATHOMS_HOME to another folder."
    )
