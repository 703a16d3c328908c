"""Killed at any instant: every acknowledged move is there at the next start, and every file can be read."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from game.saves.glance import glances
from game.saves.home import Home
from game.table.table import Table
from tests.sitting import made_up_deck

ROOT = Path(__file__).parents[2]


@contextmanager
def playing(home: Path, seed: int) -> Iterator[subprocess.Popen[bytes]]:
    """Somebody plays in a process of their own, with the disk waited for at every move."""
    command = [sys.executable, "-m", "tests.simulate", "--home", str(home)]
    command += ["--evenings", "1000", "--seed", str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as window:
        yield window
        window.kill()


def saved_at_most(window: subprocess.Popen[bytes], lines: int) -> None:
    """Wait until so many moves were acknowledged."""
    assert window.stdout is not None
    for _ in range(lines):
        assert window.stdout.readline(), window.stderr and window.stderr.read().decode()


def acknowledged(window: subprocess.Popen[bytes], lines: int) -> int:
    """The last `saved K` that came through, once the window is dead."""
    assert window.stdout is not None
    assert window.stderr is not None
    rest = window.stdout.read().split(b"\n")[:-1]
    assert window.stderr.read() == b""
    return int(rest[-1].split()[1]) if rest else lines


def found(home: Path) -> int:
    """The moves in the file, after everything in it was verified; none where no game had been begun."""
    games, wrong = glances(Home(home))
    assert wrong == ()
    if not games:
        return 0
    table = Table.resume(games[0].path, [made_up_deck()])
    store = table._store
    assert store._db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert len(store.rows("rounds")) == table.state.rounds == games[0].rounds
    assert games[0].moves == table.moves
    table.close()
    return table.moves


def kill_and_look(home: Path, rng: Random, signals: tuple[int, ...] = (signal.SIGKILL,)) -> None:
    """Play on, kill after some moves and some part of the next, and count."""
    before = found(home)
    lines = rng.choice((0, 1, 2, rng.randrange(40)))
    with playing(home, rng.randrange(10**6)) as window:
        saved_at_most(window, lines)
        time.sleep(rng.random() * (0.002 if lines else 0.8))
        window.send_signal(rng.choice(signals))
        window.wait()
        last = acknowledged(window, lines)
    assert before + last <= found(home) <= before + last + 1


@pytest.mark.parametrize("seed", [1, 2])
def test_a_game_killed_again_and_again_loses_no_acknowledged_move(tmp_path: Path, seed: int) -> None:
    """One home, killed 14 times at start-up, between moves and within them, and continued each time."""
    rng = Random(seed)
    for _ in range(14):
        kill_and_look(tmp_path / "home", rng)
    assert found(tmp_path / "home") > 14


def test_a_game_killed_in_its_first_moves_loses_none(tmp_path: Path) -> None:
    """Fresh homes, killed early."""
    rng = Random(3)
    for number in range(10):
        kill_and_look(tmp_path / str(number), rng)


def test_a_game_killed_while_it_is_begun_leaves_none_or_a_whole_one(tmp_path: Path) -> None:
    """Fresh homes, killed within the making of the file: never a half game, nor one that cannot be begun."""
    rng = Random(4)
    for number in range(12):
        home = tmp_path / str(number)
        home.mkdir()
        with playing(home, number) as window:
            while not any(home.iterdir()) and window.poll() is None:
                time.sleep(0.0003)
            time.sleep(rng.random() ** 2 * 0.04)
            window.kill()
            window.wait()
        assert found(home) >= 0
        table = Table.start(Home(home), ("Eve", "Kim"), [made_up_deck()])
        table.close()
        assert len(glances(Home(home))[0]) in {1, 2}


def test_a_closed_window_and_a_shut_down_lose_nothing(tmp_path: Path) -> None:
    """SIGHUP and SIGTERM, which come when a terminal is closed and when the computer goes off."""
    rng = Random(5)
    for _ in range(4):
        kill_and_look(tmp_path / "home", rng, (signal.SIGTERM, signal.SIGHUP))
