"""Something to read together, and one key to go on: when not to play, the pledge, news from the water."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Vertical, VerticalGroup
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Static

from game.language import _
from game.marks import ENTER
from game.rules.words import Depth
from game.ui.widgets.footer import Footer
from game.ui.widgets.opening import Opening


class ReadingScreen(Screen[bool]):
    """A quiet page; Enter goes on (True), Escape goes back (False) where there is a way back.

    Args:
        title: one line.
        lines: paragraphs, already safe to show.
        go_on: what Enter does, on its button.
        back: whether Escape leads back.
        opens: the depth that opens at this moment.
        leave: what Escape does, in a few words.
    """

    BINDINGS = [
        Binding("enter", "go_on", _("Go on"), id="reading.go-on", priority=True),
        Binding("escape", "back", _("Back"), id="reading.back"),
        Binding("ctrl+q", "leave", _("Leave"), id="reading.leave", show=False),
    ]

    def __init__(  # noqa: PLR0913 - words of one page
        self,
        title: str,
        lines: Sequence[Content],
        go_on: str = _("Go on"),
        *,
        back: bool,
        opens: Depth | None = None,
        leave: str = _("Back"),
    ) -> None:
        super().__init__(classes=f"opened -depth-{int(opens)}" if opens is not None else "")
        self._bindings.key_to_bindings["escape"] = [Binding("escape", "back", leave, id="reading.back")]
        self._opens = opens
        self._heading = title
        self._lines = lines
        self._go_on = go_on
        self._back = back

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"), VerticalGroup(classes="paper-less"):
            if self._opens is not None:
                with Center():
                    yield Opening(self._opens)
            yield Static(Content.styled(self._heading, "bold"), classes="heading")
            for line in self._lines:
                yield Static(line, classes="paragraph")
            with Center():
                yield Button(Content.assemble((f"{ENTER} ", "bold"), self._go_on), id="go-on")
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

    def action_leave(self) -> None:
        """Leaving is going back."""
        self.action_back()
