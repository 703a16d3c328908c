"""What happened between the cards of an evening."""

from dataclasses import dataclass
from typing import Literal

from game.rules.cards import Card
from game.rules.words import Depth, HouseRule, Need, Stage, Topic


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
class RoundFinished:
    """The round has become the past: what is kept of it is written down, nothing else."""

    event: Literal["round-finished"] = "round-finished"


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


EveningEvent = (
    EveningBegan
    | TideCalled
    | TideTurned
    | WarmUpLaid
    | WarmUpTold
    | RoundBegan
    | RoundFinished
    | VoteCalled
    | DepthOpened
    | DepthStayed
    | HouseSwitched
    | Arranged
    | ClosingBegan
    | AppreciationSaid
    | EveningEnded
    | BoundariesCalled
    | BoundariesSet
)
