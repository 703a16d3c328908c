"""Decks and texts for property tests: anything that a valid deck may hold."""

from dataclasses import replace

from hypothesis import strategies as st

from game.decks.build import passage_text
from game.decks.identity import OWN_ID, Ids, card_id
from game.decks.model import MINUTES, Deck, Order, Pace, Plan
from game.decks.vocabulary import W
from game.rules.cards import Card
from game.rules.words import Depth, Facet, Kind, Need, Occasion, Stage, Topic
from game.text import clean, clean_line

# What is likeliest to be taken for something else by one of the three forms.
AWKWARD = st.sampled_from(
    [
        *(
            "- a list",
            "* star",
            "+ plus",
            "1. one",
            "1) one",
            "• dot",
            "\u2013 dash",
            "-tight",
            "---",
            "===",
            "***",
        ),
        *("# Surface", "#Deep", "\\# Surface", "Surface", "**Deep**", "closing", "Depth 1", "\\\\closing"),
        *("together: x", "Gift: y", "question: z", "\\together: x", "TOGETHER:", "topics: grief", "id: 7"),
        *(
            "deck:title",
            "introduction",
            "=1+1",
            "@SUM(A1)",
            "'quoted",
            "''",
            "'=x",
            "+49",
            '"',
            '""',
            'a "b" c',
        ),
        *(
            ";",
            ",",
            "a;b",
            "a,b",
            "sep=;",
            "null",
            "true",
            "1",
            "1:30",
            "{partner}",
            "{x} %s $(y)",
            "\\",
            "\\n",
        ),
        *(
            "[@click=app.quit]x[/]",
            "[/b]",
            "<b>x</b>",
            "[x]: http://x",
            "```",
            "> quote",
            "| a | b |",
            "&#27;",
        ),
        *("no", "title: x", "…", "ﬁne", "e\u0301", "שלום", "👩‍👩‍👧", "\uff1dx", "o\tx", "a. b"),
    ]
)
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cn")), min_size=1, max_size=40)


def _texts(most: int = 120) -> st.SearchStrategy[str]:
    raw = st.one_of(WORDS, AWKWARD, st.tuples(AWKWARD, WORDS).map(" ".join))
    return raw.map(lambda text: clean_line(text)[:most].strip()).filter(lambda text: clean_line(text) == text)


def texts(most: int = 120) -> st.SearchStrategy[str]:
    """One clean line that is not empty."""
    return _texts(most).filter(bool)


def passages() -> st.SearchStrategy[str]:
    """Several clean lines, or none."""
    lines = st.lists(st.one_of(st.just(""), AWKWARD, WORDS), max_size=6)
    return lines.map(lambda found: passage_text(clean("\n".join(found), lines=True).split("\n")))


def some(words: type[W]) -> st.SearchStrategy[tuple[W, ...]]:
    """Some of these words, each once, in any order."""
    return st.lists(st.sampled_from(list(words)), unique=True, max_size=4).map(tuple)


CARDS = st.builds(
    Card,
    id=st.one_of(st.just(""), st.from_regex(OWN_ID, fullmatch=True)),
    text=texts(),
    depth=st.sampled_from(Depth),
    kind=st.sampled_from(Kind),
    follow_ups=st.lists(texts(60), max_size=8).map(tuple),
    topics=some(Topic),
    facet=st.none() | st.sampled_from(Facet),
    needs=some(Need),
    seconds=st.integers(0, 3600),
    occasion=st.none() | st.sampled_from(Occasion),
    note=_texts(),
    why=_texts(),
    deck=st.just(""),
)
PLANS = st.builds(
    Plan,
    order=st.sampled_from(Order),
    minutes=st.none() | st.sampled_from(MINUTES),
    deepest=st.none() | st.sampled_from(Depth),
    give_back=st.none() | st.booleans(),
    pace=st.sampled_from(Pace),
    points=st.none() | st.booleans(),
)
HEADERS = st.builds(
    Deck,
    title=texts(),
    id=_texts(),
    author=_texts(),
    language=_texts(),
    license=_texts(),
    stages=some(Stage),
    about=_texts(),
    version=_texts(),
    plan=PLANS,
    introduction=passages(),
    closing=passages(),
    cards=st.just(()),
)


def _with_cards(deck: Deck, cards: list[Card]) -> Deck:
    """The deck with these cards, each with an id that no other has and with the deck's title."""
    own: dict[str, int] = {}
    for index, card in enumerate(cards):
        if card.id:
            own.setdefault(card.id, index)
    ids = Ids(own)
    named = (
        card.id if own.get(card.id) == index else ids.fresh(card_id(card.text, card.kind))
        for index, card in enumerate(cards)
    )
    made = (replace(card, id=name, deck=deck.title) for card, name in zip(cards, named, strict=True))
    return replace(deck, cards=tuple(made))


DECKS = st.builds(_with_cards, HEADERS, st.lists(CARDS, min_size=1, max_size=5))
