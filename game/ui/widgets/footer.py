"""The row of keys, drawn as one line: help, the blank and the way out come first, so that none is cut off.

Textual's own footer makes new widgets at every move, and an evening has hundreds.
"""

from typing import NamedTuple

from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.events import Click
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from game.ui.words import plain

_FIRST = ("f1", "f2", "f3", "escape")
_GAP = 2


class Shown(NamedTuple):
    """A key in the row.

    Attributes:
        name: the key as it is written.
        start: the column where it begins.
    """

    key: str
    name: str
    label: str
    action: str
    start: int

    @property
    def width(self) -> int:
        """Its columns."""
        return self.words.cell_length

    @property
    def end(self) -> int:
        """The column after its last."""
        return self.start + self.width

    @property
    def words(self) -> Content:
        """The key and what it does."""
        return Content.assemble(plain(self.name, "bold $footer-key-foreground"), " ", plain(self.label))


class Footer(Widget):
    """The keys of this moment, as many as there is room for, and everything by name at the right end."""

    ALLOW_SELECT = False

    bound: reactive[tuple[Binding, ...]] = reactive(())

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._look)

    def render(self) -> RenderResult:
        parts: list[str | Content] = []
        column = 0
        for shown in self.shown:
            parts += [" " * (shown.start - column), shown.words]
            column = shown.end
        return Content.assemble(*parts)

    @property
    def shown(self) -> tuple[Shown, ...]:
        """The keys that stand in the row now, from left to right."""
        palette = [self._key(binding) for binding in self.bound if self._is_palette(binding)]
        room = self.size.width - sum(each.width + _GAP for each in palette)
        row: list[Shown] = []
        column = _GAP
        for binding in self.bound:
            each = self._key(binding, column)
            if not self._is_palette(binding) and each.end + _GAP <= room:
                row.append(each)
                column = each.end + _GAP
        return (*row, *(each._replace(start=room) for each in palette))

    def on_click(self, event: Click) -> None:
        """Press the key that was clicked."""
        for shown in self.shown:
            if shown.start <= event.x < shown.end:
                self.app.simulate_key(shown.key)

    def _look(self, screen: Screen[object]) -> None:
        if screen is self.screen and screen.app.app_focus:
            by_action: dict[str, Binding] = {}
            for _, binding, enabled, _ in screen.active_bindings.values():
                if enabled and (binding.show or self._is_palette(binding)):
                    by_action.setdefault(binding.action, binding)
            self.bound = tuple(sorted(by_action.values(), key=_place))

    def _is_palette(self, binding: Binding) -> bool:
        return binding.key == self.app.COMMAND_PALETTE_BINDING

    def _key(self, binding: Binding, start: int = 0) -> Shown:
        name = self.app.get_key_display(binding)
        return Shown(binding.key, name, binding.description, binding.action, start)


def _place(binding: Binding) -> int:
    return _FIRST.index(binding.key) if binding.key in _FIRST else len(_FIRST)
