"""Which cards are in play: those of the couple's decks that the two may ever draw."""

from collections.abc import Iterable, Mapping, Sequence

from game.decks.model import Deck
from game.rules.cards import Card
from game.rules.pool import Pool, playable
from game.rules.state import State
from game.rules.words import Facet, Stage, Topic

FIRST_EVENING = "first-evening"
"""Id of the deck that a new game starts with, and that others borrow from."""


def known_as(deck: Deck) -> str:
    """What a couple's choice of decks knows a deck by: its id, else its title."""
    return deck.id or deck.title


def recommended(decks: Sequence[Deck], stages: Sequence[Stage]) -> tuple[str, ...]:
    """Decks that suit a couple's stage of life; those for special evenings are left for them to choose."""
    return tuple(
        known_as(deck)
        for deck in decks
        if (not deck.stages or set(deck.stages) & set(stages)) and not _for_special_evenings(deck)
    )


def _for_special_evenings(deck: Deck) -> bool:
    desire = any(card.facet is Facet.SEXUAL for card in deck.cards)
    return deck.plan.is_set or desire or after_a_quarrel(deck)


def after_a_quarrel(deck: Deck) -> bool:
    """Whether a deck is for mending: all its cards touch conflict, and it waits until it has cooled."""
    return bool(deck.cards) and all(Topic.CONFLICT in card.topics for card in deck.cards)


def gather(
    decks: Sequence[Deck],
    state: State,
    told: Mapping[str, float],
    returning: Mapping[str, Card] | None = None,
    plan: str = "",
) -> Pool:
    """The candidates for the rules, from the decks that the couple chose; or those of tonight's plan alone.

    Those for after a quarrel are handed over apart: the rules ask both first whether it has cooled.

    Args:
        returning: cards that ask to come back, by id, as they were told; they may have left their deck.
        plan: what the plan's deck is known by, or "".
    """
    if plan:
        return Pool(_playable([deck for deck in decks if known_as(deck) == plan][:1], state), told)
    back = returning or {}
    chosen = [deck for deck in decks if known_as(deck) in state.decks]
    first = [deck for deck in decks if deck.id == FIRST_EVENING]
    mending = [deck for deck in chosen if after_a_quarrel(deck)]
    usual = [deck for deck in chosen if deck not in mending] or first or decks
    left = {card: at for card, at in told.items() if card not in back} if back else told
    cards = _playable(usual, state, back)
    return Pool(cards, left, _playable(first, state), _playable(mending, state), back)


def _playable(decks: Iterable[Deck], state: State, more: Mapping[str, Card] | None = None) -> Iterable[Card]:
    cards = {**(more or {}), **{card.id: card for deck in decks for card in deck.cards}}
    return (card for card in cards.values() if playable(card, state.couple, state.boundaries))
