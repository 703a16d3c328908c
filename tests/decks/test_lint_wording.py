"""The linter on single texts: each rule fires where it should, not where it should not, and mends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.decks.identity import words_in
from game.decks.lint.wording import MOST_WORDS, findings

# code, a text that must fire, the rewrite that is offered ("" for none)
FIRES = [
    (
        "closed-question",
        "Do you feel that I appreciate you enough?",
        "When do you feel that I appreciate you enough?",
    ),
    ("closed-question", "Do you like mornings?", "What do you like about mornings?"),
    ("closed-question", "Do you like to dance?", "When do you like to dance?"),
    ("closed-question", "Is there anything you miss?", "Tell me about something you miss."),
    ("closed-question", "Are there any people you trust?", "Tell me about people you trust."),
    ("closed-question", "Have you ever felt alone?", "When have you felt alone?"),
    ("closed-question", "Can you describe your perfect day?", "Tell me about your perfect day."),
    ("closed-question", "Would you please tell me about home?", "Tell me about home."),
    ("closed-question", "If we moved, would you miss it?", "If we moved, when would you miss it?"),
    ("closed-question", "When you are tired, do you go quiet?", "When you are tired, when do you go quiet?"),
    (
        "closed-question",
        "Think of last summer. Did you feel free?",
        "Think of last summer. When did you feel free?",
    ),
    ("closed-question", "Don\u2019t you love the sea?", "When don\u2019t you love the sea?"),
    ("closed-question", "“Is it love”, is that what you asked?", None),
    ("closed-question", "is home a place?", "When is home a place?"),
    (
        "two-questions",
        "What is your deepest fear, and how did your parents cause it?",
        "What is your deepest fear?",
    ),
    ("two-questions", "What do you miss? Why?", "What do you miss?"),
    ("two-questions", "What do you miss and why?", "What do you miss?"),
    ("two-questions", "What helps, or what would help?", "What helps?"),
    ("blame", "Why do you always go quiet?", "When you go quiet, what is happening inside you?"),
    ("blame", "Why do you never call?", "What makes it hard to call?"),
    ("blame", "Why don't you call?", "What makes it hard to call?"),
    ("blame", "Why can\u2019t you rest?", "What makes it hard to rest?"),
    ("blame", "What's wrong with our home?", "What is hard for you about our home?"),
    ("blame", "What is wrong with you?", "What is hard for you just now?"),
    ("blame", "What is the matter with us?", "What is hard for you just now?"),
    ("blame", "What would you change about me?", ""),
    ("blame", "How dare you?", ""),
    ("blame", "Tell me why it is your fault.", ""),
    ("demand", "You must tell me one thing.", "If you like, tell me one thing."),
    ("demand", "You should name your fear.", "If you like, name your fear."),
    ("demand", "Answer me: you have to be honest.", ""),
    ("too-many-words", "Tell me " + "about this " * 12, ""),
]
SILENT = [
    "What small thing did I do this week that helped you?",
    "Which promise, spoken or only felt, would you like to make again?",
    "When, since last time, did you feel nearest to {partner}?",
    "At which discovery, great or daft, would you like to have been in the room?",
    "When someone asks “are you well?”, what do you say?",
    "Tell me about a day that you would keep.",
    "How did it feel in the first minute, and how a week later?",
    "What, or who, kept you company in it?",
    "What have you never quite managed to believe?",
    "What did you believe was your fault when you were small?",
    "Why does the sea make you calm?",
    "What do people say you should want?",
    "What do you have to do tomorrow?",
    "Do a slow dance in the kitchen.",
    "Is-ought problems: which one do you like?",
    "Tell me what you must have in a home.",
    "Which of them do you and I share?",
    "What?!",
    "?",
    "",
    "מה שימח אותך היום?",
]
PIECES = [
    *(
        "Do you",
        "why",
        "always",
        "never",
        "you must",
        "is there",
        "what",
        ", and how did",
        "“",
        "”",
        "I",
        "like",
        "feel",
    ),
    *(
        "”",
        "I",
        "like",
        "feel",
        "ever",
        "Have you",
        "wrong with",
        "What's",
        "don't you",
        "tell me",
        "{partner}",
        *"?.,!;:",
    ),
]


def codes(text: str) -> list[str]:
    """What the linter finds in one text."""
    return [finding.code for finding in findings(text, words_in(text))]


@pytest.mark.parametrize(("code", "text", "rewrite"), FIRES)
def test_a_rule_fires_and_offers_other_words(code: str, text: str, rewrite: str | None) -> None:
    """A text that asks badly is found, and mended where we know how."""
    (finding,) = [found for found in findings(text, words_in(text)) if found.code == code]

    assert finding.message
    assert finding.fix
    assert rewrite is None or finding.rewrite == rewrite


@pytest.mark.parametrize("text", [rewrite for _, _, rewrite in FIRES if rewrite] + SILENT)
def test_good_wording_is_left_alone(text: str) -> None:
    """No rule fires on a good text, nor on any rewrite that the linter offers."""
    assert codes(text) == []


def test_the_longest_prompt_has_twenty_five_words() -> None:
    """Twenty-five words may be, one more may not."""
    words = "What " + "so " * (MOST_WORDS - 2) + "now?"

    assert codes(words) == []
    assert codes(f"{words} Yes.") == ["too-many-words"]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_whatever_is_offered_is_itself_clean(text: str) -> None:
    """No rewrite of any text, however odd, has a fault of its own."""
    offered = [finding.rewrite for finding in findings(text, words_in(text)) if finding.rewrite]

    assert [codes(rewrite) for rewrite in offered] == [[] for _ in offered]
