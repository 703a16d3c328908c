"""The two circles, drawn by each in private: a picture that changes with the choice, and one Enter."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalGroup
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game import sentences
from game.language import _
from game.sentences import care
from game.ui.widgets.circles import circles
from game.ui.widgets.footer import Footer
from game.ui.words import plain


class CirclesScreen(Screen[int | None]):
    """One partner's picture: 1 to 7, or None when the step was left.

    Args:
        colour: the theme's name for this partner.
        mark: which step is marked at first (0 to 6), by chance.
        least_seconds: how long the page stays at least, so that a quick choice tells nothing.
        clock: monotonic seconds.
    """

    BINDINGS = [Binding("ctrl+q", "leave", _("Leave"), id="circles.leave")]

    def __init__(
        self, name: str, colour: str, mark: int, *, least_seconds: float, clock: Callable[[], float]
    ) -> None:
        super().__init__()
        self._name_shown = name
        self._colour = colour
        self._mark = mark
        self._least = least_seconds
        self._clock = clock
        self._opened = 0.0
        self._due = False
        self._step = 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"), VerticalGroup(classes="paper-less"):
            yield Static(plain(self._name_shown, f"bold ${self._colour}"), classes="heading")
            yield Static(plain(care.CIRCLES_ASK), classes="paragraph", id="say")
            yield Static(id="picture", classes="paragraph")
            yield OptionList(*(Option(plain(step)) for step in care.CIRCLES_STEPS), markup=False)
        yield Footer()

    def on_mount(self) -> None:
        steps = self.query_one(OptionList)
        steps.highlighted = self._mark
        steps.focus()
        self._opened = self._clock()

    @on(OptionList.OptionHighlighted)
    def _marked(self, event: OptionList.OptionHighlighted) -> None:
        if not self._step:
            self.query_one("#picture", Static).update(circles(event.option_index + 1))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        if self._step:
            return
        self._step = event.option_index + 1
        self.query_one(OptionList).display = False
        self.query_one("#picture", Static).display = False
        self.query_one("#say", Static).update(plain(sentences.ONE_BREATH))
        self.set_timer(max(self._least - (self._clock() - self._opened), 0.01), self._go)

    def on_screen_resume(self) -> None:
        """What covered this page is gone."""
        if self._due:
            self._go()

    def _go(self) -> None:
        """Hand it in; where a blank lies over this page, as soon as it is gone, and not in its place."""
        self._due = self.app.screen is not self
        if not self._due:
            self.dismiss(self._step)

    def action_leave(self) -> None:
        """Leave; the whole step is void."""
        self.dismiss(None)
