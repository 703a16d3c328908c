"""What marks a file as a game of ours, and plain words for what the disk and the database say."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path, PurePath

from game.errors import Damaged, Locked, Moved, SaveError
from game.language import _
from game.saves.driver import CIPHER, HELD, Identity, is_locked_out, open_connection, sqlite

APPLICATION_ID = 0x46415448
"""`FATH`: marks a SQLite file as one of ours."""

VERSION = 5
"""The schema that this program writes, as the file's `user_version`."""

PAGE = 4096
"""Bytes of a page: the least that a game has."""

_PLAIN = b"SQLite format 3\0"
_KINDS_OF_BYTES = 160
"""Different bytes in a page: 256 of 256 where it is encrypted, half as many in text or tables."""

NOT_SAVED = _("this move is not saved")
NOT_OPENED = _("this game cannot be opened")
NOT_BEGUN = _("no game was begun")
NOT_COPIED = _("no copy was made")
NOT_RELOCKED = _("the passphrase is as it was")


def address(path: Path, options: str) -> str:
    """The file as SQLite's URI, with options such as `mode=rw`, which never makes a missing file."""
    return f"{as_uri(path.absolute())}?{options}"


def as_uri(path: PurePath) -> str:
    """A whole path as SQLite reads it: it knows no hosts, so a Windows share is four slashes and its name."""
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


def check_file(path: Path) -> None:
    """Refuse what is no game, before anything could touch it.

    SQLite looks by itself, as on a disk that cannot be written: any other way to open and close a file would
    free the locks that this process holds on it, and a usual connection would tidy up a foreign database.
    What it cannot read is left to the usual connection, which can roll back what a kill left half-written.

    Raises:
        SaveError: when it is no file, no game, or a newer program's.
    """
    if not path.is_file():
        what = _("is not a file") if path.exists() else _("is not there")
        raise SaveError(_("{path} {what}, so there is no game to play in it.").format(path=path, what=what))
    with (
        suppress(sqlite.DatabaseError),
        closing(open_connection(address(path, "mode=ro&immutable=1"))) as connection,
    ):
        check_ours(connection, path)


def looks_locked(path: Path) -> bool:
    """Whether a file looks like a game behind a passphrase: its first page could be anything.

    It may be a damaged game all the same; nobody can tell without the passphrase. A file that this process
    holds through SQLite is never opened here: closing it would free SQLite's locks in the middle of a move.
    """
    try:
        with HELD.guard:
            known = HELD.locked(identity(path))
            if known is not None:
                return known
            with path.open("rb") as file:
                page = file.read(PAGE)
    except OSError:
        return False
    return len(page) == PAGE and not page.startswith(_PLAIN) and len(set(page)) > _KINDS_OF_BYTES


def identity(path: Path) -> Identity:
    """What tells the file of this name from every other.

    Raises:
        OSError: when there is none.
    """
    status = path.stat()
    return status.st_dev, status.st_ino


def check_unlocked(connection: sqlite.Connection, path: Path, passphrase: str | None) -> None:
    """Find out whether the file can be read with the key that the connection was given.

    Raises:
        Locked: when it looks locked, and this is not its passphrase.
    """
    try:
        connection.execute("PRAGMA user_version").fetchone()
    except sqlite.DatabaseError as error:
        if not is_locked_out(error) or not looks_locked(path):
            raise
    else:
        return
    raise locked(path, passphrase)


def locked(path: Path, passphrase: str | None = None) -> Locked:
    """The error for a game that these words did not open."""
    if not CIPHER:
        return Locked(
            _(
                "{path} is locked with a passphrase, and the part of Fathoms that opens such games "
                "(sqlcipher3) is not installed here. The file is left as it is."
            ).format(path=path.name)
        )
    if passphrase is None:
        return Locked(
            _("{path} is locked: it opens with its passphrase, if it is not damaged.").format(path=path.name)
        )
    return Locked(
        _(
            "{path} did not open. Either that is not its passphrase, or the beginning of the file is "
            "damaged: the two look alike. The file is left as it is."
        ).format(path=path.name)
    )


