"""Boundaries, move by move: closed by each alone, opened only by both, and nobody's once they are kept."""

from typing import assert_never

from game.rules import events as e
from game.rules import moves as m
from game.rules.moment import Moment, Story
from game.rules.pairs import lay
from game.rules.state import Phase
from game.rules.way import onward
from game.rules.words import Topic


def play(story: Story, move: m.BoundaryMove, moment: Moment) -> None:
    """What a legal move about boundaries sets going."""
    match move:
        case m.SetBoundaries():
            early = story.state.closed if story.state.boundaries is None else ()
            story.tell(e.BoundariesSet(_in_order((*early, *move.closed)), move.sexual))
            _on(story, moment)
        case m.CloseTopics():
            _close(story, moment, move.topics)
        case m.NotNow():
            _on(story, moment)
        case _:
            assert_never(move)


def _close(story: Story, moment: Moment, topics: tuple[Topic, ...]) -> None:
    """Before the boundaries were ever set, what is closed waits for them; no card could touch it anyway."""
    before = story.state.boundaries
    if before is None:
        story.tell(e.TopicsClosed(_in_order((*story.state.closed, *topics))))
        return
    story.tell(e.BoundariesSet(_in_order((*before.closed, *topics)), before.sexual))
    if story.state.phase is Phase.DRAW:
        left = moment.pool.without(topics)
        story.tell(lay(story.state, left, moment.chance, story.state.table.depth))


def _on(story: Story, moment: Moment) -> None:
    """On to the cards, where the boundaries stood in between; the pool still is the narrower one."""
    if story.state.phase is Phase.BOUNDARIES:
        onward(story, moment)


def _in_order(topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    """Each once, in the order of the list, so that nothing tells who named what when."""
    return tuple(topic for topic in Topic if topic in topics)
