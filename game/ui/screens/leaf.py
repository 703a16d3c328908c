"""A long page to read: a season, a summary before it is written."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Static

from game.ui.widgets.footer import Footer


class LeafScreen(Screen[bool]):
    """A page that may be longer than the window; Enter goes on (True), where there is something to go on to.

    Args:
        title: one line.
        about: a quiet line under it.
        lines: what stands on it, already safe to show.
        go_on: what Enter does, on its button; "" where the page is only read.
        moment: a class that dresses the page.
    """

    BINDINGS = [
        Binding("enter", "go_on", "Go on", id="leaf.go-on", priority=True),
        Binding("escape", "leave", "Back", id="leaf.back"),
        Binding("ctrl+q", "leave", "Back", show=False),
    ]

    def __init__(
        self, title: Content, about: Content, lines: Sequence[Content], go_on: str = "", moment: str = ""
    ) -> None:
        super().__init__(classes=moment)
        self._heading = title
        self._about = about
        self._lines = lines
        self._go_on = go_on

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="leaf"):
            yield Static(self._heading, classes="heading", markup=False)
            yield Static(self._about, classes="quiet", markup=False)
            for line in self._lines:
                yield Static(line, classes="line", markup=False)
            if self._go_on:
                with Center():
                    yield Button(Content.assemble(("⏎ ", "bold"), self._go_on), id="go-on")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A page that is only read has nothing to go on to."""
        del parameters
        return bool(self._go_on) if action == "go_on" else True

    def on_button_pressed(self) -> None:
        self.action_go_on()

    def action_go_on(self) -> None:
        """Go on."""
        self.dismiss(result=True)

    def action_leave(self) -> None:
        """Back to where they came from."""
        self.dismiss(result=False)
