"""The commands: `fathoms` plays; the others look at decks and games without opening the screen."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from game import __version__
from game.errors import FathomsError
from game.saves.glance import Glance, glances
from game.saves.home import Home, find_home
from game.text import clean

if TYPE_CHECKING:
    from game.decks.library import Library

OK, TROUBLE, WRONG_USE = 0, 1, 2
_LEAST_COLUMNS, _LEAST_ROWS = 60, 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Returns:
        0 when all is well, 1 when something is wrong with a deck or a game, 2 for a command that is wrong.
    """
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except FathomsError as error:
        _say(str(error), sys.stderr)
        return TROUBLE
    except BrokenPipeError:
        sys.stderr.close()
        return OK


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fathoms",
        description="A turn-based conversation game for two people and one laptop.",
        epilog="Without a command: play. FATHOMS_HOME moves everything to another folder.",
    )
    parser.add_argument("--version", action="version", version=f"fathoms {__version__}")
    parser.set_defaults(run=_play, name=None)
    commands = parser.add_subparsers(title="commands", metavar="")
    play = commands.add_parser("play", help="play; with a name, that game")
    play.add_argument("name", nargs="?", help="a game's name or file, as `fathoms games list` shows it")
    play.set_defaults(run=_play)
    _deck_commands(commands.add_parser("decks", help="list and check decks"))
    _game_commands(commands.add_parser("games", help="list games"))
    where = commands.add_parser("where", help="say where everything lies")
    where.set_defaults(run=_where)
    return parser


def _deck_commands(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_usage(parser))
    commands = parser.add_subparsers(title="commands", metavar="")
    listing = commands.add_parser(
        "list", help="the decks at hand", epilog="Example: fathoms decks list --json"
    )
    listing.add_argument("--json", action="store_true", help="for programs")
    listing.set_defaults(run=_decks_list)
    check = commands.add_parser(
        "check",
        help="say what is wrong with a deck, and how to mend it",
        epilog="Example: fathoms decks check sunday.md. Exit code: 0 fine, 1 errors, 2 wrong use.",
    )
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument("--json", action="store_true", help="one object a message, for programs")
    check.add_argument("--strict", action="store_true", help="count warnings as errors")
    check.set_defaults(run=_decks_check)


def _game_commands(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_usage(parser))
    commands = parser.add_subparsers(title="commands", metavar="")
    listing = commands.add_parser(
        "list", help="the games at home", epilog="Example: fathoms games list --json"
    )
    listing.add_argument("--json", action="store_true", help="for programs")
    listing.set_defaults(run=_games_list)


def _usage(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    def run(_: argparse.Namespace) -> int:
        parser.print_help(sys.stderr)
        return WRONG_USE

    return run


def _play(options: argparse.Namespace) -> int:
    home = find_home()
    opening = _game_named(home, options.name) if options.name else None
    _check_terminal()
    _check_decks(home)
    from game.ui.app import FathomsApp  # noqa: PLC0415 - only play needs the screen

    app = FathomsApp(home, lambda: _library(home).decks, opening=opening)
    app.run()
    return app.return_code or OK


def _game_named(home: Home, name: str) -> Path:
    games, _ = glances(home)
    wanted = clean(name).casefold()
    for game in games:
        if wanted in {game.name.casefold(), game.path.name.casefold(), game.path.stem.casefold()}:
            return game.path
    known = ", ".join(f"“{game.name}”" for game in games) or "none yet"
    raise FathomsError(f"There is no game called “{clean(name)}”. Games here: {known}. To begin one: fathoms")


def _check_terminal() -> None:
    from shutil import get_terminal_size  # noqa: PLC0415 - only play asks

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise FathomsError("Fathoms is played in a terminal window: start it there, without pipes.")
    size = get_terminal_size()
    if size.columns < _LEAST_COLUMNS or size.lines < _LEAST_ROWS:
        raise FathomsError(
            f"This window is {size.columns} columns by {size.lines} rows; Fathoms needs at least "
            f"{_LEAST_COLUMNS} by {_LEAST_ROWS}. Make it larger and start again."
        )


def _check_decks(home: Home) -> None:
    if not _library(home).decks:
        from game.decks.library import bundled_folder  # noqa: PLC0415 - only when something is wrong

        raise FathomsError(
            f"There are no decks to play with: {bundled_folder()} is empty. "
            f"Install Fathoms again, or put a deck into {home.decks}."
        )


def _library(home: Home) -> "Library":
    from game.decks.library import Library, bundled_folder  # noqa: PLC0415 - games and where need no decks

    return Library.load((bundled_folder(), home.decks))


def _decks_list(options: argparse.Namespace) -> int:
    library = _library(find_home())
    if options.json:
        rows = [
            {
                "id": deck.id,
                "title": deck.title,
                "about": deck.about,
                "cards": len(deck.cards),
                "file": str(path),
            }
            for path, deck in ((volume.path, volume.deck) for volume in library.volumes)
        ]
        _say(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for deck in library.decks:
            _say(f"{len(deck.cards):>4} cards  {deck.title}" + (f": {deck.about}" if deck.about else ""))
    for trouble in library.troubled:
        for message in trouble.messages:
            _say(str(message), sys.stderr)
    return OK


def _decks_check(options: argparse.Namespace) -> int:
    from game.decks.lint import check  # noqa: PLC0415 - only this command checks

    bad = False
    for path in options.files:
        messages = check(path)
        bad = bad or any(options.strict or message.severity == "error" for message in messages)
        for message in messages:
            if options.json:
                _say(json.dumps(message.as_dict(), ensure_ascii=False))
            else:
                _say(str(message))
        if not messages and not options.json:
            _say(f"{clean(str(path))}: all is well.")
    return TROUBLE if bad else OK


def _games_list(options: argparse.Namespace) -> int:
    games, wrong = glances(find_home())
    if options.json:
        _say(json.dumps([_as_json(game) for game in games], ensure_ascii=False, indent=2))
    elif not games:
        _say("No game yet. To begin one: fathoms")
    else:
        for game in games:
            _say(f"{game.name}  evening {game.evening}, {game.rounds} cards told  {game.path.name}")
    for error in wrong:
        _say(str(error), sys.stderr)
    return TROUBLE if wrong else OK


def _as_json(game: Glance) -> dict[str, object]:
    row = asdict(game)
    return {"name": row.pop("name"), "file": str(row.pop("path")), **row}


def _where(_: argparse.Namespace) -> int:
    from game.decks.library import bundled_folder  # noqa: PLC0415 - only this command asks

    home = find_home()
    for what, path in (
        ("games", home.path),
        ("your decks", home.decks),
        ("backups", home.backups),
        ("settings", home.settings),
        ("bundled decks", bundled_folder()),
    ):
        _say(f"{what:<14} {path}")
    return OK


def _say(text: str, to: TextIO | None = None) -> None:
    print(clean(text, lines=True), file=to or sys.stdout)
