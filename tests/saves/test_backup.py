"""Backups: whole, of the last round's end, private, never in a player's way, thinned out by age."""

import os
import resource
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from game.errors import SaveError
from game.rules import moves as m
from game.saves.backup import Backup, back_up, backups, newest_good
from game.saves.checking import check_game, is_sound
from game.saves.store import Store
from tests.saves.test_file import another_window
from tests.sitting import Sitting, meddle

AT = 1_800_000_000.0
DAY = 86_400.0


def backed_up(sitting: Sitting, at: float = AT) -> Backup:
    return back_up(sitting.path, sitting.home.backups, at=at)


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """As on a disk that is nearly full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def test_a_backup_is_the_whole_game_at_its_last_rounds_end(sitting: Sitting) -> None:
    """All that stays is in it; the moves of the running round, and a line kept in it, are not."""
    sitting.rounds(3)
    while not sitting.can(m.ThatsIt):
        sitting.onward()
    sitting.play(m.KeepLine("Of the running round."))
    backup = backed_up(sitting)
    store = Store.open(backup.path)

    assert store.checkpoint == sitting.store.checkpoint
    assert store.records == ()
    assert store.rows("rounds") == sitting.store.rows("rounds")
    assert b"Of the running round" not in backup.path.read_bytes()
    store.close()


def test_a_backup_says_whose_it_is_and_of_when_and_is_its_owners_alone(sitting: Sitting) -> None:
    """A neutral name that sorts by time; 0700 and 0600; nothing else is left in the folder."""
    backup = backed_up(sitting)

    assert backup.path.name == "game-1.20270115-080000.db"
    assert backups(sitting.home.backups, "game-1") == (backup,)
    assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(backup.path.parent.stat().st_mode) == 0o700
    assert list(backup.path.parent.iterdir()) == [backup.path]


def test_a_game_that_is_played_goes_on_during_and_after_its_backup(sitting: Sitting) -> None:
    """A backup takes no lock and changes nothing."""
    before = sitting.bytes()
    backed_up(sitting)
    assert sitting.bytes() == before
    sitting.play(m.Told())

    assert sitting.again().state.phase == "give-back"


def test_a_game_that_another_window_plays_can_be_backed_up(sitting: Sitting) -> None:
    """As by a task that runs every night."""
    sitting.table.close()
    with another_window(sitting.path):
        backup = backed_up(sitting)

    assert is_sound(backup.path)


def test_two_backups_of_one_second_are_two(sitting: Sitting) -> None:
    """Neither takes the other's place."""
    first, second = backed_up(sitting), backed_up(sitting)

    assert first.path != second.path
    assert len(backups(sitting.home.backups, "game-1")) == 2


def test_many_backups_are_thinned_out_and_the_newest_stays(sitting: Sitting) -> None:
    """Also when the clock was set back: what was made just now is not let go of."""
    for day in range(30):
        backed_up(sitting, AT + day * DAY)
    found = backups(sitting.home.backups, "game-1")
    assert 10 < len(found) < 20
    assert found[0].at == AT + 29 * DAY
    early = backed_up(sitting, AT - 3 * 365 * DAY)

    assert early.path.exists()


def test_backups_of_another_game_are_left_alone(sitting: Sitting) -> None:
    """Names that begin alike are not mixed up."""
    folder = sitting.home.backups
    other = backed_up(sitting).path.rename(folder / "game-1.20200101-000000.20200101-000000.db")
    for day in range(20):
        backed_up(sitting, AT + day * DAY)

    assert other.exists()
    assert [backup.path for backup in backups(folder, "game-1.20200101-000000")] == [other]


