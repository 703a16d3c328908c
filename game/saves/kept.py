"""Kept lines: those that lie open, and those that are sealed until their day."""

from dataclasses import dataclass

from game.rules.state import KeptLine
from game.rules.words import Seat
from game.saves.rows import KeptRow, SealRow
from game.saves.store import Store


@dataclass(frozen=True, slots=True)
class Kept:
    """A line that was kept, and the number by which it can be erased."""

    number: int
    line: KeptLine


@dataclass(frozen=True, slots=True)
class SealedLine:
    """A sealed line from outside: nothing of what it says.

    Attributes:
        number: the number by which it can be erased.
        opens: wall-clock seconds.
    """

    number: int
    by: Seat
    evening: int
    at: float
    opens: float


def all_lines(store: Store) -> tuple[Kept, ...]:
    """Every kept line, sealed or not, oldest first: to erase and to export, never to show.

    Raises:
        SaveError: when they cannot be read.
    """
    return tuple(
        Kept(row["id"], KeptLine(Seat(row["seat"]), row["text"], row["evening"], row["at"], row["card"]))
        for row in store.rows(KeptRow.table)
    )


def kept_lines(store: Store) -> tuple[Kept, ...]:
    """The lines that lie open, oldest first; one of the card on the table counts once its round has ended.

    Raises:
        SaveError: when they cannot be read.
    """
    sealed = {row["line"] for row in store.rows(SealRow.table)}
    return tuple(kept for kept in all_lines(store) if kept.number not in sealed)


def sealed_lines(store: Store) -> tuple[SealedLine, ...]:
    """The lines that wait for their day, the soonest first.

    Raises:
        SaveError: when they cannot be read.
    """
    opens = {row["line"]: row["opens"] for row in store.rows(SealRow.table)}
    sealed = (
        SealedLine(kept.number, kept.line.by, kept.line.evening, kept.line.at, opens[kept.number])
        for kept in all_lines(store)
        if kept.number in opens
    )
    return tuple(sorted(sealed, key=lambda line: line.opens))


def seal_line(store: Store, number: int, opens: float) -> None:
    """Seal a kept line until its day, wall-clock seconds; nobody reads it before.

    Raises:
        SaveError: when it could not be saved; nothing is changed then.
    """
    store.lay_beside(SealRow, number, SealRow(line=number, opens=opens))


def open_lines(store: Store, now: float) -> tuple[Kept, ...]:
    """Open all lines whose day has come, together; they are kept lines like any other again.

    Raises:
        SaveError: when it could not be saved; all of them stay sealed then.
    """
    due = {line.number for line in sealed_lines(store) if line.opens <= now}
    store.take_beside(SealRow, due)
    return tuple(kept for kept in all_lines(store) if kept.number in due)
