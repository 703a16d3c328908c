"""The two circles, the boundaries again, and whether a quarrel has cooled: private, and only by two yes."""

from itertools import product

import pytest

from game.errors import IllegalMove
from game.rules import moves as m
from game.rules.change import replace
from game.rules.state import Boundaries, Circles, Phase
from game.rules.words import Depth, Topic
from tests.rules.phases import at
from tests.rules.play import Game, cards, with_topic
from tests.rules.universe import CHOICES


def warmed_up(evening: int, *, held: int = 0, depth: Depth = Depth.SHALLOWS, last_pause: int = 0) -> Game:
    """A later evening, right after its warm-up."""
    game = Game(cards(), held=with_topic(Topic.CONFLICT, Depth.SHALLOWS, held))
    game.state = replace(
        game.state, evening=evening - 1, depth=depth, boundaries=Boundaries(), last_pause=last_pause
    )
    game.play(m.BeginEvening(45), m.WarmedUp())
    return game


def test_circles_come_every_sixth_evening_and_boundaries_on_others() -> None:
    """Both are rare, and never in the same evening."""
    phases = {evening: warmed_up(evening).state.phase for evening in range(2, 31)}

    assert [evening for evening, phase in phases.items() if phase is Phase.CIRCLES] == [6, 12, 18, 24, 30]
    assert [evening for evening, phase in phases.items() if phase is Phase.BOUNDARIES] == [9, 15, 21, 27]


@pytest.mark.parametrize("show", CHOICES)
def test_circles_are_kept_only_where_both_wished_to_show_them(show: tuple[bool, bool]) -> None:
    """Else nothing of them is anywhere in the state, and the next page is the same."""
    game = warmed_up(6)
    game.play(m.DrawCircles((2, 6), show))
    assert (game.state.phase, game.state.here.drawn) == (Phase.SHOWN, (2, 6) if all(show) else None)
    game.play(m.GoOn(), m.Close(), m.Goodnight())

    assert game.state.circles == (Circles(6, (2, 6)) if all(show) else None)
    assert game.past[-1].circles == ((Circles(6, (2, 6)),) if all(show) else ())


def test_whoever_kept_theirs_private_the_game_is_the_same() -> None:
    """All but two yes lead to one and the same state."""
    states = set()
    for steps, show in product(((1, 7), (7, 1), (4, 4)), CHOICES):
        if not all(show):
            game = warmed_up(6)
            states.add(repr((game.play(m.DrawCircles(steps, show)), game.events)))

    assert len(states) == 1


@pytest.mark.parametrize("steps", [(0, 3), (3, 8)])
def test_circles_have_seven_steps(steps: tuple[int, int]) -> None:
    """Whatever a face sends."""
    with pytest.raises(IllegalMove, match="from 1 to 7"):
        warmed_up(6).play(m.DrawCircles(steps, (True, True)))


@pytest.mark.parametrize("cooled", CHOICES)
def test_only_two_yes_bring_the_cards_for_after_a_quarrel(cooled: tuple[bool, bool]) -> None:
    """And they are asked for first; before that none of them can come."""
    game = warmed_up(5, held=40)
    asked = game.state.phase
    game.play(m.SayCooled(cooled))
    may = {card.id for card in game.pool.at(game.state, Depth.SHALLOWS)}

    assert (asked, game.state.phase) == (Phase.COOLED, Phase.DRAW)
    assert any(name.startswith("conflict") for name in may) is all(cooled)


def test_no_answer_but_two_yes_can_be_told_from_another() -> None:
    """Nothing tells who."""
    states = set()
    for cooled in CHOICES:
        if not all(cooled):
            game = warmed_up(5, held=4)
            states.add(repr((game.play(m.SayCooled(cooled)), game.events)))

    assert len(states) == 1


@pytest.mark.parametrize(("evening", "last_pause"), [(3, 0), (5, 4)])
def test_nobody_is_asked_where_conflict_must_stay_away_anyway(evening: int, last_pause: int) -> None:
    """In the first three evenings, and after a pause."""
    assert warmed_up(evening, held=4, last_pause=last_pause).state.phase is Phase.DRAW


def test_an_evening_cools_for_itself() -> None:
    """The next one asks again."""
    game = warmed_up(4, held=4)
    game.play(m.SayCooled((True, True)), m.Close(), m.Goodnight(), m.BeginEvening(45), m.WarmedUp())

    assert game.state.phase is Phase.COOLED


def test_boundaries_asked_again_may_stay_as_they_are() -> None:
    """Or be replaced from empty pages."""
    for move, left in ((m.NotNow(), (Topic.GRIEF,)), (m.SetBoundaries((Topic.MONEY,)), (Topic.MONEY,))):
        game = warmed_up(9)
        game.state = replace(game.state, boundaries=Boundaries((Topic.GRIEF,)))
        game.play(move)
        assert game.state.boundaries == Boundaries(left)
        assert game.state.phase is Phase.DRAW


def test_a_topic_can_be_closed_from_the_first_card_on() -> None:
    """Closing alone is always possible; it joins the first boundaries and is never lost in between."""
    game = at(Phase.TELL)
    game.play(m.CloseTopics((Topic.MONEY,)))
    assert (game.state.boundaries, game.state.closed) == (None, (Topic.MONEY,))
    game.state = replace(game.state, phase=Phase.BOUNDARIES)
    game.play(m.SetBoundaries((Topic.GRIEF,)))

    assert game.state.boundaries == Boundaries((Topic.GRIEF, Topic.MONEY))
    assert game.state.closed == ()


def test_looking_back_is_offered_once_after_a_seabed_card_and_earns_nothing() -> None:
    """One line; after other cards it is not there."""
    game = Game(cards()).drawing(depths=(Depth.DEEP,)).laid(Depth.SEABED).to_tell().round()
    points = game.state.points
    game.play(m.LookBack())

    assert (game.state.points, game.can(m.LookBack())) == (points, False)
    assert not at(Phase.ROUND_END).can(m.LookBack())
