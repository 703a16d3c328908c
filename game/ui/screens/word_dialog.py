"""A small dialog for a word or the name of a file."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalGroup
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from game.ui.words import plain


class WordDialog(ModalScreen[str | None]):
    """Type something short; Escape types nothing.

    Args:
        given: what stands there at first.
        longest: letters at most.
        empty: whether nothing is an answer too.
    """

    BINDINGS = [Binding("escape", "cancel", "Back")]

    def __init__(
        self, ask: str, why: str = "", *, given: str = "", longest: int = 1000, empty: bool = False
    ) -> None:
        super().__init__()
        self._ask = ask
        self._why = why
        self._given = given
        self._longest = longest
        self._empty = empty

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="dialog"):
            yield Static(plain(self._ask, "bold"), classes="heading")
            if self._why:
                yield Static(plain(self._why), classes="quiet")
            yield Input(self._given, id="line", max_length=self._longest)
            yield Static("⏎  so be it    Esc  back", classes="quiet", markup=False)

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _written(self, event: Input.Submitted) -> None:
        if event.value.strip() or self._empty:
            self.dismiss(event.value.strip())

    def action_cancel(self) -> None:
        """Type nothing."""
        self.dismiss(None)
