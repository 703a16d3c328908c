"""Passphrases: what they protect, what they refuse, and that nothing of a locked game can be read."""

import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from game.errors import Locked, SaveError
from game.rules import moves as m
from game.saves import locking
from game.saves.driver import sqlite
from game.saves.file import connect
from game.saves.glance import glance, glances
from game.saves.locking import is_opened_by, proper, read_passphrase
from game.saves.relocking import let_go, older_copies, relock
from game.saves.store import Store
from game.table.table import Table
from tests.sitting import Sitting

ROOT = Path(__file__).parents[2]
PHRASE = "Zoë's sea, three chairs"
SECRETS = (b"The line we kept", b"Ana", b"Sam", b"What about", b"SQLite format 3")


@pytest.fixture
def locked(sitting: Sitting) -> Sitting:
    """A game with a kept line and two rounds, locked while it is played."""
    sitting.play(m.KeepLine("The line we kept."))
    sitting.rounds(2)
    sitting.store.set_passphrase(PHRASE)
    return sitting


def test_a_locked_game_is_the_same_game(locked: Sitting) -> None:
    """Played on at once, left, and opened again at the very move."""
    while not locked.can(m.ThatsIt):
        locked.onward()
    state, moves = locked.state, locked.table.moves
    locked.table.close()
    table = Table.resume(locked.path, locked.decks, locked.world, passphrase=PHRASE)

    assert (table.state, table.moves, table.name) == (state, moves, "Ana & Sam")
    table.store.verify()
    table.close()


def test_no_byte_of_a_locked_game_can_be_read(locked: Sitting) -> None:
    """Not in the file, nor in its journal in the middle of a move, nor in anything beside them."""
    db = locked.store._db
    db.execute("PRAGMA cache_size = 1")
    db.execute("BEGIN IMMEDIATE")
    db.execute("UPDATE kept SET text = text || 'The line we kept.'")
    db.execute("UPDATE game SET checkpoint = checkpoint || zeroblob(90000)")
    files = {path.name: path.read_bytes() for path in locked.home.path.iterdir()}
    db.execute("ROLLBACK")

    assert sorted(files) == [".game-1.lock", "game-1.db", "game-1.db-journal"]
    assert len(files["game-1.db-journal"]) > 4096
    assert not [(name, secret) for name, data in files.items() for secret in SECRETS if secret in data]


def test_the_plain_bytes_are_overwritten_when_a_game_is_locked(sitting: Sitting) -> None:
    """Whoever holds the old file open sees what became of it: nothing of it can be read."""
    sitting.play(m.KeepLine("The line we kept."))
    with sitting.path.open("rb") as old:
        sitting.store.set_passphrase(PHRASE)

        assert set(old.read()) == {0}


def test_a_second_name_for_the_old_file_is_left_alone(sitting: Sitting, tmp_path: Path) -> None:
    """Somebody made it, to keep it."""
    (tmp_path / "old").hardlink_to(sitting.path)
    before = sitting.bytes()
    sitting.store.set_passphrase(PHRASE)

    assert (tmp_path / "old").read_bytes() == before


