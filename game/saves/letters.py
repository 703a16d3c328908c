"""Sealed letters: kept in the file until their day, and shown nowhere before it."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.rules.words import Seat
from game.saves.rows import LetterRow


@dataclass(frozen=True, slots=True)
class DueLetter:
    """A letter whose day has come, from outside: nothing of what it says.

    Attributes:
        by: who wrote it.
        for_both: whether both may read it; else only the other one.
        sealed: wall-clock seconds.
    """

    id: int
    by: Seat
    for_both: bool
    sealed: float


def due(rows: Iterable[LetterRow], now: float) -> tuple[DueLetter, ...]:
    """The letters whose day has come, the oldest first."""
    return tuple(
        DueLetter(row.id, Seat(row.seat), bool(row.for_both), row.sealed) for row in rows if row.opens <= now
    )
