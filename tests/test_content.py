"""The bundled decks: what `content.md` asks of every card, as far as a machine can tell."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, groupby

import pytest

from game.decks.folders import bundled_folder
from game.decks.library import Library, Volume
from game.decks.lint import card_findings, check
from game.decks.model import Deck, Order
from game.rules.cards import Card
from game.rules.words import Depth, Facet, Kind, Need, Occasion, Stage, Topic

VOLUMES = Library.load([bundled_folder()]).volumes
DECKS = {volume.deck.title: volume.deck for volume in VOLUMES}
CARDS = tuple(card for deck in DECKS.values() for card in deck.cards)
QUESTIONS = tuple(card for card in CARDS if card.kind is Kind.QUESTION)
FIRST = "First evening"
STAGE_DECKS = {
    "Dating": Stage.DATING,
    "Early days": Stage.EARLY,
    "Committed": Stage.COMMITTED,
    "The long haul": Stage.LONG_TERM,
    "With children": Stage.PARENTS,
    "Later life": Stage.LATER_LIFE,
}
TITLES = {
    *STAGE_DECKS,
    *(FIRST, "Roots", "Dreams", "Tender places", "Good news and thanks", "Finding each other again"),
    *("After a quarrel", "Weekly check-in", "Play", "Mind, hands, days out", "Touch", "Desire"),
    "Small gifts",
}
EVERYDAY_WORDS = (
    ({Topic.CHILDHOOD, Topic.FAMILY}, r"\b(?:grew up|growing up|as a child|you were (?:small|little))\b"),
    ({Topic.CONFLICT}, r"\b(?:quarrel\w*|grudges?|disagree\w*|angry|anger)\b"),
    ({Topic.MONEY}, r"\b(?:money|wages|income|savings)\b"),
    ({Topic.WORK}, r"\byour (?:work|job|boss|career)\b"),
    ({Topic.HEALTH, Topic.BODY}, r"\b(?:unwell|illness|health|hospital|fever|your body|your looks)\b"),
    ({Topic.GRIEF, Topic.DEATH}, r"\b(?:goodbye|mourn\w*|stays behind|no longer answer)\b"),
    ({Topic.LONELINESS}, r"\b(?:lonel\w+|feel alone|alone in)\b"),
    ({Topic.CHILDREN, Topic.CHILDHOOD}, r"\b(?:a child|children|as a parent)\b"),
)
LIVING_TOGETHER = re.compile(r"\bour (?:home|house|flat|kitchen|bed|bedroom|front door)\b|\bwhere we live\b")
ASKS = re.compile(r"\b(?:what|how|when|where|which|who|whom|whose|tell me|describe)\b", re.IGNORECASE)
CLOSED = re.compile(
    r"(?:do|does|did|is|are|am|was|were|has|have|had|can|could|will|would|shall|should|may|might|must)"
    r"(?:n['\u2019]t)?\b|why\b",
    re.IGNORECASE,
)
SOURCE = re.compile(r" \([A-Z][a-z]+(?: and [A-Z][a-z]+| et al\.)? (?:19|20)\d\d\)\.$")


def _asked(card: Card) -> tuple[str, ...]:
    """Everything of a card that is said aloud."""
    return (card.text, *card.follow_ups)


def _found(*codes: str) -> list[tuple[str, str, str]]:
    """What the linter finds of these kinds, in all decks."""
    return [
        (deck.title, card.text, finding.message)
        for deck in DECKS.values()
        for card in deck.cards
        for _, finding in card_findings(card, deck.stages)
        if finding.code.startswith(codes)
    ]


def _sentences(text: str) -> list[str]:
    """The sentences of a text; what stands in quotation marks belongs to the sentence around it."""
    quiet = re.sub(r"“[^”]*”", lambda quote: re.sub(r"[.!?…]", "", quote[0]), text)
    return [part for part in re.split(r"(?<=[.!?…])\s+", quiet) if part]


def _words(text: str) -> list[str]:
    return re.findall(r"\w[\w'\u2019]*", text.casefold())


def syllables(word: str) -> int:
    """How many syllables an English word has, by its groups of vowels; where in doubt one too many."""
    letters = re.sub(r"[^a-z]", "", word.casefold()).replace("qu", "q")
    silent = r"(?<=[^aeiouy])(?:(?<![^aeiouy]l)e|(?<![sxzcg])(?<![cs]h)es|(?<![td])ed)$"
    letters = re.sub(silent, "", letters)
    apart = re.findall(r"(?<![ctsgx])i[ao]|iet|[eouy]ing", letters)
    return max(1, len(re.findall(r"[aeiouy]+", letters)) + len(apart))


def grade(texts: list[str]) -> float:
    """The Flesch-Kincaid grade of some texts: the school year in which they are read with ease."""
    words = [word for text in texts for word in _words(text)]
    sentences = sum(len(_sentences(text)) for text in texts)
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def _depths(deck: Deck) -> Iterator[tuple[Depth, list[Card]]]:
    by_depth = sorted(deck.cards, key=lambda card: card.depth)
    for depth, cards in groupby(by_depth, key=lambda card: card.depth):
        yield depth, list(cards)


each_deck = pytest.mark.parametrize("deck", DECKS.values(), ids=lambda deck: deck.id)


def test_the_nineteen_decks_are_there() -> None:
    """By their titles, and no other."""
    assert len(VOLUMES) == 19
    assert set(DECKS) == TITLES


def test_there_are_cards_for_years() -> None:
    """At least 760."""
    assert len(CARDS) >= 760


@each_deck
def test_every_depth_offers_a_choice(deck: Deck) -> None:
    """At least eight cards wherever a deck has any."""
    assert {depth: len(cards) for depth, cards in _depths(deck) if len(cards) < 8} == {}


@each_deck
def test_a_deck_says_whose_it_is_and_what_for(deck: Deck) -> None:
    """Its file, author, language, licence and one line about it."""
    files = {volume.deck.id: volume.path.stem for volume in VOLUMES}

    assert (deck.author, deck.language, deck.license) == ("Fathoms", "en", "CC BY 4.0")
    assert deck.id == files[deck.id]
    assert len(_words(deck.about)) >= 5


@each_deck
def test_a_deck_introduces_itself(deck: Deck) -> None:
    """In two sentences at least."""
    assert len(_sentences(deck.introduction)) >= 2


@pytest.mark.parametrize("volume", VOLUMES, ids=lambda volume: volume.path.stem)
def test_the_strict_linter_is_silent(volume: Volume) -> None:
    """We ask of ourselves what we ask of others."""
    assert [str(message) for message in check(volume.path)] == []


def test_no_two_cards_are_known_by_the_same_id() -> None:
    """Not even in different decks, so that what was told of one never counts for another."""
    assert [card for card, count in Counter(card.id for card in CARDS).items() if count > 1] == []


def test_first_evening_is_enough_for_many_evenings() -> None:
    """A dozen cards at each of the four depths, things to do, things to give, warm-ups, good news."""
    cards = DECKS[FIRST].cards
    kinds = Counter(card.kind for card in cards)
    occasions = Counter(card.occasion for card in cards)

    assert [len(of_depth) >= 12 for _, of_depth in _depths(DECKS[FIRST])] == [True] * 4
    assert kinds[Kind.TOGETHER] >= 4
    assert kinds[Kind.GIFT] >= 3
    assert occasions[Occasion.WARM_UP] >= 4
    assert occasions[Occasion.GOOD_NEWS] >= 1


def test_first_evening_can_be_played_before_any_boundary_is_set() -> None:
    """At each depth eight questions without topics, for nothing else is drawn until then."""
    free = Counter(card.depth for card in QUESTIONS if card.deck == FIRST and not card.topics)

    assert {depth for depth in Depth if free[depth] < 8} == set()


def test_every_question_has_two_follow_ups() -> None:
    """One toward feeling or meaning, one toward a moment or a need."""
    assert [card.text for card in QUESTIONS if len(card.follow_ups) < 2] == []


def test_each_follow_up_was_written_for_its_card() -> None:
    """None stands under two cards, in whatever deck."""
    written = Counter(" ".join(_words(text)) for card in CARDS for text in card.follow_ups)

    assert [text for text, count in written.items() if count > 1] == []


def test_each_text_is_said_in_one_breath() -> None:
    """25 words at most, follow-ups too."""
    assert [text for card in CARDS for text in _asked(card) if len(text.split()) > 25] == []


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("hand", 1), ("you", 1), ("likes", 1), ("touched", 1), ("wanted", 2), ("places", 2), ("little", 2)),
        *(("quiet", 2), ("being", 2), ("people", 2), ("feeling", 2), ("curious", 3), ("beautiful", 3)),
        *(("ordinary", 4), ("conversation", 4), ("misunderstood", 4)),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    """Silent endings are not heard, and vowels that are spoken apart are two."""
    assert syllables(word) == count


def test_a_clinic_sentence_has_a_high_grade() -> None:
    """The measure tells everyday words from others."""
    assert grade(["How is it to have said this much?"]) < 3
    assert grade(["Describe the manifestations of your unresolved attachment insecurity in intimacy."]) > 14


@each_deck
def test_everyday_words_are_enough(deck: Deck) -> None:
    """Flesch-Kincaid grade 8 or lower, with follow-ups and without; no single prompt above 12."""
    assert grade([card.text for card in deck.cards]) <= 8
    assert grade([text for card in deck.cards for text in _asked(card)]) <= 8
    assert [card.text for card in deck.cards if grade([card.text]) > 12] == []


def test_every_question_is_open() -> None:
    """None can be answered with yes or no, and none asks “why”."""
    texts = [text for card in QUESTIONS for text in _asked(card)]
    closed = [text for text in texts for part in _sentences(text) if part[-1] == "?" and CLOSED.match(part)]

    assert closed == []
    assert [text for text in texts if not ASKS.search(text)] == []
    assert _found("closed-question") == []


def test_every_text_asks_one_thing() -> None:
    """One question mark at most, and no second question in its shadow."""
    assert [text for card in CARDS for text in _asked(card) if text.count("?") > 1] == []
    assert _found("two-questions") == []


def test_nothing_blames_and_nothing_commands() -> None:
    """Cards point at the speaker's inside."""
    assert _found("blame", "demand") == []


