"""Facts of the present that the next checkpoint writes down for good."""

from dataclasses import dataclass

from game.rules.cards import Card
from game.rules.state.care import Circles
from game.rules.words import Depth, Reason, Seat


@dataclass(frozen=True)
class FinishedRound:
    """What stays of a round: the card as it was, when it ended, the pair's points; not who did what."""

    number: int
    evening: int
    ended: float
    card: Card
    points: int
    starred: bool


@dataclass(frozen=True)
class KeptLine:
    """A line that a partner chose to keep."""

    by: Seat
    text: str
    evening: int
    at: float
    card: str


@dataclass(frozen=True)
class MadePromise:
    """A small promise of a `gift` card."""

    by: Seat
    text: str
    evening: int
    at: float


@dataclass(frozen=True)
class SealedLetter:
    """A few lines for a day to come; shown nowhere until then.

    Attributes:
        by: who wrote it.
        for_both: whether both may read it; else only the other one.
        sealed, opens: wall-clock seconds.
    """

    by: Seat
    for_both: bool
    text: str
    evening: int
    sealed: float
    opens: float


@dataclass(frozen=True)
class PastEvening:
    """What stays of an evening: when, how long, and how often the pair earned points for what."""

    number: int
    ended: float
    minutes: int
    active: float
    rounds: int
    points: int
    tally: tuple[tuple[Reason, int], ...]


@dataclass(frozen=True)
class OpenedDepth:
    """When a depth opened."""

    depth: Depth
    evening: int
    at: float


@dataclass(frozen=True)
class Unsettled:
    """Facts of the present that the next checkpoint writes down for good.

    Attributes:
        came_true: small promises of closings that came true; `at` is when that was told.
    """

    rounds: tuple[FinishedRound, ...] = ()
    kept: tuple[KeptLine, ...] = ()
    promises: tuple[MadePromise, ...] = ()
    evenings: tuple[PastEvening, ...] = ()
    warm_ups: tuple[tuple[str, float], ...] = ()
    letters: tuple[SealedLetter, ...] = ()
    opened: tuple[OpenedDepth, ...] = ()
    came_true: tuple[MadePromise, ...] = ()
    circles: tuple[Circles, ...] = ()
