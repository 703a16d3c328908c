"""The app in a test: a made-up world, small decks, keys and clicks, and what stands on the screen."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Any

from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from game.decks.library import Library, Volume
from game.decks.model import Deck, ReadDeck
from game.language import _ as translated
from game.rules import moves as m
from game.rules.cards import Card
from game.rules.change import replace
from game.rules.state import Phase, State
from game.rules.words import Depth, Kind
from game.saves.home import Home
from game.saves.store import Store
from game.table.table import Table
from game.table.world import World
from game.ui.app import FathomsApp
from game.ui.screens.round import RoundScreen
from game.ui.suit import ANY_TERMINAL, Terminal
from tests.rules.phases import at

SIZE = (80, 24)
NO_KEY = "f12"
"""Does nothing anywhere: whoever waits with it only waits."""

_PATIENT = 1_000


def deck(text: str = "What about {what}?", each: int = 9) -> Deck:
    """A deck of questions, with something to do together and a gift at every depth."""
    kinds = {0: Kind.TOGETHER, 1: Kind.GIFT}
    cards = tuple(
        Card(
            f"{depth}-{number}",
            text.replace("{what}", f"the {number}th thing at {depth.title}"),
            depth,
            kinds.get(number, Kind.QUESTION),
            follow_ups=("What was it like?", "When was that?"),
            deck="First evening",
        )
        for depth in Depth
        for number in range(each)
    )
    return Deck("First evening", id="first-evening", cards=cards)


class Clock:
    """Wall-clock seconds that go on a little at every look."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        self.now += 2
        return self.now


class HighChance:
    """Chance by which neither the tide nor a vote says stay."""

    def randrange(self, stop: int, /) -> int:
        return stop - 1


class Walk:
    """One person's hands at the keyboard and the mouse."""

    def __init__(self, app: FathomsApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def state(self) -> State:
        return self.app.host.state

    @property
    def phase(self) -> Phase:
        return self.state.phase

    @property
    def screen(self) -> str:
        return type(self.app.screen).__name__

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def settle(self) -> None:
        await self.pilot.pause()
        await self.pilot.pause(0.01)

    async def table_rests(self) -> None:
        """Wait until the table's thread has done all that it was asked, and the screen shows it."""
        for _ in range(4):
            await self.app.host._do(lambda: None)
            await self.settle()

    async def type(self, text: str) -> None:
        self.app.screen.query_one(Input)
        assert isinstance(self.app.focused, Input)
        self.app.focused.insert_text_at_cursor(text)
        await self.settle()

    async def paste(self, text: str) -> None:
        """Paste into the field in front, as the terminal does."""
        self.app.post_message(Paste(text))
        await self.settle()

    async def begin(self, first: str = "Ana", second: str = "Sam") -> None:
        """From home to the first card of a new game."""
        await self.press("n", "enter")
        await self.type(first)
        await self.press("enter")
        await self.type(second)
        await self.press("enter", "enter")

    async def until(self, there: Callable[[], bool], *, presses: int = 60, key: str = "enter") -> None:
        """Press a key until something is so."""
        for _ in range(presses if key != NO_KEY else _PATIENT):
            if there():
                return
            if key == NO_KEY:
                await self.pilot.pause(0.02)
            else:
                await self.press(key)
        raise AssertionError(f"still on {self.screen}")

    async def choose(self, words: str) -> None:
        """Choose the line of the list in front that holds these words, as the game says them."""
        said = translated(words).strip("⟦⟧")  # which the made-up language of `tests.pseudo` has around it
        rows = self.app.screen.query_one(OptionList)
        rows.highlighted = next(place for place, row in enumerate(rows.options) if said in str(row.prompt))
        await self.press("enter")

    async def to(self, phase: Phase) -> None:
        """Press Enter until the round is in this phase."""
        await self.until(lambda: self.screen == "RoundScreen" and self.phase is phase)

    def said(self) -> str:
        """What toasts say just now."""
        return " ".join(toast.message for toast in self.app._notifications)

    def seen(self) -> str:
        """Everything that is on the screen, as plain text."""
        width, height = self.app.size
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.ljust(width) for strip in strips[:height])


class Shelves(Library):
    """A library of made-up decks, without a folder."""

    def __init__(self, decks: tuple[Deck, ...]) -> None:
        super().__init__(())
        self._stand(Volume(Path(f"{deck.title}.md"), ReadDeck(deck)) for deck in decks)

    def refresh(self) -> bool:
        return False


def new_app(
    home: Path,
    *,
    decks: tuple[Deck, ...] | None = None,
    opening: Path | None = None,
    terminal: Terminal = ANY_TERMINAL,
) -> FathomsApp:
    world = World(clock=Clock(), chance=Random(11), sync=False)
    library = Shelves(decks or (deck(),))
    return FathomsApp(Home(home), lambda: library, opening=opening, world=world, terminal=terminal)


OBVIOUS: tuple[m.Move, ...] = (
    *(m.BeginEvening(45), m.Pledged(), m.WarmedUp(), m.TurnUp(), m.Told(), m.ThatsIt(), m.Ask()),
    *(m.Done(), m.Begin(), m.Promise(), m.NotNow(), m.GoOn(), m.Next()),
)


def played_to(home: Path, phase: Phase, names: tuple[str, str] = ("Ana", "Sam")) -> Path:
    """A game that was played to this phase, quickly and without a screen; the file it lies in."""
    world = World(clock=Clock(), chance=HighChance(), sync=False)
    table = Table.start(Home(home), names, (deck(),), world)
    for _ in range(300):
        if table.state.phase is phase:
            break
        _obvious(table)
    assert table.state.phase is phase
    table.close()
    return Home(home).games()[0]


def lying_at(home: Path, phase: Phase, *, names: tuple[str, str] = ("Ana", "Sam"), **changes: Any) -> Path:
    """A game that lies at this phase, just as the rules bring it there; the file it lies in."""
    home.mkdir(parents=True, exist_ok=True)
    state = replace(at(phase).state, now=1_800_000_000.0, since=1_800_000_000.0, **changes)
    state = replace(state, couple=replace(state.couple, names=names))
    Store.create(home / "game-1.db", state, name=" & ".join(names), key="key", sync=False).close()
    return home / "game-1.db"


def _obvious(table: Table) -> None:
    legal = [play.move for play in table.legal()]
    if m.Choose(0) in legal:
        questions = [i for i, card in enumerate(table.state.table.pair) if card.kind is Kind.QUESTION]
        table.play(m.Choose(questions[0] if questions else 0))
        return
    if m.Ask() in legal and table.state.table.turn and table.state.table.turn.asked:
        table.play(m.Done())
        return
    table.play(next(move for move in OBVIOUS if move in legal))


@asynccontextmanager
async def walking(app: FathomsApp, size: tuple[int, int] = SIZE) -> AsyncIterator[Walk]:
    async with app.run_test(size=size, notifications=True) as pilot:
        walk = Walk(app, pilot)
        for _ in range(_PATIENT):
            await walk.settle()
            if len(app.screen_stack) > 1:
                break
        await app.beyond_home()  # some tests put a screen there without coming from Home
        yield walk


def round_screen(walk: Walk) -> RoundScreen:
    assert isinstance(walk.app.screen, RoundScreen)
    return walk.app.screen
