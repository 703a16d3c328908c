"""What stays of the evenings, read whole and verified; nothing here changes a game but what is asked for.

The journey, the keepsakes, the evening's page and the book are made from a `Past` and from nothing else.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from game.rules.cards import Card
from game.rules.state import Circles, FinishedRound, KeptLine, MadePromise, OpenedDepth, PastEvening
from game.rules.words import Depth, Seat
from game.saves import codec
from game.saves.kept import Kept, SealedLine, kept_lines, sealed_lines
from game.saves.rows import PlaceRow, ReturnRow
from game.saves.store import Store


@dataclass(frozen=True, slots=True)
class Past:
    """Everything that stays of a game, oldest first.

    Attributes:
        rounds: finished rounds, each with its card as it was.
        evenings: those that were closed.
        places: the couple's own word for the place of a round, by the round's number.
        returns: from when on the starred card of a round asks to come back, by the round's number.
        kept: the lines that lie open; `sealed` are those that wait for their day.
        came_true: small promises of closings that came true; `at` is when that was told.
        circles: of the evenings on which both chose to show them.
    """

    rounds: tuple[FinishedRound, ...] = ()
    evenings: tuple[PastEvening, ...] = ()
    kept: tuple[Kept, ...] = ()
    promises: tuple[MadePromise, ...] = ()
    opened: tuple[OpenedDepth, ...] = ()
    places: tuple[tuple[int, str], ...] = ()
    returns: tuple[tuple[int, float], ...] = ()
    sealed: tuple[SealedLine, ...] = ()
    came_true: tuple[MadePromise, ...] = ()
    circles: tuple[Circles, ...] = ()


def read_past(store: Store) -> Past:
    """Read and verify everything that stays; it takes about half a second for 10,000 rounds.

    Raises:
        SaveError: when it cannot be read, or is not as it was written.
    """
    store.prove_pages()
    return Past(
        _rounds(store),
        tuple(map(_evening, store.rows("evenings"))),
        kept_lines(store),
        tuple(map(_promise, store.rows("promises"))),
        tuple(OpenedDepth(Depth(row["depth"]), row["evening"], row["at"]) for row in store.rows("opened")),
        tuple((row["round"], row["word"]) for row in store.rows("places")),
        tuple((row["round"], row["at"]) for row in store.rows("returns")),
        sealed_lines(store),
        tuple(map(_promise, store.rows("came_true"))),
        tuple(Circles(row["evening"], (row["first"], row["second"])) for row in store.rows("circles")),
    )


def lines_of(store: Store, text: str) -> tuple[KeptLine, ...]:
    """The lines that were kept when the card of this text was told, oldest first.

    Raises:
        SaveError: when they cannot be read.
    """
    return tuple(kept.line for kept in kept_lines(store) if kept.line.card == text)


def name_place(store: Store, number: int, word: str) -> None:
    """Give the place of a round a name on the chart; "" takes it away.

    Raises:
        SaveError: when it could not be saved.
    """
    store.lay_beside(PlaceRow, number, PlaceRow(round=number, word=word) if word else None)


def ask_back(store: Store, number: int, at: float | None) -> None:
    """Have the card of a round ask to come back from `at` on, wall-clock seconds; None lets it rest.

    Raises:
        SaveError: when it could not be saved.
    """
    store.lay_beside(ReturnRow, number, ReturnRow(round=number, at=at) if at is not None else None)


def _rounds(store: Store) -> tuple[FinishedRound, ...]:
    card = cache(codec.load_card)  # a card that is told again lies there word for word
    return tuple(_round(row, card(row["card"])) for row in store.rows("rounds"))


def _round(row: dict[str, Any], card: Card) -> FinishedRound:
    stars = bool(row["starred"])
    return FinishedRound(row["number"], row["evening"], row["ended"], card, row["points"], stars)


def _evening(row: dict[str, Any]) -> PastEvening:
    return PastEvening(**{**row, "tally": codec.load_tally(row["tally"])})


def _promise(row: dict[str, Any]) -> MadePromise:
    return MadePromise(Seat(row["seat"]), row["text"], row["evening"], row["at"])
