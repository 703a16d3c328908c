"""What a move meets: the time, the candidates and chance; and the events that it sets going."""

from dataclasses import dataclass

from game.rules.events import Event
from game.rules.evolve import evolve
from game.rules.pool import Chance, Pool
from game.rules.state import State


@dataclass(frozen=True, slots=True)
class Moment:
    """When a move is made, and what it may draw on.

    Attributes:
        now: wall-clock seconds.
        pool: the candidate cards.
        chance: for draws; and for the tide and votes, where a running game gives the system's own.
    """

    now: float
    pool: Pool
    chance: Chance


class Story:
    """The events of one move in their order, and the state that they lead to so far."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.events: list[Event] = []

    def tell(self, *events: Event) -> None:
        """Add what happened next."""
        for event in events:
            self.events.append(event)
            self.state = evolve(self.state, event)
