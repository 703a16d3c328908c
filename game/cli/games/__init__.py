"""`fathoms games`: look after the games at home. Each command is a file of its own."""

from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.saying import command, group, later

if TYPE_CHECKING:
    import argparse

    from game.cli.saying import Commands

_NAME = "what you call the game, or its file's name, as `fathoms games list` shows them"
_CODES = "Exit code: 0 fine, 1 something is wrong with a game, 2 wrong use."


def add_to(commands: "Commands") -> None:
    """Add `games` to the commands."""
    games = group(
        commands,
        "games",
        help="list, check, back up, restore, export, import and erase games",
        example="fathoms games list",
        more="Each has its own help: fathoms games restore --help",
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
        help="the games at home; with a name, that game and its backups",
        example="fathoms games list --json",
    )
    listing.add_argument("name", nargs="?", metavar="NAME", help=_NAME)
    listing.add_argument("--json", action="store_true", help="for programs")


def _check(games: "Commands") -> None:
    check = command(
        games,
        "check",
        later("game.cli.games.checking"),
        help="check a game and its backups to the last page; without a name all of them",
        example='fathoms games check "Ana & Sam"',
        more=f"Nothing is changed. {_CODES}",
    )
    check.add_argument("name", nargs="?", metavar="NAME", help=_NAME)
    check.add_argument("--json", action="store_true", help="one object a file, for programs")
    _passphrase(check)


def _backup(games: "Commands") -> None:
    backup = command(
        games,
        "backup",
        later("game.cli.games.backing_up"),
        help="back up a game now; without a name all of them",
        example='fathoms games backup "Ana & Sam"',
        more=f"This is done by itself at the end of each evening. {_CODES}",
    )
    backup.add_argument("name", nargs="?", metavar="NAME", help=_NAME)
    _passphrase(backup)


def _restore(games: "Commands") -> None:
    restore = command(
        games,
        "restore",
        later("game.cli.games.restoring"),
        help="put a game back as a backup has it; nothing is destroyed",
        example='fathoms games restore "Ana & Sam"',
        more=f"The file that is there, damaged or not, is kept aside under a name that says so.\n{_CODES}",
    )
    restore.add_argument("name", metavar="NAME", help=_NAME)
    restore.add_argument(
        "backup",
        nargs="?",
        metavar="BACKUP",
        help="its number or file, as `fathoms games list NAME` shows them; by default the newest good one",
    )
    _passphrase(restore)


def _export(games: "Commands") -> None:
    export = command(
        games,
        "export",
        later("game.cli.games.exporting"),
        help="write all that a game holds into a file: text, a page, or to be imported",
        example='fathoms games export "Ana & Sam" --to ours.html',
        more="The ending of the file's name says its form: .md is text, .html a page for a browser or\n"
        f"a printer, .json is to be imported on another computer. {_CODES}",
    )
    export.add_argument("name", metavar="NAME", help=_NAME)
    export.add_argument("--to", required=True, type=Path, metavar="FILE", help="the file to write")
    export.add_argument("--force", action="store_true", help="write over a file that is already there")
    _passphrase(export)


def _import(games: "Commands") -> None:
    importing = command(
        games,
        "import",
        later("game.cli.games.importing"),
        help="make a new game of an exported one, from this computer or another",
        example="fathoms games import ours.json",
        more=f"No game is changed. Closed topics do not travel; Fathoms asks for them again. {_CODES}",
    )
    importing.add_argument(
        "file", type=Path, metavar="FILE", help="what `fathoms games export` wrote as .json"
    )


def _erase(games: "Commands") -> None:
    erase = command(
        games,
        "erase",
        later("game.cli.games.erasing"),
        help="remove a game with all its backups, for good",
        example='fathoms games erase "Ana & Sam"',
        more=f"It asks you to type the game's name first. {_CODES}",
    )
    erase.add_argument("name", metavar="NAME", help=_NAME)
    erase.add_argument("--yes", metavar="NAME", help="the game's name once more, instead of typing it")


def _passphrase(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="a file whose first line opens a locked game"
    )
