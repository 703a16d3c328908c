"""The library: every deck on its shelf, every card found by a word, each as it will lie on the table."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from game import sentences
from game.decks.library import Library
from game.language import _
from game.marks import LEVELS
from game.rules.cards import Card
from game.sentences import counts
from game.ui.widgets.footer import Footer
from game.ui.widgets.preview import Preview, Standing, partner_in
from game.ui.widgets.shelves import standing_in, weighed
from game.ui.widgets.sieve import ANY, Filter, Filters, Sieve
from game.ui.widgets.writing import Writing
from game.ui.words import plain

MOST_ROWS = 200
_TYPING_SECONDS = 0.12

Row = Standing | Card


@dataclass(frozen=True, slots=True)
class WriteNew:
    """Write a deck from nothing."""


@dataclass(frozen=True, slots=True)
class WriteOn:
    """Open a deck to write on it.

    Attributes:
        path: its file.
        own: whether it is the couple's own; else it is copied first.
        text: of the card that was marked, or "".
    """

    path: Path
    own: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class PasteCards:
    """Paste cards from elsewhere."""


LibraryWish = WriteNew | WriteOn | PasteCards


class LibraryScreen(Screen[LibraryWish | None]):
    """All decks, their cards, and a way to find one among them; dismissed with what to do about them.

    Args:
        refresh: brings the library up to date; called in a thread, one call at a time, whenever the screen
            comes to the front or `r` is pressed.
    """

    BINDINGS = [
        Binding("slash", "search", _("Search"), id="library.search"),
        Binding("n", "write_new", _("New deck"), id="library.new"),
        Binding("e", "write_on", _("Edit"), id="library.edit"),
        Binding("v", "paste", _("Paste"), id="library.paste"),
        Binding("d", "turn('depth', 1)", _("Depth"), id="library.depth", show=False),
        Binding("s", "turn('stage', 1)", _("Life stage"), id="library.stage", show=False),
        Binding("f", "turn('facet', 1)", _("Facet"), id="library.facet", show=False),
        Binding("t", "turn('topic', 1)", _("Topic"), id="library.topic", show=False),
        Binding("D", "turn('depth', -1)", _("Depth, back"), show=False),
        Binding("S", "turn('stage', -1)", _("Life stage, back"), show=False),
        Binding("F", "turn('facet', -1)", _("Facet, back"), show=False),
        Binding("T", "turn('topic', -1)", _("Topic, back"), show=False),
        Binding("r", "look_again", _("Look again"), id="library.refresh"),
        Binding("down", "to_rows", _("To the list"), show=False),
        Binding("escape", "back", _("Back"), id="library.back"),
        Binding("ctrl+q", "leave", _("Leave"), id="library.leave", show=False),
    ]

    KEYS_HERE = sentences.LIBRARY_KEYS
    COMMANDS_HERE = sentences.LIBRARY_COMMANDS

    sieve: reactive[Sieve] = reactive(ANY, init=False)

    def __init__(self, refresh: Callable[[], Library], marked: Path | None = None) -> None:
        super().__init__()
        self._begin_at = marked
        self._refresh = refresh
        self._one_at_a_time = asyncio.Lock()
        self._library: Library | None = None
        self._standing: tuple[Standing, ...] = ()
        self._open: Standing | None = None
        self._rows: Sequence[Row] = ()
        self._left: Standing | None = None

    def compose(self) -> ComposeResult:
        with Vertical(id="library"):
            yield Static(plain(sentences.LIBRARY_LOOKING), id="shelf", markup=False)
            yield Writing(id="wanted", max_length=200, compact=True, select_on_focus=False)
            yield Filters().data_bind(LibraryScreen.sieve)
            with Horizontal(id="shelves"):
                with Vertical(id="found"):
                    yield Static(id="nothing", markup=False)
                    yield OptionList(id="rows", markup=False)
                yield Preview()
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#nothing").display = False
        self.query_one(Preview).show_nothing()
        self.query_one(OptionList).focus()

    def on_screen_resume(self) -> None:
        """Look for new and changed files, now that somebody looks at them."""
        self.look_again()

    @work(group="refresh")
    async def look_again(self) -> None:
        """Bring the shelves up to date; whoever reads goes on reading meanwhile."""
        async with self._one_at_a_time:
            library = await asyncio.to_thread(self._refresh)
            standing = await asyncio.to_thread(standing_in, library)
        known = tuple(replace(each, advice=()) for each in self._standing)
        if self._library is library and standing == known:
            return
        self._library = library
        self._stand(standing)
        with_advice = await asyncio.to_thread(weighed, library, standing)
        if with_advice != standing:
            self._stand(with_advice)

    def _stand(self, standing: tuple[Standing, ...]) -> None:
        self._standing = standing
        if self._open is not None:
            self._open = next((each for each in standing if each.path == self._open.path), None)
        self.find()

    @work(exclusive=True, group="find")
    async def find(self, after: float = 0.0) -> None:
        """Search in a thread and show what was found; a later search takes the place of an earlier one."""
        if self._library is None:
            return
        await asyncio.sleep(after)
        if not self._shows_cards:
            self._lay(self._standing)
            return
        words = self.query_one(Input).value
        self._lay(await asyncio.to_thread(_found, self._library, words, self.sieve, self._open))

    @property
    def _shows_cards(self) -> bool:
        return self._open is not None or self.sieve != ANY or bool(self.query_one(Input).value.strip())

    def _lay(self, rows: Sequence[Row]) -> None:
        """Fill the list, as far as anyone reads it, and stay at the row that was marked."""
        options = self.query_one(OptionList)
        before: tuple[Row | None, ...] = (self._marked, self._left)
        self._rows = rows
        shown = rows if not self._shows_cards else rows[:MOST_ROWS]
        made = [Option(_line(row)) for row in shown]
        if len(rows) > len(shown):
            words = sentences.LIBRARY_MORE.format(more=len(rows) - len(shown))
            made.append(Option(plain(words), disabled=True))
        options.set_options(made)
        if self._begin_at is not None:
            self._left = next((each for each in self._standing if each.path == self._begin_at), None)
            before, self._begin_at = (self._left,), None
        places = (place for was in before for place, row in enumerate(shown) if _same(row, was))
        options.highlighted = next(places, 0) if shown else None
        self._say()
        self._preview()

    def _say(self) -> None:
        """The line above: where they are, and how much is here."""
        every = len(self._library.cards) if self._library else 0
        field = self.query_one(Input)
        field.placeholder = sentences.LIBRARY_SEARCH.format(cards=every)
        head, many = sentences.LIBRARY_TITLE, f"{counts.DECKS(len(self._rows))}, {counts.CARDS(every)}"
        if self._open is not None:
            head, many = self._open.title, counts.CARDS(len(self._rows))
            field.placeholder = sentences.LIBRARY_SEARCH_DECK
        elif self._shows_cards:
            head, many = (
                sentences.LIBRARY_ALL,
                _("{rows:,} of {every:,}").format(rows=len(self._rows), every=every),
            )
        self.query_one("#shelf", Static).update(
            Content.assemble(plain(head, "bold"), "   ", plain(many, "$mist"))
        )
        nothing = self.query_one("#nothing", Static)
        nothing.display = not self._rows
        nothing.update(plain(sentences.LIBRARY_NO_CARD if self._shows_cards else sentences.LIBRARY_EMPTY))

    @property
    def _marked(self) -> Row | None:
        place = self.query_one(OptionList).highlighted
        return self._rows[place] if place is not None and place < len(self._rows) else None

    @on(OptionList.OptionHighlighted)
    def _preview(self) -> None:
        preview = self.query_one(Preview)
        match self._marked:
            case Card() as card:
                preview.show_card(card, deck=self._open is None)
            case Standing() as standing:
                preview.show_standing(standing)
            case None:
                preview.show_nothing()

    @on(OptionList.OptionSelected)
    def _chosen(self) -> None:
        marked = self._marked
        if not isinstance(marked, Standing):
            return
        if not marked.deck.cards:
            self.notify(sentences.LIBRARY_NO_CARDS_HERE, markup=False)
            return
        self._open = self._left = marked
        self.find()

    @on(Input.Changed)
    def _typed(self) -> None:
        self.find(_TYPING_SECONDS)

    @on(Input.Submitted)
    def _done_typing(self) -> None:
        self.action_to_rows()

    @on(Filter.Turned)
    def _clicked(self, event: Filter.Turned) -> None:
        self.action_turn(event.what, 1)

    def watch_sieve(self) -> None:
        """Show what it lets through."""
        self.find()

    def action_turn(self, what: str, step: int) -> None:
        """The next choice of one filter."""
        self.sieve = self.sieve.turned(what, step)

    def action_search(self) -> None:
        """Go to the search field."""
        self.query_one(Input).focus()

    def action_to_rows(self) -> None:
        """From the search field to what was found."""
        self.query_one(OptionList).focus()

    def action_look_again(self) -> None:
        """Look for new and changed files."""
        self.look_again()

    def action_write_new(self) -> None:
        """Write a deck from nothing."""
        self.dismiss(WriteNew())

    def action_paste(self) -> None:
        """Paste cards from elsewhere."""
        self.dismiss(PasteCards())

    def action_write_on(self) -> None:
        """Write on the marked deck, or on the deck of the marked card."""
        match self._marked:
            case Standing() as deck:
                self.dismiss(WriteOn(deck.path, deck.own))
            case Card() as card:
                standing = next((each for each in self._standing if each.deck.title == card.deck), None)
                if standing is not None:
                    self.dismiss(WriteOn(standing.path, standing.own, card.text))
            case None:
                self.notify(sentences.LIBRARY_NONE_MARKED, markup=False)

    def action_back(self) -> None:
        """One step back: out of the words, the filters, the deck; and then leave."""
        field = self.query_one(Input)
        if field.value or field.has_focus:
            field.value = ""
            self.action_to_rows()
        elif self.sieve != ANY:
            self.sieve = ANY
        elif self._open is not None:
            self._open = None
            self.find()
        else:
            self.dismiss(None)

    def action_leave(self) -> None:
        """Leave, from wherever they are."""
        self.dismiss(None)


def _found(library: Library, words: str, sieve: Sieve, within: Standing | None) -> tuple[Card, ...]:
    """The cards with these words that the sieve lets through; those of one deck, where one is open."""
    cards = library.search(words, stage=sieve.stage, depth=sieve.depth, facet=sieve.facet, topic=sieve.topic)
    return cards if within is None else tuple(card for card in cards if card.deck == within.deck.title)


def _same(row: Row, marked: Row | None) -> bool:
    match row, marked:
        case Card(), Card():
            return (row.id, row.deck) == (marked.id, marked.deck)
        case Standing(), Standing():
            return row.path == marked.path
        case _:
            return False


def _line(row: Row) -> Content:
    """One row of the list: a card on one line; a deck on two, and one more for its first trouble."""
    if isinstance(row, Card):
        return plain(f"{LEVELS[row.depth - 1]} {' '.join(partner_in(row.text).split())}")
    own = f" · {sentences.LIBRARY_OWN}" if row.own else ""
    many = f"{counts.CARDS(len(row.deck.cards))}{own}" if row.deck.cards else sentences.LIBRARY_NOT_PLAYABLE
    lines = [Content.assemble(plain(row.title, "bold"), plain(f" · {many}"))]
    about = " ".join((row.deck.about or row.deck.introduction).split())
    if about and row.deck.cards:
        lines.append(plain(about, "dim"))
    if row.errors:
        lines.append(plain(f"! {row.errors[0]}"))
    elif row.advice:
        many = sentences.LIBRARY_ADVICE(len(row.advice))
        lines.append(plain(f"{many}: {row.advice[0].message}", "dim"))
    return Content("\n").join(lines)
