"""Pauses, coming back, what is left for the other, private pictures: on the screen, by keys."""

from pathlib import Path

import pytest
from textual.widgets import OptionList

from game.rules.change import replace
from game.rules.state import PRIVATE_PHASES, Phase, State
from game.rules.words import Return
from game.saves.glance import glances
from game.saves.home import Home
from game.sentences.home import paused_until
from game.ui.widgets.breath import Breath
from tests.ui.walk import NO_KEY, Walk, lying_at, new_app, walking

SITTING = [phase for phase in Phase if phase not in {Phase.AWAY, Phase.PAUSED}]
DAY = 24 * 3600.0


def timeless(state: State) -> State:
    """A state without what a pause leaves behind."""
    here = replace(state.here, calm=False, active=0.0)
    return replace(state, now=0.0, since=0.0, last_pause=0, tonight=here)


@pytest.mark.parametrize("phase", SITTING)
async def test_help_blank_and_pause_return_to_the_exact_state(tmp_path: Path, phase: Phase) -> None:
    """In every phase, and the screen is the one that was there."""
    async with walking(new_app(tmp_path, opening=lying_at(tmp_path, phase))) as walk:
        before, screen, seen = walk.state, walk.screen, walk.seen()
        for keys in (("f1", "escape"), ("f2", "space"), ("f2", "f2")):
            await walk.press(*keys)
            assert (walk.state, walk.screen, walk.seen()) == (before, screen, seen), keys
        await walk.press("f3")
        await walk.until(lambda: walk.phase is Phase.PAUSED and "We are back" in walk.seen(), key=NO_KEY)
        await walk.press("3", "enter")
        await walk.until(lambda: walk.screen == screen and walk.phase is phase, key=NO_KEY)

        assert timeless(walk.state) == timeless(before)


@pytest.mark.parametrize("phase", SITTING)
async def test_a_pause_outlives_a_restart(tmp_path: Path, phase: Phase) -> None:
    """Leave from it, open the game again: the pause first, then the very phase."""
    game = lying_at(tmp_path, phase)
    async with walking(new_app(tmp_path, opening=game)) as walk:
        before = walk.state
        await walk.press("f3", "1", "escape")
        await walk.until(lambda: walk.screen == "HomeScreen", key=NO_KEY)
        assert "paused until" in walk.seen()
    async with walking(new_app(tmp_path, opening=game)) as walk:
        await walk.until(lambda: "We are back" in walk.seen(), key=NO_KEY)
        await walk.press("enter")
        await walk.until(lambda: walk.phase is phase, key=NO_KEY)

        assert timeless(walk.state) == timeless(before)


async def test_the_palette_and_help_know_the_pause(tmp_path: Path) -> None:
    """One key, the footer, the palette, the help page."""
    async with walking(new_app(tmp_path, opening=lying_at(tmp_path, Phase.TELL))) as walk:
        footer = walk.seen().splitlines()[-1]
        commands = {command.title for command in walk.app.get_system_commands(walk.app.screen)}
        await walk.press("f1")

        assert "Pause" in footer
        assert "Pause" in commands
        assert "F3" in walk.seen()


async def test_there_is_nothing_to_pause_at_home(walk: Walk) -> None:
    """The key is not there, and does nothing."""
    assert "Pause" not in walk.seen()
    await walk.press("f3")

    assert walk.screen == "HomeScreen"


@pytest.mark.parametrize("phase", PRIVATE_PHASES)
async def test_a_private_step_that_a_pause_interrupts_begins_anew(tmp_path: Path, phase: Phase) -> None:
    """What the first had chosen is nowhere any more."""
    async with walking(new_app(tmp_path, opening=lying_at(tmp_path, phase))) as walk:
        first = walk.seen()
        private = {"PrivateScreen", "BoundariesScreen", "CirclesScreen"}
        await walk.until(lambda: walk.screen in private, presses=3)
        await walk.press("f3", "enter")
        await walk.until(lambda: walk.seen() == first, key=NO_KEY)

        assert walk.phase is phase


