"""What happened of the ways to play that a depth opens."""

from dataclasses import dataclass
from typing import Literal

from game.rules.words import Seat


@dataclass(frozen=True, slots=True)
class GuessBegan:
    """The listener is guessing."""

    event: Literal["guess-began"] = "guess-began"


@dataclass(frozen=True, slots=True)
class GuessMade:
    """The listener has guessed; how well is nobody's business."""

    event: Literal["guess-made"] = "guess-made"


@dataclass(frozen=True, slots=True)
class MoreInvited:
    """The speaker asked for one more question."""

    event: Literal["more-invited"] = "more-invited"


@dataclass(frozen=True, slots=True)
class LetterSealed:
    """A letter was sealed; `opens` is in wall-clock seconds."""

    by: Seat
    for_both: bool
    text: str
    opens: float
    event: Literal["letter-sealed"] = "letter-sealed"


WayEvent = GuessBegan | GuessMade | MoreInvited | LetterSealed
