"""What a card is known by, and how it keeps its history when its author mends it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.decks.history import heirs
from game.decks.identity import Ids, card_id, normal
from game.decks.reader import read_text
from game.decks.writer import to_markdown
from game.rules.cards import Card
from game.rules.words import Depth, Kind


def card(text: str, name: str = "") -> Card:
    """A card with this text, known by its own id or by its text."""
    return Card(id=name or card_id(text, Kind.QUESTION), text=text, depth=Depth.DEEP)


@pytest.mark.parametrize(
    "other",
    [
        "what don't  you say",
        "What don\u2019t you say?!",
        "WHAT — don't you, say…",
        "\u201cWhat dont you say?\u201d",
    ],
)
def test_case_blanks_and_punctuation_do_not_make_another_card(other: str) -> None:
    """Whoever only straightens a quotation mark keeps the card."""
    assert card_id(other, Kind.QUESTION) == card_id("What don't you say?", Kind.QUESTION)


@pytest.mark.parametrize("other", ["What do you say?", "क्या हाल है", "کیا حال ہے", "!!!", "👍"])
def test_other_words_make_another_card(other: str) -> None:
    """Signs of every script count, and so do texts of signs alone."""
    assert card_id(other, Kind.QUESTION) != card_id("What don't you say?", Kind.QUESTION)
    assert normal(other)


def test_vowel_signs_count() -> None:
    """Two words of a script with vowel signs are not the same for having the same consonants."""
    assert card_id("कि", Kind.QUESTION) != card_id("की", Kind.QUESTION)


def test_an_id_is_the_same_on_every_machine() -> None:
    """Saves of years ago still know the card."""
    assert card_id("What made you smile today?", Kind.QUESTION) == "b91338650938"


@given(st.text(max_size=40), st.sampled_from(Kind))
def test_any_text_gets_a_short_id(text: str, kind: Kind) -> None:
    """Twelve plain letters, whatever the text."""
    assert len(card_id(text, kind)) == 12


@given(st.lists(st.sampled_from(["a", "b", "a-2", "a-2-2"]), max_size=12))
def test_no_two_cards_share_an_id(wanted: list[str]) -> None:
    """However often the same id is wanted, each card gets its own."""
    ids = Ids(["b"])
    given_out = [ids.fresh(name) for name in wanted]

    assert len({*given_out, "b"}) == len(wanted) + 1


def test_equal_cards_of_one_deck_are_told_apart() -> None:
    """The same question twice is two cards, in a stable order."""
    first, second = read_text("---\ntitle: x\n---\n# Deep\n- What?\n- what\n").deck.cards

    assert second.id == f"{first.id}-2"


def test_an_edited_card_keeps_its_history() -> None:
    """A mended, shortened or sharpened text continues the old card."""
    old = [card("When did you last feel alone while I was in the room?"), card("What do you hope for?")]
    new = [card("When did you last feel alone although I was in the room?"), card("What do you hope for?")]

    assert heirs(old, new) == {new[0].id: old[0].id}


def test_a_mended_slip_in_a_short_text_keeps_its_history() -> None:
    """Few words with one letter changed are the same card."""
    old, new = card("What surprsied you?"), card("What surprised you?")

    assert heirs([old], [new, card("Who are you?")]) == {new.id: old.id}


def test_another_question_begins_without_history() -> None:
    """A new text is a new card."""
    assert heirs([card("What do you hope for?")], [card("Which song stays with you?")]) == {}


def test_cards_that_are_still_there_have_no_heirs() -> None:
    """A card of one's own id may change all its words."""
    assert (
        heirs([card("What is it?", "mine")], [card("Something else entirely?", "mine"), card("What is it?")])
        == {}
    )


def test_the_nearest_of_several_texts_is_the_heir() -> None:
    """One old card has one heir, the one most like it."""
    old = card("Which place do you go to when you need to be alone?")
    near = card("Which place do you go to when you want to be alone?")
    nearer = card("Which place do you go to when you need to be alone, and warm?")

    assert heirs([old], [near, nearer]) == {nearer.id: old.id}


def test_an_edit_inside_the_game_keeps_the_id_and_writes_it() -> None:
    """A card that is edited in the editor keeps its id; the file then spells it out."""
    deck = read_text("---\ntitle: x\n---\n# Deep\n- What made you smile?\n").deck
    edited = replace(deck.cards[0], text="What made you laugh out loud?")
    again = read_text(to_markdown(replace(deck, cards=(edited,)))).deck

    assert again.cards == (edited,)
