"""What a card is known by, and how an edited card keeps its history."""

import re
from collections.abc import Iterable
from hashlib import blake2b
from unicodedata import category, normalize

from game.rules.words import Kind

OWN_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,39}")

_DROPPED = '!"#%&()*,-./:;?@[\\]_{}'
_FOLD = bytes(ord(" ") if chr(code) in _DROPPED else ord(chr(code).lower()) for code in range(128)).ljust(256)
_APOSTROPHES = {ord(char): None for char in "'\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"}


def normal(text: str) -> str:
    """The words of `text` alone: without case, punctuation, apostrophes and extra blanks.

    Two texts that differ only in these are the same text. Letters and signs of every script stay.
    """
    if text.isascii():
        words = text.encode().translate(_FOLD, b"'").decode().split()
    else:
        folded = normalize("NFKC", text.translate(_APOSTROPHES)).casefold().translate(_APOSTROPHES)
        words = "".join(char if category(char)[0] not in "PZC" else " " for char in folded).split()
    return " ".join(words) or text


def words_in(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(normal(text).split())


def card_id(text: str, kind: Kind) -> str:
    """The id of a card that has none of its own: short, and the same on every machine."""
    return blake2b(f"{kind.value}\n{normal(text)}".encode(errors="replace"), digest_size=6).hexdigest()


class Ids:
    """Hands out the ids of one deck, so that no two cards of it are known by the same one.

    Args:
        own: the ids that cards bring along; these are never handed out.
    """

    def __init__(self, own: Iterable[str] = ()) -> None:
        self._taken = set(own)
        self._numbers: dict[str, int] = {}

    def fresh(self, wanted: str) -> str:
        """`wanted`, or where that is taken, the same with a number behind it."""
        given = wanted
        while given in self._taken:
            number = self._numbers[wanted] = self._numbers.get(wanted, 1) + 1
            given = f"{wanted}-{number}"
        self._taken.add(given)
        return given
