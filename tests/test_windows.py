"""What Windows lacks is asked for nowhere, or is done without."""

import ast
import asyncio
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Never

import pytest
from textual.app import App

from game.cli import saying
from game.saves import file
from game.saves.file_marks import as_uri
from game.ui.signals import leave_on_signals

SOURCES = sorted((Path(__file__).resolve().parents[1] / "game").rglob("*.py"))
POSIX_MODULES = {"fcntl", "termios", "pty", "tty", "pwd", "grp", "resource", "readline", "curses", "syslog"}
POSIX_NAMES = {
    "os": {
        *("fork", "forkpty", "chown", "fchmod", "fchown", "lchown", "mkfifo", "mknod", "sync", "uname"),
        *("getuid", "geteuid", "getgid", "getegid", "getpgid", "setsid", "killpg"),
        *("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_DIRECTORY", "O_SYNC", "O_DSYNC"),
    },
    "signal": {"SIGHUP", "SIGKILL", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGALRM", "SIGWINCH", "SIGCHLD"},
}
NEVER_OVER_ANOTHER = {
    "game/saves/aside.py",
    "game/saves/disk.py",
    "game/saves/file.py",
    "game/saves/settings_file.py",
    "game/cli/decks/placing.py",
}
"""Where `rename` is meant: on Windows it refuses a name that is taken. Everywhere else it is `replace`."""


def _uses(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (f"import {name.name}" for name in names if name.name in POSIX_MODULES)
            case ast.ImportFrom(module=str(module)) if module in POSIX_MODULES:
                yield f"import {module}"
            case ast.Attribute(value=ast.Name(id=owner), attr=name) if name in POSIX_NAMES.get(owner, ()):
                yield f"{owner}.{name}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_nothing_is_asked_for_that_only_posix_has(path: Path) -> None:
    """Where it helps it is looked up by `getattr`, and done without."""
    assert list(_uses(ast.parse(path.read_text(encoding="utf-8")))) == []


def test_a_file_takes_the_place_of_another_by_replace() -> None:
    """`rename` does so on POSIX only."""
    renaming = {
        path.relative_to(SOURCES[0].parents[1]).as_posix()
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"rename", "renames"}
    }

    assert renaming <= NEVER_OVER_ANOTHER


async def test_signals_that_are_missing_are_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    """No SIGHUP, and a loop that takes no signals at all."""

    def no_signals(*_: object) -> Never:
        raise NotImplementedError

    monkeypatch.delattr(signal, "SIGHUP", raising=False)
    monkeypatch.setattr(asyncio.get_running_loop(), "add_signal_handler", no_signals)

    leave_on_signals(App())


def test_a_folder_that_cannot_be_opened_keeps_no_game_from_being_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows opens no folders; a new game is there all the same."""
    usual = os.open

    def no_folders(path: str | Path, *rest: int) -> int:
        if Path(path).is_dir():
            raise PermissionError(13, "Permission denied")
        return usual(path, *rest)

    monkeypatch.setattr(os, "open", no_folders)
    file.make(tmp_path / "game-1.db", lambda db: db.conn.close())

    assert (tmp_path / "game-1.db").is_file()


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/home/Zoë & René/g.db"), "file:///home/Zo%C3%AB%20%26%20Ren%C3%A9/g.db"),
        (PureWindowsPath("C:\\Users\\Zoë\\g.db"), "file:///C:/Users/Zo%C3%AB/g.db"),
        (PureWindowsPath("\\\\server\\ours\\g.db"), "file:////server/ours/g.db"),
    ],
)
def test_a_games_address_names_no_host(path: PurePosixPath | PureWindowsPath, uri: str) -> None:
    """SQLite refuses hosts, so a Windows share is named as a path."""
    assert as_uri(path) == uri


@pytest.mark.parametrize(
    ("platform", "environment", "styled"),
    [
        ("win32", {}, False),
        ("win32", {"WT_SESSION": "1"}, True),
        ("linux", {}, True),
        ("linux", {"NO_COLOR": "1"}, False),
        ("linux", {"TERM": "dumb"}, False),
    ],
)
def test_an_old_console_is_sent_no_codes(
    platform: str, environment: dict[str, str], *, styled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would print them."""
    for name in ("WT_SESSION", "NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    assert saying.may_style() is styled