def test_below_the_surface_every_question_has_a_side_of_closeness() -> None:
    """None is left without a facet."""
    assert [card.text for card in QUESTIONS if card.depth > Depth.SURFACE and not card.facet] == []


def test_weight_at_the_seabed_comes_with_a_handle() -> None:
    """Each question there has a line for the speaker that makes it smaller."""
    assert [card.text for card in QUESTIONS if card.depth is Depth.SEABED and not card.note] == []


def test_heavy_words_are_never_without_their_topic() -> None:
    """What somebody closed stays closed."""
    assert _found("heavy-without-topics", "heavy-at-surface", "sexual-without-facet") == []


@pytest.mark.parametrize(("topics", "pattern"), EVERYDAY_WORDS)
def test_everyday_words_for_tender_ground_carry_its_topic_too(topics: set[Topic], pattern: str) -> None:
    """Childhood, anger, money, illness: these hide behind plain words."""
    said = [card for card in CARDS if re.search(pattern, card.text, re.IGNORECASE)]

    assert [card.text for card in said if not topics & {*card.topics}] == []


def test_nothing_is_presumed_that_is_not_said() -> None:
    """No gender, marriage, children, past or shared home, unless the deck or the card says so."""
    homes = [card for card in CARDS if LIVING_TOGETHER.search("\n".join(_asked(card)))]

    assert _found("assumes-") == []
    assert [card.text for card in homes if Need.LIVING_TOGETHER not in card.needs] == []


