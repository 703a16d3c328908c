"""Centred words in lines of nearly the same length, so that none stands alone in the last one."""

from functools import lru_cache

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions


class Even(Content):
    """Words that are broken evenly wherever they are centred; they take no more lines than they would."""

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The lines, as narrow as they can be without a further one, in the middle of the width."""
        if options.rules.get("text_align") != "center" or width <= 1:
            return super().render_strips(width, height, style, options)
        narrow = _narrowest(self.plain, width)
        left = (width - narrow) // 2
        strips = super().render_strips(narrow, height, style, options)
        return [
            Strip.join([_blank(left, style), strip, _blank(width - narrow - left, style)]) for strip in strips
        ]


def evenly(content: Content) -> Even:
    """The same words, broken evenly wherever they are centred."""
    return Even(content.plain, list(content.spans), strip_control_codes=False)


def _blank(width: int, style: Style) -> Strip:
    return Strip.blank(width, style.rich_style)


@lru_cache(1024)
def _narrowest(text: str, width: int) -> int:
    """The least width in which these words take as many lines as in this one, and no word is broken."""
    words, rules = Content(text, strip_control_codes=False), RulesMap()
    least, most = min(max(words.get_minimal_width(rules), 1), width), width
    lines = words.get_height(rules, width)
    if lines <= 1:
        return width
    while least < most:
        middle = (least + most) // 2
        if words.get_height(rules, middle) > lines:
            least = middle + 1
        else:
            most = middle
    return least
