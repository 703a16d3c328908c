"""What a table takes from the world outside: time, chance and keys. Simulations bring their own."""

from collections.abc import Callable
from dataclasses import dataclass
from random import SystemRandom
from secrets import token_hex
from time import time

from game.rules.pool import Chance

_SYSTEM = SystemRandom()


@dataclass(frozen=True, slots=True)
class World:
    """The surroundings of a game.

    Attributes:
        clock: wall-clock seconds.
        chance: for draws, votes and the tide; the system's own, which no seed can recompute.
        key: makes what tells one game from every other.
        sync: wait for the disk at every move; only simulated histories do without.
    """

    clock: Callable[[], float] = time
    chance: Chance = _SYSTEM
    key: Callable[[], str] = token_hex
    sync: bool = True


REAL = World()
