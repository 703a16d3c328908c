"""The closing: an appreciation each, one thing to keep, the evening in sentences. Every step is one Enter."""

from collections.abc import Awaitable, Callable

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Vertical, VerticalGroup
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Button, Static

from game import sentences, voice
from game.errors import FathomsError
from game.marks import ENTER
from game.rules import moves as m
from game.rules.state import Phase, State
from game.rules.words import Seat
from game.ui.keymap import written
from game.ui.player import Player
from game.ui.suit import suit_of
from game.ui.widgets.footer import Footer
from game.ui.widgets.title_bar import TitleBar
from game.ui.words import in_seat, named, plain

_BOTH = 2

AsksLine = Callable[[State], Awaitable[tuple[str, Seat] | None]]
"""Asks for a line to keep: the line and whose it is, or None."""


class ClosingScreen(Screen[State]):
    """The last minutes; dismissed with the state that they led to.

    Args:
        player: what a move goes through.
        ask_line: asks in a dialog; the app knows it, this screen does not.
    """

    BINDINGS = [
        Binding("enter", "go_on", "Go on", id="closing.go-on", priority=True),
        Binding("k", "keep", "Keep a line", id="closing.keep"),
        Binding("n", "one_more", "One more card", id="closing.one-more"),
        Binding("g", "goodnight", "Good night", id="closing.goodnight"),
        Binding("ctrl+q", "leave", "Good night", show=False),
    ]

    state: reactive[State | None] = reactive(None)
    told: reactive[bool] = reactive(default=False)

    def __init__(self, state: State, player: Player, ask_line: AsksLine) -> None:
        super().__init__()
        self._player = player
        self._ask_line = ask_line
        self.set_reactive(ClosingScreen.state, state)

    def compose(self) -> ComposeResult:
        yield TitleBar().data_bind(ClosingScreen.state)
        with Vertical(classes="page"), VerticalGroup(classes="paper-less"):
            yield Static(id="heading", classes="heading", markup=False)
            yield Static(id="lines", classes="paragraph", markup=False)
            with Center():
                yield Button(f"{ENTER} Go on", id="go-on")
        yield Footer()

    def on_mount(self) -> None:
        self._show()

    @on(Button.Pressed)
    async def _pressed(self) -> None:
        await self.action_go_on()

    async def action_go_on(self) -> None:
        """The obvious next thing."""
        state = self.state
        if state is None:
            return
        if state.here.appreciated < _BOTH:
            await self._play(m.Appreciated())
        elif not self.told:
            self.told = True
            self._show()
        else:
            await self._play(m.Goodnight())

    async def action_goodnight(self) -> None:
        """End the evening here."""
        await self._play(m.Goodnight())

    async def action_leave(self) -> None:
        """Leaving now is good night."""
        await self.action_goodnight()

    async def action_one_more(self) -> None:
        """Back to the cards."""
        await self._play(m.Next())

    @work
    async def action_keep(self) -> None:
        """Keep a line."""
        if self.state is None:
            return
        kept = await self._ask_line(self.state)
        if kept is not None:
            await self._play(m.KeepLine(kept[0]), kept[1])

    async def _play(self, move: m.Move, by: Seat | None = None) -> None:
        try:
            state = await self._player.play(move, by)
        except FathomsError as error:
            self.notify(str(error), markup=False)
            return
        if state.phase is not Phase.CLOSING:
            self.dismiss(state)
            return
        self.state = state
        self._show()

    def _show(self) -> None:
        state = self.state
        if state is None:
            return
        heading, lines, key = _page(state, told=self.told, keep=written("keep", suit_of(self)))
        self.query_one("#heading", Static).update(heading)
        self.query_one("#lines", Static).update(lines)
        self.query_one(Button).label = Content.assemble((f"{ENTER} ", "bold"), key)


def _page(state: State, *, told: bool, keep: str) -> tuple[Content, Content, str]:
    if state.here.appreciated < _BOTH:
        speaker = Seat((state.starter + state.here.appreciated) % _BOTH)
        ask = voice.fill(sentences.APPRECIATE, state, speaker)
        return in_seat(ask, speaker), plain("Closing", "$mist"), "Said"
    if not told:
        kept = len(state.unsettled.kept)
        word = f"{kept} kept. " if kept else ""
        how = plain(f"{word}{keep}  keep a line, as many as you like", "$mist")
        return plain(sentences.KEEP_ASK, "bold"), how, "Go on"
    lines = "\n".join(voice.tally_sentences(state)) if state.house.show_points else ""
    first, second = voice.names(state)
    goodnight = sentences.GOODNIGHT.replace("{first}", first).replace("{second}", second)
    return named(goodnight, state, "bold"), plain(lines), "Good night"
