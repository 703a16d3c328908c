"""What may be done beside the card, and changes nothing of where the two are."""

from dataclasses import dataclass

from game.rules.numbers import Rules
from game.rules.words import HouseRule, Listening, Need, Stage


@dataclass(frozen=True, slots=True)
class KeepLine:
    """Keep a line in one's own words."""

    text: str


@dataclass(frozen=True, slots=True)
class Star:
    """Star this round's card, or take the star off again."""


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


AsideMove = KeepLine | Star | Switch | Arrange | SayHow
