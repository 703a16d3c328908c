"""The Markdown form: what a person writes is what is understood."""

import pytest

from game.decks.model import Order, Pace, Plan
from game.decks.reader import read_text
from game.decks.writer import to_markdown
from game.rules.cards import Card
from game.rules.words import Depth, Facet, Kind, Need, Occasion, Stage, Topic

EXAMPLE = """\
---
title: Sunday evenings: small things
author: M. Okafor, couples therapist
language: en
license: CC BY 4.0
for: long-term, parents
minutes: 30
---

Gentle cards for tired parents. (Everything before the first heading introduces the deck.)

# Surface

- What small thing did I do this week that helped you?
  - What did it change about your day?
  - When else have you felt that?

# Shallows

- together: Sit quietly side by side, then each say one word for how you are.
  time: 60s

# Deep

- When did you last feel alone while I was in the room?
  - What would have told you I was there?
  topics: loneliness
  facet: emotional

# Closing

Thank each other for one thing, out loud.
"""


def cards(body: str) -> tuple[Card, ...]:
    """The cards of a deck with this body."""
    return read_text(f"---\ntitle: x\n---\n{body}").deck.cards


def only(body: str) -> Card:
    """The one card of a deck with this body."""
    (card,) = cards(body)
    return card


def said(text: str) -> list[str]:
    """Every message about a text, as it is printed."""
    return [str(message) for message in read_text(text, "deck.md").messages]


def test_the_example_of_the_specification_is_read_whole() -> None:
    """A deck with everything in it: header, introduction, three depths, closing."""
    read = read_text(EXAMPLE)
    deck = read.deck

    assert read.messages == ()
    assert deck.title == "Sunday evenings: small things"
    assert deck.stages == (Stage.LONG_TERM, Stage.PARENTS)
    assert deck.plan == Plan(minutes=30)
    assert deck.introduction.startswith("Gentle cards for tired parents.")
    assert deck.closing == "Thank each other for one thing, out loud."
    assert [card.depth for card in deck.cards] == [Depth.SURFACE, Depth.SHALLOWS, Depth.DEEP]
    assert deck.cards[1].kind is Kind.TOGETHER
    assert deck.cards[1].seconds == 60
    assert deck.cards[2].topics == (Topic.LONELINESS,)
    assert deck.cards[2].facet is Facet.EMOTIONAL
    assert {card.deck for card in deck.cards} == {deck.title}


def test_the_example_is_written_as_it_stands() -> None:
    """Our own way of writing a deck is the one that the specification teaches."""
    assert to_markdown(read_text(EXAMPLE).deck) == EXAMPLE


def test_every_header_key_is_understood() -> None:
    """All plan keys and all others reach the deck."""
    deck = read_text(
        "---\ntitle: T\nid: i\nauthor: A\nlanguage: de\nlicense: L\nfor: dating\nabout: B\nversion: 2\n"
        "order: as-written\nminutes: 45\ndeepest: Shallows\ngive-back: off\npace: brief\npoints: on\n"
        "---\n# Deep\n- What?\n"
    ).deck

    assert (deck.title, deck.id, deck.author, deck.language, deck.license) == ("T", "i", "A", "de", "L")
    assert (deck.stages, deck.about, deck.version) == ((Stage.DATING,), "B", "2")
    assert deck.plan == Plan(
        Order.AS_WRITTEN, 45, Depth.SHALLOWS, give_back=False, pace=Pace.BRIEF, points=True
    )
    assert deck.plan.is_set


def test_every_attribute_is_understood() -> None:
    """All that a card may say about itself reaches the card."""
    card = only(
        "# Seabed\n- gift: A note.\n  topics: grief, past relationships\n  facet: physical\n"
        "  needs: children, married\n  time: 1:30\n  moment: good-news\n"
        "  note: Slowly.\n  why: Because (A 2001).\n  id: mine\n"
    )

    assert (card.kind, card.text, card.id) == (Kind.GIFT, "A note.", "mine")
    assert card.topics == (Topic.GRIEF, Topic.PAST_RELATIONSHIPS)
    assert (card.facet, card.needs) == (Facet.PHYSICAL, (Need.CHILDREN, Need.MARRIED))
    assert (card.seconds, card.occasion) == (90, Occasion.GOOD_NEWS)
    assert (card.note, card.why) == ("Slowly.", "Because (A 2001).")


