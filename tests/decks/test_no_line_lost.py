"""Promise 1: every non-blank line of a file ends up in the deck or in a message."""

from dataclasses import astuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.decks.model import ReadDeck
from game.decks.reader import read_text

SHAPES = (
    *(
        "{}",
        "  {}",
        "\t{}",
        "- {}",
        "  - {}",
        "\t- {}",
        "      * {}",
        "+ {}",
        "1. {}",
        "  2) {}",
        "-{}",
        "• {}",
        "o\t{}",
    ),
    *(
        "# {}",
        "#{}",
        "  # {}",
        "# Surface",
        "## deep ##",
        "# Closing",
        "Shallows",
        "  Seabed",
        "# Surfase",
        "===",
        "---",
    ),
    *(
        "together: {}",
        "- gift: {}",
        "- together:",
        "- ",
        "  -",
        "```",
        "> {}",
        "| {} |",
        "- - {}",
        "\\# {}",
        "\\{}",
    ),
    *(
        "  topics: {}",
        "  topics: grief",
        "  topcis: {}",
        "  facet: {}",
        "  needs: {}",
        "  time: {}",
        "  moment: {}",
    ),
    *(
        "  note: {}",
        "  why: {}",
        "  id: {}",
        "id: {}",
        "  time: 60s",
        "  facet: sexual",
        "  colour: {}",
        "  depth: {}",
    ),
    *(
        "title: {}",
        "author: {}",
        "tittle: {}",
        "colour: {}",
        "for: {}",
        "minutes: {}",
        "order: {}",
        "points: {}",
    ),
    *("  follow-up: {}", "  {}: {}", "- {}: {}", "- {} " + "x" * 300, "{} \u200b\x1b[31m", "", "", "  "),
)
ROW_SHAPES = (
    *(
        "Deep,question,{}",
        "Deep,,{},,grief",
        "Surface,gift,{},why {}?",
        "Abyss,,{}",
        ",,{}",
        "deap,,{}",
        "1,together,{}",
    ),
    *(
        "deck:title,,{}",
        "deck:colour,,{}",
        "deck:for,,{}",
        "introduction,,{}",
        "closing,,{}",
        "Deep,{},what",
        "Deep",
    ),
    *(
        "Deep,,{},,{}",
        "Deep,,{},,,,,,,extra",
        'Deep,,"{}',
        'Deep,,"{}"x',
        '"',
        "Deep,,{},,,sexual,,60s",
        "Deep,,,{}",
        "",
    ),
)


def lost(lines: list[str], read: ReadDeck) -> list[str]:
    """The lines whose own words are neither in the deck nor in the range, or the words, of any message."""
    kept = repr(astuple(read.deck))
    told = [(message.line, max(message.line, message.until), str(message)) for message in read.messages]
    return [
        line
        for number, line in enumerate(lines, 1)
        if f"tok{number}q" in line
        and f"tok{number}q" not in kept
        and not any(first <= number <= last or f"tok{number}q" in text for first, last, text in told)
    ]


def filled(shapes: list[str]) -> list[str]:
    """Lines of these shapes, each with a word of its own."""
    return [shape.replace("{}", f"tok{number}q") for number, shape in enumerate(shapes, 1)]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(SHAPES), max_size=30), st.sampled_from(("", "---\n", "# Surface\n")))
def test_no_line_of_a_markdown_file_vanishes(shapes: list[str], start: str) -> None:
    """Whatever lines follow each other, each is kept or spoken of."""
    lines = filled([*start.splitlines(), *shapes])

    assert lost(lines, read_text("\n".join(lines))) == []


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(ROW_SHAPES), max_size=20))
def test_no_row_of_a_table_vanishes(shapes: list[str]) -> None:
    """Whatever rows follow each other, each is kept or spoken of."""
    lines = filled(["depth,kind,text,follow_up_1,topics,facet,needs,time", *shapes])

    assert lost(lines, read_text("\n".join(lines), suffix=".csv")) == []


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(codec=None), max_size=200), st.sampled_from((".md", ".csv", ".json", ".txt")))
def test_no_text_stops_a_reader(text: str, suffix: str) -> None:
    """Any text at all is read in any form; what is no deck gets a message."""
    read = read_text(text, suffix=suffix)

    assert read.playable or read.messages


@pytest.mark.parametrize("form", ["{}", "- {}", "  {}", "# {}"])
def test_a_line_of_words_alone_is_never_silent(form: str) -> None:
    """Even a file of one line is answered."""
    assert read_text(form.format("tok")).messages
