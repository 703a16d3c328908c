"""Names and words of every script on every screen: nothing shifts, nothing is cut in two, nothing is lost."""

import unicodedata
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual._xterm_parser import XTermParser
from textual.widgets import Input

from game.text import clean
from tests.plain import listening
from tests.tour import Way, tour
from tests.tour.guests import Guests, words_of
from tests.ui.walk import Walk, deck, new_app, walking

FAMILY = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}"
WORDS = (
    "ما الذي أضحكك اليوم؟",
    "מה גרם לך לחייך?",
    "आज किस बात पर हँसी आई?",
    "วันนี้อะไรทำให้คุณยิ้ม",
    "今天是什么让你笑了",
    f"{FAMILY}🏳\ufe0f\u200d🌈👍🏽 ne\u0301e\u0323\u0302",
)
COUPLES = (
    ("محمد עם שרה", "प्रियंका กิตติศักดิ์"),
    (f"王小明 {FAMILY}", "Ne\u0301e\u0323\u0302 ﷺ"),
)
_JOINER = "\u200d"


def told(text: str) -> str:
    """A text of the decks, with words of some script before it."""
    before = clean(WORDS[len(text) % len(WORDS)])
    return text if any(clean(words) in text for words in WORDS) else f"{before} {text}"


def broken(walk: Walk) -> list[str]:
    """Lines that are not exactly as wide as the window, and letters that were cut in two."""
    width, height = walk.app.size
    strips = walk.app.screen._compositor.render_strips()[:height]
    lines = [strip.text for strip in strips if sum(cell_len(segment.text) for segment in strip) != width]
    lines += [strip.text for strip in strips if _is_torn(strip.text)]
    return lines if len(strips) == height else [*lines, f"{len(strips)} rows"]


def _is_torn(line: str) -> bool:
    """Whether a mark stands without its letter, or a joiner joins nothing."""
    pairs = list(zip(f" {line}", f"{line} ", strict=True))
    return any(
        (before == " " and (unicodedata.category(char) == "Mn" or char == _JOINER))
        or (before == _JOINER and not char.strip())
        for before, char in pairs
    )


@pytest.mark.parametrize("couple", COUPLES, ids=["arabic-hebrew-hindi-thai", "chinese-emoji-accents"])
async def test_no_screen_breaks_with_words_of_any_script(tmp_path: Path, couple: tuple[str, str]) -> None:
    """In the smallest window, where there is least room: names, cards, notes, titles, kept lines, letters."""
    wrong: dict[str, list[str]] = {}
    shown: set[str] = set()

    async def look(walk: Walk, name: str) -> None:
        if torn := broken(walk):
            wrong[name] = torn
        if walk.screen == "RoundScreen":
            title = walk.seen().splitlines()[0]
            shown.update(each for each in walk.state.couple.names if each in title)

    names = (clean(couple[0]), clean(couple[1]))
    guests = Guests(names, (WORDS[0], WORDS[5]), clean(WORDS[4]), told)
    await tour(Way(tmp_path, look, (60, 20), guests))

    assert wrong == {}
    assert len(shown) == 2


def test_in_linear_mode_everything_comes_out_as_it_was_typed(tmp_path: Path) -> None:
    """Names, cards, kept lines: whole, in the order in which they were typed."""
    line = clean(WORDS[5])
    said = ""
    for place, (names, words) in enumerate(zip(COUPLES * 3, WORDS, strict=True)):
        with words_of(told):
            typed = ("", "", *names, "", "", "", "keep", "1", words, *[""] * 12)
            cards = (deck(f"{words} {{what}}"),)
            said = listening.played(tmp_path / str(place), *typed, decks=cards)

        assert [name for name in names if clean(name) not in said] == []
        assert clean(words) in said
    assert line in said


def test_a_torn_letter_is_found() -> None:
    """What the test of all screens looks for is really seen."""
    assert _is_torn("a \u0301")
    assert _is_torn(f"\N{MAN}{_JOINER} b")
    assert not any(map(_is_torn, WORDS))


@pytest.mark.parametrize(
    "text", [FAMILY, "क्\u200dष", "نمی\u200cشود", "e\N{COMBINING ACUTE ACCENT}", "🏳\ufe0f\u200d🌈"]
)
async def test_what_is_typed_key_by_key_is_what_stands_there(tmp_path: Path, text: str) -> None:
    """Joiners are letters too."""
    async with walking(new_app(tmp_path)) as walk:
        await walk.press("n", "enter")
        for event in XTermParser().feed(text):
            walk.app.post_message(event)
            await walk.settle()

        assert walk.app.screen.query_one("#first", Input).value == text
