"""The marks of the Markdown form: what makes a line a heading, a card, an attribute, and how to avoid it."""

import re
from typing import NamedTuple

from game.decks.vocabulary import CLOSING, DEPTH_WORDS

_NAMES = "|".join((*DEPTH_WORDS, "depth ?[1-4]", CLOSING))
_BARE_NAME = rf"[*_]{{0,3}}(?:{_NAMES})[*_]{{0,3}}:?[*_]{{0,3}}\s*$"
_KIND = r"(together|gift|question)\s*:"
_BULLET = re.compile(
    r"""
    [-*+•●■►▶➢✓·‣\u2043\u2013\u2014\uf0b7] (?:\s+|$)     # a list mark, then a blank
    | (?:[-\u2013\u2014•●·](?=[^\s\-\u2013\u2014>]) | \*(?=[^\s*])(?!.*\*))   # “-Why?”, as people type it
    | \d{1,6}[.)] (?:\s+|(?=[^\s\d])|$)      # “1. Why?”, “1)Why?”
    | (?P<second>[◦○▪▫□▸\uf0a7]\s* | [o§]\t\s* | [a-z][.)]\s+)  # Word's second level
    """,
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"([^\W\d_][\w -]{0,30}?)\s*[:\uff1a]\s*(.*)", re.DOTALL)
_STARTS_LINE = re.compile(rf"\\*(?:\#|{_BARE_NAME})", re.IGNORECASE)
_STARTS_CARD = re.compile(rf"\\*{_KIND}", re.IGNORECASE)
KIND = re.compile(rf"{_KIND}\s*", re.IGNORECASE)
BARE_NAME = re.compile(_BARE_NAME, re.IGNORECASE)
DECORATION = re.compile(r"([-*_=\u2013\u2014])\1{2,}|`{3,}\s*\w*|~{3,}\s*\w*")
UNDERLINE = re.compile(r"={2,}|-{2,}")
FENCE = re.compile(r"-{3,}|[-\u2013\u2014]*[\u2013\u2014][-\u2013\u2014]*")

UNSEEN = "".join(map(chr, (*range(9), *range(14, 28), *range(127, 160), 0xAD, 0xFEFF)))
UNSEEN += "\u200b\u200c\u200d\u200e\u200f\u2060\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


class Bullet(NamedTuple):
    """A list mark at the start of a line: the mark, whether Word uses it below another, and what follows."""

    mark: str
    second: bool
    rest: str


def bullet_of(text: str) -> Bullet | None:
    """The list mark that `text` begins with, in any of the ways in which people and programs write one."""
    if text[0] in "-*" and text[1:2] == " ":
        return Bullet(text[0], second=False, rest=text[2:].lstrip())
    if found := _BULLET.match(text):
        mark = "1." if found[0][0].isdigit() else found[0].strip()
        return Bullet(mark, second=found["second"] is not None, rest=text[found.end() :])
    return None


def attribute_of(text: str) -> tuple[str, str] | None:
    """The key and the value of a line `key: value`, as they stand there."""
    found = _ATTRIBUTE.match(text) if ":" in text or "\uff1a" in text else None
    return (found[1], found[2]) if found else None


def escape_line(text: str) -> str:
    """A line of the introduction or the closing, written so that it is read as text and nothing else."""
    return _escaped(text, _STARTS_LINE)


def escape_card(text: str) -> str:
    """The text of a question, written so that its first word is not taken for a kind of card."""
    return _escaped(text, _STARTS_CARD)


def plain_line(text: str) -> str:
    """The opposite of `escape_line`; any other backslash stays as typed."""
    return _plain(text, _STARTS_LINE)


def plain_card(text: str) -> str:
    """The opposite of `escape_card`; any other backslash stays as typed."""
    return _plain(text, _STARTS_CARD)


def _escaped(text: str, special: re.Pattern[str]) -> str:
    start = len(text) - len(text.lstrip())
    return f"{text[:start]}\\{text[start:]}" if special.match(text, start) else text


def _plain(text: str, special: re.Pattern[str]) -> str:
    start = len(text) - len(text.lstrip())
    hidden = text.startswith("\\", start) and special.match(text, start + 1)
    return text[:start] + text[start + 1 :] if hidden else text