@pytest.mark.parametrize(
    "wrong", ["", " ", "zoë's sea, three chairs", PHRASE[:-1], "x" * 5000, "a\0b", "\ud800"]
)
def test_a_wrong_passphrase_opens_nothing(
    locked: Sitting, wrong: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Both causes are said, not a byte changes, and nothing is printed into the screen."""
    locked.table.close()
    before = locked.bytes()
    with pytest.raises(Locked, match=r"not its passphrase, or the beginning of the file is damaged"):
        Store.open(locked.path, passphrase=wrong)

    assert locked.bytes() == before
    assert capfd.readouterr() == ("", "")


def test_no_passphrase_is_not_a_wrong_one(locked: Sitting) -> None:
    """It is locked, and says so."""
    locked.table.close()
    with pytest.raises(Locked, match=r"game-1\.db is locked: it opens with its passphrase"):
        Store.open(locked.path)


def test_a_passphrase_is_the_same_from_every_keyboard(locked: Sitting) -> None:
    """Letters that are composed in another way, and blanks around them, make no other passphrase."""
    assert is_opened_by(locked.path, "  Zoe\u0308's sea, three chairs ")
    assert not is_opened_by(locked.path, "Zoe's sea, three chairs")


def test_an_open_game_needs_no_passphrase(sitting: Sitting) -> None:
    """A passphrase too many is no mistake: the backups of before still open."""
    sitting.table.close()
    Store.open(sitting.path, passphrase=PHRASE).close()


def test_a_wrong_passphrase_a_hundred_times_beside_a_hot_journal_does_no_harm(
    locked: Sitting, tmp_path: Path
) -> None:
    """A kill left pages of two states and a journal; whoever guesses then destroys nothing."""
    copy = tmp_path / "copy"
    copy.mkdir()
    db = locked.store._db
    db.execute("PRAGMA cache_size = 1")
    db.execute("BEGIN IMMEDIATE")
    db.execute("UPDATE standing SET moves = 0")
    db.execute("UPDATE game SET checkpoint = checkpoint || zeroblob(90000)")
    for name in ("game-1.db", "game-1.db-journal"):
        shutil.copy(locked.home.path / name, copy)
    db.execute("ROLLBACK")
    for number in range(100):
        with pytest.raises(Locked):
            connect(copy / "game-1.db", passphrase=f"guess {number}")

    store = Store.open(copy / "game-1.db", passphrase=PHRASE)
    assert (store.moves, store.records) == (locked.table.moves, locked.store.records)
    store.verify()
    store.close()


def test_changing_and_taking_away(locked: Sitting) -> None:
    """Each time the file opens with the new one only, is its owner's alone, and nothing lies beside it."""
    for phrase in ("another", PHRASE, None):
        locked.store.set_passphrase(phrase)
        locked.onward()
        assert locked.store.locked is (phrase is not None)
        assert glance(locked.path).locked is (phrase is not None)
        assert stat.S_IMODE(locked.path.stat().st_mode) == 0o600
        assert sorted(path.name for path in locked.home.path.iterdir()) == [".game-1.lock", "game-1.db"]
    state = locked.state

    assert locked.again().state == state


def test_a_link_to_a_game_stays_a_link(sitting: Sitting, tmp_path: Path) -> None:
    """A game in a synchronised folder is locked there."""
    sitting.table.close()
    link = tmp_path / "game-1.db"
    link.symlink_to(sitting.path)
    store = Store.open(link)
    store.set_passphrase(PHRASE)
    store.close()

    assert link.is_symlink()
    assert glance(sitting.path).locked


@pytest.mark.parametrize("place", ["_export", "_prove"])
def test_a_failure_on_the_way_leaves_the_game_as_it_was(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """A full disk or a copy that does not prove: said, nothing is left of it, and the game is played on."""

    def fail(*_: object) -> None:
        error = sqlite.OperationalError("disk full")
        error.sqlite_errorname = "SQLITE_FULL"
        raise error

    monkeypatch.setattr(locking, place, fail)
    with pytest.raises(SaveError, match="The disk is full: the passphrase is as it was"):
        sitting.store.set_passphrase(PHRASE)
    assert not glance(sitting.path).locked
    assert sorted(path.name for path in sitting.home.path.iterdir()) == [".game-1.lock", "game-1.db"]
    sitting.play(m.Told())
    state = sitting.state
    assert sitting.again().state == state


def test_what_a_killed_window_left_of_a_change_is_removed(locked: Sitting) -> None:
    """Also a readable copy, begun when a passphrase was taken away."""
    locked.table.close()
    left = locked.path.with_name(".game-1.new")
    left.write_bytes(b"SQLite format 3\0The line we kept.")
    Store.open(locked.path, passphrase=PHRASE).close()

    assert not left.exists()


def test_a_locked_game_shows_its_file_name_only(locked: Sitting) -> None:
    """In the list and on the first screen."""
    [game], wrong = glances(locked.home)

    assert (game.name, game.locked, game.moves, wrong) == ("game-1", True, 0, ())


def test_copies_are_locked_too_or_let_go(locked: Sitting, tmp_path: Path) -> None:
    """Those that the old passphrase does not open are left and named."""
    folder = tmp_path / "backups"
    folder.mkdir()
    for day, phrase in ((1, PHRASE), (2, "older still")):
        locked.store.set_passphrase(phrase)
        locked.store.save_copy(folder / f"game-1.2026010{day}-120000.db")
    copies = older_copies(locked.path, folder)
    became = relock(copies, PHRASE, "new")

    assert ([path.name[7:15] for path in became.done], [path.name[7:15] for path in became.left]) == (
        ["20260101"],
        ["20260102"],
    )
    assert is_opened_by(became.done[0], "new")
    assert is_opened_by(became.left[0], "older still")
    assert len(let_go(copies).done) == 2
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("bad", ["", "   ", "a\nb", "\x1b[2J", "x" * 501])
def test_a_passphrase_that_could_not_be_typed_again_is_refused(bad: str) -> None:
    """Before anything is locked with it."""
    with pytest.raises(Locked, match="passphrase"):
        proper(bad)


def test_a_passphrase_is_read_from_the_first_line_of_a_file(tmp_path: Path) -> None:
    """Whatever editor wrote it; what is no such file is said."""
    file = tmp_path / "words"
    file.write_bytes("\ufeffZoe\u0308 \r\nnotes\r\n".encode())
    assert read_passphrase(file) == "Zo\u00eb"
    file.write_bytes(b"\xff\xfe")
    for path in (file, tmp_path, tmp_path / "nowhere"):
        with pytest.raises(Locked, match="cannot be read as a passphrase"):
            read_passphrase(path)
    file.write_bytes(b"\n")
    with pytest.raises(Locked, match="at least one letter"):
        read_passphrase(file)


def test_without_the_part_that_locks_it_is_said(locked: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no wheel, a locked game says what is missing, and others are played."""
    locked.table.close()
    monkeypatch.setattr("game.saves.file_marks.CIPHER", False)
    monkeypatch.setattr(locking, "CIPHER", False)
    with pytest.raises(Locked, match=r"\(sqlcipher3\) is not installed here"):
        Store.open(locked.path)
    with pytest.raises(SaveError, match="cannot lock games"):
        locking.relocked(locked.store._db, locked.path, "new")


WITHOUT = """
import sys
sys.modules["sqlcipher3"] = None
from pathlib import Path
from game.errors import SaveError
from game.rules import moves as m
from game.saves.driver import sqlite
from game.saves.glance import glance
from game.saves.store import Store
from tests.sitting import Sitting
sitting = Sitting(Path(sys.argv[1])).first_card()
sitting.rounds(2)
sitting.store.verify()
sitting.again()
print(sqlite.__name__, glance(sitting.path).rounds, glance(Path(sys.argv[2])).locked)
theirs = Path(sys.argv[2])
for do in (lambda: sitting.store.set_passphrase("sea"), lambda: Store.open(theirs, passphrase="sea")):
    try:
        do()
    except SaveError as error:
        print(error)
sitting.play(m.TurnUp())
"""


def test_games_are_played_without_the_part_that_locks_them(locked: Sitting, tmp_path: Path) -> None:
    """With Python's own driver: a whole game; what cannot be done is said, and nothing else happens."""
    locked.table.close()
    command = [sys.executable, "-c", WITHOUT, str(tmp_path / "other"), str(locked.path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    first, cannot, missing = done.stdout.splitlines()

    assert first == "sqlite3 2 True"
    assert cannot.startswith("This installation cannot lock games")
    assert "(sqlcipher3) is not installed here" in missing


def test_an_error_holds_no_passphrase(locked: Sitting) -> None:
    """Neither what was typed nor what was right, in any of the errors behind it."""
    locked.table.close()
    with pytest.raises(Locked) as caught:
        Store.open(locked.path, passphrase="nearly: Zoë")  # noqa: S106 - it is nobody's
    errors: list[BaseException] = [caught.value]
    while (cause := errors[-1].__context__) is not None:
        errors.append(cause)

    assert not any("Zoë" in repr(error) for error in errors)
