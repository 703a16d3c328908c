"""`fathoms decks new`: a deck to begin with, and never over another file."""

from pathlib import Path

import pytest

from game import cli
from game.decks.lint import check
from game.decks.reader import read_deck


def test_a_file_that_is_there_is_left_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody loses an afternoon's work to a command typed twice."""
    Path("sunday.md").write_text("mine", encoding="utf-8")

    assert cli.main(["decks", "new", "sunday.md"]) == 2
    assert "left as it is" in capsys.readouterr().err
    assert Path("sunday.md").read_text(encoding="utf-8") == "mine"


def test_a_link_that_leads_nowhere_is_not_written_through(tmp_path: Path) -> None:
    """What is not named is not written."""
    Path("sunday.md").symlink_to(tmp_path / "elsewhere.md")

    assert cli.main(["decks", "new", "sunday.md"]) == 2
    assert not (tmp_path / "elsewhere.md").exists()


@pytest.mark.parametrize("name", ["nowhere/sunday.md", "file/sunday.md", "folder.md", f"{'x' * 300}.md"])
def test_a_place_that_cannot_be_written_is_a_sentence(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No folder, a file in the way, a folder of that name, a name too long."""
    Path("file").write_text("in the way", encoding="utf-8")
    Path("folder.md").mkdir()

    assert cli.main(["decks", "new", name]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert {path.name for path in Path().iterdir()} == {"file", "folder.md"}


@pytest.mark.parametrize("name", ["sunday", "sunday.docx", "sunday.md.bak"])
def test_an_unknown_ending_is_wrong_use(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With the endings that are known."""
    assert cli.main(["decks", "new", name]) == 2
    assert all(ending in capsys.readouterr().err for ending in [".md"])
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("name", ["sunday.md", "sunday.txt", "sunday.csv", "sunday.tsv", "sunday.json"])
def test_the_deck_to_begin_with_passes_strictly(name: str) -> None:
    """In each form, with its title, and with nothing beside it."""
    assert cli.main(["decks", "new", name, "--title", "Sunday: the two of us"]) == 0

    assert check(Path(name)) == ()
    assert read_deck(Path(name)).deck.title == "Sunday: the two of us"
    assert [path.name for path in Path().iterdir()] == [name]


def test_a_title_is_made_from_the_name_of_the_file() -> None:
    """Two decks that are begun so can be told apart."""
    cli.main(["decks", "new", "sunday-evenings_at home.md"])

    assert read_deck(Path("sunday-evenings_at home.md")).deck.title == "Sunday evenings at home"


@pytest.mark.parametrize("title", ["", "\x1b]0;pwned\x07", "---", "\n# Deep\n", "x" * 1_000, "{title}"])
def test_any_title_gives_a_deck_that_passes(title: str) -> None:
    """Whatever a title holds, it stays one line of text."""
    assert cli.main(["decks", "new", "odd.md", f"--title={title}"]) == 0

    assert check(Path("odd.md")) == ()
    assert "\x1b" not in Path("odd.md").read_text(encoding="utf-8")
