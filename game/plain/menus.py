"""Choosing by a number, a letter or a word; what can be done everywhere is understood at every choice."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from game.plain.face import Face
from game.sentences import plain as said
from game.text import clean_line

T = TypeVar("T")

_LONGEST_QUOTE = 40
_BLANK, _PAUSE, _LEAVE = ("blank", "f2"), ("pause", "f3"), ("leave", "q", "quit", "exit", "esc")
_HELP, _RULES = ("?", "f1"), ("help", "rules")


class PauseWish(Exception):
    """Somebody would like a pause, whatever was asked just now."""


class LeaveWish(Exception):
    """Somebody would like to leave, whatever was asked just now."""


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """One thing that can be chosen.

    Attributes:
        does: what it stands for.
        key: the letter that chooses it too.
        help: one line about it.
        owner: whose it is to do, by name.
        also: other words for it.
    """

    words: str
    does: T
    key: str = ""
    help: str = ""
    owner: str = ""
    also: tuple[str, ...] = ()

    def is_meant_by(self, typed: str) -> bool:
        """Whether these words choose it; letters as they are, words in any case."""
        if typed == self.key:
            return True
        return len(typed) > 1 and typed.casefold().rstrip(".") in {
            word.casefold().rstrip(".") for word in (self.words, *self.also)
        }


@dataclass(frozen=True, slots=True)
class Menu(Generic[T]):
    """What is asked.

    Attributes:
        options: with numbers, the obvious one first.
        beside: understood too, and told on a question mark.
        in_line: on one line, by whose they are; else each on a line of its own.
        first: the place of what Enter alone takes; None where it takes nothing.
        again: reads aloud what the choice is about, after the blank.
    """

    options: Sequence[Option[T]]
    beside: Sequence[Option[T]] = ()
    in_line: bool = False
    first: int | None = 0
    again: Callable[[], None] | None = None


def choose(face: Face, menu: Menu[T]) -> T:
    """Say the options, and wait until one of them is chosen.

    Raises:
        PauseWish, LeaveWish: when that was typed instead.
        Gone: when nobody is there any more.
    """
    say_options(face, menu)
    while True:
        typed = clean_line(face.lines.read())
        found = _meant(menu, typed)
        if found is not None:
            return found.does
        if not around(face, typed, lambda: _say_all(face, menu), lambda: _say_again(face, menu)):
            face.lines.say(said.NONE_OF_THESE.format(typed=_quoted(typed)))


def around(face: Face, typed: str, tell: Callable[[], None], again: Callable[[], None]) -> bool:
    """Do what can be done everywhere, if that is what was typed.

    Args:
        tell: says everything that can be done now.
        again: says once more what is asked.

    Raises:
        PauseWish, LeaveWish: when that was typed.
    """
    word = typed.casefold()
    if word in _LEAVE:
        raise LeaveWish
    if word in _PAUSE and face.may_pause:
        raise PauseWish
    if word in _PAUSE:
        face.lines.say(said.NO_PAUSE)
    elif word in _BLANK:
        face.blank()
        again()
    elif word in _HELP:
        tell()
    elif word in _RULES:
        face.rules()
    else:
        return False
    return True


def say_everywhere(face: Face) -> None:
    """What can be done everywhere."""
    if face.may_pause:
        face.lines.say(said.HELP_KEY.format(key="pause", words=said.PAUSE))
    rows = (("blank", said.BLANK), ("help", said.RULES), ("leave", said.LEAVE))
    face.lines.say(*(said.HELP_KEY.format(key=key, words=words) for key, words in rows))


def say_options(face: Face, menu: Menu[T]) -> None:
    """The options, with their numbers."""
    numbered = [
        (option.owner, said.NUMBERED.format(number=place, words=option.words))
        for place, option in enumerate(menu.options, start=1)
    ]
    if menu.in_line:
        face.lines.say(*_by_owner(numbered))
        return
    face.lines.say(*(words for _, words in numbered))
    if menu.first:
        face.lines.say(said.ENTER_TAKES.format(number=menu.first + 1))


def _by_owner(numbered: Sequence[tuple[str, str]]) -> Iterator[str]:
    owned = any(owner for owner, _ in numbered)
    for owner, some in groupby(numbered, key=lambda one: one[0]):
        options = ", ".join(words for _, words in some)
        form = said.OF_ONE if owner else said.OF_BOTH if owned else said.OPTIONS
        yield form.format(name=owner, options=options)


def _meant(menu: Menu[T], typed: str) -> Option[T] | None:
    if not typed:
        return menu.options[menu.first] if menu.first is not None and menu.options else None
    number = typed.rstrip(".")
    if number.isdecimal():
        place = int(number[:9])
        return menu.options[place - 1] if 0 < place <= len(menu.options) else None
    return next((option for option in (*menu.options, *menu.beside) if option.is_meant_by(typed)), None)


def _say_all(face: Face, menu: Menu[T]) -> None:
    for place, option in enumerate(menu.options):
        words = f"{option.words}. {option.help}" if option.help else f"{option.words.rstrip('.')}."
        form = said.HELP_FIRST if place == menu.first else said.HELP_NUMBERED
        form = said.HELP_PLAIN if not option.key and place != menu.first else form
        face.lines.say(form.format(number=place + 1, key=option.key, words=words))
    for option in menu.beside:
        words = f"{option.words}. {option.help}" if option.help else option.words
        face.lines.say(said.HELP_KEY.format(key=option.key or option.words.casefold(), words=words))
    say_everywhere(face)


def _say_again(face: Face, menu: Menu[T]) -> None:
    if menu.again is not None:
        menu.again()
    say_options(face, menu)


def _quoted(typed: str) -> str:
    return typed if len(typed) <= _LONGEST_QUOTE else f"{typed[:_LONGEST_QUOTE].rstrip()}…"
