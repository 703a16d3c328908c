"""A table for tests of the saves: a made-up deck, a clock and a chance of its own, in a folder of its own."""

import shutil
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

from game.decks.model import Deck
from game.rules import moves as m
from game.rules.cards import Card
from game.rules.state import State
from game.rules.words import Depth, Facet, Kind, Occasion, Seat, Thanks
from game.saves.driver import sqlite
from game.saves.home import Home
from game.saves.store import Store
from game.table.in_play import FIRST_EVENING
from game.table.table import Table
from game.table.world import World
from tests.simulate import Clock, Evenings

_KINDS = {3: Kind.TOGETHER, 6: Kind.GIFT}
_OCCASIONS = {0: Occasion.WARM_UP, 1: Occasion.WARM_UP, 2: Occasion.GOOD_NEWS}


def made_up_card(name: str, depth: Depth = Depth.SURFACE, kind: Kind = Kind.QUESTION) -> Card:
    return Card(name, f"What about {name}?", depth, kind, follow_ups=("And then?",), deck="First evening")


def made_up_deck(each: int = 8) -> Deck:
    """So many cards at every depth, some to do together, some gifts."""
    cards = tuple(
        Card(
            f"{depth.title}-{number}",
            f"What about {depth.title} number {number}?",
            depth,
            _KINDS.get(number, Kind.QUESTION),
            facet=tuple(Facet)[number % 4],
            occasion=_OCCASIONS.get(number),
            deck="First evening",
        )
        for depth in Depth
        for number in range(each)
    )
    return Deck("First evening", FIRST_EVENING, cards=cards)


class Sitting:
    """Ana and Sam at a table of their own."""

    def __init__(
        self, folder: Path, *, seed: int = 1, decks: Sequence[Deck] = (), sync: bool = False
    ) -> None:
        self.home = Home(folder / "home")
        self.clock = Clock()
        keys = Random(f"{seed} keys")
        self.world = World(
            self.clock, Random(f"{seed} chance"), lambda: f"{keys.getrandbits(128):032x}", sync
        )
        self.decks = tuple(decks) or (made_up_deck(),)
        self.table = Table.start(self.home, ("Ana", "Sam"), self.decks, self.world)

    @property
    def path(self) -> Path:
        return self.home.path / "game-1.db"

    @property
    def store(self) -> Store:
        return self.table._store

    @property
    def state(self) -> State:
        return self.table.state

    def play(self, *moves: m.Move, by: Seat | None = None, seconds: float = 20.5) -> State:
        for move in moves:
            self.clock.now += seconds
            self.table.play(move, by)
        return self.state

    def first_card(self) -> "Sitting":
        """The first evening, at its first card: Ana tells."""
        self.play(m.BeginEvening(45), m.Pledged())
        return self

    def round(self) -> "Sitting":
        """A whole question round, from the telling to its end."""
        for _ in range(2):
            self.play(m.Told(), m.ThatsIt(), m.Ask(), m.Thank(Thanks.GENTLE), m.Done())
        return self

    def can(self, kind: type) -> m.Move | None:
        """A legal move of this kind, if there is one."""
        return next((play.move for play in self.table.legal() if isinstance(play.move, kind)), None)

    def onward(self) -> State:
        """The next move of two people who tell all and pass nothing."""
        kinds = (
            m.Told,
            m.ThatsIt,
            m.Begin,
            m.Done,
            m.Promise,
            m.Choose,
            m.TurnUp,
            m.TellAnew,
            m.GoOn,
            m.NotNow,
            m.Next,
        )
        return self.play(next(move for kind in kinds if (move := self.can(kind)) is not None))

    def rounds(self, count: int) -> "Sitting":
        """Play on until so many rounds are finished, and the next cards lie there."""
        while self.state.rounds < count or self.state.round is None:
            self.onward()
        return self

    def evenings(self, seed: int = 1) -> Evenings:
        """Random evenings to come at this table."""
        return Evenings(self.table, self.clock, Random(f"{seed} moves"))

    def again(self) -> Table:
        """Leave, and take the game up again."""
        self.table.close()
        self.table = Table.resume(self.path, self.decks, self.world)
        return self.table

    def bytes(self) -> bytes:
        return self.path.read_bytes()

    def copy(self, to: Path) -> Path:
        """The file as it lies there now, copied as a folder is synchronised."""
        to.mkdir(exist_ok=True, mode=0o700)
        return Path(shutil.copy(self.path, to / "game-1.db"))


def seen_by_others(path: Path, sql: str, values: Iterable[object] = ()) -> list[tuple[Any, ...]]:
    """What another program reads in the file right now."""
    with closing(sqlite.connect(path)) as connection:
        return connection.execute(sql, tuple(values)).fetchall()


def meddle(path: Path, sql: str, values: Iterable[object] = ()) -> None:
    """Another program writes into the file."""
    with closing(sqlite.connect(path)) as connection, connection:
        connection.execute(sql, tuple(values))
