"""The book as one HTML page that needs nothing else: a cover, a page an evening, the chart, an end."""

from collections.abc import Iterator, Sequence
from html import escape

from game.book import words
from game.book.picture import sea_svg
from game.book.style import STYLE
from game.rules.state import FinishedRound
from game.rules.words import Seat
from game.table.journey import Evening, Journey
from game.text import clean
from game.voice import journey as say
from game.voice.dates import day

_SEATS = {Seat.FIRST: "first", Seat.SECOND: "second"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may do with the page: show it, and fetch nothing, whatever stands in it."""


def book_html(journey: Journey, names: tuple[str, str]) -> str:
    """The whole journey as one page, to print and bind.

    Args:
        names: by seat; each line is signed with one.
    """
    evenings = journey.evenings
    body = [_cover(evenings, names)]
    body += ["".join(_evening(evening, names)) for evening in evenings]
    body += [_chart(journey), _end()]
    title = _safe(" & ".join(names))
    head = (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="robots" content="noindex"><title>{title}</title><style>{STYLE}</style>'
    )
    return (
        f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body>\n'
        + "\n".join(body)
        + "\n</body></html>\n"
    )


def _safe(text: str) -> str:
    return escape(clean(text, lines=True))


def _cover(evenings: Sequence[Evening], names: tuple[str, str]) -> str:
    span = ""
    if evenings:
        first, last = day(evenings[0].ended), day(evenings[-1].ended)
        span = first if first == last else words.SPAN.format(first=first, last=last)
    return (
        '<section class="cover"><h1>'
        f'{_safe(names[0])}<span class="and">&amp;</span>{_safe(names[1])}</h1><div class="arms"></div>'
        f'<p>{_safe(words.SUBTITLE)}</p><p class="span">{_safe(span)}</p>'
        f"{sea_svg(evenings, named=False, name='cover', height=790)}</section>"
    )


def _evening(evening: Evening, names: tuple[str, str]) -> Iterator[str]:
    number, _, day = say.evening_title(evening).partition(" · ")
    yield f'<section class="evening"><header><p class="number">{_safe(number)}</p><h2>{_safe(day)}</h2>'
    yield f'<p class="facts">{_safe(say.evening_facts(evening))}</p></header>'
    for line in say.opened_sentences(evening):
        yield f'<p class="opened">{_safe(line)}</p>'
    for kept in evening.kept:
        yield _quote(kept.line.text, kept.line.by, names)
    if evening.rounds:
        places = dict(evening.places)
        cards = "".join(_card(past, places.get(past.number, "")) for past in evening.rounds)
        yield f'<h3>{_safe(words.CAME_TO)}</h3><ul class="cards">{cards}</ul>'
    for title, promises in ((words.PROMISED, evening.promises), (words.CAME_TRUE, evening.came_true)):
        if promises:
            made = "".join(
                f'<li>{_safe(each.text)} <span class="name">{_safe(names[each.by])}</span></li>'
                for each in promises
            )
            yield f'<h3>{_safe(title)}</h3><ul class="promises">{made}</ul>'
    yield "</section>"


def _quote(text: str, by: Seat, names: tuple[str, str]) -> str:
    signed = f"<footer>{_safe(names[by])}</footer>"
    return f'<blockquote class="kept {_SEATS[by]}"><p>{_safe(text)}</p>{signed}</blockquote>'


def _card(past: FinishedRound, place: str) -> str:
    depth = past.card.depth
    star = "★ " if past.starred else ""
    named = f' <span class="place">{_safe(place)}</span>' if place else ""
    return (
        f'<li><span class="depth d{int(depth)}">{_safe(depth.title)}</span>'
        f'<span class="text">{star}{_safe(say.card_title(past.card))}{named}</span></li>'
    )


def _chart(journey: Journey) -> str:
    if not journey.evenings:
        return ""
    way = "<br>".join(_safe(line) for line in say.journey_sentences(journey.past, journey.evenings))
    return (
        f'<section class="chart"><h2>{_safe(words.CHART)}</h2><p>{_safe(words.CHART_WHY)}</p>'
        f'{sea_svg(journey.evenings, named=True, name="chart", height=560)}<p class="way">{way}</p></section>'
    )


def _end() -> str:
    return (
        f'<section class="end"><div class="arms"></div><p>{_safe(words.COLOPHON)}</p>'
        f'<p class="made">{_safe(words.MADE)}</p></section>'
    )
