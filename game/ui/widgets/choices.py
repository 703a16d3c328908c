"""Things to choose, each with a box; a box says by its shape whether it is chosen."""

from typing import TypeVar

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip
from textual.widgets import Checkbox, SelectionList

T = TypeVar("T")

_CHOSEN, _NOT = "[x]", "[ ]"


class Choices(SelectionList[T]):
    """A list in which [x] is chosen and [ ] is not, in every theme."""

    def render_line(self, y: int) -> Strip:
        """The line with our box in the place of Textual's, which only a colour tells from an empty one."""
        segments = list(super().render_line(y))
        place = self.scroll_offset.y + y
        if place >= self.option_count:
            return Strip(segments)
        chosen = self.get_option_at_index(place).value in self.selected
        style = segments[4].style if len(segments) > len(_NOT) + 1 else segments[0].style
        meta = segments[1].style
        box = (style + meta.from_meta(meta.meta)) if style is not None and meta is not None else style
        return Strip([Segment(_CHOSEN if chosen else _NOT, box), *segments[3:]])


class Tick(Checkbox):
    """One thing to choose, with the same box."""

    def render(self) -> Content:
        return Content.assemble(_CHOSEN if self.value else _NOT, " ", self.label)
