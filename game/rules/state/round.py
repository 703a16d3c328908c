"""One card on the table, and the two turns that it is told in."""

from dataclasses import dataclass

from game.rules.cards import Card
from game.rules.state.phase import Half
from game.rules.words import Depth, Listening, Reason, Seat


@dataclass(frozen=True)
class Earned:
    """Points of this round, with their reason and the partner whom the sentence names."""

    points: int
    reason: Reason
    about: Seat | None = None


@dataclass(frozen=True)
class Turn:
    """One partner's half of the round, as far as it has gone.

    Attributes:
        invited: questions beyond the usual ones that the speaker asked for.
    """

    speaker: Seat
    more: bool = False
    heard: bool = False
    asked: int = 0
    declined: int = 0
    guessed: bool = False
    invited: int = 0


@dataclass(frozen=True)
class Round:
    """One card, told by both partners.

    Attributes:
        shown: ids of cards laid in this round's draw, so that another pair is another pair.
        halves: by seat.
        thanked: by seat of the one who thanked.
        listening: by seat of the one who wished to be listened to so.
        calm: this draw is one depth lighter, after a pause.
        looked_back: they asked each other what the card was like.
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
    calm: bool = False
    looked_back: bool = False

    @property
    def points(self) -> int:
        """The pair's points of this round."""
        return sum(earned.points for earned in self.earned)
