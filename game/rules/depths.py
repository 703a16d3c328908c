"""How depths open, and how deep a card may lie now."""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from math import inf

from game.rules.state import Phase, State
from game.rules.words import Depth


def minutes_left(state: State) -> float:
    """Active minutes until the evening's end; infinite for an open evening, below 0 when it runs over."""
    here = state.here
    return here.minutes - here.active / 60 if here.minutes else inf


def deepest_now(state: State, filled: Iterable[Depth] = Depth) -> Depth:
    """The deepest depth that may be drawn from: what is open, one below the card before, and landing.

    Args:
        filled: the depths with playable cards, lightest first; the others are skipped.
    """
    deepest = min(
        state.depth,
        _step(state, filled),
        _landing(state),
        Depth.SHALLOWS if state.here.light else Depth.SEABED,
    )
    return Depth(max(deepest - 1, Depth.SURFACE)) if _after_a_pause(state) else deepest


def may_lie(state: State, depth: Depth) -> bool:
    """Whether a card of this depth may still be told tonight, whatever was told before it."""
    return depth <= min(_landing(state), Depth.SHALLOWS if state.here.light else Depth.SEABED)


def _after_a_pause(state: State) -> bool:
    return state.here.calm or (state.round is not None and state.round.calm)


def deepest_in_plan(state: State, filled: Sequence[Depth]) -> Depth:
    """The deepest depth that tonight's plan may come to now: its limit, and light if they want it light.

    Whoever writes a plan to be played as written leads the evening; a shuffled one goes down and lands
    as any evening does. The lightest cards there are may always come, within the limit.
    """
    plan = state.plan
    limit = plan.deepest if plan is not None else Depth.SEABED
    limit = min(limit, Depth.SHALLOWS) if state.here.light else limit
    if plan is None or plan.as_written:
        return limit
    return min(limit, max((min(_step(state, filled), _landing(state)), *filled[:1])))


def proposed(state: State, offered: Sequence[Depth]) -> Depth:
    """The depth the game proposes: a step deeper than the card before, and after two deep ones a rest."""
    depths = state.here.depths
    if not depths:
        return at_most(offered, Depth.SHALLOWS)
    last = depths[-1]
    rests = len(depths) > 1 and depths[-2] == last and last >= Depth.DEEP
    return at_most(offered, Depth(last - 1)) if rests else offered[-1]


def at_most(offered: Sequence[Depth], wanted: Depth) -> Depth:
    """The wanted depth, or the next lighter one that is offered; else the lightest."""
    return max((depth for depth in offered if depth <= wanted), default=offered[0])


def _step(state: State, filled: Iterable[Depth]) -> Depth:
    here = state.here
    if here.depths:
        return next((depth for depth in filled if depth > here.depths[-1]), Depth.SEABED)
    return Depth.DEEP if 0 < here.minutes <= state.rules.short_minutes else Depth.SHALLOWS


def _landing(state: State) -> Depth:
    left, rules = minutes_left(state), state.rules
    if left < rules.surface_last_minutes:
        return Depth.SURFACE
    if left < rules.deep_needs_minutes:
        return Depth.SHALLOWS
    return Depth.DEEP if left < rules.seabed_needs_minutes else Depth.SEABED


def may_open(state: State, playable_at: Callable[[Depth], int]) -> Depth | None:
    """The depth that may open between two rounds, or None.

    A depth that the decks can hardly fill (fewer than `cards_to_open` playable cards) is skipped. Where no
    depth above holds a card, nothing can be told there first, and points and wishes alone decide.

    Args:
        playable_at: how many playable cards the decks in play hold at a depth.
    """
    rules = state.rules
    if state.here.light:
        return None
    target = next(
        (depth for depth in Depth if depth > state.depth and playable_at(depth) >= rules.cards_to_open), None
    )
    if target is None or state.pot < rules.pot_for(target):
        return None
    if target is Depth.SHALLOWS:
        return target
    above = [depth for depth in Depth if state.depth <= depth < target and playable_at(depth)]
    told = max((state.told_at[depth - 1] for depth in above), default=rules.rounds_above)
    return target if told >= rules.rounds_above and _may_vote(state, target) else None


def _may_vote(state: State, target: Depth) -> bool:
    return not (_too_short(state, target) or _votes_are_over(state))


def _too_short(state: State, target: Depth) -> bool:
    return target is Depth.SEABED and 0 < state.here.minutes < state.rules.seabed_from_minutes


def _votes_are_over(state: State) -> bool:
    here, rules = state.here, state.rules
    if here.minutes and minutes_left(state) < rules.no_vote_last_minutes:
        return True
    long = here.minutes == 0 or here.minutes > rules.two_votes_above_minutes
    return here.votes >= (rules.votes_a_long_evening if long else rules.votes_an_evening)


class Wait(Enum):
    """What a depth still waits for once the pot is full."""

    CARDS = "cards told at the depth above"
    A_LONGER_EVENING = "a longer evening"
    ANOTHER_EVENING = "another evening"


def waits_for(state: State) -> Wait | None:
    """Why the next depth does not open tonight though the pot is full; None where nothing is in its way.

    A round that stands at its end counts as told.
    """
    target = Depth(state.depth + 1)
    if target is Depth.SHALLOWS:
        return Wait.ANOTHER_EVENING if state.here.light else None
    if _too_short(state, target):
        return Wait.A_LONGER_EVENING
    if state.here.light or _votes_are_over(state):
        return Wait.ANOTHER_EVENING
    return Wait.CARDS if cards_to_tell(state) else None


def cards_to_tell(state: State) -> int:
    """How many cards are still to be told at the deepest open depth before the next one may open."""
    card = state.table.card if state.phase is Phase.ROUND_END else None
    told = state.told_at[state.depth - 1] + (card is not None and card.depth is state.depth)
    return max(state.rules.rounds_above - told, 0)


def told_out(state: State) -> bool:
    """Whether no card of tonight's plan is left."""
    return state.plan is not None and state.phase is Phase.DRAW and not state.table.pair


def closing_due(state: State) -> bool:
    """Whether the closing is the obvious next thing: time is up, or (of a light evening) most of it."""
    here = state.here
    if told_out(state):
        return True
    if state.phase is not Phase.ROUND_END or not here.minutes:
        return False
    share = state.rules.light_share if here.light else 1.0
    return here.active >= here.minutes * 60 * share
