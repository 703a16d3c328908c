"""What keeps a topic from coming up."""

from dataclasses import dataclass

from game.rules.words import Topic


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


BoundaryMove = SetBoundaries | CloseTopics | NotNow
