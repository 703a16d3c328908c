"""The store: every move one committed transaction, a chain of hashes, and nothing half-written."""

import json
from collections.abc import Callable
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from game.decks.model import Deck
from game.errors import SaveError
from game.rules import moves as m
from game.rules.words import Depth, Kind, Seat
from game.saves.codec import dump_state, load_card, load_tally
from game.saves.driver import sqlite
from game.saves.store import Store
from tests.sitting import Sitting, made_up_card, made_up_deck, meddle, seen_by_others

UNDONE = "SELECT count(*) FROM moves"


class FailsOnce:
    """A connection that fails at its nth statement, as a disk may, and works again from then on."""

    def __init__(self, connection: sqlite.Connection, at: int) -> None:
        self._connection = connection
        self.left = at

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def execute(self, *arguments: Any) -> sqlite.Cursor:
        self.left -= 1
        if self.left == 0:
            error = sqlite.OperationalError("disk I/O error")
            error.sqlite_errorname = "SQLITE_IOERR_WRITE"
            raise error
        return self._connection.execute(*arguments)


def by_hand(before: str, *parts: object) -> str:
    """The hash as the design says it, written down a second time."""
    return sha256("\x1f".join((before, *(str(part) for part in parts))).encode()).hexdigest()


def test_a_move_is_in_the_file_before_play_returns(sitting: Sitting) -> None:
    """Every move is a committed transaction of its own, which any other program can see."""
    before = seen_by_others(sitting.path, UNDONE)
    sitting.play(m.Told())

    assert seen_by_others(sitting.path, UNDONE) == [(before[0][0] + 1,)]
    assert "answer-told" in str(seen_by_others(sitting.path, "SELECT events FROM moves"))


def test_no_journal_is_left_after_a_move(sitting: Sitting) -> None:
    """Between two moves the file alone is the game: a copy of it is whole."""
    sitting.play(m.Told())

    assert sorted(path.name for path in sitting.home.path.iterdir()) == [".game-1.lock", "game-1.db"]


def test_a_move_taken_back_is_gone_from_the_file(sitting: Sitting) -> None:
    """Undo deletes the last move, and only that."""
    before = seen_by_others(sitting.path, "SELECT seq, at, events, hash FROM moves")
    sitting.play(m.Pass())
    sitting.table.undo()

    assert seen_by_others(sitting.path, "SELECT seq, at, events, hash FROM moves") == before
    assert b"turn-passed" not in sitting.bytes()


def test_moves_taken_back_are_counted_all_the_same(sitting: Sitting) -> None:
    """`moves` counts what was acknowledged, undone or not."""
    before = sitting.table.moves
    sitting.play(m.Told())
    sitting.table.undo()
    sitting.play(m.Told())

    assert sitting.table.moves == before + 2
    assert seen_by_others(sitting.path, "SELECT moves FROM standing") == [(before + 2,)]


def test_a_round_is_compacted_at_its_end(sitting: Sitting) -> None:
    """The round's moves go; its card, depth, facet, time and the pair's points stay."""
    card = sitting.state.table.card
    sitting.round().play(m.Star(), m.Next())

    assert card is not None
    [row] = sitting.store.rows("rounds")
    assert seen_by_others(sitting.path, UNDONE) == [(0,)]
    assert load_card(row.pop("card")) == card
    row.pop("hash")
    assert row == {
        "number": 1,
        "evening": 1,
        "ended": sitting.clock.now,
        "depth": 1,
        "facet": card.facet,
        "points": 8,
        "starred": 1,
    }


def test_a_round_says_nothing_of_who_did_what(sitting: Sitting) -> None:
    """No column of the past holds a seat, but the lines and promises that somebody chose to leave."""
    tables = ("rounds", "told", "evenings", "standing")
    sql = "SELECT group_concat(name) FROM pragma_table_info(?)"
    columns = [seen_by_others(sitting.path, sql, [table]) for table in tables]

    assert columns == [
        [("number,evening,ended,depth,facet,card,points,starred,hash",)],
        [("card,at,hash",)],
        [("number,ended,minutes,active,rounds,points,tally,hash",)],
        [("id,moves,rounds,evening,depth,points,phase,at,hash",)],
    ]


