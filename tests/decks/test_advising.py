"""Advice while one writes: live, in words for a form, and one key away from being taken."""

from dataclasses import replace

import pytest

from game.decks.advising import advice, first_fault, taken
from game.decks.editing import HEAD, Editing, Leaf, Sheet, sheet_of
from game.decks.model import Deck
from game.decks.reader import read_text
from game.rules.cards import Card
from game.rules.words import Depth, Facet, Kind, Topic

DECK = read_text("---\ntitle: Ours\n---\n# Shallows\n- What do you see from here?\n  - What else?\n").deck


def writing(text: str, **others: object) -> Editing:
    editing = Editing(sheet_of(DECK), 0).add().write("text", text).write("follow_ups", "How was it?")
    for name, value in others.items():
        editing = editing.write(name, value)
    return editing


def test_good_words_get_no_advice() -> None:
    assert advice(writing("What made you smile this morning?")) == ()


def test_a_closed_question_is_mended_by_what_is_offered() -> None:
    editing = writing("Do you still laugh at my jokes?")
    found = advice(editing)

    assert "yes or no" in found[0].sentence
    after = taken(editing, found[0])
    assert after.sheet.leaves[1].card.text == "When do you still laugh at my jokes?"
    assert advice(after) == ()
    assert after.undo().sheet == editing.sheet


def test_a_follow_up_is_mended_where_it_stands() -> None:
    editing = writing("What made you smile?", follow_ups="Where was it?\nDid you tell anyone?")
    after = taken(editing, advice(editing)[0])

    assert after.sheet.leaves[1].card.follow_ups[0] == "Where was it?"
    assert after.sheet.leaves[1].card.follow_ups[1] != "Did you tell anyone?"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("What do you miss about someone who died?", "topics", (Topic.DEATH,)),
        ("What is good about sex on a Sunday?", "facet", Facet.SEXUAL),
        ("Challenge: hold hands for a minute.", "kind", Kind.TOGETHER),
    ],
)
def test_what_a_file_would_spell_out_is_set_in_the_form(text: str, field: str, value: object) -> None:
    """No advice here speaks of hyphens and indented lines."""
    editing = writing(text)
    for _ in range(3):
        found = [each for each in advice(editing) if each.card]
        assert not any("`" in each.sentence for each in found)
        editing = taken(editing, found[0]) if found else editing

    assert getattr(editing.sheet.leaves[1].card, field) == value


def test_a_heavy_card_goes_deeper() -> None:
    editing = writing("What do you miss about someone who died?", topics=(Topic.DEATH,)).to_depth(
        Depth.SURFACE
    )
    deeper = next(each for each in advice(editing) if each.card)
    after = taken(editing, deeper)

    assert after.leaf is not None
    assert after.leaf.card.depth is Depth.DEEP
    assert after.at == 1


def test_a_near_duplicate_names_the_other_card() -> None:
    found = advice(writing("What do you see from up here?"))

    assert [each.sentence.split("”")[0] for each in found] == ["“What do you see from here?"]


def test_the_deck_as_a_whole_is_weighed_too() -> None:
    editing = Editing(sheet_of(DECK), HEAD)
    assert [each.sentence for each in advice(editing)] == [
        "Shallows has 1 card only. Write 5 more, so that there is a choice."
    ]

    assert advice(editing.write("title", " "))[0].stops


def test_a_deck_in_another_language_is_not_judged_by_english_words() -> None:
    editing = writing("Do is a word here, and so is are?")
    other = replace(editing, sheet=replace(editing.sheet, head=replace(editing.sheet.head, language="nl")))

    assert advice(other) == ()


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("text", "", "has no words yet"),
        ("text", "x" * 281, "281 letters, more than 280"),
        ("follow_ups", "\n".join("How?" for _ in range(9)), "at most 8 follow-ups"),
        ("follow_ups", "x" * 281, "281 letters"),
        ("why", "x" * 1001, "more than 1,000"),
    ],
)
def test_what_cannot_be_saved_is_said_and_stops(name: str, value: str, sentence: str) -> None:
    editing = writing("What made you smile?").write(name, value)

    assert any(each.stops and sentence in each.sentence for each in advice(editing))
    assert first_fault(editing.sheet) == (1, next(a.sentence for a in advice(editing) if a.stops))


def test_a_deck_without_a_card_cannot_be_saved() -> None:
    empty = Editing(Sheet(Deck("Ours"))).add()

    assert first_fault(empty.sheet) == (0, "A deck needs at least one card before it can be saved.")
    assert first_fault(sheet_of(DECK)) is None


def test_the_second_of_two_questions_becomes_a_follow_up() -> None:
    """Whoever takes the advice loses no question."""
    card = Card("", "What made you smile? And who was there?", Depth.SURFACE, follow_ups=("Where?",))
    editing = Editing(Sheet(Deck("x"), (Leaf(card),)), 0)
    offered = next(each for each in advice(editing) if "two questions" in each.sentence)
    after = taken(editing, offered).leaf

    assert after is not None
    assert (after.card.text, after.card.follow_ups) == (
        "What made you smile?", ("Who was there?", "Where?")
    )  # fmt: skip
