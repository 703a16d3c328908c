"""What comes out: plain lines, whoever sits there and whatever was typed."""

import io
import re
from pathlib import Path

import pytest

from game.plain.lines import Gone, Lines
from game.rules.state import Phase
from tests.plain.listening import NEW_GAME, at, played, state_in
from tests.ui.walk import deck

_DRAWN = re.compile("[\u2190-\u21ff\u2500-\u27bf★☆·]")
"""Arrows, boxes, stars, dots: what a screen reader spells out, or leaves out."""


def _whole_evening(home: Path, *, only_ascii: bool = False, **more: object) -> str:
    said = played(home, *NEW_GAME, "?", *[""] * 22, "close", *[""] * 8, "b", only_ascii=only_ascii, **more)  # type: ignore[arg-type]
    return said + played(home, "help", "?", only_ascii=only_ascii)


def test_an_evening_holds_no_escape_no_box_no_symbol_and_no_trailing_blank(tmp_path: Path) -> None:
    """What a screen reader or a braille display cannot say is not there."""
    said = _whole_evening(tmp_path)

    assert "\x1b" not in said
    assert "\r" not in said
    assert not _DRAWN.search(said)
    assert [line for line in said.split("\n") if line != line.rstrip()] == []


@pytest.mark.parametrize("phase", list(Phase))
def test_no_phase_says_a_symbol(tmp_path: Path, phase: Phase) -> None:
    """Everywhere the same, with all that `?` and `help` say."""
    path = at(tmp_path, phase)
    said = played(tmp_path, "?", "help", "card", "", "?", opening=path)

    assert not _DRAWN.search(said)
    assert "  " not in said
    assert [line for line in said.split("\n") if line != line.rstrip()] == []


def test_where_only_ascii_arrives_only_ascii_is_said(tmp_path: Path) -> None:
    """Our quotes and dots have stand-ins there."""
    assert _whole_evening(tmp_path, only_ascii=True).isascii()


@pytest.mark.parametrize(
    "text",
    [
        "¿Qué te hizo reír? — «{what}» ★ · 愛 👨‍👩‍👧‍👦",
        "שלום, {what}؟",
        "हँसी {what} …",
        "[@click=app.exit]go[/] {what}",
    ],
)
def test_cards_of_any_script_pass_unharmed(tmp_path: Path, text: str) -> None:
    """Our own marks become words; those of an author stay."""
    said = played(tmp_path, *NEW_GAME, decks=(deck(text),))

    assert text.partition("{what}")[0] in said


def test_what_could_act_on_a_terminal_never_comes_out(tmp_path: Path) -> None:
    """Neither from a card, nor from a name, nor from what was typed by mistake."""
    names = ("", "", "A\x1b[31mna\x07", "Sam\x9b2J", "")
    said = played(tmp_path, *names, "\x1b[2J\x00what", decks=(deck("\x1b]0;x\x07{what}"),))

    assert "Ana" not in said  # what was typed around the codes stays as text
    assert "A[31mna" in said
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", said)


@pytest.mark.parametrize("typed", ["banana", "x" * 300, "99", "-1", "½", "²", "a b c", "\N{SKULL}"])
def test_odd_input_is_answered_by_one_sentence(tmp_path: Path, typed: str) -> None:
    """Short, whatever was typed, and nothing has changed."""
    path = at(tmp_path, Phase.TELL)
    before = state_in(tmp_path)
    plain, odd = (played(tmp_path, *lines, opening=path) for lines in ((), (typed,)))

    assert state_in(tmp_path) == before
    extra = odd.count("\n") - plain.count("\n")
    assert extra == 1
    assert "is none of these. A question mark says what there is." in odd
    assert max(map(len, odd.split("\n"))) < 400


def test_nothing_at_all_is_the_first_option_or_nothing_in_private(tmp_path: Path) -> None:
    """In private nothing is obvious."""
    said = played(tmp_path, "", "", "", "", "", opening=at(tmp_path, Phase.TIDE))

    assert said.count("That is none of these numbers") == 4
    assert state_in(tmp_path).phase is Phase.TIDE


def test_blank_pushes_everything_away_and_says_what_it_cannot_do(tmp_path: Path) -> None:
    """Enter brings the card back."""
    said = played(tmp_path, "blank", "", opening=at(tmp_path, Phase.TELL))
    before, after = said.split("\n" * 40)[0], said.rpartition("\n\n")[2]

    assert "The card, Surface:" in before
    assert after.startswith("Out of sight, not erased")
    assert "The card, Surface:" in after
    assert after.count("Ana tells. Sam listens.") == 1


def test_a_line_without_end_is_one_answer() -> None:
    """A megabyte that somebody pasted is not ten answers."""
    lines = Lines(io.StringIO("x" * 1_000_000 + "\nyes\n"), io.StringIO())

    assert len(lines.read()) <= 100_000
    assert lines.read() == "yes"
    with pytest.raises(Gone):
        lines.read()


def test_the_end_of_the_input_leaves_at_the_very_move_with_one_line(tmp_path: Path) -> None:
    """Nothing is lost, and nothing but that is said."""
    path = at(tmp_path, Phase.GIVE_BACK)
    before = state_in(tmp_path)
    said = played(tmp_path, opening=path)

    assert said.endswith("Everything is saved at this very move. Until next time.\n")
    assert state_in(tmp_path) == before
