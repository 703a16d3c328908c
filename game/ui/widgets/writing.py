"""A line or a page to write on, for every script: joiners are letters too, and codes are none."""

from textual.events import Key, Paste
from textual.widgets import Input, TextArea

from game.text import clean

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


class PageToWrite(TextArea):
    """A few lines; what is pasted is cleaned before it stands there."""

    async def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(clean(event.text, lines=True), *self.selection)
