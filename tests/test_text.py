"""Cleaning: what could act on a screen goes, what people write stays."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.text import clean, clean_line

ANYTHING = st.text(st.characters(codec=None), max_size=60)
MARKS = "\t\n\r\x00\x07\x1b\x7f\x85\x9b\u0301\u0336\u200b\u200d\u202e\u2066\u2028\ufeff\ud800\ue000"
FLAG = "\U0001f3f4\U000e0067\U000e007f"
TRICKY = st.lists(st.sampled_from([*MARKS, *FLAG, *"ab éé한", "❤️", "👩", "ก็"]), max_size=40).map("".join)


def plainly_cleaned(text: str, *, lines: bool) -> str:
    """The promise of `clean` in its simplest words, one character after the other."""
    for mark in ("\r\n", "\r", "\u2028", "\u2029"):
        text = text.replace(mark, "\n")
    text = "".join(char for char in text if not "\ud800" <= char <= "\udfff")
    out: list[str] = []
    accents, in_flag = 0, False
    for char in unicodedata.normalize("NFC", text):
        is_tag = 0xE0020 <= ord(char) < 0xE0080
        in_flag = char == "\U0001f3f4" or (in_flag and is_tag)
        category = unicodedata.category(char)
        accents = accents + 1 if category == "Mn" else 0
        if char in "\n\t":
            out.append("\n" if lines and char == "\n" else " ")
        elif category == "Cf":
            out.append(char if char in "\u200c\u200d\u200e\u200f\u061c" or (in_flag and is_tag) else "")
        elif category not in {"Cc", "Cs", "Cn"} and accents <= 8:
            out.append(char)
    return unicodedata.normalize("NFC", "".join(out))


@given(st.one_of(ANYTHING, TRICKY), st.booleans())
@example("a" + "\u0301" * 30 + "b", False)
@example("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", False)
def test_the_quick_ways_clean_exactly_like_the_plain_one(text: str, lines: bool) -> None:  # noqa: FBT001
    """However a text is cleaned quickly, the result is that of the slow and simple way."""
    assert clean(text, lines=lines) == plainly_cleaned(text, lines=lines)


@given(st.one_of(ANYTHING, TRICKY), st.booleans())
def test_cleaning_twice_changes_nothing(text: str, lines: bool) -> None:  # noqa: FBT001
    """What is clean stays as it is."""
    once = clean(text, lines=lines)

    assert clean(once, lines=lines) == once


@given(TRICKY)
def test_nothing_is_left_that_acts_on_a_terminal(text: str) -> None:
    """No control character, no override of direction and no half character survives."""
    left = {unicodedata.category(char) for char in clean(text)}

    assert not left & {"Cc", "Cs", "Cn"}
    assert not set(clean(text)) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff")


def test_no_accent_counts_as_a_letter() -> None:
    """The quick look for towers of accents overlooks none: no nonspacing mark is a word character."""
    marks = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Mn"]

    assert not [mark for mark in marks if mark.isalnum() or mark == "_"]


@pytest.mark.parametrize(
    "text",
    [
        "What made you smile?",
        "¿Qué te hizo reír hoy?",
        "מה שימח אותך היום?",
        "می‌خواهم بدانم",
        "नमस्ते, आज कैसा रहा?",
        "今日は何が楽しかった?",
        "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 ❤️ 1️⃣",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "[b]not markup[/b] {partner} %s $(x) `y`",
    ],
)
def test_what_people_write_stays_to_the_letter(text: str) -> None:
    """Every script, emoji and bracket is seen as it was typed."""
    assert clean(text) == text


def test_a_line_has_single_blanks_only() -> None:
    """Runs of white space are one blank, and none is left at the ends."""
    assert clean_line("  two \t lines\nof\u00a0text \r\n") == "two lines of text"
