"""The ways to play that a depth opens; each is optional."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GuessFirst:
    """The listener would like to guess before the telling."""


@dataclass(frozen=True, slots=True)
class Guessed:
    """The guess was said aloud; a miss is worth as much as a hit."""


@dataclass(frozen=True, slots=True)
class AskMeMore:
    """The speaker invites one more question in this turn."""


@dataclass(frozen=True, slots=True)
class SealLetter:
    """Seal a few lines for a day to come.

    Attributes:
        months: until it may be opened, one of `letter_months`.
        for_both: whether both may read it; else only the other one.
    """

    text: str = ""
    months: int = 0
    for_both: bool = False


WayMove = GuessFirst | Guessed | AskMeMore | SealLetter
