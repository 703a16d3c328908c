"""The tables of a game's file, and the numbered steps that made them; a released step never changes."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from sqlite_utils import Database, Migrations

from game.language import _
from game.saves import file_marks

migrations = Migrations("fathoms")


def build(db: Database, *, at: float) -> None:
    """Mark a new file as ours and make its tables.

    Args:
        at: when, for the record of the steps; the machine's own clock would make no two files alike.
    """
    db.execute(f"PRAGMA application_id = {file_marks.APPLICATION_ID}")
    migrations.apply(db)
    db.execute("UPDATE _sqlite_migrations SET applied_at = ?", [str(at)])


BeforeSteps = Callable[[Database, Path], None]
"""Puts a copy of an older program's file aside before it is changed; raises a SaveError when it cannot."""


def bring_up_to_date(db: Database, path: Path, before: BeforeSteps | None = None) -> None:
    """Take the steps that an older program's file has not taken, each in a transaction.

    Args:
        before: called once, before the first step; when it raises, none is taken. A copy needs none.

    Raises:
        SaveError: when a file that should have taken them has not; nothing is written to it.
    """
    (version,) = db.execute("PRAGMA user_version").fetchone()
    try:
        taken, behind = len(migrations.applied(db)), bool(migrations.pending(db))
    except LookupError:  # a damaged table of steps; sqlite-utils asks for columns that are not there
        taken, behind = 0, True
    if behind and taken != version:
        raise file_marks.damaged(path, _("its tables are not as they were made"))
    if behind:
        if before is not None:
            before(db, path)
        migrations.apply(db)


@migrations()
def m001_first_evening(db: Database) -> None:
    """The tables of the first release.

    `game` holds the checkpoint: the state at the round's start. `moves` holds this round's moves. `standing`
    is rewritten with every move; its hash is bound to the last move. The others hold what stays.
    """
    for statement in _FIRST.strip().split(";\n"):
        db.execute(statement)
    db.execute("PRAGMA user_version = 1")


_FIRST = """
CREATE TABLE game (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    began REAL NOT NULL,
    readable_from INTEGER NOT NULL,
    checkpoint TEXT NOT NULL,
    checkpoint_hash TEXT NOT NULL,
    chain TEXT NOT NULL
) STRICT;
CREATE TABLE standing (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    moves INTEGER NOT NULL,
    rounds INTEGER NOT NULL,
    evening INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    points INTEGER NOT NULL,
    phase TEXT NOT NULL,
    at REAL NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TABLE moves (
    seq INTEGER PRIMARY KEY,
    at REAL NOT NULL,
    events TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TABLE rounds (
    number INTEGER PRIMARY KEY,
    evening INTEGER NOT NULL,
    ended REAL NOT NULL,
    depth INTEGER NOT NULL,
    facet TEXT,
    card TEXT NOT NULL,
    points INTEGER NOT NULL,
    starred INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX rounds_by_evening ON rounds (evening);
CREATE TABLE told (
    card TEXT PRIMARY KEY,
    at REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE evenings (
    number INTEGER PRIMARY KEY,
    ended REAL NOT NULL,
    minutes INTEGER NOT NULL,
    active REAL NOT NULL,
    rounds INTEGER NOT NULL,
    points INTEGER NOT NULL,
    tally TEXT NOT NULL
) STRICT;
CREATE TABLE kept (
    id INTEGER PRIMARY KEY,
    seat INTEGER NOT NULL,
    text TEXT NOT NULL,
    evening INTEGER NOT NULL,
    at REAL NOT NULL,
    card TEXT NOT NULL
) STRICT;
CREATE TABLE promises (
    id INTEGER PRIMARY KEY,
    seat INTEGER NOT NULL,
    text TEXT NOT NULL,
    evening INTEGER NOT NULL,
    at REAL NOT NULL
) STRICT;
"""


@migrations()
def m002_every_row_bound(db: Database) -> None:
    """Every row that stands by itself gets a hash, and the game the sums of them.

    What was bound before stays bound as it was; only the summary's seal now holds the sums too.
    """
    for table in _COLUMNS_OF_FIRST:
        db.execute(f"ALTER TABLE {table} ADD COLUMN hash TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE game ADD COLUMN sums TEXT NOT NULL DEFAULT ''")
    for key, *lasting in db.execute("SELECT key, name, began, readable_from FROM game").fetchall():
        _bind(db, str(key), lasting)
    db.execute("PRAGMA user_version = 2")


def _bind(db: Database, key: str, lasting: list[object]) -> None:
    sums = " ".join(_bind_table(db, key, table) for table in sorted(_COLUMNS_OF_FIRST))
    _seal_anew(db, [key, *lasting], [key, *lasting[:-1], 2, sums])
    db.execute("UPDATE game SET sums = ?, readable_from = 2", [sums])


def _bind_table(db: Database, key: str, table: str) -> str:
    """Give each row of a table its hash; how many they are, and the sum of the hashes."""
    columns = _COLUMNS_OF_FIRST[table]
    rows = db.execute(f"SELECT {columns} FROM {table}").fetchall()  # noqa: S608 - all of it is written here
    total = 0
    for row in rows:
        seal = _hash(key, table, *row)
        total = (total + int(seal, 16)) % 2**256
        db.execute(f"UPDATE {table} SET hash = ? WHERE {columns.split(',')[0]} = ?", [seal, row[0]])  # noqa: S608
    return f"{table}:{len(rows)}:{total:064x}"


