"""What stays of the evenings: finished rounds in a chain of hashes, and rows that stand by themselves."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from game.rules.state import FinishedRound, SealedLetter, State, Unsettled
from game.saves import codec
from game.saves.rows import (
    BoundRow,
    CirclesRow,
    EveningRow,
    KeptRow,
    LetterRow,
    OpenedRow,
    PromiseRow,
    ReturnRow,
    RoundRow,
    Row,
    ToldRow,
    TrueRow,
    insert,
)
from game.saves.seal import Sum, chained


@dataclass(frozen=True, slots=True)
class Settled:
    """What a checkpoint writes down.

    Attributes:
        rows: to be written, in this order.
        gone: to be deleted: cards that came back and were told anew rest again.
        chain: the hash of the last finished round after it.
        sums: of what stands by itself, table by table, after it.
    """

    rows: tuple[Row, ...]
    gone: tuple[ReturnRow, ...]
    chain: str
    sums: Mapping[str, Sum]


def settle(db: Database, state: State, key: str, chain: str, sums: Mapping[str, Sum]) -> Settled:
    """Work out what a checkpoint will write; nothing is written yet.

    Args:
        state: what is unsettled in it is written down.
        key: what tells this game from every other.
        chain: the hash of the last finished round so far.
        sums: of what stands by itself so far.
    """
    rounds, chain = _sealed_rounds(state.unsettled.rounds, chain)
    bound = [row.bound(key) for row in _standing_alone(db, state.unsettled)]
    gone = _rested(db, state)
    after = dict(sums)
    for row in bound:
        if isinstance(row, ToldRow) and (old := _told_before(db, row.card)):
            after[row.table] = after[row.table].minus(old)
        after[row.table] = after[row.table].plus(row.hash)
    for rested in gone:
        after[rested.table] = after[rested.table].minus(rested.hash)
    return Settled((*rounds, *bound), gone, chain, after)


def write_settled(db: Database, settled: Settled) -> None:
    """Write down what a checkpoint settles, inside the caller's transaction."""
    for row in settled.rows:
        insert(db, row, replace=isinstance(row, ToldRow))
    for rested in settled.gone:
        db.execute("DELETE FROM returns WHERE round = ?", [rested.round])


def _sealed_rounds(finished: Iterable[FinishedRound], chain: str) -> tuple[list[RoundRow], str]:
    """The rows of finished rounds, chained to those before, and the hash of the last."""
    rows = []
    for past in finished:
        row = _round_row(past)
        row = row.model_copy(update={"hash": chained(chain, *row.unsealed)})
        rows.append(row)
        chain = row.hash
    return rows, chain


def _standing_alone(db: Database, unsettled: Unsettled) -> Iterator[BoundRow]:
    told = {past.card.id: past.ended for past in unsettled.rounds} | dict(unsettled.warm_ups)
    for card, at in told.items():
        yield ToldRow(card=card, at=at)
    for number, kept in enumerate(unsettled.kept, start=next_id(db, KeptRow)):
        yield KeptRow(
            id=number, seat=int(kept.by), text=kept.text, evening=kept.evening, at=kept.at, card=kept.card
        )
    for number, made in enumerate(unsettled.promises, start=next_id(db, PromiseRow)):
        yield PromiseRow(id=number, seat=int(made.by), text=made.text, evening=made.evening, at=made.at)
    for opened in unsettled.opened:
        yield OpenedRow(depth=int(opened.depth), evening=opened.evening, at=opened.at)
    yield from _letters(unsettled.letters, next_id(db, LetterRow))
    for number, true in enumerate(unsettled.came_true, start=next_id(db, TrueRow)):
        yield TrueRow(id=number, seat=int(true.by), text=true.text, evening=true.evening, at=true.at)
    for shown in unsettled.circles:
        yield CirclesRow(evening=shown.evening, first=shown.steps[0], second=shown.steps[1])
    for past in unsettled.evenings:
        yield EveningRow(
            number=past.number,
            ended=past.ended,
            minutes=past.minutes,
            active=past.active,
            rounds=past.rounds,
            points=past.points,
            tally=codec.dump_tally(past.tally),
        )


def _rested(db: Database, state: State) -> tuple[ReturnRow, ...]:
    """The wishes to come back of cards that were told anew since."""
    told = {past.card.id for past in state.unsettled.rounds}
    if not told:
        return ()
    sql = "SELECT returns.*, card FROM returns JOIN rounds ON number = round WHERE returns.at <= ?"
    due = list(db.query(sql, [state.now]))
    rows = [row for row in due if codec.load_card(row.pop("card")).id in told]
    return tuple(ReturnRow.model_validate(row) for row in rows)


def _letters(letters: Iterable[SealedLetter], first: int) -> Iterator[LetterRow]:
    for number, letter in enumerate(letters, start=first):
        yield LetterRow(
            id=number,
            seat=int(letter.by),
            for_both=int(letter.for_both),
            text=letter.text,
            evening=letter.evening,
            sealed=letter.sealed,
            opens=letter.opens,
        )


def next_id(db: Database, kind: type[Row]) -> int:
    """The number of the next row of a table whose rows are numbered."""
    (last,) = db.execute(f"SELECT max(id) FROM {kind.table}").fetchone()  # noqa: S608 - a table of this room
    return int(last or 0) + 1


def _told_before(db: Database, card: str) -> str:
    """The hash of the row that a new one takes the place of; "" for a card told for the first time."""
    row = db.execute("SELECT hash FROM told WHERE card = ?", [card]).fetchone()
    return str(row[0]) if row else ""


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
