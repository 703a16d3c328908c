"""Erasing: one line with every byte of it, out of the game and its copies; or a game with all that is its."""

from pathlib import Path
from random import Random

import pytest

from game.errors import SaveError
from game.rules import moves as m
from game.saves.backup import back_up
from game.saves.checking import check_game
from game.saves.erasing import erase_game, erase_line, is_meant
from game.saves.kept import kept_lines
from game.saves.restoring import kept_aside, restore
from tests.saves.test_backup import AT, backed_up
from tests.saves.test_file import another_window
from tests.sitting import Sitting, meddle


def _pieces(text: str) -> set[bytes]:
    """Every piece of a line that could tell anybody anything."""
    data = text.encode()
    return {data[start : start + 12] for start in range(len(data) - 11)}


def _left_of(text: str, folder: Path) -> list[str]:
    pieces = _pieces(text)
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(piece in path.read_bytes() for piece in pieces)]


def _line(number: int, rng: Random) -> str:
    return f"{number} " + "".join(chr(rng.randrange(97, 123)) for _ in range(rng.randrange(20, 400)))


def test_nothing_of_an_erased_line_is_left_in_the_file_or_its_backups(sitting: Sitting) -> None:
    """Not a piece of twelve letters, after lines of all lengths came and went; all others stay."""
    rng = Random(5)
    lines = [_line(number, rng) for number in range(60)]
    for number, line in enumerate(lines):
        sitting.play(m.KeepLine(line))
        if number % 6 == 5:
            sitting.rounds(sitting.state.rounds + 1)
            backed_up(sitting, AT + number)
    sitting.rounds(sitting.state.rounds + 1)
    for line in rng.sample(lines, 12):
        (number,) = (kept.number for kept in kept_lines(sitting.store) if kept.line.text == line)
        erased = erase_line(sitting.store, number, sitting.home.backups)
        lines.remove(line)
        assert erased.left == ()
        assert _left_of(line, sitting.home.path) == []
    assert [kept.line.text for kept in kept_lines(sitting.store)] == lines
    for path in (sitting.path, *sitting.home.backups.iterdir()):
        assert check_game(path) == ()
    state = sitting.state
    assert sitting.again().state == state


def test_the_same_words_kept_twice_are_two_lines(sitting: Sitting) -> None:
    """Each is erased by itself."""
    sitting.play(m.KeepLine("Twice said."), m.KeepLine("Twice said."))
    sitting.rounds(1)
    backup = backed_up(sitting)
    erase_line(sitting.store, 1, sitting.home.backups)

    assert [kept.number for kept in kept_lines(sitting.store)] == [2]
    assert b"Twice said." in backup.path.read_bytes()


def test_a_line_erased_twice_is_erased(sitting: Sitting) -> None:
    """Both may press the key."""
    sitting.play(m.KeepLine("Once only."))
    sitting.rounds(1)
    erase_line(sitting.store, 1, sitting.home.backups)

    assert erase_line(sitting.store, 1, sitting.home.backups).done == ()


def test_copies_that_do_not_hold_the_line_stay_to_the_byte(sitting: Sitting) -> None:
    """Nothing is rewritten without need."""
    early = backed_up(sitting)
    before = early.path.read_bytes()
    sitting.play(m.KeepLine("Later than the backup."))
    sitting.rounds(1)

    assert erase_line(sitting.store, 1, sitting.home.backups).done == ()
    assert early.path.read_bytes() == before


def test_a_copy_that_cannot_be_opened_is_named(sitting: Sitting) -> None:
    """And left as it is: it may be all that somebody has."""
    sitting.play(m.KeepLine("Perhaps still there."))
    sitting.rounds(1)
    backup = backed_up(sitting)
    backup.path.write_bytes(backup.path.read_bytes()[:9_000])

    erased = erase_line(sitting.store, 1, sitting.home.backups)
    assert (erased.done, erased.left) == ((), (backup.path,))


