"""Judges what a file says: from a draft, in whichever form it came, to a deck and what is to be mended."""

from collections.abc import Iterable

from game.decks.cards import CardMaker
from game.decks.draft import Draft, Notes, Passage, Said, quoted
from game.decks.marks import KIND, bullet_of
from game.decks.model import (
    MINUTES,
    MOST_CARDS,
    MOST_LETTERS,
    MOST_PASSAGE_LETTERS,
    Deck,
    Order,
    Pace,
    Plan,
    ReadDeck,
    Severity,
)
from game.decks.values import limited, no_value, one_among, one_of, several_of
from game.decks.vocabulary import OFF, ON, depth_of
from game.language import _
from game.rules.cards import Card
from game.rules.words import Depth, Stage

_NOTHING = Said(0, "")
_NO_CAUSE = frozenset({"no-title", "key-twice", "not-a-header-line", "header-without-end", "unknown-value"})


def build(draft: Draft) -> ReadDeck:
    """The deck that a draft stands for, with its messages in the order of the file.

    Cards that cannot be played as they are written stay out, each with a message; all others are kept.
    """
    notes = draft.notes
    title = _title(draft)
    maker = CardMaker(notes, title)
    cards = maker.cards(draft.cards[:MOST_CARDS])
    if len(draft.cards) > MOST_CARDS:
        first, last = draft.cards[MOST_CARDS], draft.cards[-1]
        what = _("A deck holds at most {most_cards:,} cards; {cards:,} were left out").format(
            most_cards=MOST_CARDS, cards=len(draft.cards) - MOST_CARDS
        )
        notes.error(
            "too-many-cards", first.text.line, what, _("Split it into several decks."), until=last.until
        )
    deck = _deck(draft, title, cards)
    _say_why_nothing_is_playable(draft, deck)
    _say_what_looks_like_a_card(draft, deck)
    messages = tuple(sorted(notes.messages, key=lambda message: message.line))
    return ReadDeck(deck, messages, maker.lines, draft.form, notes.source)


def passage_text(lines: Iterable[str]) -> str:
    """Clean lines as one text: no blanks at their ends, at most one empty line between two of them."""
    kept: list[str] = []
    for line in map(str.rstrip, lines):
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).rstrip("\n")


def title_of_file(file: str) -> str:
    """What a deck is called that does not say its title: the clean name of its file, without the ending."""
    name = file.replace("\\", "/").rpartition("/")[2]
    stem = name.rpartition(".")[0] or name
    return stem[:MOST_LETTERS].strip() or _("A deck without a title")


def _deck(draft: Draft, title: str, cards: tuple[Card, ...]) -> Deck:
    header = _Header(draft)
    return Deck(
        title=title,
        id=header.text("id"),
        author=header.text("author"),
        language=header.text("language"),
        license=header.text("license"),
        stages=header.stages(),
        about=header.text("about"),
        version=header.text("version"),
        plan=header.plan(),
        introduction=_passage(draft.introduction, draft.notes, "introduction"),
        closing=_passage(draft.closing, draft.notes, "closing"),
        cards=cards,
    )


def _title(draft: Draft) -> str:
    title = _Header(draft).text("title")
    if title:
        return title
    if draft.readable:
        draft.notes.error("no-title", 1, _("The deck has no title"), draft.title_fix)
    return title_of_file(draft.notes.file)


