"""The moves: the smallest things that a partner does, each one key on the screen."""

from typing import NamedTuple

from game.rules.moves.beside import Arrange, AsideMove, HouseRule, KeepLine, SayHow, Star, Switch
from game.rules.moves.boundaries import BoundaryMove, CloseTopics, NotNow, SetBoundaries
from game.rules.moves.draw import (
    AnotherPair,
    Choose,
    DrawMove,
    Lighter,
    SetAside,
    TellAnew,
    ToDepth,
    TurnUp,
    YouFirst,
)
from game.rules.moves.evening import (
    Appreciated,
    BeginEvening,
    Close,
    EveningMove,
    Goodnight,
    GoOn,
    KeepItLight,
    Next,
    Pledged,
    TurnTide,
    Vote,
    WarmedUp,
)
from game.rules.moves.plan import BeginPlan, PlanMove
from game.rules.moves.turn import (
    Ask,
    Begin,
    Decline,
    Done,
    LeaveIt,
    Pass,
    Promise,
    PutItDown,
    Thank,
    ThatsIt,
    TheresMore,
    Told,
    TurnMove,
)
from game.rules.moves.ways import AskMeMore, Guessed, GuessFirst, SealLetter, WayMove
from game.rules.words import Seat

__all__ = [
    "AnotherPair",
    "Appreciated",
    "Arrange",
    "AsideMove",
    "Ask",
    "AskMeMore",
    "Begin",
    "BeginEvening",
    "BeginPlan",
    "BoundaryMove",
    "Choose",
    "Close",
    "CloseTopics",
    "Decline",
    "Done",
    "DrawMove",
    "EveningMove",
    "GoOn",
    "Goodnight",
    "GuessFirst",
    "Guessed",
    "HouseRule",
    "KeepItLight",
    "KeepLine",
    "LeaveIt",
    "Lighter",
    "Move",
    "Next",
    "NotNow",
    "Pass",
    "PlanMove",
    "Play",
    "Pledged",
    "Promise",
    "PutItDown",
    "SayHow",
    "SealLetter",
    "SetAside",
    "SetBoundaries",
    "Star",
    "Switch",
    "TellAnew",
    "Thank",
    "ThatsIt",
    "TheresMore",
    "ToDepth",
    "Told",
    "TurnMove",
    "TurnTide",
    "TurnUp",
    "Vote",
    "WarmedUp",
    "WayMove",
    "YouFirst",
]

Move = DrawMove | TurnMove | EveningMove | BoundaryMove | AsideMove | PlanMove | WayMove


class Play(NamedTuple):
    """A move made by a partner."""

    by: Seat
    move: Move