@pytest.mark.parametrize(
    "value", ["No", "a: b", "x # y", "yes", "2026-01-01", "“q”", "- [x] @y !z", "'single'"]
)
def test_a_header_value_is_taken_literally(value: str) -> None:
    """A value is the rest of its line, whatever it would mean elsewhere."""
    assert read_text(f"---\ntitle: {value}\n---\n# Deep\n- What?").deck.title == value


def test_lists_in_introduction_and_closing_are_no_cards() -> None:
    """Only lists below a depth are cards; others are text, kept to the letter."""
    deck = read_text("---\ntitle: x\n---\n- bring tea\n- and time\n# Deep\n- What?\n# Closing\n- hug\n").deck

    assert len(deck.cards) == 1
    assert deck.introduction == "- bring tea\n- and time"
    assert deck.closing == "- hug"


def test_paragraphs_of_the_introduction_stay_apart() -> None:
    """An empty line between two paragraphs is kept, several become one."""
    assert read_text(
        "---\ntitle: x\n---\n\nOne.\nStill one.\n\n\n\nTwo.\n\n# Deep\n- What?"
    ).deck.introduction == ("One.\nStill one.\n\nTwo.")


@pytest.mark.parametrize(
    "body",
    [
        "# Deep\n- What?\n  - Why?",
        "# Deep\n* What?\n\t* Why?",
        "# Deep\n+ What?\n+   Why?".replace("\n+   ", "\n + "),
        "# Deep\n1. What?\n   1. Why?",
        "# Deep\n1) What?\n   a) Why?",
        "# Deep\n-What?\n  -Why?",
        "# Deep\n• What?\n  • Why?",
        "# Deep\n•\tWhat?\no\tWhy?",
        "# Deep\n\u2013 What?\n  \u2013 Why?",
        "# Deep\n  - What?\n      - Why?",
        "# Deep\n\n- What?\n\n\n  - Why?\n",
        "### dEEP ###\n- What?\n  - Why?",
        "Deep\n====\n- What?\n  - Why?",
        "# Depth 3\n- question: What?\n  - Why?",
        "# Deep\n-\n  What?\n  -\n    Why?",
    ],
)
def test_a_card_with_a_follow_up_in_every_writing(body: str) -> None:
    """List marks, numbers, indents, Word's bullets and headings of any level mean the same."""
    read = read_text(f"---\ntitle: x\n---\n{body}\n")

    assert read.messages == ()
    assert [(card.depth, card.text, card.follow_ups) for card in read.deck.cards] == [
        (Depth.DEEP, "What?", ("Why?",))
    ]


@pytest.mark.parametrize("word", ["together", "Together", "TOGETHER ", "together "])
def test_a_kind_is_known_in_any_letter_case(word: str) -> None:
    """`Together:` begins a card to do together."""
    assert only(f"# Deep\n- {word}: Hold hands.").kind is Kind.TOGETHER


def test_a_long_text_may_go_on_below() -> None:
    """Indented lines continue the card, its follow-up or its note, whichever stands above them."""
    card = only("# Deep\n- What did you\n  do: nothing?\n  - Why\n    not?\n  note: Take\n    your time.")

    assert card.text == "What did you do: nothing?"
    assert card.follow_ups == ("Why not?",)
    assert card.note == "Take your time."


def test_topics_may_stand_on_two_lines() -> None:
    """A second line of topics adds to the first: nobody's boundary gets lost."""
    assert only("# Deep\n- What?\n  topics: grief,\n    death\n  topics: sex").topics == (
        Topic.GRIEF,
        Topic.DEATH,
        Topic.SEX,
    )


