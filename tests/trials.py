"""What is killed at any instant by `tests.torture`, and what must be there afterwards."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from game.errors import Locked
from game.saves.backup import Backup, back_up, backups
from game.saves.checking import verify
from game.saves.locking import is_opened_by
from game.saves.restoring import kept_aside, restore
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


@dataclass
class BackingUp(Trial):
    """One backup after another is made of a game in the middle of a round."""

    phrase: str | None = None
    longest: float = 0.15

    def prepare(self) -> None:
        self.path = self.folder / "home" / "game-1.db"
        self.copies = self.folder / "home" / "backups"
        if not self.path.exists():
            sitting = Sitting(self.folder, seed=5).first_card()
            sitting.rounds(2)
            sitting.onward()
            sitting.store.set_passphrase(self.phrase)
            sitting.table.close()
            self.whole = self.path.read_bytes()

    def work(self, say: Say) -> None:
        for step in range(self.said + 1, self.said + 100):
            say(step - 1)
            back_up(self.path, self.copies, at=step, passphrase=self.phrase)
            say(step)

    def check(self) -> None:
        assert self.path.read_bytes() == self.whole
        made = backups(self.copies, "game-1")
        newest = int(made[0].at) if made else 0
        assert self.said <= newest <= self.said + 1, (self.said, newest)
        assert len(made) >= min(newest, 10)
        for copy in made[:2]:  # the others were looked at after earlier kills
            verify(copy.path, passphrase=self.phrase)
        self.said = newest


@dataclass
class BackingUpLocked(BackingUp):
    """The same behind a passphrase."""

    phrase: str | None = PHRASE
    longest: float = 1.2


@dataclass
class Restoring(Trial):
    """A game is put back, now as one backup has it, now as another."""

    phrase: str | None = None
    longest: float = 0.3

    def prepare(self) -> None:
        master = self.folder / "master"
        if not master.exists():
            self._make(master)
        shutil.rmtree(self.folder / "home", ignore_errors=True)
        shutil.copytree(master, self.folder / "home")
        self.path = self.folder / "home" / "game-1.db"
        self.copies = self.folder / "home" / "backups"
        self.said = 0

    def _make(self, master: Path) -> None:
        """A game with two backups, each of another round's end."""
        sitting = Sitting(self.folder, seed=6).first_card()
        sitting.store.set_passphrase(self.phrase)
        for rounds in (1, 2):
            sitting.rounds(rounds)
            back_up(sitting.path, sitting.home.backups, at=rounds, passphrase=self.phrase)
        sitting.table.close()
        sitting.home.path.rename(master)

    def _backup(self, step: int) -> Backup:
        at = 1 + step % 2
        return next(one for one in backups(self.copies, "game-1") if one.at == at)

    def work(self, say: Say) -> None:
        for step in range(1, 8):  # more, and the two backups would be too old to be kept
            say(step - 1)
            restore(self.path, self._backup(step), self.copies, at=100 + step, passphrase=self.phrase)
            say(step)

    def check(self) -> None:
        store = Store.open(self.path, passphrase=self.phrase)
        rounds = store.checkpoint.rounds
        store.verify()
        store.close()
        fitting = {2} if self.said == 0 else {1 + self.said % 2}
        assert rounds in fitting | {1 + (self.said + 1) % 2}, (self.said, rounds)
        aside = kept_aside(self.path)
        assert len(aside) in {self.said, self.said + 1}
        for one in aside[:2]:
            verify(one, passphrase=self.phrase)
        for made in backups(self.copies, "game-1")[:2]:
            verify(made.path, passphrase=self.phrase)
        for step in (0, 1):
            verify(self._backup(step).path, passphrase=self.phrase)


@dataclass
class RestoringLocked(Restoring):
    """The same behind a passphrase."""

    phrase: str | None = PHRASE
    longest: float = 2.0


TRIALS: dict[str, type[Trial]] = {
    "moves": Moves,
    "locked": LockedMoves,
    "migration": Migration,
    "rekey": Rekey,
    "backup": BackingUp,
    "backup-locked": BackingUpLocked,
    "restore": Restoring,
    "restore-locked": RestoringLocked,
}
