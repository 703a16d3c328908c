"""What ends and settles: house rules between rounds, the closing, and what is remembered."""

import pytest

from game.errors import IllegalMove
from game.rules import moves as m
from game.rules.change import replace
from game.rules.depths import closing_due
from game.rules.moves import HouseRule
from game.rules.state import Half, Phase, Tonight
from game.rules.words import Need, Reason, Seat, Stage, Thanks
from tests.rules.phases import PLAYING, at
from tests.rules.play import Game


def test_the_pledge_and_a_light_card_are_all_there_is_before_the_first_word() -> None:
    """An evening, a pledge, a card: nothing else is asked before."""
    game = Game()
    game.play(m.BeginEvening(45), m.Pledged())

    assert (game.state.phase, game.state.here.rounds) == (Phase.TELL, 0)


@pytest.mark.parametrize("phase", PLAYING)
def test_the_closing_is_offered_from_every_exit(phase: Phase) -> None:
    """By either, wherever the evening is; and one more key ends it."""
    game = at(phase)
    assert game.can(m.Close(), Seat.SECOND)
    game.play(m.Close(), m.Goodnight())

    assert (game.state.phase, game.state.tonight) == (Phase.AWAY, None)


def test_closing_in_the_middle_of_a_round_ends_it_as_if_put_down(game: Game) -> None:
    """What was told counts, and the other's turn gave room."""
    game.play(m.Told(), m.ThatsIt(), m.Close(), m.Goodnight())

    assert (game.state.rounds, game.state.points) == (1, 4)
    assert game.state.starter is Seat.SECOND


def test_closing_before_anyone_told_forgets_the_round(game: Game) -> None:
    """The same partner draws the next time."""
    game.play(m.Pass(), m.Close(), m.Goodnight(), m.BeginEvening(45), m.WarmedUp())

    assert (game.state.rounds, game.state.points) == (0, 0)
    assert game.state.table.starter is Seat.FIRST


def test_closing_at_the_rounds_end_counts_the_round_once(game: Game) -> None:
    """Nothing is added to what was earned."""
    game.round().play(m.Close(), m.Goodnight())

    assert (game.state.rounds, game.state.points) == (1, 8)


def test_each_may_say_an_appreciation() -> None:
    """One each, aloud; then the key is gone."""
    game = at(Phase.CLOSING)
    game.play(m.Appreciated(), m.Appreciated())

    assert not game.can(m.Appreciated())


def test_nothing_in_the_closing_earns_points() -> None:
    """Kind words and kept lines are no coins."""
    game = at(Phase.CLOSING)
    game.play(m.Appreciated(), m.KeepLine("How you laughed."), m.Appreciated(), m.Goodnight())

    assert game.state.points == 0
    assert game.past[-1].kept[0].text == "How you laughed."


def test_closing_at_the_warm_up_takes_its_card_off_the_table() -> None:
    """Whoever stays after all draws a pair, not another warm-up."""
    game = at(Phase.WARM_UP)
    game.play(m.Close(), m.Next(), m.AnotherPair())

    assert (game.state.phase, game.state.warm_up) == (Phase.DRAW, None)


def test_from_the_closing_there_is_a_way_back_to_one_more_card() -> None:
    """Closing is an offer."""
    assert at(Phase.CLOSING).play(m.Next()).phase is Phase.DRAW


@pytest.mark.parametrize("phase", [Phase.AWAY, Phase.DRAW, Phase.ROUND_END, Phase.CLOSING])
def test_house_rules_and_decks_are_settled_between_rounds_and_at_the_closing(phase: Phase) -> None:
    """By either, and at the first closing with good defaults."""
    game = at(phase)
    game.play(m.Switch(HouseRule.GIVE_BACK), m.Switch(HouseRule.BOTH_ANSWER), by=Seat.SECOND)
    game.play(m.Arrange(("play",), 30, (Stage.DATING,), (Need.FAITH,)), by=Seat.SECOND)

    assert (game.state.house.give_back, game.state.house.both_answer) == (False, False)
    assert (game.state.decks, game.state.minutes, game.state.couple.needs) == (("play",), 30, (Need.FAITH,))


