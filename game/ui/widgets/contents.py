"""The list of a deck's cards, by depth; only what is seen is drawn, however long it is."""

from typing import ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.events import Click, Key
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from game import sentences
from game.decks.editing import HEAD, Editing
from game.language import _
from game.rules.words import Depth, Kind
from game.text import clean_line
from game.ui.widgets.in_turn import InTurn

_FULL = {Depth.SURFACE: "▂", Depth.SHALLOWS: "▄", Depth.DEEP: "▆", Depth.SEABED: "█"}
_SHOWN_LETTERS = 300


class _Row(NamedTuple):
    """A row of the list: a card's place, the deck's own, or a heading."""

    at: int
    heading: Depth | None = None
    cards: int = 0


class Contents(InTurn, ScrollView, can_focus=True):
    """What is in the deck, with a mark that walks through it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", _("Up"), show=False),
        Binding("down", "step(1)", _("Down"), show=False),
        Binding("pageup", "step(-10)", _("Ten up"), show=False),
        Binding("pagedown", "step(10)", _("Ten down"), show=False),
        Binding("home", "step(-100000)", _("First"), show=False),
        Binding("end", "step(100000)", _("Last"), show=False),
        Binding("enter", "screen.write", _("Write")),
        Binding("n", "screen.add", _("New")),
        Binding("c", "screen.edit('duplicate')", _("Copy")),
        Binding("x,delete", "screen.edit('delete')", _("Delete"), key_display="x"),
        Binding("comma,shift+up", "screen.edit('move', -1)", _("Move"), key_display=", ."),
        Binding("full_stop,shift+down", "screen.edit('move', 1)", _("Move down"), show=False),
        Binding("1", "screen.edit('to_depth', 1)", _("Depth"), key_display="1-4"),
        *(
            Binding(str(int(depth)), f"screen.edit('to_depth', {int(depth)})", depth.title, show=False)
            for depth in list(Depth)[1:]
        ),
        Binding("v", "screen.paste", _("Paste")),
        Binding("u", "screen.edit('undo')", _("Undo")),
        Binding("f9", "screen.save", _("Save")),
    ]
    AT_ONCE = frozenset({"n", "enter"})
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "contents--row", "contents--marked", "contents--at", "contents--heading"
    }  # fmt: skip

    editing: reactive[Editing | None] = reactive(None)

    class Marked(Message):
        """Another place was marked."""

        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    class Opened(Message):
        """The marked place was clicked once more: it shall be written."""

    def __init__(self) -> None:
        super().__init__(id="contents")
        self._rows: list[_Row] = [_Row(HEAD)]

    async def on_key(self, event: Key) -> None:
        """Letters right behind the key for a new card are its first ones."""
        await self.takes_turn(event)

    def watch_editing(self) -> None:
        """Draw the list anew, and keep the mark in sight."""
        if self.editing is None:
            return
        self._rows = _rows(self.editing)
        self.virtual_size = Size(0, len(self._rows))
        self.refresh()
        place = next((place for place, row in enumerate(self._rows) if _is_at(row, self.editing.at)), 0)
        top = place - 1 if place and self._rows[place - 1].heading else place
        top = 0 if place <= 2 else top  # noqa: PLR2004 - the first card, its heading, and the deck itself
        self.scroll_to_region(Region(0, top, 1, place - top + 1), animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """One row, as wide as the list."""
        place, width = y + self.scroll_offset.y, self.size.width
        if self.editing is None or place >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        row = self._rows[place]
        style = self.get_component_rich_style(f"contents--{self._look(row)}")
        text = _text(row, self.editing)
        cut = set_cell_size(
            f"{set_cell_size(text, width - 2)}…" if cell_len(text) > width - 1 else text, width
        )
        return Strip([Segment(cut, style)], width)

    def _look(self, row: _Row) -> str:
        if row.heading is not None:
            return "heading"
        if self.editing is None or row.at != self.editing.at:
            return "row"
        return "marked" if self.has_focus else "at"

    def action_step(self, step: int) -> None:
        """Walk through the cards."""
        if self.editing is not None:
            last = len(self.editing.sheet.leaves) - 1
            self.post_message(self.Marked(max(HEAD, min(self.editing.at + step, last))))

    def on_click(self, event: Click) -> None:
        """Mark what was clicked; a click on what is marked opens it."""
        place = event.y + self.scroll_offset.y
        if self.editing is None or not 0 <= place < len(self._rows) or self._rows[place].heading:
            return
        row = self._rows[place]
        again = row.at == self.editing.at
        self.post_message(self.Opened() if again else self.Marked(row.at))

    def on_focus(self) -> None:
        """The mark shows where the keys go."""
        self.refresh()

    def on_blur(self) -> None:
        """The mark stays, quietly."""
        self.refresh()


def _rows(editing: Editing) -> list[_Row]:
    rows = [_Row(HEAD)]
    depth, heading = None, 0
    for at, leaf in enumerate(editing.sheet.leaves):
        if leaf.card.depth is not depth:
            depth, heading = leaf.card.depth, len(rows)
            rows.append(_Row(at, depth))
        rows[heading] = rows[heading]._replace(cards=rows[heading].cards + 1)
        rows.append(_Row(at))
    return rows


def _is_at(row: _Row, at: int) -> bool:
    return row.heading is None and row.at == at


def _text(row: _Row, editing: Editing) -> str:
    if row.heading is not None:
        return f"{_FULL[row.heading]} {row.heading.title}  {row.cards:,}"
    if row.at == HEAD:
        return f" {sentences.EDIT_HEAD}"
    card = editing.sheet.leaves[row.at].card
    kind = "" if card.kind is Kind.QUESTION else f"{sentences.KINDS[card.kind]}: "
    return f"  {kind}{clean_line(card.text[:_SHOWN_LETTERS]) or sentences.EDIT_NO_WORDS}"