@migrations()
def m003_letters(db: Database) -> None:
    """Sealed letters, bound like every other row that stands by itself."""
    db.execute(_LETTERS)
    for key, *lasting, sums in db.execute(f"SELECT {_LASTING}, sums FROM game").fetchall():  # noqa: S608 - ours
        _check_tables(db, str(sums))
        more = " ".join(sorted([*str(sums).split(), f"letters:0:{0:064x}"]))
        _seal_anew(db, [key, *lasting, sums], [key, *lasting[:-1], 3, more])
        db.execute("UPDATE game SET sums = ?, readable_from = 3", [more])
    db.execute("PRAGMA user_version = 3")


@migrations()
def m004_journey(db: Database) -> None:
    """When depths opened, the names of places on the chart, and cards that ask to come back; all bound."""
    for statement in _JOURNEY.strip().split(";\n"):
        db.execute(statement)
    for key, *lasting, sums in db.execute(f"SELECT {_LASTING}, sums FROM game").fetchall():  # noqa: S608 - ours
        _check_tables(db, str(sums))
        none = [f"{table}:0:{0:064x}" for table in ("opened", "places", "returns")]
        more = " ".join(sorted([*str(sums).split(), *none]))
        _seal_anew(db, [key, *lasting, sums], [key, *lasting[:-1], 4, more])
        db.execute("UPDATE game SET sums = ?, readable_from = 4", [more])
    db.execute("PRAGMA user_version = 4")


@migrations()
def m005_kept_for_later(db: Database) -> None:
    """Sealed lines, promises that came true, and the circles of every evening on which both showed them."""
    for statement in _KEPT_FOR_LATER.strip().split(";\n"):
        db.execute(statement)
    for key, *lasting, sums in db.execute(f"SELECT {_LASTING}, sums FROM game").fetchall():  # noqa: S608 - ours
        _check_tables(db, str(sums))
        none = [f"{table}:0:{0:064x}" for table in ("came_true", "circles", "seals")]
        more = " ".join(sorted([*str(sums).split(), *none]))
        _seal_anew(db, [key, *lasting, sums], [key, *lasting[:-1], 5, more])
        db.execute("UPDATE game SET sums = ?, readable_from = 5", [more])
    db.execute("PRAGMA user_version = 5")


def _seal_anew(db: Database, before: list[object], after: list[object]) -> None:
    """Bind the summary to what lasts in the game after a step, once it is proved as it was before."""
    row = db.execute(f"SELECT {_STANDING}, hash FROM standing").fetchone()  # noqa: S608 - written here
    *standing, seal = row or [None]
    last = db.execute(_LAST).fetchone()[0]
    if seal != _hash(last, *before, *standing):
        raise file_marks.damaged(_path(db), _("its summary does not fit its last move"))
    db.execute("UPDATE standing SET hash = ?", [_hash(last, *after, *standing)])


def _check_tables(db: Database, sums: str) -> None:
    """A step begins only where every table is there whose rows the game has counted."""
    there = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()}
    if not {one.partition(":")[0] for one in sums.split()} <= there:
        raise file_marks.damaged(_path(db), _("a part of it is missing"))


def _path(db: Database) -> Path:
    return Path(db.execute("PRAGMA database_list").fetchone()[2])


def _hash(before: object, *parts: object) -> str:
    """As it was when this step was written; a released step never changes."""
    return sha256("\x1f".join(map(str, (before, *parts))).encode()).hexdigest()


_COLUMNS_OF_FIRST = {
    "told": "card, at",
    "evenings": "number, ended, minutes, active, rounds, points, tally",
    "kept": "id, seat, text, evening, at, card",
    "promises": "id, seat, text, evening, at",
}

_LASTING = "key, name, began, readable_from"
_STANDING = "moves, rounds, evening, depth, points, phase, at"
_LAST = "SELECT coalesce((SELECT hash FROM moves ORDER BY seq DESC LIMIT 1), checkpoint_hash) FROM game"

_LETTERS = """
CREATE TABLE letters (
    id INTEGER PRIMARY KEY,
    seat INTEGER NOT NULL,
    for_both INTEGER NOT NULL,
    text TEXT NOT NULL,
    evening INTEGER NOT NULL,
    sealed REAL NOT NULL,
    opens REAL NOT NULL,
    hash TEXT NOT NULL
) STRICT
"""

_JOURNEY = """
CREATE TABLE opened (
    depth INTEGER PRIMARY KEY,
    evening INTEGER NOT NULL,
    at REAL NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TABLE places (
    round INTEGER PRIMARY KEY,
    word TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TABLE returns (
    round INTEGER PRIMARY KEY,
    at REAL NOT NULL,
    hash TEXT NOT NULL
) STRICT
"""

_KEPT_FOR_LATER = """
CREATE TABLE seals (
    line INTEGER PRIMARY KEY,
    opens REAL NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TABLE came_true (
    id INTEGER PRIMARY KEY,
    seat INTEGER NOT NULL,
    text TEXT NOT NULL,
    evening INTEGER NOT NULL,
    at REAL NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TABLE circles (
    evening INTEGER PRIMARY KEY,
    first INTEGER NOT NULL,
    second INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT
"""
