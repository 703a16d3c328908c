"""The row of keys: help, the blank and the way out come first, so that no window cuts them off."""

from textual import widgets
from textual.app import ComposeResult
from textual.widget import Widget

_FIRST = ("f1", "f2", "f3", "escape")


class Footer(widgets.Footer):
    """The keys of this moment, and everything by name at the right end."""

    def compose(self) -> ComposeResult:
        yield from sorted(super().compose(), key=_place)


def _place(shown: Widget) -> int:
    key = getattr(shown, "key", "")
    return _FIRST.index(key) if key in _FIRST else len(_FIRST)
