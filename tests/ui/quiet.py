"""When a screen has nothing left to do: told by the event loop itself, in place of waiting a while.

Textual's pilot waits until the process seems idle, 20 ms at least, three times a key. Inside `hasty` a key is
over as soon as no callback is ready, no thread works for us and the layout is done; timers are not waited
for, and nothing is painted for a terminal that is not there.
"""

import asyncio
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import textual.app
from textual._compositor import Compositor
from textual.app import App
from textual.pilot import Pilot

from game.ui.screens import library, pasting, private, writing
from game.ui.widgets import page

_CALM = 3
"""So many times in a row nothing is to be done: a layout may follow a callback, and a callback a layout."""

_A_MOMENT = 0.01
_working: "weakref.WeakSet[asyncio.Future[Any]]" = weakref.WeakSet()


@contextmanager
def hasty() -> Iterator[None]:
    """In here every key, pause and delay takes as long as there is something to do, and no longer."""
    loop = asyncio.get_running_loop()
    ask = loop.run_in_executor

    def asked(executor: Any, work: Any, *args: Any) -> "asyncio.Future[Any]":
        future = ask(executor, work, *args)
        _working.add(future)
        return future

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loop, "run_in_executor", asked)
        patch.setattr(textual.app, "wait_for_idle", lambda *_: quiet())
        patch.setattr(Pilot, "pause", _pause)
        patch.setattr(Compositor, "render_update", _unpainted)
        patch.setattr(library, "_TYPING_SECONDS", 0)
        patch.setattr(pasting, "_READ_SECONDS", 0)
        patch.setattr(writing, "DRAFT_SECONDS", 0.01)
        patch.setattr(private, "LEAST_SECONDS", 0)
        patch.setattr(page, "ADVICE_SECONDS", 0)
        yield


def _unpainted(compositor: Compositor, *_: object, **__: object) -> None:
    compositor._dirty_regions.clear()


async def _pause(pilot: Pilot[Any], delay: float | None = None) -> None:
    if delay is not None and delay > _A_MOMENT:
        await asyncio.sleep(delay)
    await quiet(pilot.app)


async def quiet(app: App[Any] | None = None, most: float = 20) -> None:
    """Wait until nothing is left to do.

    Args:
        app: is laid out anew whenever nothing else is to be done.
        most: seconds after which to give up waiting.
    """
    loop = asyncio.get_running_loop()
    until = loop.time() + most
    calm = 0
    while calm < _CALM and loop.time() < until:
        await asyncio.sleep(0)
        if loop._ready:  # type: ignore[attr-defined]
            calm = 0
        elif busy := [each for each in _working if not each.done()]:
            await asyncio.wait(busy, timeout=until - loop.time())
            calm = 0
        else:
            calm += 1
            if app is not None and app.screen_stack:
                app.screen._on_timer_update()
