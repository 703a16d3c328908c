"""The sea of the evenings as a drawing in the page itself: no file beside it, and nothing to fetch."""

from collections.abc import Sequence
from html import escape

from game.rules.words import Depth
from game.table.journey import Evening
from game.table.sea import Sea, chart

_COLUMNS = 240
_WIDTH = 960.0
_WATERS = ("#2f7ea6", "#1d6288", "#123f5f", "#081d31")
_SAND = '<stop offset="0" stop-color="#a89c88"/><stop offset="1" stop-color="#1b2430"/>'
_BRIGHTEST, _FAINTEST = 5.0, 2.2


def sea_svg(evenings: Sequence[Evening], *, named: bool, name: str, height: float) -> str:
    """The sea as SVG, or nothing without an evening.

    Args:
        named: whether depths and places are written into it.
        name: tells this drawing's colours from another's in the same page.
        height: of the drawing, where its width is 960.
    """
    if not evenings:
        return ""
    sea = chart(evenings, _COLUMNS)
    stops = "".join(
        f'<stop offset="{place / 3:.2f}" stop-color="{colour}"/>' for place, colour in enumerate(_WATERS)
    )
    parts = [
        f'<svg viewBox="0 0 {_WIDTH:.0f} {height:.0f}" preserveAspectRatio="xMidYMid slice" role="img">',
        f'<defs><linearGradient id="{name}-water" x1="0" y1="0" x2="0" y2="1">{stops}</linearGradient>',
        f'<linearGradient id="{name}-sand" x1="0" y1="0" x2="0" y2="1">{_SAND}</linearGradient></defs>',
        f'<rect width="{_WIDTH:.0f}" height="{height:.0f}" fill="url(#{name}-water)"/>',
        f'<path d="{_floor(sea, height)}" fill="url(#{name}-sand)"/>',
        *_lights(sea, height),
        *(_names(sea, height) if named else ()),
        "</svg>",
    ]
    return "".join(parts)


def _x(sea: Sea, x: float) -> float:
    return x / sea.columns * _WIDTH


def _y(sea: Sea, y: float, height: float) -> float:
    return (y + 0.12) / (sea.bottom + 0.5) * height


def _floor(sea: Sea, height: float) -> str:
    """The floor as a soft line, closed below."""
    points = [(_x(sea, column + 0.5), _y(sea, y, height)) for column, y in enumerate(sea.floor)]
    line = " ".join(f"L{x:.1f} {y:.1f}" for x, y in points)
    return f"M0 {points[0][1]:.1f} {line} L{_WIDTH:.0f} {points[-1][1]:.1f} V{height:.0f} H0 Z"


def _lights(sea: Sea, height: float) -> list[str]:
    """A light for each told card, smaller where there are many; a starred one shines."""
    size = max(_BRIGHTEST - len(sea.dots) / 120, _FAINTEST)
    return [
        f'<circle cx="{_x(sea, dot.x):.1f}" cy="{_y(sea, dot.y, height):.1f}" '
        f'r="{size * (1.5 if dot.starred else 1):.1f}" fill="{"#f2c879" if dot.starred else "#f7efe2"}" '
        f'fill-opacity="{".95" if dot.starred else ".7"}"/>'
        for dot in sea.dots
    ]


def _names(sea: Sea, height: float) -> list[str]:
    style = 'font-family="Georgia, serif" fill="#f7efe2"'
    depths = [
        f'<text x="14" y="{_y(sea, depth - 1, height) + 36:.1f}" {style} font-size="30" fill-opacity=".6">'
        f"{escape(depth.title)}</text>"
        for depth in Depth
    ]
    places = [
        f'<text x="{_x(sea, dot.x) + 10:.1f}" y="{_y(sea, dot.y, height) + 6:.1f}" {style} font-size="32" '
        f'font-style="italic">{escape(dot.word)}</text>'
        for dot in sea.dots
        if dot.word
    ]
    return depths + places
