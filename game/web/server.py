"""The server of the page: what it sends comes from this computer alone, and only to whoever may see it."""

import asyncio
import html
from base64 import b64encode
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from string import Template

import textual_serve
from aiohttp import web

from game.web import sentences
from game.web.door import Door
from game.web.sitting import End, Sitting, bounded

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_OURS = Path(str(files("game.web") / "static"))
_THEIRS = Path(textual_serve.__file__).parent / "static"
_STATIC = {
    "page.css": _OURS / "page.css",
    "page.js": _OURS / "page.js",
    "icon.svg": _OURS / "icon.svg",
    "terminal.js": _THEIRS / "js" / "textual.js",
    "xterm.css": _THEIRS / "css" / "xterm.css",
    "mono.ttf": _THEIRS / "fonts" / "RobotoMono-VariableFont_wght.ttf",
}
"""Everything that the page loads; Textual's own page would load its letters from elsewhere."""

_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' '{style}'; font-src 'self'; "
    "img-src 'self' data:; "
    "connect-src 'self' ws://{host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_STYLE = (_OURS / "notice.css").read_text(encoding="utf-8")
_STYLE_HASH = f"sha256-{b64encode(sha256(_STYLE.encode()).digest()).decode()}"
"""Stands in the notices themselves: whoever was not let in is sent no files."""

_ENTER = '<meta http-equiv="refresh" content="0; url=/" />'
_SWIFT = 2.0
"""Seconds that a page loaded again waits for its former self to leave the table."""

_PLACES = 2
"""Tabs that may play: a screen for each of the two."""

_LARGEST = 4 * 1024**2
"""Bytes in one message of the page: a whole deck, pasted."""


