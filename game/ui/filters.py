"""The last thing before the terminal: only ASCII marks, no colours, or sixteen of them that can be read."""

from functools import lru_cache

from rich.color import Color as RichColor
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from textual.color import Color
from textual.filter import LineFilter

from game.marks import in_ascii

_PLAIN = Style.from_color(RichColor.default(), RichColor.default())
_LIGHT = 0.4
"""Grounds that are brighter than this are shown in reverse, where there are no colours."""

_READABLE = 4.5
_DARKEST = 0.04045
"""Below this the sRGB curve is a line."""

_BLACK, _WHITE = RichColor.parse("black"), RichColor.parse("bright_white")


class OnlyAscii(LineFilter):
    """Puts a stand-in of the same width in the place of every mark of ours and of Textual's."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        del background
        return [
            segment
            if segment.text.isascii()
            else Segment(in_ascii(segment.text), segment.style, segment.control)
            for segment in segments
        ]


class NoColours(LineFilter):
    """Takes all colours away: light grounds become reverse video, everything else the terminal's own two."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        del background
        return [Segment(text, _bare(style) if style else None, control) for text, style, control in segments]


class Sixteen(LineFilter):
    """Where a terminal has sixteen colours: what could not be read in them becomes black or white."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        del background
        return [
            Segment(text, _coarse(style) if style else None, control) for text, style, control in segments
        ]


@lru_cache(4096)
def _bare(style: Style) -> Style:
    ground = style.bgcolor
    light = ground is not None and ground.triplet is not None and _luminance(ground) > _LIGHT
    bare = Style(
        bold=style.bold, italic=style.italic, underline=style.underline, reverse=light != bool(style.reverse)
    )
    return _PLAIN + bare + Style(meta=style.meta) if style.meta else _PLAIN + bare


@lru_cache(4096)
def _coarse(style: Style) -> Style:
    ground = (style.bgcolor or _BLACK).downgrade(ColorSystem.STANDARD)
    ink = (style.color or _WHITE).downgrade(ColorSystem.STANDARD)
    if ratio(ink, ground) < _READABLE:
        ink = max(_BLACK, _WHITE, key=lambda each: ratio(each, ground))
    return style + Style.from_color(ink, ground)


def ratio(one: RichColor, other: RichColor) -> float:
    """The contrast of two colours, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: RichColor) -> float:
    red, green, blue = (_linear(part / 255) for part in colour.get_truecolor(DEFAULT_TERMINAL_THEME))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _DARKEST else float(((part + 0.055) / 1.055) ** 2.4)
