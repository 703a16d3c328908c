"""Understands whatever people paste: a list from a chat or from Word, cells of a spreadsheet."""

import re
from dataclasses import replace

from game.decks.build import build
from game.decks.draft import Draft, Notes, Said, Sketch, quoted
from game.decks.encoding import even_lines
from game.decks.jsonform import read_json
from game.decks.markdown import read_markdown
from game.decks.marks import bullet_of
from game.decks.model import ReadDeck
from game.decks.tableform import is_table, read_table
from game.language import _
from game.rules.words import Depth

UNTITLED = _("the pasted text")
"""What messages call a pasted text, and what its deck is called if it says no title."""

_DAY, _HOUR = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}", r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?"
_CHAT = re.compile(
    rf"[\u200e\u200f]?\[?(?:{_DAY},?\s+{_HOUR}|{_HOUR},?\s+{_DAY})\]?\s*[-\u2013]?\s*(?:[^:\t?]{{1,60}}:\s+)?"
)
"""What a chat writes before a message when it is copied: when, and by whom."""

_EMPHASIS = re.compile(r"(\*\*|__|\*|_)(\S.*\S)\1")


def read_pasted(text: str, depth: Depth) -> ReadDeck:
    """The cards in a pasted text, and a message for each line that is none.

    Args:
        text: a deck in any of our forms; or a list; or plain lines, each of them a card; or lines of cells
            with tabs between them, the first a card and the others its follow-ups.
        depth: where cards go that stand under no depth of their own.
    """
    notes = Notes(UNTITLED)
    read = build(_draft(even_lines(text), notes, depth))
    messages = tuple(message for message in read.messages if message.code != "no-title")
    return replace(read, messages=messages)


def _draft(text: str, notes: Notes, depth: Depth) -> Draft:
    if is_table(text):
        return read_table(text, notes)
    if text.lstrip().startswith("{"):
        return read_json(text, notes)
    lines = text.split("\n")
    stripped = [line.strip() for line in lines]
    if any(_CHAT.match(line) for line in stripped):
        return _chat(stripped, notes, depth)
    if any(line and (line[0] == "#" or bullet_of(line)) for line in stripped):
        draft = read_markdown(text, notes, depth)
    else:
        draft = Draft(notes, form=_("plain lines"))
        draft.cards = [_sketch(number, line, depth) for number, line in enumerate(stripped, 1) if line]
    for card in draft.cards:
        card.text.parts[:] = [_EMPHASIS.sub(r"\2", card.text.text.strip())]
    return draft


def _chat(lines: list[str], notes: Notes, depth: Depth) -> Draft:
    """The questions of a chat; what else was said there is no card."""
    draft = Draft(notes, form=_("a chat"))
    for number, line in enumerate(lines, 1):
        said = _CHAT.sub("", line, count=1)
        if "?" in said or "\uff1f" in said or "\u061f" in said:
            draft.cards.append(_sketch(number, said, depth))
        elif said:
            what = _("{line} asks nothing, so it was taken for talk").format(line=quoted(said))
            notes.warn("talk", number, what, _("If it is a card, write it as a question, or add it by hand."))
    return draft


def _sketch(number: int, line: str, depth: Depth) -> Sketch:
    text, *others = (cell.strip().strip('"') for cell in line.split("\t"))
    follow_ups = [Said(number, other) for other in others if other]
    return Sketch(Said(number, text), depth, follow_ups=follow_ups, until=number)
