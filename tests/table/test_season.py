"""A season of twelve evenings: proposed, never owed."""

import pytest

from game.decks.folders import bundled_folder
from game.decks.library import Library
from game.decks.model import Deck
from game.rules.words import Depth, Stage
from game.saves.past import Past
from game.table.journey import evenings
from game.table.season import EVENINGS, season
from tests.past import a_card, a_round, an_evening, simulated
from tests.sitting import made_up_deck


@pytest.fixture(scope="module")
def decks() -> tuple[Deck, ...]:
    return Library.load((bundled_folder(),)).decks


@pytest.mark.parametrize("stage", list(Stage))
def test_a_season_is_twelve_evenings_of_about_ten_hours(decks: tuple[Deck, ...], stage: Stage) -> None:
    """For every stage of life: from First evening down to the Seabed, with light evenings between."""
    legs = season(decks, (stage,), ())

    assert [leg.number for leg in legs] == list(range(1, EVENINGS + 1))
    assert legs[0].decks == ("First evening",)
    assert 9 * 60 <= sum(leg.minutes for leg in legs) <= 11 * 60
    assert legs[0].deepest <= Depth.SHALLOWS
    assert max(leg.deepest for leg in legs) is Depth.SEABED
    assert len({leg.decks for leg in legs}) >= 6


def test_special_decks_are_left_for_the_couple_to_choose(decks: tuple[Deck, ...]) -> None:
    """Desire, a quarrel and a therapist's plan are never proposed unasked."""
    proposed = {title for stage in Stage for leg in season(decks, (stage,), ()) for title in leg.decks}

    assert proposed.isdisjoint({"Desire", "After a quarrel", "Weekly check-in"})


def test_what_they_starred_comes_first(decks: tuple[Deck, ...]) -> None:
    """Stars, and nothing that anyone said."""
    card = next(deck for deck in decks if deck.title == "Dreams").cards[0]
    past = Past(
        (a_round(1, 1, card, starred=True), a_round(2, 1, a_card("x", deck="First evening"))),
        (an_evening(1),),
    )
    legs = season(decks, (), evenings(past))

    assert next(leg for leg in legs if not leg.told and leg.deepest is Depth.SHALLOWS).decks != (
        "First evening",
    )
    assert "Dreams" in [title for leg in legs if leg.told for title in leg.decks]
    assert "Dreams" in [title for leg in legs if not leg.told for title in leg.decks]


@pytest.mark.parametrize("played", [0, 1, 5, 11, 12, 13])
def test_evenings_that_were_played_stand_as_they_were(decks: tuple[Deck, ...], played: int) -> None:
    """After twelve a new season begins; one that was ignored looks like one that was followed."""
    past, _ = simulated()
    every = evenings(past)[:played]
    legs = season(decks, (), every)

    assert len(legs) == EVENINGS
    assert [leg.number for leg in legs if leg.told] == [
        each.number for each in every[played - played % EVENINGS :]
    ]
    assert [leg.decks for leg in legs if leg.told] == [
        each.decks for each in every[played - played % EVENINGS :]
    ]


def test_a_couple_with_one_deck_has_a_season_too() -> None:
    """As deep as that deck goes; and without any deck there is none."""
    shallow = Deck("Ours", cards=tuple(a_card(f"o{n}", Depth.SHALLOWS, deck="Ours") for n in range(4)))
    legs = season((shallow,), (), ())

    assert [leg.decks for leg in legs] == [("Ours",)] * EVENINGS
    assert max(leg.deepest for leg in legs) is Depth.SHALLOWS
    assert season((), (), ()) == ()
    assert len(season((made_up_deck(),), (), ())) == EVENINGS