def test_what_was_told_is_dated(sitting: Sitting) -> None:
    """The draw asks when each card was last told; the warm-up counts too."""
    card = sitting.state.table.card
    sitting.round().play(m.Next())
    ended = sitting.clock.now
    sitting.play(m.Close(), m.Goodnight(), m.BeginEvening(45))
    warm_up = sitting.state.warm_up
    sitting.play(m.WarmedUp())

    assert card is not None
    assert warm_up is not None
    assert sitting.store.told() == {card.id: ended, warm_up.id: sitting.clock.now}


def test_a_card_told_again_is_dated_anew(tmp_path: Path) -> None:
    """One row a card: the last time counts."""
    sitting = Sitting(tmp_path, decks=[made_up_deck(1)]).first_card()
    card = sitting.state.table.card
    sitting.round().play(m.Next())
    first = dict(sitting.store.told())
    sitting.rounds(2)

    assert card is not None
    assert sitting.store.told()[card.id] == sitting.clock.now > first[card.id]
    sitting.table.close()


def test_kept_lines_and_promises_stay_with_their_owner(tmp_path: Path) -> None:
    """A kept line is one's own; so is a promise."""
    gift = Deck("First evening", "first-evening", cards=(made_up_card("tea", kind=Kind.GIFT),))
    sitting = Sitting(tmp_path, decks=[gift]).first_card()
    while not sitting.can(m.Promise):
        sitting.onward()
    sitting.play(m.Promise("Tea, tomorrow."), m.Pass())
    sitting.play(m.KeepLine("The sea."), by=Seat.SECOND)
    sitting.play(m.Next())

    [promise], [kept] = sitting.store.rows("promises"), sitting.store.rows("kept")
    assert (promise["seat"], promise["text"], promise["evening"]) == (0, "Tea, tomorrow.", 1)
    assert (kept["seat"], kept["text"], kept["card"]) == (1, "The sea.", "What about tea?")
    sitting.table.close()


def test_an_evening_stays_as_a_tally_without_names(sitting: Sitting) -> None:
    """When, how long, how many rounds, and how often the pair earned points for what."""
    sitting.round().play(m.Next(), m.Close(), m.Goodnight())

    [row] = sitting.store.rows("evenings")
    tally = dict(load_tally(row.pop("tally")))
    assert tally == {"heard": 2, "asked": 2, "thanked": 2}
    assert row == {
        "number": 1,
        "ended": sitting.clock.now,
        "minutes": 45,
        "active": pytest.approx(13 * 20.5 + 20.5),
        "rounds": 1,
        "points": 8,
    }


def test_an_unknown_table_is_a_mistake_of_the_caller(sitting: Sitting) -> None:
    """Only what stays can be read; the running round is nobody's list."""
    with pytest.raises(KeyError):
        sitting.store.rows("moves")


def test_rounds_are_chained_from_the_games_own_key(sitting: Sitting) -> None:
    """Each round's hash is made of its columns and of the round before; the game holds the last one."""
    sitting.rounds(3)
    [(key, chain)] = seen_by_others(sitting.path, "SELECT key, chain FROM game")
    seal = by_hand("", key)
    for *columns, written in seen_by_others(sitting.path, "SELECT * FROM rounds ORDER BY number"):
        seal = by_hand(seal, *columns)
        assert seal == written
    assert seal == chain
    assert len(sitting.store.rows("rounds")) == 3


def test_the_rounds_moves_are_chained_to_its_start(sitting: Sitting) -> None:
    """The round's start, each move in its place, and the summary are bound together."""
    sitting.play(m.Told(), m.ThatsIt())
    [(start, chain, seal, *game)] = seen_by_others(
        sitting.path,
        "SELECT checkpoint, chain, checkpoint_hash, key, name, began, readable_from, sums FROM game",
    )
    assert seal == by_hand(chain, start)
    for seq, at, events, written in seen_by_others(sitting.path, "SELECT * FROM moves ORDER BY seq"):
        seal = by_hand(seal, seq, at, events)
        assert seal == written
    [(_, *standing, written)] = seen_by_others(sitting.path, "SELECT * FROM standing")
    assert by_hand(seal, *game, *standing) == written


