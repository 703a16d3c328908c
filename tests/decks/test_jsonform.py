"""The JSON form: for programs, with a schema, and with answers in the same plain words."""

import json

import pytest
from hypothesis import given, settings

from game.decks.jsonform import schema, to_json
from game.decks.jsonshape import card_faults, deck_faults
from game.decks.model import Deck
from game.decks.reader import read_text
from game.rules.words import Facet, Kind, Stage, Topic
from tests.decks.strategies import DECKS


def said(value: object) -> list[str]:
    """Every message about a value as a deck in JSON, as it is printed."""
    return [str(message) for message in read_text(json.dumps(value, indent=1), "deck.json", ".json").messages]


@settings(max_examples=60, deadline=None)
@given(DECKS)
def test_whatever_we_write_fits_our_schema(deck: Deck) -> None:
    """Pydantic, which describes the form, has no objection to any deck that we write."""
    written = json.loads(to_json(deck))

    assert deck_faults(written) == []
    assert [fault for card in written["cards"] for fault in card_faults(card)] == []


def test_the_schema_describes_every_key_and_word() -> None:
    """A program that follows the schema writes a deck that we read."""
    found = schema()
    card = found["$defs"]["CardShape"]["properties"]

    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert found["required"] == ["title"]
    assert {"for", "give-back", "introduction", "closing", "cards"} <= set(found["properties"])
    assert found["properties"]["for"]["items"]["enum"] == list(Stage)
    assert card["depth"]["enum"] == ["Surface", "Shallows", "Deep", "Seabed"]
    assert card["kind"]["enum"] == list(Kind)
    assert card["topics"]["items"]["enum"] == list(Topic)
    assert card["facet"]["enum"] == list(Facet)
    assert card["text"]["maxLength"] == 280
    assert json.loads(json.dumps(found)) == found


@pytest.mark.parametrize(
    ("value", "answer"),
    [
        (
            {"title": "x", "cards": [{"text": "What?"}]},
            "deck.json:4: Card 1 was left out: `depth` is missing.",
        ),
        (
            {"title": "x", "cards": [{"depth": "Deep", "text": 3}]},
            "deck.json:4: Card 1 was left out: `text` must be a text in quotation marks.",
        ),
        (
            {"title": "x", "cards": [{"depth": "Deep", "text": "How?"}, {"depth": "Deap", "text": "What?"}]},
            "deck.json:8: “Deap” is no depth; the card was left out. Did you mean `deep`?",
        ),
        (
            {"title": "x", "minutes": "30", "cards": [{"depth": "Deep", "text": "How?"}]},
            "deck.json:3: `minutes` must be a whole number.",
        ),
        (
            {"title": "x", "points": "on", "cards": [{"depth": "Deep", "text": "How?"}]},
            "deck.json:3: `points` must be true or false.",
        ),
        (
            {"title": "x", "cards": [{"depth": "Deep", "text": "How?", "topics": ["greif"]}]},
            "deck.json:7: “greif” is no value for `topics`. Did you mean `grief`?",
        ),
        (
            {"title": "x", "cards": [{"depth": "Deep", "text": "How?", "notes": "x"}]},
            "deck.json:7: A card has no key “notes”; it was left out. Did you mean `note`?",
        ),
        ([1], "deck.json:1: This JSON is no deck: a deck begins with a brace."),
    ],
)
def test_a_slip_is_named_with_its_line(value: object, answer: str) -> None:
    """JSON readers tell no lines; ours finds them all the same."""
    assert said(value)[0][: len(answer)] == answer


def test_broken_json_is_answered_where_it_breaks() -> None:
    """The line, and where to look."""
    (message,) = read_text('{\n "title": "x",\n "cards": [}\n', "deck.json", ".json").errors[:1]

    assert (message.line, message.code) == (3, "not-json")


def test_a_card_may_hold_what_looks_like_the_list_of_cards() -> None:
    """Finding lines is never fooled into finding wrong ones."""
    tricky = {"about": '"cards": [', "title": "x", "cards": [{"depth": "Deep", "text": "What?", "id": "#"}]}
    read = read_text(json.dumps(tricky), "deck.json", ".json")

    assert [card.text for card in read.deck.cards] == ["What?"]
    assert [message.code for message in read.messages] == ["unknown-value"]


def test_the_order_of_keys_does_not_matter() -> None:
    """Cards first, title last: the same deck."""
    cards = [{"text": "What?", "depth": "Deep"}]

    assert read_text(json.dumps({"cards": cards, "title": "x"}), suffix=".json").messages == ()
