"""A closed window or a `kill` ends the game in good order; every move is saved already."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from textual.app import App

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def leave_on_signals(app: App[None]) -> Iterator[None]:
    """While this lasts, SIGTERM and SIGHUP make the app leave as if asked to."""

    def leave(_number: int, _frame: FrameType | None) -> None:
        app.call_later(app.exit)

    before = {number: signal.signal(number, leave) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
