"""When the program itself is at fault: one sentence, a place, and nothing that anybody typed."""

from pathlib import Path

import pytest
from textual.app import App

from game.ui.crash import report
from game.ui.screens.round import RoundScreen
from tests.ui.walk import new_app, walking

TYPED = "the sea at six"


def _broken(*_: object) -> None:
    private = TYPED
    raise RuntimeError(private)


def test_a_report_names_the_place_and_no_value() -> None:
    """Neither local variables nor the error's own words."""
    try:
        _broken()
    except RuntimeError as error:
        said = report(error).plain

    assert "RuntimeError" in said
    assert "test_crash.py" in said
    assert TYPED not in said
    assert "Every move is saved" in said


def test_textual_still_has_the_hook_that_we_replace() -> None:
    """The hook is Textual's own affair: should it go, this test says so first."""
    assert callable(App._fatal_error)


async def _crash(home: Path) -> None:
    async with walking(new_app(home)) as walk:
        await walk.begin()
        await walk.press(*["enter"] * 8, "right")


async def test_a_fault_in_a_screen_ends_in_that_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is printed holds no line that was typed."""
    monkeypatch.setattr(RoundScreen, "action_mark", _broken)
    with pytest.raises(RuntimeError):
        await _crash(tmp_path)
    printed = "".join(capsys.readouterr())

    assert "RuntimeError at" in printed
    assert TYPED not in printed
