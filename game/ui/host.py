"""The host carries moves from a screen to the table, which has a thread of its own, and brings back states.

One thread owns the table and its file. A screen awaits each move, so a key pressed meanwhile waits its turn,
and nothing is shown as done before it is saved.
"""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from game.decks.model import Deck
from game.errors import FathomsError
from game.rules import moves as m
from game.rules.state import KeptLine, State
from game.rules.words import Seat
from game.saves.home import Home
from game.saves.past import Past
from game.saves.store import Store
from game.table.table import Table
from game.table.world import REAL, World

T = TypeVar("T")


class Host:
    """One table at most, in its thread.

    Args:
        decks: reads the decks; it is called in the table's thread.
        world: clock and chance; tests bring their own.
    """

    def __init__(self, home: Home, decks: Callable[[], Sequence[Deck]], world: World = REAL) -> None:
        self.home = home
        self.world = world
        self._decks = decks
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="table")
        self._table: Table | None = None

    async def start(self, names: tuple[str, str]) -> State:
        """Begin a new game.

        Raises:
            FathomsError: when the names will not do, or it cannot be saved.
        """
        return await self._do(lambda: self._sit(Table.start(self.home, names, self._decks(), self.world)))

    async def resume(self, path: Path) -> State:
        """Take up a game.

        Raises:
            FathomsError: when it cannot be opened.
        """
        return await self._do(lambda: self._sit(Table.resume(path, self._decks(), self.world)))

    async def play(self, move: m.Move, by: Seat | None = None) -> State:
        """Make a move.

        Raises:
            FathomsError: when it is not legal or could not be saved.
        """
        return await self._do(lambda: self._seated().play(move, by))

    async def undo(self) -> State:
        """Take back the last move.

        Raises:
            FathomsError: when there is nothing to take back.
        """
        return await self._do(lambda: self._seated().undo())

    async def past(self) -> Past:
        """Everything that stays of this game, read and verified in the table's thread.

        Raises:
            FathomsError: when it cannot be read, or is not as it was written.
        """
        return await self._do(lambda: self._seated().past())

    async def amend(self, change: Callable[[Store], None]) -> Past:
        """Change what lies beside the moves, and read it again.

        Raises:
            FathomsError: when it could not be saved.
        """
        return await self._do(lambda: self._seated().amend(change))

    async def first_time(self) -> tuple[KeptLine, ...] | None:
        """What was kept when the card on the table was told before, where it came back just now.

        Raises:
            FathomsError: when it cannot be read.
        """
        return await self._do(lambda: self._seated().first_time())

    @property
    def seated(self) -> bool:
        """Whether a game is open."""
        return self._table is not None

    @property
    def state(self) -> State:
        """The state as it was last saved."""
        return self._seated().state

    @property
    def legal(self) -> tuple[m.Play, ...]:
        """Every move that is legal now, and by whom."""
        return self._seated().legal()

    @property
    def undo_asks(self) -> bool:
        """Whether undo needs a second key, as consent."""
        return self._table is not None and self._table.undo_asks

    @property
    def undo_barred(self) -> bool:
        """Whether there is nothing to take back."""
        return self._table is None or self._table.undo_barred

    @property
    def decks(self) -> Sequence[Deck]:
        """All decks that could be in play."""
        return self._seated().decks

    async def leave(self) -> None:
        """Leave the table as it stands."""
        if self._table is not None:
            table, self._table = self._table, None
            await self._do(table.close)

    def shut(self) -> None:
        """End the thread; what was acknowledged is saved."""
        self._thread.shutdown(wait=True)

    def _sit(self, table: Table) -> State:
        self._table = table
        return table.state

    def _seated(self) -> Table:
        if self._table is None:
            raise FathomsError("No game is open.")
        return self._table

    async def _do(self, what: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, what)
