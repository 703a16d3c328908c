"""Lines in and out: no cursor is moved, nothing is drawn, and a private answer is not shown."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from types import FrameType
from typing import Any, TextIO

from game.marks import in_ascii
from game.text import clean

_LONGEST = 100_000
_ENDINGS = ("SIGINT", "SIGTERM", "SIGHUP")


class Gone(Exception):
    """Whoever typed is gone: the input has ended, or the window or the program was told to end.

    Attributes:
        signal: the number of the signal that said so; 0 for the end of the input.
    """

    def __init__(self, number: int = 0) -> None:
        super().__init__()
        self.signal = number


class Lines:
    """Sentences out, answers in.

    Args:
        only_ascii: our own marks have stand-ins; letters of names and cards stay as they are.
    """

    def __init__(self, coming: TextIO, going: TextIO, *, only_ascii: bool = False) -> None:
        self._coming = coming
        self._going = going
        self._only_ascii = only_ascii
        self._waiting = False
        self._ends = 0

    def say(self, *sentences: str) -> None:
        """Say each on a line of its own, without anything that could act on a terminal."""
        for sentence in sentences:
            for line in clean(sentence, lines=True).split("\n"):
                text = in_ascii(line) if self._only_ascii else line
                self._going.write(f"{text.rstrip()}\n")
        self._going.flush()

    def read(self) -> str:
        """The next line that is typed, as it is.

        Raises:
            Gone: when none comes any more.
        """
        with self._interruptible():
            line = self._coming.readline(_LONGEST)
            rest = line
            while len(rest) == _LONGEST and not rest.endswith("\n"):
                rest = self._coming.readline(_LONGEST)  # nobody means so much; it is one answer all the same
        if not line:
            raise Gone
        return line.rstrip("\r\n")

    def read_unseen(self) -> str:
        """The next line, without showing it while it is typed; where no terminal is, like any other.

        Raises:
            Gone: when none comes any more.
        """
        if os.name == "nt" and self._coming.isatty():
            from getpass import getpass  # noqa: PLC0415 - only the console of Windows needs it

            try:
                return getpass("")
            except (EOFError, KeyboardInterrupt):
                raise Gone from None
        with self.unseen():
            return self.read()

    def rest(self, seconds: float) -> None:
        """Wait a little.

        Raises:
            Gone: when the window closes meanwhile.
        """
        with self._interruptible():
            time.sleep(max(seconds, 0.0))

    @contextmanager
    def unseen(self) -> Iterator[None]:
        """From here on nothing that is typed is shown, not even what is typed too early."""
        termios, before = _terminal_settings(), None
        if termios is not None:
            with suppress(OSError, ValueError, termios.error):
                number = self._coming.fileno()
                before = termios.tcgetattr(number)
        if termios is None or before is None:
            yield
            return
        silent = termios.tcgetattr(number)
        silent[3] &= ~(termios.ECHO | termios.ECHONL)
        termios.tcsetattr(number, termios.TCSADRAIN, silent)
        how = termios.TCSAFLUSH  # what was typed in a step that was left goes nowhere else
        try:
            yield
            how = termios.TCSADRAIN
        finally:
            with suppress(termios.error):  # the window is closed
                termios.tcsetattr(number, how, before)

    def forget_early_keys(self) -> None:
        """What one typed too early is not the other's answer; a script keeps its lines."""
        termios = _terminal_settings()
        with suppress(OSError, ValueError):
            if termios is not None and self._coming.isatty():
                termios.tcflush(self._coming.fileno(), termios.TCIFLUSH)

    @contextmanager
    def leaving_on_signals(self) -> Iterator[None]:
        """Meanwhile Ctrl+C, a closed window and `kill` end the game in good order, never within a move."""
        known = [getattr(signal, name) for name in _ENDINGS if hasattr(signal, name)]
        before = {number: signal.signal(number, self._signalled) for number in known}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _signalled(self, number: int, _frame: FrameType | None) -> None:
        self._ends = number
        if self._waiting:
            raise Gone(number)

    @contextmanager
    def _interruptible(self) -> Iterator[None]:
        self._waiting = True
        try:
            if self._ends:
                raise Gone(self._ends)
            yield
        finally:
            self._waiting = False


def _terminal_settings() -> Any:
    """What can silence a terminal; Windows has none, and is done without."""
    try:
        return import_module("termios")
    except ImportError:
        return None
