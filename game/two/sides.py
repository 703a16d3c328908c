"""What the two sides of the socket need of the process they are in: its table, and who is told."""

from typing import Protocol

from game.rules import moves as m
from game.rules.cards import Card
from game.rules.state import KeptLine, State
from game.rules.words import Seat
from game.saves.erasing import Erased
from game.saves.past import Past


class Desk(Protocol):
    """The table in this process; every one of these may raise a FathomsError with its sentence."""

    @property
    def state(self) -> State:
        """The state as it was last saved."""

    @property
    def locked(self) -> bool:
        """Whether the game takes a passphrase."""

    @property
    def undo_asks(self) -> bool:
        """Whether undo needs a second key."""

    @property
    def undo_barred(self) -> bool:
        """Whether there is nothing to take back."""

    async def play(self, move: m.Move, by: Seat | None = None) -> State:
        """Make a move, and save it."""

    async def undo(self) -> State:
        """Take back the last move."""

    async def opens(self, phrase: str) -> bool:
        """Whether this is the game's passphrase."""

    async def past(self) -> Past:
        """Everything that stays."""

    async def to_leave(self) -> tuple[Card, ...]:
        """A few cards that may be left face down."""

    async def gifts(self) -> tuple[Card, ...]:
        """A few small promises."""

    async def first_time(self) -> tuple[KeptLine, ...] | None:
        """What was kept when the card was told before."""

    async def name_place(self, number: int, word: str) -> Past:
        """Name a place on the chart."""

    async def ask_back(self, number: int, at: float | None) -> Past:
        """Have a card come back."""

    async def seal_line(self, number: int, opens: float) -> Past:
        """Seal a kept line until its day."""

    async def erase_line(self, number: int, passphrase: str | None = None) -> Erased:
        """Erase a kept line."""


class Hears(Protocol):
    """Who shows the game in this window, and is told what happened in the other one; called in the loop."""

    def moved(self) -> None:
        """The other screen made a move, or a private step is void."""

    def joined(self) -> None:
        """The other screen is there now."""

    def alone(self) -> None:
        """The other screen is closed; the table is here."""

    def lost(self) -> None:
        """The other screen is closed, and it held the table."""


class Nobody:
    """Is told, and does nothing."""

    def moved(self) -> None:
        """Nothing to show."""

    def joined(self) -> None:
        """Nothing to show."""

    def alone(self) -> None:
        """Nothing to show."""

    def lost(self) -> None:
        """Nothing to show."""
