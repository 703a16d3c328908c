"""Linear mode in a test: lines go in, and what was said comes out."""

import io
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from game.decks.model import Deck
from game.plain.face import Face
from game.plain.home import LinearHome
from game.plain.lines import Lines
from game.rules.state import Phase, State
from game.saves.home import Home
from game.saves.settings import Settings
from game.table.table import Table
from game.table.world import World
from tests.ui.walk import Clock, Shelves, deck, lying_at, played_to

NEW_GAME = ("", "", "Ana", "Sam", "")
"""From home to the first card of a new game."""


def played(  # noqa: PLR0913 - all but two by name
    home: Path,
    *typed: str,
    opening: Path | None = None,
    decks: Sequence[Deck] = (),
    settings: Settings | None = None,
    only_ascii: bool = False,
    passphrase: Path | None = None,
    clock: Any = None,
    seed: int = 11,
) -> str:
    """Type these lines and go; all that was said."""
    going = io.StringIO()
    lines = Lines(io.StringIO("".join(f"{line}\n" for line in typed)), going, only_ascii=only_ascii)
    library = Shelves(tuple(decks) or (deck(),))
    world = World(clock=clock or Clock(), chance=Random(seed), sync=False)
    face = Face(lines, Home(home), lambda: library, world=world, settings=settings)
    LinearHome(face, passphrase).stay(opening)
    return going.getvalue()


def state_in(home: Path) -> State:
    """Where the game in this home is."""
    table = Table.resume(Home(home).games()[0], (deck(),), World(clock=Clock(), sync=False))
    try:
        return table.state
    finally:
        table.close()


def at(home: Path, phase: Phase, **changes: Any) -> Path:
    """A game at this phase, the way the other face's tests bring it there."""
    lying = {Phase.LAST_TIME, Phase.LEFT, Phase.CIRCLES, Phase.SHOWN, Phase.COOLED, Phase.RETURN, Phase.GUESS}
    lying |= {Phase.TOGETHER, Phase.GIFT, Phase.PAUSED, Phase.CLOSING, Phase.TIDE, Phase.WARM_UP, Phase.VOTE}
    if phase in lying or changes:
        return lying_at(home, phase, **changes)
    return played_to(home, phase)
