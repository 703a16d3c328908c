"""Keepsakes: all that was kept, in any order, found by any of its words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.words import Depth
from game.saves.past import Past
from game.table.keepsakes import Order, found, keepsakes
from tests.past import a_card, a_line, a_round, simulated

ROOTS, DREAM = a_card("roots", Depth.DEEP), a_card("dream", deck="Dreams")
PAST = Past(
    (a_round(1, 1, ROOTS, starred=True), a_round(2, 2, DREAM)),
    kept=(
        a_line(1, 1, "The café at the harbour", card=ROOTS.text),
        a_line(2, 2, "“Straße” is a long word", card=DREAM.text),
        a_line(3, 2, "Said at the closing"),
    ),
)


def test_every_kept_line_and_starred_card_is_a_keepsake() -> None:
    """And nothing else is."""
    past, _ = simulated()
    every = keepsakes(past)

    assert {each.kept.number for each in every if each.kept} == {kept.number for kept in past.kept}
    assert [each.told.number for each in every if each.told] == [
        each.number for each in reversed(past.rounds) if each.starred
    ]


@pytest.mark.parametrize("order", list(Order))
def test_every_order_holds_the_same_keepsakes(order: Order) -> None:
    """An order leaves nothing out."""
    assert set(keepsakes(PAST, order)) == set(keepsakes(PAST))


def test_orders_put_together_what_belongs_together() -> None:
    """By deck with the closing last, by depth the lightest first."""
    assert [each.deck for each in keepsakes(PAST, Order.DECK)] == ["Dreams", "Roots", "Roots", ""]
    assert [each.depth for each in keepsakes(PAST, Order.DEPTH)] == [1, 3, 3, None]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("cafe", [1]),
        ("HARBOUR café", [1]),
        ("strasse", [2]),
        ("dreams", [2]),
        ("what about roots", [1, None]),
        ("   ", [3, 2, 1, None]),
        ("harbour dreams", []),
    ],
)
def test_a_search_finds_words_of_line_card_and_deck(words: str, numbers: list[int | None]) -> None:
    """Case and accents aside; every word must be there."""
    numbers_found = [each.kept.number if each.kept else None for each in found(keepsakes(PAST), words)]

    assert sorted(map(str, numbers_found)) == sorted(map(str, numbers))


@given(st.text(max_size=30))
def test_a_line_is_found_by_itself(text: str) -> None:
    """In any script."""
    past = Past(kept=(a_line(1, 1, text),))

    assert found(keepsakes(past), text)


def test_a_deleted_line_is_found_no_more() -> None:
    """The search has no memory of its own."""
    less = replace(PAST, kept=PAST.kept[1:])

    assert found(keepsakes(PAST), "harbour")
    assert not found(keepsakes(less), "harbour")
