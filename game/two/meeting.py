"""Where two windows meet: a private socket, and a notice beside the game that says where it is.

The socket lies in a folder that only its owner can enter. The notice, which only its owner can read, holds a
key; each side proves to the other that it has read it, so nobody else can come in, nor pretend to be us.
"""

import asyncio
import os
import secrets
import stat
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from hmac import compare_digest
from hmac import new as keyed
from pathlib import Path

from game.saves.home import SCREEN_ENDING, screen_notice
from game.two.messages import dump, load
from game.two.wire import Garbled

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]

_HERE = "127.0.0.1"
_FOLDER = "fathoms-"
_LONGEST_PATH = 90
"""Bytes; the path of a socket may have about a hundred."""
_LONGEST_NOTICE = 4_096


@dataclass(frozen=True, slots=True)
class Notice:
    """Where the holder of a game listens.

    Attributes:
        socket: the path of a Unix socket; "" where there are none.
        port: else a port of this computer.
        key: what both sides know, and nobody else.
    """

    socket: str
    port: int
    key: str

    def proof(self, who: str, chance: str) -> str:
        """What only a reader of this notice can say."""
        return keyed(self.key.encode(), f"{who} {chance}".encode(), sha256).hexdigest()

    def proves(self, who: str, chance: str, proof: str) -> bool:
        """Whether the other side has read it; the time it takes says nothing."""
        return compare_digest(self.proof(who, chance).encode(), proof.encode(errors="replace"))


@dataclass(frozen=True, slots=True)
class Meeting:
    """A place where somebody listens."""

    server: asyncio.Server
    notice: Notice
    beside: Path

    def close(self) -> None:
        """Listen no more; nothing of the place stays behind. The game's lock is still held."""
        self.server.close()
        _remove_socket(self.notice.socket)
        with suppress(OSError):
            self.beside.unlink()


def notice_of(game: Path) -> Path:
    """The notice of a game; two ways to one game (a symbolic link) lead to one notice."""
    return screen_notice(Path(os.path.realpath(game)))


def games_shown(folder: Path) -> Iterator[Path]:
    """The games in a folder that say that they are open; whether they are shows when one knocks."""
    with suppress(OSError):
        for path in sorted(folder.glob(f".*{SCREEN_ENDING}")):
            game = path.with_name(f"{path.name.removeprefix('.').removesuffix(SCREEN_ENDING)}.db")
            if game.is_file():
                yield game


async def listen(game: Path, serve: Serve) -> Meeting:
    """Listen for a second window of this game; only whoever holds its lock may.

    Raises:
        OSError: when there is no place for it.
    """
    beside = notice_of(game)
    sweep(beside)
    server, socket, port = await _listening(serve)
    notice = Notice(socket, port, secrets.token_urlsafe())
    try:
        _put_up(beside, notice)
    except OSError:
        server.close()
        _remove_socket(socket)
        raise
    return Meeting(server, notice, beside)


async def connect(notice: Notice) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A way to whoever listens there.

    Raises:
        OSError: when nobody does.
    """
    if sys.platform != "win32" and notice.socket:
        return await asyncio.open_unix_connection(notice.socket)
    return await asyncio.open_connection(_HERE, notice.port)


def read_notice(game: Path) -> Notice | None:
    """What a game's notice says; None where there is none, or it could be another's."""
    path = notice_of(game)
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        if not _is_private(os.fstat(descriptor)):
            return None
        with suppress(Garbled, OSError):
            notice: Notice = load(Notice, file.read(_LONGEST_NOTICE))
            return notice
    return None


def sweep(beside: Path) -> None:
    """Remove a notice and its socket; what a killed window left behind, too."""
    game = beside.with_name(beside.name.removeprefix(".").removesuffix(SCREEN_ENDING) + ".db")
    notice = read_notice(game)
    if notice is not None:
        _remove_socket(notice.socket)
    with suppress(OSError):
        beside.unlink()


async def _listening(serve: Serve) -> tuple[asyncio.Server, str, int]:
    if sys.platform == "win32":
        return await _listening_at_a_port(serve)
    folder = Path(tempfile.mkdtemp(prefix=_FOLDER, dir=_short_place()))
    path = folder / "table"
    try:
        server = await asyncio.start_unix_server(serve, path)
        path.chmod(0o600)
    except BaseException:
        _remove_socket(str(path))
        raise
    return server, str(path), 0


async def _listening_at_a_port(serve: Serve) -> tuple[asyncio.Server, str, int]:
    server = await asyncio.start_server(serve, _HERE, 0)
    return server, "", int(server.sockets[0].getsockname()[1])


def _short_place() -> str:
    usual = tempfile.gettempdir()
    return usual if len(os.fsencode(usual)) < _LONGEST_PATH - len(_FOLDER) - 16 else "/tmp"  # noqa: S108 - made 0700


def _put_up(path: Path, notice: Notice) -> None:
    unborn = path.with_name(f"{path.name}.new")
    with suppress(FileNotFoundError):
        unborn.unlink()
    descriptor = os.open(unborn, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(dump(notice))
    unborn.replace(path)


def _is_private(status: os.stat_result) -> bool:
    """Whether a file is ours, and nobody else can read or write it."""
    if os.name == "nt":
        return True
    ours = status.st_uid == getattr(os, "geteuid", lambda: -1)()
    return ours and not stat.S_IMODE(status.st_mode) & 0o077


def _remove_socket(socket: str) -> None:
    """Remove a socket of ours, and the folder that was made for it."""
    path = Path(socket)
    if not socket or not path.parent.name.startswith(_FOLDER):
        return
    with suppress(OSError):
        if stat.S_ISSOCK(path.lstat().st_mode):
            path.unlink()
    with suppress(OSError):
        path.parent.rmdir()
