"""`fathoms decks add`: a deck goes to the couple's own, and nothing there is lost."""

import stat
import sys
from pathlib import Path

import pytest

from game import cli

DECK = "---\ntitle: {}\n---\n\n# Surface\n\n- What now?\n  - And then?\n"


@pytest.fixture
def deck() -> Path:
    """A deck on the desk."""
    return _write("sunday.md")


def _write(name: str, title: str = "Sunday") -> Path:
    path = Path(name)
    path.write_text(DECK.format(title), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["nowhere.md", "folder.md", "binary.md", "empty.md", "cardless.md"])
def test_what_cannot_be_played_is_not_added(
    name: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing file, a folder, a picture, an empty file, a deck without a card: each named, none copied."""
    Path("folder.md").mkdir()
    Path("binary.md").write_bytes(b"\x89PNG\r\n\x1a\n")
    Path("empty.md").write_bytes(b"")
    Path("cardless.md").write_text("---\ntitle: None\n---\n", encoding="utf-8")

    assert cli.main(["decks", "add", name, "--move"]) == 1
    assert f"{name}: No card of it can be played" in capsys.readouterr().err
    assert not home.exists()


def test_another_deck_of_the_same_name_is_not_overwritten(
    deck: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence names what to do instead."""
    cli.main(["decks", "add", str(deck)])
    before = (home / "decks" / "sunday.md").read_bytes()
    _write("sunday.md", "Another")

    assert cli.main(["decks", "add", str(deck), "--move"]) == 2
    assert "--replace" in capsys.readouterr().err
    assert (home / "decks" / "sunday.md").read_bytes() == before
    assert deck.exists()


def test_replace_puts_the_deck_in_the_other_s_place(deck: Path, home: Path) -> None:
    """Only when it is asked for."""
    cli.main(["decks", "add", str(deck)])
    _write("sunday.md", "Another")

    assert cli.main(["decks", "add", str(deck), "--replace"]) == 0
    assert (home / "decks" / "sunday.md").read_bytes() == deck.read_bytes()


def test_the_same_deck_twice_is_no_trouble(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It lay there already."""
    cli.main(["decks", "add", str(deck)])

    assert cli.main(["decks", "add", str(deck)]) == 0
    assert "lay already" in capsys.readouterr().out


def test_moving_a_deck_onto_itself_keeps_it(deck: Path, home: Path) -> None:
    """A deck that is at home is never removed."""
    cli.main(["decks", "add", str(deck)])
    inside = home / "decks" / "sunday.md"

    assert cli.main(["decks", "add", str(inside), "--move"]) == 0
    assert inside.exists()


def test_a_home_that_cannot_be_made_is_a_sentence(
    deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file lies where a folder should be; the original stays."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("FATHOMS_HOME", str(tmp_path / "file" / "home"))

    assert cli.main(["decks", "add", str(deck), "--move"]) != 0
    assert "a file, not a folder" in capsys.readouterr().err
    assert deck.exists()


def test_a_link_or_a_folder_in_its_place_is_left_alone(deck: Path, home: Path, tmp_path: Path) -> None:
    """Even with --replace nothing is written through a link."""
    (home / "decks" / "folder.md").mkdir(parents=True)
    (home / "decks" / "sunday.md").symlink_to(tmp_path / "elsewhere.md")
    _write("folder.md")

    assert cli.main(["decks", "add", str(deck), "--replace"]) == 2
    assert cli.main(["decks", "add", "folder.md", "--replace"]) == 2
    assert not (tmp_path / "elsewhere.md").exists()


@pytest.mark.parametrize("name", ["sunday", "sunday.text", "readme.md", "~sunday.md"])
def test_a_name_that_the_game_would_not_find_is_refused(
    name: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Otherwise the deck would lie there and never be played."""
    _write(name)

    assert cli.main(["decks", "add", name, "--move"]) == 2
    assert "name" in capsys.readouterr().err
    assert Path(name).exists()
    assert not (home / "decks" / name).exists()


def test_a_file_that_is_no_deck_is_not_replaced(home: Path) -> None:
    """What the game passes over may be the couple's own notes."""
    (home / "decks").mkdir(parents=True)
    (home / "decks" / "readme.md").write_text("our notes", encoding="utf-8")
    _write("readme.md")

    assert cli.main(["decks", "add", "readme.md", "--replace"]) == 2
    assert (home / "decks" / "readme.md").read_text(encoding="utf-8") == "our notes"


def test_a_deck_is_copied_to_the_letter(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever its encoding and line ends; and it is said how it was understood."""
    data = DECK.format("Café").replace("\n", "\r\n").encode("cp1252")
    Path("odd.md").write_bytes(data)

    assert cli.main(["decks", "add", "odd.md"]) == 0
    said = capsys.readouterr().out
    assert (home / "decks" / "odd.md").read_bytes() == data
    assert "Windows-1252" in said
    assert "1 card: 1 Surface" in said


def test_a_deck_with_an_error_is_not_added(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What to mend is named, and nothing is copied or moved."""
    Path("half.md").write_text(f"{DECK.format('Half')}-\n", encoding="utf-8")

    assert cli.main(["decks", "add", "half.md", "--move"]) == 1
    said = capsys.readouterr().err
    assert "half.md:9" in said
    assert "It was not added; mend it first." in said
    assert not (home / "decks" / "half.md").exists()
    assert Path("half.md").exists()


def test_a_plan_is_found_where_plans_are(capsys: pytest.CaptureFixture[str]) -> None:
    """The last line says where to begin with it."""
    deck = DECK.format("Slow").replace("title: Slow", "title: Slow\norder: as-written")
    Path("slow.md").write_text(deck, encoding="utf-8")

    assert cli.main(["decks", "add", "slow.md"]) == 0
    assert "An evening by a plan" in capsys.readouterr().out.splitlines()[-1]


def test_a_title_that_another_deck_has_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the bundled decks it would be hard to find."""
    _write("ours.md", "First evening")

    assert cli.main(["decks", "add", "ours.md"]) == 0
    assert "Another deck is called “First evening”" in capsys.readouterr().out


def test_move_leaves_nothing_behind(deck: Path, home: Path) -> None:
    """And nothing beside the copy."""
    assert cli.main(["decks", "add", str(deck), "--move"]) == 0

    assert list(Path().iterdir()) == []
    assert [path.name for path in (home / "decks").iterdir()] == ["sunday.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_only_the_couple_can_read_their_decks(deck: Path, home: Path) -> None:
    """The home, the folder, and the file."""
    cli.main(["decks", "add", str(deck)])
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (home, home / "decks", home / "decks" / deck.name)]

    assert modes == [0o700, 0o700, 0o600]


def test_a_mended_deck_is_told_apart_from_another_one(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever added it, mended it and adds it again is told how to put it in its place."""
    cli.main(["decks", "add", str(deck)])
    deck.write_text(DECK.format("Sunday").replace("And then?", "And now?"), encoding="utf-8")

    assert cli.main(["decks", "add", str(deck)]) == 2
    assert "another version of this deck. Put yours in its place with --replace" in capsys.readouterr().err
    assert cli.main(["decks", "add", str(deck), "--replace"]) == 0
