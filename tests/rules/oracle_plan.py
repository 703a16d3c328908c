"""What must hold of every card that a therapist's plan lays, said a second time and apart from the engine."""

from collections.abc import Sequence
from math import inf

from game.rules import events as e
from game.rules.cards import Card
from game.rules.state import Plan, State
from game.rules.words import Depth


def limit(state: State, plan: Plan, filled: Sequence[Depth]) -> Depth:
    """The deepest that may come now."""
    here, rules = state.here, state.rules
    agreed = min(plan.deepest, Depth.SHALLOWS) if here.light else plan.deepest
    if plan.as_written or not filled:
        return agreed
    left = here.minutes - here.active / 60 if here.minutes else inf
    if here.depths:
        step = next((depth for depth in filled if depth > here.depths[-1]), Depth.SEABED)
    else:
        step = Depth.DEEP if 0 < here.minutes <= rules.short_minutes else Depth.SHALLOWS
    landed = Depth.SEABED
    for minutes, deepest in (
        (rules.seabed_needs_minutes, Depth.DEEP),
        (rules.deep_needs_minutes, Depth.SHALLOWS),
        (rules.surface_last_minutes, Depth.SURFACE),
    ):
        landed = deepest if left < minutes else landed
    return min(agreed, max(min(step, landed), filled[0]))


def check_plan_laid(state: State, laid: e.PairLaid, cards: Sequence[Card], told: set[str]) -> None:
    """One card at most, face up, of those that may be told tonight; none only where none is left.

    Args:
        cards: the plan's cards that may be told tonight, in the order of the file.
        told: ids of the cards told on other evenings.
    """
    plan, here = state.here.plan, state.here
    assert plan is not None
    deepest = limit(state, plan, sorted({card.depth for card in cards}))
    within = [card for card in cards if card.depth <= deepest and card.id not in here.played]
    left = [
        card
        for card in within
        if (here.anew or plan.anew or card.id not in told) and (here.anew or card.id not in here.swapped)
    ]
    assert bool(laid.pair) is bool(left)
    assert laid.told_before is (bool(within) and not left)
    if not laid.pair:
        return
    (card,) = laid.pair
    assert laid.turned
    assert laid.offered == (laid.depth,) == (card.depth,)
    assert card in left
    fresh = [card for card in left if card.id not in here.swapped]
    if fresh:
        assert card in fresh
        assert not plan.as_written or card == fresh[0]
    elif plan.as_written:
        assert card.id == next(name for name in here.swapped if name in {card.id for card in left})
