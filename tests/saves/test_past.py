"""What stays of the evenings, read back whole; what is deleted is gone from the very bytes."""

import shutil
from pathlib import Path

import pytest

from game.errors import SaveError
from game.rules import moves as m
from game.rules.state import Phase
from game.rules.words import Depth, Seat
from game.saves.past import ask_back, name_place, read_past
from game.saves.rows import KeptRow
from game.saves.store import Store
from game.table.table import Table
from tests.sitting import Sitting, meddle


@pytest.fixture
def after_an_evening(sitting: Sitting) -> Sitting:
    """A whole evening of three cards, two kept lines and a star."""
    sitting.round().play(m.KeepLine("You laughed in the kitchen."), m.Star(), m.Next())
    sitting.rounds(3)
    sitting.play(m.KeepLine("We were never lost."), by=Seat.SECOND)
    sitting.play(m.Close(), m.Appreciated(), m.Appreciated(), m.Goodnight())
    assert sitting.state.phase is Phase.AWAY
    return sitting


def test_everything_that_stays_is_read(after_an_evening: Sitting) -> None:
    """Rounds with their cards as they were, the evening, the lines with whose they are, what opened."""
    past = read_past(after_an_evening.store)

    assert [each.number for each in past.rounds] == [1, 2, 3]
    assert past.rounds[0].starred
    assert [each.number for each in past.evenings] == [1]
    assert [(kept.line.text, kept.line.by) for kept in past.kept] == [
        ("You laughed in the kitchen.", Seat.FIRST),
        ("We were never lost.", Seat.SECOND),
    ]
    assert past.rounds[0].card.text.startswith("What about")
    assert [(each.depth, each.evening) for each in past.opened] == [(Depth.SHALLOWS, 1)]


def test_a_line_of_the_round_that_is_being_played_is_not_the_past_yet(sitting: Sitting) -> None:
    """It can still be taken back with u."""
    sitting.play(m.KeepLine("Not yet."))

    assert read_past(sitting.store).kept == ()


def test_an_erased_line_is_gone_from_the_bytes_of_the_file(after_an_evening: Sitting) -> None:
    """Overwritten, not hidden; the other line stays, and the game can be played on."""
    number = read_past(after_an_evening.store).kept[0].number
    assert b"You laughed in the kitchen." in after_an_evening.bytes()
    after_an_evening.store.erase(KeptRow, number)

    assert b"laughed" not in after_an_evening.bytes()
    assert [kept.line.text for kept in read_past(after_an_evening.store).kept] == ["We were never lost."]
    assert list(after_an_evening.path.parent.glob("*-journal")) == []
    after_an_evening.again()
    after_an_evening.play(m.BeginEvening(45))
    assert after_an_evening.state.evening == 2


def test_a_place_keeps_its_name_until_it_is_taken_away(after_an_evening: Sitting) -> None:
    """One word at a time, also after the game was closed."""
    name_place(after_an_evening.store, 2, "harbour")
    name_place(after_an_evening.store, 2, "home")
    after_an_evening.again()
    assert read_past(after_an_evening.store).places == ((2, "home"),)
    name_place(after_an_evening.store, 2, "")

    assert read_past(after_an_evening.store).places == ()
    assert b"harbour" not in after_an_evening.bytes()


def test_a_card_asks_to_come_back_until_it_rests(after_an_evening: Sitting) -> None:
    """The day is kept, and nothing else."""
    ask_back(after_an_evening.store, 1, 1_900_000_000.0)
    assert read_past(after_an_evening.store).returns == ((1, 1_900_000_000.0),)
    ask_back(after_an_evening.store, 1, None)

    assert read_past(after_an_evening.store).returns == ()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE rounds SET depth = 4 WHERE number = 1",
        "UPDATE rounds SET card = replace(card, 'What', 'Why') WHERE number = 2",
        "DELETE FROM rounds WHERE number = 1",
        "UPDATE places SET word = 'prison'",
        "UPDATE returns SET at = 0",
        "UPDATE opened SET evening = 3",
    ],
)
def test_an_altered_past_is_never_shown(after_an_evening: Sitting, damage: str) -> None:
    """It is named as damaged, and nothing of it comes back."""
    name_place(after_an_evening.store, 2, "harbour")
    ask_back(after_an_evening.store, 1, 1_900_000_000.0)
    after_an_evening.table.close()
    meddle(after_an_evening.path, damage)
    after_an_evening.table = Table.resume(
        after_an_evening.path, after_an_evening.decks, after_an_evening.world
    )

    with pytest.raises(SaveError, match="damaged"):
        read_past(after_an_evening.store)


def test_nothing_is_changed_when_another_program_changed_the_game(after_an_evening: Sitting) -> None:
    """An erase that could not be saved did not happen, and says so."""
    meddle(after_an_evening.path, "UPDATE standing SET hash = 'other'")
    number = read_past(after_an_evening.store).kept[0].number

    with pytest.raises(SaveError, match="changed by another program"):
        after_an_evening.store.erase(KeptRow, number)
    assert b"You laughed in the kitchen." in after_an_evening.bytes()


def test_a_game_from_before_the_chart_is_read_too(tmp_path: Path) -> None:
    """It gets its tables when it is opened; the evenings that it holds are all there."""
    frozen = Path(__file__).parent / "frozen" / "m003.db"
    (tmp_path / "home").mkdir()
    store = Store.open(Path(shutil.copy(frozen, tmp_path / "home" / "game-1.db")))
    past = read_past(store)
    store.close()

    assert past.opened == ()
    assert past.rounds
