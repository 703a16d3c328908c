"""The tables of a game's file, and the numbered steps that made them; a released step never changes."""

from pathlib import Path

from sqlite_utils import Database, Migrations

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


def bring_up_to_date(db: Database, path: Path) -> None:
    """Take the steps that an older program's file has not taken, each in a transaction.

    Raises:
        SaveError: when a file that should have taken them has not; nothing is written to it.
    """
    (version,) = db.execute("PRAGMA user_version").fetchone()
    try:
        behind = [int(step.name[1:4]) for step in migrations.pending(db)]
    except LookupError:  # a damaged table of steps; sqlite-utils asks for columns that are not there
        behind = [version]
    if behind and min(behind) <= version:
        raise file_marks.damaged(path, "its tables are not as they were made")
    if behind:
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


@migrations()
def m005_journey(db: Database) -> None:
    """What the journey's chart is made of, beside the rounds: see `game.saves.journey_rows`."""
    for statement in _JOURNEY.strip().split(";\n"):
        db.execute(statement)
    db.execute("PRAGMA user_version = 5")


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
) STRICT;
"""
