"""The ground behind the decks: what they cover, card by card, and what they keep out.

The items are those of the project's notes on two articles: signs of closeness (s), what it gives (v),
barriers (b), how it is built (t), themes of questions (q), behaviours (h), the long run (m), finding each
other again (r), stages of life (l), facets (f). `content_ground.csv` names cards for each, chosen by reading.
"""

import csv
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from game.decks.folders import bundled_folder
from game.decks.identity import words_in
from game.decks.library import Library
from game.decks.lint.wording import findings
from game.rules.cards import Card
from game.rules.words import Depth, Facet, Stage, Topic

DECKS = {deck.id: deck for deck in Library.load([bundled_folder()]).decks}
CARDS = {(deck.id, card.text): card for deck in DECKS.values() for card in deck.cards}
LISTS = {"s": 7, "v": 8, "b": 8, "t": 14, "q": 10, "h": 10, "m": 10, "r": 10, "l": 6, "f": 5}
ITEMS = tuple(f"{letter}{number}" for letter, last in LISTS.items() for number in range(1, last + 1))
STAGES = {f"l{number}": stage for number, stage in enumerate(Stage, 1)}
FACETS = {f"f{number}": facet for number, facet in enumerate(Facet, 1)}
HEADER = ["item", "deck", "card"]

# Each kind of thing that never goes in, and how it sounds.
NEVER = {
    "gender": r"\b(?:men|women|guys|girls|boys|ladies|he|she|his|her|him|hers)\b",
    "love languages": r"\blove languages?\b|\bquality time\b|\bwords of affirmation\b|\bacts of service\b",
    "compatibility": r"\bsoul ?mates?\b|\bcompatib\w+|\bperfect (?:match|partner|couple)\b|\bmeant to be\b",
    "verdict": r"\b(?:one|1) to (?:ten|10|five|5)\b|\bout of (?:ten|10)\b|\bhow satisfied\b|\brate us\b",
    "superlative": r"\b(?:deepest|darkest|biggest|greatest|worst) (?:fear|secret|regret|mistake|flaw)s?\b",
    "dare": r"\b(?:tell|share|confess|name)\b[^.?!]*\bsecrets?\b|\bsecret\b[^.?!]*\bnobody\b|\bi dare you\b",
    "test": r"\bprove (?:to me|that you)\b|\bdo you (?:feel|think|believe) (?:that )?i\b",
    "shock": r"\bif (?:i|you|one of us) (?:died|die|were dying)\b",
    "licence to wound": r"\bchange about (?:me|us|\{partner\})|\bannoy\w* (?:you )?(?:about )?me\b",
    "clinic": r"\b(?:attachment|inner child|codepend\w+|narciss\w+|toxic|gaslight\w*|dysfunction\w*|triggered"
    r"|coping mechanism\w*|boundar(?:y|ies)|vulnerab\w+|intimacy|trauma bond\w*)\b",
}

NOT_AT_THE_SURFACE = {Topic.DEATH, Topic.TRAUMA, Topic.SEX, Topic.GRIEF, Topic.SUBSTANCE_USE}
HEAVY = re.compile(
    r"\b(?:death|die[sd]?|dying|dead|funeral|grief|griev\w+|mourn\w*|trauma\w*|abus\w+|violen\w+|sex\w*|erotic"
    r"|drunk|alcohol\w*|addict\w*|drugs?|wine|beer)\b"
)


class Row(NamedTuple):
    """One line of the table: this card of this deck covers that item."""

    item: str
    deck: str
    card: str


def _table() -> tuple[list[str], tuple[Row, ...]]:
    with Path(__file__).with_name("content_ground.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    return header, tuple(Row(*row) for row in rows)


TITLE_ROW, ROWS = _table()


def _asked(card: Card) -> tuple[str, ...]:
    """Everything of a card that is said aloud."""
    return (card.text, *card.follow_ups)


def _kept_out(text: str) -> set[str]:
    """The kinds of things in this text that never go in."""
    return {kind for kind, pattern in NEVER.items() if re.search(pattern, text, re.IGNORECASE)}


def test_the_table_is_well_made() -> None:
    """Three columns, no line twice, in the order of the items."""
    assert TITLE_ROW == HEADER
    assert [row for row, count in Counter(ROWS).items() if count > 1] == []
    assert list(dict.fromkeys(row.item for row in ROWS)) == list(ITEMS)


@pytest.mark.parametrize("item", ITEMS)
def test_every_item_is_covered(item: str) -> None:
    """By three cards at the least, and in more than one deck unless it belongs to one."""
    rows = [row for row in ROWS if row.item == item]

    assert len(rows) >= 3
    assert len({row.deck for row in rows}) > 1 or item in STAGES or item == "f5"


def test_every_card_of_the_table_exists() -> None:
    """Word for word, in the deck that is named: whoever rewrites a card looks at what it covered."""
    assert [row for row in ROWS if (row.deck, row.card) not in CARDS] == []


def test_no_card_is_made_to_cover_everything() -> None:
    """Four items at most, and the table leans on every deck."""
    assert [row for row, count in Counter(row[1:] for row in ROWS).items() if count > 4] == []
    assert {row.deck for row in ROWS} == set(DECKS)


def test_stages_of_life_are_covered_by_their_own_decks() -> None:
    """What is said of a stage stands in the deck that is written for it."""
    assert [row for row in ROWS if row.item in STAGES and DECKS[row.deck].stages != (STAGES[row.item],)] == []


def test_facets_are_covered_by_cards_of_that_facet() -> None:
    """None of the five is neglected."""
    cards = [(row, CARDS.get((row.deck, row.card))) for row in ROWS if row.item in FACETS]

    assert [row for row, card in cards if card and card.facet is not FACETS[row.item]] == []


def test_what_never_goes_in_is_nowhere() -> None:
    """Not in a prompt, a follow-up, a note, a rationale, nor in what a deck says about itself."""
    of_cards = [text for card in CARDS.values() for text in (*_asked(card), card.note, card.why)]
    of_decks = [text for deck in DECKS.values() for text in (deck.about, deck.introduction, deck.closing)]

    assert {text: kinds for text in (*of_cards, *of_decks) if (kinds := _kept_out(text))} == {}


def test_the_surface_is_safe_on_a_bad_day() -> None:
    """No death, trauma, sex, grief or substance use: neither in the topics nor in the words."""
    surface = [card for card in CARDS.values() if card.depth is Depth.SURFACE]

    assert [card.text for card in surface if NOT_AT_THE_SURFACE & {*card.topics}] == []
    assert [text for card in surface for text in _asked(card) if HEAVY.search(text.casefold())] == []


@pytest.mark.parametrize(
    "example",
    [
        "Do you feel that I appreciate you enough?",
        "What would you change about me?",
        "Why do you always go quiet?",
        "What is your deepest fear, and how did your parents cause it?",
        "Tell me a secret nobody knows.",
        "From 1 to 10, how satisfied are you with us?",
        "If I died tonight, what would you regret not having said?",
        "How do your attachment wounds show up?",
        "What is your love language?",
        "What do men never understand about you?",
    ],
)
def test_the_measures_notice_what_never_goes_in(example: str) -> None:
    """Each example of what we do not ask is caught, here or by the linter."""
    assert _kept_out(example) or findings(example, words_in(example))
