"""What may be done while a card is told, or done."""

from dataclasses import dataclass

from game.rules.words import Thanks


@dataclass(frozen=True, slots=True)
class Told:
    """The speaker has answered."""


@dataclass(frozen=True, slots=True)
class Pass:
    """The speaker passes; free, and without a reason."""


@dataclass(frozen=True, slots=True)
class ThatsIt:
    """The speaker felt heard: the only source of listening points."""


@dataclass(frozen=True, slots=True)
class TheresMore:
    """The speaker adds something, and the listener gives back once more."""


@dataclass(frozen=True, slots=True)
class LeaveIt:
    """Go on to the questions without an answer; no points."""


@dataclass(frozen=True, slots=True)
class Ask:
    """The listener asks on: from the card, with a stem, or in their own words."""


@dataclass(frozen=True, slots=True)
class Decline:
    """The speaker leaves the question unanswered; nothing changes."""


@dataclass(frozen=True, slots=True)
class Thank:
    """A speaker thanks the listener, once."""

    thanks: Thanks


@dataclass(frozen=True, slots=True)
class Done:
    """This turn, or this thing done together, has ended."""


@dataclass(frozen=True, slots=True)
class PutItDown:
    """End the round here; the screen does not say who."""


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin what a `together` card asks for; its countdown, if any, starts."""


@dataclass(frozen=True, slots=True)
class Promise:
    """Make a `gift` card's promise, in its words (empty text) or in one's own."""

    text: str = ""


TurnMove = (
    Told | Pass | ThatsIt | TheresMore | LeaveIt | Ask | Decline | Thank | Done | PutItDown | Begin | Promise
)
