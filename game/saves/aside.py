"""Copies of a game's file, with its passphrase: made whole under another name before they take their own."""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from game.errors import SaveError
from game.language import _
from game.saves.file import remove_unborn, sync_file, sync_folder, unborn_of
from game.saves.file_marks import NOT_COPIED, saying_so
from game.saves.home import make_private


def copy_before_steps(db: Database, path: Path) -> None:
    """Put an older program's file aside, into the backups beside it, before it is brought up to date.

    Raises:
        SaveError: when it cannot; the file is as it was.
    """
    folder = path.parent / "backups"
    make_private(folder)
    when = f"{datetime.now(UTC):%Y%m%d-%H%M%S}"  # named as every backup is, so that whoever erases finds it
    names = (folder / f"{path.stem}.{when}{more}.db" for more in ("", *(f"-{n}" for n in range(2, 99))))
    to = next(name for name in names if not os.path.lexists(name))
    try:
        write_copy(db, to)
    except SaveError as error:
        raise SaveError(
            _(
                "{path} is of an older Fathoms, and is copied before it is brought up to date. {error} "
                "The game is as it was."
            ).format(path=path.name, error=error)
        ) from None


def write_copy(db: Database, to: Path) -> None:
    """Copy an open game, everything that is committed: whole, or not at all.

    Args:
        to: a name that is free; the folder is there.

    Raises:
        SaveError: when it cannot be written; nothing of it is left then.
    """
    unborn = unborn_of(to)
    with saying_so(to, NOT_COPIED):
        if os.path.lexists(to):
            raise FileExistsError
        try:
            remove_unborn(unborn)
            os.close(os.open(unborn, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            db.execute("VACUUM INTO ?", [str(unborn)])
            sync_file(unborn)
            unborn.rename(to)
        except BaseException:
            with suppress(OSError):
                remove_unborn(unborn)
            raise
    sync_folder(to.parent)
