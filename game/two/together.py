"""What each chose alone becomes one move; and which moves may be made though the other has just gone on."""

from game.errors import IllegalMove
from game.rules import moves as m
from game.rules.state import Phase
from game.rules.words import Topic
from game.sentences import two
from game.two.messages import Answer, Choice, Circle, Page

UNHURRIED = (
    m.KeepLine,
    m.SealLetter,
    m.CloseTopics,
    m.LeaveCard,
    m.LeaveGift,
    m.Pause,
)
"""Words of their own, and what must never wait: made wherever they are legal, whatever happened meanwhile."""

_OF_BOTH = (m.TurnTide, m.Vote, m.SetBoundaries, m.SayCooled, m.BeginPlan)

_FITS: dict[Phase, type[Answer]] = {
    Phase.TIDE: Choice,
    Phase.VOTE: Choice,
    Phase.COOLED: Choice,
    Phase.BOUNDARIES: Page,
    Phase.CIRCLES: Circle,
}


def check_own(move: m.Move) -> None:
    """Refuse a move that would say what the other chose.

    Raises:
        IllegalMove: with its sentence.
    """
    if isinstance(move, _OF_BOTH) or (isinstance(move, m.DrawCircles) and move != m.DrawCircles()):
        raise IllegalMove(two.EACH_ALONE)


def check_fits(phase: Phase, answer: Answer) -> None:
    """Refuse an answer to something that is not asked now.

    Raises:
        IllegalMove: with its sentence.
    """
    if _FITS.get(phase) is not type(answer):
        raise IllegalMove(two.NOT_NOW)


def one_move(phase: Phase, first: Answer, second: Answer) -> m.Move:
    """The one move that both answers are, by seat.

    Raises:
        IllegalMove: when they answer different things.
    """
    match first, second:
        case Choice(), Choice():
            both = (first.yes, second.yes)
            if phase is Phase.TIDE:
                return m.TurnTide(both)
            return m.Vote(both) if phase is Phase.VOTE else m.SayCooled(both)
        case Page(), Page():
            closed = {*first.closed, *second.closed}
            union = tuple(topic for topic in Topic if topic in closed)
            return m.SetBoundaries(union, first.desire and second.desire)
        case Circle(), Circle():
            return m.DrawCircles((first.step, second.step), (first.show, second.show))
        case _:
            raise IllegalMove(two.NOT_NOW)
