"""`fathoms` and `fathoms play`: the only command that opens the screen, or plays as plain lines."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from game import lasting
from game.cli.saying import OK, command
from game.decks.folders import ReadLater, bundled_folder, has_decks
from game.errors import FathomsError
from game.language import _
from game.saves.home import Home, find_home
from game.sentences.plain import NO_LINES, PLAIN_HELP

if TYPE_CHECKING:
    from game.cli.saying import Commands
    from game.decks.library import Library

_LEAST_COLUMNS, _LEAST_ROWS = 60, 20


def add_to(commands: "Commands") -> None:
    """Add `play` to the commands."""
    play = command(
        commands,
        "play",
        run,
        help=_("play; with a name, that game"),
        example='fathoms play "Ana & Sam"',
        more=_(
            "Where there is no screen to draw on (TERM=dumb, a pipe) it is played as plain lines by itself. "
            "Started once more while a game is open, it offers to join it as the other screen."
        ),
    )
    play.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help=_("its first line opens a locked game"),
    )
    play.add_argument(
        "name", nargs="?", metavar="NAME", help=_("a game's name or file, as `fathoms games list` shows it")
    )
    play.add_argument("--plain", action="store_true", help=PLAIN_HELP)


def run(options: argparse.Namespace) -> int:
    """Play: the game of this name at once, or the home screen; drawn, or as plain lines."""
    home = find_home()
    opening = game_named(home, options.name) if options.name else None
    phrase = getattr(options, "passphrase_file", None)
    linear = getattr(options, "plain", False) or _has_no_screen()
    if not linear:
        _check_terminal()
    folders = (bundled_folder(), home.decks)
    if not has_decks(folders):
        raise FathomsError(_no_decks(home))
    if linear:
        from game.plain import play  # noqa: PLC0415 - each face is loaded alone

        return play(home, ReadLater(folders), opening, phrase)
    return _drawn(home, ReadLater(folders), opening, phrase)


def _drawn(home: Home, library: "Callable[[], Library]", opening: Path | None, phrase: Path | None) -> int:
    lasting.begin()
    from game.ui.app import FathomsApp  # noqa: PLC0415 - nothing else needs the screen
    from game.ui.suit import look_at_terminal  # noqa: PLC0415

    encoding = getattr(sys.__stderr__, "encoding", None) or "utf-8"
    terminal = look_at_terminal(os.environ, encoding)
    app = FathomsApp(home, library, opening=opening, passphrase_file=phrase, terminal=terminal)
    app.run()
    return app.return_code or OK


def game_named(home: Home, name: str) -> Path:
    """The game of this name.

    Raises:
        FathomsError: when there is none, with the games that there are.
    """
    from game.saves.naming import find_game  # noqa: PLC0415 - the deck commands need no database

    return find_game(home, name)


def _in_a_browser() -> bool:
    return "game.web" in os.environ.get("TEXTUAL_DRIVER", "")


def _has_no_screen() -> bool:
    """Whether nothing can be drawn here: a dumb terminal, or lines that come from or go to somewhere else."""
    if _in_a_browser():
        return False
    if sys.stdin is None or sys.stdout is None:
        raise FathomsError(NO_LINES)
    return os.environ.get("TERM") == "dumb" or not (sys.stdin.isatty() and sys.stdout.isatty())


def _check_terminal() -> None:
    if _in_a_browser():
        return  # a page in the browser, which says itself when it is too small
    size = get_terminal_size()
    if size.columns < _LEAST_COLUMNS or size.lines < _LEAST_ROWS:
        raise FathomsError(
            _(
                "This window is {columns} columns by {lines} rows; Fathoms needs at least "
                "{least_columns} by {least_rows}. Make it larger and start again, or play without a screen: "
                "fathoms play --plain"
            ).format(
                columns=size.columns, lines=size.lines, least_columns=_LEAST_COLUMNS, least_rows=_LEAST_ROWS
            )
        )


def _no_decks(home: Home) -> str:
    return _(
        "There are no decks to play with: {bundled_folder} is empty. Install Fathoms again, or "
        "put a deck into {decks}."
    ).format(bundled_folder=bundled_folder(), decks=home.decks)
