"""Promise 4: file → deck → file is lossless, in all three forms and between them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings

from game.decks.files import deck_bytes
from game.decks.folders import bundled_folder
from game.decks.jsonform import to_json
from game.decks.model import Deck
from game.decks.reader import read_deck, read_text
from game.decks.tableform import to_table
from game.decks.writer import to_markdown
from tests.decks.strategies import DECKS

FORMS: dict[str, Callable[[Deck], str]] = {".md": to_markdown, ".csv": to_table, ".json": to_json}
BUNDLED = sorted(bundled_folder().glob("*.md"))


@pytest.mark.parametrize("suffix", FORMS)
@settings(max_examples=80, deadline=None)
@given(deck=DECKS)
def test_any_deck_comes_back_from_any_form_as_it_was(suffix: str, deck: Deck) -> None:
    """Whatever a valid deck holds, its file reads back as the same deck, without a word of complaint."""
    read = read_text(FORMS[suffix](deck), suffix=suffix)

    assert read.deck == deck
    assert read.messages == ()


@settings(max_examples=40, deadline=None)
@given(deck=DECKS)
def test_a_deck_survives_the_way_through_all_forms(deck: Deck) -> None:
    """Markdown to table to JSON to Markdown ends with the very same file."""
    first = to_markdown(deck)
    table = to_table(read_text(first).deck)
    json = to_json(read_text(table, suffix=".csv").deck)

    assert to_markdown(read_text(json, suffix=".json").deck) == first


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
@pytest.mark.parametrize("suffix", [*FORMS, ".tsv"])
def test_the_bundled_decks_come_back_from_files(path: Path, suffix: str, tmp_path: Path) -> None:
    """Every deck that Fathoms brings can be converted to any form and back."""
    deck = read_deck(path).deck
    file = tmp_path / f"deck{suffix}"
    file.write_bytes(deck_bytes(deck, suffix))

    assert read_deck(file).deck == deck
