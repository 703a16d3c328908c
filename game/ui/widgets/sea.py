"""The sea of the evenings: water that darkens with depth, a floor of sand, and a light for every told card."""

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
_BRAILLE = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))


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


FINE = Ink(" ▁▂▃▄▅▆▇█", "░", "•", "★", "▾", "∿ ", "┄", many=True)
PLAIN = Ink("  ___--==", ":", "o", "*", "v", "~ ", ".", many=False)


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

    class Picked(Message):
        """An evening was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def render(self) -> RenderResult:
        if not self.evenings or self.size.width < _MARGIN + _FEWEST or self.size.height <= _SKY:
            return ""
        sea = chart(self.evenings, self.size.width - _MARGIN)
        palette = Palette.of(self.app.theme_variables)
        return Content("\n").join(draw(sea, self.size.height, self.lit, self.open_to, palette, self.ink))

    @property
    def open_to(self) -> Depth:
        """The deepest depth that the evenings know of."""
        return max(max((*evening.opened, evening.deepest)) for evening in self.evenings)

    def on_click(self, event: Click) -> None:
        """Bring the light to the evening that was clicked."""
        if self.evenings and event.x >= _MARGIN:
            event.stop()
            sea = chart(self.evenings, self.size.width - _MARGIN)
            self.post_message(self.Picked(sea.evening_at(event.x - _MARGIN)))


def draw(sea: Sea, height: int, lit: int, known: Depth, palette: Palette, ink: Ink) -> Iterator[Content]:
    """The picture, line by line: the light, the surface, the water down to the floor."""
    span = sea.span(lit)
    middle = (span.start + span.stop - 1) // 2
    yield Content.styled(" " * (_MARGIN + middle) + ink.light, Style(foreground=palette.light, bold=True))
    rows = height - _SKY
    waves = (ink.wave * sea.columns)[: sea.columns]
    yield Content.assemble(" " * _MARGIN, (waves, Style(foreground=palette.waters[0].blend(palette.light, 0.4))))
    marks, words = _marks(sea, rows, ink), _words(sea, rows)
    names = {int((depth - 0.5) / sea.bottom * rows): depth for depth in Depth}
    for row in range(rows):
        margin = _name(names.get(row), known, palette)
        yield Content.assemble(margin, *_line(sea, row, rows, span, marks, words, palette, ink))


def _name(depth: Depth | None, known: Depth, palette: Palette) -> tuple[str, Style]:
    word = depth.title if depth is not None else ""
    shown = palette.light if depth is not None and depth <= known else palette.quiet
    return f"{word:>{_MARGIN - 1}} ", Style(foreground=shown)


def _line(  # noqa: PLR0913, PLR0917 - a line of the picture needs all of the picture
    sea: Sea,
    row: int,
    rows: int,
    span: range,
    marks: dict[tuple[int, int], str],
    words: dict[tuple[int, int], str],
    palette: Palette,
    ink: Ink,
) -> Iterator[tuple[str, Style]]:
    cells = (_cell(sea, row, rows, column, column in span, marks, words, palette, ink) for column in range(sea.columns))
    for style, run in groupby(cells, key=lambda cell: cell[1]):
        yield "".join(char for char, _ in run), style


def _cell(  # noqa: PLR0913, PLR0917 - as above
    sea: Sea,
    row: int,
    rows: int,
    column: int,
    lit: bool,  # noqa: FBT001
    marks: dict[tuple[int, int], str],
    words: dict[tuple[int, int], str],
    palette: Palette,
    ink: Ink,
) -> tuple[str, Style]:
    height = sea.bottom / rows
    top, floor = row * height, sea.floor[column]
    water = palette.water(min(top + height / 2, SEABED))
    water = water.blend(palette.light, 0.13) if lit else water
    if floor <= top:
        return _ground(top, floor, height, palette, ink)
    if char := words.get((row, column)):
        return char, Style(foreground=palette.light, background=water, bold=True)
    if mark := marks.get((row, column)):
        return mark, Style(foreground=palette.light, background=water, bold=mark == ink.star)
    if floor < top + height:
        eighths = round((top + height - floor) / height * 8)
        return ink.edge[eighths], Style(foreground=palette.ground(0.0), background=water)
    return " ", Style(background=water)


def _ground(top: float, floor: float, height: float, palette: Palette, ink: Ink) -> tuple[str, Style]:
    """Sand, that fades into what nobody knows yet; there, a depth is a dotted line."""
    if (top - floor) * 0.75 + 0.25 < 1:
        ground = palette.ground(top - floor)
        return ink.ground, Style(foreground=ground.blend(palette.rock, 0.35), background=ground)
    line = top <= round(top) < top + height and round(top) < SEABED
    return ink.unknown if line else " ", Style(foreground=palette.quiet.blend(palette.rock, 0.5))


def _marks(sea: Sea, rows: int, ink: Ink) -> dict[tuple[int, int], str]:
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


def _words(sea: Sea, rows: int) -> dict[tuple[int, int], str]:
    """The names of places, letter by letter, beside their cards; where one has no room, it is left out."""
    letters: dict[tuple[int, int], str] = {}
    for dot in sea.dots:
        row, column = _place(dot, sea, rows)
        word = clean(dot.word)
        start = column + 2 if column + 2 + len(word) <= sea.columns else column - 1 - len(word)
        cells = [(row, start + place) for place in range(len(word))]
        if word and word.isascii() | word.isprintable() and start >= 0 and not letters.keys() & set(cells):
            letters.update(zip(cells, word, strict=True))
    return letters
