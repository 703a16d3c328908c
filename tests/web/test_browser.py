"""The game in a real browser: opened, played by keys to the first point, closed, opened again."""

import asyncio
import signal
from pathlib import Path

import aiohttp
import pytest

from game.saves.glance import Glance, glances
from game.saves.home import Home
from game.web import sentences
from tests.web.chromium import Tab, browser, chromium, until
from tests.web.serving import serving

_WITHOUT = "Chromium is not here: `make browser` gets it where there is apt-get, and the rights to use it"

_SECONDS_COLOUR = "38;2;127;224;189"
"""Around the second name's field, once the keys go there."""

_AROUND = "getComputedStyle(document.body).backgroundColor"

needs_chromium = pytest.mark.skipif(chromium() is None, reason=_WITHOUT)


def _game(home: Path) -> Glance:
    (game,), _ = glances(Home(home))
    return game


async def _to_give_back(tab: Tab, home: Path) -> None:
    """From home to giving back the first card of a new game, by keys alone."""
    await tab.shows("Begin")
    await tab.type("\n")
    await tab.shows("safe together")
    await tab.type("\n")
    await tab.shows("Who is at the table")
    await tab.type("Ana\n")
    await tab.shows(_SECONDS_COLOUR)
    await tab.type("Zoë\n")
    await tab.shows("aloud")
    await tab.type("\n")
    await tab.shows("Told")
    await tab.type("\n")
    await until(lambda: _game(home).phase == "give-back")
    await tab.shows("That's it")


@needs_chromium
async def test_an_evening_on_the_page_survives_its_tab(tmp_path: Path) -> None:
    """Played to the first point, closed in the middle of a card, there again at the same move."""
    home = tmp_path / "home"
    with serving(home) as served:
        async with browser(tmp_path / "profile") as window:
            tab = await window.tab()
            await tab.open(served.address)
            await _to_give_back(tab, home)
            assert await tab.ask(_AROUND) == "rgb(14, 42, 69)", "at the Surface"
            await tab.type("\n")
            await until(lambda: _game(home).points > 0)
            before = _game(home)

            assert await tab.ask("document.title") == "Fathoms"
            assert await tab.ask("location.href") == f"{served.base}/"
            assert await tab.ask("document.cookie") == ""
            await tab.close()
            again = await window.tab()
            await again.open(f"{served.base}/")
            await again.shows("Carry on")
            assert _game(home) == before
            await again.type("\n")
            await again.shows("or your own")
            assert _game(home).phase == before.phase == "ask"

            asked = (*tab.asked, *again.asked)
        ours = (f"{served.base}/", f"{served.base.replace('http', 'ws')}/ws?")
        assert {address for address in asked if not address.startswith(ours)} == set()
        assert len([address for address in asked if address.startswith("ws")]) == 2


@needs_chromium
async def test_a_second_tab_is_the_others_screen(tmp_path: Path) -> None:
    """It joins as the other partner, the first point shows on both, and there is no third."""
    home = tmp_path / "home"
    with serving(home) as served:
        async with browser(tmp_path / "profile") as window:
            ana = await window.tab()
            await ana.open(served.address)
            await _to_give_back(ana, home)
            zoe = await window.tab()
            await zoe.open(f"{served.base}/")
            await zoe.shows("open in another window")
            await zoe.front()
            await zoe.type("\n")
            await zoe.shows("Who sits at this screen?")
            await zoe.press("ArrowDown", 40)
            await zoe.type("\n")
            await zoe.shows("s screen")
            await ana.shows("sits at the other screen")
            await asyncio.sleep(0.5)  # a key right after another's is taken for the same
            await zoe.type("\n")
            await zoe.shows("or your own")
            await ana.shows("or your own")
            assert (_game(home).phase, _game(home).points) == ("ask", 2)

            third = await window.tab()
            await third.open(f"{served.base}/")
            await third.until_says(sentences.ELSEWHERE)
            await ana.close()
            await zoe.shows("You go on here together")


@needs_chromium
async def test_the_game_fills_the_window_and_nothing_scrolls(tmp_path: Path) -> None:
    """From edge to edge, less than a cell at each, in the colour of the sea; drawn by what it was sent."""
    with serving(tmp_path / "home") as served:
        async with browser(tmp_path / "profile", (1366, 768)) as window:
            tab = await window.tab()
            await tab.open(served.address)
            await tab.shows("Begin")
            edge = await tab.ask(
                "(() => { const box = document.querySelector('.xterm-screen').getBoundingClientRect();"
                " return [innerWidth - box.width, innerHeight - box.height]; })()"
            )
            scroll = "document.scrollingElement.scrollHeight - innerHeight"

            assert all(0 <= left < 8 for left in edge)
            assert await tab.ask(scroll) == 0
            assert await tab.ask(_AROUND) == "rgb(11, 33, 56)"
            assert await tab.ask("document.fonts.check('16px \"Roboto Mono\"')")
            # Textual's terminal brings its style twice: in a file, which is let in, and as code, which is not
            assert [what for what in tab.complaints if "inline style" not in what] == []


@needs_chromium
async def test_a_page_without_the_address_is_refused(tmp_path: Path) -> None:
    """A sentence, and no game behind it."""
    with serving(tmp_path / "home") as served:
        async with browser(tmp_path / "profile") as window:
            tab = await window.tab()
            await tab.open(f"{served.base}/")
            await tab.until_says(sentences.REFUSED)

            assert not [address for address in tab.asked if address.startswith("ws")]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for processes in /proc")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
async def test_when_the_server_ends_so_does_the_game(tmp_path: Path, number: signal.Signals) -> None:
    """In order, or killed: no process stays behind that would hold the game's file."""
    jar = aiohttp.CookieJar(unsafe=True)
    with serving(tmp_path / "home") as served:
        async with aiohttp.ClientSession(served.base, cookie_jar=jar) as client:
            await client.get(served.address)
            socket = await client.ws_connect("/ws", headers={"Origin": served.base})
            await socket.receive_bytes()
            (child,) = _children(served.process.pid)
            argv = (child / "cmdline").read_bytes().split(b"\0")
            served.process.send_signal(number)
            await until(lambda: served.process.poll() is not None and not child.exists())
            await socket.close()

    assert argv[1:-1] == [b"-P", b"-m", b"game", b"play"]
    assert served.process.returncode == (-signal.SIGKILL if number is signal.SIGKILL else 0)


def _children(parent: int) -> list[Path]:
    text = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii")
    return [Path(f"/proc/{number}") for number in text.split()]
