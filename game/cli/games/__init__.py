"""`fathoms games`: look after the games at home. Each command is a file of its own."""

from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.saying import command, group, later
from game.language import _

if TYPE_CHECKING:
    import argparse

    from game.cli.saying import Commands

_NAME = _("what you call the game, or its file's name, as `fathoms games list` shows them")
_CODES = _("Exit code: 0 fine, 1 something is wrong with a game, 2 wrong use.")


def add_to(commands: "Commands") -> None:
    """Add `games` to the commands."""
    games = group(
        commands,
        "games",
        help=_("list, check, back up, restore, export, import and erase games"),
        example="fathoms games list",
        more=_("Each has its own help: fathoms games restore --help"),
    )
    _list(games)
    _check(games)
    _backup(games)
    _restore(games)
    _export(games)
    _import(games)
    _erase(games)


def _list(games: "Commands") -> None:
    listing = command(
        games,
        "list",
        later("game.cli.games.listing"),
        help=_("the games at home; with a name, that game and its backups"),
        example="fathoms games list --json",
    )
    listing.add_argument("name", nargs="?", metavar="NAME", help=_NAME)
    listing.add_argument("--json", action="store_true", help=_("for programs"))


def _check(games: "Commands") -> None:
    check = command(
        games,
        "check",
        later("game.cli.games.checking"),
        help=_("check a game and its backups to the last page; without a name all of them"),
        example='fathoms games check "Ana & Sam"',
        more=_("Nothing is changed. {codes}").format(codes=_CODES),
    )
    check.add_argument("name", nargs="?", metavar="NAME", help=_NAME)
    check.add_argument("--json", action="store_true", help=_("one object a file, for programs"))
    _passphrase(check)


def _backup(games: "Commands") -> None:
    backup = command(
        games,
        "backup",
        later("game.cli.games.backing_up"),
        help=_("back up a game now; without a name all of them"),
        example='fathoms games backup "Ana & Sam"',
        more=_("This is done by itself at the end of each evening. {codes}").format(codes=_CODES),
    )
    backup.add_argument("name", nargs="?", metavar="NAME", help=_NAME)
    _passphrase(backup)


def _restore(games: "Commands") -> None:
    restore = command(
        games,
        "restore",
        later("game.cli.games.restoring"),
        help=_("put a game back as a backup has it; nothing is destroyed"),
        example='fathoms games restore "Ana & Sam"',
        more=_(
            "The file that is there, damaged or not, is kept aside under a name that says so.\n{codes}"
        ).format(codes=_CODES),
    )
    restore.add_argument("name", metavar="NAME", help=_NAME)
    restore.add_argument(
        "backup",
        nargs="?",
        metavar="BACKUP",
        help=_("its number or file, as `fathoms games list NAME` shows them; by default the newest good one"),
    )
    _passphrase(restore)


def _export(games: "Commands") -> None:
    export = command(
        games,
        "export",
        later("game.cli.games.exporting"),
        help=_("write all that a game holds into a file: text, a page, or to be imported"),
        example='fathoms games export "Ana & Sam" --to ours.html',
        more=_(
            "The ending of the file's name says its form: .md is text, .html a page for a browser "
            "or\na printer, .json is to be imported on another computer. {codes}"
        ).format(codes=_CODES),
    )
    export.add_argument("name", metavar="NAME", help=_NAME)
    export.add_argument("--to", required=True, type=Path, metavar="FILE", help=_("the file to write"))
    export.add_argument("--force", action="store_true", help=_("write over a file that is already there"))
    _passphrase(export)


def _import(games: "Commands") -> None:
    importing = command(
        games,
        "import",
        later("game.cli.games.importing"),
        help=_("make a new game of an exported one, from this computer or another"),
        example="fathoms games import ours.json",
        more=_(
            "No game is changed. Closed topics do not travel; Fathoms asks for them again. {codes}"
        ).format(codes=_CODES),
    )
    importing.add_argument(
        "file", type=Path, metavar="FILE", help=_("what `fathoms games export` wrote as .json")
    )


def _erase(games: "Commands") -> None:
    erase = command(
        games,
        "erase",
        later("game.cli.games.erasing"),
        help=_("remove a game with all its backups, for good"),
        example='fathoms games erase "Ana & Sam"',
        more=_("It asks you to type the game's name first. {codes}").format(codes=_CODES),
    )
    erase.add_argument("name", metavar="NAME", help=_NAME)
    erase.add_argument("--yes", metavar="NAME", help=_("the game's name once more, instead of typing it"))


def _passphrase(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help=_("a file whose first line opens a locked game")
    )
