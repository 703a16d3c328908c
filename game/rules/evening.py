"""An evening: how it begins, goes from card to card, may open a depth, and closes."""

from typing import assert_never

from game.rules import events as e
from game.rules import moves as m
from game.rules.depths import may_open
from game.rules.moment import Moment, Story
from game.rules.pairs import first_card, lay
from game.rules.returning import end_unclosed, settle_round
from game.rules.state import Phase
from game.rules.way import begin_round, can_be_taken_up, onward, opening
from game.rules.words import Depth


def play(story: Story, move: m.EveningMove, moment: Moment) -> None:  # noqa: C901 - a case a move
    """What a legal move of the evening sets going."""
    match move:
        case m.BeginEvening():
            _begin(story, moment, move.minutes)
        case m.Pledged():
            _pledged(story, moment)
        case m.TurnTide():
            _turn_tide(story, moment, move.light)
        case m.WarmedUp():
            story.tell(e.WarmUpTold())
            onward(story, moment)
        case m.Next():
            _next_card(story, moment)
        case m.Vote():
            _vote(story, moment, move.deeper)
        case m.GoOn():
            onward(story, moment)
        case m.KeepItLight():
            _keep_it_light(story, moment)
        case m.Close():
            story.tell(e.ClosingBegan())
        case m.Appreciated():
            story.tell(e.AppreciationSaid())
        case m.Goodnight():
            settle_round(story)
            story.tell(e.EveningEnded())
        case _:
            assert_never(move)


def _begin(story: Story, moment: Moment, minutes: int) -> None:
    """Sit down: the first time to the pledge, later to what comes before a warm-up.

    After long enough away, an evening that nobody closed is ended first.
    """
    if story.state.phase is not Phase.AWAY:
        end_unclosed(story)
    story.tell(e.EveningBegan(minutes))
    if story.state.evening > 1:
        opening(story, moment)


def _pledged(story: Story, moment: Moment) -> None:
    """The first card of all is dealt, and told at once."""
    story.tell(e.RoundBegan())
    if story.state.plan is not None:
        story.tell(lay(story.state, moment.pool, moment.chance))
        return
    first = first_card(story.state, moment.pool, moment.chance)
    story.tell(first)
    if len(first.pair) == 1:
        story.tell(e.CardChosen(0))


def _turn_tide(story: Story, moment: Moment, light: tuple[bool, bool]) -> None:
    """Light if either wishes it, and sometimes anyway: chance is drawn whatever they wished."""
    out = moment.chance.randrange(story.state.rules.tide_one_in) == 0
    story.tell(e.TideTurned(light[0] or light[1] or out))
    opening(story, moment)


def _keep_it_light(story: Story, moment: Moment) -> None:
    """Light from here on: cards that lie there give way, and a vote is void; what is told is told."""
    story.tell(e.TideTurned(light=True))
    if story.state.phase is Phase.VOTE:
        begin_round(story, moment)
    elif story.state.phase is Phase.COOLED or (
        story.state.phase is Phase.RETURN and not can_be_taken_up(story.state)
    ):
        onward(story, moment)
    elif story.state.phase is Phase.DRAW:
        story.tell(lay(story.state, moment.pool, moment.chance, story.state.table.depth))


def _next_card(story: Story, moment: Moment) -> None:
    """Between two rounds: a depth may open by itself, or be voted on; else the next pair is laid."""
    if story.state.phase is Phase.CLOSING:
        settle_round(story)
    else:
        story.tell(e.RoundFinished())
    state, pool = story.state, moment.pool
    if state.plan is not None:
        begin_round(story, moment)
        return
    depth = may_open(state, lambda depth: len(pool.at(state, depth)))
    if depth is None and Phase.RETURN in state.here.asked:
        onward(story, moment)  # a card from another evening came before what was due then
    elif depth is None:
        begin_round(story, moment)
    elif depth is Depth.SHALLOWS:
        story.tell(e.DepthOpened(depth))
    else:
        story.tell(e.VoteCalled(depth))


def _vote(story: Story, moment: Moment, deeper: tuple[bool, bool]) -> None:
    """Only two wishes open a depth, and sometimes it stays all the same: chance is drawn in any case."""
    stays = moment.chance.randrange(story.state.rules.stay_one_in) == 0
    depth = story.state.called
    if deeper[0] and deeper[1] and not stays and depth is not None:
        story.tell(e.DepthOpened(depth))
    else:
        story.tell(e.DepthStayed())
