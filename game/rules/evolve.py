"""How a state changes when something has happened. No rule is decided here: an event is a fact."""

from collections.abc import Callable, Iterable
from typing import Any, assert_never, get_args

from game.rules import events as e
from game.rules.change import replace
from game.rules.evolve_care import asking, evolve_care
from game.rules.evolve_round import evolve_draw, evolve_turn
from game.rules.evolve_ways import evolve_way
from game.rules.house import switched
from game.rules.state import (
    Boundaries,
    Circles,
    FinishedRound,
    OpenedDepth,
    PastEvening,
    Phase,
    Round,
    State,
    Tonight,
    Unsettled,
)
from game.rules.words import Depth


def advance(state: State, at: float, happened: Iterable[e.Event]) -> State:
    """Fold one move's events into the state, and the time that passed before it into the evening's clock.

    Args:
        at: wall-clock seconds of the move; a clock set back counts as no time.
    """
    before = state.phase, state.round and state.round.turn and state.round.turn.speaker
    state = tick(state, at)
    for event in happened:
        state = evolve(state, event)
    if (state.phase, state.round and state.round.turn and state.round.turn.speaker) != before:
        return replace(state, since=at)
    return replace(state, since=at) if at < state.since else state


def settled(state: State) -> State:
    """The same state once everything unsettled has been written down."""
    return replace(state, unsettled=Unsettled())


def evolve(state: State, event: e.Event) -> State:
    """The state after one event."""
    return _FOLDS[type(event)](state, event)


def _evolve_evening(state: State, event: e.EveningEvent) -> State:  # noqa: C901, PLR0911, PLR0912 - a line an event
    match event:
        case e.EveningBegan():
            return _evening_began(state, event)
        case e.TideCalled():
            return asking(state, Phase.TIDE)
        case e.TideTurned():
            return replace(state, tonight=replace(state.here, light=event.light))
        case e.WarmUpLaid():
            return replace(state, phase=Phase.WARM_UP, warm_up=event.card)
        case e.WarmUpTold():
            return _warm_up_told(state)
        case e.RoundBegan():
            return _round_began(state)
        case e.RoundFinished():
            return _round_finished(state)
        case e.VoteCalled():
            return replace(state, phase=Phase.VOTE, called=event.depth, round=None)
        case e.DepthOpened():
            return _depth_opened(state, event.depth)
        case e.DepthStayed():
            return replace(_voted(state), called=None)
        case e.HouseSwitched():
            return replace(state, house=switched(state.house, event.rule))
        case e.Arranged():
            couple = replace(state.couple, stages=event.stages, needs=event.needs)
            return replace(state, couple=couple, decks=event.decks, minutes=event.minutes)
        case e.BoundariesCalled():
            return _boundaries_called(state)
        case e.BoundariesSet():
            return _boundaries_set(state, event)
        case e.ClosingBegan():
            return replace(state, phase=Phase.CLOSING, tonight=replace(state.here, closing_from=state.phase))
        case e.AppreciationSaid():
            return replace(state, tonight=replace(state.here, appreciated=state.here.appreciated + 1))
        case e.EveningEnded():
            return _evening_ended(state)
        case _:
            assert_never(event)


def tick(state: State, at: float) -> State:
    """The state once it is `at`: the time since the last move has passed, as far as it counts."""
    if state.tonight is None or state.phase is Phase.PAUSED:
        return replace(state, now=at)
    gap = min(max(at - state.now, 0.0), state.rules.gap_minutes * 60.0)
    return replace(state, now=at, tonight=replace(state.tonight, active=state.tonight.active + gap))


def _boundaries_called(state: State) -> State:
    here = replace(state.here, asked_boundaries=True)
    return replace(state, phase=Phase.BOUNDARIES, called=None, tonight=here)


def _evening_began(state: State, event: e.EveningBegan) -> State:
    number = state.evening + 1
    phase = Phase.PLEDGE if number == 1 else Phase.WARM_UP
    waits = state.waiting.round.card if state.waiting is not None else None
    tonight = Tonight(event.minutes, swapped=(waits.id,) if waits is not None else ())
    return replace(state, evening=number, phase=phase, tonight=tonight, round=None)


