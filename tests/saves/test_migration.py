"""Files of every released format: put aside, brought up to date step by step, and nothing in them lost."""

import json
import shutil
import stat
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from game.errors import SaveError
from game.saves import file_marks
from game.saves.backup import backups
from game.saves.codec import dump_state
from game.saves.glance import glance
from game.saves.store import Store
from game.table.table import Table
from tests.sitting import made_up_deck, meddle, seen_by_others

FROZEN = Path(__file__).parent / "frozen"
FORMATS = sorted(FROZEN.glob("m*.db"))


@pytest.fixture(params=FORMATS, ids=lambda path: path.stem)
def frozen(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a file as a released Fathoms wrote it, in the middle of a round."""
    home = tmp_path / "home"
    home.mkdir()
    return Path(shutil.copy(request.param, home / "game-1.db"))


@pytest.fixture
def truth(request: pytest.FixtureRequest) -> dict[str, Any]:
    """What that Fathoms said was in it."""
    path = Path(request.node.callspec.params["frozen"]).with_suffix(".json")
    value: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return value


def test_every_released_format_has_a_frozen_file() -> None:
    """One for each but the present one, which every other test writes."""
    assert [path.stem for path in FORMATS] == [f"m{n:03}" for n in range(1, file_marks.VERSION)]


def test_a_game_of_an_older_format_is_played_on_at_the_very_move(frozen: Path, truth: dict[str, Any]) -> None:
    """State, moves, lines, promises, evenings and dates: all as they were, every row proved."""
    table = Table.resume(frozen, [made_up_deck()])
    store = table._store
    rows = {name: store.rows(name) for name in truth["rows"]}
    for past in rows["rounds"]:
        past.pop("hash")

    assert (_as_far_as(truth["state"], json.loads(dump_state(table.state))), table.moves) == (
        truth["state"],
        truth["moves"],
    )
    assert (rows, dict(store.told())) == (truth["rows"], truth["told"])
    assert seen_by_others(frozen, "PRAGMA user_version") == [(file_marks.VERSION,)]
    store.verify()
    table.close()
    Store.open(frozen).close()


def test_a_look_at_an_older_game_changes_nothing(frozen: Path, truth: dict[str, Any]) -> None:
    """Only who plays on brings a file up to date."""
    before = frozen.read_bytes()
    seen = glance(frozen)

    assert (seen.name, seen.moves) == (truth["name"], truth["moves"])
    assert frozen.read_bytes() == before


def test_an_older_game_is_put_aside_before_it_is_changed(frozen: Path, truth: dict[str, Any]) -> None:
    """The copy lies in the backups, is its owner's alone, and the older Fathoms can play it."""
    version = seen_by_others(frozen, "PRAGMA user_version")
    Store.open(frozen).close()
    [found] = backups(frozen.parent / "backups", "game-1")
    copy = found.path

    assert seen_by_others(copy, "PRAGMA user_version") == version
    assert glance(copy).moves == truth["moves"]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    assert not list(copy.parent.glob(".*"))


def test_an_older_game_that_cannot_be_put_aside_is_not_touched(frozen: Path) -> None:
    """No copy, no change; the sentence says why."""
    before = frozen.read_bytes()
    (frozen.parent / "backups").touch()

    with pytest.raises(SaveError, match="is a file, not a folder"):
        Store.open(frozen)
    assert frozen.read_bytes() == before


def test_a_copy_put_aside_takes_no_other_ones_place(frozen: Path, tmp_path: Path) -> None:
    """An older copy that was brought back and opened again keeps both copies."""
    old = tmp_path / "old.db"
    shutil.copy(frozen, old)
    Store.open(frozen).close()
    shutil.copy(old, frozen)
    Store.open(frozen).close()

    assert len(list((frozen.parent / "backups").iterdir())) == 2


def test_who_puts_aside_may_be_handed_in(frozen: Path) -> None:
    """It is called once, with the open file, before a byte of it changes; if it refuses, that is it."""
    before, seen = frozen.read_bytes(), list[tuple[Path, bytes]]()

    def refuse(db: Database, path: Path) -> None:
        assert db["moves"].count
        seen.append((path, path.read_bytes()))
        raise SaveError("Not today.")

    with pytest.raises(SaveError, match="Not today"):
        Store.open(frozen, before_steps=refuse)
    assert seen == [(frozen, before)]
    assert frozen.read_bytes() == before


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE standing SET points = points + 1",
        "UPDATE game SET name = 'Eve & Sam'",
        "DELETE FROM standing",
        "DELETE FROM _sqlite_migrations",
        "DROP TABLE promises",
    ],
)
def test_an_older_game_that_was_altered_is_refused_and_untouched(frozen: Path, sql: str) -> None:
    """A step never puts its seal under what another program wrote."""
    meddle(frozen, sql)
    before = frozen.read_bytes()

    with pytest.raises(SaveError, match="damaged"):
        Store.open(frozen)
    assert frozen.read_bytes() == before


def _as_far_as(known: Any, now: Any) -> Any:
    """What a newer program says, as far as the older one could say it."""
    if not isinstance(known, dict):
        return now
    return {key: _as_far_as(value, now.get(key)) for key, value in known.items()}
