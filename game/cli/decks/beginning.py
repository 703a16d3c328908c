"""`fathoms decks new`: a deck to begin with."""

import argparse
from pathlib import Path
from shlex import quote

from game.cli.decks.placing import check_ending, place
from game.cli.saying import OK, say
from game.decks.files import deck_bytes
from game.decks.reader import read_text
from game.decks.template import template
from game.language import _
from game.text import clean_line


def run(options: argparse.Namespace) -> int:
    """Write the template where nothing is yet."""
    path: Path = options.file
    check_ending(path)
    text = template(_title_of(path) if options.title is None else options.title)
    is_text = path.suffix.lower() not in {".csv", ".tsv", ".json"}
    data = text.encode() if is_text else deck_bytes(read_text(text).deck, path.suffix)
    place(data, path, _("Choose another name."))
    say(_("{path}: A deck to begin with. Write your own cards in place of these.").format(path=path))
    say(_("Then: fathoms decks check {path}").format(path=quote(str(path))))
    return OK


def _title_of(path: Path) -> str:
    """A title from a file's name: `sunday-evenings.md` is called “Sunday evenings”."""
    words = clean_line(path.stem.replace("-", " ").replace("_", " "))
    return words[:1].upper() + words[1:]
