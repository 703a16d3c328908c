"""The turn, move by move: tell, give back, ask; and what is done or promised instead of told."""

from typing import assert_never

from game.errors import IllegalMove
from game.language import _
from game.rules import events as e
from game.rules import moves as m
from game.rules.moment import Moment, Story
from game.rules.pairs import lay
from game.rules.state import Half, State
from game.rules.words import Kind, Reason, Seat
from game.text import clean_line

LONGEST_LINE = 500
"""Characters of a kept line, or of a promise in one's own words."""


def play(story: Story, by: Seat, move: m.TurnMove, moment: Moment) -> None:  # noqa: C901, PLR0912 - a case a move
    """What a legal move of a turn sets going."""
    match move:
        case m.Told():
            _told(story)
        case m.Pass():
            _passed(story, moment)
        case m.ThatsIt():
            _heard(story)
        case m.TheresMore():
            story.tell(e.MoreToTell())
        case m.LeaveIt():
            story.tell(e.AskOpened())
        case m.Ask():
            _asked(story)
        case m.Decline():
            story.tell(e.QuestionDeclined())
            _done(story)
        case m.Thank():
            _thanked(story, by, move)
        case m.Done():
            _done(story)
        case m.PutItDown():
            _put_it_down(story, moment)
        case m.Begin():
            story.tell(e.TogetherBegun())
        case m.Promise():
            _promised(story, by, line(move.text))
        case _:
            assert_never(move)


def line(text: str) -> str:
    """A line of a partner's own words, cleaned.

    Raises:
        IllegalMove: when it is too long to be a line.
    """
    cleaned = clean_line(text)
    if len(cleaned) > LONGEST_LINE:
        raise IllegalMove(
            _("That is {cleaned} characters long; keep it to {longest_line}, please.").format(
                cleaned=len(cleaned), longest_line=LONGEST_LINE
            )
        )
    return cleaned


def _told(story: Story) -> None:
    """The speaker answered; where the other had passed, room was given."""
    state = story.state
    other_passed = state.table.halves[state.speaker.other] is Half.PASSED
    story.tell(e.AnswerTold())
    if other_passed:
        _room_given(story)
    if not state.gives_back:
        story.tell(e.AskOpened())


def _heard(story: Story) -> None:
    """The speaker felt heard; the same points at the first try as at the second."""
    _earn(story, story.state.rules.heard, Reason.HEARD, story.state.speaker)
    if story.state.gives_back:
        story.tell(e.AskOpened())


def _asked(story: Story) -> None:
    """The listener asked on; the first question scores, whatever the answer."""
    turn = story.state.table.turn
    story.tell(e.QuestionAsked())
    if turn is not None and turn.asked == 0:
        _earn(story, story.state.rules.asked, Reason.ASKED)


def _thanked(story: Story, by: Seat, move: m.Thank) -> None:
    """A listener is thanked: a point in a turn, none after something done together."""
    turn = story.state.table.turn
    story.tell(e.ListenerThanked(by, move.thanks))
    if turn is not None:
        _earn(story, story.state.rules.thanked, Reason.THANKED, by)


def _passed(story: Story, moment: Moment) -> None:
    """A pass: the other's turn, or the round's end, or (when both pass) a swap."""
    state = story.state
    if state.table.turn is None:
        _put_it_down(story, moment)
        return
    other = state.table.halves[state.speaker.other]
    story.tell(e.TurnPassed())
    if other is Half.TOLD:
        if _is_question(state):
            _room_given(story)
        story.tell(e.RoundOver())
    elif other is Half.OPEN and (state.house.both_answer or not _is_question(state)):
        story.tell(e.TurnEnded())
    else:
        _swap(story, moment)


def _promised(story: Story, by: Seat, text: str) -> None:
    """A gift was promised; the other's turn, or the round's end."""
    state = story.state
    other = state.table.halves[by.other]
    story.tell(e.GiftPromised(by, text or (state.table.card.text if state.table.card else "")))
    story.tell(e.TurnEnded() if other is Half.OPEN else e.RoundOver())


def _done(story: Story) -> None:
    """This half is done; what was done together earns its points."""
    state = story.state
    turn = state.table.turn
    if turn is None:
        _earn(story, state.rules.done_together, Reason.TOGETHER)
        story.tell(e.RoundOver())
    elif state.house.both_answer and state.table.halves[turn.speaker.other] is Half.OPEN:
        story.tell(e.TurnEnded())
    else:
        story.tell(e.RoundOver())


def _put_it_down(story: Story, moment: Moment) -> None:
    """End the round: a swap where nobody had told, else the other's turn counts as a pass."""
    story.tell(e.PutDown())
    if Half.TOLD not in story.state.table.halves:
        _swap(story, moment)
        return
    end_early(story)
    story.tell(e.RoundOver())


def end_early(story: Story) -> None:
    """Where one had told and the other will not, room was given."""
    state = story.state
    if _is_question(state) and state.house.both_answer and state.table.halves != (Half.TOLD, Half.TOLD):
        _room_given(story)


def _swap(story: Story, moment: Moment) -> None:
    """Nobody told: another card takes this one's place, and the same partner draws."""
    story.tell(e.CardSwapped())
    story.tell(lay(story.state, moment.pool, moment.chance))


def _is_question(state: State) -> bool:
    return state.table.card is not None and state.table.card.kind is Kind.QUESTION


def _room_given(story: Story) -> None:
    if all(earned.reason is not Reason.ROOM for earned in story.state.table.earned):
        _earn(story, story.state.rules.room_given, Reason.ROOM)


def _earn(story: Story, points: int, reason: Reason, about: Seat | None = None) -> None:
    """Points for the pair, but in a plan that wants none."""
    if story.state.scores:
        story.tell(e.PointsEarned(points, reason, about))
