import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import aiohttp
import pytest
from aiohttp.test_utils import TestServer, unused_port

from game.web.door import Door
from game.web.server import Page

A_GAME = """
import json, os, sys
def send(kind, data):
    os.write(1, kind + len(data).to_bytes(4, "big") + data)
os.write(1, b"__GANGLION__\\n")
send(b"D", f"process {os.getpid()} {os.environ['COLUMNS']} {sys.argv[1:]}".encode())
while head := sys.stdin.buffer.read(5):
    data = sys.stdin.buffer.read(int.from_bytes(head[1:], "big"))
    if head[:1] == b"D":
        if data == b"crash":
            sys.exit(3)
        if data == b"leave":
            break
        send(b"D", b"typed " + data)
    elif json.loads(data)["type"] == "quit":
        break
    else:
        send(b"D", b"told " + data)
send(b"M", b'{"type": "exit"}')
"""
"""Speaks with the server as the game does, and is there at once."""


@dataclass
class Served:
    """A page that is served, and a browser that was let in."""

    door: Door
    server: TestServer
    base: str
    entered: list[str] = field(default_factory=list)

    @property
    def ticket(self) -> str:
        return self.door.address.rpartition("/enter/")[2]

    def client(self) -> aiohttp.ClientSession:
        """A browser that was never here; unlike aiohttp's own, it keeps cookies for addresses of digits."""
        return aiohttp.ClientSession(self.base, cookie_jar=aiohttp.CookieJar(unsafe=True))

    async def socket(self, client: aiohttp.ClientSession, **more: str) -> aiohttp.ClientWebSocketResponse:
        """The page's web socket, as the page opens it."""
        return await client.ws_connect("/ws?width=90&height=30", headers={"Origin": self.base, **more})


@pytest.fixture
def command() -> tuple[str, ...]:
    return sys.executable, "-c", A_GAME


@pytest.fixture
async def served(command: tuple[str, ...]) -> AsyncIterator[Served]:
    """A page with a small game on it."""
    port = unused_port()
    entered: list[str] = []
    door = Door("127.0.0.1", port)
    page = Page(command, door, lambda: entered.append(door.address))
    server = TestServer(page.application(), host="127.0.0.1", port=port)
    await server.start_server()
    yield Served(door, server, f"http://127.0.0.1:{port}", entered)
    await server.close()


@pytest.fixture
async def client(served: Served) -> AsyncIterator[aiohttp.ClientSession]:
    """A browser that was let in."""
    async with served.client() as client:
        await client.get(f"/enter/{served.ticket}")
        yield client


@pytest.fixture(autouse=True)
def _swift(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.web.server._SWIFT", 0.3)
