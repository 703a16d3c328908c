"""The draw, move by move: one lays out, the other chooses, and nothing of it is held against anyone."""

from typing import assert_never

from game.rules import events as e
from game.rules import moves as m
from game.rules.moment import Moment, Story
from game.rules.pairs import lay, replace_one, warm_up
from game.rules.state import State
from game.rules.words import Depth


def play(story: Story, move: m.DrawMove, moment: Moment) -> None:
    """What a legal move of the draw sets going."""
    match move:
        case m.TurnUp():
            story.tell(e.PairTurned())
        case m.AnotherPair():
            _another(story, moment)
        case m.Lighter():
            _lay(story, moment, _lighter(story.state))
        case m.ToDepth():
            _lay(story, moment, move.depth)
        case m.Choose():
            story.tell(e.CardChosen(move.index))
        case m.YouFirst():
            story.tell(e.FirstSwapped())
        case m.SetAside():
            story.tell(e.CardSetAside(story.state.table.pair[move.index].id, move.for_good))
            story.tell(replace_one(story.state, moment.pool, moment.chance, move.index))
        case m.TellAnew():
            story.tell(e.ToldAnew())
            _lay(story, moment, None)
        case _:
            assert_never(move)


def _another(story: Story, moment: Moment) -> None:
    if story.state.warm_up is None:
        table = story.state.table
        _lay(story, moment, table.depth if table.pair else None)
        return
    card = warm_up(story.state, moment.pool, moment.chance)
    if card is not None:
        story.tell(e.WarmUpLaid(card))


def _lay(story: Story, moment: Moment, depth: Depth | None) -> None:
    story.tell(lay(story.state, moment.pool, moment.chance, depth))


def _lighter(state: State) -> Depth:
    return max(depth for depth in state.table.offered if depth < state.table.depth)
