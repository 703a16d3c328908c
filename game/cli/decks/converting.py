"""`fathoms decks convert`: a deck in another form, with nothing lost on the way."""

import argparse
import sys
from pathlib import Path

from game.cli.decks.placing import check_ending, check_free, place
from game.cli.decks.telling import contents, say_messages, weighed
from game.cli.saying import OK, TROUBLE, say
from game.decks.files import deck_bytes
from game.decks.model import Deck, ReadDeck
from game.decks.reader import read_deck, read_text
from game.errors import DeckError
from game.language import _
from game.sentences import counts
from game.text import clean_line

_REMEDY = _("Choose another name, or write over it with --replace.")
_SHOWN = 3


def run(options: argparse.Namespace) -> int:
    """Read one file, write the other, and say how both were understood."""
    source, target = options.source, options.target
    check_ending(target)
    check_free(target, _REMEDY, replace=options.replace)
    read = read_deck(source)
    say_messages(read.messages, sys.stderr)
    if read.errors:
        say(
            _("{source}: {messages}. Until then nothing is written.").format(
                source=source, messages=weighed(read.messages)
            ),
            sys.stderr,
        )
        return TROUBLE
    data, written = _written(read.deck, target)
    place(data, target, _REMEDY, replace=options.replace)
    say(f"{source}: {read.form}. {contents(read.deck)}.")
    if any("table" in form for form in (read.form, written.form)):
        _say_first_cards(read.deck)
    say(f"{target}: {written.form}, UTF-8.")
    return OK


def _written(deck: Deck, target: Path) -> tuple[bytes, ReadDeck]:
    """The deck's new form, and what it reads back as: the same deck, or nothing is written."""
    data = deck_bytes(deck, target.suffix)
    back = read_text(data.decode("utf-8-sig"), str(target), target.suffix.lower())
    if back.deck != deck:
        raise DeckError(
            _("{target}: Something would be lost, so that nothing was written.").format(
                target=clean_line(str(target))
            )
        )
    return data, back


def _say_first_cards(deck: Deck) -> None:
    for card in deck.cards[:_SHOWN]:
        more = f"  ({counts.FOLLOW_UPS(len(card.follow_ups))})" if card.follow_ups else ""
        say(f"  {card.depth.title}  {card.text}{more}")
    if len(deck.cards) > _SHOWN:
        say(_("  and {cards:,} more").format(cards=len(deck.cards) - _SHOWN))
