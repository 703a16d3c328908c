"""How alike two texts are, and which texts of many are alike, without comparing each with each."""

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from math import ceil
from typing import NamedTuple

from game.decks.identity import normal

NEAR = 0.6
_MOST_COMPARED = 12


class Twin(NamedTuple):
    """Two texts that say nearly the same: their places in the list, and their likeness from 0 to 1."""

    earlier: int
    later: int
    likeness: float


def likeness(one: str, other: str) -> float:
    """The share of their words that two texts have in common (Jaccard), from 0 to 1."""
    words, others = frozenset(normal(one).split()), frozenset(normal(other).split())
    return len(words & others) / (len(words | others) or 1)


def twins(texts: Sequence[str], least: float = NEAR) -> list[Twin]:
    """For each text one earlier text that is at least that alike, if there is any.

    Takes time in line with the number of texts. Two texts that are alike share one of their rarest words, so
    a text is compared with the last few that do. Equal texts are always found; of texts whose rarest words
    stand in a dozen others too, one pair or another may be missed.
    """
    words = [frozenset(normal(text).split()) for text in texts]
    ranks = _by_rarity(words)
    holders: dict[int, deque[int]] = {}
    equal: dict[frozenset[str], int] = {}
    found: list[Twin] = []
    for index, mine in enumerate(words):
        earlier = equal.setdefault(mine, index)
        if earlier != index:
            found.append(Twin(earlier, index, 1.0))
            continue
        rare = sorted([ranks[word] for word in mine])[: len(mine) - ceil(least * len(mine)) + 1]
        others = dict.fromkeys(chain.from_iterable(holders.get(rank, ()) for rank in rare))
        if twin := _first_near(index, words, islice(others, _MOST_COMPARED), least):
            found.append(twin)
        for rank in rare:
            holders.setdefault(rank, deque(maxlen=_MOST_COMPARED)).append(index)
    return found


def _by_rarity(words: Sequence[frozenset[str]]) -> dict[str, int]:
    counts = Counter(chain.from_iterable(words))
    return {word: rank for rank, word in enumerate(sorted(counts, key=lambda word: (counts[word], word)))}


def _first_near(
    index: int, words: Sequence[frozenset[str]], others: Iterable[int], least: float
) -> Twin | None:
    mine = words[index]
    size = len(mine)
    for other in others:
        shared = len(mine & words[other])
        alike = shared / (size + len(words[other]) - shared)
        if alike >= least:
            return Twin(other, index, alike)
    return None
