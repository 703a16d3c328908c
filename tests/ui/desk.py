"""Someone who writes decks inside the game: the app on a home of its own, with real files."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random

from textual import events
from textual.widgets import Static

from game.decks.desk import Desk
from game.decks.library import Library
from game.decks.reader import read_deck
from game.saves.home import Home
from game.table.world import World
from game.ui.app import FathomsApp
from game.ui.screens.writing import WritingScreen
from game.ui.widgets.advice_pane import AdvicePane
from tests.ui.walk import SIZE, Clock, Walk, walking

_BUSY = {"find", "refresh", "advice", "reading", "draft", "taking"}

FIRST = "---\ntitle: First evening\nid: first-evening\n---\n\n# Surface\n\n" + "\n".join(
    f"- What about the {number}th hill?\n  - Where is it?" for number in range(9)
)


class Writer(Walk):
    """One person at the desk."""

    @property
    def home(self) -> Home:
        return self.app.host.home

    @property
    def writing(self) -> WritingScreen:
        assert isinstance(self.app.screen, WritingScreen)
        return self.app.screen

    @property
    def texts(self) -> list[str]:
        """The cards on the sheet."""
        return [leaf.card.text for leaf in self.writing.editing.sheet.leaves]

    @property
    def advice(self) -> list[str]:
        return [each.sentence for each in self.writing.query_one(AdvicePane).advice]

    def static(self, selector: str) -> str:
        return str(self.app.screen.query_one(selector, Static).content)

    def cards(self, name: str) -> list[str]:
        """The cards in a file of their decks."""
        return [card.text for card in read_deck(self.home.decks / name).deck.cards]

    def put(self, name: str, text: str) -> None:
        """What another program does to a file of theirs."""
        (self.home.decks / name).write_text(text, encoding="utf-8")

    def drafts(self) -> list[str]:
        return [draft.name for draft in Desk(self.home.decks, self.home.drafts).drafts()]

    async def settle(self) -> None:
        """Until everything that runs beside the screen is over."""
        await super().settle()
        for _ in range(500):
            if not any(worker.group in _BUSY for worker in self.app.workers):
                break
            await self.pilot.pause(0.01)
        await super().settle()

    async def paste(self, text: str) -> None:
        """What a terminal does with a bracketed paste."""
        assert self.app.focused is not None
        self.app.focused.post_message(events.Paste(text))
        await self.settle()

    async def new_deck(self, title: str) -> None:
        """From the shelves to the first card of a new deck."""
        await self.press("n")
        await self.paste(title)
        await self.press("enter")

    async def card(self, text: str, *follow_ups: str) -> None:
        """Write the card that the cursor is in, and go on to the next."""
        await self.paste(text)
        await self.press("enter")
        for follow_up in follow_ups:
            await self.paste(follow_up)
            await self.press("enter")
        await self.press("enter")

    async def drafted(self) -> None:
        """Until the draft is on the disk; nobody closes anything."""
        for _ in range(300):
            if self.writing._draft_timer is None:
                break
            await self.pilot.pause(0.01)
        await self.settle()


@asynccontextmanager
async def at_the_shelves(folder: Path, size: tuple[int, int] = SIZE) -> AsyncIterator[Writer]:
    """The app on its library, with `folder/home` as its home and `folder/bundled` as what came with it."""
    bundled = folder / "bundled"
    bundled.mkdir(exist_ok=True)
    (bundled / "first-evening.md").write_text(FIRST, encoding="utf-8")
    home = Home(folder / "home")
    library = Library([bundled, home.decks])

    def refreshed() -> Library:
        library.refresh()
        return library

    app = FathomsApp(home, refreshed, world=World(clock=Clock(), chance=Random(11), sync=False))
    async with walking(app, size) as walk:
        writer = Writer(walk.app, walk.pilot)
        while "Decks" not in str(writer.app.screen.query_one("#choices").highlighted_option.prompt):  # type: ignore[attr-defined]
            await writer.press("down")
        await writer.press("enter")
        yield writer
