"""Writing a deck: whatever is done can be taken back, nothing is lost, and cards keep their history."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.decks.editing import HEAD, Editing, Sheet, deck_of, rebased, sheet_of
from game.decks.fields import MOST_TYPED, card_with, cleaned_card, cleaned_head, head_with, value_in
from game.decks.files import deck_bytes
from game.decks.history import heirs
from game.decks.model import MOST_CARDS, Deck, Order
from game.decks.reader import read_text
from game.errors import DeckError
from game.rules.cards import Card
from game.rules.words import Depth, Facet, Kind, Need, Topic
from tests.decks.strategies import AWKWARD, CARDS, DECKS, WORDS

TEXT = """---
title: Ours
---

# Surface

- What made you smile this morning?
  - Where were you?
- What do you see from the window?

# Deep

- When did you last feel alone in our kitchen?
  topics: loneliness
"""
DECK = read_text(TEXT).deck

PATIENT = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
TYPED = st.one_of(WORDS, AWKWARD, st.just(""))
OPERATIONS: st.SearchStrategy[Callable[[Editing], Editing]] = st.one_of(
    st.integers(HEAD, 6).map(lambda at: lambda e: e.mark(at)),
    st.sampled_from(["add", "duplicate", "delete", "rest"]).map(lambda what: lambda e: getattr(e, what)()),
    st.sampled_from([-1, 1]).map(lambda step: lambda e: e.move(step)),
    st.sampled_from(Depth).map(lambda depth: lambda e: e.to_depth(depth)),
    st.tuples(st.sampled_from(["text", "note", "why", "follow_ups"]), TYPED).map(
        lambda pair: lambda e: e.write(*pair) if e.leaf else e
    ),
    st.tuples(st.sampled_from(["title", "about", "introduction", "closing"]), TYPED).map(
        lambda pair: lambda e: e if e.leaf else e.write(*pair)
    ),
    st.lists(CARDS, max_size=2).map(lambda cards: lambda e: e.insert(cards)),
)


@given(DECKS)
def test_a_deck_on_the_desk_is_the_same_deck(deck: Deck) -> None:
    """Opening it and doing nothing changes nothing."""
    assert deck_of(sheet_of(deck, deck.id or deck.title)) == deck


@PATIENT
@given(DECKS, st.lists(OPERATIONS, max_size=8))
def test_any_edits_and_then_all_undos_give_the_deck_back(deck: Deck, operations: list[Any]) -> None:
    """Every step can be taken back, and then forth again."""
    first = Editing(sheet_of(deck), 0)
    last = first
    for operation in operations:
        last = operation(last)
    back = last
    while back.past:
        back = back.undo()
    assert back.sheet == first.sheet
    while back.future:
        back = back.redo()
    assert back.sheet == last.sheet


@PATIENT
@given(DECKS, st.lists(OPERATIONS, max_size=8), st.sampled_from([".md", ".csv", ".json"]))
def test_whatever_was_written_reads_back_as_the_same_deck(
    deck: Deck, operations: list[Any], suffix: str
) -> None:
    """In all three forms, once every card has words and the deck a title."""
    editing = Editing(sheet_of(deck, deck.title), 0)
    for operation in operations:
        editing = operation(editing)
    written = tuple(leaf for leaf in editing.sheet.leaves if leaf.card.text)
    sheet = replace(editing.sheet, leaves=written, head=head_with(editing.sheet.head, "title", "Ours"))
    made = deck_of(sheet)
    if any(len(card.follow_ups) > 8 for card in made.cards) or not made.cards:
        return

    assert read_text(deck_bytes(made, suffix).decode("utf-8-sig"), suffix=suffix).deck == made
    assert deck_of(rebased(sheet, made)) == made


def test_typing_on_is_one_step_and_a_pause_begins_another() -> None:
    """Undo takes back what a person would call one thing."""
    editing = Editing(sheet_of(DECK), 0)
    for text in ("What", "What made", "What made you"):
        editing = editing.write("text", text)
    editing = editing.rest().write("text", "What made you laugh?")
    texts = []
    for _ in range(2):
        editing = editing.undo()
        texts.append(editing.sheet.leaves[0].card.text)

    assert texts == ["What made you", DECK.cards[0].text]


def test_writing_what_stands_there_already_is_no_step() -> None:
    """Blanks at the end are the typist's own."""
    editing = Editing(sheet_of(DECK), 0)

    assert editing.write("text", f"  {DECK.cards[0].text} ") is editing


def test_a_card_moves_past_a_heading_by_taking_its_depth_first() -> None:
    """Up from the top of the Deep is the end of the Surface."""
    editing = Editing(sheet_of(DECK), 2).move(-1)
    assert [leaf.card.depth for leaf in editing.sheet.leaves] == [Depth.SURFACE] * 3
    assert editing.at == 2
    editing = editing.move(-1)

    assert [leaf.card.text for leaf in editing.sheet.leaves][1] == DECK.cards[2].text
    assert Editing(sheet_of(DECK), 0).move(-1).sheet == sheet_of(DECK)


