"""Two windows on one game, at random and at once: never a lost move, never a doubled one."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from game.table.table import Table
from tests.sitting import made_up_deck
from tests.two.playing import UNDO

ROOT = Path(__file__).parents[2]
_IN_PRIVATE = ("TurnTide", "Vote", "SetBoundaries", "DrawCircles", "SayCooled")


def window(role: str, home: Path, seed: int, tries: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.two.playing", role, str(home), str(seed), str(tries)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, encoding="utf-8"
    )


def ended(process: "subprocess.Popen[str]") -> dict[str, Any]:
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    said: dict[str, Any] = json.loads(out.splitlines()[-1])
    return said


@pytest.mark.parametrize("seed", [1, 2])
def test_a_thousand_moves_at_once_are_neither_lost_nor_doubled(tmp_path: Path, seed: int) -> None:
    """What either window was told is done is in the file, once, and nothing else is."""
    with window("holds", tmp_path, seed, 900) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "ready\n"
        with window("joins", tmp_path, seed, 900) as guest:
            joined = ended(guest)
        held = ended(holder)
    table, told = held["table"], held["made"] + joined["made"]
    in_private = Counter(move for move in table if move.startswith(_IN_PRIVATE))
    one = Table.resume(tmp_path / "game-1.db", [made_up_deck()])
    one.close()

    assert len(told) > 1_000, "or nothing was tried"
    assert joined["refused"] > 20, "or they never met"
    assert Counter(table) - in_private == Counter(told) - in_private
    assert one.moves == len(table) - table.count(UNDO)
    for made in (held["made"], joined["made"]):
        going = iter(table)
        assert all(move in going for move in made), "in the order in which they were acknowledged"
