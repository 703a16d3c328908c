"""A private choice: hand over, choose where nobody sees, hand back. Nothing of it stays on the screen."""

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
from game.sentences.asking import Question
from game.ui.widgets.footer import Footer
from game.ui.words import plain

LEAST_SECONDS = 4
"""Each private screen stays at least so long, so that a quick choice tells nothing."""


class PrivateScreen(Screen[bool | None]):
    """One partner's private choice: True for the first choice, None when the step was left.

    Args:
        colour: the theme's name for this partner.
        mark: which choice is marked at first (0 or 1), by chance.
        clock: monotonic seconds.
    """

    BINDINGS = [Binding("ctrl+q", "leave", _("Leave"), id="private.leave")]

    def __init__(
        self, question: Question, name: str, colour: str, mark: int, clock: Callable[[], float]
    ) -> None:
        super().__init__()
        self._question = question
        self._name_shown = name
        self._colour = colour
        self._mark = mark
        self._clock = clock
        self._opened = 0.0
        self._due = False
        self._done = False
        self._choice = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"), VerticalGroup(classes="paper-less"):
            yield Static(plain(self._name_shown, f"bold ${self._colour}"), classes="heading")
            yield Static(plain(self._question.ask), classes="paragraph")
            yield OptionList(*(Option(plain(choice)) for choice in self._question.choices), markup=False)
            yield Static(plain(self._question.rule), id="say", classes="quiet")
        yield Footer()

    def on_mount(self) -> None:
        choices = self.query_one(OptionList)
        choices.highlighted = self._mark
        choices.focus()
        self._opened = self._clock()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        if self._done:
            return
        self._done = True
        self._choice = event.option_index == 0
        self.query_one(OptionList).display = False
        self.query_one("#say", Static).update(sentences.ONE_BREATH)
        rest = max(LEAST_SECONDS - (self._clock() - self._opened), 0.01)
        self.set_timer(rest, self._go)

    def on_screen_resume(self) -> None:
        """What covered this page is gone."""
        if self._due:
            self._go()

    def _go(self) -> None:
        """Hand it in; where a blank lies over this page, as soon as it is gone, and not in its place."""
        self._due = self.app.screen is not self
        if not self._due:
            self.dismiss(self._choice)

    def action_leave(self) -> None:
        """Leave; the whole step is void."""
        self.dismiss(None)
