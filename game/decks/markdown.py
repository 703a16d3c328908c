"""Reads the Markdown form: line by line, in one pass, so that no line can vanish between two rules."""

from game.decks.colons import meant_as_key
from game.decks.draft import Draft, Notes, Passage, Said, Sketch, quoted
from game.decks.header import read_header
from game.decks.headings import INTRODUCTION, Heading, heading_of, known_heading
from game.decks.marks import (
    BARE_NAME,
    DECORATION,
    KIND,
    UNDERLINE,
    UNSEEN,
    Bullet,
    attribute_of,
    bullet_of,
    plain_card,
    plain_line,
)
from game.decks.vocabulary import ATTRIBUTE_MEANT, ATTRIBUTES, FOLLOW_UP_KEYS, LISTS, key_of
from game.language import _
from game.rules.words import Depth, Kind

_MOST_LINE_LETTERS = 25_000
_LONGEST_SLIP = 12
_MOST_LISTS = 20
_CARD_FIX = _("Write `# Surface`, and below it cards that begin with `- `.")
_TITLE_FIX = _("Begin the file with three lines: `---`, then `title: …`, then `---`.")


def read_markdown(text: str, notes: Notes, depth: Depth | None = None) -> Draft:
    """What a Markdown deck says, its lines ending in line feeds. Every slip is a message in `notes`.

    Args:
        text: the whole file.
        notes: where the messages go.
        depth: of cards before the first heading; without it they belong to the introduction.
    """
    lines = notes.lines(text)
    reader = _Reader(lines, Draft(notes, form="Markdown", title_fix=_TITLE_FIX, card_fix=_CARD_FIX))
    start = read_header(lines, reader.draft)
    if depth:
        reader.begin(depth)
    for index in range(start, len(lines)):
        reader.line(index + 1, lines[index])
    reader.leave_section(len(lines))
    return reader.draft


