"""The file of a game: its lock, its settings, what is no game, and what the disk does to it."""

import os
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from game.errors import SaveError
from game.rules import moves as m
from game.saves import file_marks, schema
from game.saves.driver import sqlite
from game.saves.file import make
from game.saves.glance import glance
from game.saves.store import Store
from game.table.table import Table
from tests.sitting import Sitting, meddle, seen_by_others

NEXT = file_marks.VERSION + 1

HOLD = """
import sys
from pathlib import Path
from game.saves.store import Store
store = Store.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


@contextmanager
def another_window(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A second process that has the game open, until the end or its own."""
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "open\n"
        yield window
        window.kill()


def _everything(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_second_window_is_told_in_one_sentence(sitting: Sitting) -> None:
    """Never two writers: the second one learns where to play on, and changes nothing."""
    sitting.table.close()
    before = sitting.bytes()
    with (
        another_window(sitting.path),
        pytest.raises(SaveError, match=r"^game-1 is open in another window\. Play on there"),
    ):
        Store.open(sitting.path)
    assert sitting.bytes() == before


def test_the_same_window_cannot_open_a_game_twice(sitting: Sitting) -> None:
    """Two tables in one process are two writers too."""
    with pytest.raises(SaveError, match="open in another window"):
        Table.resume(sitting.path, sitting.decks)


def test_two_ways_to_one_game_meet_at_one_lock(sitting: Sitting, tmp_path: Path) -> None:
    """A symbolic link to a game, as some people make to a synchronised folder, is the same game."""
    link = tmp_path / "elsewhere.db"
    link.symlink_to(sitting.path)

    with pytest.raises(SaveError, match="open in another window"):
        Store.open(link)


def test_the_lock_of_a_killed_window_is_no_obstacle(sitting: Sitting) -> None:
    """The system lets go of it; nobody has to delete a file."""
    sitting.table.close()
    with another_window(sitting.path) as window:
        window.send_signal(signal.SIGKILL)
        window.wait()

    Store.open(sitting.path).close()


def test_a_game_that_was_left_can_be_taken_up_at_once(sitting: Sitting) -> None:
    """Leaving lets go of the lock, and leaving twice is no harm."""
    sitting.table.close()
    sitting.table.close()

    Store.open(sitting.path).close()


def _text(path: Path) -> None:
    path.write_text("Dear diary,\n" * 400, encoding="utf-8")


def _empty(path: Path) -> None:
    path.touch()


def _another_database(path: Path) -> None:
    meddle(path, "CREATE TABLE notes (text)")


def _another_database_being_written(path: Path) -> None:
    """One with a write-ahead log beside it, which a usual look would fold in and delete."""
    work = path.with_name("work")
    with closing(sqlite.connect(work, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE notes (text)")
        connection.execute("PRAGMA wal_checkpoint")
        connection.execute("INSERT INTO notes VALUES ('not yet folded in')")
        shutil.copy(work, path)
        shutil.copy(f"{work}-wal", f"{path}-wal")
    work.unlink()


def _marked_but_empty(path: Path) -> None:
    with closing(sqlite.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={file_marks.APPLICATION_ID}")


def _without_tables(path: Path) -> None:
    _marked_but_empty(path)
    with closing(sqlite.connect(path)) as connection:
        connection.execute("PRAGMA user_version=1")


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _nothing(path: Path) -> None:
    assert not path.exists()


def _broken_link(path: Path) -> None:
    path.symlink_to(path.with_name("gone"))


NO_GAMES = [
    _text,
    _empty,
    _another_database,
    _another_database_being_written,
    _marked_but_empty,
    _without_tables,
    _folder,
    _pipe,
    _nothing,
    _broken_link,
]


@pytest.mark.parametrize("no_game", NO_GAMES, ids=lambda no_game: no_game.__name__.strip("_"))
@pytest.mark.parametrize("look", [Store.open, glance])
def test_what_is_no_game_is_refused_and_untouched(
    tmp_path: Path, no_game: Callable[[Path], None], look: Callable[[Path], object]
) -> None:
    """One plain sentence that names the file; and not a byte of anybody's folder is changed."""
    path = tmp_path / "holiday.db"
    no_game(path)
    before = _everything(tmp_path)

    with pytest.raises(SaveError, match=r"holiday\.db .*(game|damaged)") as caught:
        look(path)
    assert str(caught.value).isprintable()
    after = _everything(tmp_path)
    after.pop(".holiday.lock", None)
    assert after == before


def test_a_file_of_a_newer_version_is_refused_and_untouched(sitting: Sitting) -> None:
    """Both versions are named, and the newer program finds everything as it left it."""
    sitting.table.close()
    meddle(sitting.path, "UPDATE game SET readable_from = 7")
    meddle(sitting.path, "PRAGMA user_version = 8")
    before = sitting.bytes()

    for look in (Store.open, glance):
        with pytest.raises(
            SaveError, match=rf"newer Fathoms \(format 8; this one reads up to {file_marks.VERSION}\)"
        ):
            look(sitting.path)
    assert sitting.bytes() == before


def test_a_file_of_a_newer_version_without_our_tables_is_refused_as_newer(sitting: Sitting) -> None:
    """Whatever a newer program keeps its games in, it is newer, not damaged."""
    sitting.table.close()
    meddle(sitting.path, "PRAGMA user_version = 8")
    meddle(sitting.path, "DROP TABLE game")

    with pytest.raises(SaveError, match="Update Fathoms"):
        Store.open(sitting.path)


def test_a_newer_file_that_says_we_can_read_it_is_played(sitting: Sitting) -> None:
    """A version that only adds something does not lock the other laptop out."""
    sitting.table.close()
    meddle(sitting.path, "PRAGMA user_version = 8")
    meddle(sitting.path, "ALTER TABLE rounds ADD COLUMN weather TEXT")
    sitting.table = Table.resume(sitting.path, sitting.decks, sitting.world)
    sitting.round().play(m.Next())

    assert glance(sitting.path).rounds == 1


@pytest.fixture
def older(sitting: Sitting, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A copy of the game, for a program one version further on, with one step more."""
    steps = Migrations("fathoms")
    steps()(schema.m001_first_evening)
    steps()(schema.m002_every_row_bound)
    steps()(schema.m003_letters)
    steps()(schema.m004_journey)
    steps()(schema.m005_kept_for_later)

    @steps()
    def next_weather(db: Database) -> None:
        db.execute("ALTER TABLE rounds ADD COLUMN weather TEXT")
        db.execute(f"PRAGMA user_version = {NEXT}")
        if db["told"].count:
            raise sqlite.OperationalError

    sitting.play(m.Told())
    monkeypatch.setattr(schema, "migrations", steps)
    monkeypatch.setattr(file_marks, "VERSION", NEXT)
    return sitting.copy(tmp_path / "older")


def test_a_file_of_an_older_version_is_brought_up_to_date(sitting: Sitting, older: Path) -> None:
    """Step by step through Migrations; the game is at the same move."""
    store = Store.open(older)

    assert seen_by_others(older, "PRAGMA user_version") == [(NEXT,)]
    assert seen_by_others(older, "SELECT count(*) FROM _sqlite_migrations") == [(NEXT,)]
    assert (store.records, store.moves) == (sitting.store.records, sitting.store.moves)
    store.close()


def test_a_step_that_fails_leaves_the_older_file_as_it_was(older: Path) -> None:
    """Always a whole step, never a half one."""
    meddle(older, "INSERT INTO told VALUES ('a card', 1.0, '')")
    before = older.read_bytes()

    with pytest.raises(SaveError):
        Store.open(older)
    assert older.read_bytes() == before


def test_the_version_is_that_of_the_last_step(sitting: Sitting) -> None:
    """The number in the file and the number in the program never drift apart."""
    assert seen_by_others(sitting.path, "PRAGMA user_version") == [(file_marks.VERSION,)]
    last = schema.migrations.applied(sitting.store._db)[-1].name
    assert last.startswith(f"m{file_marks.VERSION:03}_")
    assert seen_by_others(sitting.path, "PRAGMA application_id") == [(0x46415448,)]


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 3),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("trusted_schema", 0),
        ("fullfsync", 1),
    ],
)
def test_settings_lose_nothing(tmp_path: Path, setting: str, value: object) -> None:
    """DELETE with EXTRA survived every simulated power cut; a change here must be a decision."""
    sitting = Sitting(tmp_path, sync=True)
    fresh = sitting.store._db.execute(f"PRAGMA {setting}").fetchone()
    sitting.again()

    assert sitting.store._db.execute(f"PRAGMA {setting}").fetchone() == fresh == (value,)
    sitting.table.close()


def test_every_table_is_strict(sitting: Sitting) -> None:
    """A column holds what it says."""
    sql = (
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE '%sqlite_%'"
    )

    assert seen_by_others(sitting.path, sql) == []


def test_a_game_is_its_owners_alone(tmp_path: Path) -> None:
    """Folder 0700; game, journal and lock 0600; whatever the umask allows."""
    before = os.umask(0)
    try:
        sitting = Sitting(tmp_path).first_card()
        sitting.store._db.execute("BEGIN IMMEDIATE")
        sitting.store._db.execute("DELETE FROM moves")
        modes = {path.name: _mode(path) for path in sitting.home.path.iterdir()}
        sitting.store._db.execute("ROLLBACK")
    finally:
        os.umask(before)

    assert modes == dict.fromkeys(("game-1.db", "game-1.db-journal", ".game-1.lock"), 0o600)
    assert _mode(sitting.home.path) == 0o700
    sitting.table.close()


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_game_never_takes_anothers_place(sitting: Sitting) -> None:
    """What lies there stays as it is."""
    sitting.table.close()
    before = sitting.bytes()

    with pytest.raises(SaveError, match=r"game-1\.db is there already"):
        Store.create(sitting.path, sitting.state, name="Other", key="k")
    assert sitting.bytes() == before


def test_a_game_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    """Half a game would be in the list for ever, as a damaged one."""

    def fill(db: Database) -> None:
        db.execute("CREATE TABLE game (x)")
        raise sqlite.OperationalError

    with pytest.raises(SaveError):
        make(tmp_path / "game-1.db", fill)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_window_began_to_make_is_no_obstacle(tmp_path: Path) -> None:
    """The next game is made in its place, and the half of it is not in the way nor in the list."""
    home = tmp_path / "home"
    home.mkdir()
    (home / ".game-1.new").write_bytes(b"half a game")
    (home / ".game-1.new-journal").write_bytes(b"half a journal")
    sitting = Sitting(tmp_path)

    assert sorted(path.name for path in home.iterdir()) == [".game-1.lock", "game-1.db"]
    assert sitting.home.games() == (sitting.path,)
    sitting.table.close()
