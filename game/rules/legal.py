"""Which moves are legal now: the one list that decides, and that every face shows its keys from."""

from collections.abc import Iterator

from game.rules import moves as m
from game.rules.state import ROUND_PHASES, Half, Phase, State
from game.rules.words import Kind, Listening, Seat, Thanks

_KEEPING = (*ROUND_PHASES, Phase.ROUND_END)
_SETTLING = (Phase.AWAY, Phase.DRAW, Phase.ROUND_END, Phase.CLOSING)
_LIGHTENING = (
    Phase.WARM_UP,
    Phase.DRAW,
    *ROUND_PHASES,
    Phase.ROUND_END,
    Phase.VOTE,
    Phase.NEWS,
    Phase.BOUNDARIES,
)
_REOPENING = (Phase.AWAY, Phase.ROUND_END, Phase.CLOSING)
_PRIVATE = (Phase.TIDE, Phase.VOTE, Phase.BOUNDARIES, Phase.NEWS)
_BOTH = (Seat.FIRST, Seat.SECOND)
_CHOICES = ((True, True), (True, False), (False, True), (False, False))


def _either(*moves: m.Move) -> tuple[m.Play, ...]:
    return tuple(m.Play(seat, move) for move in moves for seat in _BOTH)


# The lists that never change are made once: a face asks for the legal moves at every key.
_DONE = _either(m.Done())
_CLOSE = _either(m.Close())
_ASIDE = _either(m.KeepLine(""), m.Star())
_LEAVE_IT = _either(m.LeaveIt())
_LIGHTER = _either(m.Lighter())
_LIGHT = _either(m.KeepItLight())
_PLEDGED = _either(m.Pledged())
_PUT_DOWN = _either(m.PutItDown(), m.Close())
_SET_ASIDE = tuple(_either(m.SetAside(i, for_good=False), m.SetAside(i, for_good=True)) for i in range(2))
_SETTLE = _either(m.Arrange(), *(m.Switch(rule) for rule in m.HouseRule))
_SAY_HOW = tuple(
    {
        said: tuple(m.Play(seat, m.SayHow(other)) for other in Listening if other is not said)
        for said in (None, *Listening)
    }
    for seat in _BOTH
)
_THANKS = tuple(tuple(m.Play(seat, m.Thank(thanks)) for thanks in Thanks) for seat in _BOTH)
_TIDES = _either(*(m.TurnTide(choice) for choice in _CHOICES))
_TOGETHER = _either(m.Begin(), m.Pass())
_VOTES = _either(*(m.Vote(choice) for choice in _CHOICES), m.Close())
_WARM_UP = _either(m.WarmedUp(), m.AnotherPair(), m.Close())
_FROM_DRAW = _either(m.YouFirst(), m.PutItDown(), m.KeepLine(""))
_BOUNDARIES = _either(m.SetBoundaries(), m.NotNow(), m.Close())
_REOPEN = _either(m.SetBoundaries())
_CLOSE_TOPICS = _either(m.CloseTopics())
_FROM_NEWS = _either(m.GoOn(), m.Close())
_FROM_CLOSING = _either(m.KeepLine(""), m.Next(), m.Goodnight())
_FROM_ROUND_END = _either(m.Next(), m.Close())


def legal_moves(state: State, now: float) -> tuple[m.Play, ...]:
    """Every legal move, and by whom.

    A move with words or wishes of one's own (a kept line, a promise, an arrangement) stands here in its
    plain form, for all of them.

    Args:
        now: wall-clock seconds; after `tell_minutes` either partner may say that it is told.
    """
    return tuple(_moves(state, now))


