"""Nothing leaves the game unasked: no picture of the screen, no clipboard, no network."""

import socket
import sys
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.ui.walk import Walk, new_app, walking

CALLS = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"}
"""What Python itself reports of every program that speaks to another, or listens for one."""


_FOLDERS = getattr(socket, "AF_UNIX", None)


class Ear:
    """Notes what is said over a network while it listens; a hook of this kind cannot be taken off again."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.listens = False
        sys.addaudithook(self._hook)

    def _hook(self, event: str, about: tuple[object, ...]) -> None:
        if self.listens and event in CALLS and not _is_private(event, about):
            self.heard.append(event)


def _is_private(event: str, about: tuple[object, ...]) -> bool:
    """Whether this is the socket in a folder, through which a second screen may join, and no network."""
    one = about[0] if about else None
    return event == "socket.bind" and isinstance(one, socket.socket) and one.family is _FOLDERS


async def test_an_evening_speaks_to_no_network(tmp_path: Path) -> None:
    """From the first key to leaving: no name is looked up, nothing is connected to, nothing listens."""
    ear = Ear()
    ear.listens = True
    async with walking(new_app(tmp_path)) as walk:
        await walk.begin()
        await walk.press(*["enter"] * 25)
        assert walk.app.host.at_table
        await walk.press("ctrl+q")
    ear.listens = False

    assert ear.heard == []


def test_the_ear_hears() -> None:
    """Or the test above would be none."""
    ear = Ear()
    ear.listens = True
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
    ear.listens = False

    assert ear.heard == ["socket.bind"]


async def test_the_palette_takes_no_picture_of_the_screen(walk: Walk) -> None:
    """A picture of a round is a file with what was said in it; nothing here makes one."""
    await walk.begin()
    titles = [command.title for command in walk.app.get_system_commands(walk.app.screen)]

    assert len(titles) > 5
    assert not [title for title in titles if "creenshot" in title]
    assert not [
        key for key, bound in walk.app.active_bindings.items() if "screenshot" in bound.binding.action
    ]


async def test_what_is_copied_stays_in_the_game(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It can be pasted here; the terminal, and with it every other program, is told nothing."""
    await walk.press("n", "enter")
    written: list[str] = []
    driver = walk.app._driver
    assert driver is not None
    monkeypatch.setattr(driver, "write", written.append)
    await walk.type("Ana")
    field = walk.app.focused
    assert isinstance(field, Input)
    field.select_all()
    field.action_copy()
    field.action_end()
    field.action_paste()
    await walk.settle()

    assert field.value == "AnaAna"
    assert not [data for data in written if "\x1b]52" in data]
