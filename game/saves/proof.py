"""What proves that a game is as it was written: opening proves what is played on, `verify` all of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from sqlite_utils import Database

from game.language import _
from game.saves.driver import is_keyed
from game.saves.file_marks import damaged, saying_so
from game.saves.rows import (
    BOUND,
    BoundRow,
    CirclesRow,
    EveningRow,
    GameRow,
    KeptRow,
    LetterRow,
    MoveRow,
    OpenedRow,
    PlaceRow,
    PromiseRow,
    ReturnRow,
    RoundRow,
    SealRow,
    StandingRow,
    ToldRow,
    TrueRow,
    read,
    read_one,
)
from game.saves.seal import Sum, beginning, chained, load_sums, standing_seal, sum_of

_CALLED: Mapping[type[BoundRow], tuple[str, str]] = {
    ToldRow: (_("the date of a card that was told"), _("when a card was told")),
    EveningRow: (_("evening {number}"), _("an evening")),
    KeptRow: (_("kept line {id}, of evening {evening},"), _("a kept line")),
    LetterRow: (_("sealed letter {id}, of evening {evening},"), _("a sealed letter")),
    PromiseRow: (_("promise {id}, of evening {evening},"), _("a promise")),
    OpenedRow: (_("the day on which a depth opened"), _("the day on which a depth opened")),
    PlaceRow: (_("the name of a place"), _("the name of a place")),
    ReturnRow: (_("the wish of a card to come back"), _("the wish of a card to come back")),
    SealRow: (_("the day on which a line opens"), _("the day on which a line opens")),
    TrueRow: (_("promise {id} that came true, of evening {evening},"), _("a promise that came true")),
    CirclesRow: (_("the circles of evening {evening}"), _("the circles of an evening")),
}
"""What to call a row that was altered, and one that is missing; never by what it holds."""


def verify(db: Database, path: Path) -> None:
    """Prove every row and every page of a game.

    Raises:
        SaveError: naming the first thing that is not as it was written.
    """
    with saying_so(path, _("it cannot be read to its end")):
        check_pages(db, path)
        game = read_one(db, GameRow)
        check_start(db, game, path)
        last = game.checkpoint_hash
        for row in checked_moves(read(db, MoveRow, "ORDER BY seq"), last, path):
            last = row.hash
        check_standing(read_one(db, StandingRow), game, last, path)
        check_chain(read(db, RoundRow, "ORDER BY number"), path, key=game.key, chain=game.chain)
        for kind in BOUND:
            check_bound(kind, read(db, kind), game, path)


def check_pages(db: Database, path: Path) -> None:
    """Have the database look at its pages, and where they are encrypted, at their seals.

    A third of a millisecond after 150 evenings (1 ms where they are encrypted), so every opening does it.

    Raises:
        SaveError: when one is damaged.
    """
    found = [str(row[0]) for row in db.execute("PRAGMA quick_check").fetchall()]
    if is_keyed(db.conn):
        found += [str(row[0]) for row in db.execute("PRAGMA cipher_integrity_check").fetchall()]
    if any(word != "ok" for word in found):
        raise damaged(path, _("a page of it is not as it was written"))


def check_start(db: Database, game: GameRow, path: Path) -> None:
    """Check the round's start, and that the chain of finished rounds ends where the game says it does.

    Raises:
        SaveError: when it does not, or when its last round is not as it was written.
    """
    if game.checkpoint_hash != chained(game.chain, game.checkpoint):
        raise damaged(path, _("the round's start is not as it was written"))
    last = read(db, RoundRow, "ORDER BY number DESC LIMIT 2")
    before = last[1].hash if len(last) > 1 else beginning(game.key)
    ends = last[0].hash if last else before
    if ends != game.chain or (last and ends != chained(before, *last[0].unsealed)):
        raise damaged(path, _("the last finished round is not as it was written"))


def sealed_move(before: str, seq: int, at: float, events: str) -> MoveRow:
    """A move of this round, chained to the one before."""
    return MoveRow(seq=seq, at=at, events=events, hash=chained(before, seq, at, events))


def checked_moves(rows: Iterable[MoveRow], before: str, path: Path) -> Iterator[MoveRow]:
    """This round's moves, each proved before it is handed on.

    Args:
        before: the hash of the round's start.

    Raises:
        SaveError: naming the first that is not as it was written.
    """
    for seq, row in enumerate(rows, start=1):
        if row != sealed_move(before, seq, row.at, row.events):
            raise damaged(path, _("move {seq} of this round is not as it was written").format(seq=seq))
        before = row.hash
        yield row


def check_standing(standing: StandingRow, game: GameRow, last: str, path: Path) -> None:
    """Check what the game says of itself.

    Raises:
        SaveError: when it does not fit the last move.
    """
    if standing.hash != standing_seal(last, game.lasting, standing.unsealed):
        raise damaged(path, _("its summary does not fit its last move"))


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
                _("round {number} of evening {evening}, or the one before, is not as it was written").format(
                    number=row.number, evening=row.evening
                ),
            )
        before = row.hash
    if before != chain:
        raise damaged(path, _("its last finished rounds are missing"))


def check_bound(kind: type[BoundRow], rows: Sequence[BoundRow], game: GameRow, path: Path) -> None:
    """Check every row of a table of rows that stand by themselves, before any of them is shown.

    Raises:
        SaveError: naming the first that is not as it was written, or what is missing.
    """
    altered, missing = _CALLED[kind]
    for row in rows:
        if row.hash != row.proper_hash(game.key):
            raise damaged(
                path, _("{what} is not as it was written").format(what=altered.format(**_numbers(row)))
            )
    if sums_of(game, path)[kind.table] != sum_of(row.hash for row in rows):
        raise damaged(
            path, _("{missing} is missing, or was added by another program").format(missing=missing)
        )


def _numbers(row: BoundRow) -> dict[str, object]:
    return {name: value for name, value in row if name in {"id", "number", "evening"}}


def sums_of(game: GameRow, path: Path) -> dict[str, Sum]:
    """The sums that the game holds, for every table.

    Raises:
        SaveError: when it does not.
    """
    try:
        sums = load_sums(game.sums)
    except ValueError:
        sums = {}
    if sums.keys() != {kind.table for kind in BOUND}:
        raise damaged(path, _("it does not say how many lines and evenings it holds"))
    return sums
