"""A closed window or a `kill` ends the game in good order; every move is saved already."""

import asyncio
import contextlib
import select
import signal
import sys
from functools import partial
from threading import Thread
from typing import Any

from textual.app import App

_NAMES = ("SIGTERM", "SIGHUP")
_HUNG_UP = 129
"""What a program returns that ends because its terminal went away: 128 and the number of SIGHUP."""


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


def leave_with_the_terminal(app: App[Any]) -> None:
    """From now on the app leaves when its terminal is gone, also where no signal says so.

    A terminal that is killed, or whose line is cut, only stops answering; the keys would be waited for, and
    the screen drawn, for ever. Where the terminal is none of ours (a test, a browser), nothing changes.
    """
    keyboard = sys.__stdin__
    if app.is_headless or app.is_web or keyboard is None or not keyboard.isatty() or sys.platform == "win32":
        return
    leave = partial(asyncio.get_running_loop().call_soon_threadsafe, partial(app.exit, return_code=_HUNG_UP))
    Thread(target=_wait, args=(keyboard.fileno(), leave), daemon=True, name="hang-up").start()


def _wait(keyboard: int, leave: partial[Any]) -> None:
    """Sleep until the terminal hangs up; it costs nothing meanwhile."""
    line = select.poll()
    line.register(keyboard, 0)  # the end of a line is told to whoever asks for nothing else
    for _, what in line.poll():
        if what & (select.POLLHUP | select.POLLERR):
            with contextlib.suppress(RuntimeError):  # the loop has ended already
                leave()
