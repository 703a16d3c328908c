"""`fathoms decks list`: the bundled decks and the couple's own."""

import argparse
import sys
from pathlib import Path

from game.cli.decks.telling import say_messages
from game.cli.saying import OK, TROUBLE, say, say_json
from game.decks.folders import bundled_folder
from game.decks.library import Library, Volume
from game.language import _
from game.saves.home import find_home


def run(options: argparse.Namespace) -> int:
    """List every deck that can be played; what keeps another from it goes to the other stream."""
    home, bundled = find_home(), bundled_folder()
    in_trouble = home.trouble()
    library = Library.load((bundled,) if in_trouble else (bundled, home.decks))
    if options.json:
        say_json([_as_json(volume, bundled) for volume in library.volumes])
    else:
        for volume in library.volumes:
            if volume.deck.cards:
                say(_line(volume, bundled))
    for trouble in library.troubled:
        say_messages(trouble.messages, sys.stderr)
    if in_trouble:
        say(in_trouble, sys.stderr)
    return TROUBLE if in_trouble else OK


def _line(volume: Volume, bundled: Path) -> str:
    deck = volume.deck
    mark = _(" (your own)") if _is_own(volume, bundled) else ""
    return _("{cards:>4} cards  {deck}{mark}").format(cards=len(deck.cards), deck=deck.title, mark=mark) + (
        f": {deck.about}" if deck.about else ""
    )


def _as_json(volume: Volume, bundled: Path) -> dict[str, object]:
    deck = volume.deck
    return {
        "id": deck.id,
        "title": deck.title,
        "about": deck.about,
        "cards": len(deck.cards),
        "own": _is_own(volume, bundled),
        "file": str(volume.path),
    }


def _is_own(volume: Volume, bundled: Path) -> bool:
    return volume.path.parent != bundled
