"""The row of keys, drawn as one line: help, the blank and the way out come first, so that none is cut off.

Textual's own footer makes new widgets at every move, and an evening has hundreds.
"""

from dataclasses import dataclass

from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.events import Click
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from game.ui.words import plain

_FIRST = ("f1", "f2", "f3", "escape")
_GAP = "  "


@dataclass(frozen=True, slots=True)
class Shown:
    """A key in the row.

    Attributes:
        start: the column where it begins.
        end: the column after its last.
    """

    key: str
    content: Content
    start: int
    end: int


class Footer(Widget):
    """The keys of this moment, and what they do; each can be clicked."""

    ALLOW_SELECT = False

    shown: reactive[tuple[Shown, ...]] = reactive(())

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._look)

    def render(self) -> RenderResult:
        return Content(_GAP).join([Content(""), *(shown.content for shown in self.shown)])

    def on_click(self, event: Click) -> None:
        """Press the key that was clicked."""
        for shown in self.shown:
            if shown.start <= event.x < shown.end:
                self.app.simulate_key(shown.key)

    def _look(self, screen: Screen[object]) -> None:
        if screen is self.screen and screen.app.app_focus:
            self.shown = self._row(screen)

    def _row(self, screen: Screen[object]) -> tuple[Shown, ...]:
        by_action: dict[str, Binding] = {}
        for _, binding, enabled, _ in screen.active_bindings.values():
            if binding.show and enabled:
                by_action.setdefault(binding.action, binding)
        row, column = [], 0
        for binding in sorted(by_action.values(), key=_place):
            key = self.app.get_key_display(binding)
            content = Content.assemble(
                plain(key, "bold $footer-key-foreground"), " ", plain(binding.description)
            )
            start = column + len(_GAP)
            column = start + content.cell_length
            row.append(Shown(binding.key, content, start, column))
        return tuple(row)


def _place(binding: Binding) -> int:
    return _FIRST.index(binding.key) if binding.key in _FIRST else len(_FIRST)
