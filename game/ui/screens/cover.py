"""The blank: nothing of the game is on the screen until a key is pressed."""

from textual.app import ComposeResult
from textual.events import Click, Key
from textual.screen import ModalScreen
from textual.widgets import Static


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
