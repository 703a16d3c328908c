"""What the game says of its backups and of what was kept: dates and counts in words."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from game.language import _, plural
from game.saves.backup import Backup
from game.saves.erasing import Erased
from game.voice.dates import day_and_time


def backed_up(backup: Backup) -> str:
    """That a backup was made."""
    return _("Backed up: {file}").format(file=backup.path.name)


def checked(name: str, copies: int) -> str:
    """That a game and its backups are as they were written."""
    if not copies:
        return _("{name}: every page and every row is as it was written.").format(name=name)
    whole = plural(
        "{name} and {copies} backup: every page and every row is as it was written.",
        "{name} and {copies} backups: every page and every row is as it was written.",
        copies,
    )
    return whole.format(name=name, copies=copies)


def restored(name: str, backup: Backup, aside: Path | None) -> str:
    """That a game is as a backup has it, and where the file is that was there."""
    said = _("{name} is as it was on {day}.").format(name=name, day=day_and_time(backup.at))
    kept = _("What was there before is kept as {file}.")
    return f"{said} {kept.format(file=aside.name)}" if aside is not None else said


def removed(name: str, erased: Erased) -> str:
    """Exactly what was removed of a game, and what could not be."""
    return " ".join((*_removed(name, erased), ELSEWHERE))


def _removed(name: str, erased: Erased) -> Iterator[str]:
    files = ", ".join(path.name for path in erased.done)
    said = plural(
        "{name} is erased: {number} file removed ({files}).",
        "{name} is erased: {number} files removed ({files}).",
        len(erased.done),
    )
    if not erased.done:
        said = _("Nothing of {name} could be removed.")
    yield said.format(name=name, number=len(erased.done), files=files)
    if erased.left:
        left = _("These could not be removed, and are still there: {files}.")
        yield left.format(files=_paths(erased.left))


def line_erased(erased: Erased) -> str:
    """That a line is gone, and which copies may still hold it."""
    said = plural(
        "That line is erased, out of {number} backup too.",
        "That line is erased, out of {number} backups too.",
        len(erased.done),
    ).format(number=len(erased.done))
    if not erased.done:
        said = _("That line is erased.")
    if not erased.left:
        return said
    left = _("These could not be opened and may still hold it: {files}.")
    return f"{said} {left.format(files=_paths(erased.left))}"


ELSEWHERE = _("Copies that you made elsewhere, or that a synchronised folder keeps, are yours to remove.")


def _paths(paths: Sequence[Path]) -> str:
    return ", ".join(map(str, paths))
