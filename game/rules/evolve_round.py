"""How a round changes when something has happened at the table: the draw, and the two turns."""

from typing import TypeVar, assert_never

from game.rules import events as e
from game.rules.change import replace
from game.rules.state import Earned, Half, KeptLine, MadePromise, Phase, Round, State, Turn
from game.rules.words import Kind, Reason, Seat

T = TypeVar("T")


def evolve_draw(state: State, event: e.DrawEvent) -> State:  # noqa: PLR0911 - a line an event
    """The state after something happened to the cards on the table."""
    match event:
        case e.PairLaid():
            return _pair_laid(state, event)
        case e.PairTurned():
            return _with_round(state, turned=True)
        case e.FirstSwapped():
            return _with_round(state, first=state.table.first.other)
        case e.CardSetAside():
            return _set_aside(state, event)
        case e.ToldAnew():
            return replace(state, tonight=replace(state.here, anew=True))
        case e.CardChosen():
            return _card_chosen(state, event)
        case e.CardSwapped():
            return _card_swapped(state)
        case _:
            assert_never(event)


def evolve_turn(state: State, event: e.TurnEvent) -> State:  # noqa: C901, PLR0911, PLR0912 - a line an event
    """The state after something happened in a turn."""
    match event:
        case e.AnswerTold():
            return _answer_told(state)
        case e.TurnPassed():
            return _half(state, state.speaker, Half.PASSED)
        case e.MoreToTell():
            return replace(_with_turn(state, more=True), phase=Phase.TELL)
        case e.AskOpened():
            return replace(state, phase=Phase.ASK)
        case e.QuestionAsked():
            return _with_turn(state, asked=_turn(state).asked + 1)
        case e.QuestionDeclined():
            return _with_turn(state, declined=_turn(state).declined + 1)
        case e.ListenerThanked():
            return _with_round(state, thanked=_at(state.table.thanked, event.by, value=True))
        case e.PointsEarned():
            return _points(state, event)
        case e.TurnEnded():
            return _turn_ended(state)
        case e.PutDown():
            return state
        case e.TogetherBegun():
            return _with_round(state, begun=True)
        case e.GiftPromised():
            return _promised(state, event)
        case e.RoundOver():
            return replace(_with_round(state, turn=None), phase=Phase.ROUND_END)
        case e.LineKept():
            return _line_kept(state, event)
        case e.CardStarred():
            return _with_round(state, starred=event.starred)
        case e.ListeningWished():
            return _with_round(state, listening=_at(state.table.listening, event.by, value=event.listening))
        case _:
            assert_never(event)


def _with_round(state: State, **changes: object) -> State:
    return replace(state, round=replace(state.table, **changes))  # type: ignore[arg-type]  # names are Round's


def _turn(state: State) -> Turn:
    turn = state.table.turn
    return turn if turn is not None else Turn(state.table.first)


def _with_turn(state: State, **changes: object) -> State:
    return _with_round(state, turn=replace(_turn(state), **changes))  # type: ignore[arg-type]  # names are Turn's


def _at(pair: tuple[T, T], seat: Seat, *, value: T) -> tuple[T, T]:
    return (value, pair[1]) if seat is Seat.FIRST else (pair[0], value)


def _half(state: State, seat: Seat, half: Half) -> State:
    return _with_round(state, halves=_at(state.table.halves, seat, value=half))


def _pair_laid(state: State, event: e.PairLaid) -> State:
    laid = tuple(card.id for card in event.pair)
    at_depth = state.table.shown if event.depth == state.table.depth else ()
    return _with_round(
        state,
        pair=event.pair,
        depth=event.depth,
        offered=event.offered,
        turned=event.turned,
        told_before=event.told_before,
        shown=at_depth + tuple(card for card in laid if card not in at_depth),
    )


def _set_aside(state: State, event: e.CardSetAside) -> State:
    if event.for_good:
        return replace(state, set_aside=(*state.set_aside, event.card))
    return replace(state, tonight=replace(state.here, set_aside=(*state.here.set_aside, event.card)))


def _card_chosen(state: State, event: e.CardChosen) -> State:
    card = state.table.pair[event.index]
    first = state.table.first
    phase = {Kind.QUESTION: Phase.TELL, Kind.TOGETHER: Phase.TOGETHER, Kind.GIFT: Phase.GIFT}[card.kind]
    turn = None if card.kind is Kind.TOGETHER else Turn(first)
    return replace(_with_round(state, card=card, turn=turn, begun=False), phase=phase)


def _card_swapped(state: State) -> State:
    card = state.table.card
    gone = (card.id,) if card else tuple(laid.id for laid in state.table.pair)
    tonight = replace(
        state.here,
        swaps=state.here.swaps + 1,
        swapped=tuple(old for old in state.here.swapped if old not in gone) + gone,
    )
    table = state.table
    fresh = Round(table.starter, table.first, kept=table.kept, listening=table.listening, calm=table.calm)
    return replace(state, phase=Phase.DRAW, tonight=tonight, round=fresh)


def _answer_told(state: State) -> State:
    state = _half(state, state.speaker, Half.TOLD)
    first = state.gives_back and not _turn(state).more
    return replace(state, phase=Phase.GIVE_BACK, turns=state.turns + first)


def _points(state: State, event: e.PointsEarned) -> State:
    tally = dict(state.here.tally)
    tally[event.reason] = tally.get(event.reason, 0) + 1
    ordered = tuple((reason, tally[reason]) for reason in Reason if reason in tally)
    earned = Earned(event.points, event.reason, event.about)
    turn = state.table.turn
    heard = replace(turn, heard=True) if turn and event.reason is Reason.HEARD else turn
    return replace(
        state,
        pot=state.pot + event.points,
        points=state.points + event.points,
        tonight=replace(state.here, tally=ordered, points=state.here.points + event.points),
        round=replace(state.table, earned=(*state.table.earned, earned), turn=heard),
    )


def _turn_ended(state: State) -> State:
    card = state.table.card
    phase = Phase.GIFT if card is not None and card.kind is Kind.GIFT else Phase.TELL
    return replace(_with_round(state, turn=Turn(state.speaker.other)), phase=phase)


def _promised(state: State, event: e.GiftPromised) -> State:
    made = MadePromise(event.by, event.text, state.evening, state.now)
    unsettled = replace(state.unsettled, promises=(*state.unsettled.promises, made))
    return _half(replace(state, unsettled=unsettled), event.by, Half.TOLD)


def _line_kept(state: State, event: e.LineKept) -> State:
    table = state.round if state.phase is not Phase.CLOSING else None
    card = table.card.text if table and table.card else ""
    kept = KeptLine(event.by, event.text, state.evening, state.now, card)
    state = replace(state, unsettled=replace(state.unsettled, kept=(*state.unsettled.kept, kept)))
    return _with_round(state, kept=table.kept + 1) if table else state
