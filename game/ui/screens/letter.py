"""A sealed letter is written here, by one, while the other looks away."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalGroup
from textual.screen import Screen
from textual.widgets import Static, TextArea

from game.language import _
from game.rules.ways import LONGEST_LETTER
from game.sentences import ways
from game.ui.widgets.footer import Footer
from game.ui.widgets.writing import PageToWrite
from game.ui.words import plain


class LetterScreen(Screen[str | None]):
    """A few lines; dismissed with them, or with None when the letter was torn up.

    Args:
        colour: the theme's name for the partner who writes.
    """

    BINDINGS = [
        Binding("ctrl+s", "seal", _("Seal it"), id="letter.seal", priority=True),
        Binding("escape", "leave", _("Tear it up"), id="letter.leave", priority=True),
        Binding("ctrl+q", "leave", _("Tear it up"), show=False, priority=True),
    ]

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name_shown = name
        self._colour = colour

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"), VerticalGroup(classes="paper-less letter"):
            yield Static(plain(self._name_shown, f"bold ${self._colour}"), classes="heading")
            yield Static(plain(ways.LETTER_WRITE), classes="paragraph")
            yield PageToWrite(soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
            yield Static(id="left", classes="quiet", markup=False)
            yield Static(plain(ways.LETTER_RULE), classes="quiet")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(TextArea).focus()

    @on(TextArea.Changed)
    def _changed(self) -> None:
        left = LONGEST_LETTER - len(self.query_one(TextArea).text)
        words = ways.LETTER_LEFT.format(left=left) if left < LONGEST_LETTER // 4 else ""
        self.query_one("#left", Static).update(words)

    def action_seal(self) -> None:
        """Seal what stands here, if anything does and it is not too long."""
        text = self.query_one(TextArea).text
        if text.strip() and len(text) <= LONGEST_LETTER:
            self.dismiss(text)

    def action_leave(self) -> None:
        """Tear it up; nothing of it is kept."""
        self.dismiss(None)
