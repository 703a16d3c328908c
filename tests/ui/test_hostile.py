"""Words that try to act on a screen or a terminal, everywhere: they are words, and nothing happens."""

import re
from pathlib import Path

import pytest

from game.cli import main
from game.text import clean
from tests.plain import listening
from tests.tour import PHASES, Way, tour
from tests.tour.guests import Guests, words_of
from tests.ui.walk import Walk, deck

MARK = "[@click=app.quit]x[/]"
CODES = "\x1b]0;mine\x07\x1b]52;c;ZXZpbA==\x07\x1b[31m\x9b2J\x00\u202e\u2066\x1b]8;;http://evil.example\x07"
HOSTILE = f"{MARK} [link=https://evil.example]y[/link] [/b] :smile: {CODES}"
_ACTS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

SHOWN_ON = {
    "RoundScreen",
    "EveningScreen",
    "KeepsakesScreen",
    "LibraryScreen",
    "WritingScreen",
    "PastingScreen",
}
SHOWN_ON |= {"PassageScreen", "LetterScreen", "LineDialog", "ChoiceDialog", "HomeScreen", "GamesScreen"}
SHOWN_ON |= {"NamesScreen", "ClosingScreen", "ReadingScreen", "PrivateScreen", "ManyDialog"}


def told(text: str) -> str:
    """A hostile text of the decks."""
    return text if MARK in text else f"{HOSTILE} {text}"


def what_acts(walk: Walk) -> set[str]:
    """What on this screen is more than words."""
    found = set()
    for strip in walk.app.screen._compositor.render_strips():
        for text, style, _ in strip:
            if _ACTS.search(text):
                found.add(f"codes: {text!r}")
            if style and (style.link or "@click" in style.meta or "evil" in str(style.meta)):
                found.add(f"acts: {text!r}")
    if walk.app.title != "Fathoms" or walk.app.clipboard:
        found.add("title or clipboard")
    return found


async def test_on_no_screen_can_words_act(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names, cards, notes, titles, kept lines, letters: seen as typed, without the codes; nothing is done."""
    wrong: dict[str, set[str]] = {}
    seen: set[str] = set()

    async def look(walk: Walk, name: str) -> None:
        if acting := what_acts(walk):
            wrong[name] = acting
        if MARK in walk.seen():
            seen.add(walk.screen)

    names = (MARK, clean("Sam [/b] [red]"))
    await tour(Way(tmp_path, look, (100, 34), Guests(names, (HOSTILE, f"{HOSTILE} 2"), HOSTILE, told)))

    assert wrong == {}
    assert SHOWN_ON - seen == set()
    monkeypatch.setenv("FATHOMS_HOME", str(tmp_path / "journey"))
    for command in ("games export game-1", "book game-1"):
        for form in ("md", "html"):
            page = tmp_path / f"{command.split()[0]}.{form}"
            assert main([*command.split(), "--to", str(page)]) == 0
            written = page.read_text(encoding="utf-8")
            assert "app.quit" in written
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]|href=.http", written)


def test_in_linear_mode_words_cannot_act(tmp_path: Path) -> None:
    """At every phase, and typed as well: no code comes out, and each text is read as it was typed."""
    with words_of(told):
        cards = (deck(),)
        said = listening.played(tmp_path / "new", "", "", HOSTILE, "Sam", "", *[""] * 20, decks=cards)
        for phase in PHASES:
            home = tmp_path / phase.value
            said += listening.played(home, "?", "card", "", HOSTILE, "", opening=listening.at(home, phase))

    assert said.count(MARK) > len(PHASES)
    assert not _ACTS.search(said)
