"""A closed window or a `kill` ends the game in good order; every move is saved already."""

import asyncio
import contextlib
import signal
from functools import partial
from typing import Any

from textual.app import App

_NAMES = ("SIGTERM", "SIGHUP")


def leave_on_signals(app: App[Any]) -> None:
    """From now on SIGTERM and SIGHUP make the app leave as if asked to, and put the terminal right.

    On Windows, which has no such signals, nothing changes.
    """
    loop = asyncio.get_running_loop()
    for name in _NAMES:
        number = getattr(signal, name, None)
        if number is not None:
            with contextlib.suppress(NotImplementedError):
                loop.add_signal_handler(number, partial(app.exit, return_code=128 + number))
