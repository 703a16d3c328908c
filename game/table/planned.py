"""A therapist's plan at the table: which decks are plans, and what tonight would be like from one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.decks.model import Deck, Order, Pace
from game.rules.cards import Card
from game.rules.pool import CAREFUL, playable
from game.rules.state import Plan, State
from game.rules.words import Depth
from game.table.in_play import known_as


@dataclass(frozen=True, slots=True)
class Prospect:
    """What a couple should know of a plan before they agree to it.

    Attributes:
        plan: as the whole of it would be played.
        told: how many of its cards they have told before.
        waiting: how many of its cards wait for a later evening, as conflict and trust do at first.
        playable: whether anything at all could be told tonight.
    """

    plan: Plan
    told: int
    waiting: int
    playable: bool


def plans(decks: Sequence[Deck]) -> tuple[Deck, ...]:
    """The decks that are plans, in the order of the library."""
    return tuple(deck for deck in decks if deck.plan.is_set)


def plan_of(deck: Deck, minutes: int, *, anew: bool = False) -> Plan:
    """The plan of a deck, where its author left something open as the couple has it.

    Args:
        minutes: the couple's usual length of an evening.
        anew: whether cards that were told before come as if they were new.
    """
    plan = deck.plan
    return Plan(
        deck=known_as(deck),
        title=deck.title,
        as_written=plan.order is Order.AS_WRITTEN,
        minutes=minutes if plan.minutes is None else plan.minutes,
        deepest=plan.deepest or max((card.depth for card in deck.cards), default=Depth.SEABED),
        give_back=plan.give_back,
        brief=plan.pace is Pace.BRIEF,
        points=bool(plan.points),
        anew=anew,
        closing=deck.closing,
    )


def prospect(deck: Deck, state: State, told: Mapping[str, float]) -> Prospect:
    """What tonight would be like from this deck; what the two have closed is left out of no count but one."""
    plan = plan_of(deck, state.minutes)
    within = cards_of(deck, plan.deepest)
    careful = state.evening + 1 <= state.rules.careful_evenings
    waiting = [card for card in within if careful and not CAREFUL.isdisjoint(card.topics)]
    gone = {*state.set_aside, *(card.id for card in waiting)}
    left = [card for card in within if card.id not in gone]
    return Prospect(
        plan,
        sum(card.id in told for card in within),
        len(waiting),
        any(playable(card, state.couple, state.boundaries) for card in left),
    )


def cards_of(deck: Deck, deepest: Depth) -> tuple[Card, ...]:
    """The cards of a deck down to a depth, in the order of the file."""
    return tuple(card for card in deck.cards if card.depth <= deepest)
