"""Every odd file is answered: quickly, in plain words, with the first cause, and nothing unclean gets in."""

import re
from dataclasses import astuple, fields
from pathlib import Path
from time import process_time

import pytest

from game.decks.files import deck_bytes
from game.decks.lint import checked
from game.decks.model import Message, ReadDeck
from game.decks.reader import read_deck
from game.text import clean
from tests.decks.corpus import CORPUS
from tests.decks.corpus.hostile import SEEN_AS_TYPED
from tests.decks.corpus.odd import Odd

LONGEST = 1.0
IDLE = 0.05
"""Seconds of a million small steps on the machine on which the second was set, with nothing else to do."""

PROGRAMMERS_WORDS = re.compile(
    r"Error\b|Exception|Traceback|NoneType|codec|pydantic|\bpars(?:er?|ing)\b|\bstr\b|\bdict\b|\bint\b|<class|"
    r"object at 0x|\bnull\b|\bNone\b|\btype\b|\bvalidat|\btoken|\bregex|json\.|\bcsv\.|\bUnicode[A-Z]|\bI/O",
)


@pytest.fixture(scope="module", params=CORPUS, ids=lambda odd: odd.name)
def odd(request: pytest.FixtureRequest) -> Odd:
    """One odd file after the other."""
    found: Odd = request.param
    return found


@pytest.fixture(scope="module")
def reading(odd: Odd, tmp_path_factory: pytest.TempPathFactory) -> tuple[ReadDeck, float]:
    """What reading the odd file gave, and how many seconds it took."""
    path = tmp_path_factory.mktemp("odd") / f"{odd.name}{odd.suffix}"
    path.write_bytes(odd.content)
    started = process_time()
    read = read_deck(path, path.name)
    return read, process_time() - started


def _a_second() -> float:
    """A second of this machine as busy as it is now: on shared cores the same work takes longer."""
    started = process_time()
    assert sum(one * one % 7 for one in range(1_000_000)) > 0
    return LONGEST * max(1.0, (process_time() - started) / IDLE)


def test_the_corpus_is_large_and_its_names_are_its_own() -> None:
    """At least 150 odd files, each under its own name."""
    assert len({odd.name for odd in CORPUS}) == len(CORPUS) >= 150


def test_the_first_cause_is_named(odd: Odd, reading: tuple[ReadDeck, float]) -> None:
    """The first message is about what is really wrong, and whatever is good is kept."""
    read, _ = reading
    first = next((message.code for message in (*read.errors, *read.messages)), "")

    assert (first, len(read.deck.cards)) == (odd.cause, odd.cards)


def test_every_answer_comes_within_a_second(reading: tuple[ReadDeck, float]) -> None:
    """No file makes anyone wait."""
    assert reading[1] < LONGEST or reading[1] < _a_second()


def test_messages_are_whole_and_speak_plainly(odd: Odd, reading: tuple[ReadDeck, float]) -> None:
    """Each names the file, says what and how to mend it, and no word in it is a programmer's."""
    for message in _some(reading[0].messages):
        said = f"{message.message}. {message.fix}"
        assert message.file == f"{odd.name}{odd.suffix}"
        assert message.message
        assert message.fix[-1] in ".?"
        assert not message.message.endswith(".")
        assert not PROGRAMMERS_WORDS.search(re.sub(r"“[^”]*”|`[^`]*`", "", said)), said
        assert clean(str(message)) == str(message)


def test_lines_lie_inside_the_file(odd: Odd, reading: tuple[ReadDeck, float]) -> None:
    """A message points at a line that there is."""
    last = len(re.split(rb"\r\n|\n\0?|\r\0?", odd.content))

    assert all(0 <= message.line <= last for message in reading[0].messages)


def test_nothing_unclean_gets_in(reading: tuple[ReadDeck, float]) -> None:
    """Every text of the deck and of its cards is safe to show."""
    deck = reading[0].deck
    texts = [text for text in astuple(deck) if isinstance(text, str)]
    for card in deck.cards[:200]:
        texts += [*card.follow_ups, *(getattr(card, part.name) for part in fields(card))]

    assert all(clean(text, lines=True) == text for text in texts if isinstance(text, str))


@pytest.mark.parametrize(
    "odd", [odd for odd in CORPUS if odd.name in SEEN_AS_TYPED], ids=lambda odd: odd.name
)
def test_what_only_looks_dangerous_is_seen_as_typed(odd: Odd, tmp_path: Path) -> None:
    """Markup, links and code of any language are plain text on a card, and stay so in every form."""
    path = tmp_path / "odd.md"
    path.write_bytes(odd.content)
    deck = read_deck(path).deck
    assert deck.cards[0].text == SEEN_AS_TYPED[odd.name]

    for suffix in (".md", ".csv", ".json"):
        again = path.with_suffix(suffix)
        again.write_bytes(deck_bytes(deck, suffix))
        assert read_deck(again).deck == deck


def test_the_linter_takes_whatever_was_read(reading: tuple[ReadDeck, float]) -> None:
    """No kept card, however odd, is too much for the linter; its messages speak plainly too."""
    read, _ = reading
    started = process_time()
    messages = checked(read, "odd")

    took = process_time() - started

    assert took < 3 * LONGEST or took < 3 * _a_second()
    assert all(clean(str(message)) == str(message) for message in _some(messages))


def _some(messages: tuple[Message, ...]) -> list[Message]:
    """Enough of thousands of messages to judge their kind."""
    return [*messages[:60], *messages[-20:]]
