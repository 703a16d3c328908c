"""Texts that are alike are found without comparing each with each."""

from itertools import combinations
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.decks.folders import bundled_folder
from game.decks.library import Library
from game.decks.nearness import NEAR, likeness, same_subject, twins


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("What made you smile?", "what made YOU smile", 1.0),
        ("What made you smile?", "What made you laugh?", 0.6),
        ("one two three", "four five six", 0.0),
        ("", "", 0.0),
        ("", "one", 0.0),
    ],
)
def test_likeness_is_the_share_of_common_words(one: str, other: str, alike: float) -> None:
    """From nothing in common to all the same words."""
    assert likeness(one, other) == likeness(other, one) == alike


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=8).map(" ".join), max_size=16))
def test_the_quick_search_finds_what_comparing_all_finds(texts: list[str]) -> None:
    """As long as a deck is small, a text has a twin exactly if any earlier text is near it."""
    slow = {
        later
        for earlier, later in combinations(range(len(texts)), 2)
        if likeness(texts[earlier], texts[later]) >= NEAR
        or set(texts[earlier].split()) == set(texts[later].split())
    }
    found = twins(texts)

    assert {twin.later for twin in found} == slow
    assert all(twin.earlier < twin.later for twin in found)
    assert all(twin.likeness == (likeness(texts[twin.earlier], texts[twin.later]) or 1.0) for twin in found)


def test_one_double_among_thousands_is_found() -> None:
    """A near copy is noticed however many cards lie between the two."""
    texts = [
        "What does " + " ".join(f"w{index * step % 3_001}" for step in (7, 11, 13, 17, 19)) + " tell you?"
        for index in range(3_000)
    ]
    texts.append(texts[17].replace("tell", "say to"))

    assert [(twin.earlier, twin.later) for twin in twins(texts)] == [(17, 3_000)]


@pytest.mark.parametrize(
    "pattern", ["same words always", "What is it, number {}?", "{} {} {}", "a b c d e f g h {}"]
)
def test_alike_texts_in_any_number_take_no_time_to_speak_of(pattern: str) -> None:
    """Twenty thousand cards of one pattern are no trap."""
    texts = [pattern.format(index, index % 7, index % 11) for index in range(20_000)]
    started = process_time()
    twins(texts)

    assert process_time() - started < 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("What do you love about mornings?", "What do you love about evenings?", False),
        ("What small thing did I do this week?", "Which small thing did I do this month?", False),
        ("What small favour did I do you this week?", "Which small favour did I do for you this week?", True),
        ("What is it?", "Who is it?", True),
    ],
)
def test_a_pattern_used_again_is_not_the_same_subject(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    """Two cards may be built alike and ask for quite different things."""
    assert same_subject(one, other) is same


def test_no_two_bundled_cards_are_nearly_the_same() -> None:
    """In all decks together no prompt has a twin, by the strict measure that our authors are held to."""
    cards = [card for deck in Library.load([bundled_folder()]).decks for card in deck.cards]
    found = twins([card.text for card in cards])

    assert [(cards[twin.earlier].text, cards[twin.later].text) for twin in found] == []
