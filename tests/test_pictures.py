"""The README's pictures show the game as it is."""

import pytest

from tests.pictures import FOLDER, draw


async def test_the_pictures_are_current(monkeypatch: pytest.MonkeyPatch) -> None:
    """When a screen or a card changes, `make pictures` draws them anew."""
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    stale = []
    async for name, picture in draw():
        kept = FOLDER / f"{name}.svg"
        if not kept.is_file() or kept.read_text(encoding="utf-8") != picture:
            stale.append(name)

    assert not stale, "run `make pictures`, look at them, and commit them"
