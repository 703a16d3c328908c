"""Finds the lines on which the parts of a JSON text stand, which a JSON reader does not tell."""

import json
import re
from bisect import bisect_right

_CARDS = re.compile(r'"cards"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")


class Places:
    """The lines of a deck's keys and cards; 0 where one cannot be found, for none is better than a wrong one.

    Args:
        text: JSON that is known to be well formed.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [found.start() for found in re.finditer("\n", text)]
        self._cards: list[tuple[int, int]] = []

    def find_cards(self, count: int) -> None:
        """Find the start and the end of each of so many cards."""
        decoder = json.JSONDecoder()
        begins = _CARDS.search(self._text)
        at = begins.end() if begins else 0
        try:
            for _ in range(count if begins else 0):
                start = _BETWEEN.match(self._text, at).end()  # type: ignore[union-attr]  # it matches anywhere
                _, at = decoder.raw_decode(self._text, start)
                self._cards.append((start, at))
        except (ValueError, RecursionError):
            self._cards.clear()

    def header(self, key: str) -> int:
        """The line of a key of the deck itself."""
        found = re.search(rf"{re.escape(json.dumps(key))}\s*:", self._text)
        return self._line(found.start()) if found else 0

    def card(self, index: int, key: str = "") -> tuple[int, int]:
        """The first and the last line of a card, or of what stands under one of its keys."""
        if index >= len(self._cards):
            return 0, 0
        start, end = self._cards[index]
        found = self._text.find(f'"{key}"', start, end) if key else -1
        return self._line(found if found >= 0 else start), self._line(end)

    def _line(self, at: int) -> int:
        return bisect_right(self._ends, at - 1) + 1
