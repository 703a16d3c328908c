"""A card keeps its history when its author mends a word."""

from dataclasses import replace
from pathlib import Path

from game.decks.model import Deck
from game.rules import moves as m
from game.rules.cards import Card
from game.rules.words import Depth
from game.saves.home import Home
from game.table.table import Table
from tests.sitting import made_up_deck

TEXT = "What small thing did you do today that nobody else saw you do?"


def _deck(card: Card) -> Deck:
    deck = made_up_deck()
    return replace(deck, cards=(card, *(other for other in deck.cards if other.depth > Depth.SURFACE)))


def test_a_card_with_a_mended_word_is_not_laid_as_if_it_were_new(tmp_path: Path) -> None:
    """It was told already, whatever its text is called by now."""
    old = Card("old", TEXT, Depth.SURFACE)
    table = Table.start(Home(tmp_path), ("Ana", "Sam"), [_deck(old)])
    for move in (m.BeginEvening(45), m.Pledged(), m.Told(), m.LeaveIt(), m.Done(), m.Pass(), m.Next()):
        table.play(move)
    assert table.state.rounds == 1
    path = Home(tmp_path).games()[0]
    table.close()
    mended = replace(old, id="new", text=TEXT.replace("today", "this day"))
    other = Card("other", "Which noise in the house do you like?", Depth.SURFACE)

    again = Table.resume(path, [_deck(mended)])
    strange = dict(again.candidates.told)
    again.decks_changed([_deck(other)])

    assert strange["new"] == strange["old"]
    assert "other" not in again.candidates.told
    again.close()
