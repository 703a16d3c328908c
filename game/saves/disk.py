"""Whole files or none: what is written beside its place, waited for, and then put there in one step."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from time import time

from game.errors import SaveError
from game.language import _
from game.text import clean_line

_NEW = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0)

BESIDE = ("-journal", "-wal", "-shm")
"""What a database may leave beside its file; without the file it must not stay there under its name."""

_NOBODYS_SECONDS = 600.0
_LONGEST_NAME = 255
_NOT_LET = _("this computer does not let it. Choose another folder")
_NO_ROOM = _("the disk is full. Free some space, or choose another folder")
_WHY = {
    errno.ENOENT: _("there is no such folder. Make it first, or choose another"),
    errno.ENOTDIR: _("something on the way there is a file, not a folder. Choose another folder"),
    errno.EISDIR: _("it is a folder. Name a file in it"),
    errno.ENOSPC: _NO_ROOM,
    errno.EFBIG: _NO_ROOM,
    getattr(errno, "EDQUOT", errno.ENOSPC): _NO_ROOM,
    errno.ENAMETOOLONG: _("its name is too long. Choose a shorter one"),
}
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)


@contextmanager
def telling(path: Path, consequence: str) -> Iterator[None]:
    """Turn what the disk says about a file into one sentence.

    Args:
        consequence: what has not happened, as the end of a sentence.

    Raises:
        SaveError: for every fault of the disk.
    """
    try:
        yield
    except FileExistsError:
        raise SaveError(
            _("{path} is there already and was left as it is: {consequence}.").format(
                path=path, consequence=consequence
            )
        ) from None
    except OSError as error:
        if error.errno in _FULL:
            raise SaveError(
                _("The disk is full: {consequence}. Free some space, then try again.").format(
                    consequence=consequence
                )
            ) from None
        raise SaveError(
            _("{path} cannot be read or written: {consequence}. Give yourself the right to do so.").format(
                path=path, consequence=consequence
            )
        ) from None


def new_file(path: Path) -> None:
    """Make an empty file that only its owner can read.

    Raises:
        OSError: when something is there, or it cannot be made.
    """
    os.close(os.open(path, _NEW, 0o600))


@contextmanager
def unborn(path: Path) -> Iterator[Path]:
    """A name beside `path` under which it can be made; what is still there in the end is removed."""
    beside = path.with_name(f".{path.name[:200]}.{token_hex(4)}.new")
    try:
        yield beside
    finally:
        remove(beside)


def remove(path: Path) -> None:
    """Remove a file that is no longer wanted, with what belongs to it, as far as that can be."""
    for name in (*beside(path), path):
        with suppress(OSError):
            name.unlink(missing_ok=True)


def half_made(folder: Path, stem: str) -> Iterator[Path]:
    """What a killed window left of new files, under no name of their own; also what one is making now."""
    with suppress(OSError):
        for one in folder.iterdir():
            if one.name.startswith((f".{stem}.", f"..{stem}.")) and ".new" in one.name:
                yield one


def sweep(folder: Path, stem: str) -> None:
    """Remove what a killed window left half-made, once it surely is nobody's any more."""
    for one in half_made(folder, stem):
        with suppress(OSError):
            if time() - one.stat().st_mtime > _NOBODYS_SECONDS:
                one.unlink()


def beside(path: Path) -> tuple[Path, ...]:
    """Where a database keeps what belongs to its file, whether it is there or not."""
    return tuple(path.with_name(f"{path.name}{end}") for end in BESIDE)


def wait_for_disk(path: Path) -> None:
    """Have the disk hold what was written to a file.

    Raises:
        OSError: when it cannot.
    """
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def wait_for_names(folder: Path) -> None:
    """Have the disk hold the names in a folder, where a system lets a folder be waited for."""
    with suppress(OSError):
        wait_for_disk(folder)


def copy_whole(source: Path, to: Path) -> None:
    """Copy a file that nobody writes to, for its owner alone, and wait for the disk.

    Raises:
        OSError: when it cannot be read or written.
    """
    new_file(to)
    with source.open("rb") as reading, to.open("wb") as writing:
        while piece := reading.read(1 << 20):
            writing.write(piece)
        writing.flush()
        os.fsync(writing.fileno())


def put_in_free_place(made: Path, path: Path) -> None:
    """Give a new file its name, unless that is taken.

    Raises:
        FileExistsError: when it is; nothing is overwritten.
        OSError: when it cannot be.
    """
    try:
        os.link(made, path, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # some file systems have no second names for a file
        if os.path.lexists(path):
            raise FileExistsError from None
        made.rename(path)
    wait_for_names(path.parent)


class TakenError(SaveError):
    """There is something of this name already; it was left as it is."""


def write_whole(path: Path, data: bytes, *, replace: bool, consequence: str) -> None:
    """Write a document for the couple: for its owner alone, whole or not at all, over nothing unasked.

    Args:
        path: its place; its folder must be there.
        data: all of it.
        replace: whether a file that is there may be lost; a link never is, nor what it points to.
        consequence: what has not happened if this fails, as the end of a sentence.

    Raises:
        TakenError: when something is there and may not be lost.
        SaveError: when it cannot be written; what was there before still is.
    """
    shown = clean_line(str(path))
    try:
        _check_free(path, replace=replace)
        with unborn(path) as made:
            new_file(made)
            made.write_bytes(data)
            wait_for_disk(made)
            if replace:
                made.replace(path)
                wait_for_names(path.parent)
            else:
                put_in_free_place(made, path)
    except FileExistsError:
        raise TakenError(
            _("{path} is there already and was left as it is: {consequence}. Choose another name.").format(
                path=shown, consequence=consequence
            )
        ) from None
    except (OSError, ValueError) as error:
        why = _WHY.get(getattr(error, "errno", None) or 0, _NOT_LET)
        raise SaveError(
            _("{path} cannot be written, {consequence}: {why}.").format(
                path=shown, consequence=consequence, why=why
            )
        ) from None


def _check_free(path: Path, *, replace: bool) -> None:
    """Whether a file may be put there.

    Raises:
        OSError: when it may not, or cannot.
    """
    name = path.name.encode(errors="surrogateescape")
    if not name or path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "")
    if len(name) > _LONGEST_NAME:
        raise OSError(errno.ENAMETOOLONG, "")
    if os.path.lexists(path) and not (replace and stat.S_ISREG(path.lstat().st_mode)):
        raise FileExistsError(errno.EEXIST, "")
    if not path.parent.is_dir():
        raise OSError(errno.ENOTDIR if path.parent.exists() else errno.ENOENT, "")
