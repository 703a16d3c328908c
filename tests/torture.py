"""Kills, power cuts and damage by the thousand: `make torture`, or `python -m tests.torture KIND --times N`.

A trial that is to be killed is forked from this process, which has everything loaded: a kill costs
milliseconds, and lands anywhere in the work. Add to `TRIALS` what else must survive.
"""

import argparse
import os
import signal
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from game.errors import SaveError
from tests.trials import PHRASE, TRIALS, Trial

USUAL = {
    "moves": 400,
    "locked": 250,
    "migration": 200,
    "rekey": 100,
    "backup": 150,
    "backup-locked": 50,
    "restore": 150,
    "restore-locked": 30,
    "power": 1000,
    "power-locked": 250,
    "damage": 300,
}
"""How often each, when none is named: more than a thousand kills, as many cuts."""


def kill_once(trial: Trial) -> None:
    """Work in a process of its own, killed at a random instant; then look."""
    trial.prepare()
    heard, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        _work(trial, heard, mouth)
    os.close(mouth)
    said = os.read(heard, 4096)  # the first word, or the end
    time.sleep(trial.rng.random() * trial.longest)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert status in {0, signal.SIGKILL}, f"the work failed: {status}"
    while piece := os.read(heard, 65536):
        said += piece
    os.close(heard)
    words = said.split(b"\n")[:-1]
    if words:
        trial.said = int(words[-1])
    trial.check()


def _work(trial: Trial, heard: int, mouth: int) -> None:
    code = 1
    try:
        os.close(heard)
        trial.work(lambda step: _say(mouth, step))
        code = 0
    except SaveError as error:
        sys.stderr.write(f"{error}\n")
    finally:
        os._exit(code)


def _say(mouth: int, step: int) -> None:
    os.write(mouth, b"%d\n" % step)


def kills(kind: str, times: int, seed: int) -> None:
    """So many kills of one kind; the first loss ends it."""
    with tempfile.TemporaryDirectory() as folder:
        trial = TRIALS[kind](Path(folder), Random(seed))
        for _ in range(times):
            kill_once(trial)
    sys.stdout.write(f"{kind}: {times} kills, nothing lost\n")


def main() -> None:
    """Run the command of the module's first line."""
    from tests.damage import damaged_copies  # noqa: PLC0415 - not needed by the tests' kills
    from tests.powercut import cuts  # noqa: PLC0415 - it reaches into the driver

    parser = argparse.ArgumentParser(prog="python -m tests.torture")
    parser.add_argument("kind", nargs="?", choices=[*USUAL], help="one kind; else all")
    parser.add_argument("--times", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for kind in [options.kind] if options.kind else USUAL:
        times = options.times or USUAL[kind]
        if kind == "power":
            cuts(times, options.seed)
        elif kind == "power-locked":
            cuts(times, options.seed, phrase=PHRASE)
        elif kind == "damage":
            damaged_copies(times, options.seed)
        else:
            kills(kind, times, options.seed)
        sys.stdout.flush()


if __name__ == "__main__":
    main()
