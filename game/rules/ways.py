"""The ways to play, move by move: guess first, ask me more, a sealed letter. None of them earns a point."""

from typing import assert_never

from game.errors import IllegalMove
from game.language import _
from game.rules import events as e
from game.rules import moves as m
from game.rules.moment import Moment, Story
from game.rules.moves import HouseRule
from game.rules.state import State
from game.rules.words import Depth, Seat
from game.text import clean

LONGEST_LETTER = 1_000
"""Characters of a sealed letter."""

_MONTH = 365 / 12 * 24 * 3600

WAY_OF: dict[Depth, HouseRule] = {
    Depth.SHALLOWS: HouseRule.GUESS_FIRST,
    Depth.DEEP: HouseRule.ASK_ME_MORE,
    Depth.SEABED: HouseRule.SEALED_LETTER,
}
"""The way to play that each depth opens."""


def may_guess(state: State) -> bool:
    """Whether the listener may guess before the telling."""
    turn = state.table.turn
    fresh = turn is not None and not turn.guessed and not turn.more
    return fresh and state.depth >= Depth.SHALLOWS and state.house.guess_first


def may_invite(state: State) -> bool:
    """Whether the speaker may invite another question: once those that are usual have been asked."""
    turn = state.table.turn
    asked = turn is not None and turn.asked == state.rules.questions_a_turn + turn.invited
    return asked and state.depth >= Depth.DEEP and state.house.ask_me_more


def may_seal(state: State) -> bool:
    """Whether a letter may be sealed."""
    return state.depth is Depth.SEABED and state.house.sealed_letter


def play(story: Story, by: Seat, move: m.WayMove, moment: Moment) -> None:
    """What a legal move of these sets going.

    Raises:
        IllegalMove: when a letter is empty, too long, or for no day.
    """
    match move:
        case m.GuessFirst():
            story.tell(e.GuessBegan())
        case m.Guessed():
            story.tell(e.GuessMade())
        case m.AskMeMore():
            story.tell(e.MoreInvited())
        case m.SealLetter():
            story.tell(_letter(story.state, by, move, moment.now))
        case _:
            assert_never(move)


def _letter(state: State, by: Seat, move: m.SealLetter, now: float) -> e.LetterSealed:
    text = clean(move.text, lines=True).strip()
    if not text:
        raise IllegalMove(_("There is nothing to seal yet: write a few lines first."))
    if len(text) > LONGEST_LETTER:
        raise IllegalMove(
            _("That is {text} characters long; keep it to {longest_letter}, please.").format(
                text=len(text), longest_letter=LONGEST_LETTER
            )
        )
    if move.months not in state.rules.letter_months:
        months = ", ".join(map(str, state.rules.letter_months))
        raise IllegalMove(_("A letter waits for one of {months} months.").format(months=months))
    return e.LetterSealed(by, move.for_both, text, now + move.months * _MONTH)
