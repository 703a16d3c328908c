"""The events: what happened at the table. A save is made of these; each carries its outcome, no seed.

The `event` field is the stable word by which a save knows the event; class names may change.
"""

from dataclasses import dataclass
from typing import Literal

from game.rules.cards import Card
from game.rules.moves import HouseRule
from game.rules.words import Depth, Listening, Need, Reason, Seat, Stage, Thanks, Topic


@dataclass(frozen=True, slots=True)
class EveningBegan:
    """An evening of `minutes` active minutes (0: open) began."""

    minutes: int
    event: Literal["evening-began"] = "evening-began"


@dataclass(frozen=True, slots=True)
class TideCalled:
    """Each is to say privately whether tonight stays light."""

    event: Literal["tide-called"] = "tide-called"


@dataclass(frozen=True, slots=True)
class TideTurned:
    """Tonight is light, or any depth; whoever or whatever decided it is not told."""

    light: bool
    event: Literal["tide-turned"] = "tide-turned"


@dataclass(frozen=True, slots=True)
class WarmUpLaid:
    """A warm-up card lies there."""

    card: Card
    event: Literal["warm-up-laid"] = "warm-up-laid"


@dataclass(frozen=True, slots=True)
class WarmUpTold:
    """Both have answered the warm-up card."""

    event: Literal["warm-up-told"] = "warm-up-told"


@dataclass(frozen=True, slots=True)
class RoundBegan:
    """A new round: the next partner draws."""

    event: Literal["round-began"] = "round-began"


@dataclass(frozen=True, slots=True)
class PairLaid:
    """Two cards (or one, or none where the decks are told out) lie on the table.

    Attributes:
        offered: the depths that may be drawn from now, lightest first.
        told_before: cards told before could come again, if the couple wants them to.
    """

    pair: tuple[Card, ...]
    depth: Depth
    offered: tuple[Depth, ...]
    turned: bool = False
    told_before: bool = False
    event: Literal["pair-laid"] = "pair-laid"


@dataclass(frozen=True, slots=True)
class PairTurned:
    """The faces are up."""

    event: Literal["pair-turned"] = "pair-turned"


@dataclass(frozen=True, slots=True)
class FirstSwapped:
    """The other one tells first."""

    event: Literal["first-swapped"] = "first-swapped"


@dataclass(frozen=True, slots=True)
class CardSetAside:
    """A card is out of play, for tonight or for good."""

    card: str
    for_good: bool
    event: Literal["card-set-aside"] = "card-set-aside"


@dataclass(frozen=True, slots=True)
class ToldAnew:
    """Cards told before may come again tonight."""

    event: Literal["told-anew"] = "told-anew"


@dataclass(frozen=True, slots=True)
class CardChosen:
    """One of the cards on the table was chosen for both."""

    index: int
    event: Literal["card-chosen"] = "card-chosen"


@dataclass(frozen=True, slots=True)
class AnswerTold:
    """The speaker answered; what was said stays between the two."""

    event: Literal["answer-told"] = "answer-told"


@dataclass(frozen=True, slots=True)
class TurnPassed:
    """The speaker passed."""

    event: Literal["turn-passed"] = "turn-passed"


@dataclass(frozen=True, slots=True)
class MoreToTell:
    """The speaker has something to add."""

    event: Literal["more-to-tell"] = "more-to-tell"


@dataclass(frozen=True, slots=True)
class AskOpened:
    """The listener may ask on."""

    event: Literal["ask-opened"] = "ask-opened"


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """The listener asked on."""

    event: Literal["question-asked"] = "question-asked"


@dataclass(frozen=True, slots=True)
class QuestionDeclined:
    """The question stays unanswered."""

    event: Literal["question-declined"] = "question-declined"


@dataclass(frozen=True, slots=True)
class ListenerThanked:
    """A listener was thanked."""

    by: Seat
    thanks: Thanks
    event: Literal["listener-thanked"] = "listener-thanked"


@dataclass(frozen=True, slots=True)
class PointsEarned:
    """The pair earned points; `about` is the partner whom the sentence names, where it names one."""

    points: int
    reason: Reason
    about: Seat | None = None
    event: Literal["points-earned"] = "points-earned"


@dataclass(frozen=True, slots=True)
class TurnEnded:
    """The other partner's turn begins."""

    event: Literal["turn-ended"] = "turn-ended"


