"""What covers a game: the blank, and a window that is too small."""

from collections.abc import Awaitable, Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.events import Click, Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from game.errors import FathomsError
from game.sentences import TOO_SMALL, locking
from game.ui.widgets.writing import Writing
from game.ui.words import plain

LEAST_COLUMNS, LEAST_ROWS = 60, 20
"""The smallest window that Fathoms is readable in."""


class BlankScreen(ModalScreen[None]):
    """An empty screen; any key or click brings the game back exactly, or asks for the passphrase.

    Args:
        opens: whether a passphrase is the game's; None where the game has none.
    """

    def __init__(self, opens: Callable[[str], Awaitable[bool]] | None = None) -> None:
        super().__init__()
        self._opens = opens

    @property
    def sealed(self) -> bool:
        """Whether only the passphrase brings the game back."""
        return self._opens is not None

    def compose(self) -> ComposeResult:
        with VerticalGroup(id="blank"), VerticalGroup(id="unblank"):
            if self.sealed:
                yield Static("", id="say", markup=False)
                yield Writing(password=True, id="phrase", disabled=True)

    def on_key(self, event: Key) -> None:
        if not isinstance(self.focused, Input):
            event.stop()
            self.wake()

    def on_click(self, event: Click) -> None:
        event.stop()
        self.wake()

    def wake(self) -> None:
        """Bring the game back, or ask for its passphrase."""
        if not self.sealed:
            self.dismiss(None)
            return
        self._say(locking.BLANK_ASK)
        line = self.query_one(Input)
        line.disabled = False
        line.focus()

    @on(Input.Submitted)
    async def _typed(self, event: Input.Submitted) -> None:
        phrase = event.value
        event.input.clear()
        if self._opens is None:
            return
        try:
            opened = await self._opens(phrase)
        except FathomsError as error:
            self._say(str(error))
            return
        if opened:
            self.dismiss(None)
        else:
            self._say(locking.BLANK_WRONG)

    def _say(self, sentence: str) -> None:
        self.query_one("#say", Static).update(plain(sentence))


class TooSmallScreen(ModalScreen[None]):
    """Covers a window that is too small; the app takes it away when the window has grown."""

    def compose(self) -> ComposeResult:
        yield Static(TOO_SMALL, classes="heading", markup=False)