def test_a_backslash_makes_a_mark_plain_text() -> None:
    """What would be a mark is text behind a backslash; any other backslash is seen as typed."""
    deck = read_text("---\ntitle: x\n---\n\\# Deep\n\\o/\n# Deep\n- \\together: we are\n- \\o/").deck

    assert deck.introduction == "# Deep\n\\o/"
    assert [card.text for card in deck.cards] == ["together: we are", "\\o/"]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "---\ntittle: x\n---\n# Deep\n- What?",
            "deck.md:2: The header has no key “tittle”. Did you mean `title`?",
        ),
        (
            "---\ntitle: x\n---\n# Surfase\n- What?",
            "deck.md:4: “# Surfase” is no heading of a deck. Did you mean `# Surface`?",
        ),
        (
            "---\ntitle: x\n---\n# Deep\n- What?\n  topcis: grief",
            "deck.md:6: A card has no key “topcis”. Did you mean `topics:`?",
        ),
        (
            "---\ntitle: x\n---\n# Deep\n- What?\n  topics: greif",
            "deck.md:6: “greif” is no value for `topics`. Did you mean `grief`?",
        ),
        (
            "---\ntitle: x\nfor: parnets\n---\n# Deep\n- What?",
            "deck.md:3: “parnets” is no value for `for`. Did you mean `parents`?",
        ),
        (
            "---\ntitle: x\n---\n- What?\n- How?",
            (
                "deck.md:4: No card can be played: 2 list items stand before the first depth. "
                "Put a line such as `# Surface` above them."
            ),
        ),
        (
            "---\ntitle: x\n---\n# Deep\n- What?\nmore of it",
            (
                "deck.md:6: “more of it” belongs to no card. Indent it by two blanks if it continues the "
                "card above; begin it with `- ` if it is a card."
            ),
        ),
    ],
)
def test_a_slip_gets_one_message_that_mends_it(text: str, answer: str) -> None:
    """The first cause, its line, plain words and the fix; no second message about its consequences."""
    assert said(text) == [answer]


def test_a_misspelt_depth_keeps_its_cards() -> None:
    """What was meant is clear enough to play, and an error all the same."""
    read = read_text("---\ntitle: x\n---\n# Shalows\n- What?")

    assert read.deck.cards[0].depth is Depth.SHALLOWS
    assert read.errors


def test_a_card_whose_topic_nobody_can_close_is_left_out() -> None:
    """Safety before completeness: a topic that is no word of ours must not be drawn as harmless."""
    read = read_text("---\ntitle: x\n---\n# Deep\n- How?\n- What?\n  topics: war")

    assert [card.text for card in read.deck.cards] == ["How?"]
    assert read.errors[0].code == "unknown-topics"
    assert (read.errors[0].line, read.errors[0].column) == (7, 11)  # the word to mend


def test_an_indented_line_that_is_no_key_is_text_and_says_so() -> None:
    """Whoever thought of a key learns that there is none; whoever wrote text loses nothing."""
    read = read_text("---\ntitle: x\n---\n# Deep\n- What?\n  mood: calm\n  Ask slowly: word by word.")

    assert [card.text for card in read.deck.cards] == ["What? mood: calm Ask slowly: word by word."]
    assert [(message.code, message.line) for message in read.messages] == [("no-key", 6)]
    assert not read.errors


def test_lines_are_known_for_every_text() -> None:
    """The linter can point at each follow-up."""
    read = read_text("---\ntitle: x\n---\n# Deep\n- What?\n\n  - Why?\n  - Who?\n")

    assert read.lines[read.deck.cards[0].id] == (5, 7, 8)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("---\ntitle: x\n  tittle: x\n---\n# Deep\n- What?", (3, 3)),
        ("---\ntitle: x\n---\n# Deep\n- What?\n  topics: death, greif", (6, 18)),
        ("---\ntitle: x\n---\n# Deep\n  -\n- What?", (5, 3)),
        ("no deck", (1, 1)),
    ],
)
def test_a_message_points_at_the_very_column(text: str, place: tuple[int, int]) -> None:
    """Programs can put the cursor where the slip is."""
    message = read_text(text).messages[0]

    assert (message.line, message.column) == place
