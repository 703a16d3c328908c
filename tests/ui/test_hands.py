"""Hands: every deed by key and by click, keys of one's own, and help that says what is so."""

from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.widget import Widget
from textual.widgets import OptionList

from game.deeds import BY_NAME, DEEDS, Deed
from game.rules.state import Phase
from game.saves.home import Home
from game.saves.settings import Settings, read
from game.sentences import settings as sentences
from game.ui.key_names import display
from game.ui.keymap import ROWS, changed, keymap, refusal, sound
from game.ui.widgets.footer import Footer, Shown
from game.ui.widgets.options import Option
from tests.screens import app_in
from tests.ui.walk import Walk, new_app, played_to, round_screen, walking

NAMES = [row.name for row in ROWS]


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+s", "alt+x", "shift+f4", "ctrl+h"])
def test_no_key_that_a_terminal_may_take(key: str) -> None:
    """Ctrl and Alt belong to terminals, tmux and desktops."""
    assert refusal("told", key, {}) == sentences.KEY_IS_THE_TERMINALS


@pytest.mark.parametrize(
    "key", ["escape", "f1", "f2", "f3", "question_mark", "1", "2", "left", "tab", "backspace"]
)
def test_fixed_keys_stay_what_they_are(key: str) -> None:
    """And the sentence says what they are for."""
    assert "is always there to" in refusal("told", key, {})


@pytest.mark.parametrize("key", ["home", "pagedown", "f13", "insert", ""])
def test_keys_that_not_every_terminal_sends_are_no_keys(key: str) -> None:
    """A letter, a sign or F4 to F12."""
    assert refusal("told", key, {}) == sentences.KEY_IS_NONE


def test_a_clash_is_said_with_the_deed_that_has_the_key() -> None:
    """So that they can change that one first."""
    assert "“Keep”" in refusal("told", "k", {})
    assert refusal("told", "k", {"keep": "b"}) == ""
    assert "“Told”" in refusal("keep", "k", {"told": "k"})


def test_deeds_that_never_meet_may_share_a_key_as_they_come() -> None:
    """Enter is always the obvious next thing."""
    assert all(refusal(row.name, row.usual, {}) == "" for row in ROWS)


def test_going_back_to_the_usual_key_leaves_nothing_behind() -> None:
    """The file holds only what was changed."""
    assert changed("told", "enter", {"told": "space"}) == {}
    assert changed("told", "b", {"keep": "v"}) == {"told": "b", "keep": "v"}


@pytest.mark.parametrize(
    "keys", [{"told": "k"}, {"told": "ctrl+c"}, {"nothing": "b"}, {"told": ""}, {"told": "v", "keep": "v"}]
)
def test_keys_from_a_file_that_cannot_be_are_left_out(keys: dict[str, str]) -> None:
    """No file can make a moment with two deeds on one key."""
    kept = sound(keys)

    assert all(refusal(name, key, kept) == "" for name, key in kept.items())
    assert len(kept) < len(keys)


def test_swapped_keys_hold() -> None:
    """Two deeds may have each other's key."""
    keys = {"pass": "x", "put-down": "p"}

    assert sound(keys) == keys
    assert keymap(keys)["round.pass"] == "x"
    assert keymap(keys)["round.keep"] == "k"


async def test_a_changed_key_works_and_stands_everywhere(tmp_path: Path) -> None:
    """Options, footer, help and palette show it; the old key does nothing; its neighbours keep theirs."""
    app = app_in(tmp_path, Settings(keys={"told": "b", "keep": "v", "undo": "z"}))
    async with walking(app) as walk:
        await walk.begin()
        options = [option.render() for option in walk.app.screen.query(Option) if option.display]
        footer = {key.label: key.name for key in walk.app.screen.query_one(Footer).shown}
        commands = {command.title: command.help for command in walk.app.get_system_commands(walk.app.screen)}
        assert str(options[0]).startswith("b Told")
        assert footer["Keep"] == "v"
        assert (commands["Keep"][:2], commands["Undo"][:2]) == ("v ", "z ")
        await walk.press("f1")
        assert "b  Told." in walk.seen()
        await walk.press("escape", "enter", "k")
        assert (walk.screen, walk.phase) == ("RoundScreen", Phase.TELL)
        assert "Then press b." in " ".join(walk.seen().split())
        await walk.press("b")
        told = walk.phase
        await walk.press("enter", "z")

        assert (told, walk.phase) == (Phase.GIVE_BACK, Phase.GIVE_BACK)


async def test_a_key_is_changed_in_the_settings_and_kept(tmp_path: Path) -> None:
    """Choose the deed, press the key; a clash is said and asks again; all come back with one row."""
    async with walking(new_app(tmp_path)) as walk:
        await walk.choose("Settings")
        await walk.until(lambda: walk.screen == "SettingsScreen", key="f12")
        await walk.press(*["down"] * 4, "enter")
        assert walk.screen == "KeysScreen"
        await walk.press(*["down"] * NAMES.index("keep"), "enter", "p")
        assert "“Pass”" in " ".join(walk.seen().split())
        await walk.press("v")
        assert (walk.screen, read(Home(tmp_path))[0].keys) == ("KeysScreen", {"keep": "v"})
        marked = walk.app.screen.query_one(OptionList).highlighted
        assert marked == NAMES.index("keep") + 1
        await walk.press("home", "enter")

        assert read(Home(tmp_path))[0].keys == {}


