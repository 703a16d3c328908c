"""The game can be translated: nothing that a person reads was left outside."""

import os
import subprocess
import sys
from pathlib import Path
from string import Formatter

import pytest

from game.language import numbered
from tests.messages import GAME, TEMPLATE, messages, template
from tests.pseudo import made_up, plain_words

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("what", ["cli", "lines", "screens"])
def test_every_word_comes_from_the_catalogue(what: str, tmp_path: Path) -> None:
    """In a made-up language no plain word is left, on any screen, in any help, in any answer."""
    environment = {**os.environ, "PYTHONUTF8": "1", "TEXTUAL_ANIMATIONS": "none"}
    walk = subprocess.run(
        [sys.executable, "-m", "tests.pseudo", what, tmp_path],
        cwd=ROOT,
        env=environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )

    assert (walk.returncode, walk.stdout) == (0, ""), walk.stdout + walk.stderr


def test_a_word_that_was_not_marked_is_found() -> None:
    """Among marked words, beside keys and names of files; letters of other scripts are nobody's."""
    marked = made_up("Press {told} to go on, or Esc.").format(told="⏎")

    assert plain_words(f"{marked}  F1  game-1.db  Ana  Ώ;") == []
    assert plain_words(f"{marked}  Go back") == ["Go", "back"]


def test_the_template_holds_every_message() -> None:
    """`make messages` writes it; this fails when a sentence was changed since."""
    assert TEMPLATE.read_text(encoding="utf-8") == template(), "stale: make messages"


def test_every_message_can_be_filled() -> None:
    """What stands in braces has a name, so that a translator may put it elsewhere; {} could not be."""
    loose = [
        forms
        for path in GAME.rglob("*.py")
        for forms in messages(path)
        for form in forms
        if form.count("{") and "`" not in form and "" in {name for _, name, _, _ in Formatter().parse(form)}
    ]

    assert loose == []


def test_a_number_takes_the_form_that_fits() -> None:
    """One card, two cards, and a thousand with its comma."""
    cards = numbered("{number:,} card", "{number:,} cards")

    assert [cards(1), cards(2), cards(1000)] == ["1 card", "2 cards", "1,000 cards"]
