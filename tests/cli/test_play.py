"""`fathoms play`: what keeps it from beginning is said in a sentence."""

from pathlib import Path

import pytest

from game import cli


def test_an_unknown_game_is_a_sentence_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    """What was asked for, what there is, what to do."""
    assert cli.main(["play", "Nobody"]) == 1
    assert "“Nobody”" in capsys.readouterr().err


def test_play_without_a_terminal_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """A pipe is no table."""
    assert cli.main([]) == 1
    assert "terminal window" in capsys.readouterr().err


def test_an_empty_decks_folder_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing to play with: where it looked, and what to do."""
    monkeypatch.setattr("game.decks.library.bundled_folder", lambda: tmp_path)
    monkeypatch.setattr("game.cli.play._check_terminal", lambda: None)

    assert cli.main([]) == 1
    said = capsys.readouterr().err
    assert "no decks to play with" in said
    assert str(tmp_path) in said
