"""Copies of a locked game: as locked as the game itself, and looked after with its passphrase."""

import pytest

from game.errors import Locked
from game.rules import moves as m
from game.saves.backup import back_up, back_up_open, backups
from game.saves.checking import check_game, is_sound
from game.saves.driver import CIPHER
from game.saves.erasing import erase_game
from game.saves.leaving import journal_of
from game.saves.restoring import restore
from game.table.table import Table
from tests.saves.test_backup import AT
from tests.sitting import Sitting

PHRASE = "tide and seven chairs"
LINE = "What nobody else shall read."

pytestmark = pytest.mark.skipif(not CIPHER, reason="no passphrases without SQLCipher")


@pytest.fixture
def locked(sitting: Sitting) -> Sitting:
    """A locked game with a kept line, a finished round, and a running one."""
    sitting.store.set_passphrase(PHRASE)
    sitting.play(m.KeepLine(LINE))
    sitting.rounds(2)
    while not sitting.can(m.ThatsIt):
        sitting.onward()
    return sitting


def test_backups_are_as_locked_as_the_game(locked: Sitting) -> None:
    """Made by the passphrase or through the open game: no word of it can be read in either."""
    folder = locked.home.backups
    made = (
        back_up(locked.path, folder, at=AT, passphrase=PHRASE),
        back_up_open(locked.store, folder, at=AT + 1),
    )
    for backup in made:
        data = backup.path.read_bytes()
        assert not any(word in data for word in (b"SQLite format", LINE.encode(), b"Ana", b"Surface"))
        assert is_sound(backup.path, passphrase=PHRASE)
        assert isinstance(check_game(backup.path)[0], Locked)
    assert sorted(folder.iterdir()) == [backup.path for backup in made]


def test_without_its_passphrase_nothing_is_made_put_back_or_exported(locked: Sitting) -> None:
    """And nothing is changed."""
    folder = locked.home.backups
    backup = back_up(locked.path, folder, at=AT, passphrase=PHRASE)
    locked.table.close()
    before = locked.bytes()
    for wrong in (None, "tide"):
        with pytest.raises(Locked):
            back_up(locked.path, folder, at=AT + 1, passphrase=wrong)
        with pytest.raises(Locked):
            restore(locked.path, backup, folder, at=AT + 2, passphrase=wrong)
        with pytest.raises(Locked):
            journal_of(locked.path, passphrase=wrong)
    assert locked.bytes() == before
    assert len(backups(folder, "game-1")) == 1


def test_with_its_passphrase_it_is_put_back_and_exported(locked: Sitting) -> None:
    """The restored game opens with it too."""
    backup = back_up(locked.path, locked.home.backups, at=AT, passphrase=PHRASE)
    locked.table.close()
    restore(locked.path, backup, locked.home.backups, at=AT + 2, passphrase=PHRASE)
    table = Table.resume(locked.path, locked.decks, locked.world, passphrase=PHRASE)

    assert [kept.line.text for kept in table.kept()] == [LINE]
    assert journal_of(locked.path, passphrase=PHRASE).kept[0].text == LINE
    table.close()


def test_a_line_is_erased_from_locked_backups_and_those_that_stay_locked_are_named(locked: Sitting) -> None:
    """Nothing is said to be erased that is not."""
    folder = locked.home.backups
    backup = back_up(locked.path, folder, at=AT, passphrase=PHRASE)
    erased = locked.table.erase_line(1)
    assert (erased.done, erased.left) == ((), (backup.path,))
    late = back_up(locked.path, folder, at=AT + 1, passphrase=PHRASE)
    locked.play(m.Close())
    locked.play(m.KeepLine("Another."), m.Goodnight())
    newest = back_up(locked.path, folder, at=AT + 2, passphrase=PHRASE)
    erased = locked.table.erase_line(locked.table.kept()[0].number, passphrase=PHRASE)

    assert (erased.done, erased.left) == ((newest.path,), ())
    assert journal_of(newest.path, passphrase=PHRASE).kept == ()
    assert is_sound(late.path, passphrase=PHRASE)


def test_a_locked_game_is_erased_without_its_passphrase(locked: Sitting) -> None:
    """Forgetting it is no reason to keep the file."""
    back_up(locked.path, locked.home.backups, at=AT, passphrase=PHRASE)
    locked.table.close()

    assert len(erase_game(locked.path, locked.home.backups).done) == 2
    assert not locked.path.exists()
