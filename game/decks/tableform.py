"""The table form of a deck, for spreadsheets: one row a card, and rows for whatever else a deck says."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from game.decks.draft import Draft, Notes, Said, Sketch, quoted
from game.decks.header import say
from game.decks.marks import KIND
from game.decks.model import MOST_FOLLOW_UPS, Deck
from game.decks.rows import CLOSE_IT, SEPARATORS, Row, rows_of, separator_of
from game.decks.values import one_of
from game.decks.vocabulary import ATTRIBUTES, DEPTH_WORDS, depth_of
from game.decks.writer import attributes_of, header_of
from game.language import _
from game.rules.cards import Card
from game.rules.words import Depth, Kind

FOLLOW_UPS = tuple(f"follow_up_{number}" for number in range(1, MOST_FOLLOW_UPS + 1))
COLUMNS = ("depth", "kind", "text", *FOLLOW_UPS, *ATTRIBUTES)
_DECK_ROW = "deck:"
_PASSAGES = ("introduction", "closing")
_MEANT = {
    "question": "text",
    "card": "text",
    "prompt": "text",
    "level": "depth",
    "type": "kind",
    "tags": "topics",
}
_FOLLOW_UP = re.compile(r"follow_?ups?_?(\d{0,2})")
_CARD_FIX = _("Add a row with a depth such as Surface and a text.")
_TITLE_FIX = _("Add a row with `deck:title` in the column `depth` and the title in the column `text`.")
_COLUMNS_FIX = _("Make it: {columns},… with at least `depth` and `text`.").format(
    columns=",".join(COLUMNS[:5])
)
_RISKY = "=+-@\t\r'\uff1d\uff0b\uff0d\uff20"  # what a spreadsheet runs as a formula, also in full width


def to_table(deck: Deck, separator: str = ",") -> str:
    """The deck as the rows of a spreadsheet; no cell of it can be taken for a formula."""
    out = StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(COLUMNS)
    for row in _rows(deck):
        writer.writerow([_harmless(row.get(column, "")) for column in COLUMNS])
    return out.getvalue()


def is_table(text: str) -> bool:
    """Whether a text begins with the names of our columns."""
    lines = [line for line in text[:2_000].split("\n") if line.strip()][:2] or [""]
    names = {_column(cell) for line in lines for cell in re.split(r"[,;\t]", line)}
    return {"depth", "text"} <= names


def read_table(text: str, notes: Notes) -> Draft:
    """What a table says. Every slip is a message in `notes`, and no cell is left out without one."""
    lines = notes.lines(text)
    separator, start = separator_of(lines)
    draft = Draft(
        notes,
        form=_("table with {separators}").format(separators=SEPARATORS[separator]),
        title_fix=_TITLE_FIX,
        card_fix=_CARD_FIX,
    )
    rows = rows_of(lines, start, separator, notes)
    table = _Table(draft, next(rows, Row(start + 1, start + 1, [])), separator)
    draft.readable = table.is_named(len(lines))
    for row in rows if draft.readable else ():
        table.row(row)
    return draft


class _Table:
    """A table whose columns are known, taking in one row after the other."""

    def __init__(self, draft: Draft, names: Row, separator: str) -> None:
        self._draft = draft
        self._notes = draft.notes
        self._line = names.line
        self._separator = separator
        self._columns: list[str] = []
        for name in names.cells:
            column = self._known(name)
            while column in FOLLOW_UPS and column in self._columns:
                column = f"follow_up_{int(column[-1]) + 1}"
            self._columns.append(column)

    def is_named(self, last: int) -> bool:
        """Whether the table can be read at all; says so if it cannot."""
        missing = [name for name in ("depth", "text") if name not in self._columns]
        if missing:
            what = _("The first row names no column `{missing}`, so that no row could be read").format(
                missing=missing[0]
            )
            self._notes.error("no-columns", self._line, what, _COLUMNS_FIX, until=last)
        return not missing

    def row(self, row: Row) -> None:
        """Take in one row: a card, or something about the deck."""
        if row.until > row.line and self._holds_rows(row):
            what = _("A quotation mark that is never closed makes one row of several, which were left out")
            self._notes.error("open-quote", row.line, what, CLOSE_IT, until=row.until)
            return
        cells = self._cells(row)
        place = cells.pop("depth", "").strip()
        if place.casefold().startswith(_DECK_ROW) and "\n" not in place:
            say(self._draft, row.line, place[len(_DECK_ROW) :], cells.pop("text", ""))
        elif place.casefold() in _PASSAGES:
            passage = self._draft.introduction if place.casefold() == _PASSAGES[0] else self._draft.closing
            passage.add(row.line, "")
            for line in cells.pop("text", "").split("\n"):
                passage.add(row.line, line)
        elif depth := self._depth(place, row):
            self._draft.cards.append(self._card(depth, cells, row))
            return
        else:
            return
        if cells:
            self._extra(row, next(iter(cells.values())))

    def _holds_rows(self, row: Row) -> bool:
        """Whether a cell of several lines begins with, or has, a line that is a row of its own."""
        lines = (line for cell in row.cells for line in cell.split("\n") if "\n" in cell)
        starts = (line.partition(self._separator)[0].strip() for line in lines if self._separator in line)
        return any(depth_of(start) or start.casefold().startswith(_DECK_ROW) for start in starts)

    def _known(self, name: str) -> str:
        column = _column(name)
        if column in COLUMNS or not column or _FOLLOW_UP.fullmatch(column):
            return column
        meant = self._notes.guess(column, COLUMNS, _MEANT)
        fix = (
            _("Did you mean `{meant}`?").format(meant=meant)
            if meant
            else _("The columns are {columns}.").format(columns=", ".join(COLUMNS))
        )
        left_out = "" if meant else _("; its cells were left out")
        self._notes.warn(
            "unknown-column",
            self._line,
            _("There is no column {name}{left_out}").format(name=quoted(name), left_out=left_out),
            fix,
        )
        return meant or "-"

    def _cells(self, row: Row) -> dict[str, str]:
        """The cells of a row that hold anything, by column; says where one has no column."""
        cells: dict[str, str] = {}
        columns = self._columns + [""] * (len(row.cells) - len(self._columns))
        for column, cell in zip(columns, map(_restored, row.cells), strict=False):
            if not cell.strip() or column == "-":
                continue
            if not column or column in cells:
                self._extra(row, cell)
            else:
                cells[column] = cell
        return cells

    def _extra(self, row: Row, cell: str) -> None:
        what = _("The cell {cell} belongs to no column and was left out").format(cell=quoted(cell))
        self._notes.warn(
            "extra-cell", row.line, what, _("Delete it, or put its row in quotation marks."), until=row.until
        )

    def _depth(self, place: str, row: Row) -> Depth | None:
        depth = depth_of(place) if place else None
        if depth:
            return depth
        meant = self._notes.guess(place.casefold(), (*DEPTH_WORDS, *_PASSAGES)) if place else ""
        depth = depth_of(meant)
        left_out = "" if depth else _("; the row was left out")
        what = (
            _("{place} is no depth{left_out}").format(place=quoted(place), left_out=left_out)
            if place
            else _("This row names no depth{left_out}").format(left_out=left_out)
        )
        fix = (
            _("Did you mean `{meant}`?").format(meant=meant)
            if meant
            else _("Write Surface, Shallows, Deep or Seabed into its column `depth`.")
        )
        self._notes.error("unknown-depth", row.line, what, fix, until=0 if depth else row.until)
        return depth

    def _card(self, depth: Depth, cells: dict[str, str], row: Row) -> Sketch:
        text, said_kind = cells.pop("text", ""), cells.pop("kind", "")
        kind = one_of(Kind, Said(row.line, said_kind), self._notes, "kind") or Kind.QUESTION
        if not said_kind and (prefix := KIND.match(text)):
            kind, text = Kind(prefix[1].lower()), text[prefix.end() :]
        if any(cell[0] == " " and cell.lstrip()[:1].islower() for cell in cells.values()):
            what = _("{text} seems to go on in the next cell, behind a comma").format(text=quoted(text))
            self._notes.warn("split-text", row.line, what, _("Put the whole text in quotation marks."))
        sketch = Sketch(Said(row.line, text), depth, kind, until=row.until)
        for column, cell in sorted(cells.items()):
            if column in ATTRIBUTES:
                sketch.attributes[column] = Said(row.line, cell)
            else:
                sketch.follow_ups.append(Said(row.line, cell))
        return sketch


def _column(name: str) -> str:
    """A column's name as the format spells it."""
    plain = re.sub(r"[\s_-]+", "_", name.strip().casefold()).strip("_")
    found = _FOLLOW_UP.fullmatch(plain)
    return f"follow_up_{int(found[1] or 1)}" if found else plain


def _rows(deck: Deck) -> Iterator[dict[str, str]]:
    yield from ({"depth": f"{_DECK_ROW}{key}", "text": value} for key, value in header_of(deck))
    if deck.introduction:
        yield {"depth": "introduction", "text": deck.introduction}
    yield from map(_card_row, deck.cards)
    if deck.closing:
        yield {"depth": "closing", "text": deck.closing}


def _card_row(card: Card) -> dict[str, str]:
    texts = {"depth": card.depth.word, "kind": card.kind.value, "text": card.text}
    return {**texts, **dict(zip(FOLLOW_UPS, card.follow_ups, strict=False)), **dict(attributes_of(card))}


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(tuple(_RISKY)) else cell


def _restored(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple(_RISKY) else cell
