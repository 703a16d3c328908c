"""Reads the rows of a table of text: its separator, its cells, and the line on which each row begins."""

import csv
from collections.abc import Iterator
from typing import NamedTuple

from game.decks.draft import Notes
from game.language import _

SEPARATORS = {",": _("commas"), ";": _("semicolons"), "\t": _("tabs")}
_MOST_BROKEN_ROWS = 20
CLOSE_IT = _('Close it, or write "" for a quotation mark inside a text.')


class Row(NamedTuple):
    """One row of a table: the line it begins on, the line it ends on, and its cells."""

    line: int
    until: int
    cells: list[str]


def separator_of(lines: list[str]) -> tuple[str, int]:
    """The character between the cells, and the index of the line that names the columns."""
    index = next((index for index, line in enumerate(lines) if line.strip()), 0)
    first = lines[index].strip()
    if first.lower().startswith("sep=") and first[-1] in SEPARATORS:
        return first[-1], index + 1
    return max(SEPARATORS, key=lines[index].count), index


def rows_of(lines: list[str], start: int, separator: str, notes: Notes) -> Iterator[Row]:
    """The rows from line index `start` on that are not empty.

    A row with quotation marks that do not match costs its first line, with a message, and no other.
    """
    for _try in range(_MOST_BROKEN_ROWS):
        reader = csv.reader((f"{line}\n" for line in lines[start:]), delimiter=separator, strict=True)
        row = start
        try:
            for cells in reader:
                first, row = row + 1, start + reader.line_num
                if any(map(str.strip, cells)):
                    yield Row(first, row, cells)
        except csv.Error:
            notes.error("open-quote", row + 1, _("The quotation marks in this row do not match"), CLOSE_IT)
            start = row + 1
        else:
            return
    if start < len(lines):
        what = _("Too many rows have quotation marks that do not match; the rest was left out")
        notes.error("open-quote", start + 1, what, CLOSE_IT, until=len(lines))