def test_every_rationale_names_its_source() -> None:
    """By authors and year, in one manner."""
    assert [card.why for card in CARDS if card.why and not SOURCE.search(card.why)] == []


def test_no_card_is_like_another() -> None:
    """Any two prompts share less than 0.6 of their words (Jaccard), in all decks together."""
    words = [(card.text, frozenset(_words(card.text))) for card in CARDS]
    near = [
        (one, other)
        for (one, mine), (other, theirs) in combinations(words, 2)
        if len(mine & theirs) >= 0.6 * len(mine | theirs)
    ]

    assert near == []


@each_deck
def test_a_deck_begins_in_many_ways(deck: Deck) -> None:
    """No more than a fifth of the prompts share their first three words."""
    openings = Counter(tuple(_words(card.text)[:3]) for card in deck.cards)

    assert [opening for opening, count in openings.items() if 5 * count > len(deck.cards)] == []


def test_each_stage_of_life_has_a_deck() -> None:
    """One, and the other decks are for everyone."""
    assert {title: deck.stages for title, deck in DECKS.items() if deck.stages} == {
        title: (stage,) for title, stage in STAGE_DECKS.items()
    }


def test_after_a_quarrel_is_about_mending() -> None:
    """All of it is marked as conflict, none lies at the Surface, and it begins only when calm."""
    deck = DECKS["After a quarrel"]

    assert [card.text for card in deck.cards if Topic.CONFLICT not in card.topics] == []
    assert Depth.SURFACE not in {card.depth for card in deck.cards}
    assert deck.introduction.casefold().startswith("not while it is hot")


def test_tender_places_lie_deep_and_are_all_named() -> None:
    """Deep and Seabed only, and each card with the topics by which it can be closed."""
    cards = DECKS["Tender places"].cards

    assert {card.depth for card in cards} == {Depth.DEEP, Depth.SEABED}
    assert [card.text for card in cards if not card.topics] == []


def test_only_desire_is_sexual() -> None:
    """All of it is, by facet and topic, and no other card."""
    sexual = {card.id for card in CARDS if card.facet is Facet.SEXUAL}

    assert sexual == {card.id for card in DECKS["Desire"].cards}
    assert sexual == {card.id for card in CARDS if Topic.SEX in card.topics}


def test_small_gifts_ask_no_questions() -> None:
    """Only things to do and things to give."""
    assert {card.kind for card in DECKS["Small gifts"].cards} == {Kind.GIFT, Kind.TOGETHER}


def test_the_weekly_check_in_is_twenty_minutes_as_written() -> None:
    """The same few stops in the same order, with good news among them and a word at the end."""
    deck = DECKS["Weekly check-in"]

    assert (deck.plan.order, deck.plan.minutes) == (Order.AS_WRITTEN, 20)
    assert Occasion.GOOD_NEWS in {card.occasion for card in deck.cards}
    assert deck.closing


def test_play_is_mostly_light() -> None:
    """More than half of it lies at the Surface, and nothing below the Shallows."""
    depths = Counter(card.depth for card in DECKS["Play"].cards)

    assert depths[Depth.SURFACE] > depths[Depth.SHALLOWS]
    assert set(depths) == {Depth.SURFACE, Depth.SHALLOWS}
