"""Who is at the table: two names, and nothing else."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Vertical, VerticalGroup
from textual.screen import Screen
from textual.widgets import Button, Input, Static

from game import sentences
from game.errors import FathomsError
from game.language import _
from game.marks import ENTER
from game.ui.widgets.footer import Footer
from game.ui.widgets.writing import Writing
from game.ui.words import plain


class NamesScreen(Screen[tuple[str, str] | None]):
    """Two fields; Enter goes from the first to the second, and on.

    Args:
        check: raises a FathomsError with a sentence when the names will not do.
    """

    BINDINGS = [
        Binding("escape", "back", _("Back"), id="names.back"),
        Binding("ctrl+q", "leave", _("Leave"), show=False),
    ]

    def __init__(self, check: Callable[[tuple[str, str]], object]) -> None:
        super().__init__()
        self._check = check

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"), VerticalGroup(classes="paper-less"):
            yield Static(plain(sentences.NAMES_ASK, "bold"), classes="heading")
            yield Writing(placeholder=_("One name"), id="first", classes="first", max_length=200)
            yield Writing(placeholder=_("The other name"), id="second", classes="second", max_length=200)
            yield Static(plain(sentences.NAMES_HINT), id="say", classes="quiet")
            with Center():
                yield Button(_("{enter} That's us").format(enter=ENTER), id="go-on")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#first", Input).focus()

    @on(Input.Submitted, "#first")
    def _first(self) -> None:
        self.screen.set_focus(self.query_one("#second", Input))  # at once, for those who type ahead

    @on(Input.Submitted, "#second")
    @on(Button.Pressed)
    def _both(self) -> None:
        names = (self.query_one("#first", Input).value, self.query_one("#second", Input).value)
        try:
            self._check(names)
        except FathomsError as error:
            self.query_one("#say", Static).update(plain(str(error), "$warning"))
            self.query_one("#first" if not names[0].strip() else "#second", Input).focus()
            return
        self.dismiss(names)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_leave(self) -> None:
        """Leaving is going back."""
        self.action_back()
