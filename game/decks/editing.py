"""Writing a deck: a sheet with its cards in the making, what can be done to it, and every step back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from game.decks.fields import Value, card_with, head_with
from game.decks.history import is_mended
from game.decks.identity import Ids, card_id
from game.decks.model import MOST_CARDS, Deck
from game.decks.writer import own_id
from game.errors import DeckError
from game.language import _
from game.rules.cards import Card
from game.rules.words import Depth

HEAD = -1
"""The place of what is said about the deck as a whole, before its first card."""

MOST_STEPS = 300
_MADE_OF_TEXT = re.compile(r"[0-9a-f]{12}(-\d+)?")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A card in the making; its text may still be empty.

    Attributes:
        card: as it stands; it has an id only where its author, or an earlier mending, gave it one.
        was: as it lay in the deck when that was opened; None for a new one.
    """

    card: Card
    was: Card | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing was written on it yet."""
        return replace(self.card, id="", kind=_BLANK.kind, depth=_BLANK.depth) == _BLANK


_BLANK = Card("", "", Depth.SURFACE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A deck in the making.

    Attributes:
        head: what is said about the deck as a whole; never with cards.
        leaves: its cards, in the order of the file.
        known: what couples who chose the deck know it by; "" while nobody can have.
    """

    head: Deck
    leaves: tuple[Leaf, ...] = ()
    known: str = ""


def sheet_of(deck: Deck, known: str = "") -> Sheet:
    """A deck laid out to be worked on."""
    leaves = tuple(Leaf(replace(card, id=own_id(card), deck=""), card) for card in deck.cards)
    return Sheet(replace(deck, cards=()), leaves, known)


def deck_of(sheet: Sheet) -> Deck:
    """The deck that a sheet has become: without blank cards, each card known by the id that it had.

    A card whose words were mended keeps its id, and so what was told of it; one that became quite another
    question gets a new one. A deck whose title changed stays known to the couples who chose it.
    """
    leaves = [leaf for leaf in sheet.leaves if not leaf.is_blank]
    own: dict[str, int] = {}
    for index, leaf in enumerate(leaves):
        own.setdefault(_kept_id(leaf), index)
    own.pop("", None)
    ids = Ids(own)
    cards = []
    for index, leaf in enumerate(leaves):
        kept = _kept_id(leaf)
        name = kept if own.get(kept) == index else ids.fresh(card_id(leaf.card.text, leaf.card.kind))
        cards.append(replace(leaf.card, id=name, deck=sheet.head.title))
    renamed = sheet.known if sheet.known != sheet.head.title else ""
    return replace(sheet.head, id=sheet.head.id or renamed, cards=tuple(cards))


def rebased(sheet: Sheet, deck: Deck) -> Sheet:
    """The sheet after it was saved as this deck: from here on its cards have a past."""
    saved = iter(deck.cards)
    leaves = tuple(leaf if leaf.is_blank else Leaf(leaf.card, next(saved)) for leaf in sheet.leaves)
    return replace(sheet, leaves=leaves, known=deck.id or deck.title)


def _kept_id(leaf: Leaf) -> str:
    card, was = leaf.card, leaf.was
    if card.id and not _MADE_OF_TEXT.fullmatch(card.id):
        return card.id
    if was is None:
        return card.id
    same = (card.text, card.kind) == (was.text, was.kind)
    return was.id if same or is_mended(was.text, card.text) else ""


@dataclass(frozen=True, slots=True)
class _Step:
    """A sheet as it was, and the place that was marked on it."""

    sheet: Sheet
    at: int


