"""A key without its colon: whoever needs to close its topic still can."""

import pytest

from game.decks.lint import checked
from game.decks.model import Severity
from game.decks.reader import read_text
from game.rules.words import Facet, Need, Topic

HEAD = "---\ntitle: x\n{}---\n# Surface\n- What about home?\n  - How?\n"


def test_a_topic_without_its_colon_still_closes_the_card() -> None:
    """It is an error that names the line and the repair, and the words on the card stay clean."""
    read = read_text(HEAD.format("") + "  topics money, loss\n  needs children\n  facet sexual\n")
    card = read.deck.cards[0]

    assert (card.topics, card.needs, card.facet) == (
        (Topic.MONEY, Topic.GRIEF), (Need.CHILDREN,), Facet.SEXUAL
    )  # fmt: skip
    assert (card.text, card.follow_ups) == ("What about home?", ("How?",))
    first = read.errors[0]
    assert (first.line, first.code) == (7, "no-colon")
    assert "`topics: money, loss`" in first.fix


def test_a_card_whose_topic_nobody_could_close_is_not_played() -> None:
    read = read_text(HEAD.format("") + "  topics war\n- What else?\n")

    assert [card.text for card in read.deck.cards] == ["What else?"]
    assert {error.code for error in read.errors} == {"no-colon", "unknown-topics"}


@pytest.mark.parametrize(
    "line", ["needs most of all?", "time and again?", "why you did it?", "topics that we never touch?"]
)
def test_a_sentence_over_two_lines_stays_a_sentence(line: str) -> None:
    """Most words that are keys are words of any sentence."""
    read = read_text(f"---\ntitle: x\n---\n# Surface\n- What is it that one\n  {line}\n")

    assert read.deck.cards[0].text == f"What is it that one {line}"
    assert read.errors == ()


@pytest.mark.parametrize("text", ["How is {name}?", "How is {partner now?", "How is {Partner}?"])
def test_other_braces_than_the_partner_s_are_advice(text: str) -> None:
    """They would be read aloud as they stand."""
    said = checked(read_text(f"---\ntitle: x\n---\n# Surface\n- {text}\n"), "x")
    found = [message for message in said if message.code == "placeholder"]

    assert [message.severity for message in found] == [Severity.WARNING]
    assert "{partner}" in found[0].fix


def test_cards_below_a_plan_s_deepest_are_said_to_be_never_played() -> None:
    head = HEAD.format("order: as-written\ndeepest: shallows\n")
    said = checked(read_text(head + "# Deep\n- What else?\n# Seabed\n- And?\n"), "x")

    assert ["2 cards lie below Shallows" in message.message for message in said
            if message.code == "below-deepest"] == [True]  # fmt: skip
