"""Two arms that reach for each other: the measure of the whole game, drawn as a line."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

_CLOSED = "┄"
_SECONDS = 0.4


def arms(width: int, share: float) -> Content:
    """Two arms, each so much of its half: 0 is none, 1 is an embrace."""
    half = width // 2
    reach = int(share * half + 1e-9)
    if reach >= half:
        return Content.assemble(("━" * half, "bold $first"), ("━" * (width - half), "bold $second"))
    if reach == 0:
        return Content.styled(_CLOSED * width, "$faint")
    left, right = "━" * (reach - 1) + "╸", "╺" + "━" * (reach - 1)
    gap = _CLOSED * (width - 2 * reach)
    return Content.assemble((left, "bold $first"), (gap, "$faint"), (right, "bold $second"))


def closed(width: int) -> Content:
    """A way that is not open yet."""
    return Content.styled(_CLOSED * width, "$closed")


class Arms(Widget):
    """The moment in which the arms touch."""

    share: reactive[float] = reactive(0.0)

    def on_mount(self) -> None:
        self.animate("share", 1.0, duration=_SECONDS)

    def render(self) -> RenderResult:
        return arms(self.size.width, self.share)
