"""The commands: what they print, how they end, and what they leave alone."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import __version__, cli
from game.decks.library import bundled_folder
from tests import simulate


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own."""
    monkeypatch.setenv("FATHOMS_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_version_and_help_answer_without_a_screen(capsys: pytest.CaptureFixture[str]) -> None:
    """The first things that anybody tries."""
    for option in ("--version", "--help"):
        with pytest.raises(SystemExit) as end:
            cli.main([option])
        assert end.value.code == 0
    said = capsys.readouterr().out

    assert __version__ in said
    for command in ("play", "decks", "games", "where"):
        assert command in said


@pytest.mark.parametrize("command", [["nonsense"], ["decks", "check"], ["decks", "nonsense"]])
def test_a_wrong_command_ends_with_two(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Shells can tell wrong use from a wrong deck."""
    with pytest.raises(SystemExit) as end:
        cli.main(command)

    assert end.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["decks"], ["games"]])
def test_half_a_command_shows_its_help(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """And ends with two."""
    assert cli.main(command) == 2
    assert "list" in capsys.readouterr().err


def test_decks_are_listed_for_people_and_programs(capsys: pytest.CaptureFixture[str]) -> None:
    """All bundled decks, with their cards counted."""
    assert cli.main(["decks", "list"]) == 0
    people = capsys.readouterr().out
    assert cli.main(["decks", "list", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)

    assert len(rows) == 19
    assert all(row["title"] in people and row["cards"] > 0 for row in rows)


def test_a_good_deck_checks_with_zero(capsys: pytest.CaptureFixture[str]) -> None:
    """All is well, and it says so."""
    assert cli.main(["decks", "check", str(bundled_folder() / "first-evening.md")]) == 0
    assert "all is well" in capsys.readouterr().out


def test_a_bad_deck_checks_with_one_and_names_line_and_mend(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """File, line, what is wrong, what to do."""
    deck = tmp_path / "bad.md"
    deck.write_text("---\ntitle: Bad\n---\n\n# Surfice\n\n- What now?\n", encoding="utf-8")

    assert cli.main(["decks", "check", str(deck)]) == 1
    said = capsys.readouterr().out
    assert f"{deck}:5:" in said
    assert "Surface" in said


def test_strict_counts_warnings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A closed question is advice, unless one asks for more."""
    deck = tmp_path / "closed.md"
    deck.write_text("---\ntitle: Closed\n---\n\n# Surface\n\n- Do you like tea?\n", encoding="utf-8")

    assert cli.main(["decks", "check", str(deck)]) == 0
    assert cli.main(["decks", "check", "--strict", "--json", str(deck)]) == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    assert {"file", "line", "column", "severity", "code", "message", "fix"} <= set(rows[0])


def test_a_missing_deck_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback, no exception's name."""
    assert cli.main(["decks", "check", str(tmp_path / "nowhere.md")]) == 1
    assert "nowhere.md" in capsys.readouterr().out


def test_games_are_listed_with_what_they_hold(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Moves count all that were acknowledged; the rest is what the couple reached."""
    simulate.main(["--home", str(home), "--evenings", "1", "--seed", "4", "--no-sync"])
    moves = int(capsys.readouterr().out.split()[-1])
    assert cli.main(["games", "list", "--json"]) == 0
    (game,) = json.loads(capsys.readouterr().out)

    assert game["moves"] == moves
    assert (game["name"], Path(game["file"]).parent) == ("Ana & Sam", home)
    assert {"rounds", "depth", "points"} <= set(game)


def test_no_game_yet_is_said_kindly_and_makes_nothing(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Looking creates no folder."""
    assert cli.main(["games", "list"]) == 0
    assert "No game yet" in capsys.readouterr().out
    assert not home.exists()


def test_a_file_that_is_no_game_is_named_beside_the_good_ones(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One bad file hides nothing, and is left as it is."""
    home.mkdir()
    (home / "holiday.db").write_text("not a game", encoding="utf-8")

    assert cli.main(["games", "list"]) == 1
    assert "holiday.db" in capsys.readouterr().err
    assert (home / "holiday.db").read_text(encoding="utf-8") == "not a game"


def test_where_prints_everything(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Games, decks, backups, settings."""
    assert cli.main(["where"]) == 0
    said = capsys.readouterr().out

    assert all(str(path) in said for path in (home, home / "decks", home / "backups", bundled_folder()))


def test_an_unknown_game_is_a_sentence_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    """What was asked for, what there is, what to do."""
    assert cli.main(["play", "Nobody"]) == 1
    assert "“Nobody”" in capsys.readouterr().err


def test_play_without_a_terminal_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """A pipe is no table."""
    assert cli.main([]) == 1
    assert "terminal window" in capsys.readouterr().err


def test_an_empty_decks_folder_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing to play with: where it looked, and what to do."""
    monkeypatch.setattr("game.decks.library.bundled_folder", lambda: tmp_path)
    monkeypatch.setattr("game.cli._check_terminal", lambda: None)

    assert cli.main([]) == 1
    said = capsys.readouterr().err
    assert "no decks to play with" in said
    assert str(tmp_path) in said


@pytest.mark.parametrize("command", [["decks", "list"], ["games", "list"], ["where"], ["--version"]])
def test_only_play_opens_the_screen(command: list[str], home: Path) -> None:
    """The other commands import no Textual."""
    code = (
        "import sys\nfrom game.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "sys.exit(any(name.split('.')[0] in ('textual', 'rich') for name in sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *command],
        check=False,
        capture_output=True,
        env={**os.environ, "FATHOMS_HOME": str(home)},
    )

    assert run.returncode == 0
