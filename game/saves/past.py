"""What stays of the evenings, read whole and verified; nothing here changes a game but what is asked for.

The journey, the keepsakes, the evening's page and the book are made from a `Past` and from nothing else.
"""

from dataclasses import dataclass
from functools import cache
from json import dumps
from typing import Any

from game.rules.cards import Card
from game.rules.state import FinishedRound, KeptLine, MadePromise, OpenedDepth, PastEvening
from game.rules.words import Depth, Seat
from game.saves import codec
from game.saves.journey_rows import Beside, bound, check_bound, write_place, write_return
from game.saves.rows import OpenedRow, PlaceRow, ReturnRow, read
from game.saves.store import Store


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept line, and the number by which it can be deleted."""

    number: int
    line: KeptLine


@dataclass(frozen=True, slots=True)
class Circles:
    """The two-circles picture of one evening, as the couple chose to show it.

    Attributes:
        step: 1 (apart) to 7 (almost one), for both together; never shown as a number.
    """

    evening: int
    step: int


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that was sealed for a day to come, and has been opened by both."""

    evening: int
    by: Seat
    text: str


@dataclass(frozen=True, slots=True)
class Past:
    """Everything that stays of a game, oldest first.

    Attributes:
        rounds: finished rounds, each with its card as it was.
        evenings: those that were closed.
        places: the couple's own word for the place of a round, by the round's number.
        returns: from when on the starred card of a round asks to come back, by the round's number.
        came_true: places in `promises` of those that the promiser told to have happened.
        circles: only where both chose to show them.
        letters: only those that are open.
    """

    rounds: tuple[FinishedRound, ...] = ()
    evenings: tuple[PastEvening, ...] = ()
    kept: tuple[Kept, ...] = ()
    promises: tuple[MadePromise, ...] = ()
    opened: tuple[OpenedDepth, ...] = ()
    places: tuple[tuple[int, str], ...] = ()
    returns: tuple[tuple[int, float], ...] = ()
    came_true: tuple[int, ...] = ()
    circles: tuple[Circles, ...] = ()
    letters: tuple[Letter, ...] = ()


def read_past(store: Store) -> Past:
    """Read and verify everything that stays; it takes about half a second for 10,000 rounds.

    Raises:
        SaveError: when it cannot be read, or is not as it was written.
    """
    return Past(
        _rounds(store),
        tuple(map(_evening, store.rows("evenings"))),
        tuple(map(_line, store.rows("kept"))),
        tuple(map(_promise, store.rows("promises"))),
        tuple(OpenedDepth(Depth(row.depth), row.evening, row.at) for row in _beside(store, OpenedRow)),
        tuple((row.round, row.word) for row in _beside(store, PlaceRow)),
        tuple((row.round, row.at) for row in _beside(store, ReturnRow)),
    )


def returning(store: Store, now: float) -> dict[str, Card]:
    """The cards whose day to come back has come, by id, as they were told.

    A wish that is not as it was written asks for nothing here; the journey says that it is damaged.

    Raises:
        SaveError: when they cannot be read.
    """
    with store.looking() as db:
        wishes = [row for row in read(db, ReturnRow) if row == bound(row, store.key)]
    numbers = [row.round for row in wishes if row.at <= now]
    if not numbers:
        return {}
    sql = "SELECT card FROM rounds WHERE number IN (SELECT value FROM json_each(?))"
    with store.looking() as db:
        cards = [codec.load_card(row["card"]) for row in db.query(sql, [dumps(numbers)])]
    return {card.id: card for card in cards}


def lines_of(store: Store, text: str) -> tuple[KeptLine, ...]:
    """The lines that were kept when the card of this text was told, oldest first.

    Raises:
        SaveError: when they cannot be read.
    """
    return tuple(kept.line for kept in map(_line, store.rows("kept")) if kept.line.card == text)


def name_place(store: Store, number: int, word: str) -> None:
    """Give the place of a round a name on the chart; "" takes it away.

    Raises:
        SaveError: when it could not be saved.
    """
    with store.amending() as db:
        write_place(db, number, word, store.key)


def ask_back(store: Store, number: int, at: float | None) -> None:
    """Have the card of a round ask to come back from `at` on, wall-clock seconds; None lets it rest.

    Raises:
        SaveError: when it could not be saved.
    """
    with store.amending() as db:
        write_return(db, number, at, store.key)


def erase_line(store: Store, number: int) -> None:
    """Delete a kept line for good; `secure_delete` overwrites its bytes.

    Raises:
        SaveError: when it could not be deleted; it is still there then.
    """
    with store.amending() as db:
        db.execute("DELETE FROM kept WHERE id = ?", [number])


def _rounds(store: Store) -> tuple[FinishedRound, ...]:
    card = cache(codec.load_card)  # a card that is told again lies there word for word
    return tuple(_round(row, card(row["card"])) for row in store.rows("rounds"))


def _round(row: dict[str, Any], card: Card) -> FinishedRound:
    stars = bool(row["starred"])
    return FinishedRound(row["number"], row["evening"], row["ended"], card, row["points"], stars)


def _evening(row: dict[str, Any]) -> PastEvening:
    return PastEvening(**{**row, "tally": codec.load_tally(row["tally"])})


def _line(row: dict[str, Any]) -> Kept:
    line = KeptLine(Seat(row["seat"]), row["text"], row["evening"], row["at"], row["card"])
    return Kept(row["id"], line)


def _promise(row: dict[str, Any]) -> MadePromise:
    return MadePromise(Seat(row["seat"]), row["text"], row["evening"], row["at"])


def _beside(store: Store, kind: type[Beside]) -> list[Beside]:
    with store.looking() as db:
        rows = read(db, kind, "ORDER BY rowid")
    check_bound(rows, store.path, store.key)
    return rows
