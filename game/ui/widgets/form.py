"""The two forms of the editor: for a card, and for what is said about the deck; the rest behind one key."""

from collections.abc import Iterator
from typing import Any

from textual.app import ComposeResult
from textual.containers import ItemGrid, VerticalScroll
from textual.events import Click
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from game import sentences
from game.decks.editing import Editing
from game.decks.fields import PASSAGES, card_with, head_with, value_in
from game.decks.model import MINUTES, MOST_PASSAGE_LETTERS, Deck, Order, Pace
from game.language import _
from game.rules.cards import Card
from game.rules.words import Depth
from game.sentences.words import ORDERS, PACES
from game.ui.widgets.fields import Choice, Field, Line, Several, Words
from game.ui.words import plain

_SECONDS = (0, 30, 60, 90, 120, 180, 300, 600, 900)
_MINUTES = (None, *(minutes for minutes in (10, 15, 20, 30, 45, 60, 75, 90, 120, 180) if minutes in MINUTES))


class Form(VerticalScroll, can_focus=False):
    """Fields for what is marked; they show it, and say what is typed into them."""

    MORE = ""

    editing: reactive[Editing | None] = reactive(None)
    more: reactive[bool] = reactive(default=False)

    def model(self) -> Card | Deck | None:
        """What this form shows, while it is marked."""
        raise NotImplementedError

    def watch_editing(self) -> None:
        """Show what is marked, and leave alone what was just typed here."""
        of = self.model()
        self.set_class(of is None, "-off")
        if of is not None:
            for field in self.fields():
                if _says(of, field):
                    field.note_down()
                else:
                    field.lay(value_in(of, field.field))

    def unnoted(self) -> Iterator[tuple[str, Any]]:
        """What was typed or chosen for what is marked, and is not written down yet."""
        if self.model() is not None:
            for field in self.fields():
                if field.is_unnoted:
                    yield field.field, field.value
                    field.note_down()

    def watch_more(self) -> None:
        """Show the rest of the fields, or hide it."""
        for widget in self.query(".more-fields"):
            widget.display = self.more
        for line in self.query(".fewer").results(Static):
            line.update(plain(sentences.FIELD_FEWER if self.more else self.MORE))

    def fields(self) -> Iterator[Field]:
        """All fields of the form, hidden or not."""
        for widget in self.query("Words, Line, Choice, Several"):
            if isinstance(widget, Words | Line | Choice | Several):
                yield widget

    def on_click(self, event: Click) -> None:
        """The line that speaks of more fields shows them."""
        if isinstance(event.widget, Static) and event.widget.has_class("fewer"):
            self.more = not self.more


class CardForm(Form):
    """A card: its words and follow-ups first; its topics and all else behind one key."""

    MORE = sentences.FIELD_MORE

    def model(self) -> Card | None:
        return self.editing.leaf.card if self.editing is not None and self.editing.leaf else None

    def compose(self) -> ComposeResult:
        yield _label("text")
        yield Words("text")
        with ItemGrid(classes="choices", min_column_width=22):
            yield _choice("depth", [(depth, depth.title) for depth in Depth])
            yield _choice("kind", sentences.KINDS.items())
        yield _label("follow_ups")
        yield Words("follow_ups", lines=True, most=10_000)
        yield Static(classes="fewer", markup=False)
        with ItemGrid(classes="choices more-fields", min_column_width=22):
            yield Several("topics", sentences.FIELDS["topics"], sentences.FIELD_NONE)
            yield _choice("facet", sentences.FACETS.items())
            yield Several("needs", sentences.FIELDS["needs"], sentences.FIELD_NONE)
            yield _choice("seconds", [(seconds, _time(seconds)) for seconds in _SECONDS])
            yield _choice("occasion", sentences.OCCASIONS.items())
        yield _label("note", more=True)
        yield _more(Line("note"))
        yield _label("why", more=True)
        yield _more(Line("why"))


class HeadForm(Form):
    """The deck as a whole: what it is called and says; its licence and its plan behind one key."""

    MORE = sentences.FIELD_MORE_HEAD

    def model(self) -> Deck | None:
        return self.editing.sheet.head if self.editing is not None and self.editing.leaf is None else None

    def compose(self) -> ComposeResult:
        for name in ("title", "author", "about"):
            yield _label(name)
            yield Line(name)
        for name in PASSAGES:
            yield _label(name)
            yield Words(name, passage=True, most=MOST_PASSAGE_LETTERS)
        yield Static(classes="fewer", markup=False)
        for name in ("language", "license", "version"):
            yield _label(name, more=True)
            yield _more(Line(name))
        with ItemGrid(classes="choices more-fields", min_column_width=26):
            yield Several("stages", sentences.FIELDS["stages"], sentences.STAGE_ANY)
            yield _choice("order", [(order, ORDERS[order]) for order in Order])
            yield _choice("minutes", [(minutes, _minutes(minutes)) for minutes in _MINUTES])
            yield _choice("deepest", [(None, sentences.FIELD_AS_THEY_LIKE), *_depths()])
            yield _choice("give_back", sentences.SWITCHES.items())
            yield _choice("pace", [(pace, PACES[pace]) for pace in Pace])
            yield _choice("points", sentences.SWITCHES.items())


def _says(of: Card | Deck, field: Field) -> bool:
    """Whether a field says what is so already; blanks at its end are the typist's own."""
    if isinstance(of, Card):
        return card_with(of, field.field, field.value) == of
    return head_with(of, field.field, field.value) == of


def _label(name: str, *, more: bool = False) -> Static:
    classes = "label more-fields" if more else "label"
    return Static(plain(sentences.FIELDS[name]), classes=classes, markup=False)


def _more(widget: Widget) -> Widget:
    widget.add_class("more-fields")
    return widget


def _choice(name: str, choices: Any) -> Choice:
    return Choice(name, sentences.FIELDS[name], list(choices))


def _depths() -> list[tuple[Depth, str]]:
    return [(depth, depth.title) for depth in Depth]


def _time(seconds: int) -> str:
    if not seconds:
        return sentences.FIELD_NONE
    return (
        _("{seconds} min").format(seconds=seconds // 60)
        if seconds % 60 == 0
        else _("{seconds} s").format(seconds=seconds)
    )


def _minutes(minutes: int | None) -> str:
    return sentences.FIELD_AS_THEY_LIKE if minutes is None else str(minutes)
