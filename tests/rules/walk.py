"""Walks through games at random: decks of every shape, legal moves, and what must hold of each step."""

from collections.abc import Sequence
from random import Random

from hypothesis import strategies as st

from game.rules import moves as m
from game.rules.cards import Card
from game.rules.change import replace
from game.rules.engine import advance
from game.rules.events import Event
from game.rules.leaving import leavable
from game.rules.numbers import Rules
from game.rules.pool import playable
from game.rules.state import Boundaries, Couple
from game.rules.words import Depth, Facet, Kind, Occasion, Topic
from tests.rules.oracle import Step, check_laid, check_opening, check_points
from tests.rules.play import Game, card
from tests.rules.universe import worded

COUPLE = Couple(("Ana", "Sam"))
PAUSES = (0.5, 0.0, 0.1, 3.0, 11.0, -5.0, 0.2, 1.0, 250.0)
"""Minutes between two moves; a clock may be set back."""

QUICK = Rules(
    shallows_pot=2,
    deep_pot=3,
    seabed_pot=3,
    fathom_pot=3,
    rounds_above=1,
    cards_to_open=2,
    seabed_from_minutes=30,
)
BESIDE = (
    m.Close,
    m.Switch,
    m.Arrange,
    m.KeepItLight,
    m.KeepLine,
    m.Star,
    m.SayHow,
    m.SealLetter,
    m.SetAside,
    m.AnotherPair,
    m.PutItDown,
    m.YouFirst,
    m.Lighter,
    m.ToDepth,
    m.Pause,
    m.BackAt,
    m.StayAfterAll,
    m.LeaveGift,
    m.LeaveCard,
    m.CloseTopics,
)
"""Moves that lead no further; most picks leave them out, so that games get somewhere."""

_ALL_KINDS = (Kind.QUESTION, Kind.QUESTION, Kind.TOGETHER, Kind.GIFT)
_SHAPES: dict[str, tuple[Sequence[Depth], Sequence[Kind], Sequence[tuple[Topic, ...]]]] = {
    "anything": (tuple(Depth), _ALL_KINDS, ((), (), (Topic.CONFLICT,), (Topic.WORK,))),
    "questions": (tuple(Depth), (Kind.QUESTION,), ((),)),
    "together": (tuple(Depth), (Kind.TOGETHER,), ((),)),
    "gifts": (tuple(Depth), (Kind.GIFT,), ((),)),
    "no Surface": (tuple(Depth)[1:], _ALL_KINDS, ((),)),
    "no Shallows": ((Depth.SURFACE, Depth.DEEP, Depth.SEABED), _ALL_KINDS, ((),)),
    "only Seabed": ((Depth.SEABED,), _ALL_KINDS, ((),)),
    "all topics": (tuple(Depth), _ALL_KINDS, ((Topic.WORK,), (Topic.CONFLICT,), (Topic.TRUST,))),
}
_NUMBERS = st.integers(0, 4 * 4 * 4 * 3 * 3 - 1)


def _card(shape: str, name: str, number: int) -> Card:
    """A card of this shape; the number decides what it is like."""
    depths, kinds, topics = _SHAPES[shape]
    number, depth = divmod(number, len(depths))
    number, kind = divmod(number, len(kinds))
    number, topic = divmod(number, len(topics))
    number, facet = divmod(number, 3)
    return card(
        name,
        depths[depth],
        kinds[kind],
        topics=topics[topic],
        facet=(None, Facet.EMOTIONAL, Facet.PHYSICAL)[facet],
        occasion=(None, Occasion.GOOD_NEWS, Occasion.WARM_UP)[number % 3],
    )


def _pool(shape: str, name: str, numbers: list[int], boundaries: Boundaries | None) -> list[Card]:
    """So many cards of this shape, those that a table would hand in."""
    made = [_card(shape, f"{name}-{place}", number) for place, number in enumerate(numbers)]
    return [card for card in made if playable(card, COUPLE, boundaries)]


@st.composite
def games(draw: st.DrawFn) -> Game:
    """A game anywhere on its way, with any deck down to a single card, or none that may be played."""
    boundaries = draw(st.sampled_from([Boundaries(), None]))
    shape = draw(st.sampled_from(sorted(_SHAPES)))
    deck = _pool(shape, "own", draw(st.lists(_NUMBERS, min_size=1, max_size=14)), boundaries)
    spare = _pool("anything", "spare", draw(st.lists(_NUMBERS, max_size=4)), boundaries)
    held = _pool("all topics", "held", draw(st.lists(_NUMBERS, max_size=2)), boundaries)
    return _on_its_way(deck, spare, held, boundaries, Random(draw(st.integers(0, 9999))))


def long_game(seed: int) -> Game:
    """A game with a few dozen cards of some shape, for evening after evening."""
    rng = Random(seed)
    shape = rng.choice(sorted(_SHAPES))
    deck = _pool(shape, "own", [rng.randrange(576) for _ in range(rng.randrange(90))], Boundaries())
    spare = _pool("anything", "spare", [rng.randrange(576) for _ in range(rng.randrange(20))], Boundaries())
    held = _pool("all topics", "held", [rng.randrange(576) for _ in range(rng.randrange(3))], Boundaries())
    return _on_its_way(deck, spare, held, Boundaries(), rng)


def _on_its_way(
    deck: list[Card], spare: list[Card], held: list[Card], boundaries: Boundaries | None, rng: Random
) -> Game:
    game = Game(deck, spare=spare, held=held, chance=rng)
    game.told.update((told.id, rng.random()) for told in deck if rng.randrange(4) == 0)
    game.state = replace(
        game.state,
        rules=rng.choice([QUICK, QUICK, Rules()]),
        boundaries=boundaries,
        evening=rng.randrange(6),
        depth=rng.choice(list(Depth)),
        pot=rng.randrange(30),
    )
    return game


class Walk:
    """A game and its last step; and what a save would hold of it since the last barrier."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.made = 0
        self.checkpoint = game.state
        self.records: list[tuple[float, tuple[Event, ...]]] = []

    def go(self, pick: int, minutes: float) -> None:
        """Let time pass, make the legal move that `pick` stands for, and ask what must hold of any step."""
        game = self.game.wait(minutes)
        legal = game.legal()
        onward = [play for play in legal if not isinstance(play.move, BESIDE)] or legal
        choice = legal if pick % 4 == 0 else onward
        by, move = choice[pick // 4 % len(choice)]
        if isinstance(move, m.LeaveCard) and not leavable(game.state, game.pool):
            move = m.Goodnight()
        play, before, told = m.Play(by, worded(move, pick)), game.state, dict(game.told)
        after = game.make(play)
        self.made += 1
        self._save()
        pool = game.pool
        step = Step(before, play, game.events, after, pool.cards, pool.spare, told, pool.held)
        check_points(step)
        check_opening(step)
        check_laid(step)
        assert self.folded() == game.state

    def _save(self) -> None:
        if self.game.at_barrier:
            self.checkpoint, self.records = self.game.state, []
        else:
            self.records.append((self.game.now, self.game.events))

    def folded(self) -> object:
        """The state as a save of this moment gives it back."""
        state = self.checkpoint
        for at, events in self.records:
            state = advance(state, at, events)
        return state
