"""Kills, power cuts and damage by the thousand: `make torture`, or `python -m tests.torture KIND --times N`.

A trial that is to be killed is forked from this process, which has everything loaded: a kill costs
milliseconds, and lands anywhere in the work. Add to `TRIALS` what else must survive.
"""

import argparse
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from game.errors import Locked, SaveError
from game.saves.locking import is_opened_by
from game.saves.store import Store
from game.table.table import Table
from tests.simulate import Clock, Evenings
from tests.sitting import Sitting, made_up_deck

PHRASE = "our sea"
FROZEN = Path(__file__).parent / "saves" / "frozen"

Say = Callable[[int], None]
"""Acknowledges a step: what was said is done for good."""


@dataclass
class Trial:
    """Something that is killed again and again.

    Attributes:
        folder: its own, empty at first.
        said: what was acknowledged last, over all kills.
        longest: seconds after the first word within which the kill falls.
    """

    folder: Path
    rng: Random
    said: int = 0
    longest: float = 0.02

    def prepare(self) -> None:
        """Put there what the work begins with; before every kill."""

    def work(self, say: Say) -> None:
        """Done in a process of its own, until it is killed or at its end."""
        raise NotImplementedError

    def check(self) -> None:
        """Look at what the kill left; an AssertionError or a SaveError is a loss."""
        raise NotImplementedError


@dataclass
class Moves(Trial):
    """Random evenings, moves and round ends, on one game that is killed and played on."""

    phrase: str | None = None
    path: Path = field(init=False)

    def prepare(self) -> None:
        self.path = self.folder / "home" / "game-1.db"
        if not self.path.exists():
            sitting = Sitting(self.folder, seed=self.rng.randrange(10**6), sync=True)
            if self.phrase is not None:
                sitting.store.set_passphrase(self.phrase)
            sitting.table.close()

    def work(self, say: Say) -> None:
        clock = Clock()
        table = Table.resume(self.path, [made_up_deck()], passphrase=self.phrase)
        clock.now = max(clock.now, table.state.now)
        table._world = type(table._world)(clock, Random(self.rng.random()), table._world.key, sync=True)
        for _ in Evenings(table, clock, Random(self.rng.random())).play(1000):
            say(table.moves)

    def check(self) -> None:
        store = Store.open(self.path, passphrase=self.phrase)
        assert self.said <= store.moves <= self.said + 1, (self.said, store.moves)
        assert len(store.rows("rounds")) == store.checkpoint.rounds
        store.verify()
        self.said = store.moves
        store.close()


@dataclass
class LockedMoves(Moves):
    """The same behind a passphrase."""

    phrase: str | None = PHRASE


@dataclass
class Migration(Trial):
    """An older game is opened, and killed while it is put aside and brought up to date."""

    longest: float = 0.05

    def prepare(self) -> None:
        shutil.rmtree(self.folder / "home", ignore_errors=True)
        (self.folder / "home").mkdir(mode=0o700)
        self.path = self.folder / "home" / "game-1.db"
        shutil.copy(FROZEN / "m001.db", self.path)
        self.said = 0

    def work(self, say: Say) -> None:
        say(0)
        Store.open(self.path).close()
        say(1)

    def check(self) -> None:
        store = Store.open(self.path)
        assert (store.moves, len(store.rows("kept")), len(store.rows("rounds"))) == (135, 10, 6)
        store.verify()
        store.close()
        for copy in (self.path.parent / "backups").glob("[!.]*.db"):
            opened = Store.open(copy, before_steps=lambda *_: None)
            assert opened.moves == 135
            opened.close()


@dataclass
class Rekey(Trial):
    """A passphrase is set, changed, taken away, over and over."""

    longest: float = 0.9
    ROUND = (PHRASE, "another sea", None)

    def prepare(self) -> None:
        self.path = self.folder / "home" / "game-1.db"
        if not self.path.exists():
            sitting = Sitting(self.folder, seed=3).first_card()
            sitting.rounds(2)
            sitting.table.close()

    def work(self, say: Say) -> None:
        store = Store.open(self.path, passphrase=self._phrase(self.said))
        for step in range(self.said + 1, self.said + 50):
            say(step - 1)
            store.set_passphrase(self._phrase(step))
            say(step)

    def check(self) -> None:
        self.said = next(step for step in (self.said, self.said + 1) if self._opens(step))
        assert [path.name for path in sorted(self.path.parent.iterdir())] == [".game-1.lock", "game-1.db"]

    def _opens(self, step: int) -> bool:
        phrase = self._phrase(step)
        if phrase is not None and not is_opened_by(self.path, phrase):
            return False
        try:
            store = Store.open(self.path, passphrase=phrase)
        except Locked:
            return False
        store.verify()
        assert store.locked is (phrase is not None)
        assert store.checkpoint.rounds == 2
        store.close()
        return True

    def _phrase(self, step: int) -> str | None:
        return None if step == 0 else self.ROUND[(step - 1) % 3]


TRIALS: dict[str, type[Trial]] = {
    "moves": Moves,
    "locked": LockedMoves,
    "migration": Migration,
    "rekey": Rekey,
}


def kill_once(trial: Trial) -> None:
    """Work in a process of its own, killed at a random instant; then look."""
    trial.prepare()
    heard, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        _work(trial, heard, mouth)
    os.close(mouth)
    said = os.read(heard, 4096)  # the first word, or the end
    time.sleep(trial.rng.random() * trial.longest)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert status in {0, signal.SIGKILL}, f"the work failed: {status}"
    while piece := os.read(heard, 65536):
        said += piece
    os.close(heard)
    words = said.split(b"\n")[:-1]
    if words:
        trial.said = int(words[-1])
    trial.check()


def _work(trial: Trial, heard: int, mouth: int) -> None:
    code = 1
    try:
        os.close(heard)
        trial.work(lambda step: _say(mouth, step))
        code = 0
    except SaveError as error:
        sys.stderr.write(f"{error}\n")
    finally:
        os._exit(code)


def _say(mouth: int, step: int) -> None:
    os.write(mouth, b"%d\n" % step)


def kills(kind: str, times: int, seed: int) -> None:
    """So many kills of one kind; the first loss ends it."""
    with tempfile.TemporaryDirectory() as folder:
        trial = TRIALS[kind](Path(folder), Random(seed))
        for _ in range(times):
            kill_once(trial)
    sys.stdout.write(f"{kind}: {times} kills, nothing lost\n")


def main() -> None:
    """Run the command of the module's first line."""
    from tests.damage import damaged_copies  # noqa: PLC0415 - not needed by the tests' kills
    from tests.powercut import cuts  # noqa: PLC0415 - it needs apsw

    parser = argparse.ArgumentParser(prog="python -m tests.torture")
    parser.add_argument("kind", nargs="?", choices=[*TRIALS, "power", "damage"], help="one kind; else all")
    parser.add_argument("--times", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    usual = {"moves": 400, "locked": 250, "migration": 250, "rekey": 150, "power": 1000, "damage": 300}
    for kind in [options.kind] if options.kind else usual:
        times = options.times or usual[kind]
        if kind == "power":
            cuts(times, options.seed)
        elif kind == "damage":
            damaged_copies(times, options.seed)
        else:
            kills(kind, times, options.seed)
        sys.stdout.flush()


if __name__ == "__main__":
    main()
