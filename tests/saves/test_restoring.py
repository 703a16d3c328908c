"""Restoring: the game is as a backup has it, and what was there is kept, whatever happens on the way."""

import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from game.errors import SaveError
from game.rules import moves as m
from game.saves.backup import Backup, backups
from game.saves.checking import check_game
from game.saves.restoring import kept_aside, restore
from tests.saves.test_backup import AT, backed_up, no_file_larger_than
from tests.saves.test_file import another_window
from tests.sitting import Sitting


@pytest.fixture
def backup(sitting: Sitting) -> Backup:
    """A backup after two rounds, and one round more in the game itself, which is closed."""
    sitting.rounds(2)
    backup = backed_up(sitting)
    sitting.rounds(3)
    sitting.table.close()
    return backup


def put_back(sitting: Sitting, backup: Backup, at: float = AT + 60) -> Path | None:
    return restore(sitting.path, backup, sitting.home.backups, at=at)


def test_the_game_is_as_the_backup_has_it_and_the_old_is_kept(sitting: Sitting, backup: Backup) -> None:
    """Under a name that says so, to the byte; and it is backed up once more."""
    before = sitting.bytes()
    aside = put_back(sitting, backup)

    assert aside is not None
    assert aside.name == "game-1.20270115-080100.set-aside"
    assert aside.read_bytes() == before
    assert sitting.bytes() == backup.path.read_bytes()
    assert sitting.again().state.rounds == 2
    assert len(backups(sitting.home.backups, "game-1")) == 2
    assert sitting.home.games() == (sitting.path,)


@pytest.mark.parametrize("harm", ["damaged", "empty", "missing"])
def test_it_works_when_the_file_is_damaged_or_missing(sitting: Sitting, backup: Backup, harm: str) -> None:
    """That is what it is for; the damaged file is kept too."""
    if harm == "missing":
        sitting.path.unlink()
    else:
        sitting.path.write_bytes(sitting.bytes()[:5_000] if harm == "damaged" else b"")
    aside = put_back(sitting, backup)

    assert (aside is None) == (harm == "missing")
    assert sitting.again().state.rounds == 2


def test_a_journal_that_lies_there_never_meets_the_restored_file(sitting: Sitting, backup: Backup) -> None:
    """SQLite would play it into the restored game; it is kept aside."""
    journal = sitting.path.with_name("game-1.db-journal")
    sitting.path.unlink()
    journal.write_bytes(b"of the lost file")
    assert put_back(sitting, backup) is None

    (aside,) = kept_aside(sitting.path)
    assert (aside.name, aside.read_bytes()) == (
        "game-1.20270115-080100.set-aside-journal",
        b"of the lost file",
    )
    assert not journal.exists()
    assert check_game(sitting.path) == ()


def test_a_game_that_is_open_is_not_restored(sitting: Sitting, backup: Backup) -> None:
    """Neither in this window nor in another; nothing is changed."""
    before = sitting.bytes()
    with another_window(sitting.path), pytest.raises(SaveError, match="open in another window"):
        put_back(sitting, backup)

    assert sitting.bytes() == before
    assert kept_aside(sitting.path) == ()


def test_a_damaged_backup_is_not_put_back(sitting: Sitting, backup: Backup) -> None:
    """The game stays as it is, and the sentence names the backup."""
    before = sitting.bytes()
    backup.path.write_bytes(backup.path.read_bytes()[:9_000])
    with pytest.raises(SaveError, match=r"game-1\.20270115-080000\.db is damaged.*Nothing was restored\.$"):
        put_back(sitting, backup)

    assert sitting.bytes() == before
    assert kept_aside(sitting.path) == ()


def test_a_backup_that_went_away_is_said(sitting: Sitting, backup: Backup) -> None:
    backup.path.unlink()
    with pytest.raises(SaveError, match="is not there"):
        put_back(sitting, backup)


def test_a_full_disk_changes_nothing(sitting: Sitting, backup: Backup) -> None:
    """No half file, and nothing left of it."""
    before = sitting.bytes()
    with no_file_larger_than(8_192), pytest.raises(SaveError, match="nothing was restored"):
        put_back(sitting, backup)

    assert sitting.bytes() == before
    assert not [path for path in sitting.home.path.iterdir() if path.name.endswith(".new")]


def test_a_link_to_a_synchronised_folder_stays_one(sitting: Sitting, backup: Backup, tmp_path: Path) -> None:
    """What is restored is the file that it leads to."""
    elsewhere = tmp_path / "cloud" / "ours.db"
    elsewhere.parent.mkdir()
    sitting.path.rename(elsewhere)
    sitting.path.symlink_to(elsewhere)
    aside = put_back(sitting, backup)

    assert aside is not None
    assert aside.parent == elsewhere.parent
    assert sitting.path.is_symlink()
    assert sitting.again().state.rounds == 2


def test_where_files_have_no_second_names_it_works_too(
    sitting: Sitting, backup: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a memory stick."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", refuse)
    before = sitting.bytes()
    aside = put_back(sitting, backup)

    assert aside is not None
    assert aside.read_bytes() == before
    assert sitting.again().state.rounds == 2


def test_a_game_restored_can_be_played_on_and_restored_again(sitting: Sitting, backup: Backup) -> None:
    """To and fro; every file that was there is kept."""
    put_back(sitting, backup)
    sitting.again()
    sitting.play(m.Close())
    sitting.table.close()
    put_back(sitting, backup)

    assert len(kept_aside(sitting.path)) == 2


RESTORE = """
import sys
from pathlib import Path
from game.saves.backup import backups
from game.saves.home import Home
from game.saves.restoring import restore
home = Home(Path(sys.argv[1]))
print("ready", flush=True)
for number in range(8):  # fewer than the backups that stay, so that none is rotated away
    backup = backups(home.backups, "game-1")[-1]
    restore(home.path / "game-1.db", backup, home.backups, at=1_800_001_000.0 + number)
"""


@pytest.mark.parametrize("seed", range(6))
def test_killed_at_any_instant_the_game_is_the_old_or_the_restored_one(
    sitting: Sitting, backup: Backup, seed: int
) -> None:
    """Whole, under its own name; and it can be restored again."""
    line = [sys.executable, "-c", RESTORE, str(sitting.home.path)]
    with subprocess.Popen(line, stdout=subprocess.PIPE) as window:
        assert window.stdout is not None
        window.stdout.readline()
        time.sleep(0.02 + Random(seed).random() * 0.2)
        window.kill()
    assert check_game(sitting.path) == ()
    assert all(check_game(one.path) == () for one in backups(sitting.home.backups, "game-1"))
    put_back(sitting, backup, AT + 90_000)
    assert sitting.again().state.rounds == 2
