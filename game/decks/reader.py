"""From a file, or from pasted text, to a deck: finds out which of the three forms it is and never raises."""

from pathlib import Path

from game.decks.build import build, title_of_file
from game.decks.draft import Draft, Notes
from game.decks.encoding import even_lines
from game.decks.jsonform import read_json
from game.decks.markdown import read_markdown
from game.decks.model import Deck, ReadDeck
from game.decks.source import text_of
from game.decks.tableform import is_table, read_table
from game.errors import DeckError
from game.language import _

READABLE = frozenset({".md", ".markdown", ".txt", ".csv", ".tsv", ".json"})


def read_deck(path: Path, file: str = "") -> ReadDeck:
    """The deck in a file of any of the three forms, with a message for everything that is wrong with it.

    A file that cannot be read gives a deck without cards and one error.

    Args:
        path: what to read; never waited for, and never written to.
        file: what messages call it; its path by default.
    """
    notes = Notes(file or str(path))
    try:
        text, encoding = text_of(path, notes)
    except DeckError:
        return ReadDeck(Deck(title_of_file(notes.file)), tuple(notes.messages))
    return _read(text, notes, path.suffix.lower(), encoding)


def read_text(text: str, file: str = _("this text"), suffix: str = ".md") -> ReadDeck:
    """The deck in a text, as `read_deck` reads a file with the same ending of its name."""
    return _read(even_lines(text), Notes(file), suffix, "")


def _read(text: str, notes: Notes, suffix: str, encoding: str) -> ReadDeck:
    draft = _draft(text, notes, suffix)
    draft.form = ", ".join(filter(None, (draft.form, encoding)))
    return build(draft)


def _draft(text: str, notes: Notes, suffix: str) -> Draft:
    if not text.strip():
        notes.error(
            "empty-file",
            0,
            _("This file is empty"),
            _("Write a deck into it; `fathoms decks new` shows how."),
        )
        return Draft(notes, readable=False)
    if suffix == ".json":
        return read_json(text, notes)
    if suffix in {".csv", ".tsv"} or is_table(text):
        return read_table(text, notes)
    return read_markdown(text, notes)
