"""What stands on the shelves of the library, with what is to be mended and what could be better."""

from collections.abc import Iterator
from dataclasses import replace

from game.decks.folders import bundled_folder
from game.decks.library import Library
from game.decks.lint import checked
from game.decks.model import Deck, Message, ReadDeck, Severity
from game.ui.widgets.preview import Standing


def standing_in(library: Library) -> tuple[Standing, ...]:
    """All that lies on the shelves, with trouble or without."""
    bundled = bundled_folder()
    books = tuple(
        Standing(volume.path, volume.deck, volume.read.errors, volume.path.parent.resolve() != bundled)
        for volume in library.volumes
    )
    known = {book.path for book in books}
    folders = (trouble for trouble in library.troubled if trouble.path not in known)
    return (*books, *(Standing(folder.path, Deck(""), folder.messages) for folder in folders))


def weighed(library: Library, standing: tuple[Standing, ...]) -> tuple[Standing, ...]:
    """The same, each of the couple's own with what could be better about it."""
    reads = {volume.path: volume.read for volume in library.volumes}
    return tuple(
        replace(each, advice=tuple(_advice(reads[each.path], each.path.name)))
        if each.own and each.path in reads
        else each
        for each in standing
    )


def _advice(read: ReadDeck, file: str) -> Iterator[Message]:
    return (message for message in checked(read, file) if message.severity is Severity.WARNING)
