"""The moves: the smallest things that a partner does, each one key on the screen."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from game.rules.numbers import Rules
from game.rules.words import Depth, Listening, Need, Seat, Stage, Thanks, Topic


@dataclass(frozen=True, slots=True)
class BeginEvening:
    """Sit down for an evening of `minutes` active minutes; 0 leaves its length open."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Pledged:
    """Both have said the pledge aloud; once, on the first evening."""


@dataclass(frozen=True, slots=True)
class TurnTide:
    """What each partner privately wished, by seat: to keep the evening light. Never stored."""

    light: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class WarmedUp:
    """Both have said their two sentences to the warm-up card."""


@dataclass(frozen=True, slots=True)
class TurnUp:
    """Show the faces of the cards that lie on the table."""


@dataclass(frozen=True, slots=True)
class AnotherPair:
    """Lay other cards at the same depth; free and unlimited."""


@dataclass(frozen=True, slots=True)
class Lighter:
    """Lay cards one depth lighter; free and unlimited."""


@dataclass(frozen=True, slots=True)
class ToDepth:
    """Lay cards at another allowed depth."""

    depth: Depth


@dataclass(frozen=True, slots=True)
class Choose:
    """Choose the left (0) or the right (1) card, for both."""

    index: int


@dataclass(frozen=True, slots=True)
class YouFirst:
    """Swap who tells first."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """Take a card out of play, for tonight or for good; another takes its place."""

    index: int
    for_good: bool


@dataclass(frozen=True, slots=True)
class TellAnew:
    """Every card has been told: let old ones come again, longest ago first."""


@dataclass(frozen=True, slots=True)
class Told:
    """The speaker has answered."""


@dataclass(frozen=True, slots=True)
class Pass:
    """The speaker passes; free, and without a reason."""


@dataclass(frozen=True, slots=True)
class ThatsIt:
    """The speaker felt heard: the only source of listening points."""


@dataclass(frozen=True, slots=True)
class TheresMore:
    """The speaker adds something, and the listener gives back once more."""


@dataclass(frozen=True, slots=True)
class LeaveIt:
    """Go on to the questions without an answer; no points."""


@dataclass(frozen=True, slots=True)
class Ask:
    """The listener asks on: from the card, with a stem, or in their own words."""


@dataclass(frozen=True, slots=True)
class Decline:
    """The speaker leaves the question unanswered; nothing changes."""


@dataclass(frozen=True, slots=True)
class Thank:
    """A speaker thanks the listener, once."""

    thanks: Thanks


@dataclass(frozen=True, slots=True)
class Done:
    """This turn, or this thing done together, has ended."""


@dataclass(frozen=True, slots=True)
class PutItDown:
    """End the round here; the screen does not say who."""


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin what a `together` card asks for; its countdown, if any, starts."""


@dataclass(frozen=True, slots=True)
class Promise:
    """Make a `gift` card's promise, in its words (empty text) or in one's own."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class KeepLine:
    """Keep a line in one's own words."""

    text: str


@dataclass(frozen=True, slots=True)
class Star:
    """Star this round's card, or take the star off again."""


@dataclass(frozen=True, slots=True)
class Next:
    """Go on to the next card."""


@dataclass(frozen=True, slots=True)
class Vote:
    """What each partner privately chose, by seat: to go deeper. Never stored."""

    deeper: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class GoOn:
    """The news of a depth has been read."""


@dataclass(frozen=True, slots=True)
class KeepItLight:
    """Openly choose a light evening from here on."""


@dataclass(frozen=True, slots=True)
class Close:
    """Begin the closing; wherever the evening is."""


@dataclass(frozen=True, slots=True)
class Appreciated:
    """One appreciation has been said aloud."""


@dataclass(frozen=True, slots=True)
class Goodnight:
    """End the evening."""


class HouseRule(StrEnum):
    """The rules of the house, which a couple may switch between rounds."""

    BOTH_ANSWER = "both answer"
    GIVE_BACK = "give back"
    SHOW_POINTS = "show points"
    SUGGEST_TIMES = "suggest times"


@dataclass(frozen=True, slots=True)
class Switch:
    """Switch a house rule on or off."""

    rule: HouseRule


@dataclass(frozen=True, slots=True)
class Arrange:
    """Settle, between rounds, what the evenings are made of; also the question after the first one.

    Attributes:
        decks: ids of the decks in play; none means *First evening* alone.
        minutes: the usual length of an evening; 0 is open.
    """

    decks: tuple[str, ...] = ()
    minutes: int = Rules().usual_minutes
    stages: tuple[Stage, ...] = ()
    needs: tuple[Need, ...] = ()


@dataclass(frozen=True, slots=True)
class SayHow:
    """A speaker says how they would like to be listened to."""

    listening: Listening


@dataclass(frozen=True, slots=True)
class SetBoundaries:
    """What both closed on two private pages, as an ownerless union; it replaces the one before.

    Attributes:
        sexual: whether both would like cards of the sexual facet.
    """

    closed: tuple[Topic, ...] = ()
    sexual: bool = False


@dataclass(frozen=True, slots=True)
class CloseTopics:
    """Close more topics; either may, alone, and nothing tells who."""

    topics: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True)
class NotNow:
    """Leave the boundaries for later; until then only cards without topics are drawn."""


DrawMove = TurnUp | AnotherPair | Lighter | ToDepth | Choose | YouFirst | SetAside | TellAnew
"""What may be done while cards lie on the table."""

TurnMove = (
    Told | Pass | ThatsIt | TheresMore | LeaveIt | Ask | Decline | Thank | Done | PutItDown | Begin | Promise
)
"""What may be done while a card is told, or done."""

EveningMove = (
    BeginEvening
    | Pledged
    | TurnTide
    | WarmedUp
    | Next
    | Vote
    | GoOn
    | KeepItLight
    | Close
    | Appreciated
    | Goodnight
)
"""What leads an evening from card to card."""

BoundaryMove = SetBoundaries | CloseTopics | NotNow
"""What keeps a topic from coming up."""

AsideMove = KeepLine | Star | Switch | Arrange | SayHow
"""What may be done beside the card, and changes nothing of where the two are."""

Move = DrawMove | TurnMove | EveningMove | BoundaryMove | AsideMove


class Play(NamedTuple):
    """A move made by a partner."""

    by: Seat
    move: Move
