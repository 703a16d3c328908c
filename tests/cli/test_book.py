"""`fathoms book`: the journey as one file, private, never over another."""

import stat
from pathlib import Path

import pytest

from game.cli import main
from game.rules import moves as m
from tests.sitting import Sitting


@pytest.fixture
def game(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a game of one evening, left between two evenings."""
    sitting = Sitting(tmp_path).first_card().round()
    sitting.play(m.KeepLine("Soup at midnight."), m.Next(), m.Close(), m.Goodnight())
    sitting.table.close()
    monkeypatch.setenv("FATHOMS_HOME", str(sitting.home.path))
    return tmp_path


@pytest.mark.parametrize(("name", "begins"), [("ours.html", "<!doctype html>"), ("ours.md", "# Ana")])
def test_a_book_is_written_for_its_owner_alone(
    game: Path, name: str, begins: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a page to print, or as text; the ending decides."""
    assert main(["book", "Ana & Sam", "--to", str(game / name)]) == 0
    text = (game / name).read_text(encoding="utf-8")

    assert text.startswith(begins)
    assert "Soup at midnight" in text
    assert stat.S_IMODE((game / name).stat().st_mode) == 0o600
    assert "holds 1 evening. It is readable by you alone." in capsys.readouterr().out


def test_a_book_never_takes_the_place_of_a_file_unasked(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says how to ask."""
    to = game / "ours.md"
    to.write_text("a letter")

    assert main(["book", "game-1", "--to", str(to)]) == 2
    assert "--replace" in capsys.readouterr().err
    assert to.read_text() == "a letter"
    assert main(["book", "game-1", "--to", str(to), "--replace"]) == 0
    assert "Soup" in to.read_text()


@pytest.mark.parametrize("to", ["ours", "ours.pdf", "ours.docx"])
def test_another_ending_is_refused_before_anything_is_opened(
    game: Path, to: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the two that there are."""
    assert main(["book", "nobody", "--to", str(game / to)]) == 2
    assert "A book ends in .html, to print it, or in .md, as text." in capsys.readouterr().err


def test_a_game_that_is_not_there_is_said(game: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With those that are."""
    assert main(["book", "Eve & Kim", "--to", str(game / "ours.md")]) == 1
    assert "Games here: “Ana & Sam”" in capsys.readouterr().err
