"""When not to play: words in a file for each language, and the couple's own places of help; never a fault."""

import os
from pathlib import Path

import pytest

from game import language, when_not_to_play
from tests.ui.walk import new_app, walking


def test_the_words_are_those_of_the_language_where_there_are_any(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A translator adds a file, and changes no code."""
    for name, title in (("en", "When not to play"), ("de", "Wann nicht")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "when-not-to-play.txt").write_text(f"{title}\n\na\nb\n\nc\n", encoding="utf-8")
    monkeypatch.setattr(when_not_to_play, "LOCALES", tmp_path)
    monkeypatch.setenv("LANGUAGE", "xx:de_AT.UTF-8")

    assert when_not_to_play.read() == when_not_to_play.WhenNotToPlay("Wann nicht", "a\nb", "c")


def test_without_a_translation_the_words_are_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is left without them."""
    monkeypatch.setenv("LANGUAGE", "xx_YY")

    assert "afraid of the other" in when_not_to_play.read().when


def test_the_couples_own_places_of_help_are_shown_and_the_rest_stays(tmp_path: Path) -> None:
    """Only where help is found changes; when not to play is always said."""
    own = tmp_path / "help.txt"
    own.write_bytes(b"\xef\xbb\xbfThe counselling house in\x1b Mill\x07 Street.\r\nOpen at night.\r\n")
    page = when_not_to_play.read(own)

    assert page.help == "The counselling house in Mill Street.\nOpen at night."
    assert "afraid of the other" in page.when


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to(path)])
def test_what_is_no_readable_file_counts_as_none(tmp_path: Path, make: object) -> None:
    """A folder, a pipe or a loop never keeps the game from starting."""
    own = tmp_path / "help.txt"
    make(own)  # type: ignore[operator]  # each makes something at a path

    assert "a person you trust" in when_not_to_play.read(own).help


def test_a_book_in_place_of_a_text_is_cut(tmp_path: Path) -> None:
    """The page stays a page."""
    own = tmp_path / "help.txt"
    own.write_text("word " * 100_000, encoding="utf-8")

    assert len(when_not_to_play.read(own).help) <= 1_200


def test_languages_are_asked_for_in_order_and_end_with_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first variable that is set counts; what is no language is left out."""
    monkeypatch.setenv("LANGUAGE", "pt_BR:../../etc:C.UTF-8")
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")

    assert language.languages() == ("pt_BR", "pt", "C", "en")


@pytest.fixture
def near(tmp_path: Path) -> Path:
    """A home whose couple knows where help is near."""
    (tmp_path / "help.txt").write_text("The house in Mill Street.", encoding="utf-8")
    return tmp_path


async def test_help_shows_the_couples_own_places(near: Path) -> None:
    """One key away on every screen."""
    app = new_app(near)
    async with walking(app, size=(120, 120)) as walk:
        await walk.press("f1")

        assert "Mill Street" in walk.seen()
