"""The game in a real terminal: windows that close, processes that are killed, windows that are too small."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.saves.glance import Glance, glances
from game.saves.home import Home

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal")

PATIENCE = 30.0
_SECONDS_COLOUR = (b"38;5;115", b"38;2;127;224;189")
"""Around the second name's field, once the keys go there; in few colours and in many."""


class Terminal:
    """A terminal window with `fathoms` in it."""

    def __init__(
        self,
        home: Path,
        columns: int = 80,
        rows: int = 24,
        command: Sequence[str | Path] = (sys.executable, "-m", "game"),
    ) -> None:
        self.home = home
        self.output = b""
        self.everything = b""
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        environment = {**os.environ, "FATHOMS_HOME": str(home), "TERM": "xterm-256color"}
        environment.pop("COLUMNS", None)
        environment.pop("LINES", None)
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment,
            start_new_session=True,
        )
        os.close(slave)
        self._master = master

    def read(self, seconds: float = 0.1) -> None:
        """Take in what the game draws."""
        while select.select([self._master], [], [], seconds)[0]:
            try:
                chunk = os.read(self._master, 65536)
            except OSError:
                return
            if not chunk:
                return
            self.output += chunk
            self.everything += chunk

    def until(self, there: Callable[[], bool]) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not there():
            assert time.monotonic() < end, self.output[-2000:]
            self.read(0.05)

    def shows(self, words: str) -> None:
        """Wait until these words were drawn."""
        self.until(lambda: words.encode() in self.output)
        self.output = b""

    def press(self, keys: str) -> None:
        """Press keys."""
        os.write(self._master, keys.encode())
        self.read()

    def game(self) -> Glance | None:
        """The game in this home, as its file has it."""
        games, _ = glances(Home(self.home))
        return games[0] if games else None

    def at(self, phase: str) -> bool:
        """Whether the file says that the game is in this phase."""
        game = self.game()
        return game is not None and game.phase == phase

    def to_give_back(self) -> None:
        """From home to the middle of giving back the first card of a new game."""
        self.shows("Begin")
        self.press("\r")
        self.shows("safe together")
        self.press("\r")
        self.shows("Who is at the table")
        self.names()
        self.until(lambda: self.at("pledge"))
        self.shows("aloud")
        self.press("\r")
        self.until(lambda: self.at("tell"))
        self.shows("Told")
        self.press("\r")
        self.until(lambda: self.at("give-back"))

    def names(self) -> None:
        """Two names; the second when the keys go to its field."""
        self.press("Ana\r")
        self.until(lambda: any(colour in self.output for colour in _SECONDS_COLOUR))
        self.press("Sam\r")

    def end(self, number: int) -> int:
        """Send a signal, and wait for the end."""
        self.process.send_signal(number)
        return self.wait()

    def vanish(self) -> int:
        """Take the terminal away without a signal, and wait for the end of the game."""
        os.close(self._master)
        self._master = os.open(os.devnull, os.O_RDONLY)
        return self.process.wait(PATIENCE)

    def wait(self) -> int:
        """Wait for the end, taking in the last words."""
        self.until(lambda: self.process.poll() is not None)
        self.read()
        return self.process.returncode


@contextmanager
def window(
    home: Path,
    columns: int = 80,
    rows: int = 24,
    command: Sequence[str | Path] = (sys.executable, "-m", "game"),
) -> Iterator[Terminal]:
    terminal = Terminal(home, columns, rows, command)
    try:
        yield terminal
    finally:
        if terminal.process.poll() is None:
            terminal.process.kill()
            terminal.process.wait()
        os.close(terminal._master)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGHUP, signal.SIGTERM])
def test_a_window_that_dies_in_the_middle_of_giving_back_comes_back_there(
    tmp_path: Path, number: signal.Signals
) -> None:
    """One Enter after the start, they are at that very step."""
    with window(tmp_path) as terminal:
        terminal.to_give_back()
        terminal.end(number)
        assert terminal.at("give-back")
    with window(tmp_path) as terminal:
        terminal.shows("Carry on")
        terminal.press("\r")
        terminal.shows("That's it")
        terminal.press("\r")
        terminal.until(lambda: terminal.at("ask"))


def test_a_terminal_that_vanishes_without_a_signal_ends_the_game(tmp_path: Path) -> None:
    """A terminal that is killed only stops answering: nobody waits for keys any more, nothing is lost."""
    with window(tmp_path) as terminal:
        terminal.to_give_back()

        assert terminal.vanish() == 128 + signal.SIGHUP
        assert terminal.at("give-back")
        assert not list(tmp_path.glob("*-journal"))


def test_a_terminated_game_puts_the_terminal_right(tmp_path: Path) -> None:
    """The alternate screen is left and the cursor shown again."""
    with window(tmp_path) as terminal:
        terminal.shows("Begin")
        terminal.end(signal.SIGTERM)

        assert b"\x1b[?1049l" in terminal.output
        assert b"\x1b[?25h" in terminal.output


def outside(everything: bytes) -> bytes:
    """What was written into the terminal's own screen, which can be scrolled back to afterwards."""
    pieces = everything.split(b"\x1b[?1049h")
    return b"".join(pieces[:1] + [piece.partition(b"\x1b[?1049l")[2] for piece in pieces[1:]])


@pytest.mark.parametrize("way", ["left", "terminated", "closed"])
def test_nothing_of_the_game_is_left_in_the_terminal(tmp_path: Path, way: str) -> None:
    """No name and no card, not above the prompt and not in the window's title, however it ended."""
    with window(tmp_path) as terminal:
        terminal.to_give_back()
        if way == "left":
            terminal.press("\x11")
            terminal.read(0.5)
            terminal.press("\r")
            terminal.read(0.5)
            terminal.press("\x11")
            terminal.wait()
        else:
            terminal.end(signal.SIGTERM if way == "terminated" else signal.SIGHUP)
        text = terminal.everything

    assert b"Ana" in text
    assert text.count(b"\x1b[?1049h") == text.count(b"\x1b[?1049l") == 1
    left = outside(text)
    assert not [word for word in (b"Ana", b"Sam", b"?\n", b"Told", b"heard") if word in left]
    titles = re.findall(rb"\x1b\][012];([^\x07\x1b]*)", text)
    assert all(title in {b"", b"Fathoms"} for title in titles)


def test_a_window_that_is_too_small_is_answered_with_a_sentence(tmp_path: Path) -> None:
    """40 by 10: what is wrong, and what to do."""
    with window(tmp_path, 40, 10) as terminal:
        assert terminal.wait() == 1
        said = terminal.output.decode()

    assert "40 columns by 10 rows" in " ".join(said.split())
    assert "Traceback" not in said


def test_a_home_that_cannot_be_written_is_said_on_the_screen(tmp_path: Path) -> None:
    """A file lies where the folder should be; the game says so and stays."""
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with window(tmp_path / "file" / "home") as terminal:
        terminal.shows("Begin")
        terminal.press("\r")
        terminal.shows("safe together")
        terminal.press("\r")
        terminal.shows("Who is at the table")
        terminal.names()
        terminal.shows("cannot be kept")

        assert terminal.process.poll() is None
        assert b"Traceback" not in terminal.output
