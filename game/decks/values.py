"""Turns what a file says about one key into the words of the game, with a message where that fails."""

import re
from collections.abc import Mapping
from functools import lru_cache

from game.decks.draft import Notes, Said, quoted
from game.decks.vocabulary import W, word_of
from game.language import _

_SEPARATORS = re.compile(r"[,;]")


def limited(text: str, most: int, said: Said, what: str, notes: Notes) -> str:
    """`text`, cut to `most` letters, with an error if it is longer."""
    if len(text) <= most:
        return text
    what = _("{what} has {text:,} letters; only the first {most:,} were kept").format(
        what=what, text=len(text), most=most
    )
    notes.error("too-long", said.line, what, _("Shorten it."), until=said.line + len(said.parts))
    return text[:most].rstrip()


def several_of(
    words: type[W], said: Said, notes: Notes, key: str, meant: Mapping[str, str] | None = None
) -> tuple[tuple[W, ...], tuple[str, ...]]:
    """The words in a list separated by commas, and the parts of the list that are none.

    A slip of the pen is read as the word that was meant, with an error that asks.
    """
    if exact := _exactly(words, said.text):
        return exact, ()
    found: dict[W, None] = {}
    unknown: list[str] = []
    for part in _SEPARATORS.split(notes.one_line(said)):
        text = part.strip()
        if word := word_of(text, words):
            found[word] = None
        elif guess := notes.guess(text.casefold(), list(words), meant) if text else "":
            found[words(guess)] = None
            what = _("{text} is no value for `{key}`").format(text=quoted(text), key=key)
            notes.error("unknown-value", said.line, what, _("Did you mean `{guess}`?").format(guess=guess))
        elif text:
            unknown.append(text)
    return tuple(found), tuple(unknown)


@lru_cache(maxsize=1024)
def _exactly(words: type[W], text: str) -> tuple[W, ...]:
    """The words in a list that is spelt without a fault, as nearly all are; else nothing."""
    found = [word_of(part.strip(), words) for part in text.split(",")]
    return tuple(dict.fromkeys(word for word in found if word)) if all(found) else ()


def one_of(words: type[W], said: Said, notes: Notes, key: str) -> W | None:
    """The one word that is said; None, with an error, for anything else, and None for nothing."""
    found, unknown = several_of(words, said, notes, key)
    if unknown or len(found) > 1:
        no_value(said, notes, key, one_among(words))
        return None
    return found[0] if found else None


def no_value(said: Said, notes: Notes, key: str, fix: str) -> None:
    """Say that `key` cannot have this value."""
    what = _("{said} is no value for `{key}`").format(said=quoted(said.text), key=key)
    notes.error("unknown-value", said.line, what, fix, until=said.line + len(said.parts) - 1)


def one_among(words: type[W]) -> str:
    """The sentence that lists all that may stand there."""
    return _("Write one of: {words}.").format(words=", ".join(words))
