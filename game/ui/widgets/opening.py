"""A depth opens: two arms reach for each other, touch, and the water below them opens from the middle."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from game.rules.words import Depth
from game.ui.suit import suit_of
from game.ui.widgets.arms import arms, closed
from game.ui.widgets.water import Water

_SECONDS = 0.4


class Opening(Widget):
    """The four waters at the moment in which one of them opens; no key waits for it.

    Args:
        depth: the one that opens.
    """

    share: reactive[float] = reactive(0.0)

    def __init__(self, depth: Depth) -> None:
        super().__init__()
        self._depth = depth

    def on_mount(self) -> None:
        self.animate("share", 1.0, duration=_SECONDS)

    def render(self) -> RenderResult:
        width, waves = self.size.width, suit_of(self).no_colour
        each = max((self.size.height - 3) // 4, 1)
        lines: list[Content] = []
        for depth in Depth:
            if depth > Depth.SURFACE:
                lines.append(self._boundary(depth, width))
            new = depth is self._depth
            spread = self.share if new else float(depth < self._depth)
            lines += Water(depth, width, spread, new, waves).rows(each)
        return Content("\n").join(lines)

    def _boundary(self, depth: Depth, width: int) -> Content:
        """What lies above a depth."""
        if depth > self._depth:
            return closed(width)
        return arms(width, self.share if depth is self._depth else 1.0)
