"""Keepsakes: every kept line and every starred card, ordered, and found by their words; all in memory."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.rules.cards import Card
from game.rules.state import FinishedRound
from game.rules.words import Depth
from game.saves.kept import Kept, SealedLine
from game.saves.past import Past


class Order(StrEnum):
    """What keepsakes are ordered by."""

    EVENING = "evening"
    DECK = "deck"
    DEPTH = "depth"


@dataclass(frozen=True, slots=True)
class Keepsake:
    """A kept line with the card that it belongs to, a sealed line, or a starred card.

    Attributes:
        kept: the line; None for what is sealed, and for a starred card.
        sealed: a line that nobody reads before its day.
        card: the card that was told; None for a line of the closing.
        told: the round of a starred card; None for a line.
    """

    evening: int
    at: float
    kept: Kept | None = None
    card: Card | None = None
    told: FinishedRound | None = None
    sealed: SealedLine | None = None

    @property
    def deck(self) -> str:
        """The title of the deck that its card came from, or ""."""
        return self.card.deck if self.card is not None else ""

    @property
    def depth(self) -> Depth | None:
        """The depth of its card."""
        return self.card.depth if self.card is not None else None


def keepsakes(past: Past, order: Order = Order.EVENING) -> tuple[Keepsake, ...]:
    """All of them, the newest first; by deck or depth, the newest of each first."""
    cards = {(each.evening, each.card.text): each.card for each in past.rounds}
    lines = (
        Keepsake(kept.line.evening, kept.line.at, kept, cards.get((kept.line.evening, kept.line.card)))
        for kept in past.kept
    )
    stars = (
        Keepsake(each.evening, each.ended, card=each.card, told=each) for each in past.rounds if each.starred
    )
    sealed = (Keepsake(each.evening, each.at, sealed=each) for each in past.sealed)
    newest = sorted((*lines, *sealed, *stars), key=lambda each: -each.at)
    match order:
        case Order.EVENING:
            return tuple(newest)
        case Order.DECK:
            return tuple(sorted(newest, key=lambda each: (not each.deck, each.deck.casefold())))
        case Order.DEPTH:
            return tuple(sorted(newest, key=lambda each: each.depth or len(Depth) + 1))


def found(all_keepsakes: Sequence[Keepsake], words: str) -> tuple[Keepsake, ...]:
    """Those that hold every one of these words, in the line, its card or its deck; case and accents aside."""
    wanted = folded(words).split()
    if not wanted:
        return tuple(all_keepsakes)
    return tuple(each for each in all_keepsakes if _holds(folded(_text(each)), wanted))


def folded(text: str) -> str:
    """Words as a search compares them: without case and without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))


def _holds(text: str, wanted: Iterable[str]) -> bool:
    return all(word in text for word in wanted)


def _text(keepsake: Keepsake) -> str:
    line = keepsake.kept.line.text if keepsake.kept is not None else ""
    return f"{line}\n{keepsake.card.text if keepsake.card is not None else ''}\n{keepsake.deck}"
