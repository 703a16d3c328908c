"""A game in memory for tests of the rules: moves in, state out; and pools of made-up cards."""

from collections.abc import Iterable
from random import Random
from typing import Any

from game.rules import moves as m
from game.rules.barriers import BARRIERS
from game.rules.cards import Card
from game.rules.change import replace
from game.rules.engine import Moment, advance, decide, legal_moves, seats_for
from game.rules.events import Event, PairLaid
from game.rules.evolve import settled
from game.rules.numbers import Rules
from game.rules.pairs import lay
from game.rules.pool import Chance, Pool
from game.rules.state import Couple, Phase, Round, State, Tonight, Unsettled
from game.rules.words import Depth, Facet, Kind, Occasion, Seat, Thanks, Topic

FACETS = (Facet.EMOTIONAL, Facet.PHYSICAL, Facet.INTELLECTUAL, Facet.EXPERIENTIAL)


class SameChance:
    """Chance that always comes out the same way."""

    def __init__(self, outcome: int) -> None:
        self.outcome = outcome

    def randrange(self, stop: int, /) -> int:
        return min(self.outcome, stop - 1)


def card(name: str, depth: Depth = Depth.SURFACE, kind: Kind = Kind.QUESTION, **more: Any) -> Card:
    return Card(name, f"What about {name}?", depth, kind, **more)


def questions(count: int, depth: Depth = Depth.SURFACE, **more: Any) -> list[Card]:
    return [card(f"{depth.title}-{number}", depth, **more) for number in range(count)]


def names(laid: Iterable[Card]) -> set[str]:
    return {card.id for card in laid}


def cards(each: int = 12) -> list[Card]:
    """So many cards at every depth: mostly questions, a few to do together, a gift, some good news."""
    kinds = {3: Kind.TOGETHER, 7: Kind.GIFT}
    return [
        card(
            f"{depth.title}-{number}",
            depth,
            kinds.get(number, Kind.QUESTION),
            facet=FACETS[number % 4],
            occasion={1: Occasion.WARM_UP, 2: Occasion.GOOD_NEWS}.get(number),
        )
        for depth in Depth
        for number in range(each)
    ]


def with_topic(topic: Topic, depth: Depth, count: int) -> list[Card]:
    return [card(f"{topic.value}-{depth}-{number}", depth, topics=(topic,)) for number in range(count)]


class Game:
    """A game that plays moves and remembers what a table would write down."""

    def __init__(
        self,
        deck: Iterable[Card] | None = None,
        *,
        chance: Chance | None = None,
        spare: Iterable[Card] = (),
        held: Iterable[Card] = (),
    ) -> None:
        self.told: dict[str, float] = {}
        self.pool = Pool(cards() if deck is None else deck, self.told, spare, held)
        self.chance: Chance = chance or Random(7)
        self.now = 1000.0
        self.state = State(Couple(("Ana", "Sam")), now=self.now)
        self.past: list[Unsettled] = []
        self.events: tuple[Event, ...] = ()

    @property
    def rules(self) -> Rules:
        return self.state.rules

    def wait(self, minutes: float) -> "Game":
        self.now += minutes * 60
        return self

    def legal(self) -> tuple[m.Play, ...]:
        return legal_moves(self.state, self.now)

    def can(self, move: m.Move, by: Seat | None = None) -> bool:
        seats = seats_for(self.state, move, self.now)
        return bool(seats) if by is None else by in seats

    def play(self, *moves: m.Move, by: Seat | None = None) -> State:
        for move in moves:
            seats = seats_for(self.state, move, self.now)
            seat = by if by is not None else (seats[0] if seats else Seat.FIRST)
            self.make(m.Play(seat, move))
        return self.state

    def make(self, play: m.Play) -> State:
        """Make a move, and return the state before anything is written down."""
        self.events = decide(self.state, play, Moment(self.now, self.pool, self.chance))
        self.state = made = advance(self.state, self.now, self.events)
        if self.at_barrier:
            unsettled = self.state.unsettled
            self.past.append(unsettled)
            self.told.update((past.card.id, past.ended) for past in unsettled.rounds)
            self.told.update(unsettled.warm_ups)
            self.state = settled(self.state)
        return made

    @property
    def at_barrier(self) -> bool:
        """Whether the last move is one that undo never crosses."""
        return any(isinstance(event, BARRIERS) for event in self.events)

    def first_card(self, minutes: int = 45) -> "Game":
        """The first evening, at its first card: the first partner tells."""
        self.play(m.BeginEvening(minutes), m.Pledged())
        return self

    def half(self) -> "Game":
        """One partner's half, with all that earns points."""
        self.play(m.Told(), m.ThatsIt(), m.Ask(), m.Thank(Thanks.GENTLE), m.Done())
        return self

    def round(self) -> "Game":
        """A whole question round from the telling to its end."""
        return self.half().half()

    def to_tell(self) -> "Game":
        """From a draw to a question that is being told."""
        for _ in range(200):
            table = self.state.table
            if not table.turned:
                self.play(m.TurnUp())
            questions = [i for i, c in enumerate(self.state.table.pair) if c.kind is Kind.QUESTION]
            if questions:
                self.play(m.Choose(questions[0]))
                return self
            self.play(m.AnotherPair())
        raise AssertionError("no question came")

    def next_draw(self) -> "Game":
        """On to the next draw, past any news; votes are for deeper."""
        self.play(m.Next())
        while not self.can(m.TurnUp()):
            if self.can(m.GoOn()):
                self.play(m.GoOn())
            elif self.can(m.Vote((True, True))):
                self.play(m.Vote((True, True)))
            elif self.can(m.NotNow()):
                self.play(m.NotNow())
            else:
                return self
        return self

    def drawing(
        self, depth: Depth = Depth.SEABED, *, evening: int = 5, minutes: int = 0, **tonight: Any
    ) -> "Game":
        """At a draw of a later evening, all depths down to `depth` being open."""
        self.state = replace(
            self.state,
            phase=Phase.DRAW,
            depth=depth,
            evening=evening,
            tonight=Tonight(minutes, **tonight),
            round=Round(Seat.FIRST, Seat.FIRST),
        )
        return self

    def lay(self, wanted: Depth | None = None) -> PairLaid:
        """What would be laid now."""
        return lay(self.state, self.pool, self.chance, wanted)

    def laid(self, wanted: Depth | None = None) -> "Game":
        """The same draw once the cards lie there."""
        self.state = advance(self.state, self.now, [self.lay(wanted)])
        return self

    def later_evening(self, depth: Depth = Depth.SURFACE, *, evening: int = 5, minutes: int = 45) -> "Game":
        """A later evening, warmed up, at its first draw; the tide is in."""
        chance, self.chance = self.chance, SameChance(1)
        self.state = replace(self.state, phase=Phase.AWAY, evening=evening - 1, depth=depth)
        self.play(m.BeginEvening(minutes))
        if self.can(m.TurnTide((False, False))):
            self.play(m.TurnTide((False, False)))
        if self.can(m.WarmedUp()):
            self.play(m.WarmedUp())
        self.chance = chance
        return self

    def choose(self, name: str) -> "Game":
        """From a draw to the telling of this very card, once it lies there."""
        for _ in range(200):
            if not self.state.table.turned:
                self.play(m.TurnUp())
            names = [card.id for card in self.state.table.pair]
            if name in names:
                self.play(m.Choose(names.index(name)))
                return self
            self.play(m.AnotherPair())
        raise AssertionError(f"{name} did not come")
