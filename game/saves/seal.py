"""The hashes that bind a game's rows together, so that a damaged or altered one is found.

Rounds and moves are chained, each to the one before. What may come and go by itself (when a card was told,
an evening, a kept line, a promise) has a hash of its own, and the game holds their sum: a row more or less
changes it by one addition, however many there are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

_ROUND_THE_CLOCK = 2**256


def chained(before: str, *parts: object) -> str:
    """The hash of a row and of all rows before it, as hex."""
    return sha256("\x1f".join((before, *map(str, parts))).encode()).hexdigest()


def beginning(key: str) -> str:
    """The hash before the first finished round: it belongs to this game alone."""
    return chained("", key)


def row_seal(key: str, table: str, values: Iterable[object]) -> str:
    """The hash of a row that stands by itself: it belongs to this table of this game alone."""
    return chained(key, table, *values)


def standing_seal(last: str, game: Iterable[object], standing: Iterable[object]) -> str:
    """The hash of what a game says of itself, bound to its last move.

    Args:
        last: the hash of this round's last move, or of the round's start.
        game: `key`, `name`, `began`, `readable_from` and `sums`.
        standing: `moves`, `rounds`, `evening`, `depth`, `points`, `phase` and `at`.
    """
    return chained(last, *game, *standing)


@dataclass(frozen=True, slots=True)
class Sum:
    """How many rows a table has, and the sum of their hashes."""

    rows: int = 0
    total: int = 0

    def plus(self, seal: str) -> "Sum":
        """With one row more."""
        return Sum(self.rows + 1, (self.total + int(seal, 16)) % _ROUND_THE_CLOCK)

    def minus(self, seal: str) -> "Sum":
        """With one row less."""
        return Sum(self.rows - 1, (self.total - int(seal, 16)) % _ROUND_THE_CLOCK)


def sum_of(seals: Iterable[str]) -> Sum:
    """The sum of a whole table."""
    whole = Sum()
    for seal in seals:
        whole = whole.plus(seal)
    return whole


def dump_sums(sums: Mapping[str, Sum]) -> str:
    """The sums of all tables as the text that the game holds."""
    return " ".join(f"{table}:{one.rows}:{one.total:064x}" for table, one in sorted(sums.items()))


def load_sums(text: str) -> dict[str, Sum]:
    """The sums of all tables.

    Raises:
        ValueError: when the text holds none.
    """
    parts = (part.split(":") for part in text.split())
    return {table: Sum(int(rows), int(total, 16)) for table, rows, total in parts}
