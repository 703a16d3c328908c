"""What stays of the evenings: finished rounds in a chain of hashes, and the tables beside it."""

from collections.abc import Iterable
from pathlib import Path

from sqlite_utils import Database

from game.rules.state import FinishedRound, Unsettled
from game.saves import codec
from game.saves.file_marks import damaged
from game.saves.letters import write_letters
from game.saves.rows import EveningRow, KeptRow, PromiseRow, RoundRow, ToldRow, insert, read
from game.saves.seal import beginning, chained


def check_head(db: Database, path: Path, *, key: str, chain: str) -> None:
    """Check that the chain of finished rounds ends where the game says it does.

    Raises:
        SaveError: when it does not, or when its last round is not as it was written.
    """
    last = read(db, RoundRow, "ORDER BY number DESC LIMIT 2")
    before = last[1].hash if len(last) > 1 else beginning(key)
    ends = last[0].hash if last else before
    if ends != chain or (last and ends != chained(before, *last[0].unsealed)):
        raise damaged(path, "the last finished round is not as it was written")


def check_chain(rows: Iterable[RoundRow], path: Path, *, key: str, chain: str) -> None:
    """Check every finished round, before any of them is shown.

    Raises:
        SaveError: naming the first round that is not as it was written.
    """
    before = beginning(key)
    for row in rows:
        if row.hash != chained(before, *row.unsealed):
            raise damaged(
                path,
                f"round {row.number} of evening {row.evening}, or the one before, is not as it was written",
            )
        before = row.hash
    if before != chain:
        raise damaged(path, "its last finished rounds are missing")


def sealed_rounds(finished: Iterable[FinishedRound], chain: str) -> tuple[list[RoundRow], str]:
    """The rows of finished rounds, chained to those before, and the hash of the last."""
    rows = []
    for past in finished:
        row = _round_row(past)
        row = row.model_copy(update={"hash": chained(chain, *row.unsealed)})
        rows.append(row)
        chain = row.hash
    return rows, chain


def write_unsettled(db: Database, rounds: Iterable[RoundRow], unsettled: Unsettled) -> None:
    """Write down what a checkpoint settles, inside the caller's transaction."""
    told = [(past.card.id, past.ended) for past in unsettled.rounds]
    for round_row in rounds:
        insert(db, round_row)
    for card, at in (*told, *unsettled.warm_ups):
        insert(db, ToldRow(card=card, at=at), replace=True)
    for kept in unsettled.kept:
        row = KeptRow(seat=int(kept.by), text=kept.text, evening=kept.evening, at=kept.at, card=kept.card)
        insert(db, row)
    for made in unsettled.promises:
        insert(db, PromiseRow(seat=int(made.by), text=made.text, evening=made.evening, at=made.at))
    write_letters(db, unsettled.letters)
    for past in unsettled.evenings:
        tally = codec.dump_tally(past.tally)
        insert(
            db,
            EveningRow(
                number=past.number,
                ended=past.ended,
                minutes=past.minutes,
                active=past.active,
                rounds=past.rounds,
                points=past.points,
                tally=tally,
            ),
        )


def _round_row(past: FinishedRound) -> RoundRow:
    return RoundRow(
        number=past.number,
        evening=past.evening,
        ended=past.ended,
        depth=int(past.card.depth),
        facet=past.card.facet.value if past.card.facet else None,
        card=codec.dump_card(past.card),
        points=past.points,
        starred=int(past.starred),
        hash="",
    )
