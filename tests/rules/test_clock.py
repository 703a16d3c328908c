"""Active time: what passes between two moves, as far as it counts."""

import pytest

from game.rules import moves as m
from game.rules.engine import advance
from game.rules.events import EveningBegan
from game.rules.state import Phase
from game.rules.words import Seat
from tests.rules.phases import at
from tests.rules.play import Game

MINUTE = 60.0


def test_time_passes_with_the_moves(game: Game) -> None:
    """The minutes between two moves are minutes of the evening."""
    game.wait(3).play(m.Told())
    game.wait(2).play(m.ThatsIt())

    assert game.state.here.active == 5 * MINUTE


@pytest.mark.parametrize(("minutes", "counted"), [(9, 9), (10, 10), (11, 10), (600, 10)])
def test_a_gap_counts_as_ten_minutes_at_most(game: Game, minutes: int, counted: int) -> None:
    """A doorbell, a closed lid, a night: the evening does not run away."""
    game.wait(minutes).play(m.Told())

    assert game.state.here.active == counted * MINUTE


def test_a_clock_set_back_counts_as_no_time(game: Game) -> None:
    """Nothing is taken away, and time goes on from there."""
    game.wait(2).play(m.Told())
    game.wait(-300).play(m.ThatsIt())
    game.wait(1).play(m.Ask())

    assert game.state.here.active == 3 * MINUTE


def test_nothing_counts_before_an_evening_has_begun() -> None:
    """The days between two evenings are nobody's."""
    game = at(Phase.CLOSING)
    game.play(m.Goodnight())
    game.wait(5).play(m.BeginEvening(45))

    assert game.state.here.active == 0


def test_the_clock_stands_in_the_state_after_every_move(game: Game) -> None:
    """A save after any move holds the time, to the second."""
    for move in (m.Told(), m.LeaveIt(), m.Star(), m.Done()):
        game.wait(1).play(move)
        assert game.state.now == game.now

    assert game.state.here.active == 4 * MINUTE


def test_folding_the_same_moves_gives_the_same_clock() -> None:
    """Time is an argument; nothing reads a clock of its own."""
    start = Game().state
    once = advance(start, 50.0, [EveningBegan(20)])

    assert once == advance(start, 50.0, [EveningBegan(20)])
    assert once.now == 50.0


def test_a_phase_knows_when_it_began(game: Game) -> None:
    """So that the three minutes of the telling are those of this telling."""
    game.wait(4).play(m.Told(), m.LeaveIt(), m.Done())

    assert (game.state.phase, game.state.since) == (Phase.TELL, game.now)
    assert not game.can(m.Told(), Seat.FIRST)


def test_a_move_beside_the_card_does_not_begin_the_phase_anew(game: Game) -> None:
    """A star takes nobody's minutes."""
    before = game.state.since
    game.wait(2).play(m.Star())

    assert game.state.since == before
    assert game.wait(1).can(m.Told(), Seat.SECOND)


def test_adding_something_gives_the_speaker_three_minutes_again(game: Game) -> None:
    """There is more, and it has its time."""
    game.wait(3).play(m.Told(), m.TheresMore())

    assert not game.can(m.Told(), Seat.SECOND)


def test_a_clock_set_back_does_not_lock_the_listener_out(game: Game) -> None:
    """The three minutes begin again at the next move, not an hour later."""
    game.wait(-60).play(m.Star())

    assert game.wait(3).can(m.Told(), Seat.SECOND)


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("minutes", [1, 3, 10, 100])
def test_what_is_legal_stays_legal_while_time_passes(phase: Phase, minutes: int) -> None:
    """No key goes dead under a finger; waiting only ever allows."""
    game = at(phase)
    before = set(game.legal())

    assert before <= set(game.wait(minutes).legal())
