"""`fathoms games`: list, check, back up, restore, export, import, erase; each says what it did."""

import json
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from game import cli
from game.saves.checking import check_game
from game.saves.home import Home
from game.saves.store import Store
from tests import simulate
from tests.saves.test_file import another_window
from tests.sitting import meddle

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command of games, and brings its exit code and all that it said."""

    def run(*words: str) -> tuple[int, str]:
        capsys.readouterr()
        code = cli.main(["games", *words])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


@pytest.fixture
def game(home: Path) -> Path:
    """A game of two evenings."""
    simulate.main(["--home", str(home), "--evenings", "2", "--seed", "4", "--no-sync"])
    return home / "game-1.db"


def backups_of(home: Path) -> list[Path]:
    return sorted((home / "backups").glob("*.db"))


def test_a_file_that_is_no_game_is_named_beside_the_good_ones(home: Path, run: Run) -> None:
    """One bad file hides nothing, and is left as it is."""
    home.mkdir()
    (home / "holiday.db").write_text("not a game", encoding="utf-8")
    code, said = run("list")

    assert code == 1
    assert "holiday.db" in said
    assert "No game yet" not in said
    assert (home / "holiday.db").read_text(encoding="utf-8") == "not a game"


@pytest.mark.parametrize("command", ["list", "check", "backup"])
def test_no_game_yet_is_said_kindly_and_makes_nothing(home: Path, run: Run, command: str) -> None:
    """Looking creates no folder."""
    assert run(command) == (0, "No game yet. To begin one: fathoms\n")
    assert not home.exists()


@pytest.mark.parametrize("command", ["list", "check", "backup"])
def test_a_home_in_trouble_is_said_instead_of_no_game_yet(home: Path, run: Run, command: str) -> None:
    """There may be games; they only cannot be seen."""
    home.touch()
    code, said = run(command)

    assert code == 1
    assert said.startswith("Games cannot be kept in ")
    assert "No game yet" not in said


@pytest.mark.parametrize("command", ["check", "backup", "restore", "erase", "list"])
def test_a_game_of_a_home_in_trouble_is_not_said_to_be_unknown(home: Path, run: Run, command: str) -> None:
    home.touch()
    code, said = run(command, "Ana")

    assert (code, said[:21]) == (1, "Games cannot be kept ")


def test_decks_are_listed_with_the_trouble_of_the_home(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The bundled ones are there all the same."""
    home.touch()
    assert cli.main(["decks", "list"]) == 1
    said = capsys.readouterr()

    assert "First evening" in said.out
    assert said.err.startswith("Games cannot be kept in ")
    assert "Allow your account" not in said.err


