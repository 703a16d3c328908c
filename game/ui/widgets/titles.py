"""The cards of an evening as titles of the conversation, one under the other, each to be marked."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from game.rules.state import FinishedRound
from game.rules.words import Depth
from game.table.journey import Evening
from game.ui.words import plain
from game.voice import journey as say

FULL = {Depth.SURFACE: "▂", Depth.SHALLOWS: "▄", Depth.DEEP: "▆", Depth.SEABED: "█"}
"""How full of water a card's line begins, as in the library."""


class CardTitle(HorizontalGroup, can_focus=True):
    """One told card.

    Args:
        place: the couple's word for its place on the chart, or "".
        back: from when on it asks to come back, in words, or "".
        marked: whether it is the marked one at first.
    """

    class Marked(Message):
        """This card is the marked one now."""

    def __init__(self, past: FinishedRound, place: str, back: str, *, marked: bool) -> None:
        super().__init__()
        self.past = past
        self._marked = marked
        self._more = " · ".join(part for part in (f"⚑ {place}" if place else "", back) if part)

    def compose(self) -> ComposeResult:
        yield Static(plain(FULL[self.past.card.depth]), classes="water", markup=False)
        yield Static(plain("★" if self.past.starred else ""), classes="star", markup=False)
        words = plain(say.card_title(self.past.card))
        more = plain(f"   {self._more}" if self._more else "", "italic")
        yield Static(words + more, classes="title", markup=False)

    def on_mount(self) -> None:
        if self._marked:
            self.focus(scroll_visible=False)

    def on_focus(self) -> None:
        """Say that it is marked."""
        self.post_message(self.Marked())


class Titles(VerticalGroup):
    """All cards of one evening.

    Attributes:
        marked: the number of the round that is marked when they are laid out; else it is the first one.
    """

    evening: reactive[Evening | None] = reactive(None, recompose=True)
    returns: reactive[Mapping[int, float]] = reactive(dict, recompose=True)
    marked: reactive[int] = reactive(0)

    def compose(self) -> ComposeResult:
        if self.evening is None:
            return
        places = dict(self.evening.places)
        numbers = [past.number for past in self.evening.rounds]
        marked = self.marked if self.marked in numbers else next(iter(numbers), 0)
        for past in self.evening.rounds:
            back = say.return_sentence(self.returns[past.number]) if past.number in self.returns else ""
            yield CardTitle(past, places.get(past.number, ""), back, marked=past.number == marked)
