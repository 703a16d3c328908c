"""Every move that there is, by each of the two: what is not legal of it must be refused."""

from game.rules import moves as m
from game.rules.words import Depth, Fate, Listening, Return, Seat, Thanks, Topic

CHOICES = ((True, True), (True, False), (False, True), (False, False))

MOVES: tuple[m.Move, ...] = (
    *(m.BeginEvening(minutes) for minutes in (0, 20, 30, 45, 60, 90, 7, -1)),
    m.Pledged(),
    *(m.TurnTide(choice) for choice in CHOICES),
    m.WarmedUp(),
    m.TurnUp(),
    m.AnotherPair(),
    m.Lighter(),
    *(m.ToDepth(depth) for depth in Depth),
    *(m.Choose(index) for index in (0, 1, 2, -1)),
    m.YouFirst(),
    *(m.SetAside(index, for_good=for_good) for index in (0, 1, 2) for for_good in (False, True)),
    m.TellAnew(),
    m.Told(),
    m.Pass(),
    m.ThatsIt(),
    m.TheresMore(),
    m.LeaveIt(),
    m.Ask(),
    m.Decline(),
    *(m.Thank(thanks) for thanks in Thanks),
    m.Done(),
    m.PutItDown(),
    m.Begin(),
    m.Promise(),
    m.Promise("Tea, tomorrow."),
    m.KeepLine("The sea was calm."),
    m.Star(),
    m.Next(),
    *(m.Vote(choice) for choice in CHOICES),
    m.GoOn(),
    m.KeepItLight(),
    m.SetBoundaries((Topic.GRIEF,), sexual=True),
    m.CloseTopics((Topic.MONEY,)),
    m.NotNow(),
    m.Close(),
    m.Appreciated(),
    m.Goodnight(),
    *(m.Switch(rule) for rule in m.HouseRule),
    m.Arrange(("play",), 30),
    m.Pause(),
    *(m.BackAt(back) for back in Return),
    m.Resume(),
    m.TakeUp(),
    m.Later(),
    m.PutAway(),
    m.StayAfterAll(),
    m.LeaveCard(),
    m.LeaveGift("Tea, tomorrow."),
    *(m.AnswerGift(fate) for fate in Fate),
    *(m.DrawCircles((3, 5), show) for show in CHOICES),
    *(m.SayCooled(choice) for choice in CHOICES),
    m.LookBack(),
    *(m.SayHow(listening) for listening in Listening),
)

UNIVERSE: tuple[m.Play, ...] = tuple(m.Play(seat, move) for move in MOVES for seat in Seat)


def worded(move: m.Move) -> m.Move:
    """A listed move as a partner would make it: with words, where it takes words."""
    match move:
        case m.KeepLine():
            return m.KeepLine("The sea was calm.")
        case m.LeaveGift():
            return m.LeaveGift("Tea, tomorrow.")
        case _:
            return move
