"""The round on the screen: draw, tell, give back, ask, the round's end. It binds, dispatches and shows."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass

from textual import getters, work
from textual.actions import parse
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Horizontal, Vertical
from textual.events import Event, Key, MouseDown
from textual.reactive import reactive
from textual.screen import Screen
from textual.timer import Timer

from game import sentences
from game.deeds import BY_NAME, DEEDS, Deed, Legal, move_of
from game.errors import Damaged, FathomsError, Moved, Stale
from game.language import _
from game.rules import moves as m
from game.rules.engine import legal_moves
from game.rules.returning import is_away
from game.rules.state import TABLE_PHASES, Phase, State
from game.rules.words import Seat
from game.sentences import care, two
from game.two.together import UNHURRIED
from game.ui.keymap import bindings, written
from game.ui.player import Player
from game.ui.suit import suit_of
from game.ui.widgets.card import CardFace, Pair
from game.ui.widgets.footer import Footer
from game.ui.widgets.gauge import Gauge
from game.ui.widgets.lines import Countdown, Hint, Instruction, Questions, Steps, is_short
from game.ui.widgets.options import Option, Options
from game.ui.widgets.title_bar import TitleBar

_FADE_SECONDS = 8
_THANKS: dict[type, str] = {m.KeepLine: sentences.KEPT, m.CloseTopics: care.TOPIC_CLOSED}


Asks = Callable[[Deed, State, int], Awaitable[tuple[m.Move, Seat | None] | None]]
"""Asks what a deed needs to know, in a small dialog: the move and who makes it, or None."""


@dataclass(frozen=True, slots=True)
class Leave:
    """The two want to leave the table."""


class RoundScreen(Screen[Leave | Damaged | Moved | None]):
    """One card after the other, until the evening goes elsewhere (None), they leave, or the file is gone.

    Args:
        state: where the game is.
        player: what a move goes through.
        asks: asks in a dialog; the app knows the dialogs, this screen does not.
        clock: wall-clock seconds.
    """

    BINDINGS = [
        *bindings(),
        Binding("1", "pick(0)", _("Left"), show=False, id="round.left"),
        Binding("2", "pick(1)", _("Right"), show=False, id="round.right"),
        Binding("left", "mark(0)", _("Mark left"), show=False),
        Binding("right", "mark(1)", _("Mark right"), show=False),
        Binding("u", "undo", _("Undo"), id="round.undo", tooltip=_("Take back the last move of this card.")),
        Binding(
            "escape", "leave", _("Leave"), id="round.leave", tooltip=_("Leave; all stays at this very move.")
        ),
    ]

    state: reactive[State | None] = reactive(None, bindings=True)
    legal: reactive[Legal] = reactive(frozenset())
    seat: reactive[Seat | None] = reactive(None)
    pair = getters.query_one(Pair)

    def __init__(
        self,
        state: State,
        player: Player,
        asks: Asks,
        clock: Callable[[], float],
        told: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__()
        self._told = told
        self._player = player
        self._asks = asks
        self._clock = clock
        self._consented = False
        self._fade: Timer | None = None
        self.set_reactive(RoundScreen.state, state)
        self.set_reactive(RoundScreen.legal, self._legal(state))
        self.set_reactive(RoundScreen.seat, player.seat)

    def compose(self) -> ComposeResult:
        yield TitleBar().data_bind(RoundScreen.state, RoundScreen.seat)
        with Horizontal(id="sea"):
            yield Gauge().data_bind(RoundScreen.state)
            with Container(id="room"), Vertical(id="stage"):
                yield Instruction().data_bind(RoundScreen.state)
                yield CardFace().data_bind(RoundScreen.state)
                yield Pair().data_bind(RoundScreen.state)
                yield Questions().data_bind(RoundScreen.state)
                yield Countdown().data_bind(RoundScreen.state)
                yield Hint().data_bind(RoundScreen.state)
                yield Steps().data_bind(RoundScreen.state)
                yield Options().data_bind(RoundScreen.state, RoundScreen.legal)
        yield Footer()

    def on_mount(self) -> None:
        self.watch_state(self.state)
        self.set_interval(20, self._look_at_the_clock)

    def on_screen_resume(self) -> None:
        """Show where the game is, unless a pause that left the screen is not saved as over yet."""
        state = self._player.state
        if self.state is not None and state != self.state and state.phase is not Phase.PAUSED:
            self._show(state)

    def fits(self, state: State) -> bool:
        """Whether this is the screen for where the game is."""
        return state.phase in TABLE_PHASES

    def follow(self, state: State) -> None:
        """Show what the other screen did."""
        if state != self.state:
            self._consented = False
            self._show(state)

    def watch_state(self, state: State | None) -> None:
        """Make room for questions, darken the water with the card, start the fade anew."""
        asks = state is not None and state.phase is Phase.ASK
        stage = self.query_one("#stage").set_class(asks, "-ask")
        stage.set_class(state is not None and is_short(state), "-airy")
        _darken(self, state)
        self._wake()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key is there exactly when its move is legal."""
        state = self.state
        if state is None:
            return False
        if action == "deed":
            return BY_NAME[str(parameters[0])].offered(state, self.legal)
        if action in {"pick", "mark"}:
            return m.Choose(int(str(parameters[0]))) in self.legal
        if action == "undo":
            return not self._player.undo_barred
        return True

    def offered(self) -> Sequence[Deed]:
        """What can be done now."""
        state = self.state
        return [deed for deed in DEEDS if state is not None and deed.offered(state, self.legal)]

    async def action_deed(self, name: str) -> None:
        """Do what the key stands for."""
        deed, state = BY_NAME[name], self.state
        if state is None:
            return
        if deed.asks:
            self._ask_first(deed, state)
            return
        move = move_of(deed, state, self.pair.marked)
        done = move is not None and await self._play(move)
        if deed.and_then is not None and done and deed.and_then in self.legal:
            await self._play(deed.and_then)

    async def action_pick(self, index: int) -> None:
        """Choose a card by its place."""
        await self._play(m.Choose(index))

    def action_mark(self, index: int) -> None:
        """Point at a card."""
        self.pair.marked = index

    async def action_undo(self) -> None:
        """Take back; what belongs to one of them only with a second key."""
        if self._player.undo_asks and not self._consented:
            self._consented = True
            self.notify(self._with_undo(sentences.UNDO_ASK), markup=False)
            return
        await self._carry(self._player.undo())

    def action_leave(self) -> None:
        """Leave the table; the app asks how."""
        self.dismiss(Leave())

    async def on_option_chosen(self, message: Option.Chosen) -> None:
        """An option was clicked."""
        await self.action_deed(message.deed.name)

    async def on_pair_picked(self, message: Pair.Picked) -> None:
        """A card was clicked: turn up, or choose it."""
        if m.Choose(message.index) in self.legal:
            await self._play(m.Choose(message.index))
        elif m.TurnUp() in self.legal:
            await self._play(m.TurnUp())

    async def on_event(self, event: Event) -> None:
        """Any key or click brings everything back into the light."""
        if isinstance(event, Key | MouseDown):
            self._wake()
        await super().on_event(event)

    async def on_key(self, event: Key) -> None:
        """A key whose moment has not come says what is going on; the one that closes the evening asks how."""
        state = self.state
        deeds = [BY_NAME[name] for name in _deeds_of(self._bindings.key_to_bindings.get(event.key, ()))]
        if state is None or not deeds or any(deed.offered(state, self.legal) for deed in deeds):
            return
        if BY_NAME["close"] in deeds:
            self.action_leave()
            return
        move = next((move for deed in deeds if (move := deed.move(state)) is not None), None)
        if move is not None and move not in self.legal:
            event.stop()
            await self._carry(self._player.play(move))

    @work
    async def _ask_first(self, deed: Deed, state: State) -> None:
        answer = await self._asks(deed, state, self.pair.marked)
        if answer is None:
            return
        move, seat = answer
        if self._player.state != state and not isinstance(move, UNHURRIED):
            self.notify(two.MEANWHILE, markup=False)
            return
        done = await self._play(move, seat)
        if not done and isinstance(move, m.KeepLine):
            self.app.copy_to_clipboard(move.text)
            self.notify(two.WORDS_WAIT, markup=False)
        elif done and type(move) in _THANKS:
            self.notify(self._with_undo(_THANKS[type(move)]), markup=False)

    async def _play(self, move: m.Move, by: Seat | None = None) -> bool:
        done = await self._carry(self._player.play(move, by))
        if isinstance(move, m.KeepItLight) and done:
            self.notify(care.LIGHT_NOW, markup=False)
        return done

    async def _carry(self, going: Awaitable[State]) -> bool:
        """Show what a move led to, once it is made; whether it was."""
        self._consented = False
        try:
            state = await going
        except (Damaged, Moved) as error:
            self.dismiss(error)
            return False
        except Stale:
            self.on_screen_resume()  # the other screen was quicker: what it did is shown
            return False
        except FathomsError as error:
            self.notify(str(error), markup=False)
            return False
        self._show(state)
        return True

    def _show(self, state: State) -> None:
        if not self.fits(state):
            if self.app.screen is self:  # else what lies on it goes first
                self.dismiss(None)
            return
        just_told = (
            state.phase is Phase.ROUND_END and self.state is not None and self.state.phase is not state.phase
        )
        self.legal = self._legal(state)
        self.state = state
        if just_told:
            self._told()

    def _with_undo(self, sentence: str) -> str:
        return sentence.replace("{undo}", written("undo", suit_of(self)))

    def _legal(self, state: State) -> Legal:
        return frozenset(play.move for play in legal_moves(state, self._clock()))

    def _look_at_the_clock(self) -> None:
        """Time alone may make a move legal (“told”, after three minutes)."""
        if self.state is None:
            return
        if self.is_current and is_away(self.state, self._clock()):
            self.dismiss(None)  # a lid that stayed closed over night: the app begins a new evening
            return
        self.legal = self._legal(self.state)
        self.query_one(TitleBar).now = self._clock()
        self.refresh_bindings()

    def _wake(self) -> None:
        """While someone tells, all but the card fades after a while; any key brings it back."""
        if self.has_class("-fade"):
            self.remove_class("-fade")
        if self._fade is not None:
            self._fade.stop()
        telling = self.state is not None and self.state.phase is Phase.TELL
        self._fade = self.set_timer(_FADE_SECONDS, lambda: self.add_class("-fade")) if telling else None


def _deeds_of(keys: Iterable[Binding]) -> list[str]:
    """The names of the deeds that a key stands for, as this couple has set their keys."""
    actions = [parse(binding.action) for binding in keys]
    return [str(parameters[0]) for _, name, parameters in actions if name == "deed"]


def _darken(screen: RoundScreen, state: State | None) -> None:
    """The water is as dark as the card lies deep."""
    table = state.round if state is not None else None
    depth = table.card.depth if table and table.card else table.depth if table else 1
    for place in range(1, 5):
        if screen.has_class(f"-depth-{place}") != (place == depth):
            screen.set_class(place == depth, f"-depth-{place}")
