"""How alike two texts are, and which texts of many are alike, without comparing each with each."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from math import ceil
from typing import NamedTuple

from game.decks.identity import words_in

NEAR = 0.6
_MOST_HOLDERS = 16
_NO_SUBJECT = words_in(
    """what which when where who whom whose how why do does did done you your yours i me my mine we us our
    ours they them their he him his she her it its this that these those a an the is are was were be been
    being am have has had having can could will would shall should may might must to of in on at for with
    about from by into as and or but not no if so than then there here tell ever last first most more very
    just now one something anything thing partner"""
)


class Twin(NamedTuple):
    """Two texts that say nearly the same: their places in the list, and their likeness from 0 to 1."""

    earlier: int
    later: int
    likeness: float


def likeness(one: str, other: str) -> float:
    """The share of their words that two texts have in common (Jaccard), from 0 to 1."""
    words, others = words_in(one), words_in(other)
    return len(words & others) / (len(words | others) or 1)


def same_subject(one: str, other: str) -> bool:
    """Whether two texts are about the same: half of the words that carry their meaning are in both."""
    words, others = _subject(one), _subject(other)
    return 2 * len(words & others) >= len(words | others)


@lru_cache(maxsize=1_000)
def _subject(text: str) -> frozenset[str]:
    return words_in(text) - _NO_SUBJECT


def twins(texts: Sequence[str], are_twins: Callable[[str, str], bool] = lambda *_: True) -> list[Twin]:
    """For each text one earlier text that is nearly the same, if there is any.

    Takes time in line with the number of texts. Two texts that are near but not the same have two of their
    rarest words in common, so a text is compared with the last few that do. Texts of the same words are
    always found; of texts whose rarest words stand in many others too, one pair or another may be missed.

    Args:
        texts: in the order in which they stand.
        are_twins: what two near texts must fulfil besides.
    """
    words = [words_in(text) for text in texts]
    ranks, first_shared = _by_rarity(words)
    holders: defaultdict[int, deque[int]] = defaultdict(lambda: deque(maxlen=_MOST_HOLDERS))
    same: dict[frozenset[str], int] = {}
    found: list[Twin] = []
    for index, mine in enumerate(words):
        earlier = same.setdefault(mine, index)
        if earlier != index:
            found.append(Twin(earlier, index, 1.0))
            continue
        rare = sorted([ranks[word] for word in mine])[: len(mine) - ceil(NEAR * len(mine)) + 2]
        lists = [holders[rank] for rank in rare if rank >= first_shared]
        sharing = Counter(chain.from_iterable(lists))
        likely = [other for other, count in sharing.items() if count > 1]
        for twin in _near(index, words, likely) if likely else ():
            if are_twins(texts[twin.earlier], texts[index]):
                found.append(twin)
                break
        for others in lists:
            others.append(index)
    return found


def _by_rarity(words: Sequence[frozenset[str]]) -> tuple[dict[str, int], int]:
    """Each word's place when the rarest come first, and the first place of a word that several texts have."""
    counts = Counter(chain.from_iterable(words))
    ranks = {word: rank for rank, word in enumerate(sorted(counts, key=lambda word: (counts[word], word)))}
    return ranks, sum(count == 1 for count in counts.values())


def _near(index: int, words: Sequence[frozenset[str]], others: Iterable[int]) -> Iterator[Twin]:
    mine = words[index]
    for other in islice(others, _MOST_HOLDERS):
        shared = len(mine & words[other])
        alike = shared / (len(mine) + len(words[other]) - shared)
        if alike >= NEAR:
            yield Twin(other, index, alike)
