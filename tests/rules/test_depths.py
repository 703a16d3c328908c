"""How depths open, how deep a card may lie, and what a vote may give away."""

from collections import Counter
from random import Random

import pytest

from game.rules import moves as m
from game.rules.change import replace
from game.rules.depths import deepest_now, may_open, minutes_left
from game.rules.events import DepthStayed, Event
from game.rules.state import Phase, Tonight
from game.rules.words import Depth, Seat
from tests.rules.play import Game, SameChance, card, questions
from tests.rules.universe import CHOICES

SURFACE, SHALLOWS, DEEP, SEABED = Depth
PLENTY = dict.fromkeys(Depth, 12)


def opens(
    depth: Depth,
    pot: int,
    told_at: tuple[int, int, int, int] = (2, 2, 2, 2),
    cards: dict[Depth, int] = PLENTY,
    **tonight: object,
) -> Depth | None:
    """What may open between two rounds of an evening of 60 minutes, of which nothing is over."""
    game = Game().drawing(depth)
    here = replace(Tonight(60), **tonight)  # type: ignore[arg-type]  # names are Tonight's
    return may_open(replace(game.state, pot=pot, told_at=told_at, tonight=here), lambda place: cards[place])


def voting(chance: int = 1) -> Game:
    """At the vote on the Deep."""
    game = Game(chance=SameChance(chance)).drawing(SHALLOWS, minutes=60)
    game.state = replace(game.state, phase=Phase.CLOSING, round=None, pot=16, told_at=(2, 2, 0, 0))
    game.play(m.Next())
    assert game.state.phase is Phase.VOTE
    return game


@pytest.mark.parametrize(
    ("depth", "pot", "target"), [(SURFACE, 12, SHALLOWS), (SHALLOWS, 16, DEEP), (DEEP, 20, SEABED)]
)
def test_a_depth_opens_at_its_pot_and_not_a_point_before(depth: Depth, pot: int, target: Depth) -> None:
    """12 to the Shallows, 16 more to the Deep, 20 more to the Seabed."""
    assert (opens(depth, pot - 1), opens(depth, pot)) == (None, target)


@pytest.mark.parametrize(
    ("depth", "told_at", "may"),
    [
        (SURFACE, (0, 0, 0, 0), True),
        (SHALLOWS, (9, 1, 0, 0), False),
        (SHALLOWS, (0, 2, 0, 0), True),
        (DEEP, (9, 9, 1, 0), False),
        (DEEP, (0, 0, 2, 0), True),
    ],
)
def test_two_rounds_are_told_at_the_depth_above(
    depth: Depth, told_at: tuple[int, int, int, int], *, may: bool
) -> None:
    """Points alone do not sink a couple; only the Shallows ask for nothing else."""
    assert (opens(depth, 99, told_at) is not None) is may


def test_nothing_lies_below_the_seabed() -> None:
    """There the chart goes on, and no depth opens."""
    assert opens(SEABED, 999) is None


def test_a_depth_with_fewer_than_four_cards_is_skipped() -> None:
    """The next one that the decks can fill opens in its place."""
    assert opens(SURFACE, 16, (2, 0, 0, 0), PLENTY | {SHALLOWS: 3}) is DEEP
    assert opens(SURFACE, 16, (2, 0, 0, 0), PLENTY | {SHALLOWS: 4}) is SHALLOWS


def test_a_skipped_depth_asks_for_the_pot_of_the_one_that_opens() -> None:
    """Twelve points open the Shallows, never the Deep."""
    assert opens(SURFACE, 15, (2, 0, 0, 0), PLENTY | {SHALLOWS: 0}) is None


def test_decks_without_lighter_cards_can_reach_the_seabed() -> None:
    """Where nothing can be told above, nothing needs to have been."""
    only_seabed = dict.fromkeys(Depth, 0) | {SEABED: 12}

    assert opens(SURFACE, 20, (0, 0, 0, 5), only_seabed) is SEABED


@pytest.mark.parametrize(("minutes", "may"), [(20, False), (30, False), (45, True), (60, True), (0, True)])
def test_the_seabed_opens_only_in_evenings_of_45_minutes_or_more(minutes: int, *, may: bool) -> None:
    """There must be time to come up again; an open evening has it."""
    assert (opens(DEEP, 99, minutes=minutes) is SEABED) is may


@pytest.mark.parametrize(("left", "may"), [(15.0, True), (14.9, False)])
def test_there_is_no_vote_in_the_last_quarter_of_an_hour(left: float, *, may: bool) -> None:
    """Nothing deep begins at the end."""
    assert (opens(SHALLOWS, 99, active=(60 - left) * 60) is DEEP) is may


def test_the_shallows_open_even_in_the_last_minutes() -> None:
    """They need no vote."""
    assert opens(SURFACE, 12, active=59 * 60.0) is SHALLOWS


