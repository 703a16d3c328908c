"""A pause: begun by either, for as long as it takes; it returns exactly."""

from typing import assert_never

from game.rules import events as e
from game.rules import moves as m
from game.rules.moment import Story


def play(story: Story, move: m.PauseMove) -> None:
    """What a legal move of a pause sets going."""
    match move:
        case m.Pause():
            story.tell(e.Paused())
        case m.BackAt():
            story.tell(e.ReturnChosen(move.back))
        case m.Resume():
            story.tell(e.Resumed())
        case _:
            assert_never(move)
