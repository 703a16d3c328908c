"""What is marked in the editor: as a form, as it will lie on the table, and as the linter sees it."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

from textual import work
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.reactive import reactive

from game import sentences
from game.decks.advising import advice
from game.decks.editing import Editing
from game.ui.widgets.advice_pane import AdvicePane
from game.ui.widgets.form import CardForm, Form, HeadForm
from game.ui.widgets.preview import Preview, Standing

ADVICE_SECONDS = 0.12


class Page(Vertical):
    """The marked card, or the deck as a whole.

    Args:
        file: the name that the deck's file has.
    """

    editing: reactive[Editing | None] = reactive(None)

    def __init__(self, file: str) -> None:
        super().__init__(id="page")
        self._file = Path(file)

    def compose(self) -> ComposeResult:
        yield CardForm().data_bind(Page.editing)
        yield HeadForm().data_bind(Page.editing)
        with Container(id="beside"):
            yield Preview()
            yield AdvicePane()

    def watch_editing(self) -> None:
        """Lay it on the table, and weigh it."""
        if self.editing is None:
            return
        leaf, sheet = self.editing.leaf, self.editing.sheet
        preview = self.query_one(Preview)
        if leaf is not None:
            words = leaf.card.text or sentences.EDIT_PREVIEW_EMPTY
            preview.show_card(replace(leaf.card, text=words), deck=False)
        else:
            written = tuple(each.card for each in sheet.leaves if each.card.text)
            preview.show_standing(Standing(self._file, replace(sheet.head, cards=written), own=True))
        blank = leaf is not None and leaf.is_blank
        self.query_one(AdvicePane).quiet = sentences.EDIT_BLANK if blank else sentences.EDIT_ALL_WELL
        self.advise()

    @work(exclusive=True, group="advice")
    async def advise(self) -> None:
        """Ask the linter in a thread; only about what stands there in the end."""
        await asyncio.sleep(ADVICE_SECONDS)
        if self.editing is not None:
            self.query_one(AdvicePane).advice = await asyncio.to_thread(advice, self.editing)

    def write(self) -> None:
        """Put the cursor where the marked card, or the deck's title, is written; the next key goes there."""
        first = "#field-title" if self.editing is None or self.editing.leaf is None else "#field-text"
        self.screen.set_focus(self.query_one(first))

    def unnoted(self) -> list[tuple[str, Any]]:
        """What was typed or chosen, and is not written down yet: fields and their values."""
        return [each for form in self.query(Form) for each in form.unnoted()]

    def turn_more(self) -> None:
        """Show all fields, or few."""
        for form in self.query(Form):
            form.more = not form.more
