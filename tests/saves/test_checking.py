"""Checking: whatever is wrong with a game is named, nothing is changed, and a sound game passes."""

from pathlib import Path
from random import Random

import pytest

from game.rules import moves as m
from game.saves.checking import check_game, is_sound
from game.saves.leaving import journal_of
from game.table.table import Table
from tests.saves.test_damage import ALTERED
from tests.saves.test_file import another_window
from tests.sitting import Sitting, meddle

LONG_AGO = {
    "a round of long ago": "UPDATE rounds SET points = 100 WHERE number = 1",
    "a lost round": "DELETE FROM rounds WHERE number = 1",
    "a table more": "CREATE TABLE spy (text)",
    "a trigger": "CREATE TRIGGER spy AFTER INSERT ON moves BEGIN SELECT 1; END",
    "an index less": "DROP INDEX rounds_by_evening",
    "a kept line": "UPDATE kept SET text = 'I never said that.'",
    "a card": "UPDATE rounds SET card = '{}' WHERE number = 1",
}


def test_a_sound_game_passes_in_every_phase_and_is_not_changed(sitting: Sitting) -> None:
    """Also while it is played, in this window."""
    for _ in range(40):
        before = sitting.bytes()
        assert check_game(sitting.path) == ()
        assert sitting.bytes() == before
        sitting.onward()


def test_a_game_that_another_window_plays_can_be_checked(sitting: Sitting) -> None:
    """Looking takes no lock."""
    sitting.table.close()
    with another_window(sitting.path):
        assert is_sound(sitting.path)


@pytest.mark.parametrize("altered", [*ALTERED, *LONG_AGO])
def test_what_was_altered_is_named_and_left_as_it_is(sitting: Sitting, altered: str) -> None:
    """Every row and every table, however long ago; in one sentence that names the file."""
    sql = LONG_AGO.get(altered) or ALTERED[altered]
    if altered in LONG_AGO:
        sitting.play(m.KeepLine("A line worth keeping."))
        sitting.rounds(2)
    sitting.rounds(sitting.state.rounds + 1)
    while not sitting.can(m.ThatsIt):
        sitting.onward()
    sitting.table.close()
    meddle(sitting.path, sql)
    before = sitting.bytes()
    (error,) = check_game(sitting.path)

    assert "damaged" in str(error)
    assert str(error).isprintable()
    assert sitting.bytes() == before


def test_a_hundred_damaged_copies_are_named_or_the_same_game(sitting: Sitting) -> None:
    """Flipped bits, zeroed sectors, cut ends, rubbish: nothing that passes says anything else than before."""
    sitting.rounds(3)
    sitting.table.close()
    whole, journal, rng = sitting.bytes(), journal_of(sitting.path), Random(7)
    named = 0
    for number in range(100):
        sitting.path.write_bytes(_damaged(whole, number % 4, rng))
        damaged = sitting.bytes()
        if check_game(sitting.path):
            named += 1
        else:
            assert journal_of(sitting.path) == journal
        assert sitting.bytes() == damaged
    assert named > 30


def _damaged(whole: bytes, how: int, rng: Random) -> bytes:
    place = rng.randrange(len(whole))
    if how == 0:
        return whole[:place] + bytes([whole[place] ^ 1 << rng.randrange(8)]) + whole[place + 1 :]
    if how == 1:
        start = place - place % 512
        return whole[:start] + bytes(512) + whole[start + 512 :]
    if how == 2:
        return whole[:place]
    return whole + rng.randbytes(5_000)


def test_what_is_no_game_is_named(tmp_path: Path) -> None:
    """Text, a folder, nothing."""
    (tmp_path / "text.db").write_text("a letter", encoding="utf-8")
    (tmp_path / "folder.db").mkdir()
    for name in ("text.db", "folder.db", "nothing.db"):
        assert check_game(tmp_path / name)


def test_a_game_of_the_first_format_is_checked_and_not_brought_up_to_date(tmp_path: Path) -> None:
    """That is for opening it; a copy is looked at instead, and nothing of it stays."""
    frozen = Path(__file__).parent / "frozen" / "m001.db"
    old = tmp_path / "game-1.db"
    old.write_bytes(frozen.read_bytes())

    assert check_game(old) == ()
    assert journal_of(old).rounds
    assert old.read_bytes() == frozen.read_bytes()
    assert list(tmp_path.iterdir()) == [old]
    Table.resume(old, [])._store.close()
