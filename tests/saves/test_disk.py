"""What the disk and other programs do to a game that is being played: said, survived, never half-written."""

import resource
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.errors import SaveError
from game.rules import moves as m
from game.table.table import Table
from tests.sitting import Sitting


def test_a_file_moved_away_is_noticed_before_the_next_move(sitting: Sitting) -> None:
    """The move is not shown as saved; once the file is back, the game goes on."""
    state, away = sitting.state, sitting.path.with_name("away.db")
    sitting.path.rename(away)
    with pytest.raises(SaveError, match="was moved, replaced or deleted"):
        sitting.play(m.Told())
    assert sitting.state is state
    away.rename(sitting.path)
    sitting.play(m.Told())

    assert sitting.again().state.phase == "give-back"


def test_a_file_replaced_by_a_copy_is_noticed_before_the_next_move(sitting: Sitting, tmp_path: Path) -> None:
    """As a synchronised folder does it: the copy is not written into, nor the lost file."""
    copy = sitting.copy(tmp_path / "copy")
    copy.replace(sitting.path)
    before = sitting.bytes()
    with pytest.raises(SaveError, match="was moved, replaced or deleted"):
        sitting.play(m.Told())
    assert sitting.bytes() == before


def test_a_file_overwritten_by_an_older_copy_is_noticed_before_the_next_move(
    sitting: Sitting, tmp_path: Path
) -> None:
    """The same file with another content: the older game is not mixed with this one's moves."""
    copy = sitting.copy(tmp_path / "copy")
    sitting.play(m.Told())
    sitting.path.write_bytes(copy.read_bytes())
    with pytest.raises(SaveError):
        sitting.play(m.ThatsIt())
    assert sitting.bytes() == copy.read_bytes()


def _what_is_said(sitting: Sitting) -> str:
    """What a partner reads who keeps a line that takes room; nothing where it is saved."""
    try:
        sitting.play(m.KeepLine("A line that takes room. " * 20))
    except SaveError as error:
        return str(error)
    return ""


def _fill_pages(sitting: Sitting) -> None:
    """Let the file grow no further, as on a full disk."""
    (pages,) = sitting.store._db.execute("PRAGMA page_count").fetchone()
    sitting.store._db.execute(f"PRAGMA max_page_count={pages}")


def test_a_full_disk_is_said_and_the_game_goes_on_when_there_is_room(sitting: Sitting) -> None:
    """Nothing half-written: the state and the file are as before, and the move can be made again."""
    _fill_pages(sitting)
    said = ""
    while not said:
        state, moves, before = sitting.state, sitting.table.moves, sitting.bytes()
        said = _what_is_said(sitting)
    assert said.startswith("The disk is full: this move is not saved")
    assert (sitting.state, sitting.table.moves, sitting.bytes()) == (state, moves, before)
    sitting.store._db.execute("PRAGMA max_page_count=100000")
    assert not _what_is_said(sitting)

    state = sitting.state
    assert sitting.again().state == state


def test_a_disk_that_refuses_to_write_is_said_and_the_game_goes_on_afterwards(sitting: Sitting) -> None:
    """The system itself ends the write half-way; the journal puts it right."""
    state, moves, before = sitting.state, sitting.table.moves, sitting.bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (600, hard))
    try:
        with pytest.raises(SaveError, match=r"this move is not saved"):
            sitting.play(m.Told())
        with pytest.raises(SaveError, match=r"this move is not saved"):
            sitting.play(m.Close())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (sitting.state, sitting.table.moves) == (state, moves)
    sitting.table.close()
    assert sitting.bytes() == before
    sitting.table = Table.resume(sitting.path, sitting.decks, sitting.world)
    sitting.play(m.Told())
    assert sitting.state.phase == "give-back"


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 128 KB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    options = ["-t", "tmpfs", "-o", "size=128k", "none", str(disk)]
    if (
        not mount
        or not umount
        or subprocess.run([mount, *options], capture_output=True, check=False).returncode
    ):
        pytest.skip("only who may mount a disk can fill one")
    yield disk
    subprocess.run([umount, "-l", str(disk)], check=True)


def test_a_tiny_disk_filled_to_the_brim_loses_nothing(tiny_disk: Path) -> None:
    """Every acknowledged move is there, and play goes on when something else has been deleted."""
    other = tiny_disk / "holiday.jpg"
    other.write_bytes(bytes(24 * 1024))
    sitting = Sitting(tiny_disk).first_card()
    refusals = 0
    while refusals < 3:
        state, moves = sitting.state, sitting.table.moves
        if said := _what_is_said(sitting):
            refusals += 1
            assert said.startswith("The disk is full: this move is not saved")
            assert (sitting.state, sitting.table.moves) == (state, moves)
    with pytest.raises(SaveError, match=r"The disk is full: no game was begun"):
        Table.start(sitting.home, ("Eve", "Kim"), sitting.decks, sitting.world)
    assert sitting.home.games() == (sitting.path,)
    other.unlink()
    sitting.play(m.Told())
    state = sitting.state
    assert sitting.again().state == state
    sitting.table.close()
