"""Checking a game to the last page: what is wrong with it, in sentences, and nothing is changed."""

from pathlib import Path

from sqlite_utils import Database

from game.errors import Locked, SaveError
from game.language import _
from game.saves import codec
from game.saves.driver import sqlite
from game.saves.file import format_of
from game.saves.file_marks import VERSION, damaged
from game.saves.held import STAYING
from game.saves.reading import connected, reading
from game.saves.schema import bring_up_to_date, build
from game.saves.store import Store

_SCHEMA = """
SELECT type, name, sql FROM sqlite_master
WHERE name NOT LIKE 'sqlite_%' AND name <> '_sqlite_migrations'
ORDER BY type, name
"""
_MOST = 5


def check_game(path: Path, *, passphrase: str | None = None) -> tuple[SaveError, ...]:
    """What is wrong with a game: its pages, its tables, its rows and the chain that binds them.

    Returns:
        Nothing for a game that is as it was written.
    """
    try:
        verify(path, passphrase=passphrase)
    except SaveError as error:
        return (error,)
    return ()


def is_sound(path: Path, *, passphrase: str | None = None) -> bool:
    """Whether a game is as it was written, to the last page; one that stays locked is not known to be."""
    return not check_game(path, passphrase=passphrase)


def may_be_sound(path: Path) -> bool:
    """Whether nothing is known to be wrong with a game; a locked one may be sound."""
    return all(isinstance(error, Locked) for error in check_game(path))


def verify(path: Path, *, passphrase: str | None = None) -> None:
    """Check a game to the last page.

    Raises:
        SaveError: naming the first thing that is wrong.
    """
    with connected(path, passphrase=passphrase) as db:
        _check_pages(db, path)
        if format_of(db) == VERSION:
            bring_up_to_date(db, path)  # which only looks whether every step was taken
            _check_schema(db, path)
    with reading(path, passphrase=passphrase) as store:
        _check_rows(store)


def _check_pages(db: Database, path: Path) -> None:
    if db.execute(f"PRAGMA integrity_check({_MOST})").fetchall() != [("ok",)]:
        raise damaged(path, _("some of its pages are not as they were written"))
    if db.execute("PRAGMA cipher_integrity_check").fetchall():  # nothing where there is no SQLCipher
        raise damaged(path, _("some of its encrypted pages are not as they were written"))
    if db.execute("PRAGMA foreign_key_check").fetchall():
        raise damaged(path, _("its tables do not fit each other"))


def _check_schema(db: Database, path: Path) -> None:
    fresh = Database(sqlite.connect(":memory:", isolation_level=None), execute_plugins=False)
    try:
        build(fresh, at=0.0)
        if db.execute(_SCHEMA).fetchall() != fresh.execute(_SCHEMA).fetchall():
            raise damaged(path, _("its tables are not as they were made"))
    finally:
        fresh.close()


def _check_rows(store: Store) -> None:
    """Read everything that stays, each row checked against its hash and for what it should hold."""
    store.told()
    rows = {table: store.rows(table) for table in STAYING}
    for row in rows["rounds"]:
        codec.load_card(row["card"])
    for row in rows["evenings"]:
        codec.load_tally(row["tally"])
    if len(rows["rounds"]) != store.checkpoint.rounds:
        raise damaged(store.path, _("it does not hold as many rounds as it counts"))
