"""`fathoms decks list`: the bundled decks, and the own ones marked as such."""

import json
from pathlib import Path

import pytest

from game import cli


def test_decks_are_listed_for_people_and_programs(capsys: pytest.CaptureFixture[str]) -> None:
    """All bundled decks, with their cards counted."""
    assert cli.main(["decks", "list"]) == 0
    people = capsys.readouterr().out
    assert cli.main(["decks", "list", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)

    assert len(rows) == 19
    assert all(row["title"] in people and row["cards"] > 0 for row in rows)


def test_the_own_decks_are_marked(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For people with a word, for programs with a flag."""
    cli.main(["decks", "new", "ours.md", "--title", "Ours"])
    cli.main(["decks", "add", "ours.md"])
    capsys.readouterr()
    assert cli.main(["decks", "list"]) == 0
    people = capsys.readouterr().out
    assert cli.main(["decks", "list", "--json"]) == 0
    own = [row for row in json.loads(capsys.readouterr().out) if row["own"]]

    assert people.count("(your own)") == 1
    assert [(row["title"], Path(row["file"])) for row in own] == [("Ours", home / "decks" / "ours.md")]


def test_a_bad_deck_is_named_beside_the_good_ones(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It hides nothing."""
    (home / "decks").mkdir(parents=True)
    (home / "decks" / "bad.md").write_bytes(b"PK\x03\x04word/")

    assert cli.main(["decks", "list"]) == 0
    said = capsys.readouterr()
    assert "bad.md: This is a Word document" in said.err
    assert "First evening" in said.out
