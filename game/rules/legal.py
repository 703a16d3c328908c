"""Which moves are legal now: the one list that decides, and that every face shows its keys from."""

from collections.abc import Callable
from functools import cache

from game.rules import legal_care as care
from game.rules import moves as m
from game.rules.returning import is_away
from game.rules.state import PRIVATE_PHASES, ROUND_PHASES, Half, Phase, State
from game.rules.ways import WAY_OF, may_guess, may_invite, may_seal
from game.rules.words import Depth, Kind, Listening, Seat, Thanks

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
    Phase.LAST_TIME,
    Phase.LEFT,
    Phase.RETURN,
    Phase.CIRCLES,
    Phase.SHOWN,
    Phase.COOLED,
)
_REOPENING = (Phase.AWAY, Phase.ROUND_END, Phase.CLOSING)
_NO_CLOSING_OF_TOPICS = frozenset({*PRIVATE_PHASES, Phase.NEWS, Phase.PAUSED})
_BOTH = (Seat.FIRST, Seat.SECOND)
_LETTERS = (Phase.ROUND_END, Phase.CLOSING)
_CHOICES = ((True, True), (True, False), (False, True), (False, False))


Plays = tuple[m.Play, ...]


def _either(*moves: m.Move) -> Plays:
    return tuple(m.Play(seat, move) for move in moves for seat in _BOTH)


def _by(move: m.Move) -> tuple[Plays, Plays]:
    """The move as each of the two would make it, by seat."""
    return (m.Play(Seat.FIRST, move),), (m.Play(Seat.SECOND, move),)


# The lists that never change are made once: a face asks for the legal moves at every key.
_ANOTHER = _by(m.AnotherPair())
_APPRECIATED = _either(m.Appreciated())
_ASK = _by(m.Ask())
_ASK_ME_MORE = _by(m.AskMeMore())
_CHOOSE = tuple(_by(m.Choose(i)) for i in range(2))
_BEGIN_PLAN = _either(m.BeginPlan())
_DECLINE = _by(m.Decline())
_GUESS_FIRST = _by(m.GuessFirst())
_GUESSED = _either(m.Guessed())
_PASS = _by(m.Pass())
_PROMISE = _by(m.Promise())
_TELL_ANEW = _either(m.TellAnew())
_THATS_IT = _by(m.ThatsIt())
_THERES_MORE = _by(m.TheresMore())
_TO_DEPTH = {depth: _by(m.ToDepth(depth)) for depth in Depth}
_TOLD = _by(m.Told())
_TURN_UP = _by(m.TurnUp())
_DONE = _either(m.Done())
_CLOSE = _either(m.Close())
_ASIDE = _either(m.KeepLine(""), m.Star())
_LEAVE_IT = _either(m.LeaveIt())
_LIGHTER = _either(m.Lighter())
_LIGHT = _either(m.KeepItLight())
_PLEDGED = _either(m.Pledged())
_PUT_DOWN = _either(m.PutItDown(), m.Close())
_SET_ASIDE = tuple(_either(m.SetAside(i, for_good=False), m.SetAside(i, for_good=True)) for i in range(2))
_SEAL = _either(m.SealLetter())
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
_WAYS_OFF = {depth: _either(m.Switch(way)) for depth, way in WAY_OF.items()}
_FROM_NEWS = _either(m.GoOn(), m.Close())
_FROM_CLOSING = _either(m.KeepLine(""), m.Next(), m.Goodnight())
_FROM_ROUND_END = _either(m.Next(), m.Close())


def legal_moves(state: State, now: float) -> Plays:
    """Every legal move, and by whom.

    A move with words or wishes of one's own (a kept line, a promise, an arrangement) stands here in its
    plain form, for all of them.

    Args:
        now: wall-clock seconds; after `tell_minutes` either partner may say that it is told.
    """
    plays = _OF_PHASE[state.phase](state, now) + _beside(state)
    return plays + _lengths(state.rules.lengths) if is_away(state, now) else plays


def _beside(state: State) -> Plays:
    """What may be done beside the card, whatever the phase asks."""
    phase = state.phase
    plays: Plays = care.PAUSE if care.may_pause(phase) else ()
    plays += _SETTLE if phase in _SETTLING else ()
    if phase in ROUND_PHASES:
        plays += _PUT_DOWN
    if phase in _KEEPING:
        plays += _ASIDE
    if phase in _LETTERS and may_seal(state):
        plays += _SEAL
    if state.boundaries is not None and phase in _REOPENING:
        plays += _REOPEN
    if state.evening and phase not in _NO_CLOSING_OF_TOPICS:
        plays += _CLOSE_TOPICS
    if phase in _LIGHTENING and not state.here.light:
        plays += _LIGHT
    return plays


