"""Home paints first: with little loaded, and with everything else there as soon as somebody is."""

import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from game.rules.state import Phase
from game.ui.screens.cover import BlankScreen
from tests.ui.walk import NO_KEY, SIZE, Walk, new_app, played_to

ROOT = Path(__file__).parents[2]
HOME_PAINTED = """
import asyncio, sys
from pathlib import Path
from game.cli import play
from game.decks.folders import ReadLater
from game.saves.home import Home
from game.ui.app import FathomsApp

LATER = ("pydantic", "sqlite_utils", "filelock", "markdown_it", "tree_sitter", "game.rules.state",
    "game.rules.engine", "game.voice", "game.table", "game.saves.store", "game.decks.library",
    "game.ui.beyond")

async def look():
    app = FathomsApp(Home(Path(sys.argv[1])), ReadLater(()))
    async with app.run_test(size=(80, 24)) as pilot:
        while type(app.screen).__name__ != "HomeScreen":
            await pilot.pause(0.01)
        await pilot.pause()
        seen = "".join(strip.text for strip in app.screen._compositor.render_strips())
        print("Ana & Sam" in seen, [name for name in LATER if name in sys.modules])

asyncio.run(look())
"""
"""Paints Home in a fresh Python, and says whether it names the last game, and what is loaded by then."""


@asynccontextmanager
async def at_home(home: Path) -> AsyncIterator[Walk]:
    """Somebody before Home who has not touched anything yet."""
    app = new_app(home)
    async with app.run_test(size=SIZE) as pilot:
        walk = Walk(app, pilot)
        await walk.until(lambda: walk.screen == "HomeScreen", key=NO_KEY)
        yield walk


def test_home_names_the_last_game_before_rules_saves_and_other_screens_are_loaded(tmp_path: Path) -> None:
    """The first paint needs Textual, the database's driver and little else."""
    played_to(tmp_path, Phase.TELL)
    command = [sys.executable, "-c", HOME_PAINTED, str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)

    assert run.stdout == "True []\n"


@pytest.mark.parametrize("key", ["down", "j", "f1", "ctrl+p"])
async def test_the_first_key_has_everything_else_loaded(tmp_path: Path, key: str) -> None:
    """Whoever looks at the choices need not wait for one."""
    played_to(tmp_path, Phase.TELL)
    async with at_home(tmp_path) as walk:
        assert "beyond" not in vars(walk.app)
        await walk.press(key)
        await walk.until(lambda: "beyond" in vars(walk.app), key=NO_KEY)


@pytest.mark.parametrize(
    ("key", "screen"),
    [("enter", "RoundScreen"), ("n", "ReadingScreen"), ("f1", "HelpScreen"), ("ctrl+p", "CommandPalette")],
)
async def test_a_first_key_does_what_it_always_does(tmp_path: Path, key: str, screen: str) -> None:
    """It may come before anything else is there."""
    played_to(tmp_path, Phase.TELL)
    async with at_home(tmp_path) as walk:
        await walk.press(key)
        await walk.until(lambda: walk.screen == screen, key=NO_KEY)


async def test_the_blank_waits_for_nothing(tmp_path: Path) -> None:
    """Home is covered at once, without anything loaded; any key brings it back."""
    async with at_home(tmp_path) as walk:
        await walk.press("f2")
        assert isinstance(walk.app.screen, BlankScreen)
        assert "beyond" not in vars(walk.app)
        await walk.press("space")
        assert walk.screen == "HomeScreen"
