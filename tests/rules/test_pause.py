"""A pause: in every phase, for as long as it takes, and back exactly."""

import pytest

from game.rules import moves as m
from game.rules.barriers import BARRIERS, CONSENT
from game.rules.change import replace
from game.rules.pool import careful
from game.rules.state import Phase, State
from game.rules.words import Depth, Return, Seat, Topic
from tests.rules.phases import at
from tests.rules.play import Game, questions, with_topic

IN_AN_EVENING = [phase for phase in Phase if phase not in {Phase.AWAY, Phase.PAUSED}]


def timeless(state: State) -> State:
    """A state without what a pause leaves behind: its moment, and gentler cards."""
    here = replace(state.here, calm=False)
    return replace(state, now=0.0, since=0.0, last_pause=0, tonight=here)


@pytest.mark.parametrize("phase", IN_AN_EVENING)
def test_a_pause_returns_exactly(phase: Phase) -> None:
    """Wherever it began, however long it took."""
    game = at(phase)
    before = game.state
    game.play(m.Pause(), m.BackAt(Return.TOMORROW), by=Seat.SECOND)
    game.wait(3000).play(m.Resume())

    assert timeless(game.state) == timeless(before)
    assert game.state.phase is phase


@pytest.mark.parametrize("phase", IN_AN_EVENING)
@pytest.mark.parametrize("minutes", [0.5, 9.0, 20.0, 2000.0])
def test_no_time_of_a_pause_counts(phase: Phase, minutes: float) -> None:
    """The evening's clock stands from the one key to the other."""
    game = at(phase)
    game.play(m.Pause())
    paused = game.state.here.active
    game.wait(minutes).play(m.BackAt(Return.SOON))
    game.wait(minutes).play(m.Resume())

    assert game.state.here.active == paused


def test_the_minutes_before_a_pause_count(game: Game) -> None:
    """They were played."""
    game.wait(4).play(m.Pause())

    assert game.state.here.active == 4 * 60


def test_the_next_draw_after_a_pause_is_one_depth_lighter() -> None:
    """The cards that lie there stay; the draw after them is a step lighter, and only that one."""
    deck = [card for depth in Depth for card in questions(9, depth)]
    game = Game(deck).drawing(depths=(Depth.DEEP,)).laid().to_tell()
    game.play(m.Pause(), m.Resume())
    depths = []
    for _ in range(2):
        game.round().play(m.Next())
        depths.append(max(game.state.table.offered))
        game.play(m.ToDepth(Depth.DEEP)) if game.can(m.ToDepth(Depth.DEEP)) else None
        game.to_tell()

    assert depths == [Depth.DEEP, Depth.SEABED]


def test_a_pause_at_the_draw_leaves_the_cards_that_lie_there() -> None:
    """It returns exactly; another pair is a step lighter."""
    deck = [card for depth in Depth for card in questions(9, depth)]
    game = Game(deck).drawing(depths=(Depth.DEEP,)).laid()
    pair = game.state.table.pair
    game.play(m.Pause(), m.Resume())
    stays = game.state.table.pair
    game.play(m.AnotherPair())

    assert stays == pair
    assert max(game.state.table.offered) is Depth.DEEP


@pytest.mark.parametrize(("later", "away"), [(0, True), (1, True), (2, False)])
def test_conflict_and_trust_stay_away_that_evening_and_the_next(later: int, *, away: bool) -> None:
    """Whoever needed a pause is not met by a quarrel."""
    game = Game(with_topic(Topic.CONFLICT, Depth.SURFACE, 6)).drawing()
    game.play(m.Pause(), m.Resume())
    game.state = replace(game.state, evening=game.state.evening + later)

    assert careful(game.state) is away
    assert bool(game.pool.at(game.state, Depth.SURFACE)) is not away


def test_a_pause_is_no_barrier_and_is_taken_back_only_by_consent(game: Game) -> None:
    """A second key; the table takes the whole pause back as one."""
    for move in (m.Pause(), m.BackAt(Return.HOUR), m.Resume()):
        game.play(move)
        assert all(isinstance(event, CONSENT) and not isinstance(event, BARRIERS) for event in game.events)


def test_nothing_of_a_pause_says_who_wished_it(game: Game) -> None:
    """Either may, and the game is the same."""
    other = Game().first_card()
    game.play(m.Pause(), by=Seat.FIRST)
    other.play(m.Pause(), by=Seat.SECOND)

    assert game.state == other.state
    assert game.events == other.events
