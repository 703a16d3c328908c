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


@pytest.mark.parametrize(
    "head",
    [
        "[22:41, 20.11.2026] Sam: ",
        "[20.11.26, 22:41:07] Sam & Ana: ",
        "20.11.26, 22:41 - Sam: ",
        "11/20/26, 10:41 PM - +49 151 23456: ",
        "2026-11-20 22:41 Sam: ",
    ],
)
def test_of_a_chat_the_questions_are_cards_and_the_talk_is_named(head: str) -> None:
    """Neither the hour nor the sender is read aloud, and “haha ok” is no card; nothing goes unmentioned."""
    read = read_pasted(
        f"{head}What do you hope for: soon?\n{head}haha ok\n{head}Who taught you that?", Depth.DEEP
    )

    assert [card.text for card in read.deck.cards] == ["What do you hope for: soon?", "Who taught you that?"]
    assert [(message.code, message.line) for message in read.messages] == [("talk", 2)]
    assert "haha ok" in read.messages[0].message


@pytest.mark.parametrize("line", ["What happened on 20.11.26, and at 22:41?", "Sunday: what was it like?"])
def test_a_line_with_a_day_in_it_is_no_chat(line: str) -> None:
    """Only what a chat writes before a message is taken away."""
    assert [card.text for card in read_pasted(line, Depth.DEEP).deck.cards] == [line]
