"""The paste box: whatever is pasted shows as cards, and as lines that are none, before anything is taken."""

import asyncio
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message as UiMessage
from textual.screen import Screen
from textual.widgets import Static, TextArea

from game import sentences
from game.decks.model import Message, ReadDeck
from game.decks.paste import UNTITLED, read_pasted
from game.language import _
from game.rules.cards import Card
from game.rules.words import Depth
from game.text import clean
from game.ui.widgets.fields import Choice, Written
from game.ui.widgets.footer import Footer
from game.ui.words import plain

MOST_PASTED = 200_000
"""Letters that the box holds: some three thousand cards."""

_READ_SECONDS = 0.15
_SHOWN = 150
_FULL = {Depth.SURFACE: "▂", Depth.SHALLOWS: "▄", Depth.DEEP: "▆", Depth.SEABED: "█"}


class Pasted(NamedTuple):
    """What was taken from the box: cards, and the title that the text gave them, or ""."""

    cards: tuple[Card, ...]
    title: str


class PasteBox(TextArea):
    """Takes a whole text at once, cleaned, and no more of it than it can show."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a", "select_all", _("Select all")),
        Binding("f6", "screen.depth", _("Depth")),
        Binding("f9", "screen.take", _("Take them")),
    ]

    class TooMuch(UiMessage):
        """More was pasted than the box holds."""

        def __init__(self, letters: int) -> None:
            super().__init__()
            self.letters = letters

    def __init__(self) -> None:
        super().__init__(id="pasted", compact=True, placeholder=plain(sentences.PASTE_HINT))

    async def _on_key(self, event: events.Key) -> None:
        if event.is_printable and len(self.text) >= MOST_PASTED:
            event.stop()
            event.prevent_default()

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        room = max(MOST_PASTED - len(self.text), 0)
        kept = event.text[:room]
        if len(event.text) > room:
            kept = kept[: max(kept.rfind("\n"), kept.rfind("\r")) + 1] or kept  # terminals paste returns
            self.post_message(self.TooMuch(len(event.text)))
        # Tabs part the cells of a table, and cleaning would make blanks of them.
        self.replace("\t".join(clean(part, lines=True) for part in kept.split("\t")), *self.selection)


class PastingScreen(Screen[Pasted | None]):
    """Paste, look, choose a depth, take; Escape takes nothing.

    Args:
        depth: of cards that have none of their own, at first.
    """

    BINDINGS = [
        Binding("f6", "depth", _("Depth"), show=False),
        Binding("f9", "take", _("Take them"), show=False),
        Binding("escape", "back", _("Back"), id="pasting.back"),
        Binding("ctrl+q", "back", _("Back"), show=False),
    ]
    KEYS_HERE = sentences.PASTE_KEYS
    COMMANDS_HERE = sentences.PASTE_COMMANDS

    def __init__(self, depth: Depth = Depth.SURFACE) -> None:
        super().__init__()
        self._depth = depth
        self._read: ReadDeck | None = None

    def compose(self) -> ComposeResult:
        with Vertical(id="pasting"):
            yield Static(plain(sentences.PASTE_TITLE, "bold"), id="paste-title")
            with Horizontal(id="paste-halves"):
                yield PasteBox()
                with VerticalScroll(id="understood"):
                    yield Static(id="paste-count", markup=False)
                    yield Static(id="paste-lines", markup=False)
                    yield Static(id="paste-cards", markup=False)
            yield Choice("to", f"F6  {sentences.PASTE_DEPTH}", [(depth, depth.title) for depth in Depth])
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(Choice).lay(self._depth)
        self.query_one(PasteBox).focus()
        self._show(None)

    @on(TextArea.Changed)
    def _changed(self) -> None:
        self.read()

    @on(PasteBox.TooMuch)
    def _too_much(self, event: PasteBox.TooMuch) -> None:
        words = sentences.PASTE_TOO_MUCH.format(letters=event.letters, kept=MOST_PASTED)
        self.notify(words, severity="warning", timeout=12, markup=False)

    @on(Written)
    def _chosen(self, event: Written) -> None:
        event.stop()
        self._depth = self.query_one(Choice).value
        self.read()

    @work(exclusive=True, group="reading")
    async def read(self) -> None:
        """Understand what stands in the box, in a thread; only what stands there in the end."""
        await asyncio.sleep(_READ_SECONDS)
        text = self.query_one(PasteBox).text
        self._show(await asyncio.to_thread(read_pasted, text, self._depth) if text.strip() else None)

    def _show(self, read: ReadDeck | None) -> None:
        self._read = read
        cards = read.deck.cards if read else ()
        lines = read.messages if read else ()
        head = sentences.PASTE_CARDS(len(cards)) if read else sentences.PASTE_NOTHING
        self.query_one("#paste-count", Static).update(plain(head, "bold" if read else "$mist"))
        self._fill("#paste-lines", list(_not_understood(lines)) if read else [])
        self._fill("#paste-cards", [_line(card) for card in cards[:_SHOWN]], more=len(cards) - _SHOWN)
        self.query_one("#understood").scroll_home(animate=False)

    def _fill(self, where: str, lines: list[Content], *, more: int = 0) -> None:
        static = self.query_one(where, Static)
        static.display = bool(lines)
        if more > 0:
            lines.append(plain(sentences.LIBRARY_AND_MORE.format(more=more), "$mist"))
        static.update(Content("\n").join(lines))

    def action_depth(self) -> None:
        """The next depth."""
        self.query_one(Choice).action_turn(1)

    @work(exclusive=True, group="taking")
    async def action_take(self) -> None:
        """Take the cards; what was pasted this very moment is read first."""
        text = self.query_one(PasteBox).text
        read = await asyncio.to_thread(read_pasted, text, self._depth) if text.strip() else None
        if read is None or not read.deck.cards:
            self.notify(sentences.PASTE_NONE_YET, markup=False)
            return
        title = read.deck.title if read.deck.title != UNTITLED else ""
        self.dismiss(Pasted(read.deck.cards, title))

    def action_back(self) -> None:
        """Back, without them."""
        self.dismiss(None)


def _not_understood(messages: tuple[Message, ...]) -> Iterator[Content]:
    """How many lines were no cards, and why each was not."""
    yield plain(sentences.PASTE_LINES(len(messages)) if messages else sentences.PASTE_ALL, "$mist")
    for message in messages[:_SHOWN]:
        where = sentences.PASTE_LINE.format(line=message.line) if message.line else ""
        yield plain(f"! {where}{message.message}. {message.fix}")
    more = len(messages) - _SHOWN
    if more > 0:
        yield plain(sentences.LIBRARY_AND_MORE.format(more=more), "$mist")


def _line(card: Card) -> Content:
    follow_ups = "".join(f"\n    · {text}" for text in card.follow_ups)
    return plain(f"{_FULL[card.depth]} {card.text}{follow_ups}")