@pytest.mark.parametrize(
    ("minutes", "votes", "may"), [(60, 1, False), (90, 1, True), (90, 2, False), (0, 1, True)]
)
def test_there_is_one_vote_an_evening_and_two_in_a_long_one(minutes: int, votes: int, *, may: bool) -> None:
    """Asking again and again would be pushing."""
    assert (opens(SHALLOWS, 99, minutes=minutes, votes=votes) is DEEP) is may


@pytest.mark.parametrize("depth", [SURFACE, SHALLOWS, DEEP])
def test_nothing_opens_on_a_light_evening(depth: Depth) -> None:
    """The tide is out."""
    assert opens(depth, 99, light=True) is None


def test_the_shallows_open_by_themselves_between_two_rounds(game: Game) -> None:
    """Nobody is asked, and the pot begins anew."""
    game.state = replace(game.state, pot=9)
    game.round()
    assert game.state.depth is SURFACE
    game.play(m.Next())

    assert (game.state.phase, game.state.depth, game.state.pot) == (Phase.NEWS, SHALLOWS, 0)


def test_an_opening_without_a_vote_spends_none(game: Game) -> None:
    """The evening's vote is still to come."""
    game.state = replace(game.state, pot=9)
    game.round().play(m.Next())

    assert game.state.here.votes == 0


def test_two_who_want_deeper_open_the_depth() -> None:
    """Both want it, and the tide is in."""
    game = voting()
    game.play(m.Vote((True, True)))

    assert (game.state.phase, game.state.depth, game.state.pot) == (Phase.NEWS, DEEP, 0)


@pytest.mark.parametrize("deeper", [choice for choice in CHOICES if choice != (True, True)])
def test_one_who_wants_to_stay_is_enough(deeper: tuple[bool, bool]) -> None:
    """Nobody is taken along."""
    game = voting()
    game.play(m.Vote(deeper))

    assert (game.state.depth, game.state.pot) == (SHALLOWS, 16)


def test_the_tide_alone_may_say_stay() -> None:
    """Two wishes for deeper are not always enough, so that a stay betrays nobody."""
    game = voting(chance=0)
    game.play(m.Vote((True, True)))

    assert game.state.depth is SHALLOWS


def test_what_is_stored_of_a_stay_does_not_tell_its_cause() -> None:
    """Whoever opens the file finds the same event and the same state, whosever wish it was."""
    stored: set[tuple[tuple[Event, ...], str]] = set()
    for chance, deeper in ((0, (True, True)), *((1, choice) for choice in CHOICES[1:])):
        game = voting(chance)
        game.play(m.Vote(deeper))
        stored.add((game.events, repr(game.state)))

    assert [events for events, _ in stored] == [(DepthStayed(),)]


@pytest.mark.parametrize("deeper", CHOICES)
def test_every_vote_draws_the_same_chance(deeper: tuple[bool, bool]) -> None:
    """Not even the cards that come next can tell what was chosen."""
    game = voting()
    game.chance, alone = Random(3), Random(3)
    game.play(m.Vote(deeper))
    alone.randrange(game.rules.stay_one_in)

    assert isinstance(game.chance, Random)
    assert game.chance.getstate() == alone.getstate()


def test_a_stay_comes_one_time_in_four() -> None:
    """10,000 votes of two who want deeper, with fresh chance each."""
    game, chance = voting(), Random(20)
    asked, tally = game.state, Counter[Depth]()
    game.chance = chance
    for _ in range(10_000):
        game.state = asked
        game.play(m.Vote((True, True)))
        tally[game.state.depth] += 1

    assert 2_370 < tally[SHALLOWS] < 2_630


def test_a_vote_is_spent_by_an_answer() -> None:
    """After a stay there is none until another evening."""
    game = voting()
    game.play(m.Vote((False, False)), m.GoOn(), m.NotNow())

    assert game.state.here.votes == 1
    assert game.to_tell().round().play(m.Next()).phase is Phase.DRAW


def test_an_interrupted_vote_is_void() -> None:
    """Whoever closes instead has not voted, and may be asked again."""
    game = voting()
    game.play(m.Close(), m.Next())

    assert (game.state.phase, game.state.here.votes) == (Phase.VOTE, 0)


def test_a_wish_for_a_light_evening_voids_a_vote() -> None:
    """The next cards lie there, light ones, and nothing opened."""
    game = voting()
    game.play(m.KeepItLight(), by=Seat.SECOND)

    assert (game.state.phase, game.state.depth, game.state.here.votes) == (Phase.DRAW, SHALLOWS, 0)


def test_a_depth_once_open_stays_open() -> None:
    """Neither an evening's end nor decks that run dry close it."""
    game = voting()
    game.play(m.Vote((True, True)), m.GoOn(), m.Close(), m.Goodnight())
    game.pool = Game(questions(1)).pool
    game.play(m.BeginEvening(20), m.TurnTide((True, True)))

    assert game.state.depth is DEEP


