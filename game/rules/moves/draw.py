"""What may be done while cards lie on the table."""

from dataclasses import dataclass

from game.rules.words import Depth


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


DrawMove = TurnUp | AnotherPair | Lighter | ToDepth | Choose | YouFirst | SetAside | TellAnew
