"""Which cards lie on the table: the choice among the candidates, by chance and for variety.

The rules choose and the outcome is an event, so a save never needs the seed.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from game.rules.cards import Card
from game.rules.choice import choose, fresh, tired_facet, told_by_now
from game.rules.depths import at_most, deepest_now, proposed
from game.rules.events import PairLaid
from game.rules.plan_draw import lay_next
from game.rules.pool import Chance, Pool
from game.rules.state import State
from game.rules.words import Depth, Kind, Occasion


class _Waters(NamedTuple):
    """What may be drawn now: by depth, lightest first, the cards that may be told; none where none may."""

    told: Mapping[str, float]
    cards: Mapping[Depth, Sequence[Card]]
    told_before: bool


def lay(state: State, pool: Pool, chance: Chance, wanted: Depth | None = None) -> PairLaid:
    """Lay two cards: at the wanted depth or the next lighter one, else at the one that the game proposes.

    With a single card left, one lies there; with none untold, none, and the couple may tell old ones anew.
    """
    if state.plan is not None:
        return lay_next(state, pool, chance)
    waters = _waters(state, pool)
    offered = tuple(waters.cards)
    if not offered:
        return PairLaid((), state.table.depth, (), told_before=waters.told_before)
    depth = proposed(state, offered) if wanted is None else at_most(offered, wanted)
    pair = _pair(state, pool, chance, waters, depth)
    return PairLaid(pair, depth, offered, told_before=waters.told_before)


def replace_one(state: State, pool: Pool, chance: Chance, index: int) -> PairLaid:
    """Lay another card where one was set aside; the other card stays as it lies.

    Where no other card lies, or this depth is told out or too deep by now, new cards are laid.
    """
    if state.plan is not None:
        return lay_next(state, pool, chance)
    table, waters = state.table, _waters(state, pool)
    stays = tuple(card for place, card in enumerate(table.pair) if place != index)
    if not stays or table.depth not in waters.cards:
        return lay(state, pool, chance, table.depth)
    others = [card for card in waters.cards[table.depth] if card not in stays]
    together = _together(state, pool, chance, waters.told, table.depth)
    found = together if together not in stays else None
    found = found or choose(state, waters.told, chance, others)
    pair = (*stays[:index], *((found,) if found else ()), *stays[index:])
    offered = tuple(waters.cards)
    return PairLaid(pair, table.depth, offered, turned=table.turned, told_before=waters.told_before)


def first_card(state: State, pool: Pool, chance: Chance) -> PairLaid:
    """The very first card of a game: one light question, dealt and not chosen, so that they begin at once."""
    told = told_by_now(state, pool)
    light = fresh(state, told, _light_questions(state, pool))
    found = choose(state, told, chance, light, lambda card: card.occasion is Occasion.WARM_UP)
    if found is None:
        return lay(state, pool, chance)
    return PairLaid((found,), Depth.SURFACE, (Depth.SURFACE,), turned=True)


def warm_up(state: State, pool: Pool, chance: Chance) -> Card | None:
    """A Surface question without content notes to open an evening with; None where the decks have none."""
    told = told_by_now(state, pool)
    cards = [card for card in _light_questions(state, pool) if card.id not in pool.returning]
    if state.warm_up is not None:
        cards = [card for card in cards if card.id != state.warm_up.id] or cards
    cards = [card for card in cards if card.id not in state.here.swapped] or cards
    untold = [card for card in cards if card.id not in told]
    made_for_it = [card for card in untold if card.occasion is Occasion.WARM_UP]
    for choice in (made_for_it, untold):
        if choice:
            return choice[chance.randrange(len(choice))]
    return min(cards, key=lambda card: told[card.id], default=None)


def _waters(state: State, pool: Pool) -> _Waters:
    told = told_by_now(state, pool)
    playable_at = {depth: cards for depth in Depth if (cards := pool.at(state, depth))}
    # The lightest cards there are may always be told, however deep they lie: no game gets stuck.
    deepest = max((deepest_now(state, playable_at), *list(playable_at)[:1]))
    allowed = {depth: cards for depth, cards in playable_at.items() if depth <= deepest}
    told_before = any(card.id in told for cards in allowed.values() for card in cards)
    if not state.here.anew:
        allowed = {
            depth: left
            for depth, cards in allowed.items()
            if (left := [card for card in cards if card.id not in told])
        }
    return _Waters(told, allowed, told_before)


def _light_questions(state: State, pool: Pool) -> list[Card]:
    own, spare = pool.at(state, Depth.SURFACE), pool.spare_at(state, Depth.SURFACE)
    return _without_notes(own) or _without_notes(spare)


def _without_notes(cards: Iterable[Card]) -> list[Card]:
    return [card for card in cards if card.kind is Kind.QUESTION and not card.topics]


def _pair(state: State, pool: Pool, chance: Chance, waters: _Waters, depth: Depth) -> tuple[Card, ...]:
    cards, told = waters.cards[depth], waters.told
    first = (
        _together(state, pool, chance, told, depth)
        or _returning(state, pool, chance, waters, depth)
        or _good_news(state, chance, waters, depth)
        or choose(state, told, chance, cards)
    )
    if first is None:
        return ()
    rest = [card for card in cards if card.id != first.id]
    question_first = first.kind is Kind.QUESTION
    second = choose(state, told, chance, rest, lambda card: question_first or card.kind is Kind.QUESTION)
    if second is None:
        return (first,)
    return (first, second) if chance.randrange(2) else (second, first)


def _returning(state: State, pool: Pool, chance: Chance, waters: _Waters, depth: Depth) -> Card | None:
    """A card whose day to come back has come, from this depth or a lighter one; once in a draw."""
    if not pool.returning:
        return None
    back = [
        card
        for place in sorted(waters.cards, reverse=True)
        if place <= depth
        for card in fresh(state, waters.told, waters.cards[place])
        if card.id in pool.returning and card.id not in state.table.shown
    ]
    return back[chance.randrange(len(back))] if back else None


def _good_news(state: State, chance: Chance, waters: _Waters, depth: Depth) -> Card | None:
    """Early in each evening: good news from this depth, else from a lighter one."""
    if state.here.rounds + 1 != state.rules.good_news_round:
        return None
    shown, tired = state.table.shown, tired_facet(state)
    for place in sorted(waters.cards, reverse=True):
        good = [
            card
            for card in fresh(state, waters.told, waters.cards[place])
            if card.occasion is Occasion.GOOD_NEWS and card.id not in shown
        ]
        good = [card for card in good if tired is None or card.facet is not tired]
        if place <= depth and good:
            return good[chance.randrange(len(good))]
    return None


def _together(
    state: State, pool: Pool, chance: Chance, told: Mapping[str, float], depth: Depth
) -> Card | None:
    """After several swaps running: something to do together, from this depth or a lighter one.

    Told ones come again once all are told, so that two who do not want to talk can always go on together.
    """
    if state.here.swaps < state.rules.swaps_before_together:
        return None
    places = [place for place in Depth if place <= depth]
    own, spare = (
        [card for place in places for card in at(state, place) if card.kind is Kind.TOGETHER]
        for at in (pool.at, pool.spare_at)
    )
    every = [*own, *(card for card in spare if card not in own)]
    for cards in (fresh(state, told, own), fresh(state, told, spare), every):
        if cards:
            return choose(state, told, chance, cards)
    return None
