"""The sea of the evenings: water that darkens with depth, a floor of sand, a light for every told card."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from textual.app import RenderResult
from textual.color import Color
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from game.rules.words import Depth
from game.table.journey import Evening
from game.table.sea import SEABED, Dot, Sea, chart
from game.text import clean

_MARGIN = 10
_FEWEST = 12
_SKY = 2
_BEAM = 0.12
_WHOLE = 8
_BRAILLE = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))


_Cells = dict[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class Ink:
    """The characters of the picture; where a terminal knows no others, plain ones."""

    edge: str
    ground: str
    card: str
    star: str
    light: str
    wave: str
    unknown: str
    many: bool


FINE = Ink(" ▁▂▃▄▅▆▇", "░", "•", "★", "▾", "∿ ", "┄", many=True)
PLAIN = Ink("  ___--=", ":", "o", "*", "v", "~ ", ".", many=False)


def ink_for(encoding: str | None) -> Ink:
    """The characters that an output can carry, by the name of its encoding."""
    try:
        f"{FINE.edge}{FINE.ground}{FINE.card}{FINE.star}{FINE.light}{FINE.wave}".encode(encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return PLAIN
    return FINE


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of the sea, from the theme."""

    waters: tuple[Color, ...]
    sand: Color
    rock: Color
    light: Color
    quiet: Color

    @classmethod
    def of(cls, colours: "dict[str, str]") -> "Palette":
        """The theme's waters, paper and background."""
        found = {name: Color.parse(colours[name]) for name in (
            *(f"water-{number}" for number in range(1, 5)), "paper-edge", "background", "foreground", "faint")
        }  # fmt: skip
        waters = tuple(found[f"water-{number}"] for number in range(1, 5))
        sand = found["paper-edge"].blend(found["background"], 0.38)
        return cls(waters, sand, found["background"], found["foreground"], found["faint"])

    def water(self, y: float) -> Color:
        """The water at a depth, blended from one to the next."""
        place = min(max(y - 0.5, 0.0), len(self.waters) - 1.001)
        first = int(place)
        return self.waters[first].blend(self.waters[first + 1], place - first)

    def ground(self, below: float) -> Color:
        """The ground, so far below the floor."""
        return self.sand.blend(self.rock, min(0.25 + below * 0.75, 1.0) if below > 0 else 0.0)


