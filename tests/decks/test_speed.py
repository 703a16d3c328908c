"""Speed, as ratios within one run: a slow machine slows both sides."""

from time import process_time

import pytest

from game.decks.folders import bundled_folder
from game.decks.library import Library
from game.decks.lint import checked
from game.decks.reader import read_text
from tests.decks.speed import Speed, big_deck, speed_of


@pytest.fixture(scope="module")
def speed() -> Speed:
    """How long ten thousand cards take."""
    return speed_of(big_deck(10_000))


def test_ten_thousand_cards_are_linted_before_markdown_it_has_only_parsed_them(speed: Speed) -> None:
    """Reading, judging and linting cost less than a parser's parsing alone, reading far less."""
    assert speed.checked < speed.markdown_it
    assert speed.read < speed.markdown_it / 2


def test_time_grows_in_line_with_size(speed: Speed) -> None:
    """Four times as many cards take about four times as long, not sixteen times."""
    assert speed.checked < 8 * speed_of(big_deck(2_500)).checked


def test_a_big_deck_of_good_cards_is_read_whole() -> None:
    """What is measured is what is meant: every card, and no message."""
    read = read_text(big_deck(2_000))

    assert len(read.deck.cards) == 2_000
    assert checked(read, "big.md") == ()


def test_the_bundled_decks_are_read_in_a_moment() -> None:
    """Home paints while all decks are read."""
    started = process_time()
    library = Library.load([bundled_folder()])
    assert process_time() - started < 0.25
    started = process_time()

    assert not library.refresh()
    assert process_time() - started < 0.02
