"""The candidates: the playable cards of the decks in play, as the table hands them to the rules."""

from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Protocol

from game.rules.cards import Card
from game.rules.state import Boundaries, Couple, State
from game.rules.words import Depth, Facet, Topic

CAREFUL = frozenset({Topic.CONFLICT, Topic.TRUST})
"""Ground that waits until a couple knows the game; never on light evenings."""


class Chance(Protocol):
    """A source of chance: seeded where an evening must be repeatable, the system's own for votes."""

    def randrange(self, stop: int, /) -> int:
        """Return a whole number from 0 to `stop - 1`, each as likely as the next."""


def playable(card: Card, couple: Couple, boundaries: Boundaries | None) -> bool:
    """Whether a card may ever be drawn by this couple. Before boundaries are set: no topics at all."""
    if any(need not in couple.needs for need in card.needs):
        return False
    if boundaries is None:
        return not card.topics and card.facet is not Facet.SEXUAL
    if card.facet is Facet.SEXUAL and not boundaries.sexual:
        return False
    return not any(topic in boundaries.closed for topic in card.topics)


class Pool:
    """The playable cards of the decks in play, by depth, and when each was last told.

    Args:
        cards: playable cards; the table has asked `playable`.
        told: when a card was last told, by id, in wall-clock seconds.
        spare: playable cards of *First evening*, borrowed where the decks in play have too few.
        held: playable cards for after a quarrel; in play only on an evening on which it has cooled.
        returning: ids of cards whose day to come back has come; `told` does not hold them.
    """

    def __init__(
        self,
        cards: Iterable[Card],
        told: Mapping[str, float],
        spare: Iterable[Card] = (),
        held: Iterable[Card] = (),
        returning: Iterable[str] = (),
    ) -> None:
        self.cards = tuple(cards)
        self.told = told
        self.returning = frozenset(returning)
        known = {card.id for card in self.cards}
        self.spare = tuple(card for card in spare if card.id not in known)
        self.held = tuple(card for card in held if card.id not in known)

    def retold(self, told: Mapping[str, float]) -> "Pool":
        """The same cards after more of them were told."""
        other = Pool((), told)
        other.cards, other.spare, other.held = self.cards, self.spare, self.held
        other.returning = self.returning
        for name in ("_any", "_calm", "_spare_any", "_spare_calm", "_held"):
            if name in self.__dict__:
                other.__dict__[name] = self.__dict__[name]
        return other

    def without(self, topics: Container[Topic]) -> "Pool":
        """The cards that touch none of these topics."""

        def left(cards: Iterable[Card]) -> Iterable[Card]:
            return (card for card in cards if not any(topic in topics for topic in card.topics))

        return Pool(left(self.cards), self.told, left(self.spare), left(self.held), self.returning)

    @cached_property
    def _any(self) -> Mapping[Depth, Sequence[Card]]:
        return _by_depth(self.cards)

    @cached_property
    def _calm(self) -> Mapping[Depth, Sequence[Card]]:
        return _by_depth(card for card in self.cards if not is_careful(card))

    @cached_property
    def _spare_any(self) -> Mapping[Depth, Sequence[Card]]:
        return _by_depth(self.spare)

    @cached_property
    def _spare_calm(self) -> Mapping[Depth, Sequence[Card]]:
        return _by_depth(card for card in self.spare if not is_careful(card))

    @cached_property
    def _held(self) -> Mapping[Depth, Sequence[Card]]:
        return _by_depth(self.held)

    def tonight(self, state: State) -> Sequence[Card]:
        """The cards in play that may be told tonight, in the order in which the table handed them in."""
        calm = [card for card in self.cards if not careful(state) or not is_careful(card)]
        return _left(state, calm)

    def at(self, state: State, depth: Depth) -> Sequence[Card]:
        """The cards that may be told tonight at this depth, told before or not, borrowed ones included."""
        calm = careful(state)
        cards = _left(state, (self._calm if calm else self._any)[depth])
        if self.held and not calm and state.tonight is not None and state.tonight.cooled:
            cards = [*cards, *_left(state, self._held[depth])]
        if len(cards) < state.rules.cards_to_stand_alone:
            return [*cards, *self.spare_at(state, depth)]
        return cards

    def spare_at(self, state: State, depth: Depth) -> Sequence[Card]:
        """The cards of *First evening* that may be borrowed tonight at this depth."""
        return _left(state, (self._spare_calm if careful(state) else self._spare_any)[depth])


def careful(state: State) -> bool:
    """Whether cards about conflict and trust stay away: early on, when it is light, and after a pause.

    A pause is felt for the rest of its evening, and on the one after it.
    """
    if state.evening <= state.rules.careful_evenings or _felt(state):
        return True
    return state.tonight is not None and state.tonight.light


def _felt(state: State) -> bool:
    return state.last_pause > 0 and state.evening - state.last_pause <= 1


def is_careful(card: Card) -> bool:
    """Whether a card touches conflict or trust."""
    return not CAREFUL.isdisjoint(card.topics)


def _left(state: State, cards: Sequence[Card]) -> Sequence[Card]:
    gone = {*state.set_aside, *(state.tonight.set_aside if state.tonight else ())}
    return [card for card in cards if card.id not in gone] if gone else cards


def _by_depth(cards: Iterable[Card]) -> Mapping[Depth, Sequence[Card]]:
    places: dict[Depth, list[Card]] = {depth: [] for depth in Depth}
    for card in cards:
        places[card.depth].append(card)
    return places
