"""How a stretch of the tour begins: an app in a home of its own, and what lies in that home."""

from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from game.decks.model import Deck
from game.rules.state import Phase
from game.saves.home import Home
from game.saves.settings_file import save
from game.table.table import Table
from game.table.world import World
from game.ui.app import FathomsApp
from tests.tour import Way
from tests.ui.walk import Clock, HighChance, Walk, deck, lying_at, new_app, walking

LONG = "What about {what}, {partner}, and everything that it was for you then?"


def app_at(
    way: Way, place: str, *, opening: Path | None = None, decks: tuple[Deck, ...] | None = None
) -> FathomsApp:
    """An app in its own home, in the clothes of this tour."""
    home = Home(way.folder / place)
    home.path.mkdir(parents=True, exist_ok=True)
    save(home, way.settings)
    decks = decks or (deck(LONG),)
    app = new_app(home.path, decks=decks, opening=opening, terminal=way.terminal)
    object.__setattr__(app.host.world, "chance", HighChance())
    return app


def stepping(
    way: Way, place: str, *, opening: Path | None = None, decks: tuple[Deck, ...] | None = None
) -> AbstractAsyncContextManager[Walk]:
    """A walk in a home of its own."""
    return walking(app_at(way, place, opening=opening, decks=decks), way.size)


def game_at(way: Way, place: str, phase: Phase, **changes: Any) -> Path:
    """A game at this phase, of these guests; the file it lies in."""
    return lying_at(way.folder / place, phase, names=way.guests.names, **changes)


def between_evenings(way: Way, place: str) -> None:
    """A couple who have played once, and said good night."""
    world = World(clock=Clock(), chance=HighChance(), sync=False)
    table = Table.start(Home(way.folder / place), way.guests.names, (deck(),), world)
    for move in ("BeginEvening", "Pledged", "Close", "Goodnight"):
        table.play(next(play.move for play in table.legal() if type(play.move).__name__ == move))
    table.close()
