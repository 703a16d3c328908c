"""Words on the screen that wear a partner's colour: a name, or what is spoken to one of the two."""

from textual.content import Content

from game import voice
from game.rules.state import State
from game.rules.words import Seat
from game.text import clean
from game.ui.even import evenly
from game.ui.words import plain

SEATS = {Seat.FIRST: "first", Seat.SECOND: "second"}


def named(text: str, state: State, base: str = "") -> Content:
    """Words in which each partner's name wears that partner's colour."""
    content = plain(text, base)
    for seat, colour in SEATS.items():
        name = clean(voice.called(state, seat))
        start = content.plain.find(name)
        while start >= 0:
            content = content.stylize(f"bold ${colour}", start, start + len(name))
            start = content.plain.find(name, start + len(name))
    return evenly(content)


def in_seat(text: str, seat: Seat | None) -> Content:
    """Words in the colour of the partner whom they speak to."""
    return plain(text, f"bold ${SEATS[seat]}" if seat is not None else "bold $foreground")
