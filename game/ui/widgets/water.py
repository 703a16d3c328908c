"""Water: how a depth is drawn, open or not yet, with colours or with waves alone."""

from dataclasses import dataclass

from textual.content import Content

from game import marks
from game.rules.words import Depth

_STEPS = {Depth.SURFACE: 8, Depth.SHALLOWS: 5, Depth.DEEP: 3, Depth.SEABED: 2}
"""Columns from wave to wave where there are no colours: the deeper, the denser."""


@dataclass(frozen=True, slots=True)
class Water:
    """One depth, as wide as it is drawn.

    Attributes:
        spread: how far it is open, from the middle outwards: 0 is closed, 1 is open.
        here: whether the card on the table is from this depth.
        waves: whether waves tell the depths apart, in place of colours.
    """

    depth: Depth
    width: int
    spread: float
    here: bool = False
    waves: bool = False

    def rows(self, number: int) -> list[Content]:
        """So many rows of it, its name in the middle one."""
        middle = (number - 1) // 2
        return [self._row(row, named=row == middle) for row in range(number)]

    def _row(self, row: int, *, named: bool) -> Content:
        text = self._name() if named else self._waves(row)
        colour = "$foreground" if self.spread > 0 else "$faint"
        open_columns = round(self.spread * self.width)
        start = (self.width - open_columns) // 2
        words = Content.styled(text.center(self.width), f"bold {colour}" if self.here and named else colour)
        words = words.stylize_before(f"on $water-{int(self.depth)}", start, start + open_columns)
        return words.stylize_before("on $background 50%")

    def _name(self) -> str:
        """Its name: a closed one between two dots, the one of this card behind a point."""
        if self.spread <= 0:
            return f"{marks.CLOSED} {self.depth.title} {marks.CLOSED}"
        return f"{marks.HERE} {self.depth.title}" if self.here else self.depth.title

    def _waves(self, row: int) -> str:
        if not self.waves or self.spread <= 0:
            return ""
        step = _STEPS[self.depth]
        return "".join(marks.WAVE if (column + row * 2) % step == 0 else " " for column in range(self.width))
