"""Coming back: an evening that nobody closed is ended, and its unfinished card waits to be taken up."""

from typing import assert_never

from game.rules import events as e
from game.rules import moves as m
from game.rules.moment import Moment, Story
from game.rules.state import ROUND_PHASES, Half, Phase, State
from game.rules.turn import end_early
from game.rules.way import onward


def play(story: Story, move: m.ReturnMove, moment: Moment) -> None:
    """What becomes of the card that was left unfinished another evening."""
    match move:
        case m.TakeUp():
            story.tell(e.RoundTakenUp())
        case m.Later():
            onward(story, moment)
        case m.PutAway():
            story.tell(e.RoundPutAway())
            onward(story, moment)
        case _:
            assert_never(move)


def is_away(state: State, now: float) -> bool:
    """Whether the two were away so long that a new evening may begin in place of this one."""
    phase = state.paused.phase if state.paused is not None else state.phase
    if phase in {Phase.AWAY, Phase.PLEDGE}:
        return False
    return now - state.now >= state.rules.same_evening_hours * 3600


def end_unclosed(story: Story) -> None:
    """End an evening that nobody closed; a card in the middle is laid by, one at its end is the past."""
    if story.state.phase is Phase.PAUSED:
        story.tell(e.Resumed())
    if story.state.phase is Phase.CLOSING:
        settle_round(story)
    elif story.state.phase is Phase.ROUND_END:
        story.tell(e.RoundFinished())
    elif story.state.phase in ROUND_PHASES:
        story.tell(e.RoundLaidBy())
    story.tell(e.EveningEnded())


def settle_round(story: Story) -> None:
    """Once a closing holds: a round that somebody told ends as if put down, another is forgotten."""
    state = story.state
    came_from = state.here.closing_from
    if state.round is None:
        return
    if came_from is Phase.ROUND_END:
        story.tell(e.RoundFinished())
    elif came_from in ROUND_PHASES and Half.TOLD in state.table.halves:
        end_early(story)
        story.tell(e.RoundFinished())
