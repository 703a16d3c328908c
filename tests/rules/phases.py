"""A game at each phase, as tests of every phase need it."""

from game.rules import moves as m
from game.rules.change import replace
from game.rules.leaving import leavable
from game.rules.state import Boundaries, Phase
from game.rules.words import Depth, Kind, Topic
from tests.rules.play import Game, card, with_topic

PLAYING = tuple(
    phase
    for phase in Phase
    if phase not in {Phase.AWAY, Phase.PLEDGE, Phase.TIDE, Phase.CLOSING, Phase.PAUSED}
)
"""The phases in which a card is played, or is about to be."""


def at(phase: Phase) -> Game:  # noqa: C901, PLR0911, PLR0912 - a line a phase
    """A game that is at this phase; the first partner speaks, where one does."""
    match phase:
        case Phase.AWAY:
            return Game()
        case Phase.PLEDGE:
            return _playing(Game(), m.BeginEvening(45))
        case Phase.TIDE | Phase.WARM_UP:
            game = Game()
            depth = Depth.DEEP if phase is Phase.TIDE else Depth.SHALLOWS
            game.state = replace(game.state, evening=4, depth=depth, boundaries=Boundaries())
            return _playing(game, m.BeginEvening(45))
        case Phase.DRAW:
            return Game().drawing().laid()
        case Phase.GUESS:
            game = Game().first_card()
            game.state = replace(game.state, depth=Depth.SHALLOWS)
            return _playing(game, m.GuessFirst())
        case Phase.TELL:
            return Game().first_card()
        case Phase.GIVE_BACK:
            return _playing(Game().first_card(), m.Told())
        case Phase.ASK:
            return _playing(Game().first_card(), m.Told(), m.LeaveIt())
        case Phase.TOGETHER | Phase.GIFT:
            kind = Kind.TOGETHER if phase is Phase.TOGETHER else Kind.GIFT
            return Game([card("only", kind=kind)]).first_card()
        case Phase.ROUND_END:
            return Game().first_card().round()
        case Phase.VOTE | Phase.NEWS:
            return _between_rounds(Depth.SHALLOWS if phase is Phase.VOTE else Depth.SURFACE)
        case Phase.BOUNDARIES:
            return _playing(_between_rounds(Depth.SURFACE), m.GoOn())
        case Phase.CLOSING:
            return _playing(Game().first_card(), m.Close())
        case Phase.PAUSED:
            return _playing(Game().first_card(), m.Pause())
        case Phase.RETURN:
            return _playing(Game().first_card().wait(300), m.BeginEvening(45), m.WarmedUp())
        case Phase.LAST_TIME | Phase.LEFT:
            return _next_evening(phase)
        case Phase.CIRCLES | Phase.SHOWN | Phase.COOLED:
            return _asked(phase)


def _next_evening(phase: Phase) -> Game:
    """Something small was left by the first partner; the next evening begins with it."""
    game = _playing(Game().first_card(), m.Close())
    card = leavable(game.state, game.pool)[0]
    left = m.LeaveGift("Tea on Sunday.") if phase is Phase.LAST_TIME else m.LeaveCard(card.id)
    return _playing(game, left, m.Goodnight(), m.BeginEvening(45))


def _asked(phase: Phase) -> Game:
    """A later evening, warmed up, on which something is asked in private."""
    game = Game(held=with_topic(Topic.CONFLICT, Depth.SHALLOWS, 4))
    evening = 4 if phase is Phase.COOLED else 5
    game.state = replace(game.state, evening=evening, boundaries=Boundaries())
    _playing(game, m.BeginEvening(45), m.WarmedUp())
    return _playing(game, m.DrawCircles((3, 5), (True, True))) if phase is Phase.SHOWN else game


def _playing(game: Game, *moves: m.Move) -> Game:
    game.play(*moves)
    return game


def _between_rounds(depth: Depth) -> Game:
    """Where the depth below `depth` opens, or is voted on."""
    game = Game().first_card(60).round()
    game.state = replace(game.state, depth=depth, pot=16, told_at=(2, 2, 0, 0))
    return _playing(game, m.Next())
