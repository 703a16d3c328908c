"""`fathoms decks schema`."""

import json

import pytest

from game import cli
from game.decks.jsonform import schema


def test_the_schema_is_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The very one that decks are judged by."""
    assert cli.main(["decks", "schema"]) == 0
    assert json.loads(capsys.readouterr().out) == schema()
