"""Backups of a game: whole copies of its last round's end, under its own passphrase, thinned out by age."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from game.errors import SaveError
from game.language import _
from game.saves.checking import may_be_sound, verify
from game.saves.disk import put_in_free_place, remove, sweep, telling, unborn, wait_for_disk
from game.saves.file import format_of
from game.saves.file_marks import VERSION, saying_so
from game.saves.home import make_private
from game.saves.reading import connected, copy_to
from game.saves.rotation import staying
from game.saves.store import Store

NOT_BACKED_UP = _("no backup was made")

_NAME = re.compile(r"(?P<stem>.+)\.(?:(?P<when>\d{8}-\d{6})|before-\d+)(?:-\d+)?\.db", re.DOTALL)
_WHEN = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup of a game.

    Attributes:
        game: the stem of the game's file name.
        at: wall-clock seconds, whole, when it was made.
        lasting: whether it stays whatever its age, as one made before a new Fathoms changed the file.
    """

    path: Path
    game: str
    at: float
    lasting: bool = False


def backups(folder: Path, game: str) -> tuple[Backup, ...]:
    """The backups of a game, the newest first; looking makes nothing.

    Args:
        game: the stem of the game's file name.
    """
    found = (backup for backup in all_backups(folder) if backup.game == game)
    return tuple(sorted(found, key=lambda backup: (-backup.at, backup.path.name)))


def all_backups(folder: Path) -> Iterator[Backup]:
    """Every backup of every game in a folder, in no order."""
    try:
        names = [entry.name for entry in os.scandir(folder) if entry.is_file(follow_symlinks=False)]
    except OSError:
        return
    for name in names:
        if (backup := _named(folder / name)) is not None:
            yield backup


def back_up(path: Path, folder: Path, *, at: float, passphrase: str | None = None) -> Backup:
    """Make a backup of a game, which another window may be playing, and let go of those that are too many.

    It is checked to the last page before it counts: no backup of a damaged game ever drives out a good one.

    Args:
        path: the game's file.
        folder: where backups are kept; made where it is missing.
        at: wall-clock seconds now.

    Raises:
        SaveError: when the game is damaged or the backup cannot be written; nothing is changed then.
    """
    make_private(folder)
    place = free_name(folder, path.stem, at)
    with unborn(place) as made:
        with connected(path, passphrase=passphrase) as db, saying_so(folder, NOT_BACKED_UP):
            with telling(folder, NOT_BACKED_UP):
                copy_to(db, made)
            behind = format_of(db) != VERSION
        if not behind:
            _to_the_last_rounds_end(made, passphrase)
        _verified(made, path, passphrase)
        with telling(place, NOT_BACKED_UP):
            wait_for_disk(made)
            put_in_free_place(made, place)
    _thin_out(folder, path.stem, place)
    return Backup(place, path.stem, float(int(at)))


def back_up_open(store: Store, folder: Path, *, at: float) -> Backup:
    """Make a backup of an open game through its own connection, which has the key that nobody else keeps.

    Moves of a running round are in it; where an evening has ended, there are none.

    Args:
        store: the open game.
        folder: where backups are kept; made where it is missing.
        at: wall-clock seconds now.

    Raises:
        SaveError: when the game is damaged or the backup cannot be written; nothing is changed then.
    """
    make_private(folder)
    place = free_name(folder, store.path.stem, at)
    store.verify()
    store.save_copy(place)
    _thin_out(folder, store.path.stem, place)
    return Backup(place, store.path.stem, float(int(at)))


def newest_good(found: tuple[Backup, ...]) -> Backup | None:
    """The newest backup with which nothing is known to be wrong."""
    return next((backup for backup in found if may_be_sound(backup.path)), None)


def free_name(folder: Path, game: str, at: float, ending: str = ".db") -> Path:
    """A name that says whose copy it is and of when, sorts by that, and is not taken."""
    when = f"{datetime.fromtimestamp(int(at), UTC):{_WHEN}}"
    names = (
        folder / f"{game}.{when}{extra}{ending}" for extra in ("", *(f"-{more}" for more in range(2, 99)))
    )
    return next((name for name in names if not os.path.lexists(name)), folder / f"{game}.{when}-99{ending}")


def _named(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    with suppress(ValueError, OSError):
        if match["when"] is None:
            return Backup(path, match["stem"], float(int(path.stat().st_mtime)), lasting=True)
        when = datetime.strptime(match["when"], _WHEN).replace(tzinfo=UTC)
        return Backup(path, match["stem"], when.timestamp())
    return None


def _to_the_last_rounds_end(made: Path, passphrase: str | None) -> None:
    with connected(made, sync=False, passphrase=passphrase) as db, saying_so(made, NOT_BACKED_UP):
        Store.of(made, db).to_the_rounds_start()


def _verified(made: Path, game: Path, passphrase: str | None) -> None:
    try:
        verify(made, passphrase=passphrase)
    except SaveError as error:
        sentence = str(error).replace(made.name, game.name)
        raise SaveError(f"{sentence} {NOT_BACKED_UP.capitalize()}.") from None


def _thin_out(folder: Path, game: str, just_made: Path) -> None:
    """Let go of what is too old; what cannot be removed stays."""
    found = [backup for backup in backups(folder, game) if not backup.lasting]
    stay = staying(backup.at for backup in found)
    sweep(folder, game)
    for backup in found:
        if backup.at not in stay and backup.path != just_made:
            remove(backup.path)
