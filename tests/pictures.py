"""The README's pictures, made from the real screens: the same keys, clock and chance give the same pictures.

make pictures
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from game.decks.library import Library, bundled_folder
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
