"""The two by name, and the words of a card as they meet them."""

from dataclasses import dataclass

from game.language import _
from game.rules.state import State
from game.rules.words import Depth, Seat

_LONGEST_NAME = 24
_IN_THE = {
    Depth.SURFACE: _("the Surface"),
    Depth.SHALLOWS: _("the Shallows"),
    Depth.DEEP: _("the Deep"),
    Depth.SEABED: _("the Seabed"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, and the partner whose colour it wears; None for both."""

    text: str
    seat: Seat | None = None


def called(state: State, seat: Seat) -> str:
    """A partner's name as the screen has room for it: whole, or the beginning of a very long one."""
    name = state.name(seat)
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def names(state: State) -> tuple[str, str]:
    """Both names as the screen has room for them, by seat."""
    return called(state, Seat.FIRST), called(state, Seat.SECOND)


def fill(text: str, state: State, speaker: Seat) -> str:
    """Put the names of speaker and listener where the text calls for them."""
    return text.replace("{speaker}", called(state, speaker)).replace(
        "{listener}", called(state, speaker.other)
    )


def card_text(text: str, state: State, speaker: Seat | None) -> str:
    """A card's words, with the other partner's name where the deck's author called for it."""
    partner = called(state, speaker.other) if speaker is not None else _("each other")
    return text.replace("{partner}", partner)


def in_the(depth: Depth) -> str:
    """A depth in the middle of a sentence: “the Deep”."""
    return _IN_THE[depth]
