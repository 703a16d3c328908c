"""An exported page as Markdown. Words of people and decks are words in it, never marks."""

import re
from collections.abc import Iterator

from game.pages.contents import Block, Entry, Heading, Page, Paragraph, Quote

_MARKS = re.compile(r"([\\`*_\[\]<>~|])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_AT_THE_START = re.compile(r"^(\s*)(?:([#+=:-])|(\d+)([.)]))")


def markdown(page: Page) -> str:
    """The page as Markdown."""
    return "\n".join(_lines(page))


def _lines(page: Page) -> Iterator[str]:
    yield from (f"# {_words(page.title)}", "")
    for line in page.about:
        yield from (_words(line), "")
    for section in page.sections:
        yield from (f"## {_words(section.title)}", "")
        entries = False
        for block in section.blocks:
            if entries and not isinstance(block, Entry):
                yield ""
            entries = isinstance(block, Entry)
            yield from _block(block)
        if entries:
            yield ""
    yield from ("---", "", _words(page.end), "")


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text):
            yield from (f"### {_words(text)}", "")
        case Paragraph(text):
            yield from (_words(text), "")
        case Quote(text, whose):
            yield from (f"> {_words(text)}", ">", f"> — {_words(whose)}", "")
        case Entry(text, more):
            yield f"- {_words(text)}" + (f" ({_words(more)})" if more else "")


def _words(text: str) -> str:
    """Text on one line, in which nothing is a mark."""
    line = _ENTITY.sub(r"\\&", _MARKS.sub(r"\\\1", " ".join(text.split())))
    return _AT_THE_START.sub(_unmarked, line)


def _unmarked(match: re.Match[str]) -> str:
    space, mark, number, dot = match.groups()
    return f"{space}\\{mark}" if mark else f"{space}{number}\\{dot}"
