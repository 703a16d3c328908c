"""The picture of the evenings as a sea: where its floor lies, and where the told cards lie in the water.

Pure geometry. `y` counts depths from the surface down: 1 is the bottom of the Surface, 4 that of the Seabed,
and what lies below are fathoms. `x` counts columns from the left.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin
from zlib import crc32

from game.rules.words import Depth
from game.table.journey import Evening

SEABED = float(Depth.SEABED)
ABYSS = 0.75
"""How far the floor sinks below the Seabed in the end, in depths."""

_ROOM = 3
"""Columns that an evening needs to have a valley of its own."""
_SHORE = 0.45
_CLEAR = 0.14
_WIDEST = 9
"""Columns to each side in which a card at the floor makes room for itself."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A told card on the chart.

    Attributes:
        evening: the place of its evening among all, from 0.
        word: the couple's own name for this place, or "".
    """

    x: float
    y: float
    evening: int
    starred: bool = False
    word: str = ""


@dataclass(frozen=True, slots=True)
class Sea:
    """The sea of some evenings, in so many columns.

    Attributes:
        floor: where the ground begins, by column.
        bottom: the deepest `y` that the picture shows.
        dense: whether evenings share columns.
    """

    floor: tuple[float, ...]
    dots: tuple[Dot, ...]
    evenings: int
    bottom: float
    dense: bool

    @property
    def columns(self) -> int:
        """How wide it is."""
        return len(self.floor)

    def span(self, evening: int) -> range:
        """The columns of an evening, by its place among all; one at least."""
        first = evening * self.columns // self.evenings
        return range(first, max((evening + 1) * self.columns // self.evenings, first + 1))

    def evening_at(self, column: int) -> int:
        """The place of the evening that lies at a column."""
        return min(max(column, 0) * self.evenings // self.columns, self.evenings - 1)


def chart(evenings: Sequence[Evening], columns: int) -> Sea:
    """The sea of these evenings.

    Args:
        evenings: one at least, oldest first.
        columns: how wide the picture is; one at least.
    """
    deepest = max(evening.fathoms for evening in evenings)
    dense = len(evenings) * _ROOM > columns
    anchors = _anchors([_level(evening, deepest) for evening in evenings], columns)
    floor = [_between(anchors, column + 0.5, columns) + _ripple(column) for column in range(columns)]
    dots = [
        dot for place, evening in enumerate(evenings) for dot in _dots(evening, place, len(evenings), columns)
    ]
    _carve(floor, dots, 0 if dense else min(columns // (3 * len(evenings)), _WIDEST))
    bottom = SEABED + (ABYSS if deepest else 0.0)
    return Sea(tuple(floor), tuple(dots), len(evenings), bottom, dense)


def _level(evening: Evening, most: int) -> float:
    """How deep the ground lies under an evening."""
    uneven = crc32(f"evening {evening.number}".encode()) % 100 / 100
    level = evening.deepest - 0.22 * uneven
    if evening.deepest is Depth.SEABED and most:
        level += ABYSS * evening.fathoms / most
    return level


def _anchors(levels: Sequence[float], columns: int) -> list[tuple[float, float]]:
    """Points that the floor goes through; evenings that have no room of their own share one."""
    shared = min(len(levels), max(columns // _ROOM, 1))
    groups = [
        levels[place * len(levels) // shared : (place + 1) * len(levels) // shared] for place in range(shared)
    ]
    return [
        ((place + 0.5) * columns / shared, (sum(group) / len(group) + max(group)) / 2)
        for place, group in enumerate(groups)
    ]


def _between(anchors: Sequence[tuple[float, float]], x: float, columns: int) -> float:
    """The floor between two points, as water would round it; it rises to a shore on both sides."""
    shores = [(0.0, anchors[0][1] * _SHORE), *anchors, (float(columns), anchors[-1][1] * _SHORE)]
    for (x1, y1), (x2, y2) in pairwise(shores):
        if x <= x2:
            share = (1 - cos(pi * (x - x1) / (x2 - x1))) / 2 if x2 > x1 else 1.0
            return y1 + (y2 - y1) * share
    return shores[-1][1]


def _ripple(column: int) -> float:
    """Sand is never quite even."""
    return 0.035 * sin(column * 0.9) + 0.03 * sin(column * 0.37 + 1)


def _dots(evening: Evening, place: int, many: int, columns: int) -> list[Dot]:
    width = columns / many
    words = dict(evening.places)
    return [
        Dot(
            (place + 0.12 + 0.76 * (number + 0.5) / len(evening.rounds)) * width,
            past.card.depth - 0.86 + 0.68 * (crc32(past.card.id.encode()) % 100 / 100),
            place,
            past.starred,
            words.get(past.number, ""),
        )
        for number, past in enumerate(evening.rounds)
    ]


def _carve(floor: list[float], dots: Sequence[Dot], reach: int) -> None:
    """No card lies in the ground: the floor makes room for each, gently to both sides."""
    for dot in dots:
        middle = min(int(dot.x), len(floor) - 1)
        for column in range(max(middle - reach, 0), min(middle + reach + 1, len(floor))):
            away = abs(column - middle) / (reach + 1)
            floor[column] = max(floor[column], dot.y + _CLEAR - 0.5 * away * away)
