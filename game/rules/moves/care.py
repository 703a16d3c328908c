"""What is done around the cards: pause, come back, leave something small, draw the circles."""

from dataclasses import dataclass

from game.rules.words import Fate, Return


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop here for a while; nothing asks why, and the clock stands still."""


@dataclass(frozen=True, slots=True)
class BackAt:
    """Say when the two come back; only a pause has it."""

    back: Return


@dataclass(frozen=True, slots=True)
class Resume:
    """Come back from a pause, exactly to where it began."""


@dataclass(frozen=True, slots=True)
class TakeUp:
    """Take up the card that was left unfinished another evening."""


@dataclass(frozen=True, slots=True)
class Later:
    """Leave that card for another evening."""


@dataclass(frozen=True, slots=True)
class PutAway:
    """Put that card away for good; its points stay."""


@dataclass(frozen=True, slots=True)
class StayAfterAll:
    """Take the closing back, exactly to where it began."""


@dataclass(frozen=True, slots=True)
class LeaveCard:
    """Leave a card face down for the other's next evening, by its id."""

    card: str = ""


@dataclass(frozen=True, slots=True)
class LeaveGift:
    """Leave a small promise for the other."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class AnswerGift:
    """What becomes of one's own small promise of last time."""

    fate: Fate


@dataclass(frozen=True, slots=True)
class DrawCircles:
    """How close the circles of each lie (1 to 7), by seat, and whether each would show it. Never stored so.

    Attributes:
        show: by seat.
    """

    steps: tuple[int, int] = (1, 1)
    show: tuple[bool, bool] = (False, False)


@dataclass(frozen=True, slots=True)
class SayCooled:
    """Whether it has cooled for each, by seat. Never stored."""

    cooled: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class LookBack:
    """Ask each other what the card was like; offered after a Seabed card."""


PauseMove = Pause | BackAt | Resume
ReturnMove = TakeUp | Later | PutAway
LeaveMove = LeaveCard | LeaveGift | AnswerGift
PrivateMove = DrawCircles | SayCooled
CareMove = PauseMove | ReturnMove | LeaveMove | PrivateMove | StayAfterAll | LookBack
