"""When not to play, and where help is found: shown first, one key away always; never asked, never recorded.

The words are a text file for each language, `locales/LANGUAGE/when-not-to-play.txt`: a title, when not to
play, and where help is found, with an empty line between the three. A couple, or whoever handed them the
game, may put the places that help near them into `help.txt` in their home; it is shown in place of the last.
"""

from pathlib import Path
from typing import NamedTuple

from game.language import LOCALES, languages
from game.text import clean

_PARTS = 3
_MOST_BYTES = 8_000
_MOST_LETTERS = 1_200


class WhenNotToPlay(NamedTuple):
    """The three parts, safe to show."""

    title: str
    when: str
    help: str


def read(own: Path | None = None) -> WhenNotToPlay:
    """The words in the language of this system, else in English.

    Args:
        own: a file with the places that help near this couple; one that cannot be read is as good as none.
    """
    texts = (_text(LOCALES / language / "when-not-to-play.txt") for language in languages())
    parts = next(parts for text in texts if len(parts := text.split("\n\n", _PARTS - 1)) == _PARTS)
    near = _text(own)[:_MOST_LETTERS] if own is not None else ""
    return WhenNotToPlay(parts[0], parts[1], near or parts[2])


def _text(path: Path) -> str:
    """What a small text file says, cleaned; "" for what is no such file."""
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES)
    except OSError:
        return ""
    return clean(data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n"), lines=True).strip()
