"""The command as a whole: wrong use, help, and how quickly it answers."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import __version__, cli


def test_half_a_deck_command_ends_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    """Shells can tell wrong use from a wrong deck."""
    with pytest.raises(SystemExit) as end:
        cli.main(["decks", "check"])

    assert end.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "meant"),
    [
        ("nonsense", "There are: play, serve, decks, games, book, where, completion."),
        ("gmaes", "Did you mean `fathoms games`?"),
        ("decks nonsense", "There are: new, check,"),
        ("games Restor", "Did you mean `fathoms games restore`?"),
        ("games \x1b[31m", "There are: list, check,"),
    ],
)
def test_a_command_that_is_none_is_one_sentence_with_what_was_meant(
    command: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """No list of choices in brackets, no name of a parser; it ends with two."""
    with pytest.raises(SystemExit) as end:
        cli.main(command.split())
    said = capsys.readouterr().err

    assert end.value.code == 2
    assert said.startswith("There is no command `fathoms ")
    assert meant in said
    assert said.rstrip("\n").isprintable()


@pytest.mark.parametrize("command", [["decks"], ["games"]])
def test_half_a_command_shows_its_help(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """And ends with two."""
    assert cli.main(command) == 2
    assert "list" in capsys.readouterr().err


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


def test_the_deck_commands_open_no_database(home: Path) -> None:
    """Listing decks waits for nothing that it does not need."""
    code = (
        "import sys\nfrom game.cli import main\nmain(['decks', 'list'])\n"
        "sys.exit(any(name.split('.')[0] in ('sqlite3', 'pydantic', 'platformdirs') for name in sys.modules))"
    )
    environment = {**os.environ, "FATHOMS_HOME": str(home)}
    run = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, env=environment)

    assert run.returncode == 0


@pytest.mark.parametrize("command", [["decks", "list"], ["decks", "list", "--json"]])
def test_a_terminal_that_knows_few_letters_is_no_trouble(command: list[str], home: Path) -> None:
    """Letters that it lacks are shown as question marks, or as escapes in JSON."""
    (home / "decks").mkdir(parents=True)
    text = "---\ntitle: Café 愛\n---\n\n# Surface\n\n- What now?\n"
    (home / "decks" / "ours.md").write_text(text, encoding="utf-8")
    environment = {**os.environ, "FATHOMS_HOME": str(home), "PYTHONIOENCODING": "ascii"}
    line = [sys.executable, "-m", "game", *command]
    run = subprocess.run(line, check=False, capture_output=True, env=environment)

    assert (run.returncode, run.stderr) == (0, b"")
    if command[-1] == "--json":
        assert json.loads(run.stdout)[-1]["title"] == "Café 愛"
    else:
        assert b"Caf? ?" in run.stdout


def test_a_reader_that_goes_away_is_no_trouble(home: Path) -> None:
    """`fathoms decks list | head` ends in silence."""
    reading, writing = os.pipe()
    os.close(reading)
    environment = {**os.environ, "FATHOMS_HOME": str(home), "PYTHONUNBUFFERED": ""}
    line = [sys.executable, "-m", "game", "decks", "schema"]
    run = subprocess.run(line, check=False, stdout=writing, stderr=subprocess.PIPE, env=environment)
    os.close(writing)

    assert (run.returncode, run.stderr) == (0, b"")
