"""What shows only in a deck as a whole: the choice at each depth, and whether a plan fits its time."""

from collections import Counter
from collections.abc import Iterator

from game.decks.lint.finding import Finding
from game.decks.model import Deck, Order, Pace
from game.language import _, plural
from game.rules.words import Depth, Kind

FEWEST_AT_A_DEPTH = 6
_MUCH_LONGER = 1.5
# Least seconds that a card takes: two short tellings, and at full pace what was heard and asked in between.
_FULL, _BRIEF, _GIFT, _TOGETHER = 240, 120, 60, 60
_CLOSING = 120


def thin_depths(deck: Deck) -> Iterator[tuple[Depth, Finding]]:
    """Each depth with a few cards only; a plan that is played as written needs no choice."""
    if deck.plan.order is Order.AS_WRITTEN:
        return
    counts = Counter(card.depth for card in deck.cards)
    for depth, count in sorted(counts.items()):
        if count < FEWEST_AT_A_DEPTH:
            few = plural("{depth} has {number} card only", "{depth} has {number} cards only", count)
            what = few.format(depth=depth.title, number=count)
            fix = _("Write {fewest_at_a_depth} more, so that there is a choice.").format(
                fewest_at_a_depth=FEWEST_AT_A_DEPTH - count
            )
            yield depth, Finding("thin-depth", what, fix)


def long_plan(deck: Deck) -> Iterator[Finding]:
    """Whether all cards of a plan, in the order written, fit its minutes."""
    plan = deck.plan
    if plan.minutes is None or plan.order is not Order.AS_WRITTEN:
        return
    minutes = seconds_of_plan(deck) // 60
    if minutes > _MUCH_LONGER * plan.minutes:
        what = _("The plan is for {minutes} minutes, but its cards take {minutes2} at the least").format(
            minutes=plan.minutes, minutes2=minutes
        )
        brief = "" if plan.pace is Pace.BRIEF else _(", or set `pace: brief`")
        yield Finding("long-plan", what, _("Leave out some cards{brief}.").format(brief=brief))


def below_deepest(deck: Deck) -> Iterator[Finding]:
    """Whether cards of a plan lie deeper than it ever goes."""
    deepest = deck.plan.deepest
    never = sum(1 for card in deck.cards if deepest is not None and card.depth > deepest)
    if deepest is not None and never:
        what = plural(
            "{number} card lies below {depth}, the deepest of this plan, and is never played",
            "{number} cards lie below {depth}, the deepest of this plan, and are never played",
            never,
        ).format(number=never, depth=deepest.title)
        fix = _("Let the plan go deeper, or move what shall be played.")
        yield Finding("below-deepest", what, fix)


def seconds_of_plan(deck: Deck) -> int:
    """How long an evening with all cards of this deck takes at the least."""
    deepest = deck.plan.deepest or Depth.SEABED
    told = _BRIEF if deck.plan.pace is Pace.BRIEF else _FULL
    least = {Kind.QUESTION: told, Kind.GIFT: _GIFT, Kind.TOGETHER: _TOGETHER}
    cards = sum(least[card.kind] + card.seconds for card in deck.cards if card.depth <= deepest)
    return cards + (_CLOSING if deck.closing else 0)
