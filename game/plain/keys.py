"""The letters that stand for the deeds: those of the screen, the couple's own where they changed them."""

import unicodedata

from game.deeds import Deed
from game.saves.settings import Settings


def key_of(deed: Deed, settings: Settings) -> str:
    """What one types for this deed besides its number and its name; "" where it has only Enter."""
    key = settings.keys.get(deed.name, deed.key)
    return "" if key == "enter" else key if len(key) == 1 else _sign(key)


def _sign(name: str) -> str:
    """`*` for `asterisk`; a name that is no sign's stays a word."""
    try:
        return unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return name
