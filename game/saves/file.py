"""Opening a game's file: our own connection and lock, settings that lose nothing, plain words for faults."""

import os
import stat
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout
from sqlite_utils import Database

from game.errors import OpenElsewhere, SaveError
from game.language import _
from game.saves.driver import CIPHER, HELD, open_connection, same_phrase, sqlite
from game.saves.file_marks import (
    NOT_BEGUN,
    NOT_OPENED,
    address,
    check_ours,
    check_unlocked,
    damaged,
    identity,
    locked,
    looks_locked,
    saying_so,
    unwritable,
)

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
        OpenElsewhere: when another window plays this game.
        SaveError: when there is no place for the lock.
    """
    # The lock lies beside the real file, so that two ways to one game (a symbolic link) meet at one lock.
    real = Path(os.path.realpath(path))
    lock = FileLock(real.with_name(f".{real.stem}.lock"), mode=0o600, thread_local=False)
    try:
        if not real.parent.is_dir():  # filelock would make it, and not for its owner alone
            raise FileNotFoundError
        lock.acquire(timeout=0)
    except Timeout:
        raise OpenElsewhere(
            _("{path} is open in another window. Play on there, or close it and come back.").format(
                path=path.stem
            )
        ) from None
    except OSError:
        raise SaveError(unwritable(path, NOT_OPENED)) from None
    return lock


def connect(path: Path, *, sync: bool = True, passphrase: str | None = None) -> Database:
    """Open a game's file, which `check_file` let through, with the settings that lose nothing.

    Args:
        sync: wait for the disk at every move; only simulated histories do without.
        passphrase: what opens the file, if it is locked; a file that is not locked opens all the same.

    Raises:
        Locked: when it looks locked, and does not open.
        SaveError: when the file cannot be opened, or is no game of ours; it is untouched then.
    """
    with saying_so(path, NOT_OPENED):
        key = same_phrase(passphrase) if passphrase is not None and looks_locked(path) else None
        if key is not None and not (CIPHER and _could_be_one(key)):
            raise locked(path, key)
        connection = open_connection(address(path, "mode=rw"), key)
        try:
            check_unlocked(connection, path, key)
            check_ours(connection, path)
            _check_length(connection, path)
            db = _set_up(connection, sync=sync)
            HELD.hold(connection, identity(path))
        except BaseException:
            connection.close()
            raise
        return db


def format_of(db: Database) -> int:
    """The schema that a file is written in."""
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    return version


def _could_be_one(passphrase: str) -> bool:
    """Whether a game could be locked with this; a terminal may send what is no text at all."""
    return bool(passphrase) and not any(
        letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in passphrase
    )


def make(path: Path, fill: Callable[[Database], None], *, sync: bool = True) -> None:
    """Make a game's file, readable by its owner alone: whole, or not at all.

    It is filled under another name, and takes its own when it holds a game.

    Raises:
        SaveError: when it cannot be written; nothing of it is left then.
    """
    unborn = unborn_of(path)
    with saying_so(path, NOT_BEGUN):
        if os.path.lexists(path):
            raise FileExistsError
        try:
            remove_unborn(unborn)
            os.close(os.open(unborn, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            connection = open_connection(address(unborn, "mode=rw"))
            with closing(connection):
                fill(_set_up(connection, sync=sync))
            unborn.rename(path)
        except BaseException:
            with suppress(OSError):
                remove_unborn(unborn)
            raise
    if sync:
        sync_folder(path.parent)


def keep_private(path: Path) -> None:
    """Take a game and its folder away from everybody else's eyes, where an older program or a copy left them.

    What is not ours to change stays as it is: another's file, a folder that all share, the player's own home.
    """
    if os.name == "nt":
        return
    for one, mode in ((path, 0o600), (path.parent, 0o700)):
        with suppress(OSError):
            status = one.stat()
            shared = status.st_mode & stat.S_ISVTX or one == Path.home()
            ours = status.st_uid == getattr(os, "geteuid", lambda: -1)()
            if ours and stat.S_IMODE(status.st_mode) & 0o077 and not shared:
                one.chmod(mode)


def unborn_of(path: Path) -> Path:
    """The name under which a file is made before it takes its own."""
    path = Path(os.path.realpath(path))
    return path.with_name(f".{path.stem}.new")


def _check_length(connection: sqlite.Connection, path: Path) -> None:
    """Find a file that was cut off within its last page, which SQLite would fill up with zeroes."""
    pages, size = (connection.execute(f"PRAGMA page_{what}").fetchone()[0] for what in ("count", "size"))
    if path.stat().st_size < int(pages) * int(size):  # SQLCipher says numbers as text
        raise damaged(path, _("its end is missing"))


def _set_up(connection: sqlite.Connection, *, sync: bool) -> Database:
    for setting in _SETTINGS:
        connection.execute(setting.format(synchronous="EXTRA" if sync else "OFF"))
    return Database(connection, execute_plugins=False)


def remove_unborn(unborn: Path) -> None:
    """Remove what a killed window began to make."""
    for path in (unborn.with_name(f"{unborn.name}-journal"), unborn):
        path.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Have the disk hold all of a file."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Have the disk know the new name; where a folder cannot be opened, the first move sees to it."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
