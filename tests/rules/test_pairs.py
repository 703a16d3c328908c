"""Which cards come: told ones last, heavy ones late, and variety where there is a choice."""

from typing import Any

import pytest

from game.rules import moves as m
from game.rules.change import replace
from game.rules.pool import playable
from game.rules.state import Boundaries, Couple
from game.rules.words import Depth, Facet, Kind, Need, Occasion, Topic
from tests.rules.play import Game, card, names, questions, with_topic

TOLD = 500.0


def test_no_card_is_told_twice_before_all_are_told() -> None:
    """Not even the one that was told just now."""
    game = Game(questions(6)).first_card()
    told = []
    for _ in range(6):
        assert game.state.table.card
        told.append(game.state.table.card.id)
        game.round().next_draw()
        if game.state.table.pair:
            game.play(m.TurnUp(), m.Choose(0))

    assert len(set(told)) == 6
    assert game.state.table.pair == ()


def test_the_card_told_just_now_does_not_lie_there_again() -> None:
    """What was told a moment ago is told, before anything is written down."""
    game = Game(questions(3)).first_card()
    assert game.state.table.card
    told = game.state.table.card.id
    game.round().play(m.Next())

    assert told not in names(game.state.table.pair)


def test_the_warm_up_card_does_not_come_again_as_the_first_card() -> None:
    """A warm-up is a telling, too."""
    game = Game(questions(3))
    game.state = replace(game.state, evening=4)
    game.play(m.BeginEvening(45))
    assert game.state.warm_up
    warm_up = game.state.warm_up.id
    game.play(m.WarmedUp())

    assert warm_up not in names(game.state.table.pair)


def test_when_all_are_told_the_couple_is_asked_whether_to_tell_old_ones_anew() -> None:
    """Old cards come back only by their wish."""
    game = Game(questions(2))
    game.told.update({"Surface-0": TOLD, "Surface-1": TOLD})
    game.drawing().laid()
    assert game.state.table.pair == ()
    game.play(m.TellAnew())

    assert len(game.state.table.pair) == 2


def test_old_ones_come_longest_ago_first() -> None:
    """The card that was told last comes back last."""
    game = Game(questions(6))
    game.told.update({f"Surface-{number}": TOLD - number for number in range(6)})
    game.drawing().laid().play(m.TellAnew())

    assert names(game.state.table.pair) == {"Surface-5", "Surface-4"}


def test_the_question_about_old_ones_comes_once_an_evening() -> None:
    """Once they said yes, it is yes for tonight."""
    game = Game(questions(1)).first_card().round().next_draw()
    game.play(m.TellAnew(), m.TurnUp(), m.Choose(0))
    game.round().next_draw()

    assert len(game.state.table.pair) == 1
    assert not game.can(m.TellAnew())


def test_the_question_is_not_asked_again_of_an_empty_table() -> None:
    """When even the old ones are set aside, only the closing is left."""
    game = Game(questions(1)).first_card().round().next_draw()
    game.play(m.TellAnew(), m.TurnUp(), m.SetAside(0, for_good=False))

    assert game.state.table.pair == ()
    assert not game.can(m.TellAnew())


def test_untold_cards_come_before_old_ones_even_after_that() -> None:
    """Anew means: when nothing new is left."""
    game = Game(questions(5))
    game.told.update({f"Surface-{number}": TOLD for number in range(3)})

    assert names(game.drawing(anew=True).lay().pair) == {"Surface-3", "Surface-4"}


def test_a_card_that_both_passed_comes_back_last_tonight() -> None:
    """It is not gone, and it does not insist."""
    game = Game(questions(5)).drawing().laid().choose("Surface-2")
    game.play(m.Pass(), m.Pass())
    seen = list(game.state.table.pair)
    game.play(m.AnotherPair())
    seen += game.state.table.pair

    assert "Surface-2" not in names(seen)


def test_passed_cards_come_back_when_nothing_else_is_left() -> None:
    """The one that was passed longest ago comes first."""
    game = Game(questions(3)).drawing(swapped=("Surface-1", "Surface-0", "Surface-2"))

    assert names(game.lay().pair) == {"Surface-1", "Surface-0"}