def check_ours(connection: sqlite.Connection, path: Path) -> None:
    """Refuse what is no game, and what a newer program wrote in a way that this one cannot read.

    Raises:
        SaveError: saying which of the two.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise SaveError(_("{path} is not a Fathoms game; it is left as it is.").format(path=path.name))
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION and _readable_from(connection, version) > VERSION:
        raise SaveError(
            _(
                "{path} was written by a newer Fathoms (format {version}; this one reads up to "
                "{newest}). Update Fathoms to play it; the file is untouched."
            ).format(path=path.name, version=version, newest=VERSION)
        )
    if version < 1:
        raise damaged(path, _("it does not say what wrote it"))


def _readable_from(connection: sqlite.Connection, version: int) -> int:
    with suppress(sqlite.DatabaseError, TypeError, ValueError):
        return int(connection.execute("SELECT readable_from FROM game").fetchone()[0])
    return version


def damaged(path: Path, what: str) -> Damaged:
    """The error for a game that is not as it was written."""
    return Damaged(
        _("{path} is damaged: {what}. The file is left as it is.").format(path=path.name, what=what)
    )


def moved(path: Path) -> Moved:
    """The error for a game whose file is no longer where it was, or no longer the same."""
    return Moved(
        _("{path} was moved, replaced or deleted while you played: {not_saved}.").format(
            path=path.name, not_saved=NOT_SAVED
        )
    )


def changed(path: Path) -> SaveError:
    """The error for a game that another program wrote to while it was played."""
    return SaveError(
        _(
            "{path} was changed by another program while you played: {not_saved}. Close the game "
            "here and open it again."
        ).format(path=path.name, not_saved=NOT_SAVED)
    )


@contextmanager
def saying_so(path: Path, consequence: str = NOT_SAVED) -> Iterator[None]:
    """Turn what the disk and the database say into one sentence.

    Raises:
        SaveError: for every fault that a player can understand.
    """
    try:
        yield
    except sqlite.ProgrammingError:
        raise
    except sqlite.DatabaseError as error:
        raise _meaning(path, getattr(error, "sqlite_errorname", ""), consequence) from None
    except UnicodeDecodeError:
        raise _meaning(path, "", consequence) from None
    except FileExistsError:
        raise SaveError(_("{path} is there already; it is left as it is.").format(path=path.name)) from None
    except OSError:
        raise SaveError(unwritable(path, consequence)) from None


def _meaning(path: Path, name: str, consequence: str) -> SaveError:
    sentence = _sentence(path, name, consequence)
    if sentence:
        return SaveError(sentence)
    return Damaged(
        _(
            "{path} is damaged or not a Fathoms game; it is left as it is. Games that can be opened "
            "are listed by: fathoms games list"
        ).format(path=path.name)
    )


def _sentence(path: Path, name: str, consequence: str) -> str:
    """What the disk or another program did; "" where the file itself is at fault."""
    if name.startswith("SQLITE_FULL"):
        return _("The disk is full: {consequence}. Free some space, then try again.").format(
            consequence=consequence
        )
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return _("Another program holds {path}: {consequence}. Try again in a moment.").format(
            path=path.name, consequence=consequence
        )
    if name.startswith("SQLITE_IOERR"):
        return _(
            "The disk reports an error at {path}: {consequence}. Try again, or free some space first."
        ).format(path=path, consequence=consequence)
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return unwritable(path, consequence)
    return ""


def unwritable(path: Path, consequence: str = NOT_SAVED) -> str:
    """The sentence for a file or folder that cannot be written."""
    return _(
        "{path} cannot be written: {consequence}. Give yourself the right to write there, or set "
        "FATHOMS_HOME to another folder."
    ).format(path=path, consequence=consequence)
