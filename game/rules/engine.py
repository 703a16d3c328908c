"""The engine: `decide` says what a move sets going, or why it may not be; `advance` folds it into the state.

decide(state, play, moment) -> events    advance(state, at, events) -> state
"""

from typing import NoReturn, assert_never

from game.errors import IllegalMove
from game.language import _
from game.rules import boundaries, circles, draw, evening, leaving, pause, plan, returning, turn, ways
from game.rules import events as e
from game.rules import moves as m
from game.rules.evolve import advance, tick
from game.rules.legal import legal_moves
from game.rules.moment import Moment, Story
from game.rules.refusal import lengths_in_words, refusal
from game.rules.state import Phase, State
from game.rules.turn import line
from game.rules.words import Seat

__all__ = ["Moment", "advance", "decide", "legal_moves", "plain", "seats_for"]


_PLAIN: dict[type, m.Move] = {
    m.KeepLine: m.KeepLine(""),
    m.Promise: m.Promise(),
    m.Arrange: m.Arrange(),
    m.SetBoundaries: m.SetBoundaries(),
    m.CloseTopics: m.CloseTopics(),
    m.BeginPlan: m.BeginPlan(),
    m.SealLetter: m.SealLetter(),
    m.LeaveCard: m.LeaveCard(),
    m.LeaveGift: m.LeaveGift(),
    m.DrawCircles: m.DrawCircles(),
}
"""Moves with a partner's own words or wishes, as `legal_moves` lists them."""


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
    if state.phase is Phase.LEFT and isinstance(play.move, leaving.LeftCardMove):
        leaving.play_left(story, play.move, moment)
    elif isinstance(play.move, m.TurnMove):
        turn.play(story, play.by, play.move, moment)
    elif isinstance(play.move, m.DrawMove):
        draw.play(story, play.move, moment)
    elif isinstance(play.move, m.EveningMove):
        evening.play(story, play.move, moment)
    elif isinstance(play.move, m.BoundaryMove):
        boundaries.play(story, play.move, moment)
    elif isinstance(play.move, m.CareMove):
        _care(story, play.by, play.move, moment)
    elif isinstance(play.move, m.PlanMove):
        plan.play(story, play.move, moment)
    elif isinstance(play.move, m.WayMove):
        ways.play(story, play.by, play.move, moment)
    else:
        _aside(story, play.by, play.move)
    return tuple(story.events)


def plain(move: m.Move) -> m.Move:
    """The form in which `legal_moves` lists a move: without a partner's own words or wishes."""
    return _PLAIN.get(type(move), move)


def _care(story: Story, by: Seat, move: m.CareMove, moment: Moment) -> None:
    if isinstance(move, m.PauseMove):
        pause.play(story, move)
    elif isinstance(move, m.ReturnMove):
        returning.play(story, move, moment)
    elif isinstance(move, m.LeaveMove):
        leaving.play(story, by, move, moment)
    elif isinstance(move, m.PrivateMove):
        circles.play(story, move, moment)
    else:
        story.tell(e.ClosingTakenBack() if isinstance(move, m.StayAfterAll) else e.LookedBack())


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
    raise IllegalMove(_("There is nothing to keep yet: write a line in your own words first."))
