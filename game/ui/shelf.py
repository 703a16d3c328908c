"""What stays of the open game, by way of the table's thread: looked back on, opened, changed, erased."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from game.rules.state import KeptLine
from game.saves.erasing import Erased
from game.saves.kept import Kept, SealedLine, seal_line
from game.saves.letters import DueLetter
from game.saves.past import Past, ask_back, name_place
from game.saves.store import Store
from game.table.table import Table

T = TypeVar("T")


class Shelf:
    """The part of a host that looks back; nothing here is a move."""

    async def past(self) -> Past:
        """Everything that stays of this game, read and verified in the table's thread.

        Raises:
            FathomsError: when it cannot be read, or is not as it was written.
        """
        return await self._do(lambda: self._seated().past())

    async def name_place(self, number: int, word: str) -> Past:
        """Give the place of a round a name on the chart, and read what stays again; "" takes it away.

        Raises:
            FathomsError: when it could not be saved.
        """
        return await self._amend(partial(name_place, number=number, word=word))

    async def ask_back(self, number: int, at: float | None) -> Past:
        """Have the card of a round come back from `at` on, and read what stays again; None lets it rest.

        Raises:
            FathomsError: when it could not be saved.
        """
        return await self._amend(partial(ask_back, number=number, at=at))

    async def seal_line(self, number: int, opens: float) -> Past:
        """Seal a kept line until its day, and read what stays again.

        Raises:
            FathomsError: when it could not be saved.
        """
        return await self._amend(partial(seal_line, number=number, opens=opens))

    async def erase_line(self, number: int, passphrase: str | None = None) -> Erased:
        """Erase a kept line, out of the game and out of its backups.

        Raises:
            FathomsError: when it could not be erased from the game itself.
        """
        return await self._do(lambda: self._seated().erase_line(number, passphrase=passphrase))

    async def first_time(self) -> tuple[KeptLine, ...] | None:
        """What was kept when the card on the table was told before, where it came back just now.

        Raises:
            FathomsError: when it cannot be read.
        """
        return await self._do(lambda: self._seated().first_time())

    async def due_letters(self) -> tuple[DueLetter, ...]:
        """The sealed letters whose day has come.

        Raises:
            FathomsError: when they cannot be read.
        """
        return await self._do(lambda: self._seated().due_letters())

    async def open_letter(self, letter: int) -> str:
        """Open a sealed letter, and return what it says.

        Raises:
            FathomsError: when its day has not come, or it cannot be saved.
        """
        return await self._do(lambda: self._seated().open_letter(letter))

    async def due_lines(self) -> tuple[SealedLine, ...]:
        """The sealed lines whose day has come.

        Raises:
            FathomsError: when they cannot be read.
        """
        return await self._do(lambda: self._seated().due_lines())

    async def open_lines(self) -> tuple[Kept, ...]:
        """Open all of them together, and return what they say.

        Raises:
            FathomsError: when that could not be saved.
        """
        return await self._do(lambda: self._seated().open_lines())

    async def _amend(self, change: Callable[[Store], None]) -> Past:
        return await self._do(lambda: self._seated().amend(change))

    def _seated(self) -> Table:
        """The table of the open game."""
        raise NotImplementedError

    async def _do(self, what: Callable[[], T]) -> T:
        """Do something in the table's thread."""
        raise NotImplementedError
