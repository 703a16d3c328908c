"""Writes a document for the couple: for its owner alone, whole or not at all, never over a file unasked."""

import errno
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from game.errors import SaveError
from game.text import clean_line

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0)
_NOT_LET = "this computer does not let it. Choose another folder"
_WHY = {
    errno.ENOENT: "there is no such folder. Make it first, or choose another",
    errno.ENOTDIR: "something on the way there is a file, not a folder. Choose another folder",
    errno.ENOSPC: "the disk is full. Make room, or choose another folder",
    errno.ENAMETOOLONG: "its name is too long. Choose a shorter one",
}


class TakenError(SaveError):
    """There is a file of this name already; it was left as it is."""


def write_out(path: Path, text: str, *, replace: bool = False) -> None:
    """Write a document, readable by its owner alone.

    Args:
        path: its place; its folder must be there.
        replace: whether a file that is there may be lost.

    Raises:
        TakenError: when something is there and may not be lost.
        SaveError: when it cannot be written; what was there before still is.
    """
    shown = clean_line(str(path))
    if not path.name:
        raise SaveError(f"{shown} is a folder. Name a file in it.")
    beside = path.with_name(f".fathoms-{secrets.token_hex(6)}.new")
    try:
        _check_free(path, replace=replace)
        with open(os.open(beside, _NEW, 0o600), "wb") as file:  # noqa: PTH123 - made for its owner alone
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        _into_place(beside, path, replace=replace)
    except FileExistsError:
        raise TakenError(f"{shown} is there already, and was left as it is. Choose another name.") from None
    except IsADirectoryError:
        raise SaveError(f"{shown} is a folder. Name a file in it.") from None
    except (OSError, ValueError) as error:
        why = _WHY.get(getattr(error, "errno", None) or 0, _NOT_LET)
        raise SaveError(f"{shown} cannot be written: {why}.") from None
    finally:
        with suppress(OSError, ValueError):
            beside.unlink(missing_ok=True)


def _check_free(path: Path, *, replace: bool) -> None:
    if os.path.lexists(path):
        mode = path.lstat().st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError
        if not replace or not stat.S_ISREG(mode):
            raise FileExistsError


def _into_place(beside: Path, path: Path, *, replace: bool) -> None:
    if replace:
        beside.replace(path)
        return
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:  # some file systems have no second names for a file
        if os.path.lexists(path):
            raise FileExistsError from None
        beside.rename(path)
