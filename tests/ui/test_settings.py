"""The settings on the screen: worn at once, kept for good, and fitted to the terminal by themselves."""

from pathlib import Path

import pytest

from game import sentences, voice
from game.rules.state import Phase
from game.saves.home import Home
from game.saves.settings import Colours, Letters, Settings, read
from game.ui.suit import Terminal, look_at_terminal
from tests.screens import app_in
from tests.ui.walk import Walk, new_app, walking


async def _to_settings(walk: Walk) -> None:
    await walk.choose("Settings")
    await walk.until(lambda: walk.screen == "SettingsScreen", key="f12")


async def test_a_theme_is_chosen_once_and_kept(tmp_path: Path) -> None:
    """Worn at once, and on the next evening."""
    async with walking(new_app(tmp_path)) as walk:
        await _to_settings(walk)
        await walk.press("enter", "enter")
        at_once = walk.app.theme
    async with walking(new_app(tmp_path)) as walk:
        assert (at_once, walk.app.theme) == ("shore", "shore")


async def test_choices_go_round_both_ways(tmp_path: Path) -> None:
    """Right and left, Enter and a click."""
    async with walking(new_app(tmp_path)) as walk:
        await _to_settings(walk)
        await walk.press("left")
        back = walk.app.theme
        await walk.press("right")
        await walk.pilot.click("#settings-rows", offset=(4, 0))
        await walk.settle()

        assert (back, walk.app.theme, read(Home(tmp_path))[0].colours) == ("none", "sea", Colours.SEA)


async def test_marks_change_under_the_hand(tmp_path: Path) -> None:
    """The sample below the rows shows it, and so does Home afterwards."""
    async with walking(new_app(tmp_path)) as walk:
        await _to_settings(walk)
        assert "★★" in walk.seen()
        await walk.press("down", "left")
        assert "★" not in walk.seen()
        assert "Ana felt heard **" in walk.seen()
        await walk.press("escape")

        assert walk.seen().isascii()
        assert "=> " in walk.seen()


async def test_everything_can_be_as_it_comes_again(tmp_path: Path) -> None:
    """One row."""
    mine = Settings(Colours.SHORE, Letters.ASCII, motion=False, explain=False, keys={"told": "b"})
    async with walking(app_in(tmp_path, mine)) as walk:
        await _to_settings(walk)
        await walk.press(*["down"] * 5, "enter")

        assert read(Home(tmp_path)) == (Settings(), True)
        assert walk.app.theme == "sea"


async def test_motion_is_off_by_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As with TEXTUAL_ANIMATIONS=none."""
    monkeypatch.setattr("game.ui.dressed.TEXTUAL_ANIMATIONS", "full")
    async with walking(app_in(tmp_path, Settings())) as walk:
        moving = walk.app.animation_level
        await _to_settings(walk)
        await walk.choose("Settings")

        assert (moving, walk.app.animation_level) == ("full", "none")


async def test_the_settings_are_one_command_away_in_a_game(tmp_path: Path) -> None:
    """And lead back to the very card."""
    async with walking(new_app(tmp_path)) as walk:
        await walk.begin()
        before = walk.state
        walk.app.action_settings()
        await walk.until(lambda: walk.screen == "SettingsScreen", key="f12")
        await walk.press("enter", "enter", "escape")

        assert (walk.screen, walk.state, walk.app.theme) == ("RoundScreen", before, "shore")


async def test_damaged_settings_are_said_once_home_is_there(tmp_path: Path) -> None:
    """In a sentence, with the file's new name; the game goes on."""
    Home(tmp_path).settings.write_text("{not json", encoding="utf-8")
    async with walking(new_app(tmp_path)) as walk:
        for _ in range(200):
            if walk.said():
                break
            await walk.pilot.pause(0.02)

        assert "settings.damaged-1.json" in walk.said()
        assert walk.screen == "HomeScreen"


async def test_settings_that_cannot_be_saved_hold_for_now_and_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is lost but the next start."""
    async with walking(new_app(tmp_path)) as walk:
        await _to_settings(walk)

        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr("os.fsync", full)
            await walk.press("enter", "enter")

        assert walk.app.theme == "shore"
        assert "no space left on device" in walk.said()


@pytest.mark.parametrize(
    ("environment", "encoding", "only_ascii"),
    [
        ({"LANG": "en_GB.UTF-8"}, "utf-8", False),
        ({"LANG": "C.utf8"}, "utf-8", False),
        ({}, "utf-8", False),
        ({"LANG": "C"}, "utf-8", True),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, "utf-8", True),
        ({"LC_ALL": "POSIX", "LANG": "en_GB.UTF-8"}, "utf-8", True),
        ({"LC_ALL": "C.UTF-8", "LANG": "C"}, "utf-8", False),
        ({"LANG": "de_DE.ISO-8859-1"}, "utf-8", True),
        ({"LANG": "en_GB.UTF-8"}, "iso8859-1", True),
        ({"LANG": "en_GB.UTF-8", "TERM": "linux"}, "utf-8", True),
    ],
)
def test_ascii_is_chosen_where_the_terminal_knows_no_more(
    environment: dict[str, str], encoding: str, *, only_ascii: bool
) -> None:
    """By its locale and the encoding that it is written in."""
    assert look_at_terminal(environment, encoding).only_ascii is only_ascii


@pytest.mark.parametrize(("value", "asked"), [("1", True), ("0", True), ("", False)])
def test_no_color_asks_for_no_colour(value: str, *, asked: bool) -> None:
    """Whatever its value, as long as it has one."""
    assert look_at_terminal({"NO_COLOR": value}).no_colour is asked


@pytest.mark.parametrize(
    ("environment", "few"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, False),
    ],
)
def test_sixteen_colours_are_seen(environment: dict[str, str], *, few: bool) -> None:
    """As Textual sees them."""
    assert look_at_terminal(environment).few_colours is few


async def test_ascii_by_itself_can_be_overruled(tmp_path: Path) -> None:
    """They know their terminal best."""
    terminal = Terminal(only_ascii=True)
    async with walking(new_app(tmp_path / "a", terminal=terminal)) as walk:
        by_itself = walk.seen()
    async with walking(app_in(tmp_path / "b", Settings(letters=Letters.ALL), terminal=terminal)) as walk:
        assert by_itself.isascii()
        assert "━" in walk.seen()


async def test_the_first_turn_is_taught_while_it_is_done(walk: Walk) -> None:
    """A line a step, in the very first round only."""
    await walk.begin()
    said = []
    while walk.phase is not Phase.ROUND_END:
        said.append(voice.first_steps(walk.state))
        assert " ".join(said[-1].split()[:4]) in " ".join(walk.seen().split())
        await walk.press("enter")
    assert sentences.FIRST_STARS in " ".join(walk.seen().split())
    await walk.press("enter", "enter", "enter")

    assert said[0] == sentences.FIRST_TELL
    assert sentences.FIRST_TELL_BACK in said
    assert all(said)
    assert voice.first_steps(walk.state) == ""


async def test_the_first_steps_can_be_left_out(walk: Walk) -> None:
    """With one command; the settings bring them back."""
    await walk.begin()
    commands = {each.title: each.callback for each in walk.app.get_system_commands(walk.app.screen)}
    commands[sentences.FIRST_SKIP]()
    await walk.settle()
    seen = " ".join(walk.seen().split())

    assert "Say it aloud" not in seen
    assert "Take your time." in seen
    assert not walk.app.settings.explain
