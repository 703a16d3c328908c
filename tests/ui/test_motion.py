"""Motion: short, never in the way of a key, and off when that is wished."""

from pathlib import Path

import pytest

from game.rules.state import Phase
from game.saves.settings import Settings
from game.ui.widgets.gauge import Gauge
from game.ui.widgets.opening import Opening
from tests.screens import app_in
from tests.ui.walk import Walk, played_to, walking


@pytest.fixture(autouse=True)
def moving(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the machine that tests has set."""
    monkeypatch.setattr("game.ui.dressed.TEXTUAL_ANIMATIONS", "full")


async def _to_opening(walk: Walk) -> Opening:
    for _ in range(2):
        await walk.until(lambda: walk.screen == "PrivateScreen", presses=4)
        await walk.press("home", "enter")
        await walk.pilot.pause(0.1)
    await walk.until(lambda: walk.phase is Phase.NEWS, key="f12")
    return walk.app.screen.query_one(Opening)


async def test_without_motion_a_depth_is_simply_open(tmp_path: Path) -> None:
    """The same picture, at once."""
    app = app_in(tmp_path, Settings(motion=False), opening=played_to(tmp_path, Phase.VOTE))
    async with walking(app) as walk:
        opening = await _to_opening(walk)

        assert opening.share == 1.0
        assert not walk.app.animator.is_being_animated(opening, "share")


async def test_the_arms_touch_within_half_a_second_and_then_nothing_moves(tmp_path: Path) -> None:
    """No animation goes on without end."""
    app = app_in(tmp_path, Settings(), opening=played_to(tmp_path, Phase.VOTE))
    async with walking(app) as walk:
        opening = await _to_opening(walk)
        await walk.pilot.pause(0.6)
        await walk.app.animator.wait_until_complete()

        assert opening.share == 1.0
        assert not walk.app.animator._animations


async def test_a_key_does_not_wait_for_a_motion(tmp_path: Path) -> None:
    """Whoever is quick goes on in the middle of it."""
    app = app_in(tmp_path, Settings(), opening=played_to(tmp_path, Phase.VOTE))
    async with walking(app) as walk:
        opening = await _to_opening(walk)
        opening.animate("share", 0.0, duration=60)
        await walk.press("enter")

        assert walk.phase is Phase.DRAW


async def test_the_arms_grow_together_and_only_forward(tmp_path: Path) -> None:
    """A point settles in the gauge; an undo takes it out without a show."""
    app = app_in(tmp_path, Settings(motion=False))
    async with walking(app) as walk:
        await walk.begin()
        shares = []
        for _ in range(9):
            shares.append(walk.app.screen.query_one(Gauge).share)
            await walk.press("enter")
        grown = walk.app.screen.query_one(Gauge).share

        assert shares == sorted(shares)
        assert (shares[0], grown) == (0.0, 0.5)


@pytest.mark.parametrize("settings", [Settings(), Settings(motion=False)])
async def test_after_eight_seconds_of_telling_only_the_card_is_left(
    tmp_path: Path, settings: Settings
) -> None:
    """And the obvious next thing; any key brings the rest back."""
    async with walking(app_in(tmp_path, settings)) as walk:
        await walk.begin()
        walk.app.screen.add_class("-fade")
        await walk.pilot.pause(0.6)
        faded = {widget.styles.opacity for widget in walk.app.screen.query("Gauge, Footer, Steps, TitleBar")}
        await walk.press("f12")

        assert faded == {0.0}
        assert not walk.app.screen.has_class("-fade")
