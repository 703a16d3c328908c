"""Centred words break evenly."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content
from textual.css.styles import RulesMap
from textual.widgets import Input

from game.rules.state import Phase
from game.rules.words import Depth
from game.saves.settings import Colours, Letters, Settings
from game.saves.store import Store
from game.ui.even import _narrowest
from game.ui.widgets.options import Option
from tests.screens import app_in
from tests.ui.walk import deck, new_app, played_to, walking

ORPHAN = "Ana, tell Sam one thing you are glad of tonight. Aloud, and small is fine."


def lines(text: str, width: int) -> list[str]:
    """The lines of a text in this width."""
    return [line.plain for line in Content(text).wrap(width)]


def test_no_word_stands_alone_in_the_last_line() -> None:
    """Two lines of nearly the same length, in place of a long one and a word."""
    narrow = _narrowest(ORPHAN, 72)
    first, second = lines(ORPHAN, narrow)

    assert lines(ORPHAN, 72)[1].strip() == "fine."
    assert abs(len(first.strip()) - len(second.strip())) < 8


@given(st.text("ab cdé愛\n 🌊", max_size=200), st.integers(2, 80))
def test_it_takes_no_more_lines_and_is_no_wider(text: str, width: int) -> None:
    """Whatever the words are."""
    content = Content(text)
    narrow = _narrowest(text, width)

    assert 1 <= narrow <= width
    assert content.get_height(RulesMap(), narrow) <= content.get_height(RulesMap(), width)


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_longest_questions_leave_the_options_on_the_screen(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """Room between the lines is given only where there is room."""
    long = (
        "What about {what}, and everything that it was for you then, when nobody had asked you about it yet, "
    )
    app = new_app(tmp_path, decks=(deck(f"{long}not even I?"),))
    async with walking(app, size) as walk:
        await walk.begin()
        for phase in (Phase.TELL, Phase.GIVE_BACK, Phase.ASK, Phase.ROUND_END):
            await walk.to(phase)
            first, *_ = [option for option in walk.app.screen.query(Option) if option.display]

            assert walk.app.screen.region.contains_region(first.region), (phase, Depth.SURFACE)
            assert first.region.area


@pytest.mark.parametrize("settings", [Settings(Colours.NONE), Settings(letters=Letters.ASCII), Settings()])
async def test_a_passphrase_is_seen_as_dots_while_it_is_typed(tmp_path: Path, settings: Settings) -> None:
    """In every dress there is a line to type in."""
    store = Store.open(played_to(tmp_path, Phase.TELL))
    store.set_passphrase("tide")
    store.close()
    async with walking(app_in(tmp_path, settings)) as walk:
        await walk.press("enter")
        line = walk.app.screen.query_one(Input)
        before = walk.seen()
        await walk.type("tide")

        assert line.content_size.height == 1
        assert walk.seen() != before
        assert "tide" not in walk.seen()
