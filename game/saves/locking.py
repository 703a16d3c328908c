"""Passphrases: which will do, whether one opens a game, and a game's file made anew under another one.

A game is never converted in place. It is copied under another name with the new passphrase, the copy is read
back and proved, and only then takes the game's name; killed at any instant, the game is whole under the old
passphrase or under the new one.
"""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from unicodedata import category

from sqlite_utils import Database

from game.errors import Locked, SaveError
from game.language import _
from game.saves.driver import CIPHER, same_phrase
from game.saves.file import connect, remove_unborn, sync_file, sync_folder, unborn_of
from game.saves.file_marks import (
    APPLICATION_ID,
    NOT_RELOCKED,
    PAGE,
    VERSION,
    address,
    looks_locked,
    saying_so,
)
from game.saves.proof import check_pages, verify
from game.saves.rows import StandingRow, read_one

LONGEST = 500
"""Characters of a passphrase."""

NO_CIPHER = _(
    "This installation cannot lock games: the part that does it (sqlcipher3) is not there. "
    "Your games are kept as they are, readable by this account alone."
)


def proper(passphrase: str) -> str:
    """A passphrase as it is used; the blanks around it do not count.

    Raises:
        Locked: when there is none, or it could not be typed again.
    """
    phrase = same_phrase(passphrase)
    if not phrase:
        raise Locked(_("A passphrase needs at least one letter."))
    if len(phrase) > LONGEST:
        raise Locked(_("That passphrase is too long: {longest} letters at most.").format(longest=LONGEST))
    if any(category(letter) in {"Cc", "Cs", "Cn"} for letter in phrase):
        raise Locked(_("That passphrase holds a sign that no keyboard types. Try other words."))
    return phrase


def read_passphrase(path: Path) -> str:
    """The passphrase from a file: its first line.

    Raises:
        Locked: when it cannot be read, or holds none.
    """
    try:
        if not path.is_file():
            raise FileNotFoundError
        with path.open("rb") as file:
            lines = file.read(4 * LONGEST + 4).decode("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise Locked(
            _("{path} cannot be read as a passphrase: it should be one line of text.").format(path=path)
        ) from None
    return proper(lines[0] if lines else "")


def is_opened_by(path: Path, passphrase: str) -> bool:
    """Whether this passphrase opens the game; one that is not locked is opened by any.

    Raises:
        SaveError: when the file cannot be read at all.
    """
    try:
        db = connect(path, passphrase=proper(passphrase))
    except Locked:
        return False
    db.close()
    return True


def relocked(db: Database, path: Path, passphrase: str | None) -> Database:
    """Make a game's file anew under another passphrase, or without one.

    Args:
        db: the open game, in no transaction; it is closed when the new file has taken its place.
        passphrase: the new one, as `proper` says it; None for a file that any program can read.

    Returns:
        The new file, open.

    Raises:
        SaveError: when it cannot be written; the game is as it was, and `db` still open.
    """
    if not CIPHER:
        raise SaveError(NO_CIPHER)
    path = Path(os.path.realpath(path))  # a symbolic link stays one
    unborn = unborn_of(path)
    sync = bool(db.execute("PRAGMA synchronous").fetchone()[0])
    with saying_so(path, NOT_RELOCKED):
        try:
            remove_unborn(unborn)
            os.close(os.open(unborn, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            _export(db, unborn, passphrase)
            _prove(db, unborn, passphrase)
            with _wiping(path):
                if os.name == "nt":  # there an open file keeps its name
                    db.close()
                unborn.replace(path)
                sync_folder(path.parent)
                db.close()
        except BaseException:
            with suppress(OSError):
                remove_unborn(unborn)
            raise
    return connect(path, sync=sync, passphrase=passphrase)


def _export(db: Database, to: Path, passphrase: str | None) -> None:
    """Copy all of an open game into an empty file, which gets its own passphrase."""
    db.execute("ATTACH ? AS anew KEY ?", [address(to, "mode=rw"), passphrase or ""])
    try:
        db.execute("PRAGMA anew.journal_mode = OFF")
        db.execute("PRAGMA anew.synchronous = OFF")  # it is waited for below, once
        (version,) = db.execute("PRAGMA user_version").fetchone()
        db.execute("SELECT sqlcipher_export('anew')").fetchall()
        db.execute(f"PRAGMA anew.application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA anew.user_version = {int(version)}")
    finally:
        db.execute("DETACH anew")
    sync_file(to)


def _prove(db: Database, copy: Path, passphrase: str | None) -> None:
    """Read the copy back from the disk: all of it, and locked if it should be."""
    if looks_locked(copy) is (passphrase is None):
        raise SaveError(
            _("{copy} was not locked as it should be: {not_relocked}.").format(
                copy=copy.name, not_relocked=NOT_RELOCKED
            )
        )
    with closing(connect(copy, passphrase=passphrase)) as anew:
        if anew.execute("PRAGMA user_version").fetchone()[0] == VERSION:
            verify(anew, copy)
        else:  # an older copy, which is brought up to date when it is opened to be played
            check_pages(anew, copy)
        if read_one(anew, StandingRow) != read_one(db, StandingRow):
            raise SaveError(
                _("{copy} is not the same game: {not_relocked}.").format(
                    copy=copy.name, not_relocked=NOT_RELOCKED
                )
            )


@contextmanager
def _wiping(path: Path) -> Iterator[None]:
    """Overwrite a file that another one takes the place of, if it could be read without a passphrase.

    What a disk keeps of its own accord (a spare sector, a snapshot) is out of reach; and where somebody gave
    the file a second name to keep it, it is theirs.
    """
    if os.name == "nt" or looks_locked(path):
        yield
        return
    descriptor = os.open(path, os.O_RDWR)
    try:
        yield
        if not os.fstat(descriptor).st_nlink:
            _overwrite(descriptor)
    finally:
        os.close(descriptor)


def _overwrite(descriptor: int) -> None:
    size = os.fstat(descriptor).st_size
    with suppress(OSError):  # the game is safe already
        for start in range(0, size, PAGE):
            os.pwrite(descriptor, bytes(min(PAGE, size - start)), start)
        os.fsync(descriptor)
