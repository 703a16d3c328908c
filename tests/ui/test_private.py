"""Private steps: the same for everybody, long enough, and void when they are left."""

from pathlib import Path

import pytest

from game.rules.state import Phase
from game.rules.words import Depth
from game.ui.app import FathomsApp
from game.ui.screens import private
from tests.ui.walk import NO_KEY, HighChance, Walk, new_app, played_to, walking


def _at_vote(home: Path) -> FathomsApp:
    app = new_app(home, opening=played_to(home, Phase.VOTE))
    object.__setattr__(app.host.world, "chance", HighChance())
    return app


async def _to_vote(walk: Walk) -> None:
    await walk.until(lambda: walk.screen == "PrivateScreen", presses=3)


async def _choose(walk: Walk, key: str) -> None:
    await walk.until(lambda: walk.screen == "PrivateScreen", presses=3)
    await walk.press(key, "enter")
    await walk.pilot.pause(0.1)


@pytest.mark.parametrize("choices", [("home", "end"), ("end", "home"), ("end", "end")])
async def test_any_wish_to_stay_shows_the_same(tmp_path: Path, choices: tuple[str, str]) -> None:
    """Whoever wished it, and whether anybody did, the words are the same."""
    async with walking(_at_vote(tmp_path)) as walk:
        await _to_vote(walk)
        for key in choices:
            await _choose(walk, key)

        assert walk.phase is Phase.NEWS
        assert walk.state.depth is Depth.SHALLOWS
        assert "One time in four that is only the tide." in walk.seen()


async def test_two_deepers_open_the_deep(tmp_path: Path) -> None:
    """And the moment is told."""
    async with walking(_at_vote(tmp_path)) as walk:
        await _to_vote(walk)
        for _ in range(2):
            await _choose(walk, "home")

        assert "The Deep is open." in walk.seen()


async def test_an_interrupted_vote_is_void(tmp_path: Path) -> None:
    """Nothing of it is kept; it can be asked again."""
    async with walking(_at_vote(tmp_path)) as walk:
        await _to_vote(walk)
        await _choose(walk, "home")
        before = walk.app.host.state
        await walk.press("escape")
        await walk.press("ctrl+q") if walk.screen == "PrivateScreen" else None
        assert walk.screen == "LeaveDialog"
        await walk.press("enter")
        assert walk.screen == "HomeScreen"
        await walk.press("enter")

        assert walk.state == before
        assert walk.phase is Phase.VOTE


async def test_a_private_page_stays_its_time_however_quick_the_choice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A quick answer looks like a slow one: what is left of the time is waited for, whatever the hour."""
    waits: list[float] = []
    async with walking(_at_vote(tmp_path)) as walk:
        await _to_vote(walk)
        page = walk.app.screen
        assert isinstance(page, private.PrivateScreen)
        monkeypatch.setattr(private, "LEAST_SECONDS", 4)
        monkeypatch.setattr(page, "_clock", lambda: page._opened + 1.5)
        monkeypatch.setattr(page, "set_timer", lambda rest, _: waits.append(rest))
        await walk.press("home", "enter")

        assert waits == [2.5]
        assert walk.app.screen is page
        assert "Deeper" not in walk.seen()
        page.dismiss(0)
        await walk.pilot.pause()

        assert walk.app.screen is not page


def test_a_private_page_stays_four_seconds_by_default() -> None:
    """As the rules have it."""
    source = Path(private.__file__).read_text(encoding="utf-8")

    assert "LEAST_SECONDS = 4\n" in source


async def test_a_blank_screen_stays_blank_while_a_choice_takes_its_breath(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page goes on when it is seen again, not before."""
    monkeypatch.setattr(private, "LEAST_SECONDS", 1.5)
    async with walking(_at_vote(tmp_path)) as walk:
        await _to_vote(walk)
        await walk.press("home", "enter", "f2")
        await walk.pilot.pause(1.8)
        assert walk.seen().strip() == ""
        await walk.press("a")
        await walk.until(lambda: walk.screen == "ReadingScreen", key=NO_KEY)

        assert "Sam, this one is for you." in walk.seen()
