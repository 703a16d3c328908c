"""A longer text to read together, which scrolls: a whole plan, its closing words, a letter."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Static

from game.language import _
from game.ui.widgets.footer import Footer


class PassageScreen(Screen[bool]):
    """A page of text; Enter goes on (True), Escape goes back (False) where there is a way back.

    Args:
        title: one line, already safe to show.
        parts: paragraphs, already safe to show.
        go_on: what Enter does, on its button.
        back: whether Escape leads back.
    """

    BINDINGS = [
        Binding("enter", "go_on", _("Go on"), id="passage.go-on", priority=True),
        Binding("down,j", "read(1)", _("Read on"), id="passage.down"),
        Binding("up,k", "read(-1)", _("Read back"), show=False, id="passage.up"),
        Binding("pagedown,space", "turn(1)", _("Next page"), show=False, id="passage.page-down"),
        Binding("pageup", "turn(-1)", _("Page before"), show=False, id="passage.page-up"),
        Binding("escape", "back", _("Back"), id="passage.back"),
        Binding("ctrl+q", "back", _("Back"), show=False),
    ]

    def __init__(self, title: Content, parts: Sequence[Content], go_on: str, *, back: bool) -> None:
        super().__init__()
        self._heading = title
        self._parts = parts
        self._go_on = go_on
        self._back = back

    def compose(self) -> ComposeResult:
        with Vertical(id="passage"):
            yield Static(self._heading, classes="heading")
            with VerticalScroll(id="text", can_focus=False):
                for part in self._parts:
                    yield Static(part, classes="part")
            with Center():
                yield Button(Content.assemble(("⏎ ", "bold"), self._go_on), id="go-on")
        yield Footer()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        del parameters
        return self._back if action == "back" else True

    def on_button_pressed(self) -> None:
        self.action_go_on()

    def action_go_on(self) -> None:
        """Go on."""
        self.dismiss(result=True)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(result=False)

    def action_read(self, lines: int) -> None:
        """Move the text by a line or two."""
        self.query_one("#text").scroll_relative(y=2 * lines, animate=False)

    def action_turn(self, pages: int) -> None:
        """Turn a page."""
        text = self.query_one("#text")
        text.scroll_relative(y=pages * max(text.size.height - 1, 1), animate=False)

    def action_leave(self) -> None:
        """Leaving is going back, where there is a way back."""
        self.dismiss(result=not self._back)
