"""`fathoms play`: what keeps it from beginning is said in a sentence."""

import io
from pathlib import Path

import pytest

from game import cli


def test_an_unknown_game_is_a_sentence_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    """What was asked for, what there is, what to do."""
    assert cli.main(["play", "Nobody"]) == 1
    assert "“Nobody”" in capsys.readouterr().err


def test_play_without_anything_to_read_from_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A program without a standard input is no table."""
    monkeypatch.setattr("sys.stdin", None)

    assert cli.main([]) == 1
    assert "terminal window" in capsys.readouterr().err


@pytest.mark.parametrize("command", [[], ["play"], ["play", "--plain"]])
def test_play_without_a_terminal_is_plain(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Lines come in and go out; Enter at the end of nothing leaves."""
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    assert cli.main(command) == 0
    assert "1 Begin" in capsys.readouterr().out


def test_an_empty_decks_folder_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing to play with: where it looked, and what to do."""
    monkeypatch.setattr("game.cli.play.bundled_folder", lambda: tmp_path)

    assert cli.main([]) == 1
    said = capsys.readouterr().err
    assert "no decks to play with" in said
    assert str(tmp_path) in said
