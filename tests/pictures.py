"""The README's pictures, made from the real screens: the same keys, clock and chance give the same pictures.

make pictures
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

from game.decks.folders import bundled_folder
from game.decks.library import Library
from game.rules.state import FinishedRound
from game.rules.words import Depth
from game.saves.past import Past
from game.table.journey import Journey, journey
from game.ui.screens.journey import JourneyScreen
from game.ui.widgets.footer import Footer
from game.ui.words import plain
from tests.past import a_card, a_round, an_evening
from tests.ui.walk import Walk, new_app, walking

FOLDER = Path(__file__).with_name("pictures")
"""Where the pictures lie; the README shows them from here."""


async def draw() -> AsyncIterator[tuple[str, str]]:
    """Walk through the first minutes of an evening, and yield each picture's name and SVG."""
    decks = tuple(deck for deck in Library.load((bundled_folder(),)).decks if deck.id == "first-evening")
    with tempfile.TemporaryDirectory() as home:
        async with walking(new_app(Path(home), decks=decks)) as walk:
            yield "home", await _shoot(walk)
            await walk.begin()
            yield "tell", await _shoot(walk)
            await walk.press("enter")
            yield "give-back", await _shoot(walk)
            await walk.press("enter")
            yield "ask", await _shoot(walk)
            await walk.press("enter", "enter", "enter", "enter")
            yield "round-end", await _shoot(walk)
            await walk.press("enter", "enter")
            yield "draw", await _shoot(walk)
    yield "journey", await _journey()


async def _journey() -> str:
    """Twelve evenings, made up so that the sea has something of everything."""
    depths = ((1, 1, 2), (1, 2, 2, 1), (2, 1, 3), (1, 2, 3, 3, 2), (1, 2, 1), (2, 3, 3), (1, 2, 3, 4, 3))
    rounds: list[FinishedRound] = []
    for evening, shown in enumerate((*depths, (1, 1), *depths[3:6], (2, 3, 4, 4)), start=1):
        for depth in shown:
            number = len(rounds) + 1
            rounds.append(
                a_round(number, evening, a_card(f"c{number}", Depth(depth)), starred=number % 6 == 0)
            )
    noon = 1_812_024_000.0
    evenings = tuple(
        replace(an_evening(number), ended=noon - (12 - number) * 604_800) for number in range(1, 13)
    )
    past = Past(tuple(rounds), evenings, places=((12, "Lisbon"), (29, "harbour")))

    async def read() -> Journey:
        return journey(past, ())

    with tempfile.TemporaryDirectory() as home:
        async with walking(new_app(Path(home))) as walk:
            heading = plain("Ana & Sam   ·   Our journey")
            await walk.app.push_screen(JourneyScreen(heading, read))
            while not walk.app.screen.query_one(Footer).shown:
                await walk.pilot.pause(0.05)
            return await _shoot(walk)


async def _shoot(walk: Walk) -> str:
    await walk.pilot.pause(0.2)
    return walk.app.export_screenshot(title="Fathoms")


async def _keep() -> None:
    FOLDER.mkdir(exist_ok=True)
    async for name, picture in draw():
        (FOLDER / f"{name}.svg").write_text(picture, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{name}.svg\n")


if __name__ == "__main__":
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    asyncio.run(_keep())
