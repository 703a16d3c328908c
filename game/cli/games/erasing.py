"""`fathoms games erase`: removes a game for good, once its name was typed."""

import argparse
import sys
from pathlib import Path

from game.cli.saying import OK, TROUBLE, WrongUse, say
from game.saves.backup import backups
from game.saves.erasing import erase_game, is_meant
from game.saves.home import find_home
from game.saves.naming import called, find_game
from game.sentences import counts
from game.sentences import keeping as said
from game.voice.keeping import removed


def run(options: argparse.Namespace) -> int:
    """Erase one game, whatever state it is in."""
    home = find_home()
    path = find_game(home, options.name)
    name = called(home, path)
    count = counts.BACKUPS(len(backups(home.backups, path.stem)))
    typed = options.yes if options.yes is not None else _typed(name, path, count)
    if not is_meant(typed, name, path):
        raise WrongUse(said.NOT_ERASED.format(name=name))
    erased = erase_game(path, home.backups)
    say(removed(name, erased))
    return TROUBLE if erased.left else OK


def _typed(name: str, path: Path, count: str) -> str:
    if not sys.stdin.isatty():
        raise WrongUse(said.ERASE_YES.format(name=name))
    say(said.ERASE_WHAT.format(name=name, file=path.name, backups=count))
    try:
        return input(said.ERASE_ASK)
    except EOFError:
        return ""
