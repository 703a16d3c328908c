"""A journal that was brought along becomes a game of this home: same evenings, same depths, same lines."""

from contextlib import suppress
from pathlib import Path

from game.errors import IllegalMove, SaveError
from game.language import _
from game.rules.cards import Card
from game.rules.evolve import settled
from game.rules.state import (
    Circles,
    Couple,
    FinishedRound,
    Gift,
    House,
    KeptLine,
    MadePromise,
    OpenedDepth,
    PastEvening,
    Phase,
    Round,
    SealedLetter,
    State,
    Turn,
    Unsettled,
    Waiting,
)
from game.rules.words import Depth, Kind, Reason
from game.saves.disk import put_in_free_place, telling, unborn
from game.saves.home import Home
from game.saves.journal import Journal, ToldCard
from game.saves.kept import seal_line
from game.saves.past import ask_back, name_place
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
            _lay_beside(store, journal)
        finally:
            store.close()
            with suppress(OSError):
                made.with_name(f".{made.stem}.lock").unlink()
        put_in_free_place(made, place)
    return place


def _lay_beside(store: Store, journal: Journal) -> None:
    for place in journal.places:
        name_place(store, place.round, place.word)
    for wish in journal.returns:
        ask_back(store, wish.round, wish.at)
    for seal in journal.sealed:
        seal_line(store, seal.line, seal.opens)


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
        last_pause=journal.last_pause,
        waiting=_waiting(journal),
        left=(_card(journal.left[0]), _card(journal.left[1])),
        gifts=tuple(Gift(gift.by, gift.text, gift.evening, gift.asked) for gift in journal.gifts),
        circles=shown[-1] if (shown := _circles(journal)) else None,
        unsettled=_unsettled(journal),
        now=journal.at,
        since=journal.at,
    )


def _circles(journal: Journal) -> tuple[Circles, ...]:
    return tuple(Circles(shown.evening, shown.steps) for shown in journal.circles)


def _card(told: ToldCard | None) -> Card | None:
    return None if told is None else told.card()


def _waiting(journal: Journal) -> Waiting | None:
    """The card of an unfinished round, at its beginning: who had told, and who had passed, did not travel."""
    card, by = _card(journal.waiting), journal.starter
    if card is None:
        return None
    turn = None if card.kind is Kind.TOGETHER else Turn(by)
    phase = {Kind.QUESTION: Phase.TELL, Kind.TOGETHER: Phase.TOGETHER, Kind.GIFT: Phase.GIFT}[card.kind]
    return Waiting(Round(by, by, card.depth, (card,), turned=True, card=card, turn=turn), phase)


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
        letters=tuple(
            SealedLetter(row.by, row.for_both, row.text, row.evening, row.sealed, row.opens)
            for row in journal.letters
        ),
        opened=tuple(OpenedDepth(row.depth, row.evening, row.at) for row in journal.opened),
        came_true=tuple(MadePromise(row.by, row.text, row.evening, row.at) for row in journal.came_true),
        circles=_circles(journal),
    )
