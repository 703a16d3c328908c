"""`fathoms book`: the whole journey of a game as one file, to print and bind or to read anywhere."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.play import game_named
from game.cli.saying import OK, WrongUse, command, say
from game.language import _
from game.saves.home import find_home
from game.sentences.counts import EVENINGS
from game.text import clean_line

if TYPE_CHECKING:
    from game.cli.saying import Commands
    from game.rules.state import State
    from game.table.journey import Journey

_HTML, _MARKDOWN = {".html", ".htm"}, {".md", ".markdown"}


def add_to(commands: "Commands") -> None:
    """Add `book` to the commands."""
    book = command(
        commands,
        "book",
        run,
        help=_("your journey as a book, to print and bind"),
        description=_("Write the journey of a game as one page that prints well (.html), or as text (.md)."),
        example='fathoms book "Ana & Sam" --to our-journey.html',
        more=_("It holds your kept lines and the cards that you told, and is readable by you alone."),
    )
    book.add_argument("game", help=_("a game's name or file, as `fathoms games list` shows it"))
    book.add_argument(
        "--to", required=True, type=Path, metavar="FILE", help=_("a name ending in .html or .md")
    )
    book.add_argument("--replace", action="store_true", help=_("put it in place of a file that is there"))


def run(options: argparse.Namespace) -> int:
    """Write the book."""
    to: Path = options.to
    if to.suffix.lower() not in _HTML | _MARKDOWN:
        raise WrongUse(
            _("{file}: A book ends in .html, to print it, or in .md, as text.").format(
                file=clean_line(str(to))
            )
        )
    path = game_named(find_home(), options.game)
    from game.book import book_html, book_markdown  # noqa: PLC0415 - the other commands print no book
    from game.saves.disk import TakenError, write_whole  # noqa: PLC0415

    state, journey = _journey(path)
    make = book_html if to.suffix.lower() in _HTML else book_markdown
    try:
        page = make(journey, state.couple.names).encode()
        write_whole(to, page, replace=options.replace, consequence=_("no book was made"))
    except TakenError as error:
        raise WrongUse(_("{why} Or put the new one in its place: --replace").format(why=error)) from None
    holds = EVENINGS(len(journey.evenings))
    words = _("{file} holds {evenings}. It is readable by you alone.")
    say(words.format(file=clean_line(str(to)), evenings=holds))
    return OK


def _journey(path: Path) -> "tuple[State, Journey]":
    from game.saves.past import read_past  # noqa: PLC0415 - the deck commands need no database
    from game.saves.store import Store  # noqa: PLC0415
    from game.table.journey import journey  # noqa: PLC0415

    store = Store.open(path)
    try:
        return store.checkpoint, journey(read_past(store), ())
    finally:
        store.close()