@pytest.mark.parametrize("phase", [Phase.TELL, Phase.GIVE_BACK, Phase.ASK, Phase.TOGETHER, Phase.GIFT])
def test_house_rules_do_not_change_within_a_round(phase: Phase) -> None:
    """What holds for the first half holds for the second."""
    assert not any(isinstance(play.move, m.Switch | m.Arrange) for play in at(phase).legal())


@pytest.mark.parametrize("rule", list(HouseRule))
def test_a_house_rule_switched_twice_is_as_before(rule: HouseRule) -> None:
    """The switch has two sides."""
    game = at(Phase.DRAW)
    before = game.state.house
    assert game.play(m.Switch(rule)).house != before

    assert game.play(m.Switch(rule)).house == before


def test_points_are_the_same_pot_whether_they_show_or_not() -> None:
    """Hidden points are silent, not lost."""
    game = at(Phase.DRAW)
    game.play(m.Switch(HouseRule.SHOW_POINTS))

    assert game.to_tell().round().state.points == 8


def test_an_unknown_usual_length_is_refused() -> None:
    """With the lengths that there are."""
    with pytest.raises(IllegalMove, match=r"or open \(0\)\.$"):
        at(Phase.CLOSING).play(m.Arrange(minutes=50))


@pytest.mark.parametrize(
    ("minutes", "light", "active", "due"),
    [
        (45, False, 44, False),
        (45, False, 45, True),
        (45, True, 29, False),
        (45, True, 30, True),
        (0, False, 999, False),
        (0, True, 999, False),
    ],
)
def test_the_closing_is_due_at_the_end_and_on_light_evenings_after_two_thirds(
    minutes: int, *, light: bool, active: int, due: bool
) -> None:
    """An open evening has no end of its own."""
    state = at(Phase.ROUND_END).state
    here = replace(state.here, minutes=minutes, light=light, active=active * 60.0)

    assert closing_due(replace(state, tonight=here)) is due


def test_the_closing_is_never_due_within_a_round() -> None:
    """Time interrupts nobody."""
    state = at(Phase.ASK).state

    assert not closing_due(replace(state, tonight=replace(state.here, active=9e9)))


def test_an_evening_is_remembered_by_what_the_pair_earned_for_what(game: Game) -> None:
    """Never by whom."""
    game.half().play(m.Pass(), m.Close(), m.Goodnight())
    past = game.past[-1].evenings[0]

    assert (past.number, past.rounds, past.points) == (1, 1, 6)
    assert past.tally == ((Reason.HEARD, 1), (Reason.ASKED, 1), (Reason.THANKED, 1), (Reason.ROOM, 1))


def test_a_finished_round_keeps_the_card_and_the_pairs_points_only(game: Game) -> None:
    """Who passed, and who earned what, is gone once the round is over."""
    told = game.state.table.card
    game.half().play(m.Pass(), m.Next())
    past = game.past[-1].rounds[0]

    assert (past.card, past.points, past.evening, past.starred) == (told, 6, 1, False)
    assert Half.PASSED not in game.state.table.halves


def test_a_new_evening_begins_fresh() -> None:
    """Nothing of last night's draws, votes or wishes is left."""
    game = at(Phase.DRAW)
    game.state = replace(game.state, tonight=Tonight(60, light=True, votes=2, swaps=3, set_aside=("x",)))
    game.play(m.Close(), m.Goodnight(), m.BeginEvening(20))

    assert game.state.here == Tonight(20, asked=(Phase.TIDE,))


def test_thanks_after_something_done_together_are_only_thanks() -> None:
    """Each may give them; they earn nothing."""
    game = at(Phase.TOGETHER)
    game.play(m.Begin(), m.Done())
    before = game.state.points
    for seat in Seat:
        game.play(m.Thank(Thanks.WITH_ME), by=seat)

    assert (game.state.points, game.state.table.thanked) == (before, (True, True))
