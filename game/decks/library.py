"""All decks at hand: the bundled ones and the couple's own, found anew whenever their folders change."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from game.decks.draft import Notes
from game.decks.model import Deck, Message, ReadDeck
from game.decks.reader import READABLE, read_deck
from game.decks.shelf import Shelf, distinct
from game.language import _
from game.rules.cards import Card
from game.rules.words import Depth, Facet, Stage, Topic

_MOST_FILES = 2_000
_LOOKED_AT = READABLE | {
    *(".doc", ".docx", ".rtf", ".pdf", ".pages", ".odt", ".html", ".htm"),
    *(".xls", ".xlsx", ".ods", ".numbers"),
}
_NOT_DECKS = ("readme", "license", "licence", "changelog", ".", "~")


@dataclass(frozen=True, slots=True)
class Volume:
    """One file on the library's shelves: where it lies, its deck, and what was said about it."""

    path: Path
    read: ReadDeck

    @property
    def deck(self) -> Deck:
        """The deck in this file; without cards if nothing in it could be played."""
        return self.read.deck


class Trouble(NamedTuple):
    """A file or a folder with something wrong; whatever is good in it is in the library all the same."""

    path: Path
    messages: tuple[Message, ...]


class _Stamp(NamedTuple):
    """What changes about a file when its content does."""

    mtime_ns: int
    size: int
    inode: int


class Library:
    """Every deck in some folders. One bad file never keeps another from being read.

    Args:
        folders: where to look; the decks of the first come first. A missing folder is an empty one.

    Attributes:
        volumes: each file that looks like a deck, folder by folder, by name.
        decks: the decks that can be played.
        cards: the cards of all these decks; one that lies in several decks only once.
        troubled: files with errors, and what is wrong with them.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = tuple(folders)
        self._read: dict[Path, tuple[_Stamp, ReadDeck]] = {}
        self._folder_troubles: list[Trouble] = []
        self._stand(())

    @classmethod
    def load(cls, folders: Iterable[Path]) -> "Library":
        """The library of these folders, read now."""
        library = cls(folders)
        library.refresh()
        return library

    def refresh(self) -> bool:
        """Look for new, changed and vanished files, read only those, and say whether there were any."""
        before, self._read = self._read, {}
        troubles, self._folder_troubles = self._folder_troubles, []
        for path, stamp in self._files():
            known = before.get(path)
            same = known is not None and known[0] == stamp
            self._read[path] = known if known and same else (stamp, read_deck(path, path.name))
        changed = (before, troubles) != (self._read, self._folder_troubles)
        if changed:
            self._stand(Volume(path, read) for path, (_, read) in self._read.items())
        return changed

    def volume(self, title: str) -> Volume | None:
        """The file of the deck with this title, which every card names."""
        return next((volume for volume in self.volumes if volume.deck.title == title), None)

    def search(
        self,
        words: str = "",
        *,
        stage: Stage | None = None,
        depth: Depth | None = None,
        facet: Facet | None = None,
        topic: Topic | None = None,
    ) -> tuple[Card, ...]:
        """The cards that hold all of these words, in any order, letter case and accents, and fit the rest."""
        return self._shelf.search(words, stage=stage, depth=depth, facet=facet, topic=topic)

    def _stand(self, volumes: Iterable[Volume]) -> None:
        """Put these volumes on the shelf, in place of all others."""
        standing = tuple(volumes)
        reads = distinct([volume.read for volume in standing])
        self.volumes = tuple(Volume(volume.path, read) for volume, read in zip(standing, reads, strict=True))
        self._shelf = Shelf(volume.deck for volume in self.volumes)
        self.decks = self._shelf.decks
        self.cards = self._shelf.cards
        troubled = (Trouble(volume.path, volume.read.errors) for volume in self.volumes)
        self.troubled = (*self._folder_troubles, *(trouble for trouble in troubled if trouble.messages))

    def _files(self) -> Iterator[tuple[Path, _Stamp]]:
        for folder in self._folders:
            try:
                with os.scandir(folder) as entries:
                    names = sorted((entry for entry in entries if _looks_like_deck(entry.name)), key=_name)
            except FileNotFoundError:
                continue
            except (OSError, ValueError):
                self._trouble(folder, _("This folder cannot be opened"), _("Allow your account to read it."))
                continue
            if len(names) > _MOST_FILES:
                what = _("This folder holds {names:,} decks; the first {most_files:,} were read").format(
                    names=len(names), most_files=_MOST_FILES
                )
                self._trouble(folder, what, _("Move some of them to another folder."))
            yield from ((Path(entry.path), _stamp(entry)) for entry in names[:_MOST_FILES])

    def _trouble(self, folder: Path, what: str, fix: str) -> None:
        notes = Notes(str(folder))
        notes.error("folder", 0, what, fix)
        self._folder_troubles.append(Trouble(folder, tuple(notes.messages)))


def _looks_like_deck(name: str) -> bool:
    return Path(name).suffix.lower() in _LOOKED_AT and not name.lower().startswith(_NOT_DECKS)


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _stamp(entry: os.DirEntry[str]) -> _Stamp:
    try:
        status = entry.stat()
    except OSError:
        return _Stamp(0, 0, 0)
    return _Stamp(status.st_mtime_ns, status.st_size, status.st_ino)
