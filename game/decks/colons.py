"""Lines under a card that were meant as a key, but have no colon: `topics money`."""

import re
from typing import NamedTuple

from game.decks.draft import Notes, quoted
from game.decks.vocabulary import ATTRIBUTES, TOPICS_MEANT, key_of, seconds_of, word_of
from game.language import _
from game.rules.words import Facet, Need, Occasion, Topic

_WORDS = {"topics": Topic, "needs": Need, "facet": Facet, "moment": Occasion}
_CAREFUL = frozenset({"topics", "facet"})
_NEAREST = 4
_MOST_WORDS = 2
_ENDS = re.compile(r"[.?!…][”\"')]*$")
_PARTS = re.compile(r"[,;]")


class Meant(NamedTuple):
    """A key and what was written behind it."""

    key: str
    text: str


def meant_as_key(text: str, above: str, line: int, notes: Notes) -> Meant | None:
    """The key that a line without a colon was meant to be; None where it is text.

    Where only its author can know, it stays text, and there is advice. What may keep a card from somebody,
    as topics do, is rather taken for a key.

    Args:
        text: the line.
        above: the text that it would continue.
        line: its number.
        notes: where the message goes.
    """
    first, _blank, rest = text.partition(" ")
    rest = rest.strip()
    if not rest or not first.isalpha():
        return None
    key = key_of(first)
    if key not in ATTRIBUTES:
        key = notes.guess(key, ATTRIBUTES) if len(key) >= _NEAREST and _is_value_of_any(rest) else ""
    if key and _is_meant(key, rest):
        what = _("{text} has no colon behind its key").format(text=quoted(text))
        notes.error("no-colon", line, what, _("Write `{key}: {rest}`.").format(key=key, rest=rest))
        return Meant(key, rest)
    if key in {"note", "why", *_CAREFUL} and _ENDS.search(above):
        what = _("{text} was joined to the text above it").format(text=quoted(text))
        fix = _("If it is meant as text, all is well; if not, write `{key}: {rest}`.")
        notes.warn("no-colon", line, what, fix.format(key=key, rest=rest))
    return None


def _is_meant(key: str, rest: str) -> bool:
    if key in _CAREFUL and not _ENDS.search(rest):
        return all(len(part.split()) <= _MOST_WORDS for part in _PARTS.split(rest)) or _is_value(key, rest)
    return _is_value(key, rest)


def _is_value(key: str, rest: str) -> bool:
    if key == "time":
        return seconds_of(rest) is not None
    words = _WORDS.get(key)
    parts = [part.strip().casefold() for part in _PARTS.split(rest) if part.strip()]
    return words is not None and all(
        word_of(part, words) or (key == "topics" and part in TOPICS_MEANT) for part in parts
    )


def _is_value_of_any(rest: str) -> bool:
    return any(_is_value(key, rest) for key in (*_WORDS, "time"))
