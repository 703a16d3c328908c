"""A journal that was brought along becomes a game of this home: same evenings, same depths, same lines."""

from contextlib import suppress
from pathlib import Path

from game.errors import IllegalMove, SaveError
from game.language import _
from game.rules.evolve import settled
from game.rules.state import (
    Couple,
    FinishedRound,
    House,
    KeptLine,
    MadePromise,
    PastEvening,
    State,
    Unsettled,
)
from game.rules.words import Depth, Reason
from game.saves.disk import put_in_free_place, telling, unborn
from game.saves.home import Home
from game.saves.journal import Journal
from game.saves.store import Store
from game.table.table import couple_of
from game.table.world import REAL, World

NOT_IMPORTED = _("nothing was imported")


def arrive(home: Home, journal: Journal, world: World = REAL) -> Path:
    """Make a new game of a journal; whole, or not at all.

    Returns:
        The new game's file.

    Raises:
        SaveError: when the names cannot be told apart, or the game cannot be written.
    """
    state = _state(journal)
    place = home.new_game()
    with telling(place, NOT_IMPORTED), unborn(place) as made:
        start = State(state.couple, now=journal.began)
        store = Store.create(made, start, name=journal.name, key=world.key(), sync=world.sync)
        try:
            store.write_checkpoint(state, settled(state))
        finally:
            store.close()
            with suppress(OSError):
                made.with_name(f".{made.stem}.lock").unlink()
        put_in_free_place(made, place)
    return place


def _state(journal: Journal) -> State:
    return State(
        couple=_couple(journal),
        house=House(**journal.house.model_dump()),
        depth=journal.depth,
        pot=journal.pot,
        points=journal.points,
        rounds=len(journal.rounds),
        told_at=_told_at(journal),
        evening=journal.evening,
        starter=journal.starter,
        turns=journal.turns,
        decks=journal.decks,
        minutes=journal.minutes,
        set_aside=journal.set_aside,
        unsettled=_unsettled(journal),
        now=journal.at,
        since=journal.at,
    )


def _couple(journal: Journal) -> Couple:
    first, second = journal.partners
    try:
        names = couple_of((first.name, second.name)).names
    except IllegalMove as error:
        raise SaveError(f"{error} {NOT_IMPORTED.capitalize()}.") from None
    return Couple(names, (first.pronouns, second.pronouns), journal.stages, journal.needs)


def _told_at(journal: Journal) -> tuple[int, int, int, int]:
    depths = [past.card.depth for past in journal.rounds]
    one, two, three, four = (depths.count(depth) for depth in Depth)
    return one, two, three, four


def _unsettled(journal: Journal) -> Unsettled:
    """All that stays, as facts that the first checkpoint of the new game writes down."""
    return Unsettled(
        rounds=tuple(
            FinishedRound(number, past.evening, past.ended, past.card.card(), past.points, past.starred)
            for number, past in enumerate(journal.rounds, start=1)
        ),
        kept=tuple(KeptLine(row.by, row.text, row.evening, row.at, row.card) for row in journal.kept),
        promises=tuple(MadePromise(row.by, row.text, row.evening, row.at) for row in journal.promises),
        evenings=tuple(
            PastEvening(
                past.number,
                past.ended,
                past.minutes,
                past.active,
                past.rounds,
                past.points,
                tuple((reason, past.tally[reason]) for reason in Reason if reason in past.tally),
            )
            for past in journal.evenings
        ),
        warm_ups=tuple(journal.told.items()),
    )
