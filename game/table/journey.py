"""What stays of the evenings, evening by evening: pure functions from a `Past`.

Nothing here counts for one of the two: what is shown belongs to both.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from game.decks.model import Deck
from game.rules.numbers import Rules
from game.rules.state import FinishedRound, MadePromise, PastEvening
from game.rules.words import Depth, Facet, Reason
from game.saves.kept import Kept
from game.saves.past import Past

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Evening:
    """One evening as it is looked back on.

    Attributes:
        ended: wall-clock seconds of its end, or of the last thing that is known of it.
        minutes: active minutes; None where it was never closed.
        opened: depths that opened in it, lightest first.
        tally: how often the pair earned points for each reason.
        came_true: small promises that were made at its closing and came true since.
        places: the couple's words for places on the chart, by the round's number.
        fathoms: fathoms below the Seabed at its end.
    """

    number: int
    ended: float
    minutes: int | None
    rounds: tuple[FinishedRound, ...] = ()
    opened: tuple[Depth, ...] = ()
    tally: tuple[tuple[Reason, int], ...] = ()
    kept: tuple[Kept, ...] = ()
    promises: tuple[MadePromise, ...] = ()
    came_true: tuple[MadePromise, ...] = ()
    places: tuple[tuple[int, str], ...] = ()
    fathoms: int = 0

    @property
    def deepest(self) -> Depth:
        """The deepest depth of its cards; an evening of words alone lay at the Surface."""
        return max((past.card.depth for past in self.rounds), default=Depth.SURFACE)

    @property
    def decks(self) -> tuple[str, ...]:
        """The titles of its decks, in the order in which they came."""
        return tuple(dict.fromkeys(past.card.deck for past in self.rounds if past.card.deck))


@dataclass(frozen=True, slots=True)
class Ground:
    """A part of the map: a deck by its title, or a facet; how many of its cards were told, of how many."""

    name: str | Facet
    told: int
    cards: int

    @property
    def share(self) -> float:
        """How much of it is explored, 0 to 1."""
        return min(self.told / self.cards, 1.0) if self.cards else float(self.told > 0)


@dataclass(frozen=True, slots=True)
class Journey:
    """All that is looked back on at once.

    Attributes:
        evenings: oldest first.
        decks, facets: the map, explored and still unknown.
    """

    past: Past
    evenings: tuple[Evening, ...] = ()
    decks: tuple[Ground, ...] = ()
    facets: tuple[Ground, ...] = ()


def journey(past: Past, decks: Sequence[Deck], rules: Rules = Rules()) -> Journey:
    """The journey that stays of a game, with the decks at hand."""
    return Journey(past, evenings(past, rules), decks_explored(past, decks), facets_explored(past, decks))


def evenings(past: Past, rules: Rules = Rules()) -> tuple[Evening, ...]:
    """All evenings, oldest first, the one that is still open included once a card of it is told."""
    rounds = _by_evening(past.rounds, lambda each: each.evening)
    closed = {each.number: each for each in past.evenings}
    kept = _by_evening(past.kept, lambda each: each.line.evening)
    promises = _by_evening(past.promises, lambda each: each.evening)
    came_true = _by_evening(past.came_true, lambda each: each.evening)
    opened = opened_in(past)
    fathoms = _fathoms(past, rules)
    words = dict(past.places)
    return tuple(
        Evening(
            number,
            _ended(closed.get(number), rounds[number], kept[number]),
            round(closed[number].active / 60) if number in closed else None,
            rounds[number],
            tuple(depth for depth, evening in opened.items() if evening == number),
            closed[number].tally if number in closed else (),
            kept[number],
            promises[number],
            came_true[number],
            tuple((each.number, words[each.number]) for each in rounds[number] if each.number in words),
            fathoms[number],
        )
        for number in sorted({*rounds, *closed, *kept, *promises})
    )


def opened_in(past: Past) -> Mapping[Depth, int]:
    """In which evening each depth below the Surface opened.

    Games from before this was written down show it by the first card that was told there.
    """
    known = {each.depth: each.evening for each in past.opened}
    for each in past.rounds:
        for depth in Depth:
            if Depth.SURFACE < depth <= each.card.depth:
                known.setdefault(depth, each.evening)
    return dict(sorted(known.items()))


def minutes_together(all_evenings: Iterable[Evening]) -> int:
    """Active minutes of all evenings that were closed."""
    return sum(evening.minutes or 0 for evening in all_evenings)


def decks_explored(past: Past, decks: Sequence[Deck]) -> tuple[Ground, ...]:
    """Each deck at hand and each that was told from, the best known first, the unknown ones as they stand."""
    told: defaultdict[str, set[str]] = defaultdict(set)
    for each in past.rounds:
        told[each.card.deck].add(each.card.id)
    titles = dict.fromkeys([*(deck.title for deck in decks), *filter(None, told)])
    cards = {deck.title: len(deck.cards) for deck in decks}
    grounds = [Ground(title, len(told[title]), cards.get(title, 0)) for title in titles]
    return tuple(sorted(grounds, key=lambda ground: -ground.share))


def facets_explored(past: Past, decks: Sequence[Deck]) -> tuple[Ground, ...]:
    """Each side of closeness; the sexual one only where it was told, so that its absence says nothing."""
    told: defaultdict[Facet, set[str]] = defaultdict(set)
    for each in past.rounds:
        if each.card.facet is not None:
            told[each.card.facet].add(each.card.id)
    cards = {
        facet: {card.id for deck in decks for card in deck.cards if card.facet is facet} for facet in Facet
    }
    return tuple(
        Ground(facet, len(told[facet]), len(cards[facet]))
        for facet in Facet
        if facet is not Facet.SEXUAL or told[facet]
    )


def _by_evening(values: Iterable[T], evening: Callable[[T], int]) -> defaultdict[int, tuple[T, ...]]:
    found: defaultdict[int, list[T]] = defaultdict(list)
    for value in values:
        found[evening(value)].append(value)
    return defaultdict(tuple, {number: tuple(each) for number, each in found.items()})


def _ended(closed: PastEvening | None, rounds: Sequence[FinishedRound], kept: Sequence[Kept]) -> float:
    if closed is not None:
        return closed.ended
    return max((*(each.ended for each in rounds), *(each.line.at for each in kept)), default=0.0)


def _fathoms(past: Past, rules: Rules) -> defaultdict[int, int]:
    """Fathoms below the Seabed at the end of each evening in which a card was told."""
    found: defaultdict[int, int] = defaultdict(int)
    seabed = opened_in(past).get(Depth.SEABED)
    if seabed is None:
        return found
    at = next((each.at for each in past.opened if each.depth is Depth.SEABED), 0.0)
    pot = 0
    for each in past.rounds:
        if each.evening > seabed or (each.evening == seabed and at and each.ended > at):
            pot += each.points
        found[each.evening] = pot // rules.fathom_pot
    return found
