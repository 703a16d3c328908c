"""Names of every script on every screen: nothing shifts, nothing is cut short, nothing is lost."""

from pathlib import Path

import pytest
from rich.cells import cell_len
from textual._xterm_parser import XTermParser
from textual.widgets import Input

from game.saves.settings import Settings
from tests.screens import visit
from tests.ui.walk import Walk, new_app, walking

FAMILY = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}"

COUPLES = (
    ("محمد עם שרה", "प्रियंका กิตติศักดิ์"),
    (f"王小明 {FAMILY}", "Ne\u0301e\u0323\u0302 ﷺ"),
)


def broken(walk: Walk) -> list[str]:
    """Lines that are not exactly as wide as the window."""
    width, height = walk.app.size
    strips = walk.app.screen._compositor.render_strips()[:height]
    lines = [strip.text for strip in strips if sum(cell_len(segment.text) for segment in strip) != width]
    return lines if len(strips) == height else [*lines, f"{len(strips)} rows"]


@pytest.mark.parametrize("couple", COUPLES, ids=["arabic-hebrew-hindi-thai", "chinese-emoji-accents"])
async def test_no_screen_breaks_with_names_of_any_script(tmp_path: Path, couple: tuple[str, str]) -> None:
    """In the smallest window, where there is least room to spare."""
    wrong: dict[str, list[str]] = {}
    shown: set[str] = set()

    async def look(walk: Walk, name: str) -> None:
        wrong[name] = broken(walk)
        if walk.screen == "RoundScreen":
            title = walk.seen().splitlines()[0]
            shown.update(each for each in walk.state.couple.names if each in title)

    await visit(tmp_path, Settings(), (60, 20), look, couple)

    assert {name: lines for name, lines in wrong.items() if lines} == {}
    assert len(shown) == 2


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
