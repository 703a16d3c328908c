"""Which moves are legal around the cards: pauses, the way back, what is left and met, private pictures."""

from game.rules import moves as m
from game.rules.state import Phase, State
from game.rules.way import due_gift
from game.rules.words import Depth, Fate, Return, Seat

Plays = tuple[m.Play, ...]
_BOTH = (Seat.FIRST, Seat.SECOND)
_CHOICES = ((True, True), (True, False), (False, True), (False, False))


def _either(*moves: m.Move) -> Plays:
    return tuple(m.Play(seat, move) for move in moves for seat in _BOTH)


def _by(*moves: m.Move) -> tuple[Plays, Plays]:
    return tuple(m.Play(Seat.FIRST, move) for move in moves), tuple(
        m.Play(Seat.SECOND, move) for move in moves
    )


PAUSE = _either(m.Pause())
LOOK_BACK = _either(m.LookBack())
STAY = _either(m.StayAfterAll())
_CLOSE = _either(m.Close())
_PAUSED = _either(m.Resume(), *(m.BackAt(back) for back in Return))
_RETURN = _either(m.TakeUp(), m.Later(), m.PutAway(), m.Close())
_CIRCLES = _either(m.DrawCircles(), m.Close())
_SHOWN = _either(m.GoOn(), m.Close())
_COOLED = _either(*(m.SayCooled(choice) for choice in _CHOICES), m.Close())
_ANSWERS = _by(*(m.AnswerGift(fate) for fate in Fate))
_TURN_UP = _by(m.TurnUp(), m.Pass())
_OPEN_CARD = _by(m.Told(), m.AnotherPair(), m.Pass())
_LEAVE_CARD = _by(m.LeaveCard())
_LEAVE_GIFT = _by(m.LeaveGift())


def paused(_: State, __: float) -> Plays:
    """In a pause."""
    return _PAUSED


def last_time(state: State, _: float) -> Plays:
    """Only the promiser has keys; either may close the evening."""
    gift = due_gift(state)
    return _CLOSE + _ANSWERS[gift.by] if gift is not None else _CLOSE


def left(state: State, _: float) -> Plays:
    """The one for whom the card was left."""
    by = state.here.left_by
    if by is None:
        return _CLOSE
    return _CLOSE + (_OPEN_CARD if state.here.left_open else _TURN_UP)[by.other]


def offered_again(_: State, __: float) -> Plays:
    """A card from another evening."""
    return _RETURN


def circles(_: State, __: float) -> Plays:
    """Two private pictures."""
    return _CIRCLES


def shown(_: State, __: float) -> Plays:
    """What both showed of them, or nothing."""
    return _SHOWN


def cooled(_: State, __: float) -> Plays:
    """After a quarrel."""
    return _COOLED


def closing(state: State) -> Plays:
    """What each may leave, and the way back to where the closing began."""
    made = {gift.by for gift in state.gifts if gift.evening == state.evening}
    plays = STAY if state.here.closing_from is not None else ()
    for seat in _BOTH:
        plays += _LEAVE_CARD[seat] if seat in made else _LEAVE_CARD[seat] + _LEAVE_GIFT[seat]
    return plays


def looking_back(state: State) -> Plays:
    """After a Seabed card, once."""
    table = state.round
    deep = table is not None and table.card is not None and table.card.depth is Depth.SEABED
    return LOOK_BACK if deep and table is not None and not table.looked_back else ()


def may_pause(phase: Phase) -> bool:
    """Everywhere in an evening."""
    return phase not in {Phase.AWAY, Phase.PAUSED}
