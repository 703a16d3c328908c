"""The library, the editor and the paste box."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from game import sentences
from game.decks.library import Library
from tests.tour import Way
from tests.tour.ways import app_at
from tests.ui.walk import Walk, walking


async def walk(way: Way) -> None:
    """The stops among the decks."""
    await _library(way)
    await _writing(way)
    await _pasting(way)


@asynccontextmanager
async def _shelves(way: Way, place: str) -> AsyncIterator[Walk]:
    own, tell = way.folder / place / "decks", way.guests.tell
    own.mkdir(parents=True)
    more = f"  - {tell('Where was it?')}\n  topics: grief\n  note: {tell('Here.')}"
    cards = "\n".join(f"- {tell(f'What about hill {n}?')}\n{more}" for n in range(5))
    head = f"---\ntitle: {tell('Our own')}\nfor: parents\n---\n"
    (own / "ours.md").write_text(f"{head}# Surface\n{cards}\n- {tell('Do you?')}\n", "utf-8")
    (own / "wrong.md").write_text(f"# Surfce\n- {tell('What?')}\n  tpics: grief\n", "utf-8")
    app, library = app_at(way, place), Library.load((own,))
    app.beyond._library = lambda: library
    async with walking(app, way.size) as walk:
        await walk.choose(sentences.DECKS_TITLE)
        await walk.table_rests()
        yield walk


async def _library(way: Way) -> None:
    async with _shelves(way, "library") as walk:
        await way.look(walk, "library")
        for keys in ("down", "down", "enter", "down", "d", "s", "f", "t", "slash", "escape escape", "f1"):
            await walk.press(*keys.split())
            await way.look(walk, f"library, {keys}")
        await walk.press("escape", "slash")
        await walk.type("404")
        await way.look(walk, "library, nothing found")


async def _writing(way: Way) -> None:
    async with _shelves(way, "writing") as walk:
        await walk.press("n")
        await way.look(walk, "title")
        await walk.type(way.guests.typed)
        await walk.press("enter")
        await way.look(walk, "writing")
        for keys in ("f4", "f6", "f5", "f8", "f9", "escape", "up", "enter f6", "f1", "escape escape"):
            await walk.press(*keys.split())
            await way.look(walk, f"writing, {keys}")
    async with _shelves(way, "own") as walk:
        for _row in range(4):
            await walk.press("e")
            await walk.table_rests()
            if walk.screen == "WritingScreen":
                break
            await walk.press("down")
        await walk.table_rests()
        await way.look(walk, "writing, a deck of ours")
        for keys in ("down", "down", "enter", "end", "f10"):
            await walk.press(*keys.split())
            await way.look(walk, f"writing ours, {keys}")


async def _pasting(way: Way) -> None:
    tell = way.guests.tell
    async with _shelves(way, "pasting") as walk:
        await walk.press("v")
        await way.look(walk, "paste box")
        await walk.paste(f"1. {tell('What was good?')}\n2. {tell('Where to?')}\n{tell('Well')}\n")
        await walk.pilot.pause(0.02)
        await walk.table_rests()
        await way.look(walk, "paste box, full")
        for keys in ("f9", "f1", "escape", "enter"):
            await walk.press(*keys.split())
            await way.look(walk, f"paste box, {keys}")
