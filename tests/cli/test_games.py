"""`fathoms games`: looks, and changes nothing."""

import json
from pathlib import Path

import pytest

from game import cli
from tests import simulate


def test_a_file_that_is_no_game_is_named_beside_the_good_ones(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One bad file hides nothing, and is left as it is."""
    home.mkdir()
    (home / "holiday.db").write_text("not a game", encoding="utf-8")

    assert cli.main(["games", "list"]) == 1
    assert "holiday.db" in capsys.readouterr().err
    assert (home / "holiday.db").read_text(encoding="utf-8") == "not a game"


def test_no_game_yet_is_said_kindly_and_makes_nothing(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Looking creates no folder."""
    assert cli.main(["games", "list"]) == 0
    assert "No game yet" in capsys.readouterr().out
    assert not home.exists()


def test_games_are_listed_with_what_they_hold(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Moves count all that were acknowledged; the rest is what the couple reached."""
    simulate.main(["--home", str(home), "--evenings", "1", "--seed", "4", "--no-sync"])
    moves = int(capsys.readouterr().out.split()[-1])
    assert cli.main(["games", "list", "--json"]) == 0
    (game,) = json.loads(capsys.readouterr().out)

    assert game["moves"] == moves
    assert (game["name"], Path(game["file"]).parent) == ("Ana & Sam", home)
    assert {"rounds", "depth", "points"} <= set(game)
