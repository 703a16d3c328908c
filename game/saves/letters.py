"""Sealed letters: kept in the file until their day, and shown nowhere before it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from sqlite_utils import Database

from game.rules.state import SealedLetter
from game.rules.words import Seat
from game.saves.rows import KeptRow, Row, insert, read


class LetterRow(Row):
    """A letter that waits."""

    table: ClassVar[str] = "letters"
    id: int | None = None
    seat: int
    for_both: int
    text: str
    evening: int
    sealed: float
    opens: float


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


def make_table(db: Database) -> None:
    """The table of letters."""
    db.execute(
        "CREATE TABLE letters (id INTEGER PRIMARY KEY, seat INTEGER NOT NULL, for_both INTEGER NOT NULL, "
        "text TEXT NOT NULL, evening INTEGER NOT NULL, sealed REAL NOT NULL, opens REAL NOT NULL) STRICT"
    )


def write_letters(db: Database, letters: Iterable[SealedLetter]) -> None:
    """Write sealed letters down, inside the caller's transaction."""
    for letter in letters:
        row = LetterRow(
            seat=int(letter.by),
            for_both=int(letter.for_both),
            text=letter.text,
            evening=letter.evening,
            sealed=letter.sealed,
            opens=letter.opens,
        )
        insert(db, row)


def due_letters(db: Database, now: float) -> tuple[DueLetter, ...]:
    """The letters whose day has come, the oldest first.

    Raises:
        SaveError: when a row does not hold what it should.
    """
    rows = read(db, LetterRow, "ORDER BY id")
    return tuple(
        DueLetter(row.id or 0, Seat(row.seat), bool(row.for_both), row.sealed)
        for row in rows
        if row.opens <= now
    )


def open_letter(db: Database, letter: int, now: float) -> str | None:
    """Open a letter whose day has come: it becomes one of its writer's kept lines.

    Inside the caller's transaction.

    Returns:
        What it says; None when there is no such letter, or its day has not come.
    """
    for row in read(db, LetterRow, "ORDER BY id"):
        if row.id == letter and row.opens <= now:
            kept = KeptRow(seat=row.seat, text=row.text, evening=row.evening, at=row.sealed, card="")
            insert(db, kept)
            db.execute("DELETE FROM letters WHERE id = ?", [letter])
            return row.text
    return None
