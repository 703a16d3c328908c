"""How a state changes around the cards: pauses, the way back, small things left, private pictures."""

from typing import TypeVar, assert_never

from game.rules import events as e
from game.rules.change import replace
from game.rules.state import Gift, MadePromise, Paused, Phase, State, Waiting
from game.rules.words import Seat

T = TypeVar("T")


def evolve_care(state: State, event: e.CareEvent) -> State:
    """The state after something happened around the cards."""
    return _evolve_return(state, event) if isinstance(event, e.ReturnEvent) else _evolve_small(state, event)


def _evolve_return(state: State, event: e.ReturnEvent) -> State:  # noqa: PLR0911 - a line an event
    match event:
        case e.Paused():
            return _paused(state)
        case e.ReturnChosen():
            return replace(state, paused=state.paused and replace(state.paused, back=event.back))
        case e.Resumed():
            return replace(state, phase=state.paused.phase if state.paused else state.phase, paused=None)
        case e.RoundLaidBy():
            return replace(state, waiting=Waiting(state.table, state.phase), round=None)
        case e.ReturnCalled():
            return asking(state, Phase.RETURN)
        case e.RoundTakenUp():
            return _taken_up(state)
        case e.RoundPutAway():
            return replace(state, waiting=None)
        case e.ClosingTakenBack():
            return _closing_taken_back(state)
        case _:
            assert_never(event)


def _evolve_small(state: State, event: e.SmallEvent) -> State:  # noqa: C901, PLR0911, PLR0912 - a line an event
    match event:
        case e.CardLeft():
            return replace(state, left=_at(state.left, event.by, event.card))
        case e.GiftLeft():
            return _gift_left(state, event)
        case e.LastTimeCalled():
            return replace(state, phase=Phase.LAST_TIME)
        case e.GiftAnswered():
            return _gift_answered(state, event)
        case e.LeftCardOffered():
            return replace(state, phase=Phase.LEFT, tonight=replace(state.here, left_by=event.by))
        case e.LeftCardTurned():
            return replace(state, tonight=replace(state.here, left_open=True))
        case e.LeftCardSwapped():
            return replace(state, left=_at(state.left, _leaver(state), event.card))
        case e.LeftCardOver():
            return _left_card_over(state, told=event.told)
        case e.CirclesCalled():
            return asking(state, Phase.CIRCLES)
        case e.CirclesDrawn():
            return replace(state, phase=Phase.SHOWN, tonight=replace(state.here, drawn=event.steps))
        case e.CooledCalled():
            return asking(state, Phase.COOLED)
        case e.Cooled():
            return replace(state, tonight=replace(state.here, cooled=event.yes))
        case e.TopicsClosed():
            return replace(state, closed=event.closed)
        case e.LookedBack():
            return replace(state, round=replace(state.table, looked_back=True))
        case _:
            assert_never(event)


def asking(state: State, phase: Phase) -> State:
    """At something that is asked once an evening."""
    here = replace(state.here, asked=(*state.here.asked, phase))
    return replace(state, phase=phase, called=None, tonight=here)


def _paused(state: State) -> State:
    return replace(
        state,
        phase=Phase.PAUSED,
        paused=Paused(state.phase, state.now),
        last_pause=state.evening,
        tonight=replace(state.here, calm=True),
    )


def _taken_up(state: State) -> State:
    waiting = state.waiting
    return replace(state, round=waiting.round, phase=waiting.phase, waiting=None) if waiting else state


def _closing_taken_back(state: State) -> State:
    phase = state.here.closing_from or state.phase
    return replace(state, phase=phase, tonight=replace(state.here, closing_from=None))


def _gift_left(state: State, event: e.GiftLeft) -> State:
    made = MadePromise(event.by, event.text, state.evening, state.now)
    unsettled = replace(state.unsettled, promises=(*state.unsettled.promises, made))
    gift = Gift(event.by, event.text, state.evening, state.evening)
    return replace(state, gifts=(*state.gifts, gift), unsettled=unsettled)


def _gift_answered(state: State, event: e.GiftAnswered) -> State:
    """The first promise that is due was looked at."""
    gifts = list(state.gifts)
    place = next(place for place, gift in enumerate(gifts) if gift.asked < state.evening)
    gift = gifts[place]
    gifts[place : place + 1] = [replace(gift, asked=state.evening)] if event.stays else []
    unsettled = state.unsettled
    if event.came_true:
        true = MadePromise(gift.by, gift.text, gift.evening, state.now)
        unsettled = replace(unsettled, came_true=(*unsettled.came_true, true))
    return replace(state, gifts=tuple(gifts), unsettled=unsettled)


def _left_card_over(state: State, *, told: bool) -> State:
    by = _leaver(state)
    card = state.left[by]
    warm_ups = state.unsettled.warm_ups
    if told and card is not None:
        warm_ups = (*warm_ups, (card.id, state.now))
    return replace(
        state,
        left=_at(state.left, by, None),
        tonight=replace(state.here, left_by=None, left_open=False),
        unsettled=replace(state.unsettled, warm_ups=warm_ups),
    )


def _leaver(state: State) -> Seat:
    return state.here.left_by if state.here.left_by is not None else Seat.FIRST


def _at(pair: tuple[T, T], seat: Seat, value: T) -> tuple[T, T]:
    return (value, pair[1]) if seat is Seat.FIRST else (pair[0], value)
