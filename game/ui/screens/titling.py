"""One line of words for a deck: its title."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalGroup
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from game import sentences
from game.decks.model import MOST_LETTERS
from game.language import _
from game.ui.widgets.writing import Writing
from game.ui.words import plain


class TitleDialog(ModalScreen[str | None]):
    """What the deck is called; Escape calls it nothing.

    Args:
        title: that it may keep.
    """

    BINDINGS = [Binding("escape", "cancel", _("Back")), Binding("ctrl+q", "cancel", _("Back"), show=False)]

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self._title_shown = title

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="dialog"):
            yield Static(plain(sentences.TITLE_ASK, "bold"), classes="heading")
            yield Static(plain(sentences.TITLE_WHY), classes="quiet")
            yield Writing(self._title_shown, placeholder=sentences.TITLE_PLACEHOLDER, max_length=MOST_LETTERS)
            yield Static(plain(sentences.TITLE_ENTER), classes="quiet")

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _written(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(event.value)

    def action_cancel(self) -> None:
        """Go back."""
        self.dismiss(None)
