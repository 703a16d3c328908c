"""Putting a game back as a backup has it. Nothing is destroyed: what was there is kept aside."""

import os
import re
from pathlib import Path

from game.errors import SaveError
from game.language import _
from game.saves.backup import Backup, back_up, free_name
from game.saves.checking import is_sound, verify
from game.saves.disk import beside, copy_whole, put_in_free_place, sweep, telling, unborn, wait_for_names
from game.saves.file import take_lock
from game.saves.file_marks import check_file

NOT_RESTORED = _("nothing was restored")

ASIDE = ".set-aside"
"""How the name of a file ends that was kept aside; no game is looked for under it."""


def restore(
    path: Path, backup: Backup, folder: Path, *, at: float, passphrase: str | None = None
) -> Path | None:
    """Put a game back as a backup has it.

    The file of the game always is the old one or the restored one, whole, whenever the program is killed.

    Args:
        path: the game's file, which may be damaged or missing.
        backup: what to put there; it stays where it is.
        folder: where backups are kept: a sound game is backed up once more before it makes room.
        at: wall-clock seconds now.
        passphrase: what opens the backup, if it is locked.

    Returns:
        Where the file that was there is kept aside, or None when there was none.

    Raises:
        SaveError: when the game is open somewhere, the backup is damaged, or the disk does not let it.
    """
    check_file(backup.path)
    place = Path(os.path.realpath(path))  # a link to a synchronised folder stays one
    lock = take_lock(place)
    try:
        with telling(place, NOT_RESTORED), unborn(place) as made:
            copy_whole(backup.path, made)
            _check(made, backup, passphrase)
            if os.path.lexists(place) and is_sound(place, passphrase=passphrase):
                back_up(place, folder, at=at, passphrase=passphrase)
            aside = _keep_aside(place, at)
            made.replace(place)
            wait_for_names(place.parent)
        sweep(place.parent, place.stem)
        return aside
    finally:
        lock.release()


def kept_aside(path: Path) -> tuple[Path, ...]:
    """What was kept aside of a game when it was restored, the newest first; journals among it."""
    place = Path(os.path.realpath(path))
    name = re.compile(rf"{re.escape(place.stem)}\.\d{{8}}-\d{{6}}(-\d+)?{re.escape(ASIDE)}(-\w+)?", re.DOTALL)
    try:
        found = [one for one in place.parent.iterdir() if name.fullmatch(one.name)]
    except OSError:
        return ()
    return tuple(sorted(found, reverse=True))


def _check(made: Path, backup: Backup, passphrase: str | None) -> None:
    try:
        verify(made, passphrase=passphrase)
    except SaveError as error:
        sentence = str(error).replace(made.name, backup.path.name)
        raise type(error)(f"{sentence} {NOT_RESTORED.capitalize()}.") from None


def _keep_aside(place: Path, at: float) -> Path | None:
    """Give what is there a second name, and what belongs to it; a journal must not meet the restored file."""
    left = [old for old in (place, *beside(place)) if os.path.lexists(old)]
    if not left:
        return None
    aside = free_name(place.parent, place.stem, at, ASIDE)
    for old in left:
        put_in_free_place(old, aside.with_name(old.name.replace(place.name, aside.name, 1)))
    for old in left:
        if old != place:
            old.unlink(missing_ok=True)
    return aside if place in left else None
