"""Who goes on the tour: their names, what they type, and whose words stand on the cards."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from game.decks.model import Deck
from game.rules.cards import Card

CARD = ("note", "why", "deck")
DECK = ("author", "about", "introduction", "closing")


def as_it_is(text: str) -> str:
    """No change."""
    return text


@dataclass(frozen=True)
class Guests:
    """Two people on a tour.

    Attributes:
        tell: what becomes of every text on a card and in a deck; twice is the same as once.
        lines: what each of them keeps.
        typed: a word or a few, wherever something is typed.
    """

    names: tuple[str, str] = ("Ana", "Sam")
    lines: tuple[str, str] = ("You laughed until you cried.", "Soup at midnight.")
    typed: str = "Tea"
    tell: Callable[[str], str] = as_it_is


@contextmanager
def words_of(tell: Callable[[str], str]) -> Iterator[None]:
    """Whatever stands on a card or comes from a deck is told in other words, wherever it is made."""
    made_card, made_deck = Card.__init__, Deck.__init__

    def said(names: tuple[str, ...], more: dict[str, Any]) -> dict[str, Any]:
        return {name: tell(more[name]) for name in names if more.get(name)}

    def card(self: Card, id: str, text: str, *args: Any, **more: Any) -> None:  # noqa: A002
        told = said(CARD, more)
        if "follow_ups" in more:
            told["follow_ups"] = tuple(map(tell, more["follow_ups"]))
        made_card(self, id, tell(text), *args, **{**more, **told})

    def whole(self: Deck, title: str = "", *args: Any, **more: Any) -> None:
        made_deck(self, tell(title), *args, **{**more, **said(DECK, more)})

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Card, "__init__", card)
        patch.setattr(Deck, "__init__", whole)
        yield
