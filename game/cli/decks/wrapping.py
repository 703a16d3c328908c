"""Breaks plain text into lines of a terminal, in which a letter may take one cell, two, or none."""

import unicodedata
from collections.abc import Iterator

_WIDE = "WF"
_NOTHING_WIDE = {"Mn", "Me", "Cf"}
_LEAST = 10


def cells(text: str) -> int:
    """How many cells of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_cells_of, text))


def wrapped(text: str, width: int, lead: str = "", hang: str | None = None) -> Iterator[str]:
    """The lines of a text, none wider than `width` unless `width` is absurd.

    Args:
        text: words; lines of its own are kept.
        width: in cells, with the lead.
        lead: what the first line begins with.
        hang: what the others begin with; by default as many blanks.
    """
    hang = " " * cells(lead) if hang is None else hang
    room = max(width - max(cells(lead), cells(hang)), _LEAST)
    for paragraph in text.split("\n"):
        for line in _lines(paragraph, room):
            yield f"{lead}{line}".rstrip()
            lead = hang


def _lines(paragraph: str, room: int) -> Iterator[str]:
    line, used = "", 0
    for word in _pieces(paragraph, room):
        needs = cells(word)
        if line and used + 1 + needs > room:
            yield line
            line, used = "", 0
        line, used = (f"{line} {word}", used + 1 + needs) if line else (word, needs)
    yield line


def _pieces(paragraph: str, room: int) -> Iterator[str]:
    """The words, those that fit no line cut to size."""
    for word in paragraph.split():
        piece, used = "", 0
        for letter in word if cells(word) > room else ():
            needs = _cells_of(letter)
            if used + needs > room:
                yield piece
                piece, used = "", 0
            piece, used = piece + letter, used + needs
        yield piece or word


def _cells_of(letter: str) -> int:
    if unicodedata.category(letter) in _NOTHING_WIDE:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in _WIDE else 1