def _round_began(state: State) -> State:
    """The first draw after a pause is a calm one."""
    fresh = Round(state.starter, state.starter, calm=state.here.calm)
    here = replace(state.here, calm=False, closing_from=None)
    return replace(state, phase=Phase.DRAW, called=None, warm_up=None, round=fresh, tonight=here)


def _boundaries_set(state: State, event: e.BoundariesSet) -> State:
    """A card that waits for another evening goes, where it touches what is closed now."""
    waiting = state.waiting
    if waiting and waiting.round.card and any(topic in event.closed for topic in waiting.round.card.topics):
        waiting = None
    return replace(state, boundaries=Boundaries(event.closed, event.sexual), closed=(), waiting=waiting)


def _warm_up_told(state: State) -> State:
    told = ((state.warm_up.id, state.now),) if state.warm_up else ()
    unsettled = replace(state.unsettled, warm_ups=state.unsettled.warm_ups + told)
    return replace(state, warm_up=None, unsettled=unsettled)


def _round_finished(state: State) -> State:
    table = state.table
    if table.card is None:
        return replace(state, round=None)
    number, waiting = state.rounds + 1, state.waiting
    if waiting is not None and waiting.round.card == table.card:
        waiting = None  # it was told from the pile before it was taken up
    past = FinishedRound(number, state.evening, state.now, table.card, table.points, table.starred)
    depth = table.card.depth
    tonight = replace(
        state.here,
        rounds=state.here.rounds + 1,
        swaps=0,
        played=(*state.here.played, table.card.id) if state.here.plan else (),
        depths=(*state.here.depths, depth)[-2:],
        facets=(*state.here.facets, table.card.facet)[-state.rules.same_facet_running :],
    )
    return replace(
        state,
        rounds=number,
        told_at=_count(state.told_at, depth),
        starter=table.starter.other,
        tonight=tonight,
        round=None,
        waiting=waiting,
        unsettled=replace(state.unsettled, rounds=(*state.unsettled.rounds, past)),
    )


def _count(told_at: tuple[int, int, int, int], depth: Depth) -> tuple[int, int, int, int]:
    one, two, three, four = (told + (place == depth) for place, told in zip(Depth, told_at, strict=True))
    return one, two, three, four


def _depth_opened(state: State, depth: Depth) -> State:
    opened = (*state.unsettled.opened, OpenedDepth(depth, state.evening, state.now))
    unsettled = replace(state.unsettled, opened=opened)
    return replace(_voted(state), depth=depth, called=depth, pot=0, unsettled=unsettled)


def _voted(state: State) -> State:
    votes = state.here.votes + (state.phase is Phase.VOTE)
    return replace(state, phase=Phase.NEWS, round=None, tonight=replace(state.here, votes=votes))


def _evening_ended(state: State) -> State:
    here = state.here
    past = PastEvening(
        state.evening, state.now, here.minutes, here.active, here.rounds, here.points, here.tally
    )
    shown = (Circles(state.evening, here.drawn),) if here.drawn else ()
    return replace(
        state,
        phase=Phase.AWAY,
        tonight=None,
        round=None,
        warm_up=None,
        called=None,
        circles=shown[-1] if shown else state.circles,
        unsettled=replace(
            state.unsettled,
            evenings=(*state.unsettled.evenings, past),
            circles=(*state.unsettled.circles, *shown),
        ),
    )


_FOLDS: dict[type, Callable[[State, Any], State]] = {
    kind: fold
    for kinds, fold in (
        (e.TurnEvent, evolve_turn),
        (e.DrawEvent, evolve_draw),
        (e.CareEvent, evolve_care),
        (e.PlanEvent | e.WayEvent, evolve_way),
        (e.EveningEvent, _evolve_evening),
    )
    for kind in get_args(kinds) or (kinds,)
}
"""What folds which event; looked up by its type, for every move of every evening goes through here."""
