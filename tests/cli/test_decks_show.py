"""`fathoms decks show`: the cards as they will look, as plain lines."""

import sys
from pathlib import Path

import pytest

from game import cli
from game.cli.decks.wrapping import cells, wrapped
from game.decks.folders import bundled_folder

DECK = """---
title: Sunday [bold]evenings[/]
author: M. Okafor
---

Gentle cards.

# Surface

- What would {partner} keep of this rather long and entirely ordinary week, and what would you keep of it?
  - Why \x1b[31mthis?
  topics: work
  note: A corner is enough.

# Deep

- together: Sit quietly.
  time: 60s

# Closing

Thank each other.
"""


@pytest.fixture
def deck() -> str:
    """A deck with everything in it."""
    Path("sunday.md").write_text(DECK, encoding="utf-8")
    return "sunday.md"


def test_a_missing_file_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """On the other stream, with 1."""
    assert cli.main(["decks", "show", "nowhere.md"]) == 1
    said = capsys.readouterr()

    assert said.out == ""
    assert "There is no such file" in said.err


def test_a_deck_with_an_error_shows_its_good_cards(capsys: pytest.CaptureFixture[str]) -> None:
    """And ends with 1, with what is to be mended on the other stream."""
    Path("half.md").write_text("---\ntitle: Half\n---\n# Surface\n- What now?\n-\n", encoding="utf-8")

    assert cli.main(["decks", "show", "half.md"]) == 1
    said = capsys.readouterr()
    assert "What now?" in said.out
    assert "half.md:6" in said.err


@pytest.mark.parametrize("depth", ["nowhere", "9", ""])
def test_an_unknown_depth_is_wrong_use(depth: str, deck: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With the depths that there are."""
    with pytest.raises(SystemExit) as end:
        cli.main(["decks", "show", deck, "--depth", depth])

    assert end.value.code == 2
    assert "Seabed" in capsys.readouterr().err


def test_a_depth_without_cards_says_so(deck: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And which depths have some."""
    assert cli.main(["decks", "show", deck, "--depth", "seabed"]) == 0
    assert "1 Surface, 1 Deep" in capsys.readouterr().out


def test_everything_that_a_deck_says_is_shown(deck: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Texts, follow-ups, notes, topics, the words around; the other's name in place of its mark."""
    assert cli.main(["decks", "show", deck]) == 0
    said = " ".join(capsys.readouterr().out.split())

    for words in ("by M. Okafor", "Gentle cards.", "Surface (1 card)", "What would Sam keep", "topics: work"):
        assert words in said
    for words in ("note: A corner is enough.", "Together: Sit quietly.", "time: 60s", "Thank each other."):
        assert words in said


def test_one_depth_shows_only_its_cards(deck: str, capsys: pytest.CaptureFixture[str]) -> None:
    """By name or number."""
    assert cli.main(["decks", "show", deck, "--depth", "3"]) == 0
    said = capsys.readouterr().out

    assert "Sit quietly" in said
    assert "ordinary week" not in said


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_no_line_is_wider_than_the_terminal(
    width: int, deck: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words are never cut where a blank will do."""
    monkeypatch.setenv("COLUMNS", str(width))
    cli.main(["decks", "show", deck])
    said = capsys.readouterr().out

    assert max(map(cells, said.splitlines())) <= width
    assert "ordinary" in said


@pytest.mark.parametrize(("text", "width"), [("語" * 30, 20), ("é́" * 40, 20), ("x" * 50, 20)])
def test_letters_are_counted_in_cells(text: str, width: int) -> None:
    """Some letters take two cells, and accents none; a word too long for any line is cut, never lost."""
    lines = list(wrapped(text, width, "  "))

    assert max(map(cells, lines)) <= width
    assert "".join(lines).replace(" ", "") == text


def test_a_stranger_s_text_shows_and_does_nothing(deck: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Markup is text, and escape codes are gone."""
    cli.main(["decks", "show", deck])
    said = capsys.readouterr().out

    assert "Sunday [bold]evenings[/]" in said
    assert "\x1b" not in said


@pytest.mark.parametrize(
    ("no_color", "term", "styled"), [("", "xterm", True), ("1", "xterm", False), ("", "dumb", False)]
)
def test_emphasis_only_where_it_is_wanted(  # noqa: PLR0913, PLR0917 - fixtures
    no_color: str,
    term: str,
    styled: bool,  # noqa: FBT001 - a parameter of the test
    deck: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In a terminal, unless it is a dumb one or NO_COLOR is set."""
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    cli.main(["decks", "show", deck])

    assert ("\x1b[1m" in capsys.readouterr().out) is styled


def test_every_bundled_deck_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """With all of its cards."""
    for path in bundled_folder().glob("*.md"):
        assert cli.main(["decks", "show", str(path)]) == 0
    assert "First evening" in capsys.readouterr().out
