"""What happens to laptops, row by row of the design's table: said, survived, and a way on."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from game.errors import Moved, SaveError
from game.rules import moves as m
from game.saves.store import Store
from game.table.table import Table
from tests.sitting import Sitting

PHRASE = "our sea"
ROOT = Path(__file__).parents[2]


@pytest.fixture(params=[None, PHRASE], ids=["plain", "locked"])
def either(sitting: Sitting, request: pytest.FixtureRequest) -> tuple[Sitting, str | None]:
    """A game in the middle of its second round, with a passphrase and without."""
    sitting.rounds(1)
    while not sitting.can(m.Told):
        sitting.onward()
    if request.param is not None:
        sitting.store.set_passphrase(request.param)
    return sitting, request.param


def _away(path: Path) -> None:
    path.rename(path.with_name("away.db"))


def _gone(path: Path) -> None:
    path.unlink()


def _another(path: Path) -> None:
    path.with_name("other").write_bytes(path.read_bytes())
    path.with_name("other").replace(path)


@pytest.mark.parametrize("fate", [_away, _gone, _another])
def test_a_game_whose_file_has_gone_is_written_into_a_copy(
    either: tuple[Sitting, str | None], tmp_path: Path, fate: object
) -> None:
    """Noticed before the next write; all that was acknowledged is in the copy, under the same passphrase."""
    sitting, phrase = either
    assert callable(fate)
    state, moves = sitting.state, sitting.table.moves
    fate(sitting.path)
    with pytest.raises(Moved, match="was moved, replaced or deleted while you played"):
        sitting.play(m.Told())
    with pytest.raises(Moved):
        sitting.table.undo()
    sitting.store.save_copy(tmp_path / "copy.db")

    copy = Table.resume(tmp_path / "copy.db", sitting.decks, sitting.world, passphrase=phrase)
    assert (copy.state, copy.moves, copy.store.locked) == (state, moves, phrase is not None)
    copy.store.verify()
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600
    copy.close()


def test_a_copy_takes_nothing_elses_place(sitting: Sitting, tmp_path: Path) -> None:
    """And leaves no half of itself."""
    (tmp_path / "copy.db").write_text("holiday", encoding="utf-8")

    with pytest.raises(SaveError, match="is there already"):
        sitting.store.save_copy(tmp_path / "copy.db")
    with pytest.raises(SaveError, match="no copy was made"):
        sitting.store.save_copy(tmp_path / "nowhere" / "copy.db")
    assert (tmp_path / "copy.db").read_text(encoding="utf-8") == "holiday"


def test_what_another_game_was_written_over_is_not_copied_as_this_one(
    either: tuple[Sitting, str | None], tmp_path: Path
) -> None:
    """The file still has its name, and holds something else."""
    sitting, _ = either
    sitting.path.write_bytes(bytes(len(sitting.bytes())))

    with pytest.raises(SaveError):
        sitting.play(m.Told())
    with pytest.raises(SaveError):
        sitting.store.save_copy(tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_a_home_that_others_could_read_is_closed_when_it_is_opened(sitting: Sitting) -> None:
    """0700 and 0600, without a word; and again at every opening."""
    sitting.table.close()
    sitting.path.chmod(0o644)
    sitting.home.path.chmod(0o755)
    Store.open(sitting.path).close()

    assert stat.S_IMODE(sitting.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(sitting.home.path.stat().st_mode) == 0o700


def test_a_folder_that_all_share_stays_as_it_is(sitting: Sitting, tmp_path: Path) -> None:
    """Nobody loses a folder because somebody once put a game there."""
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    sitting.table.close()
    shutil.copy(sitting.path, shared / "game-1.db")
    Store.open(shared / "game-1.db").close()

    assert stat.S_IMODE(shared.stat().st_mode) == 0o1777


def test_a_clock_that_was_set_back_spoils_nothing(either: tuple[Sitting, str | None]) -> None:
    """A dead battery, another time zone: every move is there, in its order."""
    sitting, phrase = either
    sitting.clock.now -= 3 * 365 * 86_400
    for _ in range(8):
        sitting.onward()
    state, moves = sitting.state, sitting.table.moves
    sitting.table.close()

    again = Table.resume(sitting.path, sitting.decks, sitting.world, passphrase=phrase)
    assert (again.state, again.moves) == (state, moves)
    again.store.verify()
    again.close()


READ_ONLY = """
import os, sys
from pathlib import Path
from game.errors import SaveError
from game.saves.store import Store
os.setuid(65534)
try:
    Store.open(Path(sys.argv[1]))
except SaveError as error:
    print(error)
"""


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else"
)
def test_a_game_that_may_only_be_read_is_said_so(sitting: Sitting) -> None:
    """One sentence with the place and the way on; nothing is made there."""
    sitting.table.close()
    sitting.path.chmod(0o644)
    sitting.path.with_name(".game-1.lock").unlink(missing_ok=True)
    for folder in (sitting.home.path, *sitting.home.path.parents):
        if folder.owner() == "root" and not folder.stat().st_mode & 0o001:
            folder.chmod(0o755)
        if str(folder) == "/tmp":  # noqa: S108 - where the tests' folders lie
            break
    before = sorted(sitting.home.path.iterdir())
    code = [sys.executable, "-c", READ_ONLY, str(sitting.path)]
    done = subprocess.run(code, capture_output=True, text=True, check=False, cwd=ROOT)

    assert "cannot be written: this game cannot be opened. Give yourself the right" in done.stdout, (
        done.stderr
    )
    assert sorted(sitting.home.path.iterdir()) == before