def test_what_another_program_wrote_is_never_written_over(sitting: Sitting) -> None:
    """Two writers that no lock kept apart: the second is told, and neither's moves are mixed."""
    before = sitting.state
    meddle(sitting.path, "UPDATE standing SET hash = 'of another program'")
    theirs = sitting.bytes()

    for move in (m.Told(), m.Close()):
        with pytest.raises(SaveError, match="changed by another program"):
            sitting.play(move)
    with pytest.raises(SaveError, match="changed by another program"):
        sitting.table.undo()
    assert sitting.state is before
    assert sitting.bytes() == theirs


def _asked(sitting: Sitting) -> None:
    sitting.play(m.Ask())


def _taken_back(sitting: Sitting) -> None:
    sitting.table.undo()


def _closed(sitting: Sitting) -> None:
    sitting.play(m.Close())


def _what_is_said(write: Callable[[Sitting], None], sitting: Sitting) -> str | None:
    try:
        write(sitting)
    except SaveError as error:
        return str(error)
    return None


@pytest.mark.parametrize("write", [_asked, _taken_back, _closed])
def test_a_failure_at_any_statement_changes_nothing(
    sitting: Sitting, write: Callable[[Sitting], None]
) -> None:
    """Wherever the disk fails: state and file are as before, one sentence says so, and the game goes on."""
    sitting.play(m.KeepLine("Kept."), m.Told(), m.ThatsIt())
    connection, now, before = sitting.store._db.conn, sitting.clock.now, sitting.bytes()
    state, moves, legal = sitting.state, sitting.table.moves, sitting.table.legal()
    for statement in count(1):
        sitting.clock.now = now
        failing = FailsOnce(connection, statement)
        sitting.store._db.conn = failing  # type: ignore[assignment]  # it behaves like one
        if (said := _what_is_said(write, sitting)) is None:
            break
        assert said.startswith("The disk reports an error")
        assert (sitting.state, sitting.table.moves, sitting.bytes()) == (state, moves, before)
        assert sitting.table.legal() == legal
        assert not connection.in_transaction
    assert statement > 3
    sitting.store._db.conn = connection
    state, moves = sitting.state, sitting.table.moves
    sitting.again()
    assert (sitting.state, sitting.table.moves) == (state, moves)


def test_a_store_is_opened_as_it_was_closed(sitting: Sitting, tmp_path: Path) -> None:
    """Name, checkpoint, moves and count come back equal."""
    sitting.play(m.Told())
    copy = Store.open(sitting.copy(tmp_path / "copy"))
    here = sitting.store

    assert (copy.name, copy.checkpoint, copy.records) == ("Ana & Sam", here.checkpoint, here.records)
    assert (copy.moves, dict(copy.told())) == (here.moves, dict(here.told()))
    copy.close()


def test_resuming_costs_the_same_after_many_evenings(sitting: Sitting) -> None:
    """The state and this round's moves are all that is read: no history, however long, is loaded."""
    for _ in sitting.evenings().play(12):
        pass
    sitting.play(m.BeginEvening(20))
    connection, statements = sitting.store._db.conn, list[str]()
    copy = Store.open(sitting.copy(sitting.home.path / "copy"))
    copy._db.conn.set_trace_callback(statements.append)
    Store(copy.path, copy._db, copy._lock)
    copy.close()

    assert connection is not None
    assert len(sitting.store.rows("rounds")) > 20
    assert [sql for sql in statements if "FROM rounds" in sql and "LIMIT 2" not in sql] == []
    assert len(dump_state(sitting.state)) < 6_000


def test_the_checkpoint_is_plain_json(sitting: Sitting) -> None:
    """A couple can leave with what is theirs: any SQLite tool and any JSON tool reads it."""
    [(checkpoint,)] = seen_by_others(sitting.path, "SELECT checkpoint FROM game")

    assert json.loads(str(checkpoint))["couple"]["names"] == ["Ana", "Sam"]
    assert Depth(json.loads(str(checkpoint))["depth"]) is Depth.SURFACE
