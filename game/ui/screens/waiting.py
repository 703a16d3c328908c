"""Waiting for the other screen: one calm line, and Escape leads out."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalGroup
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from game.language import _
from game.ui.widgets.footer import Footer


class WaitingScreen(Screen[bool | None]):
    """Stays until the other screen has gone on (None), or whoever waits leaves (False).

    Args:
        line: what is waited for.
        why: what happens meanwhile.
        still: whether there is anything left to wait for as the screen comes up.
    """

    BINDINGS = [
        Binding("escape", "leave", _("Leave"), id="waiting.leave"),
        Binding("ctrl+q", "leave", _("Leave"), show=False),
    ]

    def __init__(self, line: Content, why: Content, still: Callable[[], bool]) -> None:
        super().__init__()
        self._line = line
        self._why = why
        self._still = still

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"), VerticalGroup(classes="paper-less"):
            yield Static(self._line, classes="heading")
            yield Static(self._why, classes="quiet")
        yield Footer()

    def on_mount(self) -> None:
        if not self._still():
            self.dismiss(None)

    def action_leave(self) -> None:
        """Wait no more."""
        self.dismiss(result=False)
