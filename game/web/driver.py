"""What draws the game for the page: Textual's driver, which ends with the server and colours the edge."""

import os
from contextlib import suppress
from functools import partial
from typing import Any

from textual import messages
from textual.app import App
from textual.color import Color
from textual.drivers.web_driver import WebDriver


class PageDriver(WebDriver):
    """Textual's driver for pages, for a server that may end at any instant.

    When the server is gone, so is the game: it leaves the table in good order, and frees the game's file.
    """

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        self._write = partial(self._put)
        self._around = ""

    def _put(self, data: bytes) -> int:
        """Write all of it; to nobody, once the server is gone."""
        left = memoryview(data)
        with suppress(OSError):
            while left:
                left = left[os.write(self.fileno, left) :]
        return len(data)

    def run_input_thread(self) -> None:
        """Read until the server says no more; then leave."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            with suppress(RuntimeError):
                self.send_message(messages.ExitApp())

    def write(self, data: str) -> None:
        """Draw, and tell the page what colour lies around what is drawn."""
        around = self._sea()
        if around != self._around:
            self._around = around
            super().write(f"\x1b]11;{around}\x07")
        super().write(data)

    def _sea(self) -> str:
        """The colour behind all screens that lie on each other."""
        colour = Color(0, 0, 0)
        for screen in self._app.screen_stack:
            colour += screen.styles.background
        return colour.hex6