@dataclass(frozen=True, slots=True)
class Editing:
    """A deck while it is written: the sheet, the place that is marked, and the steps back and forth.

    Every operation gives a new editing; none loses a word that `undo` could not bring back.

    Attributes:
        at: the marked place among the cards, or `HEAD`.
        past: the steps that can be taken back, the last one last.
        future: the steps that were taken back, the next one last.
    """

    sheet: Sheet
    at: int = HEAD
    past: tuple[_Step, ...] = field(default=(), repr=False)
    future: tuple[_Step, ...] = field(default=(), repr=False)
    typing: str = ""

    @property
    def leaf(self) -> Leaf | None:
        """The marked card; None while the deck as a whole is marked."""
        return self.sheet.leaves[self.at] if 0 <= self.at < len(self.sheet.leaves) else None

    def mark(self, at: int) -> "Editing":
        """Mark another place."""
        return replace(self, at=max(HEAD, min(at, len(self.sheet.leaves) - 1)), typing="")

    def rest(self) -> "Editing":
        """A pause in typing: what is typed after it is a step of its own."""
        return replace(self, typing="")

    def write(self, name: str, value: Value) -> "Editing":
        """Change one field of what is marked; typing on in the same field is one step.

        Raises:
            KeyError: for a field that it does not have.
        """
        sheet, leaf = self.sheet, self.leaf
        if leaf is None:
            after = replace(sheet, head=head_with(sheet.head, name, value))
        else:
            after = self._with_card(card_with(leaf.card, name, value))
        return self if after == sheet else self._stepped(after, self.at, f"{self.at} {name}")

    def put(self, card: Card) -> "Editing":
        """Put other words on the marked card, such as those that the linter offers."""
        return self if self.leaf is None else self._stepped(self._with_card(card), self.at)

    def add(self) -> "Editing":
        """A new card behind the marked one, at the same depth.

        Raises:
            DeckError: when the deck is full.
        """
        before = self.leaf or (self.sheet.leaves[0] if self.sheet.leaves else None)
        depth = before.card.depth if before else Depth.SURFACE
        return self._insert([Leaf(replace(_BLANK, depth=depth))], self.at + 1, self.at + 1)

    def duplicate(self) -> "Editing":
        """The marked card a second time, behind itself.

        Raises:
            DeckError: when the deck is full.
        """
        leaf = self.leaf
        if leaf is None:
            return self
        return self._insert([Leaf(replace(leaf.card, id=""))], self.at + 1, self.at + 1)

    def insert(self, cards: Sequence[Card]) -> "Editing":
        """Cards from elsewhere, each at the end of its depth; the first of them is marked.

        Raises:
            DeckError: when they are more than the deck can hold.
        """
        after, first = self.sheet.leaves, -1
        for depth in Depth:
            some = [Leaf(replace(card, id=own_id(card), deck="")) for card in cards if card.depth is depth]
            place = _end_of(after, depth)
            first = place if some and first < 0 else first
            after = (*after[:place], *some, *after[place:])
        if len(after) > MOST_CARDS:
            raise _full()
        return self if first < 0 else self._stepped(replace(self.sheet, leaves=after), first)

    def delete(self) -> "Editing":
        """Take the marked card away; `undo` brings it back."""
        if self.leaf is None:
            return self
        leaves = (*self.sheet.leaves[: self.at], *self.sheet.leaves[self.at + 1 :])
        return self._stepped(replace(self.sheet, leaves=leaves), min(self.at, len(leaves) - 1))

    def move(self, step: int) -> "Editing":
        """The marked card one place up (-1) or down (1); past a heading it first takes that depth."""
        leaf, other = self.leaf, self.at + step
        if leaf is None or not 0 <= other < len(self.sheet.leaves):
            return self
        beside = self.sheet.leaves[other]
        if beside.card.depth is not leaf.card.depth:
            return self._stepped(self._with_card(replace(leaf.card, depth=beside.card.depth)), self.at)
        leaves = list(self.sheet.leaves)
        leaves[self.at], leaves[other] = beside, leaf
        return self._stepped(replace(self.sheet, leaves=tuple(leaves)), other)

    def to_depth(self, number: int) -> "Editing":
        """The marked card to the end of another depth."""
        leaf, depth = self.leaf, Depth(number)
        if leaf is None or leaf.card.depth is depth:
            return self
        others = (*self.sheet.leaves[: self.at], *self.sheet.leaves[self.at + 1 :])
        place = _end_of(others, depth)
        moved = replace(leaf, card=replace(leaf.card, depth=depth))
        return self._stepped(replace(self.sheet, leaves=(*others[:place], moved, *others[place:])), place)

    def undo(self) -> "Editing":
        """One step back, as often as there are steps."""
        if not self.past:
            return self
        back, here = self.past[-1], _Step(self.sheet, self.at)
        return Editing(back.sheet, back.at, self.past[:-1], (*self.future, here))

    def redo(self) -> "Editing":
        """One step forth again, until something else is done."""
        if not self.future:
            return self
        forth, here = self.future[-1], _Step(self.sheet, self.at)
        return Editing(forth.sheet, forth.at, (*self.past, here), self.future[:-1])

    def _insert(self, leaves: list[Leaf], place: int, at: int) -> "Editing":
        if len(self.sheet.leaves) + len(leaves) > MOST_CARDS:
            raise _full()
        before, after = self.sheet.leaves[:place], self.sheet.leaves[place:]
        return self._stepped(replace(self.sheet, leaves=(*before, *leaves, *after)), at)

    def _with_card(self, card: Card) -> Sheet:
        leaves = self.sheet.leaves
        changed = replace(leaves[self.at], card=card)
        return replace(self.sheet, leaves=(*leaves[: self.at], changed, *leaves[self.at + 1 :]))

    def _stepped(self, sheet: Sheet, at: int, typing: str = "") -> "Editing":
        goes_on = bool(typing) and typing == self.typing
        past = self.past if goes_on else (*self.past, _Step(self.sheet, self.at))[-MOST_STEPS:]
        return Editing(sheet, at, past, (), typing)


def begun(sheet: Sheet, at: int) -> Editing:
    """The editing of a sheet, with a first card to write on where there is none; that is no step."""
    editing = Editing(sheet).mark(at)
    return editing if sheet.leaves else Editing(editing.add().sheet, 0)


def _end_of(leaves: tuple[Leaf, ...], depth: Depth) -> int:
    """Where a further card of this depth belongs: behind the last one of it, or of a lighter one."""
    for wanted in (depth, *reversed([lighter for lighter in Depth if lighter < depth])):
        places = [place for place, leaf in enumerate(leaves) if leaf.card.depth is wanted]
        if places:
            return places[-1] + 1
    return 0


def _full() -> DeckError:
    return DeckError(
        _("A deck holds at most {most_cards:,} cards. Begin another deck for the others.").format(
            most_cards=MOST_CARDS
        )
    )
