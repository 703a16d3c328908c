"""Keeps what is written: a draft a moment after each change, and the deck when it is saved."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from enum import Enum
from typing import Any, Protocol

from game.decks.desk import ChangedMeanwhileError, Desk, Manuscript
from game.decks.editing import Editing, Sheet
from game.errors import DeckError
from game.rules.cards import Card
from game.rules.words import Depth


class Leaving(Enum):
    """What becomes of what is not saved yet."""

    SAVE = "save"
    DRAFT = "draft"
    DROP = "drop"


class Conflict(Enum):
    """What becomes of a file that somebody else wrote meanwhile."""

    BESIDE = "beside"
    INSTEAD = "instead"


class Asks(Protocol):
    """What the editor asks of whoever writes, in dialogs; None when they would rather not."""

    async def several(self, name: str, value: tuple[Any, ...]) -> tuple[Any, ...] | None:
        """Which of many."""

    async def leaving(self, title: str) -> Leaving | None:
        """What becomes of what is not saved."""

    async def conflict(self, sentence: str) -> Conflict | None:
        """What becomes of two versions of a file."""

    async def paste(self, depth: Depth) -> Sequence[Card] | None:
        """Cards from elsewhere."""


class Keeper:
    """What lies on the disk of a deck that is being written.

    Args:
        desk: saves decks and keeps drafts.
        manuscript: the deck as it was opened.
        begun: the sheet as the editor laid it out.
        drafted: whether it is a draft, and so not what lies in its file.

    Attributes:
        file: the manuscript as it was last opened or saved.
    """

    def __init__(self, desk: Desk, manuscript: Manuscript, begun: Sheet, *, drafted: bool) -> None:
        self.file = manuscript
        self._desk = desk
        self._saved = begun
        self._drafted = drafted
        self._one_at_a_time = asyncio.Lock()
        self._over = False

    def is_unsaved(self, sheet: Sheet) -> bool:
        """Whether the file does not say what this sheet does."""
        if self._drafted or self.file.stamp:
            return self._drafted or sheet != self._saved
        return any(not leaf.is_blank for leaf in sheet.leaves) or sheet.head != self._saved.head

    async def keep(self, editing: Editing) -> None:
        """Keep a draft of what is not saved.

        Raises:
            DeckError: when it cannot be kept.
        """
        async with self._one_at_a_time:
            if not self._over:
                await asyncio.to_thread(self._keep, editing)

    def keep_now(self, editing: Editing) -> None:
        """The same at once, while everything ends."""
        if not self._over:
            with suppress(DeckError):
                self._keep(editing)

    async def save(self, editing: Editing, asks: Asks) -> Sheet | None:
        """Save the deck, and ask where somebody else wrote it meanwhile.

        Returns:
            The sheet as it goes on from here; None when they would rather not save now.

        Raises:
            DeckError: when it cannot be saved; nothing has changed.
        """
        while True:
            try:
                async with self._one_at_a_time:
                    self.file = await asyncio.to_thread(self._desk.save, self._manuscript(editing))
            except ChangedMeanwhileError as error:
                match await asks.conflict(str(error)):
                    case Conflict.BESIDE:
                        self.file = self._desk.beside(self._manuscript(editing))
                    case Conflict.INSTEAD:
                        self.file = self._desk.instead(self._manuscript(editing))
                    case None:
                        return None
            else:
                self._saved, self._drafted = self.file.sheet, False
                return self._saved

    def typed_meanwhile(self, sent: Sheet) -> None:
        """While it was being saved, more was written: what lies in the file is what was sent."""
        self._saved = sent

    async def leave(self, how: Leaving, editing: Editing) -> None:
        """Leave the desk; from here on nothing is written any more."""
        async with self._one_at_a_time:
            self._over = True
            if how is Leaving.DRAFT:
                await asyncio.to_thread(self._keep, editing)
            else:
                await asyncio.to_thread(self._desk.forget, self.file.name)

    def _keep(self, editing: Editing) -> None:
        if self.is_unsaved(editing.sheet):
            self._desk.keep(self._manuscript(editing))
        else:
            self._desk.forget(self.file.name)

    def _manuscript(self, editing: Editing) -> Manuscript:
        return replace(self.file, sheet=editing.sheet, at=editing.at)
