"""The state of a game: one frozen value that says where two people are, and nothing that they said.

It holds no deck and no history. What must outlive a round waits in `Unsettled` until the table writes
it down.
"""

from dataclasses import dataclass

from game.rules.cards import Card
from game.rules.numbers import Rules
from game.rules.state.care import Circles, Gift, Paused, Waiting
from game.rules.state.couple import Boundaries, Couple, House
from game.rules.state.phase import PRIVATE_PHASES, ROUND_PHASES, TABLE_PHASES, Half, Phase
from game.rules.state.plan import Plan
from game.rules.state.round import Earned, Round, Turn
from game.rules.state.tonight import Tonight
from game.rules.state.unsettled import (
    FinishedRound,
    KeptLine,
    MadePromise,
    OpenedDepth,
    PastEvening,
    SealedLetter,
    Unsettled,
)
from game.rules.words import Depth, Seat, Topic

__all__ = [
    "PRIVATE_PHASES",
    "ROUND_PHASES",
    "TABLE_PHASES",
    "Boundaries",
    "Circles",
    "Couple",
    "Earned",
    "FinishedRound",
    "Gift",
    "Half",
    "House",
    "KeptLine",
    "MadePromise",
    "OpenedDepth",
    "PastEvening",
    "Paused",
    "Phase",
    "Plan",
    "Round",
    "SealedLetter",
    "State",
    "Tonight",
    "Turn",
    "Unsettled",
    "Waiting",
]


@dataclass(frozen=True)
class State:
    """Where a game is.

    Attributes:
        depth: the deepest depth that is open.
        pot: the pair's points since it opened.
        told_at: rounds finished at each depth, lightest first.
        turns: tellings given back so far; it turns the wordings over, so that none comes twice running.
        decks: ids of the decks in play; none means *First evening* alone.
        minutes: the usual length of an evening.
        boundaries: None until both have set them; until then only cards without topics are drawn.
        warm_up: the card that lies there during the warm-up.
        called: the depth that a vote is about; then, in the news, the depth that opened (or None: stayed).
        closed: topics closed before the boundaries were first asked; nobody's.
        paused: where a pause returns to.
        last_pause: the evening of the last pause; 0 for none.
        waiting: the round that was left unfinished another evening.
        left: the card that each left for the other at a closing, by the seat of the one who left it.
        gifts: the small promises of closings that are not over.
        circles: the last ones that both showed.
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
    closed: tuple[Topic, ...] = ()
    paused: Paused | None = None
    last_pause: int = 0
    waiting: Waiting | None = None
    left: tuple[Card | None, Card | None] = (None, None)
    gifts: tuple[Gift, ...] = ()
    circles: Circles | None = None
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
    def plan(self) -> Plan | None:
        """The plan that tonight is played from, if it is."""
        return self.tonight.plan if self.tonight is not None else None

    @property
    def gives_back(self) -> bool:
        """Whether the listener gives back what was heard: as the plan has it, else as the house has it."""
        plan = self.plan
        if plan is None:
            return self.house.give_back
        return not plan.brief and (self.house.give_back if plan.give_back is None else plan.give_back)

    @property
    def scores(self) -> bool:
        """Whether points can be earned tonight: always, but in a plan that wants none."""
        plan = self.plan
        return plan is None or plan.points

    @property
    def shows_points(self) -> bool:
        """Whether points are shown tonight."""
        return self.house.show_points and self.scores

    @property
    def tell_minutes(self) -> int:
        """Minutes after which either may say that it is told."""
        brief = self.plan is not None and self.plan.brief
        return self.rules.brief_tell_minutes if brief else self.rules.tell_minutes

    @property
    def think_seconds(self) -> int:
        """Seconds to think before a deep card is told."""
        brief = self.plan is not None and self.plan.brief
        return self.rules.brief_think_seconds if brief else self.rules.think_seconds

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
