"""The engine: `decide` says what a move sets going, or why it may not be; `advance` folds it into the state.

decide(state, play, moment) -> events    advance(state, at, events) -> state
"""

from typing import NoReturn, assert_never

from game.errors import IllegalMove
from game.rules import boundaries, draw, evening, plan, turn, ways
from game.rules import events as e
from game.rules import moves as m
from game.rules.evolve import advance, tick
from game.rules.legal import legal_moves
from game.rules.moment import Moment, Story
from game.rules.refusal import lengths_in_words, refusal
from game.rules.state import State
from game.rules.turn import line
from game.rules.words import Seat

__all__ = ["Moment", "advance", "decide", "legal_moves", "plain", "seats_for"]


def seats_for(state: State, move: m.Move, now: float) -> tuple[Seat, ...]:
    """The partners who may make this move now; none, if it is not legal."""
    wanted = plain(move)
    return tuple(play.by for play in legal_moves(state, now) if play.move == wanted)


def decide(state: State, play: m.Play, moment: Moment) -> tuple[e.Event, ...]:
    """What happens when a partner makes this move.

    Raises:
        IllegalMove: with the sentence that the player reads, when the move may not be made now.
    """
    legal = legal_moves(state, moment.now)
    if m.Play(play.by, plain(play.move)) not in legal:
        raise IllegalMove(refusal(state, m.Play(play.by, plain(play.move)), legal))
    story = Story(tick(state, moment.now))
    if isinstance(play.move, m.TurnMove):
        turn.play(story, play.by, play.move, moment)
    elif isinstance(play.move, m.DrawMove):
        draw.play(story, play.move, moment)
    elif isinstance(play.move, m.EveningMove):
        evening.play(story, play.move, moment)
    elif isinstance(play.move, m.BoundaryMove):
        boundaries.play(story, play.move, moment)
    elif isinstance(play.move, m.PlanMove):
        plan.play(story, play.move, moment)
    elif isinstance(play.move, m.WayMove):
        ways.play(story, play.by, play.move, moment)
    else:
        _aside(story, play.by, play.move)
    return tuple(story.events)


def plain(move: m.Move) -> m.Move:  # noqa: PLR0911 - a line a move
    """The form in which `legal_moves` lists a move: without a partner's own words or wishes."""
    match move:
        case m.KeepLine():
            return m.KeepLine("")
        case m.Promise():
            return m.Promise()
        case m.Arrange():
            return m.Arrange()
        case m.SetBoundaries():
            return m.SetBoundaries()
        case m.BeginPlan():
            return m.BeginPlan()
        case m.SealLetter():
            return m.SealLetter()
        case m.CloseTopics():
            return m.CloseTopics()
        case _:
            return move


def _aside(story: Story, by: Seat, move: m.AsideMove) -> None:
    match move:
        case m.KeepLine():
            story.tell(e.LineKept(by, line(move.text) or _nothing_to_keep()))
        case m.Star():
            story.tell(e.CardStarred(not story.state.table.starred))
        case m.SayHow():
            story.tell(e.ListeningWished(by, move.listening))
        case m.Switch():
            story.tell(e.HouseSwitched(move.rule))
        case m.Arrange():
            story.tell(e.Arranged(move.decks, _minutes(story.state, move.minutes), move.stages, move.needs))
        case _:
            assert_never(move)


def _minutes(state: State, minutes: int) -> int:
    if minutes and minutes not in state.rules.lengths:
        raise IllegalMove(f"{lengths_in_words(state)}.")
    return minutes


def _nothing_to_keep() -> NoReturn:
    raise IllegalMove("There is nothing to keep yet: write a line in your own words first.")
