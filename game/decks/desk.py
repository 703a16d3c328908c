"""The desk where decks are written: opens them, saves them, and keeps a draft of what is not saved yet.

A draft lies in a folder of its own, written whole or not at all, so that a power cut costs a few letters.
"""

import os
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from game.decks.advising import first_fault
from game.decks.editing import HEAD, Leaf, Sheet, deck_of, rebased, sheet_of
from game.decks.fields import cleaned_card, cleaned_head
from game.decks.files import deck_bytes, file_name, save_deck
from game.decks.model import MOST_BYTES, MOST_LETTERS, Deck
from game.decks.reader import read_deck, read_text
from game.errors import DeckError
from game.language import _
from game.text import clean_line

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_ENDING = ".draft"
_BROKEN = ".unreadable"
_MOST_DRAFT_BYTES = 8 * MOST_BYTES
_NO_DRAFT = _(
    "What you write here is not kept until it is saved: {why}. Make room, or choose another folder."
)
_TOO_LARGE = _(
    "This deck is larger than {size} MiB, and could not be read again. Move some cards to another deck."
)
_NOT_THE_SAME = _("This deck was not saved: it would not read back as you wrote it. Your draft is kept.")
_OWN_FOLDER = _(
    "Your decks cannot be kept in {folder}: it cannot be made or written. Look at what is in its place."
)


class ChangedMeanwhileError(DeckError):
    """The file is not as it was when it was opened: another program, or another window, wrote it."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A deck on the desk.

    Attributes:
        name: of its file in the couple's folder, which may not be there yet.
        sheet: the deck in the making.
        at: the place that is marked on it.
        stamp: what the file held when it was read; "" where there was none.
        odd: whether the file held anything that the sheet does not.
    """

    name: str
    sheet: Sheet
    at: int = HEAD
    stamp: str = ""
    odd: bool = False


class Desk:
    """Where a couple writes its own decks.

    Args:
        decks: the folder of its decks.
        drafts: the folder of what is not saved yet.
    """

    def __init__(self, decks: Path, drafts: Path) -> None:
        self.decks = decks
        self._drafts = drafts

    def new(self, title: str) -> Manuscript:
        """A deck without a card, under a file name of its own.

        Raises:
            DeckError: without a title.
        """
        kept = clean_line(title)[:MOST_LETTERS].strip()
        if not kept:
            raise DeckError(_("The deck needs a title: it is chosen by it."))
        return Manuscript(self._free_name(kept), Sheet(Deck(kept)))

    def copy(self, deck: Deck, title: str) -> Manuscript:
        """A deck of somebody else's as one of the couple's own; what was told of its cards counts on."""
        blank = self.new(title)
        own = replace(deck, title=blank.sheet.head.title, id="")
        return replace(blank, sheet=sheet_of(own), at=0 if own.cards else HEAD)

    def open(self, path: Path) -> Manuscript:
        """A deck from the couple's folder.

        Raises:
            DeckError: when nothing of it can be read.
        """
        stamp = _stamp(path)
        read = read_deck(path, path.name)
        if not read.form and read.errors:
            raise DeckError(str(read.errors[0]))
        sheet = sheet_of(read.deck, read.deck.id or read.deck.title)
        at = 0 if sheet.leaves else HEAD
        return Manuscript(path.name, sheet, at, stamp, odd=bool(read.messages))

    def save(self, manuscript: Manuscript) -> Manuscript:
        """Write the deck to its file, and forget the draft.

        Returns:
            The manuscript as it goes on: its cards have a past now.

        Raises:
            ChangedMeanwhileError: when the file is not as it was; nothing was written.
            DeckError: when something must be mended first, or it cannot be written; nothing has changed.
        """
        path = self.decks / manuscript.name
        if _stamp(path) != manuscript.stamp:
            name = clean_line(manuscript.name)
            raise ChangedMeanwhileError(
                _("{name} was changed by another program while you were writing.").format(name=name)
            )
        fault = first_fault(manuscript.sheet)
        if fault:
            raise DeckError(fault[1])
        deck = deck_of(manuscript.sheet)
        _check(deck, path.suffix)
        _make(self.decks)
        if manuscript.odd:
            _set_aside(path)
        save_deck(deck, path)
        self.forget(manuscript.name)
        sheet = rebased(manuscript.sheet, deck)
        return replace(manuscript, sheet=sheet, stamp=_stamp(path), odd=False)

    def beside(self, manuscript: Manuscript) -> Manuscript:
        """The same under a free name: whatever lies under the old one is left alone."""
        self.forget(manuscript.name)
        return replace(manuscript, name=self._free_name(manuscript.sheet.head.title), stamp="", odd=False)

    def instead(self, manuscript: Manuscript) -> Manuscript:
        """The same in the place of what lies there now, which is set aside first."""
        return replace(manuscript, stamp=_stamp(self.decks / manuscript.name), odd=True)

    def keep(self, manuscript: Manuscript) -> None:
        """Keep what is not saved yet.

        Raises:
            DeckError: when it cannot be kept.
        """
        path = self._draft(manuscript.name)
        beside = path.with_name(f".{path.name}.{os.getpid()}.new")
        try:
            _make(self._drafts)
            with beside.open("wb") as file:
                file.write(_shape().dump_json(manuscript, exclude_defaults=True))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except (OSError, DeckError) as error:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            why = error.strerror if isinstance(error, OSError) else _("its folder cannot be made")
            raise DeckError(_NO_DRAFT.format(why=clean_line(str(why)))) from None

    def forget(self, name: str) -> None:
        """Throw a draft away, where there is one."""
        with suppress(OSError):
            self._draft(name).unlink(missing_ok=True)

    def drafts(self) -> tuple[Manuscript, ...]:
        """What was not saved the last time, the newest first; what cannot be read is set aside."""
        try:
            found = [path for path in self._drafts.iterdir() if path.name.endswith(_ENDING)]
            found = sorted(found, key=lambda path: -path.stat().st_mtime_ns)
        except OSError:
            return ()
        kept = (_read_draft(path) for path in found if not path.name.startswith("."))
        return tuple(manuscript for manuscript in kept if manuscript is not None)

    def draft_of(self, name: str) -> Manuscript | None:
        """What was not saved the last time of this file, if anything."""
        path = self._draft(name)
        return _read_draft(path) if path.is_file() else None

    def _draft(self, name: str) -> Path:
        return self._drafts / f"{Path(name).name}{_ENDING}"

    def _free_name(self, title: str) -> str:
        """A file name that neither a deck nor a draft has."""
        first = file_name(title)
        name, number = first, 2
        while os.path.lexists(self.decks / name) or os.path.lexists(self._draft(name)):
            name, number = f"{first.removesuffix('.md')}-{number}.md", number + 1
        return name


