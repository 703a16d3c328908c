"""Sealed lines: shown nowhere before their day, opened together, and erased like any other line."""

import pytest

from game.errors import SaveError
from game.rules import moves as m
from game.rules.words import Seat
from game.saves.backup import back_up
from game.saves.checking import check_game
from game.saves.erasing import erase_line
from game.saves.kept import SealedLine, kept_lines, open_lines, seal_line, sealed_lines
from game.saves.leaving import journal_of
from game.saves.past import read_past
from game.saves.store import Store
from tests.sitting import Sitting, meddle

DAY = 4e9


@pytest.fixture
def kept(sitting: Sitting) -> Sitting:
    """Two kept lines of a finished round; the first is sealed."""
    sitting.play(m.KeepLine("We were never lost."), by=Seat.FIRST)
    sitting.play(m.KeepLine("Soup at midnight."), by=Seat.SECOND)
    sitting.rounds(1)
    seal_line(sitting.store, 1, DAY)
    return sitting


def test_before_its_day_a_sealed_line_is_only_known_to_be_there(kept: Sitting) -> None:
    """Whose it is and when it opens; not a word of it, in nothing that is shown."""
    past = read_past(kept.store)

    assert [each.line.text for each in past.kept] == ["Soup at midnight."]
    assert [(line.number, line.by, line.opens) for line in past.sealed] == [(1, Seat.FIRST, DAY)]
    assert "never lost" not in repr(past)
    assert open_lines(kept.store, DAY - 1) == ()
    assert kept.table.due_lines() == ()


def test_it_stays_sealed_when_the_game_is_closed_and_taken_up_again(kept: Sitting) -> None:
    """And the file is whole."""
    kept.again()

    assert [line.number for line in sealed_lines(kept.store)] == [1]
    kept.store.verify()
    assert check_game(kept.path) == ()


def test_all_lines_of_a_day_open_together_and_are_kept_lines_again(kept: Sitting) -> None:
    """Once; with their evening and their card as they were."""
    before = kept_lines(kept.store)
    seal_line(kept.store, 2, DAY)
    kept.clock.now = DAY + 1
    assert len(kept.table.due_lines()) == 2
    opened = kept.table.open_lines()

    assert [each.line.text for each in opened] == ["We were never lost.", "Soup at midnight."]
    assert opened[1] in before
    assert kept_lines(kept.store) == opened
    assert not kept.table.due_lines()
    assert not kept.table.open_lines()
    kept.again().store.verify()


def test_a_line_that_is_sealed_anew_has_the_new_day(kept: Sitting) -> None:
    """One day each."""
    seal_line(kept.store, 1, DAY + 5)

    assert [line.opens for line in sealed_lines(kept.store)] == [DAY + 5]


def test_a_sealed_line_is_deleted_unread_with_its_seal_and_out_of_the_copies(kept: Sitting) -> None:
    """A new line never finds an old seal, and no byte is left."""
    backup = back_up(kept.path, kept.home.backups, at=5.0)
    seal_line(kept.store, 2, DAY)
    erased = erase_line(kept.store, 2, kept.home.backups)
    erase_line(kept.store, 1, kept.home.backups)

    assert erased.done == (backup.path,)
    assert (kept_lines(kept.store), sealed_lines(kept.store)) == ((), ())
    for path in (kept.path, backup.path):
        assert b"Soup" not in path.read_bytes()
        assert b"never lost" not in path.read_bytes()
        assert check_game(path) == ()
    kept.play(m.KeepLine("A new one."), by=Seat.FIRST)
    kept.rounds(kept.state.rounds + 1)
    assert [each.line.text for each in kept_lines(kept.store)] == ["A new one."]


def test_a_card_that_comes_back_shows_no_sealed_line(kept: Sitting) -> None:
    """What was kept the first time is shown only where it lies open."""
    seal_line(kept.store, 2, DAY)

    assert read_past(kept.store).kept == ()
    assert {row["line"] for row in kept.store.rows("seals")} == {1, 2}


def test_an_export_carries_the_seal(kept: Sitting) -> None:
    """By the line's place among the kept lines."""
    journal = journal_of(kept.path)

    assert [(seal.line, seal.opens) for seal in journal.sealed] == [(1, DAY)]
    assert journal.kept[0].text == "We were never lost."


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE seals SET opens = 1", "the day on which a line opens"),
        ("DELETE FROM seals", "the day on which a line opens is missing"),
        ("INSERT INTO seals SELECT 2, opens, hash FROM seals", "the day on which a line opens"),
    ],
)
def test_a_seal_that_was_broken_from_outside_is_found_and_named(kept: Sitting, sql: str, said: str) -> None:
    """Before the journey shows anything, and by `games check`."""
    kept.table.close()
    meddle(kept.path, sql)

    assert said in " ".join(map(str, check_game(kept.path)))
    store = Store.open(kept.path)
    with pytest.raises(SaveError, match=said):
        read_past(store)
    store.close()


def test_a_seal_says_nothing_of_its_line() -> None:
    """Not even in an error message or a debugger."""
    assert set(SealedLine.__dataclass_fields__) == {"number", "by", "evening", "at", "opens"}


def test_a_disk_that_fails_leaves_all_sealed(kept: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening is one transaction."""
    seal_line(kept.store, 2, DAY)

    def gone(_: Store) -> None:
        raise SaveError("The folder is gone.")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "_check_writable", gone)
        with pytest.raises(SaveError, match="folder is gone"):
            open_lines(kept.store, DAY + 1)

    assert len(sealed_lines(kept.store)) == 2
