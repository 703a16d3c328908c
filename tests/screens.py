"""The app in any settings: for tests that look at one screen. All of them are in `tests.tour`."""

from pathlib import Path

from game.saves.home import Home
from game.saves.settings import Settings
from game.saves.settings_file import save
from game.ui.app import FathomsApp
from game.ui.suit import ANY_TERMINAL, Terminal
from tests.ui.walk import HighChance, deck, new_app

LONG = deck("What about {what}, {partner}, and everything that it was for you then?")


def app_in(
    home: Path, settings: Settings, *, opening: Path | None = None, terminal: Terminal = ANY_TERMINAL
) -> FathomsApp:
    """The app with these settings in its home."""
    save(Home(home), settings)
    app = new_app(home, decks=(LONG,), opening=opening, terminal=terminal)
    object.__setattr__(app.host.world, "chance", HighChance())
    return app
