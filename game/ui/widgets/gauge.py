"""The depth gauge: four waters from light to dark, and two arms that reach for each other.

Between two waters lie the arms. Those that opened a depth hold each other; the pair that is reaching now
grows from both sides at once, and touches when the next depth may open. It never compares the two.
"""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from game import voice
from game.marks import FATHOM
from game.rules.state import State
from game.rules.words import Depth
from game.ui.suit import suit_of
from game.ui.widgets.arms import arms, closed
from game.ui.widgets.water import Water

_SECONDS = 0.4


class Gauge(Widget):
    """Where the two are, drawn as the sea."""

    state: reactive[State | None] = reactive(None)
    share: reactive[float] = reactive(0.0)

    def watch_state(self, before: State | None, state: State | None) -> None:
        """Let the arms grow to where they reach now; a point settles there."""
        if state is None:
            return
        share = _share(state)
        grows = before is not None and before.depth is state.depth and share > self.share
        if grows:
            self.animate("share", share, duration=_SECONDS)
        else:
            self.share = share

    def render(self) -> RenderResult:
        state = self.state
        if state is None:
            return ""
        lines: list[Content] = []
        width = max(self.size.width, 8)
        card = state.round.card if state.round is not None else None
        waves = suit_of(self).no_colour
        for depth, rows in zip(Depth, _shares(self.size.height - 4), strict=True):
            here, spread = card is not None and card.depth is depth, float(depth <= state.depth)
            lines += Water(depth, width, spread, here, waves).rows(rows)
            lines.append(_boundary(depth, width, state, self.share))
        return Content("\n").join(lines)


def _shares(rows: int) -> list[int]:
    """So many rows for each of the four waters, the rest to the lightest ones."""
    each, rest = divmod(max(rows, 4), 4)
    return [each + (place < rest) for place in range(4)]


def _share(state: State) -> float:
    """How far the arms reach for each other: 1 is an embrace."""
    if state.depth is Depth.SEABED:
        return 1.0
    return min(voice.pot_shown(state) / state.rules.pot_for(Depth(state.depth + 1)), 1.0)


def _boundary(depth: Depth, width: int, state: State, share: float) -> Content:
    if depth is Depth.SEABED:
        return _sea_floor(width, state)
    if depth < state.depth:
        return arms(width, 1.0)
    if depth > state.depth or not state.shows_points:
        return closed(width)
    return arms(width, share)


def _sea_floor(width: int, state: State) -> Content:
    fathoms = FATHOM * min(state.fathoms, width)
    return Content.styled(fathoms.center(width), "$mist")