async def test_a_half_written_line_waits_under_a_pause(tmp_path: Path) -> None:
    """What lies under a pause stays exactly as it is."""
    async with walking(new_app(tmp_path, opening=lying_at(tmp_path, Phase.TELL))) as walk:
        await walk.press("k")
        await walk.type("You laughed")
        await walk.press("f3", "enter")
        await walk.press("enter")

        assert [kept.text for kept in walk.state.unsettled.kept] == ["You laughed"]


async def test_a_breath_rests_where_motion_is_off(tmp_path: Path) -> None:
    """Then it is a sentence, and no timer runs."""
    async with walking(new_app(tmp_path, opening=lying_at(tmp_path, Phase.TELL))) as walk:
        walk.app.animation_level = "none"
        await walk.press("f3")
        await walk.until(lambda: "Ten breaths are enough." in walk.seen(), key=NO_KEY, presses=9)

        assert walk.app.screen.query_one(Breath)._timer is None


@pytest.mark.parametrize(
    ("back", "passed", "says"),
    [
        (Return.TOMORROW, 0.0, "paused until tomorrow"),
        (Return.TOMORROW, 2 * DAY, "paused; it waits for you"),
        (Return.ANOTHER_DAY, 9 * DAY, "paused until another day"),
        (Return.SOON, 3600.0, "paused; it waits for you"),
        ("", 5.0, "paused; it waits for you"),
        ("nonsense", 5.0, "paused; it waits for you"),
    ],
)
def test_home_says_kindly_until_when(back: str, passed: float, says: str) -> None:
    """And never a word of reproach when that is past."""
    at = 1_800_000_000.0

    assert paused_until(str(back), at, at + passed) == says


def test_a_pause_of_twenty_minutes_names_the_time_of_day() -> None:
    """As a clock on the wall shows it."""
    words = paused_until("20 minutes", 1_800_000_000.0, 1_800_000_060.0)

    assert words.startswith("paused until ")
    assert words[-3] == ":"


async def test_the_next_day_begins_a_new_evening_and_offers_the_card(tmp_path: Path) -> None:
    """Warm-up first; then the card, exactly as it lay."""
    game = lying_at(tmp_path, Phase.GIVE_BACK)
    app = new_app(tmp_path, opening=game)
    app.host.world.clock.now += DAY  # type: ignore[attr-defined]  # the test's own clock
    async with walking(app) as walk:
        assert "It has been a while" in walk.seen()
        await walk.press("enter")
        assert (walk.phase, walk.state.evening) == (Phase.WARM_UP, 2)
        await walk.press("enter")
        assert "take it up?" in walk.seen()
        await walk.press("enter")

        assert walk.phase is Phase.GIVE_BACK


async def test_a_long_pause_offers_both_ways(tmp_path: Path) -> None:
    """Back exactly, or a new evening."""
    game = lying_at(tmp_path, Phase.PAUSED)
    app = new_app(tmp_path, opening=game)
    app.host.world.clock.now += DAY  # type: ignore[attr-defined]  # the test's own clock
    async with walking(app) as walk:
        assert "We are back" in walk.seen()
        await walk.press("n")
        await walk.until(lambda: walk.phase is Phase.WARM_UP, key=NO_KEY)

        assert walk.state.evening == 2


async def test_escape_and_enter_never_end_an_evening(tmp_path: Path) -> None:
    """The safe thing comes first; and a closing can be taken back."""
    game = lying_at(tmp_path, Phase.ASK)
    async with walking(new_app(tmp_path, opening=game)) as walk:
        before = walk.state
        await walk.press("escape", "enter")
        assert walk.screen == "HomeScreen"
    async with walking(new_app(tmp_path, opening=game)) as walk:
        assert walk.state == before
        await walk.press("escape", "down", "enter")
        assert (walk.screen, walk.phase) == ("ClosingScreen", Phase.CLOSING)
        await walk.press("escape")

        assert (walk.screen, walk.phase) == ("RoundScreen", Phase.ASK)


