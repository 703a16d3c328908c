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
from game.errors import FathomsError, SaveError, Stale
from game.language import _
from game.marks import ENTER
from game.rules import moves as m
from game.rules.state import Phase, State
from game.rules.words import Seat
from game.sentences import care
from game.ui.keymap import written
from game.ui.partners import in_seat, named
from game.ui.player import Player
from game.ui.suit import suit_of
from game.ui.widgets.footer import Footer
from game.ui.widgets.title_bar import TitleBar
from game.ui.words import plain

_BOTH = 2

AsksLine = Callable[[State], Awaitable[tuple[str, Seat] | None]]
"""Asks for a line to keep: the line and whose it is, or None."""

AsksLeave = Callable[[str], Awaitable[tuple[m.Move, Seat] | None]]
"""Asks what a partner would leave, a `card` or a `gift`: the move and who makes it, or None."""

_KEEP, _LEAVE, _GOODNIGHT = range(3)
"""The steps after the appreciations; none of them is a move, and Enter goes on."""


class ClosingScreen(Screen[State | SaveError]):
    """The last minutes; dismissed with the state that they led to, or with why it could not be saved.

    Args:
        player: what a move goes through.
        ask_line: asks in a dialog; the app knows it, this screen does not.
    """

    BINDINGS = [
        Binding("enter", "go_on", _("Go on"), id="closing.go-on", priority=True),
        Binding("k", "keep", _("Keep a line"), id="closing.keep"),
        Binding("f", "leave_something('card')", _("A card"), id="closing.card"),
        Binding("w", "leave_something('gift')", _("A promise"), id="closing.gift"),
        Binding("n", "one_more", _("One more card"), id="closing.one-more", show=False),
        Binding("g", "goodnight", _("Good night"), id="closing.goodnight"),
        Binding("escape", "stay", _("Not yet"), id="closing.stay", tooltip=_("Back to the card.")),
        Binding("ctrl+q", "leave", _("Good night"), show=False),
    ]

    state: reactive[State | None] = reactive(None)
    step: reactive[int] = reactive(0)
    seat: reactive[Seat | None] = reactive(None)

    def __init__(self, state: State, player: Player, ask_line: AsksLine, ask_leave: AsksLeave) -> None:
        super().__init__()
        self._ask_leave = ask_leave
        self._player = player
        self._ask_line = ask_line
        self.set_reactive(ClosingScreen.state, state)
        self.set_reactive(ClosingScreen.seat, player.seat)

    def compose(self) -> ComposeResult:
        yield TitleBar().data_bind(ClosingScreen.state, ClosingScreen.seat)
        with Vertical(classes="page"), VerticalGroup(classes="paper-less"):
            yield Static(id="heading", classes="heading", markup=False)
            yield Static(id="lines", classes="paragraph", markup=False)
            with Center():
                yield Button(_("{enter} Go on").format(enter=ENTER), id="go-on")
        yield Footer()

    def on_mount(self) -> None:
        self._show()

    def on_screen_resume(self) -> None:
        """Show what the other screen did meanwhile, unless that is a pause, which lies over this one."""
        if self._player.state.phase is not Phase.PAUSED:
            self.follow(self._player.state)

    def fits(self, state: State) -> bool:
        """Whether this is the screen for where the game is."""
        return state.phase is Phase.CLOSING

    def follow(self, state: State) -> None:
        """Show what the other screen did."""
        if state != self.state:
            self._take(state)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Each step shows its own keys."""
        del parameters
        if action == "leave_something":
            return self.step == _LEAVE
        return self.step != _LEAVE if action in {"keep", "goodnight"} else True

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
        elif self.step < _GOODNIGHT:
            self.step += 1
            self._show()
        else:
            await self._play(m.Goodnight())

    async def action_goodnight(self) -> None:
        """End the evening here."""
        await self._play(m.Goodnight())

    async def action_leave(self) -> None:
        """Leaving now is good night."""
        await self.action_goodnight()

    async def action_stay(self) -> None:
        """Take the closing back, exactly to where it began."""
        await self._play(m.StayAfterAll())

    @work
    async def action_leave_something(self, what: str) -> None:
        """Leave a card or a small promise for the other."""
        left = await self._ask_leave(what)
        if left is not None:
            await self._play(*left)
            self.step = _LEAVE
            self._show()

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
        except SaveError as error:
            self.dismiss(error)
            return
        except Stale:
            state = self._player.state
        except FathomsError as error:
            self.notify(str(error), markup=False)
            return
        self._take(state)

    def _take(self, state: State) -> None:
        if not self.fits(state):
            if self.app.screen is self:  # else what lies on it goes first
                self.dismiss(state)
            return
        self.state = state
        self._show()

    def _show(self) -> None:
        self.refresh_bindings()
        state = self.state
        if state is None:
            return
        heading, lines, key = _page(state, self.step, written("keep", suit_of(self)))
        self.query_one("#heading", Static).update(heading)
        self.query_one("#lines", Static).update(lines)
        self.query_one(Button).label = Content.assemble((f"{ENTER} ", "bold"), key)


def _page(state: State, step: int, keep: str) -> tuple[Content, Content, str]:
    if state.here.appreciated < _BOTH:
        speaker = Seat((state.starter + state.here.appreciated) % _BOTH)
        ask = voice.fill(sentences.APPRECIATE, state, speaker)
        return in_seat(ask, speaker), plain(care.CLOSING_HINT, "$mist"), _("Said")
    if step == _LEAVE:
        return _leaving_page(state)
    if step == _KEEP:
        kept = len(state.unsettled.kept)
        word = _("{kept} kept. ").format(kept=kept) if kept else ""
        how = plain(_("{word}{keep}  keep a line, as many as you like").format(word=word, keep=keep), "$mist")
        return plain(sentences.KEEP_ASK, "bold"), how, _("Go on")
    lines = "\n".join(voice.tally_sentences(state)) if state.house.show_points else ""
    first, second = voice.names(state)
    goodnight = sentences.GOODNIGHT.replace("{first}", first).replace("{second}", second)
    return named(goodnight, state, "bold"), plain(lines), _("Good night")


def _leaving_page(state: State) -> tuple[Content, Content, str]:
    left = voice.left_so_far(state)
    lines = Content("\n").join(
        named(line, state, "$mist") for line in (left, care.LEAVE_WHY, care.LEAVE_KEYS) if line
    )
    return plain(care.LEAVE_ASK, "bold"), lines, _("Go on")
