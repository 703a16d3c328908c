"""A look at a game's file with the SQLite driver alone: quick, for the home screen and the list of games."""

from contextlib import closing
from itertools import cycle
from json import loads
from pathlib import Path
from time import monotonic, sleep
from typing import Any, NamedTuple

from game.errors import Locked, SaveError
from game.language import _
from game.saves.driver import open_connection, sqlite
from game.saves.file_marks import (
    NOT_OPENED,
    address,
    check_file,
    check_ours,
    check_unlocked,
    damaged,
    saying_so,
)
from game.saves.home import Home
from game.saves.seal import standing_seal
from game.text import clean_line

_STANDING = """
SELECT key, name, began, readable_from, {sums} moves, rounds, evening,
    depth, points, phase, at, standing.hash,
    coalesce((SELECT hash FROM moves ORDER BY seq DESC LIMIT 1), checkpoint_hash),
    coalesce((SELECT events FROM moves ORDER BY seq DESC LIMIT 1), '')
FROM game, standing
"""

PATIENCE = 5.0
"""Seconds within which a look must fall between two moves of another window."""

_BREATHS = 0.001, 0.003, 0.005, 0.002, 0.008
"""Seconds between two tries. SQLite itself comes to wait a tenth of one, and beside a window that saves move
after move, each in a millisecond or two, it is late every time."""


class Glance(NamedTuple):
    """What a game says of itself without being opened to play.

    Attributes:
        moves: all moves acknowledged so far, also those taken back.
        depth: the deepest open depth, 1 to 4.
        at: wall-clock seconds of the last move.
        locked: whether it opens with a passphrase only; then all but the file's name is unknown.
        back: of a pause, when the two mean to be back; "" when they did not say.
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
    locked: bool = False
    back: str = ""


def glance(path: Path) -> Glance:
    """Look at one game; one that is locked shows its file name only.

    Raises:
        SaveError: when it is damaged, newer, or no game.
    """
    try:
        row = _patiently(path)
    except Locked:
        return _behind_its_lock(path)
    if row is None:
        raise damaged(path, _("it does not hold a game"))
    lasting, *standing, seal, last, events = row
    if seal != standing_seal(str(last), lasting, standing):
        raise damaged(path, _("its summary does not fit its last move"))
    seen = Glance(path, clean_line(lasting[1]), lasting[2], *standing)
    return seen._replace(back=_back(str(events))) if seen.phase == "paused" else seen


def _patiently(path: Path) -> tuple[Any, ...] | None:
    """Look again while another window is saving a move."""
    until, breaths = monotonic() + PATIENCE, cycle(_BREATHS)
    with saying_so(path, NOT_OPENED):
        check_file(path)
        while True:
            try:
                return _standing(path)
            except sqlite.OperationalError as error:
                name = getattr(error, "sqlite_errorname", "")
                if not name.startswith("SQLITE_BUSY") or monotonic() > until:
                    raise
            sleep(next(breaths))


def _standing(path: Path) -> tuple[Any, ...] | None:
    """What lasts in a game, where it stands, its seal, the hash of its last move, and that move."""
    # rw, not ro: only so can SQLite roll back what a killed window left half-written
    with closing(open_connection(address(path, "mode=rw"))) as connection:
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("BEGIN")  # all that is read is of one moment, and has to be waited for once
        check_unlocked(connection, path, None)
        check_ours(connection, path)
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        sums = "sums," if version > 1 else "'' AS sums,"
        row: tuple[Any, ...] | None = connection.execute(_STANDING.format(sums=sums)).fetchone()
        return None if row is None else (row[:4] if version == 1 else row[:5], *row[5:])


def _behind_its_lock(path: Path) -> Glance:
    at = path.stat().st_mtime
    return Glance(path, path.stem, at, 0, 0, 0, 1, 0, "", at, locked=True)


def _back(events: str) -> str:
    """When the two mean to be back, as the last move of a pause says it."""
    try:
        found = [event["back"] for event in loads(events) if "back" in event]
    except (ValueError, TypeError):
        return ""
    return clean_line(str(found[-1])) if found else ""


def glances(home: Home) -> tuple[tuple[Glance, ...], tuple[SaveError, ...]]:
    """Look at all games of a home, the one played last first; and what is wrong with the others."""
    seen: list[Glance] = []
    wrong: list[SaveError] = []
    if trouble := home.trouble():
        wrong.append(SaveError(trouble))
    for path in home.games():
        try:
            seen.append(glance(path))
        except SaveError as error:
            wrong.append(error)
    return tuple(sorted(seen, key=lambda game: (-game.at, game.path.name))), tuple(wrong)
