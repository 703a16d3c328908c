"""Opening a game's file: our own connection and lock, settings that lose nothing, plain words for faults."""

import os
import sqlite3
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout
from sqlite_utils import Database

from game.errors import SaveError
from game.saves.file_marks import APPLICATION_ID, VERSION, check_ours, saying_so, unwritable

_SETTINGS = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous={synchronous}",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA fullfsync=ON",
)
"""DELETE with EXTRA: with FULL a power cut may take back the last move, and a WAL does not survive a copy."""


def take_lock(path: Path) -> BaseFileLock:
    """Take the game for this window; the system frees the lock when a window dies.

    Raises:
        SaveError: when another window plays this game.
    """
    lock = FileLock(path.with_name(f".{path.stem}.lock"), mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise SaveError(
            f"{path.stem} is open in another window. Play on there, or close it and come back."
        ) from None
    except OSError:
        raise SaveError(unwritable(path)) from None
    return lock


def connect(path: Path, *, create: bool = False, sync: bool = True) -> Database:
    """Open a game's file with the settings that lose nothing.

    Args:
        create: make the file, readable by its owner alone.
        sync: wait for the disk at every move; only simulated histories do without.

    Raises:
        SaveError: when the file cannot be opened, or is no game of ours.
    """
    with saying_so(path):
        if create:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        connection = sqlite3.connect(path, isolation_level=None)
    try:
        with saying_so(path):
            for setting in _SETTINGS:
                connection.execute(setting.format(synchronous="EXTRA" if sync else "OFF"))
            if create:
                connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version={VERSION}")
            check_ours(connection, path)
        return Database(connection, execute_plugins=False)
    except SaveError:
        connection.close()
        raise
