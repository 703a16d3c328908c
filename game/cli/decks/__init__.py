"""`fathoms decks`: begin, check, show, add and convert decks. Each command is a file of its own."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.saying import command, group, later
from game.language import _

if TYPE_CHECKING:
    from game.cli.saying import Commands
    from game.rules.words import Depth

_ENDINGS = _("The ending of a file's name says its form: .md (or .txt), .csv (or .tsv), .json.")
_CODES = _("Exit code: 0 fine, 1 errors in a deck, 2 wrong use.")


def add_to(commands: "Commands") -> None:
    """Add `decks` to the commands."""
    decks = group(
        commands,
        "decks",
        help=_("begin, check, show, add and convert decks"),
        example="fathoms decks new sunday.md",
        more=_("Each has its own help: fathoms decks check --help"),
    )
    _new(decks)
    _check(decks)
    _show(decks)
    _add(decks)
    _convert(decks)
    _list(decks)
    command(
        decks,
        "schema",
        later("game.cli.decks.schema"),
        help=_("print the JSON Schema of decks in JSON"),
        example="fathoms decks schema > deck.schema.json",
    )


def _new(decks: "Commands") -> None:
    new = command(
        decks,
        "new",
        later("game.cli.decks.beginning"),
        help=_("begin a deck, with cards that show how it is written"),
        example='fathoms decks new sunday.md --title "Sunday evenings"',
        more=_("A file that is already there is left as it is. {endings}").format(endings=_ENDINGS),
    )
    new.add_argument("file", type=Path, metavar="FILE", help=_("the file to make"))
    new.add_argument("--title", metavar="T", help=_("the deck's title; by default made from the file's name"))


def _check(decks: "Commands") -> None:
    check = command(
        decks,
        "check",
        later("game.cli.decks.checking"),
        help=_("say what is wrong with a deck, and how to mend it"),
        example="fathoms decks check sunday.md",
        more=_("Several files are checked one after the other. {codes}").format(codes=_CODES),
    )
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument("--json", action="store_true", help=_("one object a message, for programs"))
    check.add_argument("--strict", action="store_true", help=_("count warnings as errors"))


def _show(decks: "Commands") -> None:
    show = command(
        decks,
        "show",
        later("game.cli.decks.showing"),
        help=_("print the cards of a deck as they will look"),
        example="fathoms decks show sunday.md --depth deep",
        more=_CODES,
    )
    show.add_argument("file", type=Path, metavar="FILE")
    show.add_argument(
        "--depth", type=_depth, metavar="D", help=_("only Surface, Shallows, Deep or Seabed; or 1 to 4")
    )


def _add(decks: "Commands") -> None:
    add = command(
        decks,
        "add",
        later("game.cli.decks.adding"),
        help=_("copy a deck to your own, to be played"),
        example="fathoms decks add sunday.md",
        more=_(
            "A deck with errors is not added; advice does not stop it. "
            "`fathoms where` says which folder your decks are in. {codes}"
        ).format(codes=_CODES),
    )
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("--move", action="store_true", help=_("remove the original once the copy is there"))
    add.add_argument(
        "--replace", action="store_true", help=_("put it in the place of a deck of the same name")
    )


def _convert(decks: "Commands") -> None:
    convert = command(
        decks,
        "convert",
        later("game.cli.decks.converting"),
        help=_("write a deck in another form: text, spreadsheet, JSON"),
        example="fathoms decks convert sunday.md sunday.csv",
        more=_("{endings}\nNothing is lost on the way; a deck with errors is not converted. {codes}").format(
            endings=_ENDINGS, codes=_CODES
        ),
    )
    convert.add_argument("source", type=Path, metavar="IN", help=_("the deck to read"))
    convert.add_argument("target", type=Path, metavar="OUT", help=_("the file to write"))
    convert.add_argument("--replace", action="store_true", help=_("write over a file that is already there"))


def _list(decks: "Commands") -> None:
    listing = command(
        decks,
        "list",
        later("game.cli.decks.listing"),
        help=_("the decks at hand"),
        example="fathoms decks list --json",
    )
    listing.add_argument("--json", action="store_true", help=_("for programs"))


def _depth(text: str) -> "Depth":
    from game.decks.vocabulary import depth_of  # noqa: PLC0415 - only `show --depth` needs it

    depth = depth_of(text)
    if depth is None:
        raise argparse.ArgumentTypeError(
            _("write Surface, Shallows, Deep or Seabed, or a number from 1 to 4")
        )
    return depth