class Page:
    """The page and its web socket, behind a door; one game at a time, at one screen or at two.

    Args:
        command: starts the game; other users of this computer can see it, so nothing private is in it.
        door: who may come in.
        entered: called when an address was used up, and the next one may be shown.
    """

    def __init__(self, command: Sequence[str], door: Door, entered: Callable[[], None]) -> None:
        self._command = tuple(command)
        self._door = door
        self._entered = entered
        self._sittings: list[Sitting] = []
        self._leaving: set[asyncio.Task[None]] = set()
        self._sockets: set[web.WebSocketResponse] = set()

    def application(self) -> web.Application:
        """What serves all of it."""
        application = web.Application(middlewares=[self._guard])
        application.add_routes(
            [
                web.get("/", self._page),
                web.get("/enter/{ticket}", self._enter),
                web.get("/static/{name}", self._static),
                web.get("/ws", self._socket),
            ]
        )
        application.on_response_prepare.append(self._sign)
        application.on_shutdown.append(self._close)
        return application

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse whoever means another host, or has neither cookie nor address."""
        if not self._door.goes_by(request.headers.get("Host")):
            return _notice(sentences.NOT_US, 421)
        invited = request.path.startswith("/enter/")
        if not invited and not self._door.knows(request.cookies.get(self._door.cookie)):
            return _notice(sentences.REFUSED, 403)
        try:
            return await handler(request)
        except web.HTTPException as error:
            return _notice(sentences.NOT_HERE, error.status)

    async def _sign(self, request: web.Request, response: web.StreamResponse) -> None:
        """What every answer says besides: nothing from elsewhere, nothing kept, and not what serves it."""
        response.headers.update(_HEADERS)
        host = request.headers.get("Host", "")
        named = host if self._door.goes_by(host) else "localhost"
        response.headers["Content-Security-Policy"] = _POLICY.format(host=named, style=_STYLE_HASH)
        response.headers["Server"] = "Fathoms"

    async def _enter(self, request: web.Request) -> web.StreamResponse:
        """Take an address that works once, and give the cookie for it."""
        known = self._door.knows(request.cookies.get(self._door.cookie))
        value = self._door.exchange(request.match_info["ticket"])
        if value is None and not known:
            return _notice(sentences.REFUSED, 403)
        # A page that goes on by itself, not a redirect: the browser sends the cookie only to our own pages.
        response = _notice(sentences.WAITING, 200, head=_ENTER)
        if value is not None:
            response.set_cookie(self._door.cookie, value, httponly=True, samesite="Strict", path="/")
            self._entered()
        return response

    async def _page(self, _: web.Request) -> web.StreamResponse:
        words = {
            "title": sentences.TITLE,
            "waiting": sentences.WAITING,
            "over": sentences.OVER,
            "elsewhere": sentences.ELSEWHERE,
            "lost": sentences.LOST,
            "unable": sentences.UNABLE,
            "trouble": sentences.TROUBLE,
            "no_script": sentences.NO_SCRIPT,
            "again": sentences.AGAIN,
        }
        return web.Response(text=_filled("page.html", words), content_type="text/html")

    async def _static(self, request: web.Request) -> web.StreamResponse:
        path = _STATIC.get(request.match_info["name"])
        if path is None:
            raise web.HTTPNotFound
        return web.FileResponse(path)

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        """The way to and from the game, for the page that this server sent, and for two tabs at most."""
        if not self._door.sent_by_us(request.headers.get("Origin"), request.headers.get("Host")):
            return _notice(sentences.NOT_US, 403)
        socket = web.WebSocketResponse(heartbeat=15, max_msg_size=_LARGEST)
        await socket.prepare(request)
        self._sockets.add(socket)
        try:
            await self._sit(socket, request)
        finally:
            self._sockets.discard(socket)
        return socket

    async def _sit(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        if self._leaving:
            await asyncio.wait(tuple(self._leaving), timeout=_SWIFT)
        if len(self._sittings) >= _PLACES:
            await socket.close(code=End.ELSEWHERE)
            return
        size = (request.query.get("width", "80"), request.query.get("height", "24"))
        sitting = Sitting(self._command, socket)
        self._sittings.append(sitting)
        try:
            await sitting.play(_size(*size))
        finally:
            self._leaving.add(sitting.leaving)
            sitting.leaving.add_done_callback(partial(self._has_left, sitting))

    def _has_left(self, sitting: Sitting, leaving: "asyncio.Task[None]") -> None:
        self._sittings.remove(sitting)
        self._leaving.discard(leaving)

    async def _close(self, _: web.Application) -> None:
        """The server ends: so does the game, at this very move."""
        await asyncio.gather(*(sitting.stop() for sitting in self._sittings))
        for socket in tuple(self._sockets):
            await socket.close(code=1001)


async def serve(
    command: Sequence[str], host: str, port: int, names: tuple[str, ...], ready: Callable[[Door], None]
) -> None:
    """Serve the page until the task is cancelled.

    Args:
        command: starts the game.
        host: where; anybody who can reach it can knock.
        port: at which port; 0 takes a free one.
        names: names of this computer that others may use.
        ready: called with the door when the page can be opened, and each time there is a new address.

    Raises:
        OSError: when nothing can be served there.
    """
    door = Door(host, port, names)
    page = Page(command, door, lambda: ready(door))
    runner = web.AppRunner(page.application(), access_log=None, handle_signals=False, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        door.port = runner.addresses[0][1]
        ready(door)
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


def _size(width: str, height: str) -> tuple[int, int]:
    try:
        return bounded(width, height)
    except ValueError:
        return 80, 24


def _notice(said: str, status: int, *, head: str = "") -> web.Response:
    text = _filled("notice.html", {"title": sentences.TITLE, "said": said}, head=head, style=_STYLE)
    return web.Response(text=text, status=status, content_type="text/html")


def _filled(template: str, words: dict[str, str], **raw: str) -> str:
    text = (_OURS / template).read_text(encoding="utf-8")
    return Template(text).substitute({name: html.escape(word) for name, word in words.items()}, **raw)
