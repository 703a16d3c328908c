"""Two circles that lie apart, touch, or overlap: seven steps, drawn with plain letters."""

from itertools import groupby

from textual.content import Content

_CIRCLE = (
    "    .-~~~-.    ",
    "  /         \\  ",
    " |           | ",
    "  \\         /  ",
    "    '-...-'    ",
)
_SHIFTS = (17, 13, 11, 9, 7, 4, 2)
"""How far apart the two lie at each step, in columns."""

WIDTH = len(_CIRCLE[0]) + _SHIFTS[0]


def circles(step: int) -> Content:
    """The picture of a step, 1 (side by side) to 7 (almost one)."""
    shift = _SHIFTS[step - 1]
    return Content("\n").join(_row(row, shift) for row in _CIRCLE)


def _row(row: str, shift: int) -> Content:
    """One line: the second circle is drawn over the first."""
    before = (WIDTH - len(row) - shift) // 2
    first = (" " * before + row).ljust(WIDTH)
    second = (" " * (before + shift) + row).ljust(WIDTH)
    cells = [
        (other, "bold $second") if other != " " else (one, "bold $first" if one != " " else "")
        for one, other in zip(first, second, strict=True)
    ]
    runs = [
        ("".join(letter for letter, _ in run), style)
        for style, run in groupby(cells, key=lambda cell: cell[1])
    ]
    return Content.assemble(*runs)
