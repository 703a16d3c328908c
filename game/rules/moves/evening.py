"""What leads an evening from card to card."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BeginEvening:
    """Sit down for an evening of `minutes` active minutes; 0 leaves its length open."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Pledged:
    """Both have said the pledge aloud; once, on the first evening."""


@dataclass(frozen=True, slots=True)
class TurnTide:
    """What each partner privately wished, by seat: to keep the evening light. Never stored."""

    light: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class WarmedUp:
    """Both have said their two sentences to the warm-up card."""


@dataclass(frozen=True, slots=True)
class Next:
    """Go on to the next card."""


@dataclass(frozen=True, slots=True)
class Vote:
    """What each partner privately chose, by seat: to go deeper. Never stored."""

    deeper: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class GoOn:
    """The news of a depth has been read."""


@dataclass(frozen=True, slots=True)
class KeepItLight:
    """Openly choose a light evening from here on."""


@dataclass(frozen=True, slots=True)
class Close:
    """Begin the closing; wherever the evening is."""


@dataclass(frozen=True, slots=True)
class Appreciated:
    """One appreciation has been said aloud."""


@dataclass(frozen=True, slots=True)
class Goodnight:
    """End the evening."""


EveningMove = (
    BeginEvening
    | Pledged
    | TurnTide
    | WarmedUp
    | Next
    | Vote
    | GoOn
    | KeepItLight
    | Close
    | Appreciated
    | Goodnight
)
