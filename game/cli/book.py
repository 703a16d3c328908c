"""`fathoms book`: the whole journey of a game as one file, to print and bind or to read anywhere."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.play import game_named
from game.cli.saying import OK, WrongUse, command, counted, say
from game.saves.home import find_home
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
        help="your journey as a book, to print and bind",
        description="Write the journey of a game as one page that prints well (.html), or as text (.md).",
        example='fathoms book "Ana & Sam" --to our-journey.html',
        more="It holds your kept lines and the cards that you told, and is readable by you alone.",
    )
    book.add_argument("name", help="a game's name or file, as `fathoms games list` shows it")
    book.add_argument("--to", required=True, type=Path, metavar="FILE", help="a name ending in .html or .md")
    book.add_argument("--replace", action="store_true", help="put it in place of a file that is there")


def run(options: argparse.Namespace) -> int:
    """Write the book."""
    to: Path = options.to
    if to.suffix.lower() not in _HTML | _MARKDOWN:
        raise WrongUse(f"{clean_line(str(to))}: A book ends in .html, to print it, or in .md, as text.")
    path = game_named(find_home(), options.name)
    from game.book import book_html, book_markdown  # noqa: PLC0415 - the other commands print no book
    from game.saves.writing_out import TakenError, write_out  # noqa: PLC0415

    state, journey = _journey(path)
    make = book_html if to.suffix.lower() in _HTML else book_markdown
    try:
        write_out(to, make(journey, state.couple.names), replace=options.replace)
    except TakenError as error:
        raise WrongUse(f"{error} Or put the new one in its place: --replace") from None
    many = counted(len(journey.evenings), "evening")
    say(f"{clean_line(str(to))} holds {many}. It is readable by you alone.")
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
