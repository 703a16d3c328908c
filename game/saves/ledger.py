"""What stays of the evenings: finished rounds in a chain of hashes, and the tables beside it."""

from collections.abc import Iterable

from sqlite_utils import Database

from game.rules.state import FinishedRound, KeptLine, MadePromise, PastEvening, Unsettled
from game.saves import codec


def last_hash(db: Database) -> str:
    """The hash of the last finished round; of the game's key, before there is one."""
    for row in db.query("SELECT hash FROM rounds ORDER BY number DESC LIMIT 1"):
        return str(row["hash"])
    return codec.chained("", next(iter(db.query("SELECT key FROM game")))["key"])


def write_unsettled(db: Database, unsettled: Unsettled, chain: str) -> str:
    """Write down what a checkpoint settles, inside the caller's transaction.

    Returns:
        The hash of the last finished round after it.
    """
    for finished in unsettled.rounds:
        chain = _write_round(db, finished, chain)
    _write_told(db, unsettled.warm_ups)
    for kept in unsettled.kept:
        _write_kept(db, kept)
    for promise in unsettled.promises:
        _write_promise(db, promise)
    for evening in unsettled.evenings:
        _write_evening(db, evening)
    return chain


def _write_round(db: Database, finished: FinishedRound, chain: str) -> str:
    card = finished.card
    row = [
        finished.number,
        finished.evening,
        finished.ended,
        int(card.depth),
        card.facet.value if card.facet else None,
        codec.dump_card(card),
        finished.points,
        int(finished.starred),
    ]
    seal = codec.chained(chain, *row)
    db.conn.execute("INSERT INTO rounds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", [*row, seal])
    _write_told(db, [(card.id, finished.ended)])
    return seal


def _write_told(db: Database, told: Iterable[tuple[str, float]]) -> None:
    db.conn.executemany("INSERT OR REPLACE INTO told (card, at) VALUES (?, ?)", told)


def _write_kept(db: Database, kept: KeptLine) -> None:
    db.conn.execute(
        "INSERT INTO kept (seat, text, evening, at, card) VALUES (?, ?, ?, ?, ?)",
        [int(kept.by), kept.text, kept.evening, kept.at, kept.card],
    )


def _write_promise(db: Database, promise: MadePromise) -> None:
    db.conn.execute(
        "INSERT INTO promises (seat, text, evening, at) VALUES (?, ?, ?, ?)",
        [int(promise.by), promise.text, promise.evening, promise.at],
    )


def _write_evening(db: Database, evening: PastEvening) -> None:
    db.conn.execute(
        "INSERT INTO evenings VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            evening.number,
            evening.ended,
            evening.minutes,
            evening.active,
            evening.rounds,
            evening.points,
            codec.dump_tally(evening.tally),
        ],
    )