def test_a_line_is_erased_from_what_was_kept_aside_too(sitting: Sitting) -> None:
    """Even where it was among the moves of a round that had not ended."""
    backup = backed_up(sitting)
    sitting.play(m.KeepLine("In a round that was under way."))
    under_way = sitting.bytes()
    sitting.rounds(1)
    late = backed_up(sitting, AT + 5)
    sitting.table.close()
    sitting.path.write_bytes(under_way)
    restore(sitting.path, backup, sitting.home.backups, at=AT + 10)
    restore(sitting.path, late, sitting.home.backups, at=AT + 20)
    sitting.again()
    assert _left_of("In a round that was under way.", sitting.home.path)
    erased = erase_line(sitting.store, 1, sitting.home.backups)

    assert erased.left == ()
    assert _left_of("In a round that was under way.", sitting.home.path) == []


def test_a_copy_of_an_older_format_is_rewritten_too(sitting: Sitting, tmp_path: Path) -> None:
    """The copy that was put aside before the game was brought up to date holds its lines as well."""
    frozen = Path(__file__).parent / "frozen" / "m001.db"
    home = tmp_path / "old"
    home.mkdir()
    old = home / "game-1.db"
    old.write_bytes(frozen.read_bytes())
    sitting.table.close()
    table = type(sitting.table).resume(old, sitting.decks, sitting.world)
    kept = kept_lines(table._store)[0]
    (copy,) = (home / "backups").iterdir()
    assert kept.line.text.encode() in copy.read_bytes()
    erased = erase_line(table._store, kept.number, home / "backups")
    table.close()

    assert (erased.done, erased.left) == ((copy,), ())
    assert kept.line.text.encode() not in old.read_bytes() + copy.read_bytes()
    sitting.table = type(sitting.table).resume(sitting.path, sitting.decks, sitting.world)


def test_a_game_is_erased_with_all_that_is_its_and_nothing_else(sitting: Sitting) -> None:
    """File, journal, lock, backups, what was kept aside and half-made; another game stays."""
    other = Sitting(sitting.home.path.parent, seed=2)
    back_up(other.path.with_name("game-2.db"), sitting.home.backups, at=AT)
    other.table.close()
    backup = backed_up(sitting)
    sitting.table.close()
    restore(sitting.path, backup, sitting.home.backups, at=AT + 5)
    sitting.path.with_name("game-1.db-journal").write_bytes(b"left")
    sitting.path.with_name(".game-1.screen").write_bytes(b"left by a window that was killed")
    (sitting.home.backups / ".game-1.20270115-080000.db.abcd.new").touch()
    erased = erase_game(sitting.path, sitting.home.backups)

    left = sorted(path.name for path in sitting.home.path.rglob("*") if path.is_file())
    assert [name for name in left if name != ".game-2.lock"] == ["game-2.20270115-080000.db", "game-2.db"]
    assert erased.left == ()
    assert sitting.path in erased.done
    assert backup.path in erased.done


def test_a_damaged_or_missing_game_is_erased_too(sitting: Sitting) -> None:
    """Nobody has to mend it first."""
    backed_up(sitting)
    sitting.table.close()
    sitting.path.write_bytes(b"rubbish")
    assert erase_game(sitting.path, sitting.home.backups).left == ()
    assert kept_aside(sitting.path) == ()
    assert [path for path in sitting.home.path.rglob("*") if path.is_file()] == []


def test_a_game_that_is_open_is_not_erased(sitting: Sitting) -> None:
    sitting.table.close()
    with another_window(sitting.path), pytest.raises(SaveError, match="open in another window"):
        erase_game(sitting.path, sitting.home.backups)
    assert check_game(sitting.path) == ()


def test_another_programs_database_is_not_erased(tmp_path: Path, sitting: Sitting) -> None:
    """It only happens to lie there."""
    other = tmp_path / "notes.db"
    meddle(other, "CREATE TABLE notes (text)")
    with pytest.raises(SaveError, match="another program"):
        erase_game(other, sitting.home.backups)
    assert other.exists()


def test_only_the_name_of_the_game_erases_it() -> None:
    """Letter case and blanks are no matter; nothing, or half of it, is not the name."""
    path = Path("game-1.db")
    assert all(
        is_meant(typed, "Ana & Sam", path) for typed in ("Ana & Sam", " ana &  sam ", "game-1", "GAME-1.db")
    )
    assert not any(is_meant(typed, "Ana & Sam", path) for typed in ("", " ", "Ana", "yes", "game"))