def test_a_damaged_game_is_not_backed_up(sitting: Sitting) -> None:
    """So that no bad backup ever drives out a good one."""
    sitting.rounds(2)
    good = backed_up(sitting)
    sitting.table.close()
    meddle(sitting.path, "UPDATE rounds SET points = 100 WHERE number = 1")
    with pytest.raises(SaveError, match=r"^game-1\.db is damaged: round 1 .* No backup was made\.$"):
        backed_up(sitting, AT + 1)

    assert backups(sitting.home.backups, "game-1") == (good,)
    assert list(sitting.home.backups.iterdir()) == [good.path]


def test_a_full_disk_is_said_and_leaves_nothing(sitting: Sitting) -> None:
    """No half backup, and the game is as it was."""
    before = sitting.bytes()
    with no_file_larger_than(8_192), pytest.raises(SaveError, match="no backup was made"):
        backed_up(sitting)

    assert list(sitting.home.backups.iterdir()) == []
    assert sitting.bytes() == before


def test_a_folder_that_cannot_be_written_is_said(sitting: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is begun."""
    sitting.home.backups.mkdir()
    monkeypatch.setattr("os.access", lambda *_: False)

    with pytest.raises(SaveError, match="may be read, but not written"):
        backed_up(sitting)


def test_a_file_in_the_place_of_the_folder_is_said(sitting: Sitting) -> None:
    """And left there."""
    sitting.home.backups.write_text("mine", encoding="utf-8")

    with pytest.raises(SaveError, match="a file, not a folder"):
        backed_up(sitting)
    assert sitting.home.backups.read_text(encoding="utf-8") == "mine"


def test_links_and_folders_among_the_backups_are_none(sitting: Sitting, tmp_path: Path) -> None:
    """Only plain files by our names count; a link could lead anywhere."""
    backup = backed_up(sitting)
    folder = sitting.home.backups
    (folder / "game-1.20250101-000000.db").symlink_to(sitting.path)
    (folder / "game-1.20250102-000000.db").mkdir()
    (folder / "game-1.20259999-000000.db").touch()
    (folder / "holiday.db").touch()

    assert backups(folder, "game-1") == (backup,)
    assert tmp_path.exists()


def test_the_newest_good_backup_is_found_behind_a_damaged_one(sitting: Sitting) -> None:
    good = backed_up(sitting)
    bad = backed_up(sitting, AT + 60)
    data = bytearray(bad.path.read_bytes())
    data[4_096:8_192] = bytes(4_096)
    bad.path.write_bytes(data)

    assert newest_good(backups(sitting.home.backups, "game-1")) == good


def test_a_new_game_never_takes_the_name_of_one_that_has_backups(sitting: Sitting) -> None:
    """Else its partners would find a stranger's evenings among their own."""
    backed_up(sitting)
    sitting.table.close()
    sitting.path.unlink()

    assert sitting.home.new_game().name == "game-2.db"


BACK_UP = """
import sys, time
from pathlib import Path
from game.saves.backup import back_up
from game.saves.home import Home
home = Home(Path(sys.argv[1]))
print("ready", flush=True)
for number in range(1000):
    back_up(home.games()[0], home.backups, at=1_800_000_000.0 + number)
"""


@pytest.mark.parametrize("seed", range(6))
def test_killed_at_any_instant_there_are_only_whole_backups(sitting: Sitting, seed: int) -> None:
    """And the game is as it was; what was half-made is no backup, and is swept away in time."""
    sitting.rounds(2)
    sitting.table.close()
    before = sitting.bytes()
    line = [sys.executable, "-c", BACK_UP, str(sitting.home.path)]
    with subprocess.Popen(line, stdout=subprocess.PIPE) as window:
        assert window.stdout is not None
        window.stdout.readline()
        time.sleep(0.02 + Random(seed).random() * 0.1)
        window.kill()
    for backup in backups(sitting.home.backups, "game-1"):
        assert check_game(backup.path) == ()
    assert sitting.bytes() == before
    for left in sitting.home.backups.iterdir():
        os.utime(left, (0, 0))
    backed_up(sitting, AT + 5_000)
    assert [path.name for path in sitting.home.backups.iterdir() if path.name.startswith(".")] == []
