"""A look at a game's file with the SQLite driver alone: quick, for the home screen and the list of games."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from game.errors import SaveError
from game.saves.file_marks import check_ours, saying_so
from game.saves.home import Home


@dataclass(frozen=True, slots=True)
class Glance:
    """What a game says of itself without being opened to play.

    Attributes:
        moves: all moves acknowledged so far, also those taken back.
        depth: the deepest open depth, 1 to 4.
        at: wall-clock seconds of the last move.
    """

    path: Path
    name: str
    began: float
    moves: int
    rounds: int
    evening: int
    depth: int
    points: int
    phase: str
    at: float


def glance(path: Path) -> Glance:
    """Look at one game.

    Raises:
        SaveError: when it is damaged, newer, or no game.
    """
    # rw, not ro: only so can SQLite roll back what a killed window left half-written
    address = f"file:{quote(str(path))}?mode=rw"
    with saying_so(path), closing(sqlite3.connect(address, uri=True)) as connection:
        check_ours(connection, path)
        row = connection.execute(
            "SELECT name, began, moves, rounds, evening, depth, points, phase, at FROM game, standing"
        ).fetchone()
    if row is None:
        raise SaveError(f"{path.name} is damaged: it does not hold a game.")
    return Glance(path, *row)


def glances(home: Home) -> tuple[tuple[Glance, ...], tuple[SaveError, ...]]:
    """Look at all games of a home, the one played last first; and what is wrong with the others."""
    seen: list[Glance] = []
    wrong: list[SaveError] = []
    for path in home.games():
        try:
            seen.append(glance(path))
        except SaveError as error:
            wrong.append(error)
    return tuple(sorted(seen, key=lambda game: (-game.at, game.path.name))), tuple(wrong)
