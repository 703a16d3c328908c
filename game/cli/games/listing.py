"""`fathoms games list`: looks at the games at home, and changes nothing."""

import argparse
import sys
from pathlib import Path

from game.cli.saying import OK, TROUBLE, say, say_json
from game.errors import SaveError
from game.language import _
from game.saves.backup import backups
from game.saves.glance import Glance, glance, glances
from game.saves.home import Home, find_home
from game.saves.naming import all_games, called, find_game
from game.saves.restoring import kept_aside
from game.sentences import keeping as said
from game.text import clean_line
from game.voice.dates import day_and_time


def run(options: argparse.Namespace) -> int:
    """List the games, and name each file that should be one and is not; or one game and its backups."""
    home = find_home()
    return _one(home, options) if options.name else _all(home, options)


def _all(home: Home, options: argparse.Namespace) -> int:
    games, wrong = glances(home)
    lost = all_games(home)[len(home.games()) :]
    if options.json:
        say_json([_as_json(game) for game in games])
    elif not games and not wrong and not lost:
        say(said.NO_GAME)
    else:
        for game in games:
            say(_line(game))
    for error in wrong:
        say(str(error), sys.stderr)
    for path in lost:
        say(said.LOST.format(file=clean_line(path.name), stem=clean_line(path.stem)), sys.stderr)
    return TROUBLE if wrong or lost else OK


def _one(home: Home, options: argparse.Namespace) -> int:
    path = find_game(home, options.name)
    seen, wrong = _seen(path)
    found = backups(home.backups, path.stem)
    if options.json:
        row = _as_json(seen) if seen else {"name": called(home, path), "file": str(path)}
        say_json({**row, "backups": [{"file": str(one.path), "at": one.at} for one in found]})
    else:
        say(_line(seen) if seen else called(home, path))
        for number, one in enumerate(found, start=1):
            say(f"{number:>4}  {day_and_time(one.at):<26}  {one.path.name}")
        if not found:
            say(said.NO_BACKUP)
        for aside in kept_aside(path):
            say(_("      kept aside: {aside}").format(aside=aside))
    if wrong:
        say(wrong, sys.stderr)
    return TROUBLE if wrong else OK


def _seen(path: Path) -> tuple[Glance | None, str]:
    try:
        return glance(path), ""
    except SaveError as error:
        return None, str(error)


def _line(game: Glance) -> str:
    if game.locked:
        return f"{game.path.stem}  {said.LOCKED}  {game.path.name}"
    return _("{game}  evening {evening}, {rounds} cards told  {game_name}").format(
        game=game.name, evening=game.evening, rounds=game.rounds, game_name=game.path.name
    )


def _as_json(game: Glance) -> dict[str, object]:
    row = game._asdict()
    return {"name": row.pop("name"), "file": str(row.pop("path")), **row}
