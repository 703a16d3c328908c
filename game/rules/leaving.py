"""What each may leave for the other at a closing, and how it is met at the next evening's beginning."""

from collections.abc import Sequence
from typing import assert_never

from game.errors import IllegalMove
from game.language import _
from game.rules import events as e
from game.rules import moves as m
from game.rules.cards import Card
from game.rules.choice import fresh, told_by_now
from game.rules.moment import Moment, Story
from game.rules.pool import Chance, Pool
from game.rules.state import State
from game.rules.turn import line
from game.rules.way import due_gift, opening
from game.rules.words import Depth, Facet, Fate, Kind, Seat

LeftCardMove = m.TurnUp | m.AnotherPair | m.Told | m.Pass
"""What may be done with a card that the other left."""


def play(story: Story, by: Seat, move: m.LeaveMove, moment: Moment) -> None:
    """What a partner leaves, or what becomes of what they left."""
    match move:
        case m.LeaveCard():
            story.tell(e.CardLeft(by, _found(story.state, moment.pool, move.card)))
        case m.LeaveGift():
            story.tell(e.GiftLeft(by, line(move.text) or _nothing()))
        case m.AnswerGift():
            _answer(story, move.fate)
            opening_unless_more(story, moment)
        case _:
            assert_never(move)


def play_left(story: Story, move: LeftCardMove, moment: Moment) -> None:
    """The card that the other left: turned up, told, swapped or left untold; no points for any of it."""
    match move:
        case m.TurnUp():
            story.tell(e.LeftCardTurned())
        case m.AnotherPair():
            story.tell(e.LeftCardSwapped(_another(story.state, moment)))
        case m.Told() | m.Pass():
            story.tell(e.LeftCardOver(told=isinstance(move, m.Told)))
            opening(story, moment)
        case _:
            assert_never(move)


def opening_unless_more(story: Story, moment: Moment) -> None:
    """On with the evening's beginning, once every promise of last time was looked at."""
    if due_gift(story.state) is None:
        opening(story, moment)


def leavable(state: State, pool: Pool) -> Sequence[Card]:
    """Cards that may be left face down: light and without content notes, so that one always suits."""
    places = [depth for depth in (Depth.SURFACE, Depth.SHALLOWS) if depth <= state.depth]
    cards = [card for depth in places for card in pool.at(state, depth)]
    calm = [
        card
        for card in cards
        if card.kind is Kind.QUESTION and not card.topics and card.facet is not Facet.SEXUAL
    ]
    return fresh(state, told_by_now(state, pool), calm)


def some_to_leave(state: State, pool: Pool, chance: Chance) -> tuple[Card, ...]:
    """A few of them, by chance."""
    return _some(leavable(state, pool), state.rules.cards_to_leave, chance)


def some_gifts(state: State, pool: Pool, chance: Chance) -> tuple[Card, ...]:
    """A few small promises that decks propose, without content notes."""
    cards = [card for depth in Depth if depth <= state.depth for card in pool.at(state, depth)]
    gifts = [card for card in cards if card.kind is Kind.GIFT and not card.topics]
    return _some(
        [card for card in gifts if card.facet is not Facet.SEXUAL], state.rules.cards_to_leave, chance
    )


def _some(cards: Sequence[Card], most: int, chance: Chance) -> tuple[Card, ...]:
    left, some = list(cards), list[Card]()
    while left and len(some) < most:
        some.append(left.pop(chance.randrange(len(left))))
    return tuple(some)


def _answer(story: Story, fate: Fate) -> None:
    gift = due_gift(story.state)
    if gift is not None:
        story.tell(e.GiftAnswered(gift.by, stays=fate is Fate.KEEP, came_true=fate is Fate.DONE))


def _another(state: State, moment: Moment) -> Card:
    by = state.here.left_by
    lies = state.left[by] if by is not None else None
    if lies is None:
        raise IllegalMove(_("No card lies there."))
    others = [card for card in leavable(state, moment.pool) if card.id != lies.id]
    return others[moment.chance.randrange(len(others))] if others else lies


def _found(state: State, pool: Pool, card: str) -> Card:
    for one in leavable(state, pool):
        if card in {one.id, ""}:
            return one
    raise IllegalMove(_("That card cannot be left for another evening."))


def _nothing() -> str:
    raise IllegalMove(_("There is nothing to leave yet: write a line in your own words first."))
