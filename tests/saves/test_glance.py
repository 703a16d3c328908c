"""A glance at a game: quick, without opening it to play, whatever another window does with it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from game.errors import SaveError
from game.rules import moves as m
from game.saves.checking import check_game
from game.saves.driver import sqlite
from game.saves.file import connect
from game.saves.file_marks import looks_locked
from game.saves.glance import glance, glances
from game.saves.home import Home
from game.saves.locking import is_opened_by
from game.saves.seal import standing_seal
from game.saves.store import Store
from tests.sitting import Sitting, meddle, seen_by_others

ROOT = Path(__file__).parents[2]
WRONG = "a wrong one"


def test_a_glance_shows_where_a_game_stands(sitting: Sitting) -> None:
    """Name, moves, rounds, evening, depth, points, phase, and when it was played last."""
    began = sitting.clock.now - 2 * 20.5
    sitting.round().play(m.Next())
    seen = glance(sitting.path)

    assert (seen.path, seen.name, seen.began) == (sitting.path, "Ana & Sam", began)
    assert (seen.moves, seen.rounds, seen.evening) == (13, 1, 1)
    assert (seen.depth, seen.points, seen.phase) == (1, 8, "draw")
    assert seen.at == sitting.clock.now


def test_a_glance_agrees_with_the_table_at_every_move(sitting: Sitting) -> None:
    """What the home screen says is never behind, and undone moves still count."""
    for state, _ in zip(sitting.evenings(5).play(3), range(120), strict=False):
        seen = glance(sitting.path)
        assert (seen.moves, seen.rounds, seen.points) == (sitting.table.moves, state.rounds, state.points)
        assert (seen.evening, seen.depth, seen.phase) == (state.evening, state.depth, state.phase)


def test_a_glance_loads_neither_pydantic_nor_sqlite_utils(sitting: Sitting) -> None:
    """The home screen paints first."""
    code = (
        "import sys; from pathlib import Path; from game.saves.glance import glances; "
        "from game.saves.home import Home; [game], _ = glances(Home(Path(sys.argv[1]))); "
        "heavy = {'pydantic', 'sqlite_utils', 'textual', 'rich', 'filelock', 'platformdirs'}; "
        "print(game.name, heavy & set(sys.modules))"
    )
    command = [sys.executable, "-c", code, str(sitting.home.path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout == "Ana & Sam set()\n"


def test_a_glance_changes_and_leaves_nothing(sitting: Sitting) -> None:
    """Looking never creates anything."""
    before = sitting.bytes(), sorted(sitting.home.path.iterdir()), sitting.path.stat().st_mtime_ns
    glances(sitting.home)

    after = sitting.bytes(), sorted(sitting.home.path.iterdir()), sitting.path.stat().st_mtime_ns
    assert after == before


def test_a_glance_works_while_another_window_plays(tmp_path: Path) -> None:
    """Moves only grow, and the player is not disturbed."""
    home = Home(tmp_path / "home")
    command = [sys.executable, "-m", "tests.simulate", "--home", str(home.path), "--evenings", "1000"]
    counts: list[int] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as window:
        assert window.stdout is not None
        assert window.stderr is not None
        while len(counts) < 40:
            saved = int(window.stdout.readline().split()[1])
            [game], wrong = glances(home)
            assert wrong == ()
            assert game.moves >= saved
            counts.append(game.moves)
        assert window.poll() is None
        window.kill()
        assert window.stderr.read() == b""

    assert counts == sorted(counts)


def _is_held_by_sqlite(path: Path) -> bool:
    """Whether another process finds that somebody is writing to a game."""
    code = (
        "import sqlite3, sys; "
        "sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None).execute('BEGIN IMMEDIATE')"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], stderr=subprocess.PIPE, check=False)
    return b"database is locked" in done.stderr


@pytest.mark.parametrize(
    "look",
    [
        glance,
        looks_locked,
        lambda path: connect(path, passphrase=WRONG).close(),
        lambda path: is_opened_by(path, WRONG),
        check_game,
    ],
)
def test_no_look_frees_the_lock_of_a_move_that_is_being_saved(
    sitting: Sitting, look: Callable[[Path], object]
) -> None:
    """Closing any handle of a file drops the locks of its process; only SQLite takes care of that."""
    connection = sitting.store._db.conn
    connection.execute("BEGIN IMMEDIATE")
    look(sitting.path)

    assert _is_held_by_sqlite(sitting.path)
    connection.execute("ROLLBACK")
    assert not _is_held_by_sqlite(sitting.path)


def test_a_locked_game_that_is_played_is_known_as_locked_without_a_look_at_its_bytes(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As long as it is open here; afterwards its first page says it."""
    sitting.store.set_passphrase("our sea")
    opened: list[Path] = []
    real = Path.open

    def noted(path: Path, how: str) -> object:
        opened.append(path)
        return real(path, how)

    monkeypatch.setattr(Path, "open", noted)

    assert looks_locked(sitting.path)
    assert opened == []
    sitting.table.close()
    assert looks_locked(sitting.path)
    assert opened == [sitting.path]


