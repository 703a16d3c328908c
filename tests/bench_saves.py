"""A move through the table, to the disk, against the same two rows through raw sqlite3."""

import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from game.decks.folders import bundled_folder
from game.decks.library import Library
from game.rules import moves as m
from game.saves.driver import open_connection
from game.saves.file_marks import address
from game.saves.home import Home
from game.table.table import Table
from tests import bench

_MOVES = 300


def durable_move(passphrase: str | None = None) -> "bench.Row":
    """A star put on and taken off, in turns with the raw rows, so that both meet the same disk."""
    with tempfile.TemporaryDirectory() as folder:
        table = Table.start(
            Home(Path(folder) / "home"), ("Ana", "Sam"), Library.load((bundled_folder(),)).decks
        )
        table.play(m.BeginEvening(45))
        table.play(m.Pledged())
        if passphrase is not None:
            table.store.set_passphrase(passphrase)
        raw = raw_rows(Path(folder) / "raw.db", passphrase)
        ours, floor = [], []
        for _ in range(_MOVES):
            ours.append(bench.once(lambda: table.play(m.Star())))
            floor.append(bench.once(raw))
        table.close()
    if passphrase is None:
        return bench.ratio(
            "a durable move", median(ours), median(floor), "the same rows through sqlite3", 1.5
        )
    return bench.ratio("one, locked", median(ours), median(floor), "the same rows through sqlcipher3", 1.5)


def raw_rows(path: Path, passphrase: str | None) -> Callable[[], object]:
    """Writes the two rows of a move, through Python's own driver; behind a passphrase through SQLCipher's."""
    connection = (
        sqlite3.connect(path, isolation_level=None)
        if passphrase is None
        else open_connection(address(path, "mode=rwc"), passphrase)
    )
    for setting in (
        "journal_mode=DELETE",
        "synchronous=EXTRA",
        "secure_delete=ON",
        "temp_store=MEMORY",
        "fullfsync=ON",
    ):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("CREATE TABLE moves (seq INTEGER PRIMARY KEY, at REAL, events TEXT, hash TEXT) STRICT")
    connection.execute("CREATE TABLE standing (id INTEGER PRIMARY KEY, moves INTEGER, at REAL) STRICT")
    connection.execute("INSERT INTO standing VALUES (1, 0, 0.0)")

    def write() -> None:
        connection.execute("BEGIN")
        connection.execute("INSERT INTO moves (at, events, hash) VALUES (1.0, ?, ?)", ["x" * 40, "0" * 64])
        connection.execute("UPDATE standing SET moves = moves + 1, at = 2.0")
        connection.execute("COMMIT")

    return write
