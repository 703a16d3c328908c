"""The book as Markdown: every letter of the couple's own stays a letter, and becomes no mark."""

import re
from collections.abc import Iterator

from game.book import words
from game.table.journey import Evening, Journey
from game.text import clean_line
from game.voice import journey as say

_MARKS = re.compile(r"[\\`*_\[\]<>|~&]|(?<=:)/(?=/)|^[#+\-=](?=\s|$)|(?<=^\d)[.)]|(?<=^\d\d)[.)]")


def book_markdown(journey: Journey, names: tuple[str, str]) -> str:
    """The whole journey as Markdown.

    Args:
        names: by seat; each line is signed with one.
    """
    parts = [*_cover(journey, names)]
    for evening in journey.evenings:
        parts += _evening(evening, names)
    parts += ["---", words.COLOPHON]
    return "\n\n".join(parts) + "\n"


def _cover(journey: Journey, names: tuple[str, str]) -> Iterator[str]:
    yield f"# {_plain(' & '.join(names))}"
    yield f"*{words.SUBTITLE}*"
    yield from say.journey_sentences(journey.past, journey.evenings)


def _evening(evening: Evening, names: tuple[str, str]) -> Iterator[str]:
    places = dict(evening.places)
    yield f"## {_plain(say.evening_title(evening))}"
    if facts := say.evening_facts(evening):
        yield f"*{_plain(facts)}*"
    yield from (f"**{line}**" for line in say.opened_sentences(evening))
    if evening.rounds:
        titles = [
            f"- {past.card.depth.title}: {'★ ' if past.starred else ''}{_plain(say.card_title(past.card))}"
            + (f" ({_plain(places[past.number])})" if past.number in places else "")
            for past in evening.rounds
        ]
        yield "\n".join(titles)
    yield from (_quote(kept.line.text, names[kept.line.by]) for kept in evening.kept)
    for title, promises in ((words.PROMISED, evening.promises), (words.CAME_TRUE, evening.came_true)):
        if promises:
            yield f"{title}:"
            yield "\n".join(f"- {_plain(made.text)} ({_plain(names[made.by])})" for made in promises)


def _quote(text: str, name: str) -> str:
    return f"> {_plain(text)}\n>\n> — {_plain(name)}"


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", clean_line(text))
