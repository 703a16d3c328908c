"""A season of twelve evenings: a gentle map, proposed from a couple's stage of life and what they starred.

It is worked out anew at every look and kept nowhere; following it and ignoring it leave no trace.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from game.decks.model import Deck
from game.rules.words import Depth, Stage
from game.table.in_play import FIRST_EVENING, known_as, recommended
from game.table.journey import Evening

EVENINGS = 12

_ARC: tuple[tuple[Depth, int], ...] = (
    (Depth.SHALLOWS, 45),
    (Depth.SHALLOWS, 45),
    (Depth.DEEP, 45),
    (Depth.DEEP, 60),
    (Depth.SHALLOWS, 30),
    (Depth.DEEP, 60),
    (Depth.DEEP, 60),
    (Depth.SEABED, 60),
    (Depth.SURFACE, 30),
    (Depth.SEABED, 60),
    (Depth.SEABED, 60),
    (Depth.DEEP, 60),
)
"""How deep, and how many minutes: about ten hours, with two light evenings to rest in and a soft landing."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One evening of a season.

    Attributes:
        decks: titles; of an evening that was played, those that it was played from.
        deepest: no deeper than this; of an evening that was played, how deep it was.
        minutes: how long; of an evening that was played, how long it was, 0 where nobody knows.
        told: whether it was played.
    """

    number: int
    decks: tuple[str, ...]
    deepest: Depth
    minutes: int
    told: bool = False


def season(decks: Sequence[Deck], stages: Sequence[Stage], evenings: Sequence[Evening]) -> tuple[Leg, ...]:
    """The season that they are in: its evenings so far as they were, and a proposal for the others.

    Args:
        decks: those at hand.
        evenings: all so far, oldest first; every twelve of them begin a new season.
    """
    before = len(evenings) // EVENINGS * EVENINGS
    so_far = [_as_it_was(evening) for evening in evenings[before:]]
    used = Counter(title for leg in so_far for title in leg.decks)
    return (*so_far, *_proposed(decks, stages, evenings, used, before + len(so_far)))


def _as_it_was(evening: Evening) -> Leg:
    return Leg(evening.number, evening.decks, evening.deepest, evening.minutes or 0, told=True)


def _proposed(
    decks: Sequence[Deck], stages: Sequence[Stage], evenings: Sequence[Evening], used: Counter[str], done: int
) -> list[Leg]:
    """Each deck once before any comes again, what they starred first."""
    liked = Counter(past.card.deck for evening in evenings for past in evening.rounds if past.starred)
    suited = {known_as(deck) for deck in decks if known_as(deck) in recommended(decks, stages)}
    known = [deck for deck in decks if deck.cards and (known_as(deck) in suited or liked[deck.title])]
    others = [deck for deck in known if deck.id != FIRST_EVENING]
    known = others if evenings and others else known
    uses, legs = Counter(used), []
    for number in range(done + 1, done - done % EVENINGS + EVENINGS + 1):
        deepest, minutes = _ARC[(number - 1) % EVENINGS]
        deck = _next_deck(known or list(decks), deepest, uses, liked, first=number == 1)
        if deck is None:
            break
        uses[deck.title] += 1
        reach = min(deepest, max(card.depth for card in deck.cards))
        legs.append(Leg(number, (deck.title,), reach, minutes))
    return legs


def _next_deck(
    decks: Sequence[Deck], deepest: Depth, uses: Counter[str], liked: Counter[str], *, first: bool
) -> Deck | None:
    """The deck that came least, reaches down there, and is liked most; *First evening* comes first of all."""

    def fitness(deck: Deck) -> tuple[bool, int, bool, int]:
        reaches = any(card.depth >= deepest for card in deck.cards)
        return first and deck.id != FIRST_EVENING, uses[deck.title], not reaches, -liked[deck.title]

    return min((deck for deck in decks if deck.cards), key=fitness, default=None)
