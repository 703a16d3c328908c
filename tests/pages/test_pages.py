"""Exported pages: all that a game holds and nothing else, printable, and nobody's words are marks in it."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from game.errors import SaveError
from game.pages.contents import page_of
from game.pages.forms import exported, form_of
from game.pages.html import html
from game.pages.markdown import markdown
from game.rules import moves as m
from game.rules.words import Depth, Seat
from game.saves.journal import (
    ComesBack,
    Journal,
    KeptWords,
    Opened,
    OpenGift,
    Place,
    Sealed,
    ShownCircles,
    WaitingLetter,
    from_json,
    to_json,
)
from game.saves.leaving import journal_of
from game.text import clean_line
from tests.decks.corpus.hostile import CLEANED, SEEN_AS_TYPED
from tests.sitting import Sitting

HOSTILE = [*SEEN_AS_TYPED.values(), *CLEANED.values()]
MARKS = [
    "# not a heading",
    "- no list",
    "12. no number",
    "> no quote",
    "---",
    "~~~",
    "a * b * c _d_ __e__",
    "1 < 2 > 1 & &amp; &#65;",
    "| a | b |",
    "`code` \\ and [link](x)",
    "+ plus",
    "= equals",
]


class Read(HTMLParser):
    """What a browser makes of a page: its words, its elements, and their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.elements: list[tuple[str, dict[str, Any]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def browsed(page: str) -> Read:
    read = Read()
    read.feed(page)
    return read


@pytest.fixture
def journal(sitting: Sitting) -> Journal:
    """Two rounds, a kept line and a star."""
    sitting.play(m.KeepLine("Ours alone."), m.Star())
    sitting.rounds(3)
    return journal_of(sitting.path)


def saying(journal: Journal, text: str) -> Journal:
    """The same journal, with these words in every place where people's words stand."""
    told = journal.rounds[0]
    card = told.card.model_copy(update={"text": text, "deck": text})
    changes: dict[str, Any] = {
        "name": text,
        "kept": (journal.kept[0].model_copy(update={"text": text, "card": text}),),
        "promises": (journal.kept[0].model_copy(update={"text": text, "card": ""}),),
        "rounds": (told.model_copy(update={"card": card}),),
        "decks": (text,),
    }
    return from_json(to_json(journal.model_copy(update=changes)))


@pytest.mark.parametrize("form", [".md", ".html"])
def test_a_page_holds_what_the_game_holds(journal: Journal, form: str) -> None:
    """Names, lines, cards, evenings, stars, house rules."""
    text = exported(journal, form).decode()
    words = " ".join(browsed(text).words.split()) if form == ".html" else text

    for held in ("Ana & Sam", "Ours alone.", "Evening 1", "★★", "starred", "Surface", "Both of you answer"):
        assert held in words
    assert all(told.card.text in words for told in journal.rounds)


def test_stars_are_silent_where_the_house_is(journal: Journal) -> None:
    """Points shown hidden: the page does not show them either."""
    house = journal.house.model_copy(update={"show_points": False})
    page = markdown(page_of(journal.model_copy(update={"house": house})))

    assert "★" not in page
    assert "star" not in page.replace("starter", "").replace("starred", "").replace("Stars are counted", "")


def left_for_later(journal: Journal) -> Journal:
    """The same game with something of everything that waits, and with a chart."""
    card = journal.rounds[0].card
    return journal.model_copy(
        update={
            "letters": (
                WaitingLetter(by=Seat.SECOND, text="Not before May.", evening=1, sealed=5.0, opens=9e8),
            ),
            "left": (card.model_copy(update={"text": "Face down."}), None),
            "waiting": card.model_copy(update={"text": "Half told."}),
            "gifts": (OpenGift(by=Seat.FIRST, text="Tea at six.", evening=1, asked=1),),
            "opened": (Opened(depth=Depth.SHALLOWS, evening=1, at=5.0),),
            "places": (Place(round=1, word="The pier"),),
            "returns": (ComesBack(round=2, at=9e8),),
            "circles": (ShownCircles(evening=1, steps=(2, 7)),),
            "came_true": (KeptWords(by=Seat.SECOND, text="The shelf.", evening=1, at=5.0),),
            "sealed": (Sealed(line=1, opens=9e8),),
        }
    )


@pytest.mark.parametrize("form", [".md", ".html"])
def test_a_page_says_what_waits_and_never_what_is_sealed_or_lies_face_down(
    journal: Journal, form: str
) -> None:
    """A letter shows its day, a card face down that it is there; neither shows a word of itself."""
    page = exported(left_for_later(journal), form).decode()

    for said in (
        "A sealed letter from Sam waits until 9 July 1998.",
        "Ana left a card face down for Sam.",
        "A card waits to be taken up: Half told.",
        "Tea at six.",
        "Shallows opened.",
        "“The pier” on the chart",
        "comes back from 9 July 1998 on",
        "Ana: touching. Sam: almost one.",
        "The shelf.",
        f"A sealed line of {journal.partners[journal.kept[0].by].name} waits until 9 July 1998.",
    ):
        assert said in page
    assert journal.kept[0].text in exported(journal, form).decode()
    assert journal.kept[0].text not in page
    assert "Not before May" not in page
    assert "Face down." not in page


@pytest.mark.parametrize("text", [*HOSTILE, *MARKS])
def test_words_are_words_in_html(journal: Journal, text: str) -> None:
    """No element, no attribute and no address comes from anybody's words; they are shown as typed."""
    plain = {tag for tag, _ in browsed(html(page_of(journal))).elements}
    spoken = saying(journal, f"a {text} b")
    read = browsed(html(page_of(spoken)))

    assert {tag for tag, _ in read.elements} <= plain | {"li", "ul"}
    assert all(set(given) <= {"lang", "dir", "class", "charset", "name", "content", "http-equiv"}
               for _, given in read.elements)  # fmt: skip
    assert clean_line(f"a {text} b") in " ".join(read.words.split())


@pytest.mark.parametrize("text", [*HOSTILE, *MARKS])
def test_words_are_words_in_markdown(journal: Journal, text: str) -> None:
    """Neither headings, lists, links nor HTML come from anybody's words; they are shown as typed."""
    spoken = saying(journal, text) if clean_line(text) else journal
    tokens = MarkdownIt("commonmark").parse(markdown(page_of(spoken)))
    inside = [child for token in tokens for child in token.children or ()]
    kinds = {token.type for token in (*tokens, *inside)}

    assert not kinds & {
        "link_open",
        "image",
        "html_inline",
        "html_block",
        "code_inline",
        "fence",
        "code_block",
    }
    assert not kinds & {"em_open", "strong_open", "ordered_list_open"}
    assert sum(token.type == "hr" for token in tokens) == 1
    assert clean_line(text) in {child.content for child in inside} | {
        "".join(child.content for child in token.children or ()) for token in tokens
    }


def test_an_html_page_needs_nothing_from_elsewhere(journal: Journal) -> None:
    """One file: no script, no address, and a rule that forbids both; light, dark and printed."""
    page = html(page_of(journal))

    assert not re.search(r"https?:|url\(|<script|<link|<img|@import|javascript", page)
    assert "default-src 'none'" in page
    for words in ("color-scheme: light dark", "prefers-color-scheme: dark", "@media print"):
        assert words in page


def test_a_game_without_anything_makes_a_page_too(tmp_path: Path) -> None:
    """It says that there is nothing yet."""
    sitting = Sitting(tmp_path)
    page = markdown(page_of(journal_of(sitting.path)))

    assert "None yet. In the game, k keeps a line." in page
    assert "Small promises" not in page
    sitting.table.close()


def test_another_ending_is_answered_with_those_that_there_are() -> None:
    for name in ("ours.pdf", "ours", ".md"):
        with pytest.raises(SaveError, match=r"\.md text; \.html .*; \.json"):
            form_of(Path(name))
