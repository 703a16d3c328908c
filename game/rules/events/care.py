"""What happened around the cards: pauses, the way back, small things left, private pictures."""

from dataclasses import dataclass
from typing import Literal

from game.rules.cards import Card
from game.rules.words import Return, Seat, Topic


@dataclass(frozen=True, slots=True)
class Paused:
    """The two stopped for a while; nothing says who wished it."""

    event: Literal["paused"] = "paused"


@dataclass(frozen=True, slots=True)
class ReturnChosen:
    """They said when they come back."""

    back: Return
    event: Literal["return-chosen"] = "return-chosen"


@dataclass(frozen=True, slots=True)
class Resumed:
    """They are back, exactly where they stopped."""

    event: Literal["resumed"] = "resumed"


@dataclass(frozen=True, slots=True)
class RoundLaidBy:
    """A round that nobody finished waits for another evening."""

    event: Literal["round-laid-by"] = "round-laid-by"


@dataclass(frozen=True, slots=True)
class ReturnCalled:
    """A card from another evening is offered again."""

    event: Literal["return-called"] = "return-called"


@dataclass(frozen=True, slots=True)
class RoundTakenUp:
    """That card lies on the table again, exactly as it was left."""

    event: Literal["round-taken-up"] = "round-taken-up"


@dataclass(frozen=True, slots=True)
class RoundPutAway:
    """That card is put away; its points stay."""

    event: Literal["round-put-away"] = "round-put-away"


@dataclass(frozen=True, slots=True)
class ClosingTakenBack:
    """The closing was taken back."""

    event: Literal["closing-taken-back"] = "closing-taken-back"


@dataclass(frozen=True, slots=True)
class CardLeft:
    """A partner left a card face down for the other."""

    by: Seat
    card: Card
    event: Literal["card-left"] = "card-left"


@dataclass(frozen=True, slots=True)
class GiftLeft:
    """A partner left a small promise."""

    by: Seat
    text: str
    event: Literal["gift-left"] = "gift-left"


@dataclass(frozen=True, slots=True)
class LastTimeCalled:
    """The small promises of last time are looked at, by those who made them."""

    event: Literal["last-time-called"] = "last-time-called"


@dataclass(frozen=True, slots=True)
class GiftAnswered:
    """A promise stays for another time, or is over: it came true, or was let go."""

    by: Seat
    stays: bool
    came_true: bool = False
    event: Literal["gift-answered"] = "gift-answered"


@dataclass(frozen=True, slots=True)
class LeftCardOffered:
    """The card that a partner left lies face down before the other."""

    by: Seat
    event: Literal["left-card-offered"] = "left-card-offered"


@dataclass(frozen=True, slots=True)
class LeftCardTurned:
    """Its face is up."""

    event: Literal["left-card-turned"] = "left-card-turned"


@dataclass(frozen=True, slots=True)
class LeftCardSwapped:
    """Another card lies in its place."""

    card: Card
    event: Literal["left-card-swapped"] = "left-card-swapped"


@dataclass(frozen=True, slots=True)
class LeftCardOver:
    """It was told, or left untold."""

    told: bool
    event: Literal["left-card-over"] = "left-card-over"


@dataclass(frozen=True, slots=True)
class CirclesCalled:
    """Each is to draw two circles in private."""

    event: Literal["circles-called"] = "circles-called"


@dataclass(frozen=True, slots=True)
class CirclesDrawn:
    """Both drew; by seat, how close, where both wished to show it; else nothing."""

    steps: tuple[int, int] | None
    event: Literal["circles-drawn"] = "circles-drawn"


@dataclass(frozen=True, slots=True)
class CooledCalled:
    """Each is to say privately whether the quarrel has cooled."""

    event: Literal["cooled-called"] = "cooled-called"


@dataclass(frozen=True, slots=True)
class Cooled:
    """The cards for after a quarrel are in play tonight, or wait; nothing says why."""

    yes: bool
    event: Literal["cooled"] = "cooled"


@dataclass(frozen=True, slots=True)
class TopicsClosed:
    """Topics closed before the boundaries were asked for the first time; nobody's."""

    closed: tuple[Topic, ...]
    event: Literal["topics-closed"] = "topics-closed"


@dataclass(frozen=True, slots=True)
class LookedBack:
    """They ask each other what the card was like."""

    event: Literal["looked-back"] = "looked-back"


ReturnEvent = (
    Paused
    | ReturnChosen
    | Resumed
    | RoundLaidBy
    | ReturnCalled
    | RoundTakenUp
    | RoundPutAway
    | ClosingTakenBack
)
SmallEvent = (
    CardLeft
    | GiftLeft
    | LastTimeCalled
    | GiftAnswered
    | LeftCardOffered
    | LeftCardTurned
    | LeftCardSwapped
    | LeftCardOver
    | CirclesCalled
    | CirclesDrawn
    | CooledCalled
    | Cooled
    | TopicsClosed
    | LookedBack
)
CareEvent = ReturnEvent | SmallEvent
