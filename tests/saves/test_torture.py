"""A short turn of `make torture`: kills, power cuts, damaged copies; and proof that they find a loss."""

import subprocess
import sys
from pathlib import Path

import pytest

from game.errors import SaveError
from tests.powercut import cuts

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("kind", "times"),
    [("moves", 15), ("locked", 15), ("migration", 25), ("rekey", 8), ("power", 80), ("damage", 40)],
)
def test_nothing_is_lost(kind: str, times: int) -> None:
    """Every acknowledged step is there after each of them, and every file is whole."""
    command = [sys.executable, "-m", "tests.torture", kind, "--times", str(times), "--seed", "11"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)

    assert done.stdout.startswith(f"{kind}: {times} "), done.stderr


def test_the_power_cuts_find_a_setting_that_loses_moves() -> None:
    """With FULL in place of EXTRA about a third of the cuts take back the last move; so must they here."""
    with pytest.raises((AssertionError, SaveError)):
        cuts(60, 5, synchronous="FULL")
