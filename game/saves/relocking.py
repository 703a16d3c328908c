"""The older copies of a game whose passphrase has changed: locked the same way, or let go of."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from game.errors import SaveError
from game.language import _
from game.saves.backup import backups
from game.saves.disk import remove
from game.saves.file import connect
from game.saves.locking import relocked
from game.saves.restoring import kept_aside


@dataclass(frozen=True, slots=True)
class Copies:
    """What became of the older copies."""

    done: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()


def older_copies(path: Path, folder: Path) -> tuple[Path, ...]:
    """The copies of a game that open as it did: its backups, and what was kept aside of it.

    Args:
        folder: where backups are kept.
    """
    aside = (one for one in kept_aside(path) if not one.name.endswith("-journal"))
    return (*(backup.path for backup in backups(folder, path.stem)), *aside)


def relock(copies: tuple[Path, ...], old: str | None, new: str | None) -> Copies:
    """Make the copies open as the game does now; those that the old passphrase does not open are left.

    Args:
        old: what opened the game before; None where nothing was needed.
        new: what opens it now.
    """

    def one(path: Path) -> None:
        with closing(connect(path, passphrase=old)) as db:
            relocked(db, path, new).close()

    return _each(copies, one)


def let_go(copies: tuple[Path, ...]) -> Copies:
    """Delete the copies."""

    def one(path: Path) -> None:
        remove(path)
        if path.exists():
            raise SaveError(_("{path} cannot be deleted.").format(path=path))

    return _each(copies, one)


def _each(copies: tuple[Path, ...], do: Callable[[Path], None]) -> Copies:
    became = Copies()
    for path in copies:
        try:
            do(path)
        except SaveError:
            became = replace(became, left=(*became.left, path))
        else:
            became = replace(became, done=(*became.done, path))
    return became