@pytest.fixture
def half_written(sitting: Sitting, tmp_path: Path) -> Path:
    """A copy as a kill leaves it in the middle of a write: pages of two states, and a journal."""
    copy = tmp_path / "copy"
    copy.mkdir()
    with closing(sqlite.connect(sitting.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN")
        connection.execute("UPDATE standing SET moves = 0")
        connection.execute("UPDATE game SET checkpoint = zeroblob(200000) || ''")
        connection.execute("INSERT INTO told VALUES (zeroblob(200000) || '', 1.0, '')")
        for path in (sitting.path, Path(f"{sitting.path}-journal")):
            shutil.copy(path, copy)
        connection.execute("ROLLBACK")
    path = copy / sitting.path.name
    assert path.read_bytes() != sitting.bytes()
    return path


def test_a_glance_rolls_back_what_a_kill_left_half_written(sitting: Sitting, half_written: Path) -> None:
    """A hot journal is put right by whoever looks first."""
    seen = glance(half_written)

    assert (seen.moves, seen.points) == (sitting.table.moves, sitting.state.points)
    assert list(half_written.parent.iterdir()) == [half_written]


def test_opening_rolls_back_what_a_kill_left_half_written(sitting: Sitting, half_written: Path) -> None:
    """The same for whoever plays on without looking."""
    store = Store.open(half_written)

    assert store.records == sitting.store.records
    assert store.moves == sitting.table.moves
    store.close()


def test_a_torn_first_page_is_rolled_back_too(sitting: Sitting, half_written: Path) -> None:
    """A power cut may tear the very page by which a game is known; the journal still has it."""
    with half_written.open("r+b") as file:
        file.write(b"\0" * 512)

    assert glance(half_written).moves == sitting.table.moves


def test_a_file_that_another_program_holds_is_said_so(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is wrong with the game; it only has to be waited for."""
    monkeypatch.setattr("game.saves.glance.PATIENCE", 0.01)
    with closing(sqlite.connect(sitting.path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(SaveError, match=r"Another program holds game-1\.db: this game cannot be opened"):
            glance(sitting.path)


@pytest.fixture
def games(tmp_path: Path) -> Iterator[Home]:
    """A home with two games, a note and a folder that only look like games, and other files."""
    sitting = Sitting(tmp_path)
    sitting.first_card().table.close()
    home = sitting.home
    newer = Sitting(tmp_path, seed=2)
    newer.play(m.BeginEvening(20), seconds=5000)
    (home.path / "notes.db").write_text("not a game", encoding="utf-8")
    (home.path / "folder.db").mkdir()
    (home.path / "settings.json").write_text("{}", encoding="utf-8")
    yield home
    newer.table.close()


def test_the_game_played_last_comes_first(games: Home) -> None:
    """Whatever the dates of the files say: a copy or a backup program may have changed those."""
    os.utime(games.path / "game-1.db", (4e9, 4e9))
    seen, _ = glances(games)

    assert [game.path.name for game in seen] == ["game-2.db", "game-1.db"]


def test_a_bad_file_hides_no_good_one(games: Home) -> None:
    """Each is named in a sentence; the games are listed all the same."""
    seen, wrong = glances(games)

    assert len(seen) == 2
    assert [str(error).split()[0] for error in wrong] == ["notes.db"]


def test_a_home_that_is_not_there_has_no_games_and_nothing_wrong(tmp_path: Path) -> None:
    """The first start is no mistake."""
    assert glances(Home(tmp_path / "missing")) == ((), ())
    assert list(tmp_path.iterdir()) == []


def test_a_home_behind_a_file_is_said_so(tmp_path: Path) -> None:
    """Not “no games yet”, when they are only out of reach."""
    (tmp_path / "file").touch()

    for home in (tmp_path / "file", tmp_path / "file" / "deeper"):
        seen, [wrong] = glances(Home(home))
        assert seen == ()
        assert "is a file, not a folder" in str(wrong)


def test_a_summary_that_was_altered_is_not_shown(sitting: Sitting) -> None:
    """The home screen shows no number that nobody wrote."""
    meddle(sitting.path, "UPDATE standing SET depth = 77")

    with pytest.raises(SaveError, match=r"game-1\.db is damaged: its summary"):
        glance(sitting.path)


def test_a_name_from_a_file_is_cleaned(sitting: Sitting) -> None:
    """A game that somebody sends may be well-formed and still mean harm to a terminal."""
    name = "Ana\x1b]52;c;aGk=\x07 & \u202eSam"
    meddle(sitting.path, "UPDATE game SET name = ?", [name])
    game = seen_by_others(sitting.path, "SELECT key, name, began, readable_from, sums FROM game")[0]
    [(_, *standing, _)] = seen_by_others(sitting.path, "SELECT * FROM standing")
    [(last,)] = seen_by_others(sitting.path, "SELECT hash FROM moves ORDER BY seq DESC LIMIT 1") or [
        seen_by_others(sitting.path, "SELECT checkpoint_hash FROM game")[0]
    ]
    meddle(sitting.path, "UPDATE standing SET hash = ?", [standing_seal(last, game, standing)])

    assert glance(sitting.path).name == "Ana]52;c;aGk= & Sam"
