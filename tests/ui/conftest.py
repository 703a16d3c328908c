from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from game.ui.screens import private
from game.ui.widgets import page
from tests.ui.walk import Walk, new_app, walking


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Private screens stay their four seconds only where a test is about that."""
    monkeypatch.setattr(private, "LEAST_SECONDS", 0.0)
    monkeypatch.setattr(page, "ADVICE_SECONDS", 0.0)
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")


@pytest.fixture
async def walk(tmp_path: Path) -> AsyncIterator[Walk]:
    """The app on its home screen, with nothing played yet."""
    async with walking(new_app(tmp_path)) as walk:
        yield walk
