"""A therapist's plan: one card at a time, no ladder, no vote, and never below what both agreed to."""

from itertools import pairwise
from typing import Any

import pytest

from game.errors import IllegalMove
from game.rules import events as e
from game.rules import moves as m
from game.rules.change import replace
from game.rules.state import Boundaries, Phase, Plan
from game.rules.words import Depth, Kind, Seat, Topic
from tests.rules.play import Game, card, cards, questions, with_topic

SUNDAYS = Plan("sunday", "Sundays", as_written=True, minutes=30, deepest=Depth.SEABED)
DEEP_FIRST = [card("deep", Depth.DEEP), card("light"), card("shallow", Depth.SHALLOWS), card("light too")]


def begun(plan: Plan = SUNDAYS, deck: Any = None, *, whole: tuple[bool, bool] = (True, True)) -> Game:
    """An evening from a plan, at its first card; the couple has only the Surface open."""
    game = Game(DEEP_FIRST if deck is None else deck)
    game.state = replace(game.state, evening=4, boundaries=Boundaries())
    game.play(m.BeginPlan(plan, whole))
    return game


def lying(game: Game) -> list[str]:
    return [laid.id for laid in game.state.table.pair]


def told_out(game: Game) -> list[str]:
    """The cards told from here to the plan's end."""
    told = []
    while game.state.table.pair:
        told += lying(game)
        game.play(m.Choose(0))
        game.half().half().play(m.Next())
    return told


def test_one_card_lies_there_face_up_however_few_depths_are_open() -> None:
    """A plan knows no ladder, and no pair to choose from."""
    game = begun()

    assert (game.state.depth, lying(game)) == (Depth.SURFACE, ["deep"])
    assert game.can(m.Choose(0), Seat.SECOND)
    assert not any(game.can(move) for move in (m.AnotherPair(), m.Lighter(), m.ToDepth(Depth.SURFACE)))


def test_as_written_the_cards_come_in_the_order_of_the_file() -> None:
    """From the first to the last, however deep; then the evening may only be closed."""
    game = begun()

    assert told_out(game) == ["deep", "light", "shallow", "light too"]
    assert game.state.phase is Phase.DRAW
    assert game.can(m.Close())
    assert not game.can(m.TellAnew())


@pytest.mark.parametrize("whole", [(True, False), (False, True), (False, False)])
def test_the_lower_of_two_wishes_counts_whoever_had_it(whole: tuple[bool, bool]) -> None:
    """And nothing but the limit is left of them."""
    game = begun(whole=whole)

    assert told_out(game) == ["light", "shallow", "light too"]
    assert game.state.here.plan == replace(SUNDAYS, deepest=Depth.SHALLOWS)


def test_a_plan_below_the_limit_holds_nothing_rather_than_something_deeper() -> None:
    """Even where the lightest card there is lies too deep."""
    game = begun(deck=questions(3, Depth.DEEP), whole=(False, True))

    assert game.state.table.pair == ()
    assert game.can(m.Close())


def test_without_points_in_the_plan_none_are_earned() -> None:
    """Points only if the deck says so; the rounds count all the same."""
    game = begun()
    told_out(game)

    assert (game.state.points, game.state.pot, game.state.here.tally) == (0, 0, ())
    assert game.state.rounds == 4


def test_with_points_in_the_plan_they_go_to_the_pot() -> None:
    """As on any evening; and no depth opens, and no vote is called, however full it is."""
    game = begun(replace(SUNDAYS, points=True), deck=questions(9))
    told_out(game)

    assert game.state.pot == game.state.points == 72
    assert game.state.depth is Depth.SURFACE


def test_brief_leaves_out_giving_back_and_a_minute_is_enough() -> None:
    """A minute each; whoever listens goes on to asking."""
    game = begun(replace(SUNDAYS, brief=True, give_back=True))
    game.play(m.Choose(0))
    assert not game.can(m.Told(), game.state.speaker.other)
    game.wait(1)
    assert game.can(m.Told(), game.state.speaker.other)

    assert game.play(m.Told()).phase is Phase.ASK
    assert not game.can(m.ThatsIt())


