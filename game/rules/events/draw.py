"""What happened to the cards on the table."""

from dataclasses import dataclass
from typing import Literal

from game.rules.cards import Card
from game.rules.words import Depth


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
class CardSwapped:
    """Nobody told: the card goes back for tonight and the starter draws again."""

    event: Literal["card-swapped"] = "card-swapped"


DrawEvent = PairLaid | PairTurned | FirstSwapped | CardSetAside | ToldAnew | CardChosen | CardSwapped
