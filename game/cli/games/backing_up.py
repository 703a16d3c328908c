"""`fathoms games backup`: backs up games, also while they are played."""

import argparse
import sys
from pathlib import Path
from time import time

from game.cli.games.opening import with_passphrase
from game.cli.saying import OK, TROUBLE, say
from game.errors import SaveError
from game.saves.backup import back_up
from game.saves.home import Home, find_home
from game.saves.naming import find_game
from game.sentences import keeping as said
from game.voice.keeping import backed_up


def run(options: argparse.Namespace) -> int:
    """Back up one game, or every game of this home."""
    home = find_home()
    if not options.name and (trouble := home.trouble()):
        raise SaveError(trouble)
    paths = (find_game(home, options.name),) if options.name else home.games()
    if not paths:
        say(said.NO_GAME)
    well = [_backed_up(home, path, options) for path in paths]
    return OK if all(well) else TROUBLE


def _backed_up(home: Home, path: Path, options: argparse.Namespace) -> bool:
    try:
        made = with_passphrase(
            options, lambda passphrase: back_up(path, home.backups, at=time(), passphrase=passphrase)
        )
    except SaveError as error:
        say(str(error), sys.stderr)
        return False
    say(backed_up(made))
    return True