def test_games_are_listed_with_what_they_hold(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Moves count all that were acknowledged; the rest is what the couple reached."""
    simulate.main(["--home", str(home), "--evenings", "1", "--seed", "4", "--no-sync"])
    moves = int(capsys.readouterr().out.split()[-1])
    assert cli.main(["games", "list", "--json"]) == 0
    (game,) = json.loads(capsys.readouterr().out)

    assert game["moves"] == moves
    assert (game["name"], Path(game["file"]).parent) == ("Ana & Sam", home)
    assert {"rounds", "depth", "points"} <= set(game)


@pytest.mark.parametrize("name", ["Ana & Sam", "ana & sam", "game-1", "game-1.db", "GAME-1"])
def test_a_game_is_known_by_its_name_and_by_its_file(game: Path, run: Run, name: str) -> None:
    """Letter case is no matter."""
    code, said = run("check", name)

    assert (code, said) == (0, f"{game.name}: all is well. There is no backup of it yet.\n")


def test_an_unknown_name_is_answered_with_what_was_meant(game: Path, run: Run) -> None:
    """Or with what there is."""
    assert run("check", "Ana and Sam") == (
        1,
        "There is no game called “Ana and Sam”. Did you mean “Ana & Sam”?\n",
    )
    assert run("check", "Kim") == (1, "There is no game called “Kim”. Games here: “Ana & Sam”.\n")
    assert game.exists()


def test_a_name_that_two_games_have_is_asked_back(game: Path, run: Run) -> None:
    """Nothing is done to either."""
    shutil.copy(game, game.with_name("game-2.db"))
    code, said = run("erase", "Ana & Sam", "--yes", "Ana & Sam")

    assert code == 1
    assert said.endswith("Say which by its file: game-1 or game-2.\n")
    assert len(Home(game.parent).games()) == 2


def test_a_game_is_backed_up_listed_and_restored(home: Path, game: Path, run: Run) -> None:
    """From the first word to the last."""
    before = game.read_bytes()
    code, said = run("backup", "Ana & Sam")
    (backup,) = backups_of(home)
    assert (code, said) == (0, f"Backed up: {backup.name}\n")
    code, said = run("list", "game-1")
    assert code == 0
    assert "   1  " in said
    assert backup.name in said
    code, said = run("restore", "game-1")

    assert code == 0
    assert said.startswith("Ana & Sam is as it was on ")
    (aside,) = home.glob("*.set-aside")
    assert aside.name in said
    assert aside.read_bytes() == before
    assert check_game(game) == ()


@pytest.mark.parametrize("which", ["1", "name", "stem"])
def test_a_backup_can_be_chosen(home: Path, game: Path, run: Run, which: str) -> None:
    """By its number in the list, or its file."""
    run("backup")
    run("backup")
    backup = backups_of(home)[-1]
    chosen = {"1": "1", "name": backup.name, "stem": backup.stem}[which]

    assert run("restore", "game-1", chosen)[0] == 0
    assert game.read_bytes() == backup.read_bytes()


def test_what_cannot_be_restored_is_said(game: Path, run: Run, home: Path) -> None:
    """No backup, another number, none that is whole; the game stays as it is."""
    before = game.read_bytes()
    assert run("restore", "game-1") == (1, "There is no backup of Ana & Sam, so nothing was restored.\n")
    run("backup")
    code, said = run("restore", "game-1", "7")
    assert (code, "There is no backup “7”" in said) == (2, True)
    (backup,) = backups_of(home)
    backup.write_bytes(backup.read_bytes()[:5_000])
    code, said = run("restore", "game-1")

    assert (code, "No backup of Ana & Sam is whole" in said) == (1, True)
    assert game.read_bytes() == before


def test_a_damaged_game_is_named_with_the_way_back(game: Path, run: Run) -> None:
    """And the way works as it is written there."""
    run("backup")
    meddle(game, "UPDATE rounds SET points = 99 WHERE number = 1")
    code, said = run("check")
    assert code == 1
    assert "round 1 of evening" in said
    assert "To go back to it: fathoms games restore game-1" in said

    assert run("restore", "game-1")[0] == 0
    assert run("check")[0] == 0


def test_a_lost_game_is_named_and_can_be_put_back(game: Path, run: Run) -> None:
    """Somebody deleted the file."""
    run("backup")
    game.unlink()
    code, said = run("list")
    assert (code, "game-1.db is missing, but there are backups of it" in said) == (1, True)
    assert run("check")[0] == 1

    assert run("restore", "Ana & Sam")[0] == 0
    assert check_game(game) == ()


def test_check_says_which_backup_is_damaged(home: Path, game: Path, run: Run) -> None:
    run("backup")
    (backup,) = backups_of(home)
    backup.write_bytes(backup.read_bytes()[:5_000])
    code, said = run("check")

    assert code == 1
    assert f"{game.name}: all is well. 1 backup, 0 whole." in said
    assert backup.name in said


def test_check_speaks_to_programs_too(game: Path, run: Run) -> None:
    """One object a file."""
    run("backup")
    code, said = run("check", "--json")
    rows = [json.loads(line) for line in said.splitlines()]

    assert (code, [row["sound"] for row in rows]) == (0, [True, True])
    assert rows[0]["file"] == str(game)


def test_a_game_that_is_open_can_be_looked_at_and_not_restored_or_erased(game: Path, run: Run) -> None:
    """Reading is in nobody's way; the rest waits."""
    run("backup")
    with another_window(game):
        assert [
            run(*words)[0] for words in (["check"], ["backup"], ["export", "game-1", "--to", "x.md"])
        ] == [0, 0, 0]
        for words in (["restore", "game-1"], ["erase", "game-1", "--yes", "game-1"]):
            code, said = run(*words)
            assert (code, "is open in another window" in said) == (1, True)
    assert check_game(game) == ()


@pytest.mark.parametrize("ending", [".md", ".html", ".json", ".HTML"])
def test_a_game_is_exported_for_its_owner_alone_and_over_nothing(game: Path, run: Run, ending: str) -> None:
    """The ending decides; the file is private, whole, and never in another's place."""
    to = Path(f"ours{ending}")
    code, said = run("export", "Ana & Sam", "--to", str(to))
    assert (code, "Whoever can open that file can read it" in said) == (0, True)
    assert stat.S_IMODE(to.stat().st_mode) == 0o600
    to.write_text("mine", encoding="utf-8")
    code, said = run("export", "game-1", "--to", str(to))
    assert (code, "--force" in said, to.read_text(encoding="utf-8")) == (2, True, "mine")

    assert run("export", "game-1", "--to", str(to), "--force")[0] == 0
    assert "A line worth keeping" in to.read_text(encoding="utf-8")
    assert [path.name for path in Path().iterdir()] == [to.name]
    assert game.exists()


def test_where_nothing_can_be_exported_is_said(game: Path, run: Run) -> None:
    """Another ending, a folder, a folder that is not there."""
    Path("folder.md").mkdir()
    for to, words in (
        ("ours.doc", ".html"),
        ("ours", ".json"),
        ("no/ours.md", "no such folder"),
        ("folder.md", "folder"),
    ):
        code, said = run("export", "game-1", "--to", to, "--force")
        assert (code in {1, 2}, words in said) == (True, True)
    assert game.exists()


def test_a_game_goes_to_another_computer(
    home: Path, game: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Export there, import here; the same again comes out of it."""
    run("export", "game-1", "--to", "ours.json")
    monkeypatch.setenv("FATHOMS_HOME", str(tmp_path / "elsewhere"))
    code, said = run("import", "ours.json")
    assert code == 0
    assert said.startswith("Ana & Sam is here now, in game-1.db: ")
    run("export", "Ana & Sam", "--to", "again.json")

    assert Path("again.json").read_bytes() == Path("ours.json").read_bytes()
    Store.open(tmp_path / "elsewhere" / "game-1.db").close()
    assert game.parent == home


def test_what_cannot_be_imported_is_said_and_makes_nothing(home: Path, run: Run) -> None:
    """A deck, a letter, nothing."""
    Path("deck.json").write_text('{"title": "Sunday"}', encoding="utf-8")
    for file in ("deck.json", "nothing.json", "."):
        code, said = run("import", file)
        assert (code, said.endswith("Nothing was imported.\n")) == (1, True)
    assert not home.exists()


def test_a_game_is_erased_once_its_name_was_typed(home: Path, game: Path, run: Run) -> None:
    """With its backups; and it says exactly what it removed."""
    run("backup")
    (backup,) = backups_of(home)
    assert run("erase", "game-1") == (
        2,
        "Nothing was erased. To erase it without a terminal, name it twice: --yes “Ana & Sam”\n",
    )
    assert run("erase", "game-1", "--yes", "Ana") == (
        2,
        "That is not the name of Ana & Sam. Nothing was erased.\n",
    )
    assert game.exists()
    code, said = run("erase", "game-1", "--yes", "ana & sam")

    assert code == 0
    assert f"2 files removed ({backup.name}, {game.name})" in said
    assert [path for path in home.rglob("*") if path.is_file()] == []


def test_at_a_terminal_the_name_is_asked_for(game: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it is about to remove is said first."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: "no")
    code, said = run("erase", "game-1")
    assert (code, game.exists()) == (2, True)
    assert said.startswith("This removes Ana & Sam for good: game-1.db, 0 backups, and")
    monkeypatch.setattr("builtins.input", lambda _: "Ana & Sam")

    assert run("erase", "game-1")[0] == 0
    assert not game.exists()


def test_a_damaged_game_can_be_erased_by_its_files_name(game: Path, run: Run) -> None:
    game.write_bytes(b"rubbish")
    assert run("erase", "game-1", "--yes", "game-1")[0] == 0
    assert not game.exists()


def test_a_file_without_a_passphrase_in_it_is_said(game: Path, run: Run) -> None:
    """Never an empty passphrase by mistake."""
    Path("secret").write_text("\n", encoding="utf-8")
    for file in ("secret", "none"):
        code, said = run("check", "game-1", "--passphrase-file", file)
        assert code == 1
        assert "passphrase" in said
        assert "all is well" not in said
    assert game.exists()