@pytest.mark.parametrize(("pot", "fathoms"), [(23, 0), (24, 1), (71, 2), (72, 3)])
def test_below_the_seabed_every_24_points_are_a_fathom_on_the_chart(pot: int, fathoms: int) -> None:
    """The journey goes on, without another depth."""
    assert replace(Game().drawing().state, pot=pot).fathoms == fathoms


def test_above_the_seabed_no_fathoms_are_counted() -> None:
    """They are what lies below it."""
    assert replace(Game().drawing(DEEP).state, pot=99).fathoms == 0


@pytest.mark.parametrize(
    ("minutes", "deepest"), [(0, SHALLOWS), (45, SHALLOWS), (31, SHALLOWS), (30, DEEP), (20, DEEP)]
)
def test_an_evening_begins_light_and_a_short_one_may_begin_deep(minutes: int, deepest: Depth) -> None:
    """Surface or Shallows after the warm-up; up to the Deep where time is short."""
    assert deepest_now(Game().drawing(minutes=minutes).state) is deepest


@pytest.mark.parametrize(
    ("last", "deepest"), [(SURFACE, SHALLOWS), (SHALLOWS, DEEP), (DEEP, SEABED), (SEABED, SEABED)]
)
def test_a_card_lies_at_most_one_depth_deeper_than_the_card_before(last: Depth, deepest: Depth) -> None:
    """Step by step, whatever is open."""
    assert deepest_now(Game().drawing(depths=(last,)).state) is deepest


def test_no_card_lies_deeper_than_what_is_open() -> None:
    """The step alone opens nothing."""
    assert deepest_now(Game().drawing(SHALLOWS, depths=(SHALLOWS,)).state) is SHALLOWS


@pytest.mark.parametrize(
    ("left", "deepest"),
    [(20, SEABED), (19.9, DEEP), (12, DEEP), (11.9, SHALLOWS), (8, SHALLOWS), (7.9, SURFACE), (-5, SURFACE)],
)
def test_a_timed_evening_lands(left: float, deepest: Depth) -> None:
    """No Seabed in the last 20 minutes, no Deep in the last 12, only light cards in the last 8."""
    game = Game().drawing(minutes=60, active=(60 - left) * 60, depths=(SEABED,))

    assert deepest_now(game.state) is deepest


def test_the_minutes_of_this_very_move_count_for_the_landing() -> None:
    """A long rest at the round's end is not forgotten when the next cards are laid."""
    game = Game(questions(9, SURFACE) + questions(9, SHALLOWS)).first_card(20).round()
    here = replace(game.state.here, active=5 * 60.0)
    game.state = replace(game.state, depth=SHALLOWS, tonight=here)
    game.wait(9).play(m.Next())

    assert game.state.table.depth is SURFACE


def test_an_open_evening_does_not_land() -> None:
    """Without an end there is no last quarter of an hour."""
    assert minutes_left(Game().drawing(active=9e9).state) == float("inf")


def test_a_light_evening_stays_in_the_upper_two_depths() -> None:
    """Surface and Shallows only."""
    assert deepest_now(Game().drawing(light=True, depths=(DEEP,)).state) is SHALLOWS


@pytest.mark.parametrize(
    ("depths", "proposed"),
    [
        ((), SHALLOWS),
        ((SURFACE,), SHALLOWS),
        ((SHALLOWS,), DEEP),
        ((DEEP,), SEABED),
        ((SHALLOWS, DEEP), SEABED),
        ((DEEP, DEEP), SHALLOWS),
        ((SEABED, SEABED), DEEP),
    ],
)
def test_the_game_proposes_a_step_down_and_after_two_deep_ones_a_rest(
    depths: tuple[Depth, ...], proposed: Depth
) -> None:
    """Deep is not better than light."""
    assert Game().drawing(depths=depths).lay().depth is proposed


def test_two_rounds_in_deep_water_are_followed_by_a_lighter_proposal() -> None:
    """The evening itself remembers how deep the last two cards lay."""
    deck = questions(9, SHALLOWS) + questions(9, DEEP) + questions(9, SEABED)
    game = Game(deck).drawing(SEABED, depths=(SHALLOWS,)).laid()
    for _ in range(2):
        if game.can(m.ToDepth(DEEP)):
            game.play(m.ToDepth(DEEP))
        game.to_tell().round().play(m.Next())

    assert game.state.table.depth is SHALLOWS


def test_the_lightest_cards_there_are_may_always_be_told() -> None:
    """A deck of nothing but Seabed cards can be played, at any hour."""
    game = Game([card("only", SEABED)]).drawing(SURFACE, minutes=20, active=19 * 60.0)

    assert [laid.id for laid in game.lay().pair] == ["only"]