async def test_a_card_and_a_promise_are_left_and_met(tmp_path: Path) -> None:
    """Behind a hand-over, in two keys; at the next evening each meets the other's."""
    game = lying_at(tmp_path, Phase.CLOSING)
    async with walking(new_app(tmp_path, opening=game)) as walk:
        await walk.press("enter", "enter", "enter", "f", "enter")
        assert "Ana, this one is for you." in walk.seen()
        await walk.press("enter", "enter")
        assert "Ana left a card." in walk.seen()
        await walk.press("w", "down", "enter")
        await walk.press("end", "enter")
        await walk.type("Tea on Sunday")
        await walk.press("enter")
        assert "Sam made a small promise." in walk.seen()
        await walk.press("enter", "enter")
        await walk.until(lambda: walk.screen == "HomeScreen", key="escape")
        await walk.press("enter")

        assert "Last time Sam left something small." in walk.seen()
        assert "Tea on Sunday" in walk.seen()
        await walk.press("g")
        assert "Sam, Ana left a card for you." in walk.seen()
        await walk.press("enter", "enter")
        assert walk.phase is Phase.WARM_UP


@pytest.mark.parametrize(("keys", "shown"), [(("home", "home"), True), (("home", "end"), False)])
async def test_circles_show_only_when_both_wish_it(
    tmp_path: Path, keys: tuple[str, str], *, shown: bool
) -> None:
    """Two pictures in private, in words."""
    async with walking(new_app(tmp_path, opening=lying_at(tmp_path, Phase.CIRCLES))) as walk:
        await walk.press("enter")
        for key in keys:
            await walk.until(lambda: walk.screen == "CirclesScreen", presses=2)
            await walk.press("home", "enter")
            await walk.until(lambda: walk.screen == "PrivateScreen", presses=20, key="f12")
            await walk.press(key, "enter")
            await walk.pilot.pause(0.1)
        seen = walk.seen()

        assert walk.phase is Phase.SHOWN
        assert ("Ana: side by side. Sam: side by side." in seen) is shown
        assert ("Nothing of them is kept." in seen) is not shown


@pytest.mark.parametrize(("second", "words"), [("home", "Gently, then"), ("end", "wait for another evening")])
async def test_a_quarrel_has_cooled_only_for_both(tmp_path: Path, second: str, words: str) -> None:
    """The same pages in either case."""
    async with walking(new_app(tmp_path, opening=lying_at(tmp_path, Phase.COOLED))) as walk:
        for key in ("home", second):
            await walk.until(lambda: walk.screen == "PrivateScreen", presses=3)
            await walk.press(key, "enter")
            await walk.pilot.pause(0.1)

        assert walk.phase is Phase.DRAW
        assert words in walk.said()


async def test_the_vote_is_announced_before_the_hand_over(tmp_path: Path) -> None:
    """Nobody is taken by surprise."""
    async with walking(new_app(tmp_path, opening=lying_at(tmp_path, Phase.VOTE))) as walk:
        assert "You could go deeper now." in walk.seen()
        assert "Each of you chooses alone" in walk.seen()


async def test_leaving_the_boundaries_says_that_they_come_another_evening(tmp_path: Path) -> None:
    """Esc is no way back there."""
    async with walking(new_app(tmp_path, opening=lying_at(tmp_path, Phase.BOUNDARIES))) as walk:
        assert "Another evening" in walk.seen()


async def test_keep_it_light_and_a_closed_topic_are_acknowledged(tmp_path: Path) -> None:
    """Also where nothing on the screen changes."""
    async with walking(new_app(tmp_path, opening=lying_at(tmp_path, Phase.TELL))) as walk:
        await walk.press("L")
        assert "Light cards from here on" in walk.said()
        await walk.press("T", "space", "enter")

        assert "Closed." in walk.said()
        assert walk.state.closed


async def test_a_click_is_enough_to_come_back(tmp_path: Path) -> None:
    """By mouse alone."""
    async with walking(new_app(tmp_path, opening=lying_at(tmp_path, Phase.PAUSED))) as walk:
        options = walk.app.screen.query_one(OptionList)
        await walk.pilot.click(options, offset=(4, 0))
        await walk.until(lambda: walk.phase is Phase.TELL, key=NO_KEY)

        assert walk.screen == "RoundScreen"


async def test_a_glance_knows_a_pause(tmp_path: Path) -> None:
    """Without opening the game."""
    game = lying_at(tmp_path, Phase.TELL)
    async with walking(new_app(tmp_path, opening=game)) as walk:
        await walk.press("f3", "2")
    (seen,), _ = glances(Home(tmp_path))

    assert (seen.phase, seen.back) == ("paused", "an hour")
