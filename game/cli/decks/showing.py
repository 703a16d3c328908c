"""`fathoms decks show`: the cards as they will look, as plain lines."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from shutil import get_terminal_size

from game.cli.decks.telling import contents, say_messages
from game.cli.decks.wrapping import wrapped
from game.cli.saying import OK, TROUBLE, may_style, say
from game.decks.model import Deck
from game.decks.reader import read_deck
from game.decks.writer import attributes_of, header_of
from game.language import _
from game.rules.cards import Card
from game.rules.words import Depth, Kind
from game.sentences import counts
from game.text import clean

_PLAIN, _STRONG, _QUIET = "", "\x1b[1m", "\x1b[2m"
_END = "\x1b[0m"
_PARTNER, _A_NAME = "{partner}", _("Sam")
_KINDS = {Kind.QUESTION: "", Kind.TOGETHER: _("Together: "), Kind.GIFT: _("A small promise: ")}
_SAID_ABOVE = ("title", "author", "about", "id")


def run(options: argparse.Namespace) -> int:
    """Print a deck, or one depth of it; what is wrong with it goes to the other stream."""
    read = read_deck(options.file)
    say_messages(read.errors, sys.stderr)
    if read.playable:
        page = _Page()
        page.deck(read.deck, options.depth)
    return TROUBLE if read.errors else OK


class _Page:
    """The standard output, as wide as the terminal, with a little emphasis where that can be seen."""

    def __init__(self) -> None:
        self._width = get_terminal_size().columns
        self._styled = may_style()

    def deck(self, deck: Deck, depth: Depth | None) -> None:
        """A whole deck; or of one depth only the cards."""
        cards = tuple(card for card in deck.cards if depth in {None, card.depth})
        if depth is None:
            self._front(deck)
        elif not cards:
            say(
                _("“{deck}” has no card at this depth. It has {contents}.").format(
                    deck=deck.title, contents=contents(deck)
                )
            )
        for here, some in groupby(cards, key=attrgetter("depth")):
            self._cards(here, tuple(some))
        if depth is None and deck.closing:
            self._line(_("Closing"), _STRONG, blank=True)
            self._line(deck.closing, lead="  ", blank=True)
        if any(_PARTNER in text for card in cards for text in _texts(card)):
            self._line(
                _("{a_name} stands for {partner}: the name of the other.").format(
                    a_name=_A_NAME, partner=_PARTNER
                ),
                _QUIET,
                blank=True,
            )

    def _front(self, deck: Deck) -> None:
        self._line(deck.title, _STRONG)
        if deck.author:
            self._line(_("by {author}").format(author=deck.author))
        if deck.about:
            self._line(deck.about)
        for key, value in header_of(deck):
            if key not in _SAID_ABOVE:
                self._line(f"{key}: {value}", _QUIET)
        self._line(contents(deck), _QUIET)
        if deck.introduction:
            self._line(deck.introduction, blank=True)

    def _cards(self, depth: Depth, cards: tuple[Card, ...]) -> None:
        self._line(f"{depth.title} ({counts.CARDS(len(cards))})", _STRONG, blank=True)
        for card in cards:
            self._line(_named(_KINDS[card.kind] + card.text), lead="  ", blank=True)
            for follow_up in card.follow_ups:
                self._line(_named(follow_up), lead="    - ")
            for key, value in _sayings(card):
                self._line(f"{key}: {value}", _QUIET, lead="    ")

    def _line(self, text: str, style: str = _PLAIN, *, lead: str = "", blank: bool = False) -> None:
        """Print a text, wrapped; what a deck brings with it is cleaned, only our own style acts."""
        lines = list(wrapped(clean(text, lines=True), self._width, lead, " " * len(lead)))
        if blank:
            sys.stdout.write("\n")
        for line in lines:
            styled = style and line and self._styled
            sys.stdout.write(f"{style}{line}{_END}\n" if styled else f"{line}\n")


def _named(text: str) -> str:
    return text.replace(_PARTNER, _A_NAME)


def _texts(card: Card) -> Iterable[str]:
    return (card.text, *card.follow_ups)


def _sayings(card: Card) -> Iterator[tuple[str, str]]:
    """What a card says besides its texts; the note first, because the speaker sees it."""
    said = dict(attributes_of(card))
    if "note" in said:
        yield "note", said.pop("note")
    yield from said.items()
