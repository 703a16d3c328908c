"""One game on one page: the process that plays it, fed from the page's web socket."""

import asyncio
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from enum import IntEnum
from typing import Any

from aiohttp import WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

_DRIVER = "game.web.driver:PageDriver"
_PATIENCE = 5.0
"""Seconds that a game has to leave the table, before it is ended; every move is saved already."""

_WIDEST, _TALLEST = 500, 200
_ALONE: Mapping[str, Any] = (
    {"creationflags": 0x200}  # a new process group: Ctrl+C is for the server, which ends the game in order
    if sys.platform == "win32"
    else {"start_new_session": True}
)


class End(IntEnum):
    """Why the server closes a web socket; the page has a sentence for each."""

    OVER = 1000
    ELSEWHERE = 4001
    TROUBLE = 4002


class Sitting(AppService):
    """A game in a process of its own, drawn on the page at the other end of a web socket.

    Textual's service speaks with the process; this one starts it without a shell, so that nothing is read
    twice, and is certain of its end, so that nothing holds the game's file for a page that is gone.

    Args:
        command: the program and its arguments. Other users of this computer can see them.
        socket: the page.
    """

    def __init__(self, command: Sequence[str], socket: web.WebSocketResponse) -> None:
        super().__init__(
            command[0],
            write_bytes=self._draw,
            write_str=self._say_nothing,
            close=self._let_go,
            download_manager=DownloadManager(),
        )
        self._line = tuple(command)
        self._socket = socket
        self._leaving: asyncio.Task[None] | None = None

    async def play(self, size: tuple[int, int]) -> None:
        """Play until the game or the page ends."""
        try:
            await self.start(*size)
            async for message in self._socket:
                if message.type is WSMsgType.TEXT:
                    await self._take(message)
        finally:
            await self.stop()

    async def run(self) -> None:
        """Bring the page what the game draws, until the game ends; then say so to the page."""
        await super().run()
        await self._let_go()
        with suppress(ConnectionError, RuntimeError):
            await self._socket.close(code=End.TROUBLE if await self._ended() else End.OVER)

    async def stop(self) -> None:
        """Have the game leave the table, and wait until it has; whoever asks, and however often."""
        await asyncio.shield(self.leaving)

    @property
    def leaving(self) -> "asyncio.Task[None]":
        """The game leaves the table, also if nobody waits for it any more."""
        if self._leaving is None:
            self._leaving = asyncio.create_task(self._leave())
        return self._leaving

    async def _leave(self) -> None:
        task, self._task = self._task, None
        if self._process is None:
            return
        await self.send_meta({"type": "quit"})
        await self._let_go()
        if task is not None:
            _, late = await asyncio.wait([task], timeout=_PATIENCE)
            for one in late:
                one.cancel()
        await self._ended()

    async def _ended(self) -> int:
        """The code with which the process ended; if it does not end, it is ended."""
        if self._process is None:
            return 1
        try:
            return await asyncio.wait_for(self._process.wait(), _PATIENCE)
        except TimeoutError:
            with suppress(ProcessLookupError):
                self._process.kill()
            return await self._process.wait()

    async def _open_app_process(self, width: int = 80, height: int = 24) -> asyncio.subprocess.Process:
        environment = self._build_environment(width, height) | {"TEXTUAL_DRIVER": _DRIVER}
        pipe = asyncio.subprocess.PIPE
        self._process = await asyncio.create_subprocess_exec(
            *self._line, stdin=pipe, stdout=pipe, stderr=pipe, env=environment, **_ALONE
        )
        self._stdin = self._process.stdin
        return self._process

    async def _take(self, message: Any) -> None:
        """Take what the page says; what makes no sense is left alone."""
        with suppress(ValueError, TypeError, LookupError):
            match message.json():
                case ["stdin", str(keys)]:
                    await self.send_bytes(keys.encode(errors="replace"))
                case ["resize", {"width": width, "height": height}]:
                    await self.set_terminal_size(*bounded(width, height))
                case ["focus"]:
                    await self.focus()
                case ["blur"]:
                    await self.blur()

    async def _draw(self, data: bytes) -> None:
        """Send on what the game draws; to nobody, once the page is gone, so that nothing holds it up."""
        with suppress(ConnectionError, RuntimeError):
            await self._socket.send_bytes(data)

    async def _say_nothing(self, _: str) -> None:
        """The game opens no other pages and hands out no files this way."""

    async def _let_go(self) -> None:
        """Say no more to the game; where its reader waits for that, it ends now."""
        if self._stdin is not None:
            self._stdin.close()


def bounded(width: Any, height: Any) -> tuple[int, int]:
    """A size in cells, within what a screen can have.

    Raises:
        ValueError, TypeError: when these are no numbers.
    """
    return min(max(int(width), 1), _WIDEST), min(max(int(height), 1), _TALLEST)
