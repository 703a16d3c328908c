"""`fathoms where`."""

from pathlib import Path

import pytest

from game import cli
from game.decks.folders import bundled_folder


def test_where_prints_everything(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Games, decks, backups, settings."""
    assert cli.main(["where"]) == 0
    said = capsys.readouterr().out

    assert all(str(path) in said for path in (home, home / "decks", home / "backups", bundled_folder()))
