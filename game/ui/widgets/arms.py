"""Two arms that reach for each other: the measure of the whole game, drawn as a line."""

from textual.content import Content

from game.marks import ARM, LEFT_HAND, RIGHT_HAND
from game.marks import CLOSED as _CLOSED


def arms(width: int, share: float) -> Content:
    """Two arms, each so much of its half: 0 is none, 1 is an embrace."""
    half = width // 2
    reach = int(share * half + 1e-9)
    if reach >= half:
        return Content.assemble((ARM * half, "bold $first"), (ARM * (width - half), "bold $second"))
    if reach == 0:
        return Content.styled(_CLOSED * width, "$faint")
    left, right = ARM * (reach - 1) + LEFT_HAND, RIGHT_HAND + ARM * (reach - 1)
    gap = _CLOSED * (width - 2 * reach)
    return Content.assemble((left, "bold $first"), (gap, "$faint"), (right, "bold $second"))


def closed(width: int) -> Content:
    """A way that is not open yet."""
    return Content.styled(_CLOSED * width, "$closed")
