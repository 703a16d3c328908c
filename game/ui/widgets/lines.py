"""The lines around the card: who is spoken to, what they may ask, where in the turn they are."""

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from game import sentences, voice
from game.marks import POINTER
from game.rules.state import Phase, State
from game.rules.words import Depth
from game.ui.keymap import written
from game.ui.partners import in_seat, named
from game.ui.suit import suit_of
from game.ui.words import plain

_SETTLE_SECONDS = 0.4
_LINE, _FEW_LINES = 46, 6
_STEP_STYLES = {True: "bold $foreground", False: "$faint"}
_STEP_OF = {Phase.GUESS: 0, Phase.TELL: 0, Phase.GIVE_BACK: 1, Phase.ASK: 2}


class Bound(Widget):
    """A line drawn from the state; it takes no room when it has nothing to say."""

    state: reactive[State | None] = reactive(None, layout=True)

    def words(self, state: State) -> Content | str:
        """What the line says now."""
        raise NotImplementedError

    def watch_state(self, state: State | None) -> None:
        """Vanish when there is nothing to say."""
        self.display = state is not None and bool(str(self.words(state)))

    def render(self) -> RenderResult:
        return self.words(self.state) if self.state is not None else ""


class Instruction(Bound):
    """The one instruction, in the colour of the person it speaks to."""

    _phase: Phase | None = None

    def watch_state(self, state: State | None) -> None:
        """At the round's end the points come up like stars."""
        super().watch_state(state)
        before, self._phase = self._phase, state.phase if state is not None else None
        if self._phase is Phase.ROUND_END and before not in {None, Phase.ROUND_END}:
            self.styles.text_opacity = 0.0
            self.styles.animate("text_opacity", 1.0, duration=_SETTLE_SECONDS)

    def words(self, state: State) -> Content:
        line = voice.instruction(state)
        return named(line.text, state, "bold") if line.seat is None else in_seat(line.text, line.seat)


class Questions(Bound):
    """What the listener may ask: the card's own follow-ups, and a stem."""

    def words(self, state: State) -> Content:
        asked = voice.questions(state) if state.phase is Phase.ASK else ()
        return Content("\n").join(plain(f"· {text}", "$foreground") for text in asked)


def is_short(state: State) -> bool:
    """Whether the card on the table and its questions leave room for blank lines in a usual window."""
    card = state.round.card if state.round is not None else None
    if card is None:
        return False
    words = (voice.card_text(card.text, state, None), *voice.questions(state))
    return sum(cell_len(text) // _LINE + 1 for text in words) <= _FEW_LINES


class Steps(Bound):
    """Where in the turn they are: tell, give back, ask."""

    def words(self, state: State) -> Content:
        if state.phase not in _STEP_OF:
            return Content("")
        now = _STEP_OF[state.phase]
        left_out = () if state.gives_back else (1,)
        parts = [
            Content.styled(f"{POINTER} {step}" if place == now else step, _STEP_STYLES[place == now])
            for place, step in enumerate(sentences.STEPS)
            if place not in left_out
        ]
        return Content.styled("  —  ", "$faint").join(parts)


class Hint(Bound):
    """A quiet line; before a deep card is told, and before it is given back, it gives time."""

    waiting: reactive[bool] = reactive(default=False, layout=True)
    _timer: Timer | None = None

    def watch_state(self, state: State | None) -> None:
        """Begin a wait where the rules give time to think or to be quiet."""
        super().watch_state(state)
        if self._timer is not None:
            self._timer.stop()
        seconds = _pause_of(state)
        self.waiting = seconds > 0
        if seconds:
            self._timer = self.set_timer(seconds, self._waited)

    def _waited(self) -> None:
        self.waiting = False

    def words(self, state: State) -> Content:
        suit = suit_of(self)
        first = voice.first_steps(state).replace("{told}", written("told", suit)) if suit.explain else ""
        return plain(voice.wait(state) if self.waiting else first or voice.hint(state), "$mist")


def _pause_of(state: State | None) -> float:
    if state is None or state.round is None or state.round.card is None or state.round.turn is None:
        return 0
    depth, rules = state.round.card.depth, state.rules
    if state.phase is Phase.TELL and depth >= Depth.DEEP and not state.round.turn.more:
        return state.think_seconds
    if state.phase is Phase.GIVE_BACK and depth is Depth.SEABED:
        return rules.quiet_seconds
    return 0


class Countdown(Bound):
    """The countdown of something done together."""

    left: reactive[int] = reactive(0, layout=True)
    _timer: Timer | None = None

    def watch_state(self, state: State | None) -> None:
        """Start counting when the thing begins."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.left = _countdown_of(state)
        self.display = self.left > 0
        if self.left:
            self._timer = self.set_interval(1, self._second)

    def _second(self) -> None:
        self.left = max(self.left - 1, 0)
        if self.left == 0 and self._timer is not None:
            self._timer.stop()

    def words(self, _: State) -> Content:
        return plain(f"{self.left // 60}:{self.left % 60:02}" if self.left else "", "bold $foreground")


def _countdown_of(state: State | None) -> int:
    if state is None or state.phase is not Phase.TOGETHER or not state.table.begun:
        return 0
    card = state.table.card
    return card.seconds if card is not None else 0
