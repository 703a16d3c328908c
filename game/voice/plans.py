"""What a couple reads of a therapist's plan before they agree to it."""

from collections import Counter
from collections.abc import Sequence

from game.language import plural
from game.rules.cards import Card
from game.rules.state import Plan
from game.rules.words import Depth
from game.sentences import plan as words
from game.voice.people import in_the


def plan_facts(plan: Plan, house_gives_back: bool) -> tuple[str, ...]:  # noqa: FBT001 - a fact of the house
    """How its evening goes: length, depth, order, giving back, stars."""
    gives_back = house_gives_back if plan.give_back is None else plan.give_back
    length = words.PLAN_LENGTH.format(minutes=plan.minutes) if plan.minutes else words.PLAN_OPEN
    given = words.PLAN_GIVE_BACK if gives_back else words.PLAN_NO_GIVE_BACK
    return (
        f"{length} · {words.PLAN_DEEPEST.format(depth=in_the(plan.deepest))}",
        words.PLAN_AS_WRITTEN if plan.as_written else words.PLAN_SHUFFLED,
        words.PLAN_BRIEF if plan.brief else given,
        words.PLAN_POINTS if plan.points else words.PLAN_NO_POINTS,
    )


def plan_counts(cards: Sequence[Card]) -> str:
    """How many cards lie at each depth: “Surface 3 · Deep 1”."""
    counts = Counter(card.depth for card in cards)
    return " · ".join(f"{depth.title} {counts[depth]}" for depth in Depth if counts[depth])


def plan_waits(waiting: int) -> str:
    """That some cards come on a later evening only; nothing where none does."""
    some = plural(
        "{n} card about conflict or trust waits until your fourth evening.",
        "{n} cards about conflict or trust wait until your fourth evening.",
        waiting,
    )
    return some.format(n=waiting) if waiting else ""