def test_good_news_that_both_passed_does_not_come_right_back() -> None:
    """Not even the card for this moment of the evening insists."""
    deck = [*questions(6), card("good", occasion=Occasion.GOOD_NEWS)]

    assert "good" not in names(Game(deck).drawing(rounds=1, swapped=("good",)).lay().pair)


def test_no_facet_comes_a_third_time_running() -> None:
    """Closeness has several sides."""
    deck = [*questions(9, facet=Facet.PHYSICAL), card("a"), card("b", facet=Facet.EMOTIONAL)]
    game = Game(deck).drawing(facets=(Facet.PHYSICAL, Facet.PHYSICAL))

    assert names(game.lay().pair) == {"a", "b"}


def test_a_facet_comes_a_third_time_where_there_is_no_choice() -> None:
    """Variety is a wish; a card on the table is a promise."""
    game = Game(questions(4, facet=Facet.PHYSICAL)).drawing(facets=(Facet.PHYSICAL, Facet.PHYSICAL))

    assert len(game.lay().pair) == 2


def test_two_different_facets_leave_every_card_in_play() -> None:
    """Only the same one running grows tired."""
    deck = questions(2, facet=Facet.PHYSICAL)
    game = Game([*deck, card("a")]).drawing(facets=(Facet.EMOTIONAL, Facet.PHYSICAL))
    seen = {name for _ in range(50) for name in names(game.lay().pair)}

    assert len(seen) == 3


def test_beside_something_to_do_or_to_promise_lies_a_question() -> None:
    """Each pair offers something to talk about, where there is such a card."""
    deck = [*(card(f"do-{number}", kind=Kind.TOGETHER) for number in range(9)), card("ask")]
    game = Game(deck).drawing()

    assert all("ask" in names(game.lay().pair) for _ in range(50))


@pytest.mark.parametrize(("own", "borrows"), [(0, True), (1, True), (2, False)])
def test_a_depth_with_fewer_than_two_cards_borrows_from_first_evening(own: int, *, borrows: bool) -> None:
    """A small deck is helped out, a sufficient one is left alone."""
    game = Game(questions(own), spare=[card(f"spare-{number}") for number in range(9)]).drawing()
    seen = {name for _ in range(50) for name in names(game.lay().pair)}

    assert any(name.startswith("spare") for name in seen) is borrows


def test_an_empty_depth_is_skipped_on_the_way_down() -> None:
    """Decks without Shallows lead from the Surface to the Deep."""
    game = Game([*questions(4), *questions(4, Depth.DEEP)]).drawing(depths=(Depth.SURFACE,))

    assert game.lay().offered == (Depth.SURFACE, Depth.DEEP)


@pytest.mark.parametrize("topic", [Topic.CONFLICT, Topic.TRUST])
@pytest.mark.parametrize(
    ("evening", "light", "comes"), [(1, False, False), (3, False, False), (4, False, True), (4, True, False)]
)
def test_conflict_and_trust_wait_for_the_fourth_evening_and_for_deeper_water(
    topic: Topic,
    evening: int,
    *,
    light: bool,
    comes: bool,
) -> None:
    """Heavy ground is not for beginnings, nor for light evenings."""
    game = Game(with_topic(topic, Depth.SURFACE, 4)).drawing(evening=evening, light=light)

    assert bool(game.lay().pair) is comes


def test_borrowed_cards_keep_to_the_same_care() -> None:
    """What may not come from the couple's decks may not be borrowed either."""
    spare = [*with_topic(Topic.CONFLICT, Depth.SURFACE, 4), card("aside")]
    game = Game([], spare=spare).drawing(evening=2, set_aside=("aside",))

    assert game.lay().pair == ()


def test_after_three_swaps_nothing_comes_that_was_set_aside_or_is_too_heavy() -> None:
    """Something to do together is borrowed with the same care."""
    heavy = card("heavy", kind=Kind.TOGETHER, topics=(Topic.CONFLICT,))
    spare = [heavy, card("aside", kind=Kind.TOGETHER), card("hold hands", kind=Kind.TOGETHER)]
    game = Game(questions(6), spare=spare).drawing(evening=2, swaps=3, set_aside=("aside",))

    assert all("hold hands" in names(game.lay().pair) for _ in range(30))


