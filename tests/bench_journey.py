"""Looking back after five evenings and after five hundred: the first paint, the picture, and sitting down.

The long game is a short one, simulated, whose evenings are written down again and again by the store itself.
"""

import asyncio
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from textual.content import Content

from game.decks.folders import bundled_folder
from game.decks.library import Library
from game.rules.cards import Card
from game.rules.state import FinishedRound, KeptLine, PastEvening, State, Unsettled
from game.rules.words import Reason, Seat
from game.saves.home import Home
from game.table.journey import Journey, journey
from game.table.table import Table
from game.table.world import World
from game.ui.app import FathomsApp
from game.ui.screens.journey import JourneyScreen
from tests import bench
from tests.simulate import Evenings, sit_down

_FEW, _MANY = 5, 500
_ROUNDS = 20
_RUNS = 7


def rows() -> "list[bench.Row]":
    """The rows of the table."""
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    library = Library.load((bundled_folder(),))
    with tempfile.TemporaryDirectory() as folder:
        few, many = (_game(Path(folder) / str(count), library, count) for count in (_FEW, _MANY))
        painted = asyncio.run(_paints(library, few, many))
        sat = _in_turns(*(lambda path=path: _sit(path, library) for path in (few, many)))
    floor = f"the same after {_FEW} evenings"
    return [
        bench.ratio(f"the journey's first paint, {_MANY} evenings", painted[1][0], painted[0][0], floor, 2.0),
        bench.ratio(
            f"its whole picture, {_MANY * _ROUNDS:,} rounds verified",
            painted[1][1],
            painted[0][1],
            floor,
            5.0,
        ),
        bench.ratio(f"resuming after {_MANY} evenings", sat[1], sat[0], floor, 1.1),
    ]


def _game(folder: Path, library: Library, evenings: int) -> Path:
    """A game of so many evenings of twenty rounds."""
    table, clock = sit_down(Home(folder), library.decks, 1, sync=False)
    for _ in Evenings(table, clock, Random("1 moves")).play(1):
        pass
    state, store = table.state, table._store
    cards = [card for deck in library.decks for card in deck.cards][: _ROUNDS * _FEW]
    for evening in range(2, evenings + 1):
        unsettled = _evening(
            evening, state, [cards[(evening * _ROUNDS + place) % len(cards)] for place in range(_ROUNDS)]
        )
        state = replace(
            state,
            rounds=state.rounds + _ROUNDS,
            evening=evening,
            now=state.now + 86_400.0,
            unsettled=Unsettled(),
        )
        store.write_checkpoint(replace(state, unsettled=unsettled), state)
    table.close()
    return Home(folder).games()[0]


def _evening(number: int, state: State, cards: Sequence[Card]) -> Unsettled:
    rounds = tuple(
        FinishedRound(state.rounds + place + 1, number, state.now + place, card, 6, starred=place % 7 == 0)
        for place, card in enumerate(cards)
    )
    kept = (KeptLine(Seat.FIRST, f"A line of evening {number}.", number, state.now, ""),)
    past = PastEvening(number, state.now + 3600, 45, 2700.0, len(cards), 120, ((Reason.HEARD, 40),))
    return Unsettled(rounds, kept, evenings=(past,))


async def _paints(library: Library, few: Path, many: Path) -> list[tuple[float, float]]:
    """For each game: seconds to the first paint, and to the whole picture."""
    app = FathomsApp(Home(few.parent), lambda: library, world=World(sync=False))
    times: tuple[list[tuple[float, float]], ...] = ([], [])
    async with app.run_test(size=(80, 24)):
        await app.beyond_home()
        for _ in range(_RUNS + 1):
            for path, found in zip((few, many), times, strict=True):
                found.append(await _paint(app, path, library))
    return [
        (median(first for first, _ in found[1:]), median(whole for _, whole in found[1:])) for found in times
    ]


async def _paint(app: FathomsApp, path: Path, library: Library) -> tuple[float, float]:
    await app.host.resume(path)

    async def read() -> Journey:
        past = await app.host.past()
        return await asyncio.to_thread(journey, past, library.decks)

    start = perf_counter()
    screen = JourneyScreen(Content("Ana & Sam"), read)
    await app.push_screen(screen)
    await _settled(screen)
    first = perf_counter() - start
    while screen._journey is None:  # noqa: ASYNC110 - the screen tells nobody but the eye
        await asyncio.sleep(0.001)
    await _settled(screen)
    whole = perf_counter() - start
    await app.pop_screen()
    await app.host.leave()
    return first, whole


async def _settled(screen: JourneyScreen) -> None:
    """Wait until what the screen knows has been laid out and painted."""
    painted = asyncio.Event()
    screen.call_after_refresh(painted.set)
    await painted.wait()


def _sit(path: Path, library: Library) -> float:
    start = perf_counter()
    table = Table.resume(path, library.decks, World(sync=False), pages_later=True)
    took = perf_counter() - start
    table.close()
    return took


def _in_turns(one: Callable[[], float], other: Callable[[], float]) -> tuple[float, float]:
    """The quickest of each, done in turns: what the work takes, whatever else the machine does meanwhile."""
    one(), other()
    pairs = [(one(), other()) for _ in range(_RUNS * 8)]
    return min(first for first, _ in pairs), min(second for _, second in pairs)
