"""Sealed letters: in the file until their day, shown nowhere, and a kept line once they are opened."""

import shutil
from pathlib import Path

import pytest

from game.errors import IllegalMove
from game.rules import moves as m
from game.rules.change import replace
from game.rules.words import Depth, Seat
from game.saves import schema
from game.saves.store import Store
from tests.sitting import Sitting, seen_by_others

FROZEN = Path(__file__).parent / "frozen"
MONTH = 365 / 12 * 24 * 3600
TEXT = "Dear Ana,\nthe sea is calm."


@pytest.fixture
def sealed(sitting: Sitting) -> Sitting:
    """A letter of Sam's for Ana alone, which waits for three months."""
    sitting.table.state = replace(sitting.state, depth=Depth.SEABED)
    sitting.round().play(m.SealLetter(TEXT, 3), by=Seat.SECOND)
    return sitting


def test_before_its_day_a_letter_is_neither_listed_nor_opened(sealed: Sitting) -> None:
    """Not even by whoever wrote it."""
    sealed.clock.now += 2.9 * MONTH

    assert sealed.table.due_letters() == ()
    with pytest.raises(IllegalMove):
        sealed.table.open_letter(1)


def test_on_its_day_it_opens_and_becomes_a_kept_line(sealed: Sitting) -> None:
    """Once; also after the game was closed and taken up again."""
    sealed.again()
    sealed.clock.now += 3.1 * MONTH
    (due,) = sealed.table.due_letters()

    assert (due.by, due.for_both) == (Seat.SECOND, False)
    assert TEXT not in repr(due)
    assert sealed.table.open_letter(due.id) == TEXT
    assert sealed.table.due_letters() == ()
    assert [(row["seat"], row["text"]) for row in sealed.store.rows("kept")] == [(1, TEXT)]
    assert sealed.again().state == sealed.state


def test_a_sealed_letter_stands_in_no_state_and_no_move(sealed: Sitting) -> None:
    """It lies in its own table alone."""
    held = seen_by_others(sealed.path, "SELECT checkpoint FROM game UNION ALL SELECT events FROM moves")

    assert "the sea is calm" not in str(held)
    assert sealed.table.undo_barred
    assert sealed.store.rows("kept") == []


def test_a_game_of_the_first_format_learns_to_keep_letters(tmp_path: Path) -> None:
    """Brought up to date when it is opened."""
    (tmp_path / "home").mkdir()
    old = Path(shutil.copy(FROZEN / "m001.db", tmp_path / "home" / "game-1.db"))
    store = Store.open(old)

    assert store.due_letters(1e12) == ()
    assert not schema.migrations.pending(store._db)
    store.close()
