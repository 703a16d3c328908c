"""Whatever a system's usual rights are, what Fathoms writes is its owner's alone."""

import os
import stat
from pathlib import Path

import pytest

from game.rules import moves as m
from game.saves import settings_file
from game.saves.backup import back_up, back_up_open
from game.saves.disk import write_whole
from game.saves.driver import CIPHER
from game.saves.journal import to_json
from game.saves.leaving import journal_of
from game.saves.restoring import restore
from game.saves.settings import Settings
from game.table.arriving import arrive
from tests.sitting import Sitting

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights of another kind")


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o277])
def test_every_file_and_folder_that_is_written_is_its_owners_alone(tmp_path: Path, umask: int) -> None:
    """Games, locks, backups, exports, imports, settings, what is kept aside; also what is being made."""
    before = os.umask(umask)
    try:
        sitting = Sitting(tmp_path).first_card()
        home = sitting.home
        sitting.play(m.KeepLine("Ours."))
        backup = back_up(sitting.path, home.backups, at=5.0)
        back_up_open(sitting.store, home.backups, at=6.0)
        if CIPHER:
            sitting.store.set_passphrase("our sea")
            sitting.store.set_passphrase(None)
        sitting.store.save_copy(home.path / "copy.db")
        journal = journal_of(sitting.path)
        write_whole(home.path / "ours.json", to_json(journal), replace=False, consequence="no")
        arrive(home, journal, sitting.world)
        sitting.table.close()
        restore(sitting.path, backup, home.backups, at=7.0)
        settings_file.save(home, Settings())
    finally:
        os.umask(before)
    modes = {path.relative_to(tmp_path): stat.S_IMODE(path.lstat().st_mode) for path in home.path.rglob("*")}
    modes[Path("home")] = stat.S_IMODE(home.path.stat().st_mode)

    assert len(modes) >= 10
    assert {where for where, mode in modes.items() if mode & 0o077} == set()