class SeaPicture(Widget, can_focus=False):
    """The evenings at one glance.

    Attributes:
        evenings: oldest first.
        lit: the place of the evening under the light, from 0.
    """

    evenings: reactive[tuple[Evening, ...]] = reactive(())
    lit: reactive[int] = reactive(0)
    ink: reactive[Ink] = reactive(FINE)

    _charted: tuple[tuple[int, int], Sea] | None = None

    class Picked(Message):
        """An evening was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def on_mount(self) -> None:
        self.ink = ink_for(getattr(sys.__stdout__, "encoding", None))

    def render(self) -> RenderResult:
        if not self.evenings or self.size.width < _MARGIN + _FEWEST or self.size.height <= _SKY:
            return ""
        sea = self._sea()
        palette = Palette.of(self.app.theme_variables)
        picture = Picture(sea, self.size.height - _SKY, sea.span(self.lit), palette, self.ink)
        return Content("\n").join(picture.lines(self.open_to))

    def _sea(self) -> Sea:
        """The sea in this window; it is worked out once, wherever the light goes."""
        known = (id(self.evenings), self.size.width)
        if self._charted is None or self._charted[0] != known:
            self._charted = (known, chart(self.evenings, self.size.width - _MARGIN))
        return self._charted[1]

    @property
    def open_to(self) -> Depth:
        """The deepest depth that the evenings know of."""
        return max(max((*evening.opened, evening.deepest)) for evening in self.evenings)

    def on_click(self, event: Click) -> None:
        """Bring the light to the evening that was clicked."""
        if self.evenings and event.x >= _MARGIN:
            event.stop()
            sea = self._sea()
            self.post_message(self.Picked(sea.evening_at(event.x - _MARGIN)))


@dataclass(frozen=True, slots=True)
class Picture:
    """The sea as characters and colours.

    Attributes:
        rows: of water and ground.
        lit: the columns under the light.
    """

    sea: Sea
    rows: int
    lit: range
    palette: Palette
    ink: Ink

    def lines(self, known: Depth) -> Iterator[Content]:
        """The light, the surface, the water down to the floor; `known` is the deepest depth that is open."""
        light = self.palette.light
        middle = (self.lit.start + self.lit.stop - 1) // 2
        yield Content.styled(" " * (_MARGIN + middle) + self.ink.light, Style(foreground=light, bold=True))
        waves = (self.ink.wave * self.sea.columns)[: self.sea.columns]
        foam = Style(foreground=self.palette.waters[0].blend(light, 0.4))
        yield Content.assemble(" " * _MARGIN, (waves, foam))
        marks, words = _marks(self.sea, self.rows, self.ink), _words(self.sea, self.rows)
        names = {int((depth - 0.5) / self.sea.bottom * self.rows): depth for depth in Depth}
        for row in range(self.rows):
            cells = [self._cell(row, column, marks, words) for column in range(self.sea.columns)]
            runs = (
                ("".join(char for char, _ in run), style)
                for style, run in groupby(cells, key=lambda cell: cell[1])
            )
            yield Content.assemble(self._name(names.get(row), known), *runs)

    def _name(self, depth: Depth | None, known: Depth) -> tuple[str, Style]:
        word = depth.title if depth is not None else ""
        shown = self.palette.light if depth is not None and depth <= known else self.palette.quiet
        return f"{word:>{_MARGIN - 1}} ", Style(foreground=shown)

    def _cell(self, row: int, column: int, marks: _Cells, words: _Cells) -> tuple[str, Style]:
        height = self.sea.bottom / self.rows
        top, floor = row * height, self.sea.floor[column]
        light = self.palette.light
        if floor <= top:
            ground, style = self._ground(top, floor, height)
            word = words.get((row, column))
            return (word, style + Style(foreground=light, bold=True)) if word else (ground, style)
        water = self.palette.water(min(top + height / 2, SEABED))
        water = water.blend(light, _BEAM) if column in self.lit else water
        if char := words.get((row, column)):
            return char, Style(foreground=light, background=water, bold=True)
        if mark := marks.get((row, column)):
            return mark, Style(foreground=light, background=water, bold=mark == self.ink.star)
        if floor < top + height:
            eighths = round((top + height - floor) / height * _WHOLE)
            if eighths == _WHOLE:
                return self._ground(top, top, height)
            return self.ink.edge[eighths], Style(foreground=self.palette.ground(0.0), background=water)
        return " ", Style(background=water)

    def _ground(self, top: float, floor: float, height: float) -> tuple[str, Style]:
        """Sand, that fades into what nobody knows yet; there, a depth is a dotted line."""
        rock = self.palette.rock
        ground = self.palette.ground(top - floor)
        if ground != rock:
            return self.ink.ground, Style(foreground=ground.blend(rock, 0.35), background=ground)
        line = top <= round(top) < top + height and round(top) < SEABED
        return self.ink.unknown if line else " ", Style(foreground=self.palette.quiet.blend(rock, 0.5))


def _marks(sea: Sea, rows: int, ink: Ink) -> _Cells:
    """The told cards by cell: a light each; where many share a cell, as many points as fit."""
    cells: dict[tuple[int, int], list[Dot]] = {}
    for dot in sea.dots:
        cells.setdefault(_place(dot, sea, rows), []).append(dot)
    return {place: _mark(dots, sea, rows, ink) for place, dots in cells.items()}


def _mark(dots: Sequence[Dot], sea: Sea, rows: int, ink: Ink) -> str:
    if any(dot.starred for dot in dots) and not sea.dense:
        return ink.star
    if not (sea.dense and ink.many):
        return ink.card
    pattern = 0
    for dot in dots:
        across = int(dot.x % 1 * 2)
        down = int(dot.y / sea.bottom * rows % 1 * 4)
        pattern |= _BRAILLE[min(across, 1)][min(down, 3)]
    return chr(0x2800 + pattern)


def _place(dot: Dot, sea: Sea, rows: int) -> tuple[int, int]:
    return min(int(dot.y / sea.bottom * rows), rows - 1), min(int(dot.x), sea.columns - 1)


def _words(sea: Sea, rows: int) -> _Cells:
    """The names of places, letter by letter, beside their cards; where one has no room, it is left out."""
    letters: _Cells = {}
    for dot in sea.dots:
        row, column = _place(dot, sea, rows)
        word = clean(dot.word)
        start = column + 2 if column + 2 + len(word) <= sea.columns else column - 1 - len(word)
        cells = [(row, start + place) for place in range(len(word))]
        if word and word.isascii() | word.isprintable() and start >= 0 and not letters.keys() & set(cells):
            letters.update(zip(cells, word, strict=True))
    return letters