class _Header:
    """The header's values, each in the shape that the deck wants, with a message for each that is not."""

    def __init__(self, draft: Draft) -> None:
        self._header = draft.header
        self._notes = draft.notes

    def text(self, key: str) -> str:
        said = self._said(key)
        return limited(self._notes.one_line(said), MOST_LETTERS, said, f"`{key}`", self._notes)

    def stages(self) -> tuple[Stage, ...]:
        found, unknown = several_of(Stage, self._said("for"), self._notes, "for")
        if unknown:
            no_value(Said(self._said("for").line, unknown[0]), self._notes, "for", one_among(Stage))
        return found

    def plan(self) -> Plan:
        return Plan(
            order=one_of(Order, self._said("order"), self._notes, "order") or Order.SHUFFLED,
            minutes=self._minutes(),
            deepest=self._deepest(),
            give_back=self._switch("give-back"),
            pace=one_of(Pace, self._said("pace"), self._notes, "pace") or Pace.FULL,
            points=self._switch("points"),
        )

    def _said(self, key: str) -> Said:
        return self._header.get(key, _NOTHING)

    def _minutes(self) -> int | None:
        value = self.text("minutes").casefold().removesuffix("minutes").removesuffix("min").strip()
        if not value:
            return None
        if value.isascii() and value.isdigit() and len(value) <= len("180") and int(value) in MINUTES:
            return int(value)
        self._wrong(
            "minutes",
            _("Write a whole number from {minutes} to {minutes2}.").format(
                minutes=MINUTES[0], minutes2=MINUTES[-1]
            ),
        )
        return None

    def _deepest(self) -> Depth | None:
        value = self.text("deepest")
        depth = depth_of(value) if value else None
        if value and not depth:
            self._wrong("deepest", _("Write one of: Surface, Shallows, Deep, Seabed."))
        return depth

    def _switch(self, key: str) -> bool | None:
        value = self.text(key).casefold()
        if value and value not in ON | OFF:
            self._wrong(key, _("Write `on` or `off`."))
        return value in ON if value in ON | OFF else None

    def _wrong(self, key: str, fix: str) -> None:
        no_value(self._said(key), self._notes, key, fix)


def _passage(passage: Passage, notes: Notes, name: str) -> str:
    lines: list[str] = []
    budget = 2 * MOST_PASSAGE_LETTERS
    for number, line in passage.lines:
        plain = line.isascii() and line.isprintable()
        lines.append(line if plain else notes.cleaned(number, line))
        budget -= len(line)
        if budget < 0:
            break
    text = passage_text(lines)
    if len(text) <= MOST_PASSAGE_LETTERS:
        return text
    what = _("The {name} is too long; only its first {most_passage_letters:,} letters were kept").format(
        name=name, most_passage_letters=MOST_PASSAGE_LETTERS
    )
    first, last = passage.lines[0][0], passage.lines[-1][0]
    notes.error("too-long", first, what, _("Shorten it."), until=last)
    return passage_text(text[:MOST_PASSAGE_LETTERS].split("\n"))


def _say_why_nothing_is_playable(draft: Draft, deck: Deck) -> None:
    """Only where no other error is the cause: the first cause is worth more than the last symptom."""
    causes = (message.code for message in draft.notes.messages if message.severity is Severity.ERROR)
    if deck.cards or not _NO_CAUSE.issuperset(causes):
        return
    items = [number for number, line in draft.introduction.lines if line.strip() and bullet_of(line.strip())]
    if items:
        what = _("No card can be played: {items} list items stand before the first depth").format(
            items=len(items)
        )
        draft.notes.error("nothing-playable", items[0], what, _("Put a line such as `# Surface` above them."))
    else:
        what = _("No card can be played: there is none in this file")
        draft.notes.error("nothing-playable", 1, what, draft.card_fix)


def _say_what_looks_like_a_card(draft: Draft, deck: Deck) -> None:
    """Lists before the first depth introduce a deck; a question among them was hardly meant to."""
    for number, line in draft.introduction.lines if deck.cards else ():
        bullet = bullet_of(line) if line[:1].strip() else None
        if bullet and (bullet.rest.rstrip().endswith("?") or KIND.match(bullet.rest)):
            what = _("{rest} stands before the first depth, so that it is no card").format(
                rest=quoted(bullet.rest)
            )
            fix = _("Put a line such as `# Surface` above it, or leave it if it introduces the deck.")
            draft.notes.warn("card-in-introduction", number, what, fix)
