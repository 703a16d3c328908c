"""The rows of a new game, and where a game stands after a move."""

from sqlite_utils import Database

from game.rules.state import State
from game.saves import codec
from game.saves.file_marks import VERSION
from game.saves.rows import BOUND, GameRow, StandingRow, insert
from game.saves.schema import build
from game.saves.seal import Sum, beginning, chained, dump_sums, standing_seal


def standing_row(game: GameRow, last: str, state: State, moves: int) -> StandingRow:
    """What a game says of itself after a move.

    Args:
        last: the hash of that move, or of the round's start.
    """
    row = StandingRow(
        moves=moves,
        rounds=state.rounds,
        evening=state.evening,
        depth=int(state.depth),
        points=state.points,
        phase=state.phase.value,
        at=state.now,
        hash="",
    )
    return row.model_copy(update={"hash": standing_seal(last, game.lasting, row.unsealed)})


def fill(db: Database, state: State, *, name: str, key: str) -> None:
    """Write a new game into its new file."""
    build(db, at=state.now)
    text, chain = codec.dump_state(state), beginning(key)
    game = GameRow(
        key=key,
        name=name,
        began=state.now,
        readable_from=VERSION,
        checkpoint=text,
        checkpoint_hash=chained(chain, text),
        chain=chain,
        sums=dump_sums({kind.table: Sum() for kind in BOUND}),
    )
    with db.atomic():
        insert(db, game)
        insert(db, standing_row(game, game.checkpoint_hash, state, 0))
