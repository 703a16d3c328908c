"""Headings of the Markdown form, right or misspelt."""

import re
from dataclasses import dataclass
from types import MappingProxyType

from game.decks.draft import Notes, quoted
from game.decks.vocabulary import CLOSING, DEPTH_WORDS, depth_of
from game.language import _
from game.rules.words import Depth

INTRODUCTION = "introduction"
_NAMES = (*DEPTH_WORDS, CLOSING)
_MEANT = MappingProxyType(
    {
        **dict.fromkeys(
            ("intro", INTRODUCTION, "about", "about this deck", "welcome", "preface"), INTRODUCTION
        ),
        **dict.fromkeys(("end", "ending", "close", "goodbye", "the end", "afterwards"), CLOSING),
        **dict.fromkeys(("warm-up", "warm up", "warmup", "light", "easy"), "surface"),
        **dict.fromkeys(("shallow", "shallow water", "the shallows"), "shallows"),
        **dict.fromkeys(("deeper", "the deep"), "deep"),
        **dict.fromkeys(("sea bed", "the seabed", "bottom", "deepest"), "seabed"),
    }
)
_NUMBERED = re.compile(r"(?:level|stage|tier|part|round|step)\s*([1-4])\b")
_INTRODUCTION_FIX = _("Leave it out: whatever stands before the first depth is the introduction.")
_KNOWN = _("Headings are `# Surface`, `# Shallows`, `# Deep`, `# Seabed` and `# Closing`.")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that begins a section.

    Attributes:
        name: as it should be written; of an unknown heading, as it is.
        depth: of the cards below it; None for the introduction, the closing and unknown headings.
        known: whether we know what belongs below it.
    """

    line: int
    name: str
    depth: Depth | None = None
    known: bool = True

    def report(self, notes: Notes, cards: int, until: int) -> None:
        """Say that nothing below this unknown heading could be used."""
        what_was = {0: _("what stands below it was"), 1: _("the card below it was")}
        lost = what_was.get(cards, _("the {cards} cards below it were").format(cards=cards))
        what = _("{what} is no heading of a deck; {lost} left out").format(
            what=quoted("# " + self.name), lost=lost
        )
        notes.error("unknown-heading", self.line, what, _KNOWN, until=until)


def heading_of(line: int, text: str, notes: Notes) -> Heading | None:
    """The heading that `text` is, with an error if it is misspelt; None for a word with a `#` before it."""
    name = text.strip("#").strip()
    if found := known_heading(line, name):
        return found
    meant = _meant(name.casefold().strip("*_: ."), notes)
    if meant:
        found = Heading(line, INTRODUCTION) if meant == INTRODUCTION else known_heading(line, meant)
        fix = (
            _("Did you mean `# {found}`?").format(found=found.name)
            if found and found.name != INTRODUCTION
            else _INTRODUCTION_FIX
        )
        notes.error(
            "unknown-heading", line, _("{text} is no heading of a deck").format(text=quoted(text)), fix
        )
        return found
    return Heading(line, name, known=False) if text.lstrip("#")[:1].isspace() or not name else None


def known_heading(line: int, name: str) -> Heading | None:
    """The heading with exactly this name, in any letter case, with or without emphasis."""
    depth = depth_of(name)
    if depth:
        return Heading(line, depth.word, depth)
    return Heading(line, "Closing") if name.casefold().strip("*_: .") == CLOSING else None


def _meant(name: str, notes: Notes) -> str:
    if numbered := _NUMBERED.match(name):
        return f"depth {numbered[1]}"
    first = re.split(r"[^\w]+", name, maxsplit=1)[0]
    if first in _NAMES:
        return first
    return notes.guess(name, _NAMES, _MEANT)
