"""The ways to play that depths open: optional, one key to leave each out, and never worth a point."""

import pytest

from game.errors import IllegalMove
from game.rules import moves as m
from game.rules.change import replace
from game.rules.presets import preset
from game.rules.state import House, Phase
from game.rules.ways import LONGEST_LETTER, WAY_OF
from game.rules.words import Depth, Preset, Seat
from tests.rules.play import Game
from tests.rules.universe import LETTER

MOVE_OF: dict[Depth, m.Move] = {
    Depth.SHALLOWS: m.GuessFirst(),
    Depth.DEEP: m.AskMeMore(),
    Depth.SEABED: m.SealLetter(),
}


def open_to(depth: Depth) -> Game:
    """At a first telling, with depths open down to `depth`."""
    game = Game().first_card()
    game.state = replace(game.state, depth=depth)
    return game


def at_end(depth: Depth = Depth.SEABED) -> Game:
    """At a round's end."""
    game = open_to(depth)
    return game.round()


def test_the_listener_may_guess_once_before_the_telling() -> None:
    """From the Shallows on; then the speaker tells, and nobody has earned a thing."""
    game = open_to(Depth.SHALLOWS)
    assert not game.can(m.GuessFirst(), Seat.FIRST)
    game.play(m.GuessFirst())
    assert game.state.phase is Phase.GUESS
    game.play(m.Guessed())

    assert (game.state.phase, game.state.speaker, game.state.points) == (Phase.TELL, Seat.FIRST, 0)
    assert not game.can(m.GuessFirst())


def test_who_adds_something_is_not_guessed_at_again() -> None:
    """What is missing is no riddle."""
    game = open_to(Depth.SHALLOWS)
    game.play(m.Told(), m.TheresMore())

    assert not game.can(m.GuessFirst())


def test_only_the_speakers_key_goes_beyond_two_questions() -> None:
    """One for each time; no further question earns a point."""
    game = open_to(Depth.DEEP)
    game.play(m.Told(), m.LeaveIt(), m.Ask())
    assert not game.can(m.AskMeMore())
    game.play(m.Ask())
    assert not game.can(m.Ask())
    assert not game.can(m.AskMeMore(), Seat.SECOND)
    game.play(m.AskMeMore())
    assert not game.can(m.AskMeMore())
    game.play(m.Ask())

    assert game.state.points == 1
    assert game.can(m.AskMeMore(), Seat.FIRST)


@pytest.mark.parametrize(("depth", "phase"), [
    (Depth.SURFACE, m.GuessFirst()), (Depth.SHALLOWS, m.AskMeMore()), (Depth.DEEP, m.SealLetter()),
])  # fmt: skip
def test_before_its_depth_a_way_is_not_there(depth: Depth, phase: m.Move) -> None:
    """Each is opened by its depth."""
    game = open_to(depth)
    seen = {play.move for play in game.legal()}
    game.play(m.Told(), m.LeaveIt(), m.Ask(), m.Ask())
    seen |= {play.move for play in game.legal()}
    seen |= {play.move for play in at_end(depth).legal()}

    assert phase not in seen


@pytest.mark.parametrize("depth", WAY_OF)
def test_each_can_be_left_out_with_one_key_when_its_depth_opens(depth: Depth) -> None:
    """In the news of the depth itself; and it is gone from then on."""
    game = at_end(Depth(depth - 1))
    game.state = replace(game.state, phase=Phase.NEWS, depth=depth, called=depth, round=None)
    assert game.can(m.Switch(WAY_OF[depth]))
    game.play(m.Switch(WAY_OF[depth]))
    off = game.state.house
    for later in (open_to(depth), at_end(depth)):
        later.state = replace(later.state, house=off)
        assert not later.can(MOVE_OF[depth])


def test_a_letter_waits_for_its_day() -> None:
    """Written down at once, with the day; undo never brings it back onto the screen."""
    game = at_end()
    game.play(LETTER, by=Seat.SECOND)
    (sealed,) = game.past[-1].letters

    assert game.at_barrier
    assert (sealed.by, sealed.for_both, sealed.text) == (
        Seat.SECOND,
        False,
        "Dear you.\nThe sea is calm today.",
    )
    assert 182 <= (sealed.opens - sealed.sealed) / 86400 < 183
    assert game.state.unsettled.letters == ()
    assert game.state.points == 6 + 2


@pytest.mark.parametrize("letter", [
    m.SealLetter("", 3), m.SealLetter(" \n", 3), m.SealLetter("Dear you", 4),
    m.SealLetter("x" * (LONGEST_LETTER + 1), 3),
])  # fmt: skip
def test_what_is_no_letter_is_refused(letter: m.SealLetter) -> None:
    """Empty, for no day, or a book."""
    with pytest.raises(IllegalMove):
        at_end().play(letter)


def test_presets_change_what_they_name_and_nothing_else() -> None:
    """Times and ways stay as the couple has them."""
    own = House(give_back=False, suggest_times=False, guess_first=False)

    assert preset(own, Preset.CLASSIC) == replace(own, give_back=True)
    assert preset(own, Preset.JUST_TALK) == replace(own, give_back=True, show_points=False)
    assert preset(own, Preset.ONLY_STARTER) == replace(own, give_back=True, both_answer=False)
    assert preset(own, Preset.WITH_A_PLAN) == preset(own, Preset.CLASSIC)
