"""`fathoms decks check`: what is wrong, where, how to mend it; and an exit code for shells."""

import json
from pathlib import Path

import pytest

from game import cli
from game.decks.folders import bundled_folder


def test_a_missing_deck_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback, no exception's name."""
    assert cli.main(["decks", "check", str(tmp_path / "nowhere.md")]) == 1
    assert "nowhere.md" in capsys.readouterr().out


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


def test_a_good_deck_checks_with_zero(capsys: pytest.CaptureFixture[str]) -> None:
    """All is well, and it says so."""
    assert cli.main(["decks", "check", str(bundled_folder() / "first-evening.md")]) == 0
    assert "all is well" in capsys.readouterr().out


def test_a_folder_a_binary_file_and_a_bad_deck_are_all_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One bad file never stops the next from being checked."""
    (tmp_path / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    files = [tmp_path, tmp_path / "picture.md", bundled_folder() / "first-evening.md"]

    assert cli.main(["decks", "check", *map(str, files)]) == 1
    said = capsys.readouterr().out
    assert "This is a folder" in said
    assert "This is a picture" in said
    assert "first-evening.md: all is well" in said


def test_errors_and_advice_are_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The last line says how much must be mended, and how much may be."""
    deck = tmp_path / "mixed.md"
    deck.write_text("---\ntitle: Mixed\n---\n\n# Surfice\n\n- Do you like tea?\n", encoding="utf-8")
    cli.main(["decks", "check", str(deck)])

    assert "1 error to mend, 3 pieces of advice." in capsys.readouterr().out.splitlines()[-1]


def test_each_message_says_whether_it_is_an_error_or_advice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An author sees line by line what must be mended."""
    deck = tmp_path / "mixed.md"
    deck.write_text("---\ntitle: Mixed\n---\n\n# Surfice\n\n- Do you like tea?\n", encoding="utf-8")
    cli.main(["decks", "check", str(deck)])
    said = capsys.readouterr().out.splitlines()

    assert any(line.startswith(f"{deck}:5: error: ") for line in said)
    assert any(line.startswith(f"{deck}:7: advice: ") for line in said)


def test_a_question_above_the_first_depth_is_pointed_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would otherwise quietly be no card; a list that only introduces the deck is left in peace."""
    deck = tmp_path / "early.md"
    cards = "".join(f"- What about number {number}?\n  - Why that?\n" for number in range(6))
    deck.write_text(
        f"---\ntitle: Early\n---\n\nBring:\n- tea\n\n- What made you smile?\n\n# Surface\n\n{cards}",
        encoding="utf-8",
    )
    cli.main(["decks", "check", str(deck)])
    said = [line for line in capsys.readouterr().out.splitlines() if "before the first depth" in line]

    assert len(said) == 1
    assert said[0].startswith(f"{deck}:8: advice: “What made you smile?”")
