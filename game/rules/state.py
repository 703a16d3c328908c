"""The state of a game: one frozen value that says where two people are, and nothing that they said.

It holds no deck and no history. What must outlive a round waits in `Unsettled` until the table writes
it down.
"""

from dataclasses import dataclass
from enum import StrEnum

from game.rules.cards import Card
from game.rules.numbers import Rules
from game.rules.words import Depth, Facet, Listening, Need, Reason, Seat, Stage, Topic


class Phase(StrEnum):
    """What is asked of the two partners now; it decides which moves are legal."""

    AWAY = "away"
    PLEDGE = "pledge"
    TIDE = "tide"
    WARM_UP = "warm-up"
    DRAW = "draw"
    TELL = "tell"
    GIVE_BACK = "give-back"
    ASK = "ask"
    TOGETHER = "together"
    GIFT = "gift"
    ROUND_END = "round-end"
    VOTE = "vote"
    NEWS = "news"
    BOUNDARIES = "boundaries"
    CLOSING = "closing"


ROUND_PHASES = (Phase.TELL, Phase.GIVE_BACK, Phase.ASK, Phase.TOGETHER, Phase.GIFT)
"""The phases in which a card is being told or done."""


class Half(StrEnum):
    """How one partner's half of the round stands."""

    OPEN = "open"
    TOLD = "told"
    PASSED = "passed"


@dataclass(frozen=True)
class Couple:
    """The two partners by seat, and what cards may presume about them."""

    names: tuple[str, str]
    pronouns: tuple[str, str] = ("", "")
    stages: tuple[Stage, ...] = ()
    needs: tuple[Need, ...] = ()


@dataclass(frozen=True)
class House:
    """The house rules; see `HouseRule`."""

    both_answer: bool = True
    give_back: bool = True
    show_points: bool = True
    suggest_times: bool = True


@dataclass(frozen=True)
class Boundaries:
    """The ownerless union of closed topics, and whether both opened the sexual facet."""

    closed: tuple[Topic, ...] = ()
    sexual: bool = False


@dataclass(frozen=True)
class Earned:
    """Points of this round, with their reason and the partner whom the sentence names."""

    points: int
    reason: Reason
    about: Seat | None = None


@dataclass(frozen=True)
class Turn:
    """One partner's half of the round, as far as it has gone."""

    speaker: Seat
    more: bool = False
    heard: bool = False
    asked: int = 0
    declined: int = 0


@dataclass(frozen=True)
class Round:
    """One card, told by both partners.

    Attributes:
        shown: ids of cards laid in this round's draw, so that another pair is another pair.
        halves: by seat.
        thanked: by seat of the one who thanked.
        listening: by seat of the one who wished to be listened to so.
    """

    starter: Seat
    first: Seat
    depth: Depth = Depth.SURFACE
    pair: tuple[Card, ...] = ()
    offered: tuple[Depth, ...] = ()
    told_before: bool = False
    turned: bool = False
    shown: tuple[str, ...] = ()
    card: Card | None = None
    turn: Turn | None = None
    halves: tuple[Half, Half] = (Half.OPEN, Half.OPEN)
    thanked: tuple[bool, bool] = (False, False)
    begun: bool = False
    earned: tuple[Earned, ...] = ()
    starred: bool = False
    kept: int = 0
    listening: tuple[Listening | None, Listening | None] = (None, None)

    @property
    def points(self) -> int:
        """The pair's points of this round."""
        return sum(earned.points for earned in self.earned)


@dataclass(frozen=True)
class Tonight:
    """One evening.

    Attributes:
        minutes: its length in active minutes; 0 is open.
        active: active seconds so far, gaps cut to the longest allowed.
        depths, facets: of the last cards told, newest last, as far as the next draw needs them.
        swapped: ids of cards that nobody told; they come back last.
        swaps: how many of those ran one after the other, up to now.
        tally: how often the pair earned points for each reason; never by whom.
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
class Unsettled:
    """Facts of the present that the next checkpoint writes down for good."""

    rounds: tuple[FinishedRound, ...] = ()
    kept: tuple[KeptLine, ...] = ()
    promises: tuple[MadePromise, ...] = ()
    evenings: tuple[PastEvening, ...] = ()
    warm_ups: tuple[tuple[str, float], ...] = ()


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
