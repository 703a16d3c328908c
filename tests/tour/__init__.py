"""Every screen of the game, one after the other: the one walk for all tests that look at all of them.

`tour` goes everywhere, as quick as the game itself, and calls `look` at each stop with a name for it. Whoever
adds a screen adds a stop: `tests/ui/test_themes.py` fails while there is none.
"""

import importlib
import pkgutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from textual.screen import Screen

from game.rules.state import Phase
from game.saves.settings import Settings
from game.ui import screens
from game.ui.suit import ANY_TERMINAL, Terminal
from tests.tour.guests import Guests, words_of
from tests.ui.quiet import hasty
from tests.ui.walk import Walk

Look = Callable[[Walk, str], Awaitable[None]]
"""Looks at the screen in front, at a stop with this name."""

NO_KEY = "f12"
PHASES = tuple(phase for phase in Phase if phase is not Phase.AWAY)


@dataclass(frozen=True)
class Way:
    """What every stretch of the tour needs.

    Attributes:
        folder: an empty one; each stretch makes its own homes in it.
    """

    folder: Path
    look: Look
    size: tuple[int, int]
    guests: Guests = field(default_factory=Guests)
    settings: Settings = field(default_factory=lambda: Settings(motion=False))
    terminal: Terminal = ANY_TERMINAL


async def tour(way: Way) -> None:
    """Go everywhere and look."""
    from tests.tour import at_home, at_the_desk, closing, looking_back, phases, private, two  # noqa: PLC0415

    with hasty(), words_of(way.guests.tell):
        for stretch in (at_home, phases, private, two, closing, looking_back, at_the_desk):
            await stretch.walk(way)


def every_screen() -> set[str]:
    """The names of all screens of the game."""
    names = set()
    for module in pkgutil.iter_modules(screens.__path__, f"{screens.__name__}."):
        for each in vars(importlib.import_module(module.name)).values():
            if isinstance(each, type) and issubclass(each, Screen) and each.__module__ == module.name:
                names.add(each.__name__)
    return names
