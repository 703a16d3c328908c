"""How soon the screen is there and how soon it changes, and what it weighs, against a bare Textual app.

Both run as whole processes in a terminal of 80 columns by 24 rows, in turns, so that they meet the same
machine.
"""

import os
import select
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, sleep

from game.decks.folders import bundled_folder
from game.decks.library import Library
from game.rules import moves as m
from game.saves.home import Home
from game.table.table import Table
from tests import bench, bench_saves

_STARTS = 15
_KEYS = 100
_PATIENCE = 30.0
_QUIET = 0.3
_FRAME = 1 / 60
_NOTHING = 5.0
_IDLE = 0.005
_ARROWS = ("\x1b[C", "\x1b[D")

_BARE = """
from textual.app import App
from textual.binding import Binding
from textual.widgets import Button, Footer, Header, Static

class Bare(App):
    BINDINGS = [Binding("right", "turn('there')"), Binding("left", "turn('here')"), Binding("ctrl+q", "quit")]
    def compose(self):
        yield Header()
        yield Static("Ana & Sam", id="words")
        yield Button("Go")
        yield Footer()
    def action_turn(self, word):
        self.query_one("#words", Static).update(word + "!")

Bare().run()
"""


@dataclass(slots=True)
class Window:
    """A terminal window and the process in it."""

    process: subprocess.Popen[bytes]
    keyboard: int
    started: float

    def until(self, *words: str) -> float:
        """Seconds since the start until one of these words is drawn."""
        drawn, end = b"", perf_counter() + _PATIENCE
        while perf_counter() < end:
            if select.select([self.keyboard], [], [], 0.05)[0]:
                drawn += os.read(self.keyboard, 65_536)
                if any(word.encode() in drawn for word in words):
                    return perf_counter() - self.started
        raise TimeoutError(f"none of {words} in {drawn[-500:]!r}")

    def quiet(self) -> None:
        """Wait until nothing more is drawn."""
        while select.select([self.keyboard], [], [], _QUIET)[0]:
            os.read(self.keyboard, 65_536)

    def press(self, key: str) -> float:
        """Seconds from a key to the first drawing."""
        start = perf_counter()
        os.write(self.keyboard, key.encode())
        if not select.select([self.keyboard], [], [], _PATIENCE)[0]:
            raise TimeoutError(f"{key!r} draws nothing")
        took = perf_counter() - start
        os.read(self.keyboard, 65_536)
        return took

    def rest(self) -> bool:
        """Take in what is still drawn, so that the next drawing is the next key's."""
        while select.select([self.keyboard], [], [], 0.03)[0]:
            os.read(self.keyboard, 65_536)
        return True

    def idles(self) -> float:
        """The share of one processor that is used while nothing happens."""
        before = self._worked()
        sleep(_NOTHING)
        return (self._worked() - before) / _NOTHING

    def _worked(self) -> float:
        tasks = Path(f"/proc/{self.process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text(encoding="ascii").split()[0]) for task in tasks) / 1e9

    def peak(self) -> float:
        """The most memory that the process ever held, in MiB."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


@contextmanager
def window(command: Sequence[str], home: Path) -> Iterator[Window]:
    """A new window, closed again at the end."""
    import fcntl  # noqa: PLC0415 - this bench needs a POSIX terminal
    import pty  # noqa: PLC0415
    import struct  # noqa: PLC0415
    import termios  # noqa: PLC0415

    keyboard, screen = pty.openpty()
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    environment = {
        **os.environ,
        "FATHOMS_HOME": str(home),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }
    environment = {name: value for name, value in environment.items() if name not in {"COLUMNS", "LINES"}}
    started = perf_counter()
    process = subprocess.Popen(
        command, stdin=screen, stdout=screen, stderr=screen, env=environment, start_new_session=True
    )
    os.close(screen)
    try:
        yield Window(process, keyboard, started)
    finally:
        process.kill()
        process.wait()
        with suppress(OSError):
            os.close(keyboard)


def rows() -> list["bench.Row"]:
    """All that is measured in a window."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        _begun(home)
        bare = [sys.executable, str(_script(Path(folder)))]
        ours = [sys.executable, "-m", "game"]
        return [*_starts(ours, bare, home), *_in_play(ours, bare, home, Path(folder) / "raw.db")]


def _begun(home: Path) -> None:
    """A game that stands at a draw with both faces up."""
    table = Table.start(Home(home), ("Ana", "Sam"), Library.load((bundled_folder(),)).decks)
    for move in (m.BeginEvening(45), m.Pledged(), m.PutItDown(), m.TurnUp()):
        table.play(move)
    table.close()


def _script(folder: Path) -> Path:
    path = folder / "bare.py"
    path.write_text(_BARE, encoding="utf-8")
    return path


def _starts(ours: Sequence[str], bare: Sequence[str], home: Path) -> list["bench.Row"]:
    times: tuple[list[float], list[float]] = ([], [])
    peaks: tuple[list[float], list[float]] = ([], [])
    for _ in range(_STARTS):
        for place, command in enumerate((ours, bare)):
            with window(command, home) as opened:
                times[place].append(opened.until("Ana & Sam"))
                opened.quiet()
                peaks[place].append(opened.peak())
    paint = bench.ratio("first paint of Home", median(times[0][1:]), median(times[1][1:]), "a bare app", 1.25)
    return [paint, _weight("memory on Home", median(peaks[0]), median(peaks[1]), 1.3)]


def _in_play(ours: Sequence[str], bare: Sequence[str], home: Path, raw: Path) -> list["bench.Row"]:
    """Keys at a draw, each in turns with a key of the bare app, so that both meet the same machine."""
    write = bench_saves.raw_rows(raw, None)
    with window(bare, home) as floor, window([*ours, "play", "Ana & Sam"], home) as game:
        floor.until("Ana & Sam")
        game.until("choose one")
        floor.quiet()
        game.quiet()
        marks, plain = zip(*(_pair(game, key, floor, key) for key in _ARROWS * (_KEYS // 2)), strict=True)
        swaps, again = zip(*(_pair(game, "o", floor, key) for key in _ARROWS * (_KEYS // 2)), strict=True)
        moves = [bench.once(write) for _ in range(_KEYS)]
        blanks = [game.press("\x1bOQ") for _ in range(_KEYS // 2) if game.rest()][::2]
        game.quiet()
        idle = game.idles()
        held, least = game.peak(), floor.peak()
    saved = 2 * median(again) + median(moves)
    return [
        bench.ratio("key to changed screen", median(marks), median(plain), "a bare app", 2.0),
        _at_most("the slowest keys (p95)", quantiles(marks, n=20)[-1], 0.020),
        bench.ratio("saving key to changed screen", median(swaps), saved, "2 keys and a durable move", 1.0),
        _at_most("blank", median(blanks), _FRAME),
        bench.Row("CPU while nobody does anything", f"{idle:.2%}", "-", "at most 0.5 %", idle <= _IDLE),
        _weight("memory in play", held, least, 1.7),
    ]


def _pair(one: Window, key: str, other: Window, another: str) -> tuple[float, float]:
    """Seconds of a key in each of two windows that are at rest."""
    one.rest()
    other.rest()
    return one.press(key), other.press(another)


def _weight(what: str, ours: float, floor: float, most: float) -> "bench.Row":
    share = ours / floor
    measured = f"{ours:.0f} MiB : {floor:.0f} MiB = {share:.2f}"
    return bench.Row(what, measured, "a bare app", f"at most {most}", share <= most)


def _at_most(what: str, seconds: float, most: float) -> "bench.Row":
    return bench.Row(what, f"{seconds * 1000:.1f} ms", "-", f"at most {most * 1000:.0f} ms", seconds <= most)
