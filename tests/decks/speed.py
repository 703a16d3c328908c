"""How quick the decks are, against a floor of the same run: markdown-it-py parsing the same text."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from time import process_time

from markdown_it import MarkdownIt

from game.decks.lint import checked
from game.decks.reader import read_text

_RUNS = 2


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds for one deck: to parse it with markdown-it-py, to read it, and to read and lint it."""

    markdown_it: float
    read: float
    checked: float


def big_deck(cards: int, seed: int = 1) -> str:
    """A deck of so many cards, each with two follow-ups, in words as frequent and as rare as people's."""
    chance = random.Random(seed)
    words = ["".join(chance.choices("etaoinshrdlucmfw", k=chance.randint(2, 9))) for _ in range(4_000)]
    weights = [1 / (rank + 10) for rank in range(len(words))]
    flow = iter(chance.choices(words, weights, k=21 * cards))

    def some(count: int) -> str:
        return " ".join(islice(flow, count))

    lines = ["---", "title: Big", "---", ""]
    for depth in ("Surface", "Shallows", "Deep", "Seabed"):
        lines += [f"# {depth}", ""]
        for _ in range(cards // 4):
            lines += [f"- What {some(9)}?", f"  - How {some(6)}?", f"  - When {some(6)}?", ""]
    return "\n".join(lines)


def speed_of(text: str) -> Speed:
    """Measure one deck, each way a few times, and take the quickest."""
    return Speed(
        markdown_it=_quickest(lambda: MarkdownIt("commonmark").parse(text)),
        read=_quickest(lambda: read_text(text)),
        checked=_quickest(lambda: checked(read_text(text), "big.md")),
    )


def _quickest(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_RUNS):
        started = process_time()
        work()
        times.append(process_time() - started)
    return min(times)


if __name__ == "__main__":
    for size in (2_500, 5_000, 10_000, 20_000):
        print(size, speed_of(big_deck(size)))  # noqa: T201 - run by hand
