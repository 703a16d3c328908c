"""`fathoms games`: looks at the games at home, and changes nothing."""

import argparse
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from game.cli.saying import OK, TROUBLE, command, group, say, say_json
from game.saves.home import find_home

if TYPE_CHECKING:
    from game.cli.saying import Commands
    from game.saves.glance import Glance


def add_to(commands: "Commands") -> None:
    """Add `games` to the commands."""
    games = group(commands, "games", help="list games", example="fathoms games list")
    listing = command(games, "list", run_list, help="the games at home", example="fathoms games list --json")
    listing.add_argument("--json", action="store_true", help="for programs")


def run_list(options: argparse.Namespace) -> int:
    """List the games, and name each file that should be one and is not."""
    from game.saves.glance import glances  # noqa: PLC0415 - the deck commands need no database

    games, wrong = glances(find_home())
    if options.json:
        say_json([_as_json(game) for game in games])
    elif not games:
        say("No game yet. To begin one: fathoms")
    else:
        for game in games:
            say(f"{game.name}  evening {game.evening}, {game.rounds} cards told  {game.path.name}")
    for error in wrong:
        say(str(error), sys.stderr)
    return TROUBLE if wrong else OK


def _as_json(game: "Glance") -> dict[str, object]:
    row = asdict(game)
    return {"name": row.pop("name"), "file": str(row.pop("path")), **row}
