"""The half-way house of every reader: what a file says, with its lines, before it is judged."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from unicodedata import normalize

from game.decks.model import MOST_LINES, Message, Severity
from game.errors import DeckError
from game.language import _
from game.rules.words import Depth, Kind
from game.text import clean, clean_line

_BLANKS = dict.fromkeys(map(ord, "\t\n\u2028\u2029"), " ")
_MOST_GUESSES = 200
_QUOTED_LETTERS = 60
_QUOTE = re.compile("[“`]([^”`]+)")
_LONGEST = 25_000  # no text of a deck may be as long; what follows need not be cleaned


def quoted(text: str) -> str:
    """`text` in quotation marks, on one line and short enough for a message."""
    line = clean_line(text[: 4 * _QUOTED_LETTERS])
    return f"“{line if len(line) <= _QUOTED_LETTERS else line[: _QUOTED_LETTERS - 1].rstrip() + '…'}”"


def column_of(words: str, source: Sequence[str], line: int) -> int:
    """Where on its line that begins which `words` quote, or else the line's text; 0 for an unknown line."""
    if not 0 < line <= len(source):
        return 0
    text = source[line - 1]
    quote = _QUOTE.search(words)
    at = text.find(quote[1].strip(" …")) if quote else -1
    return 1 + (at if at >= 0 else len(text) - len(text.lstrip()))


class Said:
    """Something that the file says, in one or more lines, with the number of the first."""

    __slots__ = ("line", "parts")

    def __init__(self, line: int, *parts: str) -> None:
        self.line = line
        self.parts = list(parts)

    @property
    def text(self) -> str:
        """All of it as one string, not cleaned yet."""
        return self.parts[0] if len(self.parts) == 1 else " ".join(self.parts)


@dataclass(slots=True)
class Sketch:
    """A card as a file says it, not judged yet: its texts, its attributes, and those said a second time."""

    text: Said
    depth: Depth
    kind: Kind = Kind.QUESTION
    follow_ups: list[Said] = field(default_factory=list)
    attributes: dict[str, Said] = field(default_factory=dict)
    unused: list[tuple[str, Said]] = field(default_factory=list)
    until: int = 0


@dataclass(slots=True)
class Passage:
    """A longer text of the deck, as numbered lines."""

    lines: list[tuple[int, str]] = field(default_factory=list)

    def add(self, line: int, text: str) -> None:
        """Append one line."""
        self.lines.append((line, text))


class Notes:
    """Collects the messages about one file; also cleans, because what is cleaned away is worth a message.

    Attributes:
        file: what messages call the file.
        messages: so far.
        source: the lines of the file, as far as they are known.
    """

    def __init__(self, file: str) -> None:
        self.file = clean_line(file)
        self.messages: list[Message] = []
        self.source: list[str] = []
        self._guesses = _MOST_GUESSES

    def error(self, code: str, line: int, message: str, fix: str, *, until: int = 0) -> None:
        """Something that the file must not do."""
        column = column_of(message, self.source, line)
        self.messages.append(Message(Severity.ERROR, code, message, fix, self.file, line, column, until))

    def warn(self, code: str, line: int, message: str, fix: str, *, until: int = 0) -> None:
        """Something that is better otherwise."""
        column = column_of(message, self.source, line)
        self.messages.append(Message(Severity.WARNING, code, message, fix, self.file, line, column, until))

    def refusal(self, code: str, message: str, fix: str, *, line: int = 0) -> DeckError:
        """The error to raise for a file that cannot be read at all; it is noted as well."""
        self.error(code, line, message, fix)
        return DeckError(str(self.messages[-1]))

    def guess(self, word: str, known: Iterable[str], meant: Mapping[str, str] | None = None) -> str:
        """The known word that `word` was probably meant to be, or "".

        Guessing is slow, so that only the first couple of hundred slips of a file get one.

        Args:
            word: as it stands in the file, in lower case.
            known: the right words.
            meant: words that are no slips of the pen, with the right word for each.
        """
        if meant and word in meant:
            return meant[word]
        if self._guesses == 0:
            return ""
        self._guesses -= 1
        return next(iter(get_close_matches(word[:40], known, 1, 0.75)), "")

    def lines(self, text: str) -> list[str]:
        """The lines of a whole file, as many as a deck can need."""
        lines = text.split("\n", MOST_LINES)
        if len(lines) > MOST_LINES:
            what = _("A deck has at most {most_lines:,} lines; the rest was left out").format(
                most_lines=MOST_LINES
            )
            self.error("too-many-lines", MOST_LINES + 1, what, _("Split it."), until=text.count("\n") + 1)
        self.source = lines[:MOST_LINES]
        return self.source

    def cleaned(self, line: int, text: str) -> str:
        """`text` without anything that could act on a screen; says so where something was taken away."""
        kept = clean(text)
        if kept != text and kept != normalize("NFC", text.translate(_BLANKS)):
            self.warn(
                "hidden-characters",
                line,
                _("Characters that cannot be seen or could disturb a screen were left out here"),
                _("Type the line anew if anything is missing."),
            )
        return kept

    def one_line(self, said: Said) -> str:
        """What was said, cleaned, on one line, with runs of blanks folded."""
        text = said.text
        if len(text) > _LONGEST:
            text = text[:_LONGEST]
        if not (text.isascii() and text.isprintable()):
            text = self.cleaned(said.line, text)
        return " ".join(text.split()) if "  " in text or not text.isprintable() else text.strip()


@dataclass(slots=True)
class Draft:
    """A whole file as it says itself, in whichever of the three forms it came.

    Attributes:
        readable: whether anything of it could be understood; if not, nothing is missing from it.
        form: how it was understood, for people.
        title_fix: how its title is written in this form.
        card_fix: how a card is written in this form.
    """

    notes: Notes
    header: dict[str, Said] = field(default_factory=dict)
    introduction: Passage = field(default_factory=Passage)
    closing: Passage = field(default_factory=Passage)
    cards: list[Sketch] = field(default_factory=list)
    readable: bool = True
    form: str = ""
    title_fix: str = ""
    card_fix: str = ""
