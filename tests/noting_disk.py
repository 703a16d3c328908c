"""A file system that notes what the game's own driver does to the disk: writes, cuts, waits, and names.

It stands between SQLite and the system inside this process, under the very library that the game is saved
with, so that what is noted of a locked game is what a locked game does. The driver does not offer this; its
library does, to C.
"""

import ctypes as c
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlcipher3 import _sqlite3  # type: ignore[import-untyped]  # its library is what is asked here

NAME = "noting"
_OK = 0


@dataclass
class Disk:
    """What happened to the files, in order: (what, which, where, bytes)."""

    happened: list[tuple[str, str, int, bytes]] = field(default_factory=list)

    def note(self, what: str, name: str, place: int = 0, data: bytes = b"") -> None:
        self.happened.append((what, Path(name).name, place, data))


_OPEN = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_void_p, c.c_void_p, c.c_int, c.c_void_p)
_DELETE = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_char_p, c.c_int)
_WRITE = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_void_p, c.c_int, c.c_int64)
_TRUNCATE = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_int64)
_SYNC = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_int)


class _System(c.Structure):
    """`sqlite3_vfs`, as far as it is looked into; the rest is taken over as it is."""

    _fields_ = (
        ("version", c.c_int),
        ("file_size", c.c_int),
        ("longest_name", c.c_int),
        ("next", c.c_void_p),
        ("name", c.c_char_p),
        ("data", c.c_void_p),
        ("open", _OPEN),
        ("delete", _DELETE),
        ("rest", c.c_void_p * 14),
    )


class _Methods(c.Structure):
    """`sqlite3_io_methods`: what can be done to an open file."""

    _fields_ = (
        ("version", c.c_int),
        ("close", c.c_void_p),
        ("read", c.c_void_p),
        ("write", _WRITE),
        ("truncate", _TRUNCATE),
        ("sync", _SYNC),
        ("rest", c.c_void_p * 13),
    )


@contextmanager
def noting(disk: Disk) -> Iterator[str]:
    """The name of a file system that notes into `disk`, to be given as `vfs=` while this lasts."""
    library = c.CDLL(_sqlite3.__file__)
    library.sqlite3_vfs_find.restype = c.POINTER(_System)
    usual = library.sqlite3_vfs_find(None)
    noted = _Noted(disk, usual)
    library.sqlite3_vfs_register(c.byref(noted.system), 0)
    try:
        yield NAME
    finally:
        library.sqlite3_vfs_unregister(c.byref(noted.system))


class _Noted:
    """The usual file system with an ear in it; it must live as long as a file is open through it."""

    def __init__(self, disk: Disk, usual: Any) -> None:
        self._disk, self._usual = disk, usual
        self._kept: list[object] = []  # what C calls must not be collected
        self._names: dict[int, str] = {}
        self.system = _System()
        c.memmove(c.byref(self.system), usual, c.sizeof(_System))
        self.system.name = NAME.encode()
        self.system.open = _OPEN(self._open)
        self.system.delete = _DELETE(self._delete)

    def _open(self, _: int, name: int | None, file: int, flags: int, out: int | None) -> int:
        """SQLite keeps the name by its address, so it is passed on as that."""
        path = c.string_at(name).decode() if name else ""
        fresh = bool(path) and not Path(path).exists()
        result = int(self._usual.contents.open(c.addressof(self._usual.contents), name, file, flags, out))
        if result == _OK and path:
            if fresh:
                self._disk.note("made", path)
            self._names[file] = path
            self._listen(file)
        return result

    def _delete(self, _: int, name: bytes, wait: int) -> int:
        result = int(self._usual.contents.delete(c.addressof(self._usual.contents), name, wait))
        if result == _OK:
            self._disk.note("deleted", name.decode())
            if wait:
                self._disk.note("names", name.decode())
        return result

    def _listen(self, file: int) -> None:
        """Put our methods into an open file in place of the usual ones, which they call."""
        place = c.c_void_p.from_address(file)
        usual = _Methods.from_address(place.value or 0)
        ours = _Methods()
        c.memmove(c.byref(ours), c.byref(usual), c.sizeof(_Methods))

        def write(of: int, data: int, size: int, at: int) -> int:
            self._disk.note("write", self._names[of], at, c.string_at(data, size))
            return int(usual.write(of, data, size, at))

        def truncate(of: int, size: int) -> int:
            self._disk.note("cut", self._names[of], size)
            return int(usual.truncate(of, size))

        def sync(of: int, flags: int) -> int:
            result = int(usual.sync(of, flags))
            self._disk.note("sync", self._names[of])
            return result

        ours.write, ours.truncate, ours.sync = _WRITE(write), _TRUNCATE(truncate), _SYNC(sync)
        self._kept.append((ours, usual))
        place.value = c.addressof(ours)
