"""Which of several cards comes: fresh ones first, by chance, and for variety where there is a choice."""

from collections.abc import Callable, Mapping, Sequence

from game.rules.cards import Card
from game.rules.pool import Chance, Pool
from game.rules.state import State
from game.rules.words import Facet


def told_by_now(state: State, pool: Pool) -> Mapping[str, float]:
    """When each card was last told, those included that no checkpoint has written down yet."""
    recent = state.unsettled
    if not recent.rounds and not recent.warm_ups:
        return pool.told
    return {**pool.told, **{past.card.id: past.ended for past in recent.rounds}, **dict(recent.warm_ups)}


def fresh(state: State, told: Mapping[str, float], cards: Sequence[Card]) -> list[Card]:
    """The cards that are neither told before nor swapped tonight."""
    swapped = frozenset(state.here.swapped)
    return [card for card in cards if card.id not in told and card.id not in swapped]


def choose(
    state: State,
    told: Mapping[str, float],
    chance: Chance,
    cards: Sequence[Card],
    prefer: Callable[[Card], bool] = lambda _: True,
) -> Card | None:
    """Choose a card: a fresh one by chance, then the one told longest ago, then what was swapped tonight.

    Each of these first from what was not shown in this draw yet, so that another pair is another pair.

    Args:
        prefer: which of the fresh cards to choose from, where there are such.
    """
    for group in _unshown_first(state, fresh(state, told, cards)):
        wished = [card for card in varied(state, group) if prefer(card)] or varied(state, group)
        return wished[chance.randrange(len(wished))]
    swapped = {name: place for place, name in enumerate(state.here.swapped)}
    old = sorted((card for card in cards if card.id not in swapped), key=lambda card: told[card.id])
    for group in _unshown_first(state, old):
        return varied(state, group)[0]
    back = sorted((card for card in cards if card.id in swapped), key=lambda card: swapped[card.id])
    for group in _unshown_first(state, back):
        return varied(state, group)[0]
    return None


def tired_facet(state: State) -> Facet | None:
    """The facet that was told as often running as it may, or None."""
    facets, most = state.here.facets, state.rules.same_facet_running
    return facets[-1] if len(facets) >= most and len(set(facets[-most:])) == 1 else None


def varied(state: State, cards: Sequence[Card]) -> Sequence[Card]:
    """The cards without those of a tired facet, where that leaves a choice."""
    tired = tired_facet(state)
    return ([card for card in cards if card.facet is not tired] if tired else None) or cards


def _unshown_first(state: State, cards: Sequence[Card]) -> Sequence[Sequence[Card]]:
    shown = state.table.shown
    unshown = [card for card in cards if card.id not in shown]
    return [group for group in (unshown, cards) if group]
