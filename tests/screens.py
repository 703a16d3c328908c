"""Every screen of the game, one after the other, in any settings and size: for tests that look at all."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from game.rules.state import Phase
from game.saves.home import Home
from game.saves.settings import Settings
from game.saves.settings_file import save
from game.ui.app import FathomsApp
from game.ui.suit import ANY_TERMINAL, Terminal
from tests.ui.walk import HighChance, Walk, deck, new_app, played_to, round_screen, walking

Look = Callable[[Walk, str], Awaitable[None]]
"""Looks at the screen in front, which has this name."""

LONG = deck("What about {what}, {partner}, and everything that it was for you then?")
NAMES = ("Ana", "Sam")


def app_in(
    home: Path, settings: Settings, *, opening: Path | None = None, terminal: Terminal = ANY_TERMINAL
) -> FathomsApp:
    """The app with these settings in its home."""
    save(Home(home), settings)
    app = new_app(home, decks=(LONG,), opening=opening, terminal=terminal)
    object.__setattr__(app.host.world, "chance", HighChance())
    return app


async def visit(
    home: Path, settings: Settings, size: tuple[int, int], look: Look, names: tuple[str, str] = NAMES
) -> None:
    """Go to every screen and look; nothing moves meanwhile."""
    settings = replace(settings, motion=False)
    async with walking(app_in(home / "first", settings), size) as walk:
        await _around_home(walk, look)
        await _first_round(walk, look, names)
    vote = played_to(home / "vote", Phase.VOTE, names)
    async with walking(app_in(home / "vote", settings, opening=vote), size) as walk:
        await _vote(walk, look)
    boundaries = played_to(home / "boundaries", Phase.BOUNDARIES, names)
    async with walking(app_in(home / "boundaries", settings, opening=boundaries), size) as walk:
        await look(walk, "boundaries-why")
        await walk.press("enter", "enter")
        await look(walk, "boundaries")
    end = played_to(home / "end", Phase.ROUND_END, names)
    async with walking(app_in(home / "end", settings, opening=end), size) as walk:
        await _closing(walk, look)


async def _around_home(walk: Walk, look: Look) -> None:
    await look(walk, "home-first")
    await walk.press("f1")
    await look(walk, "help-home")
    await walk.press("escape")
    await walk.choose("Decks")
    await walk.pilot.pause(0.2)
    await look(walk, "library")
    await walk.press("enter", "down")
    await look(walk, "library-card")
    await walk.press("escape", "escape")
    await walk.until(lambda: walk.screen == "HomeScreen", key="escape", presses=3)
    await walk.choose("Settings")
    await walk.until(lambda: walk.screen == "SettingsScreen", key="f12", presses=40)
    await look(walk, "settings")
    await walk.press("down", "down", "down", "down", "enter")
    await look(walk, "keys")
    await walk.press("enter")
    await look(walk, "press")
    await walk.press("ctrl+a")
    await look(walk, "press-refused")
    await walk.press("escape", "escape", "escape")


async def _first_round(walk: Walk, look: Look, names: tuple[str, str]) -> None:
    await walk.press("n")
    await look(walk, "not-tonight")
    await walk.press("enter")
    await walk.type(names[0])
    await walk.press("enter")
    await walk.type(names[1])
    await look(walk, "names")
    await walk.press("enter")
    await look(walk, "pledge")
    await walk.press("enter")
    await look(walk, "tell")
    round_screen(walk).add_class("-fade")
    await look(walk, "tell-faded")
    await walk.press("asterisk", "f1")
    await look(walk, "help")
    await walk.press("escape", "k")
    await look(walk, "keep")
    await walk.press("escape", "ctrl+p")
    await walk.pilot.pause(0.2)
    await look(walk, "palette")
    await walk.press("escape", "escape")
    await look(walk, "leave")
    await walk.press("escape", "enter")
    await look(walk, "give-back")
    await walk.press("enter")
    await look(walk, "ask")
    await walk.press("enter", "enter", "enter", "enter", "enter", "enter")
    await look(walk, "round-end")
    await walk.press("enter")
    await look(walk, "draw-back")
    await walk.press("enter")
    await look(walk, "draw")


async def _vote(walk: Walk, look: Look) -> None:
    await look(walk, "handover")
    for _ in range(2):
        await walk.until(lambda: walk.screen == "PrivateScreen", presses=4)
        await look(walk, "private")
        await walk.press("home", "enter")
        await walk.pilot.pause(0.1)
    await walk.until(lambda: walk.phase is Phase.NEWS, key="f12")
    await look(walk, "opened")


async def _closing(walk: Walk, look: Look) -> None:
    await walk.press("escape", "enter")
    await look(walk, "closing-glad")
    await walk.press("enter", "enter")
    await look(walk, "closing-keep")
    await walk.press("enter")
    await look(walk, "closing-end")
    await walk.press("enter")
    await look(walk, "arrange-stage")
    await walk.press("enter", "enter")
    await look(walk, "arrange-needs")
    await walk.press("escape")
    await look(walk, "home")
