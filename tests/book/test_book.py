"""The book: all that was kept, worth printing, and nothing in it that could act or fetch."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from game.book import book_html, book_markdown
from game.rules.words import Depth, Seat
from game.saves.past import Past
from game.table.journey import Journey, journey
from game.text import clean
from game.voice import journey as say
from tests.past import NAMES, a_card, a_line, a_promise, a_round, an_evening, pasts, simulated

SPITEFUL = (
    "<script>alert(1)</script> \"' & ]]> --> </style><img src=x onerror=alert(1)> # * _ ` | https://a.example"
)
VOID = {"meta", "br", "stop", "rect", "path", "circle"}


class Page(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def a_journey() -> Journey:
    card = a_card("harbour", Depth.DEEP)
    past = Past(
        (a_round(1, 1, card, starred=True), a_round(2, 2, a_card("kettle"))),
        (an_evening(1), an_evening(2)),
        (a_line(1, 1, "We were never lost, only late."), a_line(2, 2, "Soup at midnight.", by=Seat.SECOND)),
        (a_promise(2, "I get up first on Saturday."),),
        places=((1, "Lisbon"),),
        came_true=(a_promise(2, "I bring the tea."),),
    )
    return journey(past, ())


def one_line(text: str) -> str:
    return " ".join(clean(text, lines=True).split())


@pytest.mark.parametrize("make", [book_html, book_markdown])
def test_the_book_holds_everything_that_was_kept(make: Callable[[Journey, tuple[str, str]], str]) -> None:
    """Cards, lines with their names, promises, places, letters, what opened."""
    text = unescape(re.sub(r"\\(.)", r"\1", make(a_journey(), NAMES)))

    for words in (
        "What about harbour?",
        "★",
        "We were never lost, only late.",
        "Soup at midnight.",
        "I get up first on Saturday.",
        "Lisbon",
        "I bring the tea.",
        "The Deep opened.",
        "Ana",
        "Sam",
        "Evening 2",
    ):
        assert words in text


@given(pasts())
def test_every_kept_line_stands_in_the_book_as_it_was_written(past: Past) -> None:
    """In any script, with any marks; a browser reads the very words, and every element is closed."""
    page = Page(book_html(journey(past, ()), NAMES))

    assert page.open == []
    for kept in past.kept:
        assert one_line(kept.line.text) in page.text


def test_nothing_in_the_book_acts_or_fetches() -> None:
    """Whatever names, cards, lines, promises, places and decks say, it stays text."""
    card = replace(a_card("x", deck=SPITEFUL), text=SPITEFUL)
    past = Past(
        (a_round(1, 1, card),),
        (an_evening(1),),
        (a_line(1, 1, SPITEFUL),),
        (a_promise(1, SPITEFUL),),
        places=((1, SPITEFUL),),
        came_true=(a_promise(1, SPITEFUL),),
    )
    html = book_html(journey(past, ()), (SPITEFUL, "Sam"))
    page = Page(html)

    assert {"script", "img", "link", "iframe", "a", "object", "embed", "base", "form"}.isdisjoint(page.tags)
    assert not any(
        name.startswith("on") or name in {"src", "href", "srcset", "action"} for name, _ in page.attributes
    )
    assert not re.search(r"url\((?!#)|@import|@font-face", html)
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in page.attributes
    assert page.text.count(one_line(SPITEFUL)) >= 6


@pytest.mark.parametrize(
    "text",
    [SPITEFUL, "1. first", "# head", "- item", "+ item", "> quote", "***", "a*b*c _d_ `e`", "[x](y)", "&lt;"],
)
def test_a_line_becomes_no_mark_in_the_markdown(text: str) -> None:
    """Rendered, it reads as it was written."""
    past = Past(kept=(a_line(1, 1, text),))
    html = MarkdownIt("js-default").render(book_markdown(journey(past, ()), NAMES))
    (quote,) = re.findall(r"<blockquote>\n<p>(.*?)</p>", html)

    assert unescape(quote) == one_line(text)


@given(st.text(max_size=40))
def test_any_line_is_one_paragraph_of_the_markdown(text: str) -> None:
    """No list, no heading, no code, no raw HTML."""
    past = Past(kept=(a_line(1, 1, f"x {text}"),))
    tokens = MarkdownIt("js-default").parse(book_markdown(journey(past, ()), NAMES))
    kinds = {token.type for token in tokens} | {
        child.type for token in tokens for child in token.children or ()
    }

    assert kinds <= {
        *(
            f"{block}_{end}"
            for block in ("heading", "paragraph", "blockquote", "em", "strong")
            for end in ("open", "close")
        ),
        *("inline", "text", "hr", "softbreak", "text_special"),
    }


def test_each_evening_begins_a_page() -> None:
    """A page an evening, between the cover and the chart."""
    past, _ = simulated()
    html = book_html(journey(past, ()), NAMES)

    assert html.count('<section class="evening">') == len(journey(past, ()).evenings)
    assert ".evening { break-before: page; }" in html
    assert "@page { size: A5" in html


def test_a_deleted_line_stands_in_no_book() -> None:
    """Nor in a search: both are made from what stays."""
    whole = a_journey()
    less = journey(replace(whole.past, kept=whole.past.kept[1:]), ())

    assert "never lost" in book_html(whole, NAMES)
    assert "never lost" not in book_html(less, NAMES) + book_markdown(less, NAMES)


def test_nothing_in_the_book_counts_for_one_of_the_two() -> None:
    """Names sign lines; exchange the two and only the signatures change."""
    whole = a_journey()
    kept = tuple(replace(each, line=replace(each.line, by=each.line.by.other)) for each in whole.past.kept)
    promises = tuple(replace(each, by=each.by.other) for each in whole.past.promises)
    true = tuple(replace(each, by=each.by.other) for each in whole.past.came_true)
    mirrored = journey(replace(whole.past, kept=kept, promises=promises, came_true=true), ())

    assert book_markdown(mirrored, NAMES[::-1]).replace("# Sam & Ana", "").replace("# Sam \\& Ana", "") == (
        book_markdown(whole, NAMES).replace("# Ana & Sam", "").replace("# Ana \\& Sam", "")
    )


def test_an_empty_journey_makes_a_small_book() -> None:
    """A cover and an end, and no chart of nothing."""
    html = book_html(Journey(Past()), NAMES)

    assert Page(html).open == []
    assert '<section class="chart">' not in html
    assert say.journey_sentences(Past(), ()) == ()
