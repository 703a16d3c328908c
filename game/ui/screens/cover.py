"""What covers a game: the blank, and a window that is too small."""

from textual.app import ComposeResult
from textual.events import Click, Key
from textual.screen import ModalScreen
from textual.widgets import Static

from game.sentences import TOO_SMALL

LEAST_COLUMNS, LEAST_ROWS = 60, 20
"""The smallest window that Fathoms is readable in."""


class BlankScreen(ModalScreen[None]):
    """An empty screen; any key or click brings the game back exactly."""

    def compose(self) -> ComposeResult:
        yield Static("", id="blank")

    def on_key(self, event: Key) -> None:
        event.stop()
        self.dismiss(None)

    def on_click(self, event: Click) -> None:
        event.stop()
        self.dismiss(None)


class TooSmallScreen(ModalScreen[None]):
    """Covers a window that is too small; the app takes it away when the window has grown."""

    def compose(self) -> ComposeResult:
        yield Static(TOO_SMALL, classes="heading", markup=False)
