"""The evening that is being played."""

from dataclasses import dataclass

from game.rules.state.phase import Phase
from game.rules.state.plan import Plan
from game.rules.words import Depth, Facet, Reason, Seat


@dataclass(frozen=True)
class Tonight:
    """One evening.

    Attributes:
        minutes: its length in active minutes; 0 is open.
        active: active seconds so far, gaps cut to the longest allowed.
        depths, facets: of the last cards told, newest last, as far as the next draw needs them.
        swapped: ids of cards that nobody told; they come back last.
        swaps: how many of those ran one after the other, up to now.
        calm: a pause was taken, and no draw has been lighter for it yet.
        asked: what was asked once tonight.
        left_by: who left the card that is offered now; `left_open` when its face is up.
        closing_from: where the closing can be taken back to.
        drawn: the circles that both showed tonight, by seat.
        cooled: whether the cards for after a quarrel are in play.
        tally: how often the pair earned points for each reason; never by whom.
        plan: the plan that this evening is played from, if it is.
        played: ids of the cards told tonight, where a plan is played.
    """

    minutes: int
    active: float = 0.0
    light: bool = False
    votes: int = 0
    rounds: int = 0
    depths: tuple[Depth, ...] = ()
    facets: tuple[Facet | None, ...] = ()
    swapped: tuple[str, ...] = ()
    swaps: int = 0
    set_aside: tuple[str, ...] = ()
    anew: bool = False
    tally: tuple[tuple[Reason, int], ...] = ()
    points: int = 0
    appreciated: int = 0
    asked_boundaries: bool = False
    calm: bool = False
    asked: tuple[Phase, ...] = ()
    left_by: Seat | None = None
    left_open: bool = False
    closing_from: Phase | None = None
    drawn: tuple[int, int] | None = None
    cooled: bool = False
    plan: Plan | None = None
    played: tuple[str, ...] = ()