def test_a_card_goes_to_the_end_of_another_depth() -> None:
    """Also of one that had no card yet, which then lies between the others."""
    editing = Editing(sheet_of(DECK), 0).to_depth(Depth.SHALLOWS)

    assert [(leaf.card.depth, leaf.card.text[:9]) for leaf in editing.sheet.leaves] == [
        (Depth.SURFACE, "What do y"),
        (Depth.SHALLOWS, "What made"),
        (Depth.DEEP, "When did "),
    ]
    assert editing.at == 1


def test_a_copy_lies_behind_its_card_and_has_an_identity_of_its_own() -> None:
    cards = deck_of(Editing(sheet_of(DECK), 0).duplicate().sheet).cards

    assert cards[0].text == cards[1].text
    assert cards[0].id == DECK.cards[0].id
    assert len({card.id for card in cards}) == 4


def test_a_mended_card_keeps_its_id_and_another_question_gets_a_new_one() -> None:
    """So that what was told of it counts on, and what was not does not."""
    old = DECK.cards[0]
    editing = Editing(sheet_of(DECK), 0)
    mended = deck_of(editing.write("text", "What made you smile this evening?").sheet).cards[0]
    another = deck_of(editing.write("text", "Which song would you take along?").sheet).cards[0]

    assert mended.id == old.id
    assert another.id != old.id
    assert heirs(DECK.cards, (another,)) == {}


def test_a_card_mended_twice_is_still_the_same_card() -> None:
    """Also where the file was read again in between, and the last words are far from the first."""
    deck, seen = DECK, set()
    for text in (
        "What made you smile this morning, early?",
        "What made us smile this morning, early on?",
        "What made us smile early on a Sunday morning?",
    ):
        deck = deck_of(Editing(sheet_of(deck), 0).write("text", text).sheet)
        deck = read_text(deck_bytes(deck, ".md").decode()).deck
        seen.add(deck.cards[0].id)

    assert seen == {DECK.cards[0].id}


def test_an_id_that_the_author_gave_stays_whatever_the_card_says() -> None:
    deck = replace(DECK, cards=(replace(DECK.cards[0], id="smile-1"), *DECK.cards[1:]))
    editing = Editing(sheet_of(deck), 0).write("text", "Which song would you take along?")

    assert deck_of(editing.sheet).cards[0].id == "smile-1"


def test_a_new_title_leaves_the_deck_known_to_those_who_chose_it() -> None:
    """A choice of decks knows a deck by its id, else by its title."""
    sheet = Editing(sheet_of(DECK, "Ours"), HEAD).write("title", "Ours, mended").sheet

    assert (deck_of(sheet).title, deck_of(sheet).id) == ("Ours, mended", "Ours")
    assert deck_of(sheet_of(DECK, "Ours")).id == ""


def test_blank_cards_are_no_cards() -> None:
    """Who presses “new” once too often has done nothing wrong."""
    assert deck_of(Editing(sheet_of(DECK), 2).add().sheet) == DECK


def test_a_full_deck_says_so() -> None:
    full = replace(DECK, cards=(DECK.cards[0],) * MOST_CARDS)
    editing = Editing(Sheet(replace(full, cards=()), sheet_of(DECK).leaves[:1] * MOST_CARDS), 0)
    for what in (editing.add, editing.duplicate, lambda: editing.insert(DECK.cards)):
        with pytest.raises(DeckError, match="at most 20,000 cards"):
            what()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", Kind.GIFT),
        ("topics", (Topic.GRIEF,)),
        ("facet", Facet.SEXUAL),
        ("needs", (Need.FAITH,)),
        ("seconds", 60),
        ("note", "A corner of it is enough."),
        ("why", "Because."),
        ("follow_ups", "One?\nTwo?"),
    ],
)
def test_every_field_of_a_card_can_be_written_and_read(name: str, value: Any) -> None:
    card = card_with(DECK.cards[0], name, value)

    assert value_in(card, name) == value
    assert card != DECK.cards[0]


@pytest.mark.parametrize(
    ("name", "value"),
    [("order", Order.AS_WRITTEN), ("minutes", 45), ("deepest", Depth.DEEP), ("points", False)],
)
def test_the_plan_can_be_written_and_read(name: str, value: Any) -> None:
    assert value_in(head_with(DECK, name, value), name) == value


@given(DECKS, st.text(max_size=60))
def test_whatever_is_typed_comes_in_clean_and_once_clean_stays(deck: Deck, text: str) -> None:
    """Control characters, escape codes and line ends never get as far as a card."""
    card = card_with(deck.cards[0], "text", text)
    card = card_with(card, "follow_ups", text)

    assert all(line.isprintable() or max(line) >= "\u200c" for line in (card.text, *card.follow_ups) if line)
    assert not any(char in card.text for char in "\x1b\x07\r\n\t\u202e")
    assert cleaned_card(card) == cleaned_card(cleaned_card(card))
    assert cleaned_head(cleaned_head(deck)) == cleaned_head(deck)


def test_a_field_takes_no_more_than_it_can_show() -> None:
    """A megabyte in one field is cut, quickly."""
    card = card_with(Card("", "", Depth.DEEP), "text", "x" * 1_000_000)

    assert len(card.text) == MOST_TYPED
