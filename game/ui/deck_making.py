"""Where decks are looked at and written: from the shelves to the desk and back."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from textual.app import App

from game import sentences
from game.decks.desk import Desk, Manuscript
from game.decks.editing import Editing
from game.decks.library import Library
from game.decks.reader import READABLE, read_deck
from game.errors import DeckError, FathomsError
from game.language import _
from game.rules.cards import Card
from game.rules.words import Depth, Need, Stage
from game.saves.home import Home
from game.sentences.words import TOPICS
from game.ui.drafting import Conflict, Leaving
from game.ui.screens.dialogs import ChoiceDialog, ManyDialog
from game.ui.screens.library import LibraryScreen, PasteCards, WriteNew, WriteOn
from game.ui.screens.pasting import Pasted, PastingScreen
from game.ui.screens.reading import ReadingScreen
from game.ui.screens.titling import TitleDialog
from game.ui.screens.writing import WritingScreen
from game.ui.words import plain

_GO_ON, _LATER, _FORGET = range(3)


async def tend_decks(app: App[Any], home: Home, library: Callable[[], Library]) -> None:
    """Look at decks and write them, until they leave.

    Args:
        library: brings the library up to date; called in a thread.
    """
    tending = _Tending(app, Desk(home.decks, home.drafts), library)
    marked = await tending.drafts()
    while True:
        wish = await app.push_screen_wait(LibraryScreen(library, marked))
        if wish is None:
            return
        try:
            marked = await tending.grant(wish) or marked
        except FathomsError as error:
            page = ReadingScreen(sentences.TROUBLE, [plain(str(error))], _("Back"), back=True)
            await app.push_screen_wait(page)


class _Tending:
    """One visit to the decks; it also asks what the editor wants to know."""

    def __init__(self, app: App[Any], desk: Desk, library: Callable[[], Library]) -> None:
        self._app = app
        self._desk = desk
        self._library = library

    async def drafts(self) -> Path | None:
        """Offer what was not saved the last time; the file that was written last."""
        marked = None
        for draft in self._desk.drafts():
            answer = await self._about(draft)
            if answer is None:
                break
            if answer == _GO_ON:
                marked = await self._write(draft, drafted=True)
        return marked

    async def grant(self, wish: WriteNew | WriteOn | PasteCards) -> Path | None:
        """Do what was wished for at the shelves; the file that was written, if any.

        Raises:
            DeckError: when a deck cannot be opened or saved.
        """
        match wish:
            case WriteNew():
                title = await self._app.push_screen_wait(TitleDialog())
                return None if title is None else await self._write(self._desk.new(title))
            case WriteOn(path, own, text):
                return await self._write_on(path, text) if own else await self._copy(path, text)
            case PasteCards():
                return await self._paste()

    async def _write_on(self, path: Path, text: str = "") -> Path | None:
        manuscript, drafted = await self._opened(path)
        return None if manuscript is None else await self._write(_at(manuscript, text), drafted=drafted)

    async def _copy(self, path: Path, text: str) -> Path | None:
        read = await asyncio.to_thread(read_deck, path, path.name)
        deck = read.deck
        if not read.playable:
            raise DeckError(str(read.errors[0]))
        choices = [(sentences.COPY_YES, True)]
        ask = sentences.COPY_ASK.format(title=deck.title)
        if not await self._app.push_screen_wait(ChoiceDialog(ask, choices, sentences.COPY_WHY)):
            return None
        copy = self._desk.copy(deck, sentences.COPY_TITLE.format(title=deck.title))
        return await self._write(_at(copy, text))

    async def _opened(self, path: Path) -> tuple[Manuscript | None, bool]:
        """A deck, or the draft of it if they go on with that; None if they stay at the shelves."""
        draft = self._desk.draft_of(path.name)
        answer = await self._about(draft) if draft is not None else _FORGET
        if answer in {None, _LATER}:
            return None, False
        if answer == _GO_ON:
            return draft, True
        return await asyncio.to_thread(self._desk.open, path), False

    async def _about(self, draft: Manuscript) -> int | None:
        ask = sentences.DRAFT_ASK.format(title=draft.sheet.head.title or sentences.EDIT_TITLE_LESS)
        choices = [
            (sentences.DRAFT_GO_ON, _GO_ON),
            (sentences.DRAFT_LATER, _LATER),
            (sentences.DRAFT_FORGET, _FORGET),
        ]
        answer = await self._app.push_screen_wait(ChoiceDialog(ask, choices, sentences.DRAFT_WHY))
        if answer == _FORGET:
            self._desk.forget(draft.name)
        return answer

    async def _write(self, manuscript: Manuscript, *, drafted: bool = False) -> Path:
        screen = WritingScreen(manuscript, self._desk, self, drafted=drafted)
        name: str = await self._app.push_screen_wait(screen)
        return self._desk.decks / name

    async def _paste(self) -> Path | None:
        """Cards from elsewhere go into a new deck, or into one of theirs, and are saved."""
        pasted = await self._app.push_screen_wait(PastingScreen())
        manuscript, drafted = (None, False) if pasted is None else await self._where(pasted)
        if pasted is None or manuscript is None:
            return None
        editing = Editing(manuscript.sheet).insert(pasted.cards)
        manuscript = replace(manuscript, sheet=editing.sheet, at=editing.at)
        self._desk.keep(manuscript)
        try:
            manuscript, drafted = await asyncio.to_thread(self._desk.save, manuscript), False
        except DeckError as error:
            drafted = True
            self._app.notify(str(error), severity="warning", timeout=12, markup=False)
        else:
            words = sentences.EDIT_SAVED_AS.format(name=manuscript.name, where=sentences.ARRANGE_TITLE)
            self._app.notify(words, markup=False)
        return await self._write(manuscript, drafted=drafted)

    async def _where(self, pasted: Pasted) -> tuple[Manuscript | None, bool]:
        own = [volume for volume in self._library().volumes if volume.path.parent == self._desk.decks]
        choices: list[tuple[str, Path | None]] = [(sentences.PASTE_NEW, None)]
        choices += [
            (sentences.PASTE_INTO.format(title=volume.deck.title), volume.path)
            for volume in own
            if volume.path.suffix.lower() in READABLE
        ]
        ask = sentences.PASTE_WHERE(len(pasted.cards))
        place = await self._app.push_screen_wait(ChoiceDialog(ask, _numbered(choices)))
        if place is None:
            return None, False
        path = choices[place][1]
        if path is not None:
            return await self._opened(path)
        title = await self._app.push_screen_wait(TitleDialog(pasted.title))
        return (None if title is None else self._desk.new(title)), False

    # ── What the editor asks ───────────────────────────────────

    async def several(self, name: str, value: tuple[Any, ...]) -> tuple[Any, ...] | None:
        """Which topics, needs or stages."""
        ask, why, words = _SEVERAL[name]
        choices = [(said, each, each in value) for each, said in words.items()]
        return await self._app.push_screen_wait(ManyDialog[Any](ask, choices, why))

    async def leaving(self, title: str) -> Leaving | None:
        """What becomes of what is not saved."""
        choices = [
            (sentences.EDIT_LEAVE_SAVE, Leaving.SAVE),
            (sentences.EDIT_LEAVE_DRAFT, Leaving.DRAFT),
            (sentences.EDIT_LEAVE_DROP, Leaving.DROP),
        ]
        ask = sentences.EDIT_LEAVE_ASK.format(title=title)
        return await self._app.push_screen_wait(ChoiceDialog(ask, choices, sentences.EDIT_LEAVE_WHY))

    async def conflict(self, sentence: str) -> Conflict | None:
        """What becomes of two versions of a file."""
        choices = [
            (sentences.CONFLICT_BESIDE, Conflict.BESIDE),
            (sentences.CONFLICT_INSTEAD, Conflict.INSTEAD),
        ]
        return await self._app.push_screen_wait(ChoiceDialog(sentence, choices, sentences.CONFLICT_WHY))

    async def paste(self, depth: Depth) -> Sequence[Card] | None:
        """Cards from elsewhere, for the deck that is open."""
        pasted = await self._app.push_screen_wait(PastingScreen(depth))
        return None if pasted is None else pasted.cards


_SEVERAL: dict[str, tuple[str, str, dict[Any, str]]] = {
    "topics": (sentences.TOPICS_ASK, sentences.TOPICS_WHY, TOPICS),
    "needs": (
        sentences.CARD_NEEDS_ASK,
        sentences.CARD_NEEDS_WHY,
        {need: sentences.NEEDS[need] for need in Need},
    ),
    "stages": (
        sentences.STAGES_ASK,
        sentences.STAGES_WHY,
        {stage: sentences.STAGES[stage] for stage in Stage},
    ),
}


def _numbered(choices: Sequence[tuple[str, Any]]) -> list[tuple[str, int]]:
    """The same choices, each standing for its place: a dialog's None means that none was made."""
    return [(words, place) for place, (words, _) in enumerate(choices)]


def _at(manuscript: Manuscript, text: str) -> Manuscript:
    """The manuscript with the card of this text marked, where there is one."""
    places = (place for place, leaf in enumerate(manuscript.sheet.leaves) if text and leaf.card.text == text)
    return replace(manuscript, at=next(places, manuscript.at))
