"""Two private questions: how close the circles lie, and whether a quarrel has cooled."""

from typing import assert_never

from game.errors import IllegalMove
from game.language import _
from game.rules import events as e
from game.rules import moves as m
from game.rules.moment import Moment, Story
from game.rules.way import onward


def play(story: Story, move: m.PrivateMove, moment: Moment) -> None:
    """What both said in private sets going: only what both wished to show, or to begin, is told on."""
    match move:
        case m.DrawCircles():
            story.tell(e.CirclesDrawn(_drawn(story, move) if all(move.show) else None))
        case m.SayCooled():
            story.tell(e.Cooled(all(move.cooled)))
            onward(story, moment)
        case _:
            assert_never(move)


def _drawn(story: Story, move: m.DrawCircles) -> tuple[int, int]:
    most = story.state.rules.circle_steps
    if not all(1 <= step <= most for step in move.steps):
        raise IllegalMove(_("The circles have {most} steps, from 1 to {most}.").format(most=most))
    return move.steps
