"""A document for the couple: theirs alone, whole or not at all, never over something that was there."""

import stat
from pathlib import Path

import pytest

from game.errors import SaveError
from game.saves.writing_out import TakenError, write_out


def test_a_document_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    """Whatever the system's usual rights are."""
    write_out(tmp_path / "book.html", "Ana & Sam")

    assert (tmp_path / "book.html").read_text(encoding="utf-8") == "Ana & Sam"
    assert stat.S_IMODE((tmp_path / "book.html").stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["book.html"]


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    """Only who asks for it replaces it, and then it is theirs alone."""
    there = tmp_path / "book.html"
    there.write_text("a letter")
    there.chmod(0o644)

    with pytest.raises(TakenError, match="is there already"):
        write_out(there, "a book")
    assert there.read_text() == "a letter"
    write_out(there, "a book", replace=True)
    assert there.read_text() == "a book"
    assert stat.S_IMODE(there.stat().st_mode) == 0o600


def test_a_link_is_never_written_through(tmp_path: Path) -> None:
    """What it points to is somebody's file."""
    (tmp_path / "diary").write_text("mine")
    (tmp_path / "book.md").symlink_to(tmp_path / "diary")

    with pytest.raises(TakenError):
        write_out(tmp_path / "book.md", "a book", replace=True)
    assert (tmp_path / "diary").read_text() == "mine"


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("nowhere/book.md", "there is no such folder"),
        (".", "is a folder"),
        ("letter/book.md", "is a file, not a folder"),
        ("b" * 300, "too long"),
    ],
)
def test_a_place_that_cannot_be_written_is_said_in_a_sentence(
    tmp_path: Path, place: str, sentence: str
) -> None:
    """And nothing is left behind."""
    (tmp_path / "letter").write_text("a letter")

    with pytest.raises(SaveError, match=sentence):
        write_out(tmp_path / place, "a book")
    assert [each.name for each in tmp_path.iterdir()] == ["letter"]
