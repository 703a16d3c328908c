"""Puts a file in its place: whole or not at all, and never over something that nobody meant to lose."""

import errno
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from game.cli.saying import WrongUse
from game.decks.reader import READABLE
from game.language import _
from game.text import clean_line

_PRIVATE, _USUAL = 0o600, 0o666
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_REASONS = {
    errno.ENOENT: _("there is no such folder. Make it first, or choose another"),
    errno.ENOTDIR: _("something on the way there is a file, not a folder. Choose another folder"),
    errno.EACCES: _("you may not write there. Choose another folder"),
    errno.EPERM: _("you may not write there. Choose another folder"),
    errno.EROFS: _("nothing can be written there. Choose another folder"),
    errno.ENOSPC: _("the disk is full. Make room, or choose another folder"),
    errno.ENAMETOOLONG: _("its name is too long. Choose a shorter one"),
    errno.ELOOP: _("a link on the way there leads back to itself. Choose another folder"),
}


def check_ending(path: Path) -> None:
    """Refuse a name that says no form of a deck.

    Raises:
        WrongUse: with the endings that do.
    """
    if path.suffix.lower() not in READABLE:
        ending = f"“{path.suffix}”" if path.suffix else _("no ending")
        raise WrongUse(
            _(
                "{path}: The name has {ending}, which says no form of a deck. Use .md for text, .csv for "
                "a spreadsheet, .json for programs."
            ).format(path=clean_line(str(path)), ending=ending)
        )


def check_free(path: Path, remedy: str, *, replace: bool = False) -> None:
    """Refuse a place that is taken.

    Args:
        path: where something shall be written.
        remedy: what else to do, one sentence.
        replace: whether an ordinary file there may be lost.

    Raises:
        WrongUse: with what is there.
    """
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from None
    name = clean_line(str(path))
    if stat.S_ISDIR(mode):
        raise WrongUse(_("{name}: This is a folder. Name a file in it.").format(name=name))
    if not replace:
        raise WrongUse(
            _("{name}: This is there already, and was left as it is. {remedy}").format(
                name=name, remedy=remedy
            )
        )
    if not stat.S_ISREG(mode):
        raise WrongUse(
            _("{name}: This is a link, a device or a pipe, and was left as it is. Name a file.").format(
                name=name
            )
        )


def place(data: bytes, path: Path, remedy: str, *, replace: bool = False, private: bool = False) -> None:
    """Write a file: beside its place first, then into it in one step.

    Args:
        data: the whole of it.
        path: its place. Its folder must be there.
        remedy: as `check_free`.
        replace: as `check_free`.
        private: whether only its owner may read it.

    Raises:
        WrongUse: if that cannot be; what was there before still is.
    """
    check_free(path, remedy, replace=replace)
    beside = path.with_name(f".fathoms-{secrets.token_hex(6)}.new")
    try:
        with open(os.open(beside, _NEW_FILE, _PRIVATE if private else _USUAL), "wb") as file:  # noqa: PTH123
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            beside.replace(path)
        else:
            _into_free_place(beside, path)
    except FileExistsError:
        raise WrongUse(
            _("{path}: This has just been made by another. {remedy}").format(
                path=clean_line(str(path)), remedy=remedy
            )
        ) from None
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from None
    finally:
        with suppress(OSError, ValueError):
            beside.unlink(missing_ok=True)


def _into_free_place(beside: Path, path: Path) -> None:
    """Give a file its name, unless that was taken meanwhile."""
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:  # some file systems have no second names for a file
        if os.path.lexists(path):
            raise FileExistsError from None
        beside.rename(path)


def _unwritable(path: Path, error: OSError | ValueError) -> WrongUse:
    number = error.errno if isinstance(error, OSError) else None
    reason = _REASONS.get(number or 0, _("this computer does not let it. Choose another folder or name"))
    return WrongUse(
        _("{path}: This cannot be written: {reason}.").format(path=clean_line(str(path)), reason=reason)
    )
