"""The server of the page: refuses whoever has no business here, and plays at two tabs at most."""

import asyncio
import re
import sys
from pathlib import Path

import aiohttp
import pytest

from game.web import sentences
from game.web.server import _STATIC
from game.web.sitting import bounded
from tests.web.conftest import Served

EVERYTHING = ["/", "/ws", *(f"/static/{name}" for name in _STATIC), "/download/x", "/nothing"]


@pytest.mark.parametrize("path", EVERYTHING)
async def test_without_the_cookie_everything_is_refused(served: Served, path: str) -> None:
    """The page, its files, its web socket: a sentence, and no word of a game."""
    async with served.client() as stranger, stranger.get(path) as answer:
        assert answer.status == 403
        assert sentences.REFUSED in await answer.text()


@pytest.mark.parametrize("path", EVERYTHING)
async def test_by_another_name_everything_is_refused(
    served: Served, client: aiohttp.ClientSession, path: str
) -> None:
    """Even with the cookie: a name that someone else turned to this computer."""
    async with client.get(path, headers={"Host": f"evil.example:{served.door.port}"}) as answer:
        assert answer.status == 421


async def test_the_address_lets_in_once_and_leaves_no_trace_of_itself(served: Served) -> None:
    """The cookie is out of reach of scripts and other sites; the page goes on to a clean address."""
    ticket = served.ticket
    async with served.client() as first, first.get(f"/enter/{ticket}") as answer:
        cookie = answer.headers["Set-Cookie"]
        text = await answer.text()
        assert (await first.get("/")).status == 200
        assert (await first.get(f"/enter/{ticket}")).status == 200
    async with served.client() as second:
        assert (await second.get(f"/enter/{ticket}")).status == 403

    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert ticket not in cookie + text
    assert 'url=/"' in text
    assert len(served.entered) == 1
    assert ticket not in served.entered[0]


@pytest.mark.parametrize("path", ["/", "/static/page.js", "/nothing", "/enter/wrong"])
async def test_every_answer_says_that_nothing_comes_from_elsewhere(
    served: Served, client: aiohttp.ClientSession, path: str
) -> None:
    """Not kept, not framed, not guessed at, and silent about what serves it."""
    async with client.get(path) as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Server"] == "Fathoms"

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert set(re.findall(r"\w+://\S+?(?=;| )", policy)) == {f"ws://127.0.0.1:{served.door.port}"}


async def test_what_the_page_loads_lies_on_this_computer(client: aiohttp.ClientSession) -> None:
    """Each of its files is there, and none is anywhere else; the tab's title says nothing of the evening."""
    text = await (await client.get("/")).text()
    loaded = re.findall(r'(?:href|src)="([^"]+)"', text)

    assert all(path == "/" or path.startswith("/static/") for path in loaded)
    assert [(await client.get(path)).status for path in loaded] == [200] * len(loaded)
    assert "<title>Fathoms</title>" in text
    assert "$" not in text


@pytest.mark.parametrize("name", ["../server.py", "..%2fserver.py", "page.html", "%2e%2e/door.py", ""])
async def test_no_other_file_is_sent(client: aiohttp.ClientSession, name: str) -> None:
    """What is not on the list is not there."""
    async with client.get(f"/static/{name}") as answer:
        assert answer.status == 404


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1", ""])
async def test_a_foreign_page_opens_no_web_socket(
    served: Served, client: aiohttp.ClientSession, origin: str
) -> None:
    """With our cookie, sent along by the browser, and all."""
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await served.socket(client, Origin=origin)

    assert refused.value.status == 403


async def test_keys_go_in_and_what_is_drawn_comes_out(served: Served, client: aiohttp.ClientSession) -> None:
    """In the size of the page; nothing private stands in the command that others can list."""
    socket = await served.socket(client)
    first = await socket.receive_bytes()
    await socket.send_json(["stdin", "é"])
    await socket.send_json(["resize", {"width": 9999, "height": 40}])

    assert first.split()[2:] == [b"90", b"[]"]
    assert await socket.receive_bytes() == "typed é".encode()
    assert b'"width": 500, "height": 40' in await socket.receive_bytes()
    await socket.close()


@pytest.mark.parametrize(
    "rubbish", ["[", "[]", "1", '["stdin", 5]', '["resize", {}]', '["resize", {"width": "x", "height": 1}]']
)
async def test_what_makes_no_sense_is_left_alone(
    served: Served, client: aiohttp.ClientSession, rubbish: str
) -> None:
    """And the game goes on."""
    socket = await served.socket(client)
    await socket.receive_bytes()
    await socket.send_str(rubbish)
    await socket.send_json(["stdin", "k"])

    assert await socket.receive_bytes() == b"typed k"
    await socket.close()


async def test_a_third_tab_is_told_so_and_the_two_play_on(
    served: Served, client: aiohttp.ClientSession
) -> None:
    """A screen for each of the two, each with a process of its own."""
    first, second = await served.socket(client), await served.socket(client)
    assert (await first.receive_bytes()).split()[1] != (await second.receive_bytes()).split()[1]
    third = await served.socket(client)

    assert (await third.receive()).type is aiohttp.WSMsgType.CLOSE
    assert third.close_code == 4001
    for socket in (first, second):
        await socket.send_json(["stdin", "k"])
        assert await socket.receive_bytes() == b"typed k"
        await socket.close()


async def test_a_page_loaded_again_sits_down_again(served: Served, client: aiohttp.ClientSession) -> None:
    """Its former self leaves the table first: a new process, and never two."""
    first = await served.socket(client)
    before = await first.receive_bytes()
    leaving = asyncio.ensure_future(first.close())
    second = await served.socket(client)
    after = await second.receive_bytes()

    assert before.split()[0] == after.split()[0] == b"process"
    assert before.split()[1] != after.split()[1]
    await leaving
    await second.close()


@pytest.mark.parametrize(("typed", "code"), [("leave", 1000), ("crash", 4002)])
async def test_the_page_is_told_why_the_game_ended(
    served: Served, client: aiohttp.ClientSession, typed: str, code: int
) -> None:
    """They left the table, or something went wrong."""
    socket = await served.socket(client)
    await socket.receive_bytes()
    await socket.send_json(["stdin", typed])

    assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
    assert socket.close_code == code


@pytest.mark.parametrize("command", [(sys.executable, "-c", "import time; " + "time.sleep(60)")])
async def test_a_game_that_does_not_end_is_ended(
    served: Served, client: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing holds the game's file for a page that is gone."""
    monkeypatch.setattr("game.web.sitting._PATIENCE", 0.2)
    monkeypatch.setattr("game.web.server._SWIFT", 5.0)
    first = await served.socket(client)
    await first.close()
    second = await served.socket(client)

    with pytest.raises(TimeoutError):
        await second.receive(timeout=0.3)
    await second.close()


@pytest.mark.parametrize("size", [("x", 1), (None, 1)])
def test_a_size_is_made_of_numbers(size: tuple[object, object]) -> None:
    """Anything else is said, and nothing is drawn in it."""
    with pytest.raises((ValueError, TypeError)):
        bounded(*size)


def test_the_page_itself_names_no_other_computer() -> None:
    """None of our files, and of Textual's none that loads anything."""
    ours = Path(_STATIC["page.js"]).parent
    for path in ours.iterdir():
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http:" not in text
        assert "https:" not in text
