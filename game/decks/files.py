"""Writes decks to files, whole or not at all, and under names that every file system takes."""

import os
import re
from contextlib import suppress
from pathlib import Path
from unicodedata import combining, normalize

from game.decks.jsonform import to_json
from game.decks.model import Deck
from game.decks.tableform import to_table
from game.decks.writer import to_markdown
from game.errors import DeckError
from game.language import _
from game.text import clean_line

_LONGEST_NAME = 40
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def deck_bytes(deck: Deck, suffix: str) -> bytes:
    """The deck in the form that this ending of a file's name stands for, as it lies in the file.

    A table begins with a byte order mark, without which Excel takes it for something else than UTF-8.
    """
    if suffix.lower() == ".json":
        return to_json(deck).encode()
    if suffix.lower() in {".csv", ".tsv"}:
        return to_table(deck, "\t" if suffix.lower() == ".tsv" else ",").encode("utf-8-sig")
    return to_markdown(deck).encode()


def save_deck(deck: Deck, path: Path) -> None:
    """Write the deck to `path`, in the form that its name says; an old file stays until the new is whole.

    Raises:
        DeckError: if it cannot be written there; nothing has changed then.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with beside.open("xb") as file:
            file.write(deck_bytes(deck, path.suffix))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        what = _("{path}: The deck was not saved ({what})").format(
            path=clean_line(str(path)), what=error.strerror or _("it cannot be written")
        )
        raise DeckError(_("{what}. Choose another folder or name.").format(what=what)) from None


def file_name(title: str, taken: Path | None = None) -> str:
    """A file name made of the plain letters and digits of a title, and free in the folder `taken`."""
    letters = "".join(char for char in normalize("NFKD", title.casefold()) if not combining(char))
    stem = re.sub(r"[^a-z0-9]+", "-", letters)[:_LONGEST_NAME].strip("-") or "deck"
    stem = f"deck-{stem}" if _RESERVED.fullmatch(stem) else stem
    name, number = f"{stem}.md", 2
    while taken and (taken / name).exists():
        name, number = f"{stem}-{number}.md", number + 1
    return name
