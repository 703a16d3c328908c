"""A simulated power cut: what a disk may hold when writes that were not waited for are lost or torn.

A game is played, and the statements that it sends are noted. They are sent again through a file system that
notes every write, cut, sync and deletion. At any point of those the disk is rebuilt: of what was not synced a
random part survives, torn at 512 bytes; of the names that were made or deleted, a random number of the first.
Then the game is opened, and every move that had been acknowledged must be there.
"""

import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from game.saves.driver import open_connection
from game.saves.file import _SETTINGS
from game.saves.file_marks import address
from game.saves.store import Store
from tests.noting_disk import Disk, noting
from tests.sitting import Sitting

SECTOR = 512


def statements(folder: Path, seed: int, phrase: str | None) -> tuple[bytes, list[str], int]:
    """A game as it begins, what is then sent to its file, and the moves it held at first."""
    sitting = Sitting(folder, seed=seed).first_card()
    if phrase is not None:
        sitting.store.set_passphrase(phrase)
    whole = sitting.bytes()
    sent: list[str] = []
    sitting.store._db.conn.set_trace_callback(sent.append)
    first = sitting.table.moves
    for _, _ in zip(range(60), sitting.evenings(seed).play(3), strict=False):
        sent.append("-- acknowledged")
    sitting.table.close()
    return whole, [sql for sql in sent if not sql.lstrip().upper().startswith(("SELECT", "PRAGMA"))], first


def noted(folder: Path, whole: bytes, sent: list[str], synchronous: str, phrase: str | None) -> Disk:
    """The same statements, with the game's own settings, and what they did to the disk."""
    disk = Disk()
    path = folder / "again.db"
    path.write_bytes(whole)
    with noting(disk) as vfs, closing(open_connection(address(path, f"mode=rw&vfs={vfs}"), phrase)) as again:
        for setting in _SETTINGS:
            again.execute(setting.format(synchronous=synchronous))
        for sql in sent:
            if sql.startswith("-- acknowledged"):
                disk.note("acknowledged", "")
            else:
                again.execute(sql)
    return disk


@dataclass
class After:
    """The files that a disk holds, and what was not waited for yet."""

    sure: dict[str, bytearray]
    waiting: dict[str, list[tuple[str, int, bytes]]] = field(default_factory=dict)
    names: list[tuple[str, str]] = field(default_factory=list)

    def happens(self, what: str, name: str, place: int, data: bytes) -> None:
        match what:
            case "made" | "deleted":
                self.names.append((what, name))
            case "write" | "cut":
                self.waiting.setdefault(name, []).append((what, place, data))
            case "sync":
                for one in self.waiting.pop(name, []):
                    self._do(name, one)
                if (
                    "made",
                    name,
                ) in self.names:  # SQLite waits for the folder when it first waits for a journal
                    self._settle(len(self.names))
            case "names":
                self._settle(len(self.names))
            case _:
                pass

    def cut(self, rng: Random) -> dict[str, bytearray]:
        """The power goes."""
        self._settle(rng.randrange(len(self.names) + 1))
        for name, writes in self.waiting.items():
            for one in writes:
                for torn in _torn(one):
                    if rng.random() < 0.5:
                        self._do(name, torn)
        there = {name for what, name in self.names if what == "made"}
        return {name: data for name, data in self.sure.items() if name not in there}

    def _settle(self, count: int) -> None:
        for what, name in self.names[:count]:
            if what == "deleted":
                self.sure.pop(name, None)
                self.waiting.pop(name, None)
            else:
                self.sure.setdefault(name, bytearray())
        del self.names[:count]

    def _do(self, name: str, one: tuple[str, int, bytes]) -> None:
        what, place, data = one
        file = self.sure.setdefault(name, bytearray())
        if what == "cut":
            del file[place:]
            return
        file.extend(bytes(max(0, place + len(data) - len(file))))
        file[place : place + len(data)] = data


def _torn(one: tuple[str, int, bytes]) -> list[tuple[str, int, bytes]]:
    what, place, data = one
    if what == "cut":
        return [one]
    return [(what, place + at, data[at : at + SECTOR]) for at in range(0, len(data), SECTOR)]


def cuts(times: int, seed: int, *, synchronous: str = "EXTRA", phrase: str | None = None) -> None:
    """So many power cuts; the first that loses an acknowledged move, or the game, ends it.

    Args:
        synchronous: the game's own setting; with another one this must find losses, or it is no test.
        phrase: what locks the game, if it is.
    """
    rng = Random(seed)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        whole, sent, first = statements(folder, seed, phrase)
        disk = noted(folder, whole, sent, synchronous, phrase)
        for number in range(times):
            _one(folder / str(number), whole, disk, rng, (first, phrase))
    kind = "power" if phrase is None else "power-locked"
    sys.stdout.write(f"{kind}: {times} cuts in {len(disk.happened)} steps of the disk, nothing lost\n")


def _one(folder: Path, whole: bytes, disk: Disk, rng: Random, game: tuple[int, str | None]) -> None:
    first, phrase = game
    after = After({"again.db": bytearray(whole)})
    end = rng.randrange(len(disk.happened) + 1)
    for one in disk.happened[:end]:
        after.happens(*one)
    acknowledged = [what for what, *_ in disk.happened[:end]].count("acknowledged")
    folder.mkdir()
    for name, data in after.cut(rng).items():
        (folder / name).write_bytes(data)
    store = Store.open(folder / "again.db", sync=False, passphrase=phrase)
    assert acknowledged <= store.moves - first <= acknowledged + 1, (acknowledged, store.moves - first)
    store.verify()
    store.close()
