"""Play random legal evenings through the table, with real saves.

    python -m tests.simulate --home DIR --evenings N --seed S [--mirror] [--no-sync]

Prints `saved K` right after each acknowledged move (K counts this run's). The same arguments give the same
bytes: the clock is virtual, chance and ids are seeded. `--mirror` exchanges who made each private choice and
changes nothing else. A home that holds a game is played on.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from game.decks.folders import bundled_folder
from game.decks.library import Library
from game.decks.model import Deck
from game.rules import moves as m
from game.rules.depths import minutes_left
from game.rules.leaving import leavable
from game.rules.state import Phase, State
from game.rules.words import Topic
from game.saves.home import Home
from game.table.planned import plan_of
from game.table.table import Table
from game.table.world import World

DAWN = 1_800_000_000.0
"""Wall-clock seconds at which a simulated game begins."""

_RARE: dict[type, float] = {
    m.AnotherPair: 0.3,
    m.Arrange: 0.0,
    m.BeginPlan: 0.7,
    m.CloseTopics: 0.003,
    m.GuessFirst: 0.2,
    m.KeepItLight: 0.01,
    m.KeepLine: 0.15,
    m.LeaveIt: 0.2,
    m.Lighter: 0.2,
    m.Pass: 0.2,
    m.PutItDown: 0.03,
    m.SealLetter: 0.4,
    m.SetAside: 0.01,
    m.Star: 0.15,
    m.Switch: 0.01,
    m.BackAt: 0.1,
    m.LeaveCard: 0.3,
    m.LookBack: 3.0,
    m.LeaveGift: 0.3,
    m.Pause: 0.004,
    m.StayAfterAll: 0.05,
    m.ToDepth: 0.2,
    m.YouFirst: 0.1,
}


class Clock:
    """A clock that goes on only when it is told to."""

    def __init__(self, now: float = DAWN) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


class Evenings:
    """Random evenings at one table.

    Args:
        mirror: exchange who made each private choice.
    """

    def __init__(self, table: Table, clock: Clock, rng: Random, *, mirror: bool = False) -> None:
        self.table = table
        self._clock = clock
        self._rng = rng
        self._mirror = mirror

    def play(self, evenings: int) -> Iterator[State]:
        """Play so many evenings more, and yield the state after each acknowledged move."""
        last = self.table.state.evening + evenings
        while self.table.state.phase is not Phase.AWAY or self.table.state.evening < last:
            if not self.table.undo_barred and self._rng.random() < 0.02:
                self.table.undo()
            yield self._move()

    def _move(self) -> State:
        if self.table.state.phase is not Phase.AWAY and self._rng.random() < 0.006:
            self._clock.now += 20 * 3600.0  # nobody closed the evening; the lid stayed shut over night
        legal = self.table.legal()
        play = self._rng.choices(legal, [self._weight(play.move) for play in legal])[0]
        pause = (
            20 * 3600.0
            if isinstance(play.move, m.BeginEvening | m.BeginPlan)
            else self._rng.choice((2, 15, 40, 90, 900))
        )
        self._clock.now += pause
        return self.table.play(self._worded(play.move), play.by)

    def _weight(self, move: m.Move) -> float:
        state = self.table.state
        if isinstance(move, m.Close):
            late = minutes_left(state) <= 0 or state.here.rounds > 12
            return 5.0 if late and state.phase is Phase.ROUND_END else 0.002
        if isinstance(move, m.Next) and state.phase is Phase.CLOSING:
            return 0.02
        if isinstance(move, m.LeaveCard) and not leavable(state, self.table.candidates.pool):
            return 0.0
        if isinstance(move, m.SetBoundaries):
            return 2.0 if state.phase is Phase.BOUNDARIES else 0.01
        if isinstance(move, m.TellAnew) and state.plan is not None:
            return 0.3
        return _RARE.get(type(move), 1.0)

    def _worded(self, move: m.Move) -> m.Move:  # noqa: C901, PLR0911 - a line a move
        match move:
            case m.KeepLine():
                return m.KeepLine(f"A line worth keeping, number {self._rng.randrange(10**6)}.")
            case m.SetBoundaries():
                topics = self._rng.sample(list(Topic), self._rng.randrange(4))
                return m.SetBoundaries(tuple(topics), sexual=self._rng.random() < 0.5)
            case m.CloseTopics():
                return m.CloseTopics((self._rng.choice(list(Topic)),))
            case m.SealLetter():
                both = self._rng.random() < 0.5
                return m.SealLetter("The sea is calm.\nI am glad.", self._rng.choice((3, 6, 12)), both)
            case m.BeginPlan():
                return self._plan()
            case m.Vote() if self._mirror:
                return m.Vote(move.deeper[::-1])
            case m.TurnTide() if self._mirror:
                return m.TurnTide(move.light[::-1])
            case m.SayCooled() if self._mirror:
                return m.SayCooled(move.cooled[::-1])
            case m.DrawCircles():
                return self._circles()
            case m.LeaveGift():
                return m.LeaveGift(f"A small promise, number {self._rng.randrange(10**6)}.")
            case _:
                return move

    def _circles(self) -> m.DrawCircles:
        """Two pictures; mirrored, it is the other who keeps theirs private (what both show is no secret)."""
        step = self._rng.randrange(1, 8), self._rng.randrange(1, 8)
        show = self._rng.random() < 0.5, self._rng.random() < 0.5
        if self._mirror and not all(show):
            return m.DrawCircles(step[::-1], show[::-1])
        return m.DrawCircles(step, show)

    def _plan(self) -> m.BeginPlan:
        """One of the decks as a plan, and what each agreed to."""
        deck = self._rng.choice([deck for deck in self.table.decks if deck.plan.is_set] or self.table.decks)
        one, other = self._rng.random() < 0.7, self._rng.random() < 0.7
        plan = plan_of(deck, self.table.state.minutes, anew=self._rng.random() < 0.5)
        return m.BeginPlan(plan, (other, one) if self._mirror else (one, other))


def sit_down(home: Home, decks: Sequence[Deck], seed: int, *, sync: bool = True) -> tuple[Table, Clock]:
    """The home's game, or a new one, in a world that the seed decides."""
    clock = Clock()
    keys = Random(f"{seed} keys")
    key: Callable[[], str] = lambda: f"{keys.getrandbits(128):032x}"  # noqa: E731 - a key maker is a value here
    world = World(clock, Random(f"{seed} chance"), key, sync)
    games = home.games()
    if games:
        table = Table.resume(games[0], decks, world)
        clock.now = max(clock.now, table.state.now)
        return table, clock
    return Table.start(home, ("Ana", "Sam"), decks, world), clock


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command of the module's first line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.simulate", description="Play random legal evenings."
    )
    parser.add_argument("--home", type=Path, required=True, help="folder for the game")
    parser.add_argument("--evenings", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mirror", action="store_true", help="exchange who made each private choice")
    parser.add_argument("--no-sync", action="store_true", help="do not wait for the disk")
    options = parser.parse_args(arguments)
    library = Library.load((bundled_folder(),))
    table, clock = sit_down(Home(options.home), library.decks, options.seed, sync=not options.no_sync)
    evenings = Evenings(table, clock, Random(f"{options.seed} moves"), mirror=options.mirror)
    for count, _ in enumerate(evenings.play(options.evenings), start=1):
        sys.stdout.write(f"saved {count}\n")
        sys.stdout.flush()
    table.close()


if __name__ == "__main__":
    main()
