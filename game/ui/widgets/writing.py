"""A line to write in, for every script: joiners are letters too."""

from textual.events import Key
from textual.widgets import Input

_JOINERS = frozenset("\u200c\u200d")
"""They hold emoji families, Persian and Hindi together; Textual calls them unprintable and drops them."""


class Writing(Input):
    """An input that keeps what is typed key by key as it keeps what is pasted."""

    def on_mount(self) -> None:
        self.cursor_blink = False  # nothing here moves without end

    async def on_key(self, event: Key) -> None:
        """Take a joiner as a letter."""
        if event.character in _JOINERS:
            event.stop()
            event.prevent_default()
            self.replace(event.character or "", *self.selection)
