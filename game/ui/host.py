"""The host carries moves from a screen to the table, which has a thread of its own, and brings back states.

One thread owns the table and its file. A screen awaits each move, so a key pressed meanwhile waits its turn,
and nothing is shown as done before it is saved.
"""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from game.decks.model import Deck
from game.errors import FathomsError
from game.language import _
from game.rules import moves as m
from game.rules.cards import Card
from game.rules.state import State
from game.rules.words import Seat
from game.saves.backup import Backup, back_up, back_up_open
from game.saves.home import Home
from game.saves.locking import is_opened_by
from game.saves.store import Store
from game.table.planned import Prospect
from game.table.table import Table
from game.table.world import REAL, World
from game.ui.shelf import Shelf

T = TypeVar("T")


class Host(Shelf):
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
        self._aside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="backup")
        self._table: Table | None = None

    async def start(self, names: tuple[str, str]) -> State:
        """Begin a new game.

        Raises:
            FathomsError: when the names will not do, or it cannot be saved.
        """
        return await self._do(lambda: self._sit(Table.start(self.home, names, self._decks(), self.world)))

    async def resume(self, path: Path, passphrase: str | None = None) -> State:
        """Take up a game.

        Raises:
            Locked: when it opens with another passphrase only.
            FathomsError: when it cannot be opened.
        """
        state = await self._do(
            lambda: self._sit(
                Table.resume(path, self._decks(), self.world, passphrase=passphrase, pages_later=True)
            )
        )
        self._thread.submit(self._prove, self._seated().store)
        return state

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

    async def with_file(self, do: Callable[[Store], T]) -> T:
        """Do something to the game's file, in the table's thread.

        Raises:
            FathomsError: when it could not be done.
        """
        return await self._do(lambda: do(self._seated().store))

    @property
    def path(self) -> Path:
        """The file of the game."""
        return self._seated().store.path

    @property
    def seat(self) -> Seat | None:
        """Who sits at this screen, while there are two of them; else both do."""
        return None

    @property
    def locked(self) -> bool:
        """Whether a game is open that takes a passphrase."""
        return self._table is not None and self._table.store.locked

    async def to_leave(self) -> tuple[Card, ...]:
        """A few cards that a partner may leave face down for the other."""
        return await self._do(lambda: self._seated().to_leave())

    async def gifts(self) -> tuple[Card, ...]:
        """A few small promises that the decks propose."""
        return await self._do(lambda: self._seated().gifts())

    async def opens(self, phrase: str) -> bool:
        """Whether this is the passphrase of the open game.

        Raises:
            FathomsError: when its file cannot be read.
        """
        return await self.with_file(lambda store: is_opened_by(store.path, phrase))

    @property
    def at_table(self) -> bool:
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

    def back_up(self) -> asyncio.Future[Backup]:
        """Begin to back up the game at the table; no move waits for it, unless the game is locked.

        Returns:
            What will be the backup, or raises the FathomsError that says why there is none.
        """
        store, at = self._seated().store, self.world.clock()
        loop = asyncio.get_running_loop()
        if store.locked:  # only its own connection has the key
            return loop.run_in_executor(self._thread, partial(back_up_open, store, self.home.backups, at=at))
        make = partial(back_up, store.path, self.home.backups, at=at)
        return loop.run_in_executor(self._aside, make)

    async def prospect(self, deck: Deck) -> Prospect:
        """What an evening from this plan would be like."""
        return await self._do(lambda: self._seated().prospect(deck))

    async def leave(self) -> None:
        """Leave the table as it stands."""
        if self._table is not None:
            table, self._table = self._table, None
            await self._do(table.close)

    def shut(self) -> None:
        """End the thread; what was acknowledged is saved."""
        self._aside.shutdown(wait=True)
        self._thread.shutdown(wait=True)

    @staticmethod
    def _prove(store: Store) -> None:
        """Look at the rest of the file while the first card is read; the next move says what is wrong."""
        with suppress(FathomsError):
            store.prove_pages()

    def _sit(self, table: Table) -> State:
        self._table = table
        return table.state

    def _seated(self) -> Table:
        if self._table is None:
            raise FathomsError(_("No game is open."))
        return self._table

    async def _do(self, what: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, what)
