"""The tour goes everywhere."""

import importlib
import pkgutil
from pathlib import Path

from textual.screen import Screen

from game.ui import screens
from tests.tour import Way, tour
from tests.ui.walk import Walk


def every_screen() -> set[str]:
    """The names of all screens of the game."""
    names = set()
    for module in pkgutil.iter_modules(screens.__path__, f"{screens.__name__}."):
        for each in vars(importlib.import_module(module.name)).values():
            if isinstance(each, type) and issubclass(each, Screen) and each.__module__ == module.name:
                names.add(each.__name__)
    return names


async def test_the_tour_visits_every_screen(tmp_path: Path) -> None:
    """Whoever adds a screen adds a stop, and every test that looks at all of them sees it."""
    seen: set[str] = set()

    async def look(walk: Walk, _name: str) -> None:
        seen.add(walk.screen)

    await tour(Way(tmp_path, look, (80, 24)))

    assert len(every_screen()) > 30
    assert every_screen() - seen == set()
