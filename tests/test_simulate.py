"""The simulation: the same arguments give the same bytes, in any process, in any mood of Python."""

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from game.decks.folders import bundled_folder
from game.decks.library import Library
from game.rules import moves as m
from game.rules.state import PRIVATE_PHASES, Phase, State
from game.saves.glance import Glance, glances
from game.saves.home import Home
from game.table.in_play import FIRST_EVENING
from tests.simulate import Clock, Evenings, main, sit_down

ROOT = Path(__file__).parents[1]
QUARREL = m.Arrange((FIRST_EVENING, "after-a-quarrel"))


def simulate(home: Path, *options: str, hash_seed: str = "0") -> str:
    """The command in a process of its own; what it printed."""
    command = [sys.executable, "-m", "tests.simulate", "--home", str(home), *options]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment)
    assert done.stderr == ""
    return done.stdout


def only_game(home: Path) -> Glance:
    [game], wrong = glances(Home(home))
    assert wrong == ()
    return game


@pytest.mark.parametrize("seed", ["1", "20"])
def test_the_same_seed_gives_the_same_bytes_in_another_process(tmp_path: Path, seed: str) -> None:
    """Files and output; hashes of strings, folders and clocks of the machine have no say."""
    one = simulate(tmp_path / "one", "--evenings", "6", "--seed", seed, "--no-sync", hash_seed="1")
    two = simulate(tmp_path / "two", "--evenings", "6", "--seed", seed, "--no-sync", hash_seed="777")

    assert one == two != ""
    assert (tmp_path / "one" / "game-1.db").read_bytes() == (tmp_path / "two" / "game-1.db").read_bytes()


def test_another_seed_gives_another_game(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Or it would try out nothing."""
    outputs = set()
    for seed in ("1", "2", "3"):
        main(["--home", str(tmp_path / seed), "--evenings", "2", "--seed", seed, "--no-sync"])
        outputs.add(capsys.readouterr().out)
    keys = {(tmp_path / seed / "game-1.db").read_bytes() for seed in ("1", "2", "3")}

    assert len(outputs) > 1
    assert len(keys) == 3


def test_each_acknowledged_move_is_printed_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`saved 1`, `saved 2` and so on, to the number that the game itself counts."""
    main(["--home", str(tmp_path), "--evenings", "3", "--seed", "4", "--no-sync"])
    lines = capsys.readouterr().out.splitlines()

    assert lines == [f"saved {number}" for number in range(1, only_game(tmp_path).moves + 1)]
    assert only_game(tmp_path).evening == 3
    assert only_game(tmp_path).phase == "away"


def test_a_home_that_holds_a_game_is_played_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Soak tests make histories in several runs; K counts each run's moves from one."""
    main(["--home", str(tmp_path), "--evenings", "2", "--seed", "1", "--no-sync"])
    first, before = capsys.readouterr().out.splitlines(), only_game(tmp_path)
    main(["--home", str(tmp_path), "--evenings", "2", "--seed", "2", "--no-sync"])
    second, after = capsys.readouterr().out.splitlines(), only_game(tmp_path)

    assert second[0] == "saved 1"
    assert (before.moves, after.moves) == (len(first), len(first) + len(second))
    assert (before.evening, after.evening) == (2, 4)
    assert after.at > before.at
    assert after.began == before.began


def test_not_waiting_for_the_disk_changes_no_byte(tmp_path: Path) -> None:
    """Long histories made fast are the histories that players make."""
    decks = Library.load((bundled_folder(),)).decks
    files = set()
    for sync in (True, False):
        home = Home(tmp_path / str(sync))
        table, clock = sit_down(home, decks, 5, sync=sync)
        for _ in islice(Evenings(table, clock, Random(5)).play(9), 40):
            pass
        table.close()
        files.add((home.path / "game-1.db").read_bytes())

    assert len(files) == 1


@pytest.mark.parametrize(("options", "setting"), [([], 3), (["--no-sync"], 0)])
def test_only_no_sync_does_not_wait_for_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], setting: int
) -> None:
    """EXTRA is what players get, and what crash tests must get."""
    seen = set()

    def play(evenings: Evenings, _: int) -> tuple[()]:
        seen.add(evenings.table._store._db.execute("PRAGMA synchronous").fetchone()[0])
        return ()

    monkeypatch.setattr(Evenings, "play", play)
    main(["--home", str(tmp_path), *options])

    assert seen == {setting}


def mirrored_evenings(folder: Path, seed: int) -> Iterator[State]:
    """The same evenings twice, once with exchanged wishes; each state, once the files have been compared."""
    decks = Library.load((bundled_folder(),)).decks
    homes = Home(folder / f"{seed}"), Home(folder / f"{seed} mirrored")
    tables = [sit_down(home, decks, seed, sync=False) for home in homes]
    for table, _ in tables:
        table.play(QUARREL)
    walks = [
        Evenings(table, clock, Random(f"{seed} moves"), mirror=mirror)
        for (table, clock), mirror in zip(tables, (False, True), strict=True)
    ]
    rounds = 0
    for one, other in zip(*(walk.play(16) for walk in walks), strict=True):
        assert one == other
        if one.rounds != rounds:
            rounds = one.rounds
            plain, mirrored = ((home.path / "game-1.db").read_bytes() for home in homes)
            assert plain == mirrored
        yield one
    for table, _ in tables:
        table.close()


def test_mirrored_wishes_change_no_byte_after_any_round(tmp_path: Path) -> None:
    """Who wished to go deeper, or to stay light, cannot be read from a save, on real decks."""
    private = set[Phase]()
    for seed in range(1, 9):
        states = list(mirrored_evenings(tmp_path, seed))
        assert states[-1].rounds > 0
        private |= {state.phase for state in states}
        if private >= set(PRIVATE_PHASES):
            return
    pytest.fail("no private choice was ever made")


def test_the_mirror_is_an_option_of_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Privacy tests run it from outside."""
    outputs, files = set(), set()
    for options in ([], ["--mirror"]):
        home = tmp_path / str(len(options))
        main(["--home", str(home), "--evenings", "8", "--seed", "3", "--no-sync", *options])
        outputs.add(capsys.readouterr().out)
        files.add((home / "game-1.db").read_bytes())

    assert (len(outputs), len(files)) == (1, 1)


def test_random_evenings_reach_every_phase(tmp_path: Path) -> None:
    """A simulation that never votes or pauses at a gift would prove little."""
    decks = Library.load((bundled_folder(),)).decks
    missing = set(Phase)
    for seed in range(1, 9):
        table, clock = sit_down(Home(tmp_path / str(seed)), decks, seed, sync=False)
        table.play(QUARREL)
        missing -= {state.phase for state in Evenings(table, clock, Random(seed)).play(14)}
        table.close()
        if not missing:
            break

    assert missing == set()


def test_the_clock_stands_still_unless_it_is_told(tmp_path: Path) -> None:
    """Nothing of the machine's own time reaches a save."""
    clock = Clock()

    assert clock() == clock()
    assert not list(tmp_path.iterdir())
