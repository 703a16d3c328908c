"""The hashes that bind a game's rows together, so that a damaged or altered one is found."""

from collections.abc import Iterable
from hashlib import sha256


def chained(before: str, *parts: object) -> str:
    """The hash of a row and of all rows before it, as hex."""
    return sha256("\x1f".join((before, *map(str, parts))).encode()).hexdigest()


def beginning(key: str) -> str:
    """The hash before the first finished round: it belongs to this game alone."""
    return chained("", key)


def standing_seal(last: str, game: Iterable[object], standing: Iterable[object]) -> str:
    """The hash of what a game says of itself, bound to its last move.

    Args:
        last: the hash of this round's last move, or of the round's start.
        game: `key`, `name`, `began` and `readable_from`.
        standing: `moves`, `rounds`, `evening`, `depth`, `points`, `phase` and `at`.
    """
    return chained(last, *game, *standing)
