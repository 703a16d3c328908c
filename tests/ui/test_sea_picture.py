"""The picture of the sea: readable without colour, and in plain characters where a terminal has no others."""

import pytest

from game.rules.words import Depth
from game.saves.past import Past
from game.table.journey import evenings
from game.table.sea import chart
from game.ui.themes import THEMES
from game.ui.widgets.sea import FINE, PLAIN, Ink, Palette, Picture, ink_for
from tests.past import a_card, a_round, simulated

COLOURS = {**THEMES[0].variables, "background": "#0b2138", "foreground": "#dcebf5"}


def drawn(past: Past, columns: int, rows: int, ink: Ink = FINE) -> list[str]:
    sea = chart(evenings(past), columns)
    picture = Picture(sea, rows, sea.span(0), Palette.of(COLOURS), ink)
    return [line.plain for line in picture.lines(Depth.DEEP)]


@pytest.mark.parametrize(("columns", "rows"), [(40, 9), (68, 14), (126, 22), (200, 40)])
@pytest.mark.parametrize("ink", [FINE, PLAIN])
def test_every_line_fills_the_picture(columns: int, rows: int, ink: Ink) -> None:
    """No line is longer than the window, and the four depths are named."""
    lines = drawn(simulated()[0], columns, rows, ink)

    assert len(lines) == rows + 2
    assert all(len(line) == columns + 10 for line in lines[1:])
    assert all(depth.title in "\n".join(lines) for depth in Depth)


def test_without_colour_water_ground_and_cards_differ() -> None:
    """By their characters alone; a place has its name."""
    rounds = (a_round(1, 1, a_card("one"), starred=True), a_round(2, 1, a_card("two", Depth.DEEP)))
    text = "\n".join(drawn(Past(rounds, places=((2, "harbour"),)), 60, 14))

    for mark in ("★", "•", "░", "harbour"):
        assert mark in text


@pytest.mark.parametrize("many", [1, 12, 200])
def test_a_terminal_of_plain_characters_gets_plain_characters(many: int) -> None:
    """Nothing that it would show as a question mark."""
    past = Past(tuple(a_round(n, n, a_card(f"c{n}"), starred=n % 5 == 0) for n in range(1, many + 1)))

    assert "".join(drawn(past, 60, 12, PLAIN)).isascii()


@pytest.mark.parametrize(
    ("encoding", "ink"),
    [("utf-8", FINE), (None, FINE), ("ascii", PLAIN), ("latin-1", PLAIN), ("no-such", PLAIN)],
)
def test_the_characters_fit_the_output(encoding: str | None, ink: Ink) -> None:
    """Where it can carry them, the fine ones."""
    assert ink_for(encoding) is ink
