"""The sea: every told card lies in its own depth, above the ground, in any window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.words import Depth
from game.saves.past import Past
from game.table.journey import evenings
from game.table.sea import SEABED, chart
from tests.past import a_card, a_round, pasts, simulated

COLUMNS = st.integers(12, 200)


@given(pasts(), COLUMNS)
def test_each_told_card_lies_at_its_own_depth_and_above_the_ground(past: Past, columns: int) -> None:
    """The picture never shows an evening deeper or lighter than it was."""
    every = evenings(past)
    if not every:
        return
    sea = chart(every, columns)

    assert len(sea.dots) == len(past.rounds)
    for dot, told in zip(sea.dots, past.rounds, strict=True):
        assert told.card.depth - 1 < dot.y < told.card.depth
        assert dot.y < sea.floor[int(dot.x)]
        assert every[dot.evening].number == told.evening


@given(pasts(), COLUMNS)
def test_the_picture_has_as_many_columns_as_the_window(past: Past, columns: int) -> None:
    """And no ground above the surface or below the bottom of the picture."""
    every = evenings(past)
    if not every:
        return
    sea = chart(every, columns)

    assert sea.columns == columns
    assert all(0 < floor <= SEABED + 1 for floor in sea.floor)


@given(st.integers(1, 300), COLUMNS)
def test_a_click_on_an_evenings_columns_finds_an_evening_there(many: int, columns: int) -> None:
    """With room for each it is the very evening."""
    past = Past(tuple(a_round(n, n, a_card(f"c{n}")) for n in range(1, many + 1)))
    sea = chart(evenings(past), columns)

    for place in range(many):
        assert 0 <= sea.span(place).start < sea.span(place).stop <= columns
        if many <= columns:
            assert {sea.evening_at(column) for column in list(sea.span(place))[:1]} <= {
                place,
                place - 1,
                place + 1,
            }
    assert sea.evening_at(-5) == 0
    assert sea.evening_at(columns + 5) == many - 1


def test_after_the_seabed_the_floor_sinks_with_the_fathoms() -> None:
    """Only where there are fathoms does the picture reach below the Seabed."""
    cards = [a_card(f"c{n}", Depth.SEABED) for n in range(40)]
    past = Past(tuple(a_round(n + 1, 1 + n // 4, card, points=8) for n, card in enumerate(cards)))
    sea = chart(evenings(past), 80)

    assert evenings(past)[-1].fathoms > 0
    assert sea.bottom > SEABED
    assert sea.floor[76] > sea.floor[12]
    assert chart(evenings(Past(past.rounds[:3])), 80).bottom == SEABED


@pytest.mark.parametrize("columns", [12, 50, 130])
def test_the_same_evenings_give_the_same_picture(columns: int) -> None:
    """No chance is in it."""
    past, _ = simulated()

    assert chart(evenings(past), columns) == chart(evenings(past), columns)
