"""The deck editor: the cards at the left, the marked one as a form, as it will lie there, and with advice."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import DescendantFocus
from textual.reactive import reactive
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from game import sentences
from game.decks.advising import advice, first_fault, taken
from game.decks.desk import Desk, Manuscript
from game.decks.editing import Editing, Sheet, begun
from game.decks.model import Deck
from game.errors import DeckError
from game.language import _
from game.rules.words import Depth
from game.sentences import counts
from game.ui.drafting import Asks, Keeper, Leaving
from game.ui.widgets.advice_pane import AdviceRow
from game.ui.widgets.contents import Contents
from game.ui.widgets.fields import KEYS, Several, TooMuch, Written
from game.ui.widgets.footer import Footer
from game.ui.widgets.form import Form
from game.ui.widgets.in_turn import KeysWait
from game.ui.widgets.page import Page
from game.ui.words import plain

DRAFT_SECONDS = 0.25
_REST_SECONDS = 1.5


_EDITS: dict[str, Callable[..., Editing]] = {
    "duplicate": Editing.duplicate,
    "delete": Editing.delete,
    "move": Editing.move,
    "to_depth": Editing.to_depth,
    "undo": Editing.undo,
    "redo": Editing.redo,
}
_CHANGED = {"delete": sentences.EDIT_DELETED}
_UNCHANGED = {"undo": sentences.EDIT_NO_UNDO, "redo": sentences.EDIT_NO_REDO}


class WritingScreen(KeysWait, Screen[str]):
    """A deck while it is written; dismissed with the name of its file.

    Args:
        manuscript: the deck, as it was opened.
        desk: saves it, and keeps a draft.
        asks: the dialogs.
        drafted: whether it is a draft, and so not what lies in its file.
    """

    BINDINGS = [
        *(Binding(key.key, key.action, key.description, show=False) for key in KEYS),
        Binding("escape", "back", _("Back"), id="writing.back"),
        Binding("ctrl+q", "leave", _("Leave"), show=False),
    ]
    KEYS_HERE = sentences.EDIT_KEYS
    COMMANDS_HERE = sentences.EDIT_COMMANDS

    editing: reactive[Editing] = reactive(Editing(Sheet(Deck(""))), init=False)

    def __init__(self, manuscript: Manuscript, desk: Desk, asks: Asks, *, drafted: bool = False) -> None:
        super().__init__()
        self._asks = asks
        first = begun(manuscript.sheet, manuscript.at)
        self.set_reactive(WritingScreen.editing, first)
        self._keeper = Keeper(desk, manuscript, first.sheet, drafted=drafted)
        self._draft_timer: Timer | None = None
        self._rest_timer: Timer | None = None
        self._warned = False

    def compose(self) -> ComposeResult:
        with Vertical(id="writing"):
            yield Static(id="writing-title", markup=False)
            with Horizontal(id="desk"):
                yield Contents().data_bind(WritingScreen.editing)
                yield Page(self._keeper.file.name).data_bind(WritingScreen.editing)
        yield Footer()

    def on_mount(self) -> None:
        leaf = self.editing.leaf
        if leaf is not None and leaf.is_blank:
            self.action_write()
        else:
            self.set_focus(self.query_one(Contents))
        self._show()
        self.let_keys_in()

    def on_unmount(self) -> None:
        """Whatever ends this screen, the last keystrokes are kept."""
        if self._draft_timer is not None:
            self._keeper.keep_now(self._now())

    def watch_editing(self, before: Editing, after: Editing) -> None:
        """Show it, weigh it, and keep it."""
        self._show()
        if (before.leaf is None) != (after.leaf is None) and self.has_class("-writing"):
            self.action_write()
        if before.sheet != after.sheet and self._draft_timer is None:
            self._draft_timer = self.set_timer(DRAFT_SECONDS, self.keep_draft)

    def _show(self) -> None:
        self.query_one("#writing-title", Static).update(_title(self.editing.sheet, self._keeper))

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """A narrow window shows either the list or the form."""
        in_form = any(isinstance(node, Form) for node in event.widget.ancestors)
        self.set_class(in_form, "-writing")

    def _now(self) -> Editing:
        """The editing, with everything in it that stands in the fields by now."""
        after = self.editing
        for page in self.query(Page):  # none any more once the screen was left
            for name, value in page.unnoted():
                after = after.write(name, value)
        self.editing = after
        return after

    @on(Written)
    def _written(self) -> None:
        self._now()
        if self._rest_timer is not None:
            self._rest_timer.stop()
        self._rest_timer = self.set_timer(_REST_SECONDS, self._rest)

    def _rest(self) -> None:
        self.editing = self._now().rest()

    @on(TooMuch)
    def _too_much(self, event: TooMuch) -> None:
        self._tell(sentences.EDIT_TOO_MUCH.format(kept=event.kept))

    @on(Several.Asked)
    def _asked(self, event: Several.Asked) -> None:
        self.ask_several(event.name, event.value)

    @work(exclusive=True, group="asking")
    async def ask_several(self, name: str, value: tuple[Any, ...]) -> None:
        """Ask which of many, and write it down."""
        chosen = await self._asks.several(name, value)
        if chosen is not None:
            self.editing = self._now().write(name, chosen)

    def action_go_on(self) -> None:
        """Enter: on to the next field, and from the last to the next card."""
        leaf, name = self._now().leaf, getattr(self.focused, "field", "")
        if leaf is None or name == "note":
            self.focus_next()
        elif name == "text" and leaf.card.text:
            self.set_focus(self.query_one("#field-follow_ups"))
        elif leaf.card.text and self.editing.at + 1 < len(self.editing.sheet.leaves):
            self.editing = self.editing.mark(self.editing.at + 1)
            self.action_write()
        elif leaf.card.text:
            self.action_add()

    # ── What is done ───────────────────────────────────────────

    @on(Contents.Marked)
    def _marked(self, event: Contents.Marked) -> None:
        self.editing = self._now().mark(event.at)

    @on(Contents.Opened)
    def action_write(self) -> None:
        """Write what is marked."""
        self.query_one(Page).write()

    def action_add(self) -> None:
        """A new card, and the cursor in it."""
        if self._do(self._now().add):
            self.action_write()

    def action_edit(self, what: str, *arguments: int) -> None:
        """Do something to the marked card, or take it back."""
        before = self._now()
        if self._do(lambda: _EDITS[what](before, *arguments)):
            said = _UNCHANGED if self.editing is before else _CHANGED
            if what in said:
                self._tell(said[what])

    def action_more(self) -> None:
        """Show all fields, or few."""
        self.query_one(Page).turn_more()

    def action_take(self) -> None:
        """Take what the advice offers; it is weighed anew first, for what was typed since."""
        found = advice(self._now())
        offered = [each for each in found if each.card is not None]
        if offered:
            self.editing = taken(self.editing, offered[0])
        else:
            self._tell(sentences.EDIT_NO_OFFER)

    @on(AdviceRow.Taken)
    def _taken(self, event: AdviceRow.Taken) -> None:
        found = advice(self._now())
        self.editing = taken(self.editing, found[event.place]) if event.place < len(found) else self.editing

    @work(exclusive=True, group="asking")
    async def action_paste(self) -> None:
        """Bring cards from elsewhere."""
        leaf = self.editing.leaf
        cards = await self._asks.paste(leaf.card.depth if leaf else Depth.SURFACE)
        if cards and self._do(lambda: self._now().insert(cards)):
            self._tell(sentences.EDIT_PASTED(len(cards)))

    def _do(self, what: Callable[[], Editing]) -> bool:
        try:
            self.editing = what()
        except DeckError as error:
            self._tell(str(error))
            return False
        return True

    def _tell(self, sentence: str) -> None:
        self.notify(sentence, markup=False)

    # ── What is kept ───────────────────────────────────────────

    @work(group="draft")
    async def keep_draft(self) -> None:
        """Keep what is not saved, a moment after it was written."""
        self._draft_timer = None
        try:
            await self._keeper.keep(self._now())
        except DeckError as error:
            if not self._warned:
                self._tell(str(error))
            self._warned = True

    @work(exclusive=True, group="asking")
    async def action_save(self) -> None:
        """Save, and go on."""
        await self._save()

    async def _save(self) -> bool:
        fault = first_fault(self._now().sheet)
        if fault:
            self.editing = self.editing.mark(fault[0])
            self._tell(fault[1])
            return False
        sent, was_odd = self.editing, self._keeper.file.odd
        try:
            sheet = await self._keeper.save(sent, self._asks)
        except DeckError as error:
            self.notify(str(error), severity="error", timeout=12, markup=False)
            return False
        return sheet is not None and self._is_saved(sent, sheet, was_odd=was_odd)

    def _is_saved(self, sent: Editing, sheet: Sheet, *, was_odd: bool) -> bool:
        words = sentences.EDIT_SAVED_AS.format(name=self._keeper.file.name, where=sentences.ARRANGE_TITLE)
        self._tell(f"{words} {sentences.EDIT_KEPT_BEFORE}" if was_odd else words)
        if self._now().sheet is sent.sheet:
            self.editing = replace(self.editing.rest(), sheet=sheet)
        else:
            self._keeper.typed_meanwhile(sent.sheet)
        self._show()
        return True

    def action_back(self) -> None:
        """From the form to the list, from the list back to the library."""
        if self.has_class("-writing"):
            self.set_focus(self.query_one(Contents))
        else:
            self.action_leave()

    @work(exclusive=True, group="asking")
    async def action_leave(self) -> None:
        """Leave; what is not saved is saved, kept or thrown away, as they wish."""
        how = Leaving.DROP
        if self._keeper.is_unsaved(self._now().sheet):
            asked = await self._asks.leaving(self.editing.sheet.head.title or sentences.EDIT_TITLE_LESS)
            if asked is None or (asked is Leaving.SAVE and not await self._save()):
                return
            how = asked
        try:
            await self._keeper.leave(how, self._now())
        except DeckError as error:
            self.notify(str(error), severity="error", timeout=12, markup=False)
            return
        self.dismiss(self._keeper.file.name)


def _title(sheet: Sheet, keeper: Keeper) -> Content:
    """What the deck is called, and whether its file says the same."""
    state = sentences.EDIT_SAVED if keeper.file.stamp else sentences.EDIT_NEW
    state = sentences.EDIT_UNSAVED if keeper.is_unsaved(sheet) else state
    title = plain(sheet.head.title or sentences.EDIT_TITLE_LESS, "bold")
    written = sum(1 for leaf in sheet.leaves if leaf.card.text)
    return Content.assemble(title, "   ", plain(f"{counts.CARDS(written)} · {state}", "$mist"))
