"""The words that a deck file may use, in every spelling that is understood without asking."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TypeVar

from game.decks.model import MOST_SECONDS
from game.rules.words import Depth

W = TypeVar("W", bound=StrEnum)

HEADER_KEYS = (
    *("title", "id", "author", "language", "license", "for", "about", "version"),
    *("order", "minutes", "deepest", "give-back", "pace", "points"),
)
ATTRIBUTES = ("topics", "facet", "needs", "time", "moment", "note", "why", "id")
ON = frozenset({"on", "yes", "true"})
OFF = frozenset({"off", "no", "false"})

HEADER_MEANT: Mapping[str, str] = MappingProxyType(
    {
        "name": "title",
        "deck": "title",
        "by": "author",
        "writer": "author",
        "copyright": "license",
        "stage": "for",
        "stages": "for",
        "description": "about",
        "subtitle": "about",
        "time": "minutes",
        "duration": "minutes",
        "length": "minutes",
        "depth": "deepest",
    }
)
ATTRIBUTE_MEANT: Mapping[str, str] = MappingProxyType(
    {"tags": "topics", "tag": "topics", "seconds": "time", "timer": "time", "source": "why", "hint": "note"}
)
LISTS = frozenset({"topics", "needs"})
FOLLOW_UP_KEYS = ("follow-up", "followup", "folow-up", "follw-up")
_SPELT = {"licence": "license", "topic": "topics", "need": "needs", "facets": "facet", "notes": "note"}

TOPICS_MEANT: Mapping[str, str] = MappingProxyType(
    {
        "loss": "grief",
        "mourning": "grief",
        "bereavement": "grief",
        "parents": "family",
        "siblings": "family",
        "in-laws": "family",
        "kids": "children",
        "parenting": "children",
        "finances": "money",
        "debt": "money",
        "sexuality": "sex",
        "intimacy": "sex",
        "body image": "body",
        "illness": "health",
        "mental health": "health",
        "religion": "faith",
        "spirituality": "faith",
        "exes": "past relationships",
        "ex": "past relationships",
        "affair": "trust",
        "infidelity": "trust",
        "jealousy": "trust",
        "pregnancy": "fertility",
        "miscarriage": "fertility",
        "job": "work",
        "career": "work",
        "quarrels": "conflict",
        "arguments": "conflict",
        "loneliness and isolation": "loneliness",
        "abuse": "trauma",
        "violence": "trauma",
        "addiction": "substance use",
        "alcohol": "substance use",
        "drugs": "substance use",
        "dying": "death",
        "suicide": "death",
    }
)

_DEPTHS = {depth.word.casefold(): depth for depth in Depth}
_DEPTHS |= {f"{lead}{depth.value}": depth for depth in Depth for lead in ("", "depth ", "depth")}
_DEPTH_AND_NAME = re.compile(r"(depth ?[1-4])\s*[-:.,\u2013\u2014]+\s*(\w+)")
DEPTH_WORDS = tuple(depth.word.casefold() for depth in Depth)
CLOSING = "closing"

_SECONDS = re.compile(r"(?:(\d{1,4})\s*m(?:in(?:ute)?s?)?\.?)?\s*(?:(\d{1,4})\s*(?:s(?:ec(?:ond)?s?)?\.?)?)?")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")


@lru_cache(maxsize=256)
def key_of(text: str) -> str:
    """A key as the format spells it: in lower case, with hyphens, in the one spelling we use."""
    key = _plain(text).replace(" ", "-")
    return _SPELT.get(key, key)


def depth_of(text: str) -> Depth | None:
    """The depth that a heading or a cell names: `Deep`, `DEEP:`, `Depth 3`, `Depth 3: Deep`, `3`."""
    name = " ".join(text.casefold().strip("*_: .").split())
    if both := _DEPTH_AND_NAME.fullmatch(name):
        numbered = _DEPTHS.get(both[1])
        return numbered if _DEPTHS.get(both[2]) is numbered else None
    return _DEPTHS.get(name)


def seconds_of(text: str) -> int | None:
    """The seconds that a text like `60s`, `90`, `2 min` or `1:30` stands for, from 1 second to an hour."""
    value = text.casefold().strip()
    if clock := _CLOCK.fullmatch(value):
        seconds = 60 * int(clock[1]) + int(clock[2])
    elif value and (parts := _SECONDS.fullmatch(value)):
        seconds = 60 * int(parts[1] or 0) + int(parts[2] or 0)
    else:
        return None
    return seconds if 1 <= seconds <= MOST_SECONDS else None


def word_of(text: str, words: type[W]) -> W | None:
    """The word that `text` spells, with hyphens, blanks and letter case as anyone may write them."""
    return _spellings(words).get(_plain(text))  # type: ignore[return-value]  # the cache forgets which words


@cache
def _spellings(words: type[StrEnum]) -> dict[str, StrEnum]:
    return {_plain(word): word for word in words}


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").replace("-", " ").split())
