"""Small questions: one of a few things, several of many, a line of one's own, whose it is, a page to read."""

from collections.abc import Sequence
from typing import TypeVar

from game import voice
from game.plain.face import Face
from game.plain.menus import Menu, Option, around, choose
from game.rules.state import State
from game.rules.words import Seat
from game.sentences import plain as said
from game.text import clean_line

T = TypeVar("T")

_BACK = ("b", "back")


def one_of(
    face: Face, ask: str, choices: Sequence[tuple[str, T]], why: str = "", *, marked: int = 0
) -> T | None:
    """Choose one of a few things; `back` chooses none.

    Args:
        choices: words and what they stand for.
        marked: the one that Enter takes.
    """

    def say() -> None:
        face.lines.say(*(line for line in (ask, why) if line))

    say()
    options: list[Option[T | None]] = [Option(words, value) for words, value in choices]
    back: Option[T | None] = Option(said.BACK, None, key="b", also=("back",))
    return choose(face, Menu(options, (back,), first=marked, again=say))


def several(
    face: Face, ask: str, choices: Sequence[tuple[str, T, bool]], why: str = ""
) -> tuple[T, ...] | None:
    """Turn any of many things over by their numbers; Enter takes them as they stand, `back` changes none.

    Args:
        choices: words, what they stand for, and whether they are chosen at first.
    """
    chosen = [here for _, _, here in choices]
    lines = face.lines

    def row(place: int) -> str:
        form = said.MANY_YES if chosen[place] else said.MANY_NO
        return form.format(number=place + 1, words=choices[place][0])

    def say() -> None:
        lines.say(*(line for line in (ask, why) if line))
        lines.say(*map(row, range(len(choices))), said.MANY_HOW)

    def tell() -> None:
        say()
        lines.say(said.HELP_KEY.format(key="b", words=f"{said.BACK}."))

    say()
    while typed := clean_line(lines.read()):
        if typed.casefold() in _BACK:
            return None
        places = numbers_in(typed, len(choices))
        if places is None:
            if not around(face, typed, tell, say):
                lines.say(said.NONE_OF_THESE.format(typed=typed[:40]))
            continue
        for place in places:
            chosen[place] = not chosen[place]
        lines.say(*map(row, places))
    return tuple(value for (_, value, _), here in zip(choices, chosen, strict=True) if here)


def numbers_in(typed: str, most: int) -> tuple[int, ...] | None:
    """The places, from 0, that a line of numbers names, each once; None where one is no such number."""
    words = typed.replace(",", " ").split()
    if not all(word.isdecimal() and 0 < int(word[:9]) <= most for word in words):
        return None
    return tuple(dict.fromkeys(int(word[:9]) - 1 for word in words))


def a_line(face: Face, ask: str) -> str | None:
    """One line in somebody's own words; None where it stayed empty."""
    face.lines.say(ask, said.LINE_ASK)
    return clean_line(face.lines.read()) or None


def who(face: Face, state: State, ask: str, *, first: Seat = Seat.FIRST) -> Seat | None:
    """Which of the two."""
    names = voice.names(state)
    return one_of(face, ask, [(names[seat], seat) for seat in (first, first.other)])


def whose_line(face: Face, state: State, ask: str, writer: Seat) -> tuple[str, Seat] | None:
    """A line, and whose words they are."""
    line = a_line(face, ask)
    seat = who(face, state, said.WHOSE_LINE, first=writer) if line is not None else None
    return None if line is None or seat is None else (line, seat)


def read_on(face: Face, lines: Sequence[str], go_on: str = said.GO_ON, leave: str = "") -> bool:
    """Something to read together, and Enter to go on; False where they would rather not.

    Args:
        leave: the other way, in a few words; "" where there is none but leaving.
    """

    def say() -> None:
        face.lines.say(*(line for line in lines if line))

    say()
    options = [Option(go_on, does=True)]
    if leave:
        options.append(Option(leave, does=False, key="b", also=("back",)))
    return choose(face, Menu(options, again=say, in_line=True))
