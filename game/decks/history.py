"""How a card keeps its history when its author edits it: the new text is matched with the old one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain

from game.decks.identity import normal, words_in
from game.decks.nearness import NEAR, likeness
from game.rules.cards import Card

_SPELT_ALIKE = 0.85
_MOST_COMPARED = 8
_WORDS_LOOKED_UP = 6


def heirs(old: Iterable[Card], new: Iterable[Card]) -> dict[str, str]:
    """The edited cards among `new`: the id of each, and the id of the old card that it continues.

    Cards that are in both need no heir. An old card has one heir at most, the one most like it.

    Args:
        old: cards as they were, for instance as they were told.
        new: cards as they are now.
    """
    before = {card.id: card for card in old}
    now = {card.id: card for card in new}
    gone = [card for name, card in before.items() if name not in now]
    strangers = [card for name, card in now.items() if name not in before]
    matches = sorted(_matches(gone, strangers), reverse=True) if gone and strangers else []
    found: dict[str, str] = {}
    taken: set[str] = set()
    for _, heir, ancestor in matches:
        if heir not in found and ancestor not in taken:
            found[heir] = ancestor
            taken.add(ancestor)
    return found


def is_mended(old: str, new: str) -> bool:
    """Whether a text is still the same card's after its author mended it, and not another question."""
    return _alike(old, new) >= NEAR


def _matches(gone: Sequence[Card], strangers: Sequence[Card]) -> Iterable[tuple[float, str, str]]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, card in enumerate(strangers):
        for word in words_in(card.text):
            holders[word].append(index)
    for ancestor in gone:
        for index in _likeliest(ancestor, holders):
            alike = _alike(ancestor.text, strangers[index].text)
            if alike >= NEAR:
                yield alike, strangers[index].id, ancestor.id


def _likeliest(card: Card, holders: Mapping[str, Sequence[int]]) -> list[int]:
    """The places of the cards that share the most of this card's rarest words."""
    known = sorted((word for word in words_in(card.text) if word in holders), key=lambda w: len(holders[w]))
    shared = Counter(chain.from_iterable(holders[word] for word in known[:_WORDS_LOOKED_UP]))
    return [index for index, _ in shared.most_common(_MOST_COMPARED)]


def _alike(one: str, other: str) -> float:
    """How alike two texts are by their words, or by their letters where only the spelling was mended."""
    by_words = likeness(one, other)
    if by_words >= NEAR:
        return by_words
    by_letters = SequenceMatcher(None, normal(one), normal(other), autojunk=False).ratio()
    return by_letters if by_letters >= _SPELT_ALIKE else by_words
