"""The database driver: SQLCipher where it is installed, for plain and locked games alike; else Python's own.

One for the whole process. Two SQLite libraries never meet at one file: the locks by which they keep out of
each other's way belong to the process, and whichever closes the file first drops those of the other.
"""

from threading import Lock
from typing import TYPE_CHECKING
from unicodedata import normalize
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    import sqlite3 as sqlite
else:
    try:
        from sqlcipher3 import dbapi2 as sqlite
    except ImportError:
        import sqlite3 as sqlite

CIPHER = hasattr(sqlite.Connection, "set_key")
"""Whether games can be locked with a passphrase here."""

Identity = tuple[int, int]
"""What tells a file from every other, whatever its name: its device and its number there."""

__all__ = [
    "CIPHER",
    "HELD",
    "Connection",
    "Held",
    "Identity",
    "is_keyed",
    "is_locked_out",
    "open_connection",
    "same_phrase",
    "sqlite",
    "unlock",
]


class Connection(sqlite.Connection):
    """A connection that says when it lets go of its file."""

    def close(self) -> None:
        """Close it; its file is held no longer."""
        super().close()
        HELD.let_go(self)


class Held:
    """The files that this process plays or reads through SQLite, and whether each is locked.

    Whoever opens such a file in another way, and closes it, frees the locks that SQLite holds on it; another
    window would then tidy away the journal of a move that is just being saved.

    Attributes:
        guard: held while a file is opened in another way, so that none becomes one of these meanwhile.
    """

    def __init__(self) -> None:
        self.guard = Lock()
        self._by: WeakKeyDictionary[Connection, tuple[Identity, bool]] = WeakKeyDictionary()

    def hold(self, connection: Connection, file: Identity) -> None:
        """Note that a connection reads and writes a file."""
        keyed = is_keyed(connection)
        with self.guard:
            self._by[connection] = file, keyed

    def let_go(self, connection: Connection) -> None:
        """Note that it does no longer."""
        with self.guard:
            self._by.pop(connection, None)

    def locked(self, file: Identity) -> bool | None:
        """Whether a file that is held is locked; None for one that nobody here holds. Only under `guard`."""
        return next((keyed for held, keyed in list(self._by.values()) if held == file), None)


HELD = Held()


def same_phrase(passphrase: str) -> str:
    """A passphrase as it is used: the same letters from any keyboard, without the blanks around them."""
    return normalize("NFKC", passphrase).strip()


def open_connection(address: str, passphrase: str | None = None) -> Connection:
    """A connection of our own, which begins no transaction by itself.

    Args:
        address: a file as SQLite's URI.
        passphrase: what opens the file, if it is locked.
    """
    connection = sqlite.connect(address, uri=True, isolation_level=None, factory=Connection)
    try:
        unlock(connection, passphrase)
    except BaseException:
        connection.close()
        raise
    return connection


def unlock(connection: sqlite.Connection, passphrase: str | None) -> None:
    """Give a connection its key, before anything is read through it; without a passphrase it has none."""
    if CIPHER:
        connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes into the screen
    if passphrase is None:
        return
    connection.set_key(same_phrase(passphrase))  # type: ignore[attr-defined]  # SQLCipher's own
    if not is_keyed(connection):
        raise sqlite.DatabaseError  # never go on in plain text


def is_keyed(connection: sqlite.Connection) -> bool:
    """Whether what this connection writes is encrypted."""
    status = connection.execute("PRAGMA cipher_status").fetchone()
    return status is not None and str(status[0]) == "1"


def is_locked_out(error: sqlite.DatabaseError) -> bool:
    """Whether the file cannot be read at all: encrypted with another passphrase, or no database."""
    return getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB"
