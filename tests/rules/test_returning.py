"""Coming back: under four hours at the very move, later to a new evening that forgets nothing."""

import pytest

from game.errors import IllegalMove
from game.rules import moves as m
from game.rules.change import replace
from game.rules.state import ROUND_PHASES, Boundaries, Phase
from game.rules.words import Depth, Seat, Topic
from tests.rules.phases import at
from tests.rules.play import Game, SameChance, card

LEFT_OPEN = [phase for phase in Phase if phase not in {Phase.AWAY, Phase.PLEDGE}]
HOUR = 60


@pytest.mark.parametrize("phase", LEFT_OPEN)
@pytest.mark.parametrize(("hours", "may"), [(3.99, False), (4.0, True), (99.0, True)])
def test_a_new_evening_may_begin_after_four_hours(phase: Phase, hours: float, *, may: bool) -> None:
    """Before that, the two carry on where they are."""
    game = at(phase).wait(hours * HOUR)

    assert game.can(m.BeginEvening(45)) is may


@pytest.mark.parametrize("phase", LEFT_OPEN)
def test_the_old_evening_is_ended_properly_without_a_closing(phase: Phase) -> None:
    """It stays with its number and tally; the new one begins with a warm-up."""
    game = at(phase)
    number, points = game.state.evening, game.state.points
    game.wait(9 * HOUR).play(m.BeginEvening(45))
    (past,) = game.past[-1].evenings
    while game.state.phase not in {Phase.WARM_UP, Phase.RETURN}:
        tide = m.TurnTide((False, False))
        game.play(tide if game.can(tide) else next(play.move for play in game.legal() if _leads_on(play)))

    assert (past.number, game.state.evening) == (number, number + 1)
    assert game.state.points == points


def _leads_on(play: m.Play) -> bool:
    return isinstance(play.move, m.AnswerGift | m.Pass)


@pytest.mark.parametrize("phase", ROUND_PHASES)
def test_an_unfinished_card_is_offered_after_the_warm_up_and_comes_back_exactly(phase: Phase) -> None:
    """At the very step where it lay, with its points."""
    game = at(phase)
    table = game.state.table
    game.wait(9 * HOUR).play(m.BeginEvening(45))
    if game.can(m.WarmedUp()):
        game.play(m.WarmedUp())
    assert game.state.phase is Phase.RETURN
    game.play(m.TakeUp())

    assert (game.state.phase, game.state.table) == (phase, table)


def test_a_card_that_is_put_away_is_discarded_and_its_points_stay(game: Game) -> None:
    """It is no round, it was told by nobody, and it comes back last tonight."""
    game.play(m.Told(), m.ThatsIt())
    lay = game.state.table.card
    game.wait(9 * HOUR).play(m.BeginEvening(45), m.WarmedUp(), m.PutAway())

    assert (game.state.rounds, game.state.points, game.state.phase) == (0, 2, Phase.DRAW)
    assert game.state.waiting is None
    assert lay is not None
    assert game.state.here.swapped == (lay.id,)
    assert lay.id not in game.told


def test_a_card_left_for_later_is_offered_another_evening_and_not_again_tonight(game: Game) -> None:
    """Nobody is asked twice in one evening."""
    game.wait(9 * HOUR).play(m.BeginEvening(45), m.WarmedUp(), m.Later())
    phases = [game.state.phase]
    phases.append(game.to_tell().round().play(m.Next()).phase)
    phases.append(game.play(m.Close(), m.Goodnight(), m.BeginEvening(45), m.WarmedUp()).phase)

    assert phases == [Phase.DRAW, Phase.DRAW, Phase.RETURN]


def test_a_round_at_its_end_is_the_past(game: Game) -> None:
    """It was told; nothing waits."""
    game.round().wait(9 * HOUR).play(m.BeginEvening(45), m.WarmedUp())

    assert (game.state.rounds, game.state.phase, game.state.waiting) == (1, Phase.DRAW, None)


def test_a_closing_that_nobody_ended_is_ended_as_it_was_meant(game: Game) -> None:
    """The card that they closed on ends as if put down."""
    game.half().play(m.Close())
    game.wait(9 * HOUR).play(m.BeginEvening(45), m.WarmedUp())

    assert (game.state.rounds, game.state.points, game.state.phase) == (1, 6, Phase.DRAW)


@pytest.mark.parametrize("phase", [Phase.TIDE, Phase.VOTE, Phase.BOUNDARIES, Phase.CIRCLES, Phase.COOLED])
def test_an_interrupted_private_step_is_void(phase: Phase) -> None:
    """Nothing of it waits for the next evening."""
    game = at(phase)
    game.wait(9 * HOUR).play(m.BeginEvening(45))

    assert (game.state.waiting, game.state.called, game.state.here.light) == (None, None, False)


def test_a_long_pause_returns_exactly_or_gives_way_to_a_new_evening(game: Game) -> None:
    """“Tomorrow” was promised; both ways are open."""
    card_there = game.state.table
    game.play(m.Pause())
    game.wait(30 * HOUR)
    assert game.can(m.Resume())
    game.play(m.BeginEvening(45), m.WarmedUp(), m.TakeUp())

    assert (game.state.phase, game.state.table) == (Phase.TELL, card_there)


def test_a_waiting_card_whose_topic_was_closed_is_gone() -> None:
    """Closed is closed, also for a card that was begun."""
    money = card("money", topics=(Topic.MONEY,))
    game = Game([money], spare=[card("light")]).drawing(evening=4).laid()
    game.state = replace(game.state, boundaries=Boundaries())
    game.choose("money").wait(9 * HOUR).play(m.BeginEvening(45), m.TurnTide((False, False)))
    assert game.state.waiting is not None
    game.play(m.CloseTopics((Topic.MONEY,)))

    assert game.state.waiting is None


@pytest.mark.parametrize(("light", "offered"), [(True, False), (False, True)])
def test_a_deep_card_waits_while_the_evening_is_light(*, light: bool, offered: bool) -> None:
    """Light is light; the card is offered another time."""
    deep = [card(f"deep {number}", Depth.DEEP) for number in range(4)]
    game = Game([*deep, card("light")]).drawing(depths=(Depth.SHALLOWS,)).laid(Depth.DEEP).to_tell()
    game.wait(9 * HOUR).play(m.BeginEvening(45), m.TurnTide((light, False)))
    light_by_chance = game.state.here.light and not light
    if game.can(m.WarmedUp()):
        game.play(m.WarmedUp())

    assert light_by_chance or (game.state.phase is Phase.RETURN) is offered


def test_the_pledge_is_waited_for() -> None:
    """Nothing has happened yet that could be over."""
    with pytest.raises(IllegalMove):
        at(Phase.PLEDGE).wait(99 * HOUR).play(m.BeginEvening(45))


def test_keep_it_light_at_the_offer_leaves_a_deep_card_for_later() -> None:
    """And the cards come."""
    deep = [card(f"deep {number}", Depth.DEEP) for number in range(4)]
    game = (
        Game([*deep, card("light")], chance=SameChance(1))
        .drawing(evening=6, depths=(Depth.SHALLOWS,))
        .laid(Depth.DEEP)
    )
    game.state = replace(game.state, boundaries=Boundaries())
    game.to_tell().wait(9 * HOUR)
    game.play(m.BeginEvening(45), m.TurnTide((False, False)), m.WarmedUp())
    offered = game.state.phase
    game.play(m.KeepItLight(), by=Seat.SECOND)

    assert offered is Phase.RETURN
    assert game.state.phase is Phase.DRAW
    assert game.state.waiting is not None