class _Reader:
    """Where the reading stands: in which section, at which card, and which text a further line continues."""

    def __init__(self, lines: list[str], draft: Draft) -> None:
        self.draft = draft
        self._lines = lines
        self._notes = draft.notes
        self._depth: Depth | None = None
        self._passage: Passage | None = draft.introduction
        self._unknown: Heading | None = None
        self._unknown_cards = 0
        self._card: Sketch | None = None
        self._tail: Said | None = None
        self._margin = -1
        self._mark = ""
        self._stray: Said | None = None
        self._stray_until = 0
        self._underline = 0

    def begin(self, depth: Depth) -> None:
        """Expect cards of this depth from now on."""
        self._passage, self._depth = None, depth

    def line(self, number: int, raw: str) -> None:
        """Take in one line."""
        text = raw.strip()
        if text and text[0] in UNSEEN:
            text = text.lstrip(UNSEEN).lstrip()
        if not text:
            if self._passage is not None:
                self._passage.add(number, "")
            return
        if len(raw) > _MOST_LINE_LETTERS:
            raw, text = self._cut(number, raw, text)
        indent = len(raw) - len(raw.lstrip())
        if (text[0] == "#" or indent == 0) and self._is_heading(number, indent, text):
            return
        if self._passage is not None:
            self._passage.add(number, plain_line(raw.rstrip()))
        elif self._depth is None:
            self._unknown_cards += bullet_of(text) is not None
        elif bullet := bullet_of(text):
            self._item(number, indent, bullet)
        else:
            self._text(number, indent, text)

    def leave_section(self, last: int) -> None:
        """Say what is still to be said about the section that ends on line `last`."""
        self._leave_stray()
        if self._unknown:
            self._unknown.report(self._notes, self._unknown_cards, last)
        self._unknown = self._depth = self._passage = self._card = self._tail = None
        self._unknown_cards = 0
        self._margin = -1

    def _cut(self, number: int, raw: str, text: str) -> tuple[str, str]:
        what = _("This line is far too long ({text} letters); the rest of it was left out").format(
            text=len(text)
        )
        self._notes.error("line-too-long", number, what, _("Put each card on a line of its own."))
        return raw[:_MOST_LINE_LETTERS], text[:_MOST_LINE_LETTERS]

    def _is_heading(self, number: int, indent: int, text: str) -> bool:
        if number == self._underline:
            return True
        heading: Heading | None = None
        if text[0] != "#":
            heading = known_heading(number, text) if BARE_NAME.match(text) else None
            if heading and not self._is_underlined(number):
                what = _("{text} looks like a heading, but has no mark").format(text=quoted(text))
                self._notes.error(
                    "heading-without-mark",
                    number,
                    what,
                    _("Write `# {heading}`.").format(heading=heading.name),
                )
        elif indent == 0:
            heading = heading_of(number, text, self._notes)
        else:
            heading = known_heading(number, text.strip("#").strip())
        if heading:
            self._enter(heading)
        return heading is not None

    def _is_underlined(self, number: int) -> bool:
        below = self._lines[number].strip() if number < len(self._lines) else ""
        if UNDERLINE.fullmatch(below):
            self._underline = number + 1
        return self._underline == number + 1

    def _enter(self, heading: Heading) -> None:
        in_introduction = self._passage is self.draft.introduction
        self.leave_section(heading.line - 1)
        if heading.depth:
            self._depth = heading.depth
        elif heading.known and heading.name != INTRODUCTION:
            self._passage = self.draft.closing
        elif heading.known:
            self._passage = self.draft.introduction
        elif in_introduction and "title" not in self.draft.header:
            self.draft.header["title"] = Said(heading.line, heading.name)
            self._passage = self.draft.introduction
            what = _("{what} is no depth; it was read as the title of the deck").format(
                what=quoted("# " + heading.name)
            )
            self._notes.error("unknown-heading", heading.line, what, _TITLE_FIX)
        else:
            self._unknown = heading

    def _item(self, number: int, indent: int, bullet: Bullet) -> None:
        self._leave_stray()
        if self._card and (indent > self._margin or (bullet.second and bullet.mark != self._mark)):
            self._tail = Said(number, bullet.rest)
            self._card.follow_ups.append(self._tail)
        else:
            self._card = self._new_card(number, bullet)
            self._margin, self._mark = indent, bullet.mark
        self._card.until = number

    def _new_card(self, number: int, bullet: Bullet) -> Sketch:
        kind, text = Kind.QUESTION, bullet.rest
        if ":" in text:
            found = KIND.match(text)
            kind, text = (Kind(found[1].lower()), text[found.end() :]) if found else (kind, plain_card(text))
        self._tail = Said(number, text)
        card = Sketch(self._tail, self._depth or Depth.SURFACE, kind)
        self.draft.cards.append(card)
        return card

    def _text(self, number: int, indent: int, text: str) -> None:
        card = self._card
        if DECORATION.fullmatch(text):
            what = _("The line {text} means nothing in a deck and was left out").format(text=quoted(text))
            self._notes.warn("decoration", number, what, _("Delete it."))
        elif card is None or indent <= self._margin:
            self._stray = self._stray or Said(number, text)
            self._stray_until = number
        elif attribute := self._attribute(card, number, text):
            self._leave_stray()
            self._tail, card.until = attribute, number
        elif self._stray or self._tail is None:
            self._stray_until = number
        else:
            self._tail.parts.append(text)
            card.until = number

    def _attribute(self, card: Sketch, number: int, text: str) -> Said | None:
        """Note the attribute that this line is; None if it is a plain line of text."""
        pair = attribute_of(text)
        if not pair:
            above = self._tail.parts[-1] if self._tail else ""  # all of it would be joined anew at every line
            meant = meant_as_key(text, above, number, self._notes)
            return self._noted(card, meant.key, Said(number, meant.text)) if meant else None
        key, said = key_of(pair[0]), Said(number, pair[1])
        if key not in ATTRIBUTES:
            return self._misspelt(card, key, said)
        return self._noted(card, key, said)

    @staticmethod
    def _noted(card: Sketch, key: str, said: Said) -> Said:
        if key not in card.attributes:
            card.attributes[key] = said
        elif key in LISTS and len(card.attributes[key].parts) < _MOST_LISTS:
            card.attributes[key].parts.append(f", {said.text}")
            return card.attributes[key]
        else:
            card.unused.append((key, said))
        return said

    def _warn_of_no_key(self, key: str, line: int) -> None:
        """A line such as `mood: calm` may be text, or meant as a key that does not exist."""
        if key.isalpha() and key.islower() and len(key) <= _LONGEST_SLIP:
            what = _("A card has no key {key}, so the line was joined to the text above it").format(
                key=quoted(key)
            )
            fix = _("If it is meant as text, all is well. The keys are {keys}.").format(
                keys=", ".join(f"`{name}`" for name in ATTRIBUTES)
            )
            self._notes.warn("no-key", line, what, fix)

    def _misspelt(self, card: Sketch, key: str, said: Said) -> Said | None:
        what = _("A card has no key {key}").format(key=quoted(key))
        if key.startswith(FOLLOW_UP_KEYS):
            self._notes.error(
                "unknown-attribute", said.line, what, _("Write a follow-up as an indented `- …`.")
            )
            card.follow_ups.append(said)
            return said
        meant = self._notes.guess(key, ATTRIBUTES, ATTRIBUTE_MEANT) if len(key) <= _LONGEST_SLIP else ""
        if not meant:
            self._warn_of_no_key(key, said.line)
            return None
        self._notes.error(
            "unknown-attribute", said.line, what, _("Did you mean `{meant}:`?").format(meant=meant)
        )
        if meant in card.attributes:
            card.unused.append((meant, said))
        else:
            card.attributes[meant] = said
        return said

    def _leave_stray(self) -> None:
        if not self._stray:
            return
        pair = attribute_of(self._stray.text)
        if pair and key_of(pair[0]) in ATTRIBUTES:
            fix = _("Indent it by two blanks, so that it belongs to the card above it.")
        elif self._card:
            fix = _(
                "Indent it by two blanks if it continues the card above; begin it with `- ` if it is a card."
            )
        else:
            fix = _(
                "Begin it with `- ` if it is a card; move it above the first depth if it introduces them."
            )
        what = _("{stray_text} belongs to no card").format(stray_text=quoted(self._stray.text))
        self._notes.error("text-outside-card", self._stray.line, what, fix, until=self._stray_until)
        self._stray = None
