"""The title bar: who is at the table, which evening it is, and how long it still is."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from game import voice
from game.language import _
from game.rules.state import State
from game.rules.words import Seat
from game.sentences import two
from game.ui.partners import in_seat
from game.ui.words import plain


class TitleBar(Widget):
    """One line at the top.

    Attributes:
        seat: who sits at this screen, where there are two.
        now: wall-clock seconds at the last look at the clock; the minutes go on between two moves.
    """

    state: reactive[State | None] = reactive(None)
    seat: reactive[Seat | None] = reactive(None)
    now: reactive[float] = reactive(0.0)

    def render(self) -> RenderResult:
        state = self.state
        if state is None:
            return ""
        names = Content.assemble(
            plain(voice.called(state, Seat.FIRST), "bold $first"),
            (" & ", "$mist"),
            plain(voice.called(state, Seat.SECOND), "bold $second"),
        )
        parts = [names] if self.seat is None else [names, in_seat(_screen_of(state, self.seat), self.seat)]
        parts += [Content.styled(_("evening {evening}").format(evening=state.evening), "$foreground")]
        left = voice.time_left(state, self.now) if state.house.suggest_times else ""
        if left:
            parts.append(Content.styled(left, "$mist"))
        return Content.styled("   ·   ", "$faint").join(parts)


def _screen_of(state: State, seat: Seat) -> str:
    return two.SCREEN_OF.format(name=voice.called(state, seat))
