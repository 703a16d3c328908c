"""What a screen needs of the table: to make a move and to take one back."""

from typing import Protocol

from game.rules import moves as m
from game.rules.state import State
from game.rules.words import Seat


class Player(Protocol):
    """Carries a move to the table and brings the new state back."""

    async def play(self, move: m.Move, by: Seat | None = None) -> State:
        """Make a move; raises a FathomsError with a sentence when it may not be, or was not saved."""

    async def undo(self) -> State:
        """Take back the last move; raises a FathomsError with a sentence when there is none."""

    @property
    def state(self) -> State:
        """The state as it was last saved."""

    @property
    def seat(self) -> Seat | None:
        """Who sits at this screen, while there are two; else both do."""

    @property
    def undo_asks(self) -> bool:
        """Whether undo needs a second key, as consent."""

    @property
    def undo_barred(self) -> bool:
        """Whether there is nothing to take back."""