@dataclass(frozen=True, slots=True)
class PutDown:
    """The round was put down."""

    event: Literal["put-down"] = "put-down"


@dataclass(frozen=True, slots=True)
class CardSwapped:
    """Nobody told: the card goes back for tonight and the starter draws again."""

    event: Literal["card-swapped"] = "card-swapped"


@dataclass(frozen=True, slots=True)
class TogetherBegun:
    """The two are doing what the card asks for."""

    event: Literal["together-begun"] = "together-begun"


@dataclass(frozen=True, slots=True)
class GiftPromised:
    """A partner made a small promise; the text is the promise."""

    by: Seat
    text: str
    event: Literal["gift-promised"] = "gift-promised"


@dataclass(frozen=True, slots=True)
class RoundOver:
    """Both halves are done; the round's end stands on the table and can still be taken back."""

    event: Literal["round-over"] = "round-over"


@dataclass(frozen=True, slots=True)
class RoundFinished:
    """The round has become the past: what is kept of it is written down, nothing else."""

    event: Literal["round-finished"] = "round-finished"


@dataclass(frozen=True, slots=True)
class LineKept:
    """A partner kept a line in their own words."""

    by: Seat
    text: str
    event: Literal["line-kept"] = "line-kept"


@dataclass(frozen=True, slots=True)
class CardStarred:
    """The card got a star, or lost it again."""

    starred: bool
    event: Literal["card-starred"] = "card-starred"


@dataclass(frozen=True, slots=True)
class ListeningWished:
    """A partner said how they would like to be listened to in this round."""

    by: Seat
    listening: Listening
    event: Literal["listening-wished"] = "listening-wished"


@dataclass(frozen=True, slots=True)
class VoteCalled:
    """A deeper depth may open, if both want it."""

    depth: Depth
    event: Literal["vote-called"] = "vote-called"


@dataclass(frozen=True, slots=True)
class DepthOpened:
    """A deeper depth is open, and stays open."""

    depth: Depth
    event: Literal["depth-opened"] = "depth-opened"


@dataclass(frozen=True, slots=True)
class DepthStayed:
    """The couple stays where it is for now; nothing says why."""

    event: Literal["depth-stayed"] = "depth-stayed"


@dataclass(frozen=True, slots=True)
class HouseSwitched:
    """A house rule was switched."""

    rule: HouseRule
    event: Literal["house-switched"] = "house-switched"


@dataclass(frozen=True, slots=True)
class Arranged:
    """The couple settled what their evenings are made of."""

    decks: tuple[str, ...]
    minutes: int
    stages: tuple[Stage, ...]
    needs: tuple[Need, ...]
    event: Literal["arranged"] = "arranged"


@dataclass(frozen=True, slots=True)
class ClosingBegan:
    """The closing began."""

    event: Literal["closing-began"] = "closing-began"


@dataclass(frozen=True, slots=True)
class AppreciationSaid:
    """An appreciation was said aloud."""

    event: Literal["appreciation-said"] = "appreciation-said"


@dataclass(frozen=True, slots=True)
class EveningEnded:
    """The evening is over."""

    event: Literal["evening-ended"] = "evening-ended"


@dataclass(frozen=True, slots=True)
class BoundariesCalled:
    """Each is to say privately what shall not come up."""

    event: Literal["boundaries-called"] = "boundaries-called"


@dataclass(frozen=True, slots=True)
class BoundariesSet:
    """The ownerless union of two private pages, in place of the one before."""

    closed: tuple[Topic, ...]
    sexual: bool
    event: Literal["boundaries-set"] = "boundaries-set"


DrawEvent = PairLaid | PairTurned | FirstSwapped | CardSetAside | ToldAnew | CardChosen | CardSwapped

TurnEvent = (
    AnswerTold | TurnPassed | MoreToTell | AskOpened | QuestionAsked | QuestionDeclined | ListenerThanked
    | PointsEarned | TurnEnded | PutDown | TogetherBegun | GiftPromised | RoundOver | LineKept | CardStarred
    | ListeningWished
)  # fmt: skip

EveningEvent = (
    EveningBegan | TideCalled | TideTurned | WarmUpLaid | WarmUpTold | RoundBegan | RoundFinished
    | VoteCalled | DepthOpened | DepthStayed | HouseSwitched | Arranged | ClosingBegan | AppreciationSaid
    | EveningEnded | BoundariesCalled | BoundariesSet
)  # fmt: skip

Event = DrawEvent | TurnEvent | EveningEvent
