"""Damaged copies of a game, plain and locked: each is refused and named, or is the very same game."""

import sys
import tempfile
from pathlib import Path
from random import Random

from game.errors import SaveError
from game.saves.codec import dump_state
from game.saves.store import Store
from tests.sitting import Sitting

PHRASE = "our sea"
_TABLES = ("rounds", "evenings", "kept", "promises")


def harm(whole: bytes, rng: Random) -> bytes:
    """One flipped bit, zeroed sector, truncation, or rubbish appended or written over."""
    place, harmed = rng.randrange(len(whole)), bytearray(whole)
    match rng.randrange(5):
        case 0:
            harmed[place] ^= 1 << rng.randrange(8)
        case 1:
            start = place // 512 * 512
            harmed[start : start + 512] = bytes(512)
        case 2:
            del harmed[place:]
        case 3:
            harmed += rng.randbytes(1 + rng.randrange(9000))
        case _:
            harmed[place : place + 64] = rng.randbytes(len(harmed[place : place + 64]))
    return bytes(harmed)


def miscounted(whole: bytes) -> bytes:
    """A copy whose header counts a free page that is none: only a look at all pages finds it."""
    harmed = bytearray(whole)
    harmed[39] ^= 1
    return bytes(harmed)


def everything(path: Path, phrase: str | None) -> str:
    """All that a game holds, proved."""
    store = Store.open(path, passphrase=phrase)
    try:
        store.verify()
        rows = [store.rows(table) for table in _TABLES]
        state = dump_state(store.checkpoint)
        return repr((state, store.records, store.moves, store.name, dict(store.told()), rows))
    finally:
        store.close()


def damaged_copies(times: int, seed: int) -> None:
    """So many damaged copies, half of them locked; the first that is played wrong ends it."""
    rng, refused = Random(seed), 0
    with tempfile.TemporaryDirectory() as folder:
        sitting = Sitting(Path(folder))
        for _ in sitting.evenings(seed).play(3):
            pass
        sitting.table.close()
        for number in range(times):
            if number == times // 2:
                store = Store.open(sitting.path)
                store.set_passphrase(PHRASE)
                store.close()
            refused += _one(sitting.path, PHRASE if number >= times // 2 else None, rng)
    sys.stdout.write(f"damage: {times} damaged copies, {refused} refused and named, the others unchanged\n")


def _one(path: Path, phrase: str | None, rng: Random) -> bool:
    whole, truth = path.read_bytes(), everything(path, phrase)
    harmed = harm(whole, rng)
    path.write_bytes(harmed)
    found, said = _opened(path, phrase)
    assert said.isprintable()
    assert found == truth or (said and path.read_bytes() == harmed)
    path.write_bytes(whole)
    return bool(said)


def _opened(path: Path, phrase: str | None) -> tuple[str, str]:
    try:
        return everything(path, phrase), ""
    except SaveError as error:
        return "", str(error)