async def test_escape_leaves_a_key_as_it_is(tmp_path: Path) -> None:
    """And leads back, step by step."""
    async with walking(new_app(tmp_path)) as walk:
        await walk.choose("Settings")
        await walk.until(lambda: walk.screen == "SettingsScreen", key="f12")
        await walk.press(*["down"] * 4, "enter", "enter", "escape", "escape")
        back = walk.screen
        await walk.press("escape")

        assert (back, walk.screen) == ("SettingsScreen", "HomeScreen")
        assert read(Home(tmp_path))[0].keys == {}


async def test_help_begins_with_the_keys_of_this_moment(tmp_path: Path) -> None:
    """What cannot be done now stands below."""
    async with walking(new_app(tmp_path), size=(120, 90)) as walk:
        await walk.begin()
        await walk.press("f1")
        now, _, rest = walk.seen().partition("How it goes")

        assert "Told." in now
        assert "Undo." in now
        assert "That's it." not in now
        assert "That's it." in rest
        assert "Told. The speaker" not in rest


async def test_the_palette_has_undo_and_the_keys_of_the_closing(tmp_path: Path) -> None:
    """Everything that has a key now."""
    async with walking(new_app(tmp_path, opening=played_to(tmp_path, Phase.ROUND_END))) as walk:
        at_the_card = {command.title for command in walk.app.get_system_commands(walk.app.screen)}
        await walk.press("c")
        closing = {command.title for command in walk.app.get_system_commands(walk.app.screen)}

    assert {"Next card", "Undo", "Close", "Settings", "Help", "Blank", "Leave"} <= at_the_card
    assert {"Go on", "Keep a line", "One more card", "Good night"} <= closing


async def test_at_sixty_columns_the_footer_keeps_help_blank_and_the_way_out(tmp_path: Path) -> None:
    """Whatever else is cut off."""
    async with walking(new_app(tmp_path), size=(60, 20)) as walk:
        await walk.begin()
        last = walk.seen().splitlines()[-1]

    assert last.split()[:8] == ["F1", "Help", "F2", "Blank", "F3", "Pause", "Esc", "Leave"]
    assert last.rstrip().endswith("^p palette")


async def _click(walk: Walk, widget: Widget) -> None:
    await walk.pilot.click(widget)
    await walk.settle()


async def _through_palette(walk: Walk, label: str) -> None:
    """Click the palette in the footer, write, and click what it finds."""
    await _click_key(walk, walk.app.screen.query_one(Footer).shown[-1])
    assert isinstance(walk.app.screen, CommandPalette)
    await walk.type(label)
    found = walk.app.screen.query_one(OptionList)
    for _ in range(100):
        if found.option_count and label in str(found.get_option_at_index(0).prompt):
            break
        await walk.pilot.pause(0.02)
    await walk.pilot.click(found, offset=(4, 0))
    await walk.settle()


async def _click_key(walk: Walk, key: Shown) -> None:
    await walk.pilot.click(Footer, offset=(key.start, 0))
    await walk.settle()


async def _by_click(walk: Walk, deed: Deed) -> str:
    """Do a deed with the mouse alone, and say how."""
    for option in walk.app.screen.query(Option):
        if option.display and option.deed == deed:
            await _click(walk, option)
            return "option"
    for key in walk.app.screen.query_one(Footer).shown:
        if key.action == f"deed('{deed.name}')":
            await _click_key(walk, key)
            return "footer"
    await _through_palette(walk, deed.label)
    return "palette"


async def test_every_deed_can_be_done_with_the_mouse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each that an evening offers is done by a click: on an option, in the footer, or by name."""
    done: dict[str, str] = {}
    told: list[str] = []

    async def note(_: object, name: str) -> None:
        told.append(name)

    async with walking(new_app(tmp_path)) as walk:
        await walk.begin()
        for _ in range(60):
            if walk.screen != "RoundScreen":
                break
            screen = round_screen(walk)
            with monkeypatch.context() as patch:
                patch.setattr(type(screen), "action_deed", note)
                for deed in screen.offered():
                    if deed.name not in done:
                        told.clear()
                        done[deed.name] = await _by_click(walk, deed)
                        assert told == [deed.name]
            await walk.press("enter")

    assert {"option", "footer", "palette"} == set(done.values())
    assert {"told", "pass", "thats-it", "ask", "turn-up", "choose", "another", "keep", "star"} <= set(done)
    assert set(done) <= set(BY_NAME)


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
def test_every_deed_is_an_option_or_in_the_footer_or_named_in_the_palette(deed: Deed) -> None:
    """The palette finds deeds by their label; none may hide behind an empty one."""
    assert deed.label
    assert deed.help
    assert f"round.{deed.name}" in keymap({})
    assert display(deed.key)