def test_after_three_swaps_untold_things_to_do_come_before_told_ones() -> None:
    """The one told before comes again only when all are told."""
    deck = [*questions(6), card("done", kind=Kind.TOGETHER), card("new", kind=Kind.TOGETHER)]
    game = Game(deck).drawing(swaps=3)
    game.told["done"] = TOLD
    assert all("done" not in names(game.lay().pair) for _ in range(30))
    game.told["new"] = TOLD + 1

    assert all("done" in names(game.lay().pair) for _ in range(30))


@pytest.mark.parametrize(("swapped", "offered"), [((), "own"), (("own",), "spare")])
def test_after_three_swaps_ones_own_things_to_do_come_before_borrowed_ones(
    swapped: tuple[str, ...], offered: str
) -> None:
    """Unless that was just swapped as well."""
    deck = [*questions(6), card("own", kind=Kind.TOGETHER)]
    game = Game(deck, spare=[card("spare", kind=Kind.TOGETHER)]).drawing(swaps=3, swapped=swapped)
    seen = {name for _ in range(30) for name in names(game.lay().pair)}

    assert seen & {"own", "spare"} == {offered}


def test_something_to_do_together_that_is_set_aside_is_followed_by_another() -> None:
    """After three swaps the offer stands, whatever is set aside."""
    deck = [*questions(6), card("a", kind=Kind.TOGETHER), card("b", kind=Kind.TOGETHER)]
    game = Game(deck).drawing(swaps=3).laid()
    kinds = [laid.kind for laid in game.state.table.pair]
    game.play(m.TurnUp(), m.SetAside(kinds.index(Kind.TOGETHER), for_good=False))

    assert Kind.TOGETHER in {laid.kind for laid in game.state.table.pair}


def test_each_evening_offers_good_news_in_its_second_round() -> None:
    """Good news met with interest strengthens a couple."""
    deck = [*questions(9), card("good", occasion=Occasion.GOOD_NEWS)]

    assert "good" in names(Game(deck).drawing(rounds=1).lay().pair)


def test_another_pair_without_good_news_is_one_key_away() -> None:
    """An offer, once."""
    deck = [*questions(9), card("good", occasion=Occasion.GOOD_NEWS)]
    game = Game(deck).drawing(rounds=1).laid()
    game.play(m.AnotherPair())

    assert "good" not in names(game.state.table.pair)


def test_good_news_is_offered_from_a_lighter_depth_as_well() -> None:
    """Most good-news cards are light ones; they come early all the same."""
    deck = [*questions(9, Depth.SHALLOWS), card("good", occasion=Occasion.GOOD_NEWS)]
    laid = Game(deck).drawing(rounds=1, depths=(Depth.SURFACE,)).lay()

    assert (laid.depth, "good" in names(laid.pair)) == (Depth.SHALLOWS, True)


@pytest.mark.parametrize(
    ("changes", "boundaries", "may"),
    [
        ({}, None, True),
        ({"topics": (Topic.WORK,)}, None, False),
        ({"topics": (Topic.WORK,)}, Boundaries(), True),
        ({"topics": (Topic.WORK, Topic.MONEY)}, Boundaries((Topic.MONEY,)), False),
        ({"facet": Facet.SEXUAL}, None, False),
        ({"facet": Facet.SEXUAL}, Boundaries(), False),
        ({"facet": Facet.SEXUAL}, Boundaries(sexual=True), True),
        ({"needs": (Need.CHILDREN,)}, Boundaries(), False),
        ({"needs": (Need.MARRIED,)}, Boundaries(), True),
    ],
)
def test_a_card_is_playable_within_the_boundaries_and_the_couples_life(
    changes: dict[str, Any],
    boundaries: Boundaries | None,
    *,
    may: bool,
) -> None:
    """Until boundaries are set only cards without topics are drawn."""
    couple = Couple(("Ana", "Sam"), needs=(Need.MARRIED,))

    assert playable(card("x", **changes), couple, boundaries) is may
