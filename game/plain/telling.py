"""After each move only what has changed: the card once, the one instruction, what may be asked."""

from game import voice
from game.plain.cards import countdown, lying, points_said
from game.plain.lines import Lines
from game.rules.lying import card_of
from game.rules.state import Phase, State
from game.rules.words import Depth
from game.sentences import care
from game.sentences import plain as said

_ALWAYS = (Phase.DRAW, Phase.ROUND_END, Phase.LAST_TIME)
"""Phases whose second line is news each time; elsewhere it is said once a sitting."""
_ENTER = "Enter"
_MOST_READ = 12


class Telling:
    """Remembers what was said already.

    Args:
        explain: whether a first game explains each step.
    """

    def __init__(self, lines: Lines, *, explain: bool = True) -> None:
        self._lines = lines
        self._explain = explain
        self._read: tuple[str, ...] = ()
        self._lay: tuple[object, ...] = ()
        self._last: tuple[object, ...] = ()
        self._heard: set[str] = set()

    def tell(self, state: State) -> None:
        """Say what is new in this state."""
        self._read_cards(state)
        hint = self._hint(state)
        now = (state.phase, self._lay, *_asked(state), hint)
        if now == self._last:
            return
        self._last = now
        self._lines.say(*_asked(state))
        if hint and (hint not in self._heard or state.phase in _ALWAYS):
            self._heard.add(hint)
            self._lines.say(hint)
        if state.phase is Phase.ROUND_END and state.house.suggest_times:
            left = voice.time_left(state, state.now)
            self._lines.say(*([said.WHERE_NOW.format(number=state.evening, left=left)] if left else []))

    def card(self, state: State) -> None:
        """Read the card once more."""
        starred = state.round is not None and state.round.starred
        self._lines.say(*(lying(state) or (said.NO_CARD,)), *([said.STARRED_CARD] if starred else []))

    def all_again(self, state: State) -> None:
        """All of it once more, as after the blank."""
        self.forget()
        self.tell(state)

    def forget(self) -> None:
        """Say all of it once more the next time, as after a pause."""
        self._read, self._lay, self._last = (), (), ()

    def _read_cards(self, state: State) -> None:
        """A card is read when it comes; those of the draw whenever others lie there or are turned up."""
        cards = lying(state)
        if state.phase is not Phase.DRAW:
            self._lines.say(*(line for line in cards if line not in self._read))
            self._read = (*cards, *self._read)[:_MOST_READ]
            return
        lay = (state.table.turned, *(card.id for card in state.table.pair))
        if lay != self._lay:
            self._lines.say(*cards)
        self._lay, self._read = lay, cards

    def _hint(self, state: State) -> str:
        first = voice.first_steps(state).replace("{told}", _ENTER) if self._explain else ""
        hint = first or voice.hint(state)
        card = card_of(state)
        return "" if hint == care.LOOK_BACK_OFFER or (card is not None and hint == card.note) else hint


def _asked(state: State) -> tuple[str, ...]:
    """The one instruction, and what belongs to it."""
    if state.phase is Phase.ROUND_END and not state.table.looked_back and _shows_points(state):
        return tuple(f"{points_said(state, earned)}." for earned in state.table.earned)
    instruction = voice.instruction(state).text
    if state.phase is Phase.ASK and state.table.turn is not None and not state.table.turn.asked:
        return instruction, said.QUESTIONS, *voice.questions(state)
    return tuple(line for line in (instruction, _wait(state), countdown(state)) if line)


def _shows_points(state: State) -> bool:
    """As `voice.round_end` has it: while it is light, and there is something to show."""
    card = state.table.card
    light = card is not None and card.depth < Depth.DEEP
    return light and state.shows_points and bool(state.table.earned)


def _wait(state: State) -> str:
    """Time to think before a deep card is told, or to be quiet before it is given back."""
    card, turn = (state.round.card, state.round.turn) if state.round is not None else (None, None)
    if card is None or turn is None:
        return ""
    thinks = state.phase is Phase.TELL and card.depth >= Depth.DEEP and not turn.more
    quiet = state.phase is Phase.GIVE_BACK and card.depth is Depth.SEABED
    return voice.wait(state) if thinks or quiet else ""
