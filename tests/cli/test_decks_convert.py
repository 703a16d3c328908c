"""`fathoms decks convert`: another form, the same deck, and nothing overwritten."""

from itertools import permutations
from pathlib import Path

import pytest

from game import cli
from game.decks import files
from game.decks.folders import bundled_folder
from game.decks.reader import read_deck

TABLE = "depth;text;follow_up_1\ndeck:title;Ours;\n" + "".join(
    f"Surface;What {word} café?;When?\n" for word in ("one", "two", "three", "four")
)


@pytest.fixture
def deck() -> Path:
    """A deck on the desk."""
    cli.main(["decks", "new", "sunday.md"])
    return Path("sunday.md")


@pytest.mark.parametrize("name", ["nowhere.md", "folder.md", "binary.csv", "untitled.csv", "broken.json"])
def test_what_has_errors_is_not_converted(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What could not be understood would be lost; each is named, and nothing is written."""
    Path("folder.md").mkdir()
    Path("binary.csv").write_bytes(b"PK\x03\x04xl/")
    Path("untitled.csv").write_text("depth,text\nSurface,What now?\n", encoding="utf-8")
    Path("broken.json").write_text('{"title": ', encoding="utf-8")

    assert cli.main(["decks", "convert", name, "out.md"]) == 1
    assert name in capsys.readouterr().err
    assert not Path("out.md").exists()


def test_an_existing_file_is_not_overwritten(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Unless that is asked for."""
    Path("out.csv").write_text("mine", encoding="utf-8")

    assert cli.main(["decks", "convert", str(deck), "out.csv"]) == 2
    assert "--replace" in capsys.readouterr().err
    assert Path("out.csv").read_text(encoding="utf-8") == "mine"
    assert cli.main(["decks", "convert", str(deck), "out.csv", "--replace"]) == 0
    assert read_deck(Path("out.csv")).deck == read_deck(deck).deck


@pytest.mark.parametrize("name", ["out", "out.xlsx", ".", "folder.csv", "file/out.csv", "nowhere/out.csv"])
def test_a_target_that_cannot_be_is_wrong_use(
    name: str, deck: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unknown ending, a folder, a file in the way, a folder that is missing."""
    Path("folder.csv").mkdir()
    Path("file").write_text("in the way", encoding="utf-8")
    before = set(Path().iterdir())
    capsys.readouterr()

    assert cli.main(["decks", "convert", str(deck), name, "--replace"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert set(Path().iterdir()) == before


def test_a_deck_that_would_lose_something_is_not_written(
    deck: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was written is read back before it takes its place."""
    monkeypatch.setattr(files, "to_markdown", lambda _: "---\ntitle: Lost\n---\n")

    assert cli.main(["decks", "convert", str(deck), "out.md"]) == 1
    assert "would be lost" in capsys.readouterr().err
    assert not Path("out.md").exists()


@pytest.mark.parametrize(
    ("encoding", "name"), [("utf-8", "UTF-8"), ("utf-16", "UTF-16"), ("cp1252", "Windows-1252")]
)
def test_a_table_is_echoed(encoding: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Its separator, its encoding and its first three cards."""
    Path("ours.csv").write_bytes(TABLE.encode(encoding))

    assert cli.main(["decks", "convert", "ours.csv", "ours.md"]) == 0
    said = capsys.readouterr().out
    assert f"table with semicolons, {name}. 4 cards" in said
    assert said.count("café?") == 3
    assert "and 1 more" in said
    assert len(read_deck(Path("ours.md")).deck.cards) == 4


@pytest.mark.parametrize(("one", "other"), list(permutations([".md", ".csv", ".json"], 2)))
def test_every_bundled_deck_comes_back_the_same(one: str, other: str) -> None:
    """From any form to any other."""
    for path in bundled_folder().glob("*.md"):
        for source, target in ((path, f"x{one}"), (f"x{one}", f"x{other}"), (f"x{other}", "x.md")):
            assert cli.main(["decks", "convert", str(source), target, "--replace"]) == 0

        assert read_deck(Path("x.md")).deck == read_deck(path).deck


def test_nothing_is_left_beside_the_target(deck: Path) -> None:
    """One file more, no other."""
    cli.main(["decks", "convert", str(deck), "out.json"])

    assert {path.name for path in Path().iterdir()} == {"sunday.md", "out.json"}
