"""What lies beside the chain of rounds: opened depths, names of places, cards that ask to come back.

Each row is bound to its game by a hash of its own, so that a damaged or foreign one is found.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database

from game.rules.state import FinishedRound, OpenedDepth
from game.saves.codec import load_card
from game.saves.file_marks import damaged
from game.saves.rows import OpenedRow, PlaceRow, ReturnRow, insert
from game.saves.seal import chained

Beside = TypeVar("Beside", OpenedRow, PlaceRow, ReturnRow)


def bound(row: Beside, key: str) -> Beside:
    """The row with the hash that binds it to its game."""
    return row.model_copy(update={"hash": chained(key, row.table, *row.unsealed)})


def check_bound(rows: Iterable[Beside], path: Path, key: str) -> None:
    """Check rows that lie beside the chain, before any of them is shown.

    Raises:
        SaveError: when one is not as it was written.
    """
    for row in rows:
        if row != bound(row, key):
            raise damaged(path, f"a row of “{row.table}” is not as it was written")


def write_opened(db: Database, opened: Iterable[OpenedDepth], key: str) -> None:
    """Write down when depths opened, inside the caller's transaction."""
    for each in opened:
        row = OpenedRow(depth=int(each.depth), evening=each.evening, at=each.at, hash="")
        insert(db, bound(row, key), replace=True)


def rest_again(db: Database, told: Iterable[FinishedRound], now: float) -> None:
    """Cards that came back and were told anew rest again, inside the caller's transaction."""
    ids = {past.card.id for past in told}
    sql = "SELECT round, card FROM returns JOIN rounds ON number = round WHERE returns.at <= ?"
    for row in list(db.query(sql, [now])) if ids else ():
        if load_card(row["card"]).id in ids:
            write_return(db, row["round"], None, "")


def write_place(db: Database, number: int, word: str, key: str) -> None:
    """Name the place of a round; no word takes the name away."""
    db.execute("DELETE FROM places WHERE round = ?", [number])
    if word:
        insert(db, bound(PlaceRow(round=number, word=word, hash=""), key))


def write_return(db: Database, number: int, at: float | None, key: str) -> None:
    """Have the card of a round ask to come back from `at` on; None lets it rest."""
    db.execute("DELETE FROM returns WHERE round = ?", [number])
    if at is not None:
        insert(db, bound(ReturnRow(round=number, at=at, hash=""), key))
