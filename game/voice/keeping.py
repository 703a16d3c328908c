"""What the game says of its backups and of what was kept: dates and counts in words."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from game.saves.backup import Backup
from game.saves.erasing import Erased


def day(at: float) -> str:
    """A day as people write it: `23 November 2026`."""
    when = _local(at)
    return f"{when.day} {when:%B %Y}"


def day_and_time(at: float) -> str:
    """A moment as people write it: `23 November 2026, 18:45`."""
    return f"{day(at)}, {_local(at):%H:%M}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 backup`, `12 backups`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def backed_up(backup: Backup) -> str:
    """That a backup was made."""
    return f"Backed up: {backup.path.name}"


def checked(name: str, copies: int) -> str:
    """That a game and its backups are as they were written."""
    what = f"{name} and {counted(copies, 'backup')}" if copies else name
    return f"{what}: every page and every row is as it was written."


def restored(name: str, backup: Backup, aside: Path | None) -> str:
    """That a game is as a backup has it, and where the file is that was there."""
    kept = f" What was there before is kept as {aside.name}." if aside is not None else ""
    return f"{name} is as it was on {day_and_time(backup.at)}.{kept}"


def removed(name: str, erased: Erased) -> str:
    """Exactly what was removed of a game, and what could not be."""
    files = ", ".join(path.name for path in erased.done)
    said = f"{name} is erased: {counted(len(erased.done), 'file')} removed ({files})."
    if not erased.done:
        said = f"Nothing of {name} could be removed."
    if erased.left:
        said += f" These could not be removed, and are still there: {_paths(erased.left)}."
    return f"{said} {ELSEWHERE}"


def line_erased(erased: Erased) -> str:
    """That a line is gone, and which copies may still hold it."""
    said = "That line is erased"
    if erased.done:
        said += f", out of {counted(len(erased.done), 'backup')} too"
    if erased.left:
        return f"{said}. These could not be opened and may still hold it: {_paths(erased.left)}."
    return f"{said}."


ELSEWHERE = "Copies that you made elsewhere, or that a synchronised folder keeps, are yours to remove."


def _paths(paths: Sequence[Path]) -> str:
    return ", ".join(map(str, paths))


def _local(at: float) -> datetime:
    """A moment in the time of this place; where the system knows none so far away, in that of Greenwich."""
    try:
        return datetime.fromtimestamp(at).astimezone()
    except (OSError, OverflowError, ValueError):
        return datetime.fromtimestamp(0, UTC)
