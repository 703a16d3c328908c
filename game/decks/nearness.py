"""How alike two texts are, and which texts of many are alike, without comparing each with each."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from game.decks.identity import normal

NEAR = 0.6
_MOST_TRIED = 24
_MOST_ON_A_LIST = 64


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
    """For each text the first earlier one found that is at least that alike.

    Takes time in line with the number of texts: two alike texts share at least one of their rarest words, so
    only texts that do are compared, the likeliest few of them. Equal texts are always found; of texts that
    share nothing but words that hundreds of others have too, one pair or another may be missed.
    """
    words = [frozenset(normal(text).split()) for text in texts]
    ranks = _by_rarity(words)
    lists: defaultdict[int, list[int]] = defaultdict(list)
    equal: dict[frozenset[str], int] = {}
    found: list[Twin] = []
    for index, mine in enumerate(words):
        if mine in equal:
            found.append(Twin(equal[mine], index, 1.0))
            continue
        equal[mine] = index
        rare = sorted(map(ranks.__getitem__, mine))[: len(mine) - ceil(least * len(mine)) + 1]
        twin = _first_near(index, words, [lists[rank] for rank in rare], least)
        if twin:
            found.append(twin)
        for rank in rare:
            if len(lists[rank]) < _MOST_ON_A_LIST:
                lists[rank].append(index)
    return found


def _by_rarity(words: Sequence[frozenset[str]]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for mine in words:
        counts.update(mine)
    return {word: rank for rank, word in enumerate(sorted(counts, key=lambda word: (counts[word], word)))}


def _first_near(
    index: int, words: Sequence[frozenset[str]], lists: Sequence[list[int]], least: float
) -> Twin | None:
    mine = words[index]
    tried: set[int] = set()
    for others in lists:
        for other in others:
            if other in tried:
                continue
            shared = len(mine & words[other])
            alike = shared / (len(mine) + len(words[other]) - shared)
            if alike >= least:
                return Twin(other, index, alike)
            tried.add(other)
            if len(tried) == _MOST_TRIED:
                return None
    return None
