"""Erasing: one kept line out of a game and its backups, or a whole game with all that belongs to it."""

import os
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from game.errors import SaveError
from game.language import _
from game.rules.events import LineKept
from game.rules.state import KeptLine
from game.saves.backup import backups
from game.saves.disk import BESIDE, beside, half_made, wait_for_names
from game.saves.driver import open_connection, sqlite
from game.saves.file import take_lock
from game.saves.file_marks import APPLICATION_ID, address, saying_so
from game.saves.home import screen_notice
from game.saves.kept import all_lines
from game.saves.reading import connected, reading
from game.saves.restoring import kept_aside
from game.saves.rows import KeptRow, LetterRow
from game.saves.schema import bring_up_to_date
from game.saves.store import Store
from game.text import clean_line

NOT_REWRITTEN = _("it is not rewritten")

_NONE = -1
"""The number of no line: erasing it writes the file anew, and with that is rid of what was deleted before."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was removed, or rewritten, and what could not be."""

    done: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()


def erase_line(store: Store, number: int, folder: Path, *, passphrase: str | None = None) -> Erased:
    """Erase a kept line: out of the game, and out of every copy of it that can be opened.

    Args:
        store: the open game.
        number: the line's; one that is not there is erased already.
        folder: where backups are kept.
        passphrase: what opens the copies.

    Returns:
        Which copies were rewritten, and which may still hold the line because they cannot be opened.

    Raises:
        SaveError: when it could not be erased from the game itself; nothing is changed then.
    """
    found = next((kept for kept in all_lines(store) if kept.number == number), None)
    if found is None:
        return Erased()
    store.erase(KeptRow, number)
    erased = Erased()
    for copy in _copies(store.path, folder):
        try:
            if _rewritten(copy, found.line, passphrase):
                erased = replace(erased, done=(*erased.done, copy))
        except SaveError:
            erased = replace(erased, left=(*erased.left, copy))
    return erased


def is_meant(typed: str, name: str, path: Path) -> bool:
    """Whether what was typed is the name of the game that shall be erased, or its file's."""
    word = clean_line(typed).casefold()
    return bool(word) and word in {clean_line(one).casefold() for one in (name, path.stem, path.name)}


def erase_game(path: Path, folder: Path) -> Erased:
    """Remove a game: its backups, what was kept aside, its file, and all that lies beside it.

    It need not be readable. The file itself goes after all its copies: whoever is interrupted finds the game
    still named, and can erase the rest.

    Raises:
        SaveError: when another window plays it, or it is another program's; nothing is removed then.
    """
    _refuse_foreign(path)
    lock = take_lock(path)
    try:
        erased = _removed(_all_of(path, folder))
    finally:
        lock.release()
    with suppress(OSError):
        Path(lock.lock_file).unlink(missing_ok=True)
    wait_for_names(path.parent)
    return erased


def _refuse_foreign(path: Path) -> None:
    """A database of another program, which happens to lie here, is not ours to remove."""
    with (
        suppress(sqlite.DatabaseError),
        closing(open_connection(address(path, "mode=ro&immutable=1"))) as other,
    ):
        names = {name for (name,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        (mark,) = other.execute("PRAGMA application_id").fetchone()
        if names and "standing" not in names and mark != APPLICATION_ID:
            raise SaveError(
                _("{path} is the database of another program. Fathoms does not erase it.").format(
                    path=path.name
                )
            )


def _all_of(path: Path, folder: Path) -> Iterator[Path]:
    """Everything that belongs to a game, its own file last."""
    yield from half_made(folder, path.stem)
    for copy in _copies(path, folder):
        yield from (*beside(copy), copy)
    yield from kept_aside(path)
    for place in dict.fromkeys((Path(os.path.realpath(path)), path)):
        yield from (*half_made(place.parent, place.stem), *beside(place), screen_notice(place), place)


def _copies(path: Path, folder: Path) -> Iterator[Path]:
    yield from (backup.path for backup in backups(folder, path.stem))
    yield from (one for one in kept_aside(path) if not one.name.endswith(BESIDE))


def _removed(paths: Iterator[Path]) -> Erased:
    erased = Erased()
    for path in dict.fromkeys(paths):
        try:
            path.unlink()
        except FileNotFoundError:
            continue
        except OSError:
            erased = replace(erased, left=(*erased.left, path))
        else:
            erased = replace(erased, done=(*erased.done, path))
    return erased


def _rewritten(copy: Path, line: KeptLine, passphrase: str | None) -> bool:
    """Take a line out of a copy that holds it; others stay to the byte as they are."""
    with reading(copy, passphrase=passphrase) as store:
        if not (_numbers(store, line) or _sealed(store, line) or _under_way(store, line)):
            return False
    with connected(copy, passphrase=passphrase) as db, saying_so(copy, NOT_REWRITTEN):
        bring_up_to_date(db, copy)
        store = Store.of(copy, db)
        if _under_way(store, line):
            store.to_the_rounds_start()
        for number in _sealed(store, line):
            store.erase(LetterRow, number)
        for number in _numbers(store, line) or [_NONE]:
            store.erase(KeptRow, number)
    return True


def _numbers(store: Store, line: KeptLine) -> list[int]:
    return [kept.number for kept in all_lines(store) if kept.line == line]


def _sealed(store: Store, line: KeptLine) -> list[int]:
    """The letters that this line was before it was opened; an older copy still holds it sealed."""
    letter = int(line.by), line.text, line.evening, line.at
    rows = store.rows("letters")
    return [row["id"] for row in rows if letter == (row["seat"], row["text"], row["evening"], row["sealed"])]


def _under_way(store: Store, line: KeptLine) -> bool:
    """Whether the line is among the moves of a round that had not ended when the copy was made."""
    events = (event for record in store.records for event in record.events)
    return any(isinstance(event, LineKept) and event.text == line.text for event in events)
