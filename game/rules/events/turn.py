"""What happened while a card was told, or done."""

from dataclasses import dataclass
from typing import Literal

from game.rules.words import Listening, Reason, Seat, Thanks


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


TurnEvent = (
    AnswerTold
    | TurnPassed
    | MoreToTell
    | AskOpened
    | QuestionAsked
    | QuestionDeclined
    | ListenerThanked
    | PointsEarned
    | TurnEnded
    | PutDown
    | TogetherBegun
    | GiftPromised
    | RoundOver
    | LineKept
    | CardStarred
    | ListeningWished
)