@pytest.mark.parametrize(("give_back", "house", "phase"), [
    (None, True, Phase.GIVE_BACK), (None, False, Phase.ASK),
    (True, False, Phase.GIVE_BACK), (False, True, Phase.ASK),
])  # fmt: skip
def test_the_plan_decides_about_giving_back_where_it_says_so(
    give_back: bool | None,  # noqa: FBT001 - what the deck says
    house: bool,  # noqa: FBT001 - what the house says
    phase: Phase,
) -> None:
    """Else the house does."""
    game = begun(replace(SUNDAYS, give_back=give_back))
    game.state = replace(game.state, house=replace(game.state.house, give_back=house))

    assert game.play(m.Choose(0), m.Told()).phase is phase


def test_what_is_left_lying_comes_again_only_when_they_ask_for_it() -> None:
    """After all others are told."""
    game = begun()
    game.play(m.PutItDown())

    assert told_out(game) == ["light", "shallow", "light too"]
    assert game.play(m.TellAnew()).table.pair[0].id == "deep"


def test_a_card_set_aside_gives_way_to_the_next() -> None:
    """As on any evening."""
    game = begun()
    game.play(m.SetAside(0, for_good=True))

    assert lying(game) == ["light"]
    assert "deep" in game.state.set_aside


def test_keeping_it_light_takes_the_deep_cards_away() -> None:
    """Openly, at any time, also in a plan."""
    game = begun()
    game.play(m.KeepItLight())

    assert told_out(game) == ["light", "shallow", "light too"]


def test_cards_told_on_other_evenings_come_again_only_from_the_beginning() -> None:
    """Played a second time, a plan goes on where it stopped, or begins anew."""
    for anew, first in ((False, "light"), (True, "deep")):
        game = Game(DEEP_FIRST)
        game.told["deep"] = 1.0
        game.state = replace(game.state, evening=4, boundaries=Boundaries())
        game.play(m.BeginPlan(replace(SUNDAYS, anew=anew)))

        assert lying(game) == [first]


def test_conflict_waits_until_the_fourth_evening_in_a_plan_too() -> None:
    """Whoever wrote it."""
    game = Game([*with_topic(Topic.CONFLICT, Depth.SURFACE, 2), card("light")])
    game.state = replace(game.state, evening=1, boundaries=Boundaries())
    game.play(m.BeginPlan(SUNDAYS))

    assert told_out(game) == ["light"]


def test_a_new_couple_says_the_pledge_before_a_plan() -> None:
    """The first evening is the first evening."""
    game = Game(DEEP_FIRST)

    assert game.play(m.BeginPlan(SUNDAYS)).phase is Phase.PLEDGE
    assert [laid.id for laid in game.play(m.Pledged()).table.pair] == ["deep"]


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (Plan(), "Which plan"),
        (replace(SUNDAYS, minutes=4), "5 to 180"),
        (replace(SUNDAYS, minutes=181), "5 to 180"),
    ],
)
def test_what_is_no_plan_is_refused(plan: Plan, sentence: str) -> None:
    """In a sentence; nobody sits down."""
    with pytest.raises(IllegalMove, match=sentence):
        Game().play(m.BeginPlan(plan))


def test_nothing_of_who_agreed_to_what_is_left() -> None:
    """The same events, whoever wished less."""
    one, other = begun(whole=(True, False)), begun(whole=(False, True))

    assert one.events == other.events
    assert one.state == other.state
    assert [type(event) for event in one.events] == [e.PlanBegan, e.RoundBegan, e.PairLaid]


@pytest.mark.parametrize("minutes", [15, 20, 30, 45, 60, 90, 180])
def test_a_shuffled_plan_goes_down_step_by_step_and_lands(minutes: int) -> None:
    """Chance decides which card, never how steeply; and the last minutes are light."""
    game = begun(replace(SUNDAYS, as_written=False, minutes=minutes), cards(12))
    depths = []
    while game.state.table.pair and game.state.here.active < minutes * 60:
        depths.append(game.state.table.pair[0].depth)
        game.play(m.Choose(0))
        if game.state.table.card and game.state.table.card.kind is Kind.QUESTION:
            game.wait(6).half().half()
        elif game.can(m.Begin()):
            game.wait(2).play(m.Begin(), m.Done())
        else:
            game.wait(2).play(m.Promise(), m.Promise())
        game.play(m.Next())

    assert depths[0] <= (Depth.DEEP if minutes <= 30 else Depth.SHALLOWS)
    assert all(later - earlier <= 1 for earlier, later in pairwise(depths))
    assert max(depths) < Depth.DEEP or depths[-1] < max(depths)
