"""Saving decks: whole or not at all, inside the folder, under names that every file system takes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.decks.files import file_name, save_deck
from game.decks.reader import read_deck, read_text
from game.errors import DeckError

DECK = read_text("---\ntitle: Ours\n---\n# Deep\n- What made you smile?\n").deck


@pytest.mark.parametrize("name", ["deck.md", "deck.csv", "deck.json", "deck.tsv", "deck.txt"])
def test_a_saved_deck_is_the_same_deck(name: str, tmp_path: Path) -> None:
    """The ending of the name says the form; nothing else is left in the folder."""
    save_deck(DECK, tmp_path / name)

    assert read_deck(tmp_path / name).deck == DECK
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_failed_save_leaves_the_old_deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the disk is full, the file is as it was and the answer is one sentence."""
    path = tmp_path / "deck.md"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.decks.files.os.fsync", full)
    with pytest.raises(DeckError, match="No space left on device"):
        save_deck(DECK, path)

    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    """Saving where there is no folder says so."""
    with pytest.raises(DeckError, match="was not saved"):
        save_deck(DECK, tmp_path / "nowhere" / "deck.md")


@given(st.text(max_size=80))
def test_any_title_gives_a_harmless_name(title: str) -> None:
    """No title, however odd, leads out of the folder or to a device."""
    name = file_name(title)

    assert name == Path(name).name
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert name.removesuffix(".md") not in {"", "con", "prn", "aux", "nul", "com1", "lpt1"}
    assert len(name) <= 50


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Sunday evenings: small things", "sunday-evenings-small-things.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        ("Für uns zwei: Café", "fur-uns-zwei-cafe.md"),
        ("CON", "deck-con.md"),
        ("שלנו", "deck.md"),
    ],
)
def test_a_name_says_what_is_inside(title: str, name: str) -> None:
    """A file can be found by its deck's title."""
    assert file_name(title) == name


def test_a_new_deck_never_takes_another_ones_place(tmp_path: Path) -> None:
    """A second deck of the same title gets a number."""
    (tmp_path / "ours.md").touch()

    assert file_name("Ours", tmp_path) == "ours-2.md"
