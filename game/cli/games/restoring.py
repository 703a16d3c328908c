"""`fathoms games restore`: puts a game back as a backup has it, and keeps what was there."""

import argparse
from pathlib import Path
from time import time

from game.cli.games.opening import with_passphrase
from game.cli.saying import OK, WrongUse, say
from game.errors import SaveError
from game.saves.backup import Backup, backups, newest_good
from game.saves.home import find_home
from game.saves.naming import called, find_game
from game.saves.restoring import restore
from game.sentences import keeping as said
from game.text import clean_line
from game.voice.keeping import restored


def run(options: argparse.Namespace) -> int:
    """Restore a game from the backup that was named, or from the newest good one."""
    home = find_home()
    path = find_game(home, options.name)
    name = called(home, path)
    backup = _chosen(backups(home.backups, path.stem), options.backup, name)
    aside = with_passphrase(
        options,
        lambda passphrase: restore(path, backup, home.backups, at=time(), passphrase=passphrase),
    )
    say(restored(name, backup, aside))
    return OK


def _chosen(found: tuple[Backup, ...], wanted: str | None, name: str) -> Backup:
    if not found:
        raise SaveError(said.NO_BACKUP_OF.format(name=name))
    if wanted is None:
        if (good := newest_good(found)) is None:
            raise SaveError(said.NO_GOOD_BACKUP.format(name=name))
        return good
    if wanted.isascii() and wanted.isdigit() and 1 <= int(wanted) <= len(found):
        return found[int(wanted) - 1]
    for backup in found:
        if Path(wanted).name in {backup.path.name, backup.path.stem}:
            return backup
    raise WrongUse(said.WHICH_BACKUP.format(wanted=clean_line(wanted), name=name))
