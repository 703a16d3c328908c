"""What waits for another hour or evening: a pause, an unfinished card, small promises, two circles."""

from dataclasses import dataclass

from game.rules.state.phase import Phase
from game.rules.state.round import Round
from game.rules.words import Return, Seat


@dataclass(frozen=True)
class Paused:
    """A pause: where it returns to, when it began (wall-clock seconds), and when they mean to be back."""

    phase: Phase
    at: float
    back: Return | None = None


@dataclass(frozen=True)
class Waiting:
    """A round that was left unfinished another evening, and the phase that it was in."""

    round: Round
    phase: Phase


@dataclass(frozen=True)
class Gift:
    """A small promise that was left at a closing; `asked` is the last evening that looked at it."""

    by: Seat
    text: str
    evening: int
    asked: int


@dataclass(frozen=True)
class Circles:
    """How close the circles lay, by seat (1 to 7), the last time that both showed them."""

    evening: int
    steps: tuple[int, int]