def _away(state: State, _: float) -> Plays:
    plays = _lengths(state.rules.lengths) + _BEGIN_PLAN
    return plays if state.boundaries is not None else plays + _REOPEN


@cache
def _lengths(lengths: tuple[int, ...]) -> Plays:
    return _either(*(m.BeginEvening(minutes) for minutes in (*lengths, 0)))


def _draw(state: State, _: float) -> Plays:
    table = state.table
    starter, partner = table.starter, table.starter.other
    if not table.pair:
        anew = _TELL_ANEW if table.told_before and not state.here.anew else ()
        if state.plan is not None:
            return _CLOSE + anew
        return _CLOSE + _ANOTHER[starter] + anew
    plays = _CLOSE if state.plan is not None else _CLOSE + _ANOTHER[starter]
    for depth in table.offered:
        if depth != table.depth:
            plays += _TO_DEPTH[depth][starter]
    if table.offered and table.offered[0] < table.depth:
        plays += _LIGHTER
    if not table.turned:
        plays += _TURN_UP[starter]
    else:
        for index in range(len(table.pair)):
            plays += _CHOOSE[index][partner] + _SET_ASIDE[index]
    first, second = table.listening
    return plays + _FROM_DRAW + _SAY_HOW[0][first] + _SAY_HOW[1][second]


def _tell(state: State, now: float) -> Plays:
    speaker, table = state.speaker, state.table
    plays = _TOLD[speaker]
    if now - state.since >= state.tell_minutes * 60:
        plays += _TOLD[speaker.other]
    if table.halves[speaker] is Half.OPEN:
        plays += _PASS[speaker]
    if may_guess(state):
        plays += _GUESS_FIRST[speaker.other]
    return plays + _SAY_HOW[speaker][table.listening[speaker]]


def _give_back(state: State, _: float) -> Plays:
    turn = state.table.turn
    more = () if turn is not None and turn.more else _THERES_MORE[state.speaker]
    return _THATS_IT[state.speaker] + more + _LEAVE_IT


def _ask(state: State, _: float) -> Plays:
    turn = state.table.turn
    if turn is None:
        return ()
    speaker = turn.speaker
    plays = _DONE
    if turn.asked < state.rules.questions_a_turn + turn.invited:
        plays += _ASK[speaker.other]
    if turn.asked > turn.declined:
        plays += _DECLINE[speaker]
    if may_invite(state):
        plays += _ASK_ME_MORE[speaker]
    if not state.gives_back and state.scores and not turn.heard:
        plays += _THATS_IT[speaker]
    return plays if state.table.thanked[speaker] else plays + _THANKS[speaker]


def _together(state: State, _: float) -> Plays:
    return _DONE if state.table.begun else _TOGETHER


def _gift(state: State, _: float) -> Plays:
    return _PROMISE[state.speaker] + _PASS[state.speaker]


def _round_end(state: State, _: float) -> Plays:
    plays, table = _FROM_ROUND_END + care.looking_back(state), state.table
    if table.card is not None and table.card.kind is Kind.TOGETHER:
        for seat in _BOTH:
            plays += () if table.thanked[seat] else _THANKS[seat]
    return plays


def _closing(state: State, _: float) -> Plays:
    return _FROM_CLOSING + care.closing(state) + (_APPRECIATED if state.here.appreciated < len(_BOTH) else ())


def _news(state: State, _: float) -> Plays:
    return _FROM_NEWS + (_WAYS_OFF.get(state.called, ()) if state.called is not None else ())


def _the_same(plays: Plays) -> Callable[[State, float], Plays]:
    return lambda _state, _now: plays


_OF_PHASE: dict[Phase, Callable[[State, float], Plays]] = {
    Phase.AWAY: _away,
    Phase.PLEDGE: _the_same(_PLEDGED),
    Phase.TIDE: _the_same(_TIDES),
    Phase.WARM_UP: _the_same(_WARM_UP),
    Phase.DRAW: _draw,
    Phase.GUESS: _the_same(_GUESSED),
    Phase.TELL: _tell,
    Phase.GIVE_BACK: _give_back,
    Phase.ASK: _ask,
    Phase.TOGETHER: _together,
    Phase.GIFT: _gift,
    Phase.ROUND_END: _round_end,
    Phase.VOTE: _the_same(_VOTES),
    Phase.NEWS: _news,
    Phase.BOUNDARIES: _the_same(_BOUNDARIES),
    Phase.CLOSING: _closing,
    Phase.PAUSED: care.paused,
    Phase.LAST_TIME: care.last_time,
    Phase.LEFT: care.left,
    Phase.RETURN: care.offered_again,
    Phase.CIRCLES: care.circles,
    Phase.SHOWN: care.shown,
    Phase.COOLED: care.cooled,
}
"""What each phase asks of the two."""
