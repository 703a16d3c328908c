"""Which card of a therapist's plan comes next: one at a time, and never below the plan's limit."""

from collections.abc import Sequence

from game.rules import events as e
from game.rules.cards import Card
from game.rules.choice import varied
from game.rules.depths import deepest_in_plan, proposed
from game.rules.pool import Chance, Pool
from game.rules.state import State


def lay_next(state: State, pool: Pool, chance: Chance) -> e.PairLaid:
    """Lay the next card of the plan, face up; none where it is told out.

    What is put down comes again only when they ask for it, once all others are told.
    """
    cards = _within(state, pool)
    left = [card for card in cards if _comes(state, pool, card)]
    found = _in_order(state, left) if _as_written(state) else _by_chance(state, left, chance)
    if found is None:
        depth = state.table.depth
        return e.PairLaid((), depth, (), told_before=any(card.id not in state.here.played for card in cards))
    return e.PairLaid((found,), found.depth, (found.depth,), turned=True)


def _as_written(state: State) -> bool:
    return state.plan is not None and state.plan.as_written


def _within(state: State, pool: Pool) -> list[Card]:
    """The plan's cards that may come now: not too deep, and not set aside."""
    cards = pool.tonight(state)
    deepest = deepest_in_plan(state, sorted({card.depth for card in cards}))
    return [card for card in cards if card.depth <= deepest]


def _comes(state: State, pool: Pool, card: Card) -> bool:
    """Whether a card is still to be told, without their asking for what was told or put down."""
    here, plan = state.here, state.plan
    if card.id in here.played:
        return False
    again = here.anew or (plan is not None and plan.anew)
    return (again or card.id not in pool.told) and (here.anew or card.id not in here.swapped)


def _in_order(state: State, left: Sequence[Card]) -> Card | None:
    """The first one; of those put down, the one put down longest ago."""
    swapped = {name: place for place, name in enumerate(state.here.swapped)}
    return min(left, key=lambda card: swapped.get(card.id, -1), default=None)


def _by_chance(state: State, left: Sequence[Card], chance: Chance) -> Card | None:
    """As on any evening: down step by step, with a rest after two deep ones, and up again in time."""
    if not left:
        return None
    swapped = frozenset(state.here.swapped)
    left = [card for card in left if card.id not in swapped] or left
    depth = proposed(state, sorted({card.depth for card in left}))
    group = varied(state, [card for card in left if card.depth is depth])
    return group[chance.randrange(len(group))]
