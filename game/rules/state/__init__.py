"""The state of a game: one frozen value that says where two people are, and nothing that they said.

It holds no deck and no history. What must outlive a round waits in `Unsettled` until the table writes
it down.
"""

from dataclasses import dataclass

from game.rules.cards import Card
from game.rules.numbers import Rules
from game.rules.state.couple import Boundaries, Couple, House
from game.rules.state.phase import ROUND_PHASES, Half, Phase
from game.rules.state.round import Earned, Round, Turn
from game.rules.state.tonight import Tonight
from game.rules.state.unsettled import (
    FinishedRound,
    KeptLine,
    MadePromise,
    OpenedDepth,
    PastEvening,
    Unsettled,
)
from game.rules.words import Depth, Seat

__all__ = [
    "ROUND_PHASES",
    "Boundaries",
    "Couple",
    "Earned",
    "FinishedRound",
    "Half",
    "House",
    "KeptLine",
    "MadePromise",
    "OpenedDepth",
    "PastEvening",
    "Phase",
    "Round",
    "State",
    "Tonight",
    "Turn",
    "Unsettled",
]


@dataclass(frozen=True)
class State:
    """Where a game is.

    Attributes:
        depth: the deepest depth that is open.
        pot: the pair's points since it opened.
        told_at: rounds finished at each depth, lightest first.
        turns: tellings so far; it turns the wordings over, so that none comes twice running.
        decks: ids of the decks in play; none means *First evening* alone.
        minutes: the usual length of an evening.
        boundaries: None until both have set them; until then only cards without topics are drawn.
        warm_up: the card that lies there during the warm-up.
        called: the depth that a vote is about; then, in the news, the depth that opened (or None: stayed).
        now: wall-clock seconds of the last move; `since` of the move that began this phase.
    """

    couple: Couple
    rules: Rules = Rules()
    house: House = House()
    phase: Phase = Phase.AWAY
    depth: Depth = Depth.SURFACE
    pot: int = 0
    points: int = 0
    rounds: int = 0
    told_at: tuple[int, int, int, int] = (0, 0, 0, 0)
    evening: int = 0
    starter: Seat = Seat.FIRST
    turns: int = 0
    decks: tuple[str, ...] = ()
    minutes: int = Rules().usual_minutes
    boundaries: Boundaries | None = None
    set_aside: tuple[str, ...] = ()
    tonight: Tonight | None = None
    round: Round | None = None
    warm_up: Card | None = None
    called: Depth | None = None
    unsettled: Unsettled = Unsettled()
    now: float = 0.0
    since: float = 0.0

    @property
    def fathoms(self) -> int:
        """Fathoms on the chart beyond the Seabed: one for each full `fathom_pot` since it opened."""
        return self.pot // self.rules.fathom_pot if self.depth is Depth.SEABED else 0

    def name(self, seat: Seat) -> str:
        """The name of the partner in `seat`."""
        return self.couple.names[seat]

    @property
    def here(self) -> Tonight:
        """The evening that is being played.

        Raises:
            LookupError: when nobody is at the table; only moves of an evening may ask.
        """
        if self.tonight is None:
            raise LookupError("no evening is being played")
        return self.tonight

    @property
    def table(self) -> Round:
        """The round that is being played.

        Raises:
            LookupError: when there is none; only moves of a round may ask.
        """
        if self.round is None:
            raise LookupError("no round is being played")
        return self.round

    @property
    def speaker(self) -> Seat:
        """The partner whose turn it is to tell.

        Raises:
            LookupError: when no turn is being played.
        """
        turn = self.table.turn
        if turn is None:
            raise LookupError("nobody's turn")
        return turn.speaker