def _stamp(path: Path) -> str:
    """What tells one content of a file from another; "" where there is no file."""
    try:
        if not path.is_file():
            return _("something else") if os.path.lexists(path) else ""
        if path.stat().st_size > MOST_BYTES:
            return _("too large")
        return blake2b(path.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return "unreadable"


def _check(deck: Deck, suffix: str) -> None:
    """Make sure that the file will read back as this very deck.

    Raises:
        DeckError: if it would not.
    """
    data = deck_bytes(deck, suffix)
    if len(data) > MOST_BYTES:
        raise DeckError(_TOO_LARGE.format(size=MOST_BYTES // 1024**2))
    if read_text(data.decode("utf-8-sig"), deck.title, suffix.lower()).deck != deck:
        raise DeckError(_NOT_THE_SAME)


def _set_aside(path: Path) -> None:
    """Keep a file as it is under a name that is free, and that no library takes for a deck.

    Raises:
        DeckError: when that cannot be; nothing has changed then.
    """
    number, aside = 1, path.with_name(f"{path.name}.before")
    while os.path.lexists(aside):
        number += 1
        aside = path.with_name(f"{path.name}.before-{number}")
    try:
        with aside.open("xb") as file:
            file.write(path.read_bytes())
    except FileNotFoundError:
        aside.unlink(missing_ok=True)
    except OSError as error:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        what = _("{path}: The deck was not saved, for the file as it was cannot be kept").format(
            path=clean_line(str(path))
        )
        raise DeckError(
            _("{what} ({strerror}). Make room in that folder.").format(what=what, strerror=error.strerror)
        ) from None


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise DeckError(_OWN_FOLDER.format(folder=clean_line(str(folder)))) from None


def _read_draft(path: Path) -> Manuscript | None:
    """The manuscript in a draft, cleaned; None, and set aside, where it cannot be understood."""
    try:
        if not path.is_file() or path.stat().st_size > _MOST_DRAFT_BYTES:
            return None
        found = _shape().validate_json(path.read_bytes())
    except OSError:
        return None
    except ValueError:
        with suppress(OSError):
            path.replace(path.with_name(path.name + _BROKEN))
        return None
    leaves = tuple(
        Leaf(cleaned_card(leaf.card), leaf.was and cleaned_card(leaf.was)) for leaf in found.sheet.leaves
    )
    sheet = replace(found.sheet, head=cleaned_head(found.sheet.head), leaves=leaves)
    return replace(found, name=path.name.removesuffix(_ENDING), sheet=sheet)


@cache
def _shape() -> "TypeAdapter[Manuscript]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - pydantic takes long to import

    return TypeAdapter(Manuscript)
