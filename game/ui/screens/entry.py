"""A small dialog in which one thing is typed: a file, a game's name."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalGroup
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from game.language import _
from game.ui.widgets.writing import Writing
from game.ui.words import plain


class EntryDialog(ModalScreen[str | None]):
    """Type one thing; Escape types nothing.

    Args:
        ask: what is asked.
        why: what happens with it.
        value: what stands there at first.
    """

    BINDINGS = [Binding("escape", "cancel", _("Back"))]

    def __init__(self, ask: str, why: str = "", value: str = "") -> None:
        super().__init__()
        self._ask = ask
        self._why = why
        self._value = value

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="dialog"):
            yield Static(plain(self._ask, "bold"), classes="heading")
            if self._why:
                yield Static(plain(self._why), classes="quiet")
            yield Writing(self._value, id="line", max_length=1_000, select_on_focus=False)
            yield Static(_("⏎  go on    Esc  back"), classes="quiet", markup=False)

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(event.value)

    def action_cancel(self) -> None:
        """Type nothing."""
        self.dismiss(None)
