"""`fathoms games check`: says what is wrong with a game, and changes nothing."""

import argparse
from pathlib import Path

from game.cli.games.opening import with_passphrase
from game.cli.saying import OK, TROUBLE, say, say_json
from game.errors import Locked, SaveError
from game.language import _
from game.saves.backup import Backup, backups
from game.saves.checking import verify
from game.saves.home import Home, find_home
from game.saves.naming import all_games, find_game
from game.sentences import counts
from game.sentences import keeping as said
from game.voice.dates import day_and_time


def run(options: argparse.Namespace) -> int:
    """Check one game, or every game of this home."""
    home = find_home()
    if not options.name and (trouble := home.trouble()):
        raise SaveError(trouble)
    paths = (find_game(home, options.name),) if options.name else all_games(home)
    if not paths and not options.json:
        say(said.NO_GAME)
    well = [_passes(home, path, options) for path in paths]
    return OK if all(well) else TROUBLE


def _passes(home: Home, path: Path, options: argparse.Namespace) -> bool:
    wrong = _wrong(path, options)
    found = backups(home.backups, path.stem)
    troubles = {backup: _wrong(backup.path, options) for backup in found}
    bad = {backup: trouble for backup, trouble in troubles.items() if trouble}
    if options.json:
        _say_json(path, wrong)
        for backup, trouble in troubles.items():
            _say_json(backup.path, trouble)
    else:
        good = [backup for backup in found if backup not in bad]
        say(f"{path.name}: {wrong or f'{said.ALL_IS_WELL}.'} {_of_backups(found, good)}")
        for trouble in bad.values():
            say(str(trouble))
        if wrong is not None and good and not isinstance(wrong, Locked):
            say(said.WAY_BACK.format(when=day_and_time(good[0].at), stem=path.stem))
    return wrong is None and not bad


def _wrong(path: Path, options: argparse.Namespace) -> SaveError | None:
    try:
        with_passphrase(options, lambda passphrase: verify(path, passphrase=passphrase))
    except SaveError as error:
        return error
    return None


def _of_backups(found: tuple[Backup, ...], good: list[Backup]) -> str:
    if not found:
        return said.NO_BACKUP
    count = counts.BACKUPS(len(found))
    return (
        _("{backups}, all whole.").format(backups=count)
        if len(good) == len(found)
        else _("{backups}, {good} whole.").format(backups=count, good=len(good))
    )


def _say_json(path: Path, wrong: SaveError | None) -> None:
    say_json({"file": str(path), "sound": wrong is None, "message": str(wrong or "")}, indent=None)