def _moves(state: State, now: float) -> Iterator[m.Play]:  # noqa: C901, PLR0912 - a case a phase
    match state.phase:
        case Phase.AWAY:
            yield from _either(*(m.BeginEvening(minutes) for minutes in (*state.rules.lengths, 0)))
        case Phase.PLEDGE:
            yield from _PLEDGED
        case Phase.TIDE:
            yield from _TIDES
        case Phase.WARM_UP:
            yield from _WARM_UP
        case Phase.DRAW:
            yield from _draw(state)
        case Phase.VOTE:
            yield from _VOTES
        case Phase.NEWS:
            yield from _FROM_NEWS
        case Phase.BOUNDARIES:
            yield from _BOUNDARIES
        case Phase.CLOSING:
            yield from _closing(state)
        case _:
            yield from _round(state, now)
    if state.phase in _SETTLING:
        yield from _SETTLE
    if state.boundaries is not None:
        yield from _boundaries(state)
    if state.phase in _LIGHTENING and not state.here.light:
        yield from _LIGHT


def _boundaries(state: State) -> Iterator[m.Play]:
    if state.phase in _REOPENING:
        yield from _REOPEN
    if state.phase not in _PRIVATE:
        yield from _CLOSE_TOPICS


def _draw(state: State) -> Iterator[m.Play]:
    table = state.table
    starter, partner = table.starter, table.starter.other
    yield from _CLOSE
    yield m.Play(starter, m.AnotherPair())
    if not table.pair:
        if table.told_before and not state.here.anew:
            yield from _either(m.TellAnew())
        return
    for depth in table.offered:
        if depth != table.depth:
            yield m.Play(starter, m.ToDepth(depth))
    if any(depth < table.depth for depth in table.offered):
        yield from _LIGHTER
    if not table.turned:
        yield m.Play(starter, m.TurnUp())
    else:
        for index in range(len(table.pair)):
            yield m.Play(partner, m.Choose(index))
            yield from _SET_ASIDE[index]
    yield from _FROM_DRAW
    for seat in _BOTH:
        yield from _SAY_HOW[seat][table.listening[seat]]


def _round(state: State, now: float) -> Iterator[m.Play]:
    match state.phase:
        case Phase.TELL:
            yield from _tell(state, now)
        case Phase.GIVE_BACK:
            yield m.Play(state.speaker, m.ThatsIt())
            if not state.table.turn or not state.table.turn.more:
                yield m.Play(state.speaker, m.TheresMore())
            yield from _LEAVE_IT
        case Phase.ASK:
            yield from _ask(state)
        case Phase.TOGETHER:
            yield from _DONE if state.table.begun else _TOGETHER
        case Phase.GIFT:
            yield m.Play(state.speaker, m.Promise())
            yield m.Play(state.speaker, m.Pass())
        case _:
            yield from _round_end(state)
    if state.phase in ROUND_PHASES:
        yield from _PUT_DOWN
    if state.phase in _KEEPING:
        yield from _ASIDE


def _tell(state: State, now: float) -> Iterator[m.Play]:
    yield m.Play(state.speaker, m.Told())
    if now - state.since >= state.rules.tell_minutes * 60:
        yield m.Play(state.speaker.other, m.Told())
    if state.table.halves[state.speaker] is Half.OPEN:
        yield m.Play(state.speaker, m.Pass())
    yield from _SAY_HOW[state.speaker][state.table.listening[state.speaker]]


def _ask(state: State) -> Iterator[m.Play]:
    turn = state.table.turn
    if turn is None:
        return
    if turn.asked < state.rules.questions_a_turn:
        yield m.Play(turn.speaker.other, m.Ask())
    if turn.asked > turn.declined:
        yield m.Play(turn.speaker, m.Decline())
    if not state.house.give_back and not turn.heard:
        yield m.Play(turn.speaker, m.ThatsIt())
    if not state.table.thanked[turn.speaker]:
        yield from _THANKS[turn.speaker]
    yield from _DONE


def _round_end(state: State) -> Iterator[m.Play]:
    yield from _FROM_ROUND_END
    card = state.table.card
    if card is not None and card.kind is Kind.TOGETHER:
        for seat in _BOTH:
            if not state.table.thanked[seat]:
                yield from _THANKS[seat]


def _closing(state: State) -> Iterator[m.Play]:
    if state.here.appreciated < len(_BOTH):
        yield from _either(m.Appreciated())
    yield from _FROM_CLOSING
