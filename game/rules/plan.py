"""How an evening from a therapist's plan begins: no ladder and no vote, what bounds it is its limit."""

from game.errors import IllegalMove
from game.language import _
from game.rules import events as e
from game.rules.change import replace
from game.rules.moment import Moment, Story
from game.rules.moves.plan import BeginPlan
from game.rules.plan_draw import lay_next
from game.rules.state import Phase
from game.rules.words import Depth


def play(story: Story, move: BeginPlan, moment: Moment) -> None:
    """Sit down to a plan; in a new game the pledge comes first.

    Raises:
        IllegalMove: when there is no such plan.
    """
    plan = move.plan
    least, most = story.state.rules.plan_minutes
    if not plan.deck:
        raise IllegalMove(_("Which plan? Choose one first."))
    if plan.minutes and not least <= plan.minutes <= most:
        raise IllegalMove(_("A plan takes {least} to {most} minutes.").format(least=least, most=most))
    story.tell(e.PlanBegan(replace(plan, deepest=agreed(plan.deepest, move.whole))))
    if story.state.phase is not Phase.PLEDGE:
        story.tell(e.RoundBegan())
        story.tell(lay_next(story.state, moment.pool, moment.chance))


def agreed(deepest: Depth, whole: tuple[bool, bool]) -> Depth:
    """How deep a plan goes after each has privately agreed to all of it, or up to the Shallows."""
    return deepest if all(whole) else min(deepest, Depth.SHALLOWS)
