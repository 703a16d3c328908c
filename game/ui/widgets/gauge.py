"""The depth gauge: four waters from light to dark, and two arms that reach for each other.

Between two waters lie the arms. Those that opened a depth hold each other; the pair that is reaching now
grows from both sides at once, and touches when the next depth may open. It never compares the two.
"""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from game import voice
from game.rules.state import State
from game.rules.words import Depth
from game.ui.widgets.arms import arms, closed


class Gauge(Widget):
    """Where the two are, drawn as the sea."""

    state: reactive[State | None] = reactive(None)

    def render(self) -> RenderResult:
        state = self.state
        if state is None:
            return ""
        lines: list[Content] = []
        width = max(self.size.width, 8)
        for depth, rows in zip(Depth, _shares(self.size.height - 4), strict=True):
            lines += _water(depth, rows, width, state)
            lines.append(_boundary(depth, width, state))
        return Content("\n").join(lines)


def _shares(rows: int) -> list[int]:
    """So many rows for each of the four waters, the rest to the lightest ones."""
    each, rest = divmod(max(rows, 4), 4)
    return [each + (place < rest) for place in range(4)]


def _water(depth: Depth, rows: int, width: int, state: State) -> list[Content]:
    is_open = depth <= state.depth
    here = state.round is not None and state.round.card is not None and state.round.card.depth == depth
    name = f"● {depth.title}" if here else depth.title
    middle = (rows - 1) // 2
    ground = f"on $water-{int(depth)}" if is_open else "on $background 50%"
    colour = "$foreground" if is_open else "$faint"
    blank = Content.styled(" " * width, ground)
    words = Content.styled(name.center(width), f"{'bold ' if here else ''}{colour} {ground}")
    return [words if row == middle else blank for row in range(rows)]


def _boundary(depth: Depth, width: int, state: State) -> Content:
    if depth is Depth.SEABED:
        return _sea_floor(width, state)
    if depth < state.depth:
        return arms(width, 1.0)
    if depth > state.depth or not state.shows_points:
        return closed(width)
    need = state.rules.pot_for(Depth(depth + 1))
    return arms(width, min(voice.pot_shown(state) / need, 1.0))


def _sea_floor(width: int, state: State) -> Content:
    fathoms = "·" * min(state.fathoms, width)
    return Content.styled(fathoms.center(width), "$mist")
