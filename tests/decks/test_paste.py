"""Pasting: whatever people copy from elsewhere becomes cards, and what does not is named."""

import pytest

from game.decks.paste import read_pasted
from game.rules.words import Depth

JSON = """{"cards": [{"depth": "Shallows", "text": "What made you smile?", "follow_ups": ["Why?"]},
    {"depth": "Shallows", "text": "How are you?"}]}"""
TWO = [(Depth.SHALLOWS, "What made you smile?", ("Why?",)), (Depth.SHALLOWS, "How are you?", ())]


@pytest.mark.parametrize(
    "text",
    [
        "- What made you smile?\n  - Why?\n- How are you?",
        "1. What made you smile?\n   a. Why?\n2. How are you?",
        "1.\tWhat made you smile?\r\na.\tWhy?\r\n2.\tHow are you?\r\n",
        "•\tWhat made you smile?\no\tWhy?\n•\tHow are you?",
        "1. **What made you smile?**\n   - Why?\n\n2. **How are you?**\n",
        "What made you smile?\tWhy?\nHow are you?\t\n",
        "# Shallows\n- What made you smile?\n  - Why?\n- How are you?",
        "---\ntitle: x\n---\n# Shallows\n- What made you smile?\n  - Why?\n- How are you?",
        "depth\ttext\tfollow_up_1\nShallows\tWhat made you smile?\tWhy?\nShallows\tHow are you?\t\n",
        JSON,
    ],
)
def test_lists_tables_and_decks_become_cards(text: str) -> None:
    """From a chat, from Word, from a spreadsheet, from another deck."""
    read = read_pasted(text, Depth.SHALLOWS)

    assert [(card.depth, card.text, card.follow_ups) for card in read.deck.cards] == TWO
    assert read.messages == ()


def test_plain_lines_are_a_card_each() -> None:
    """Who copies questions without marks gets questions."""
    read = read_pasted("What made you smile?\n\nHow are you?\n", Depth.DEEP)

    assert [card.text for card in read.deck.cards] == ["What made you smile?", "How are you?"]


def test_what_is_no_card_is_named() -> None:
    """The lines around a list from a chat are shown as not understood."""
    read = read_pasted("Here are some questions:\n\n1. How are you?\n\nEnjoy!", Depth.DEEP)

    assert [card.text for card in read.deck.cards] == ["How are you?"]
    assert [(message.line, message.code) for message in read.messages] == [
        (1, "text-outside-card"),
        (5, "text-outside-card"),
    ]


def test_nothing_pasted_is_nothing() -> None:
    """An empty paste has no cards and says so."""
    assert [message.code for message in read_pasted(" \n", Depth.DEEP).messages] == ["nothing-playable"]
