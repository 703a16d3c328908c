"""The marks between our words, and what stands for each of them where a terminal knows only ASCII.

Everything is written with the marks; one filter swaps them at the very end (`ui.filters`). A stand-in takes
as many columns as its mark, so that no layout knows which of the two is shown.
"""

import re
import unicodedata
from collections.abc import Mapping

STAR = "★"
ENTER = "⏎"
HERE = "●"
POINTER = "▸"
DOT = "·"
WAVE = "~"
ARM = "━"
LEFT_HAND, RIGHT_HAND = "╸", "╺"
CLOSED = "┄"
FATHOM = "∙"
LEVELS = "░▒▓█"
"""A depth in one column, the Surface first: the deeper, the darker."""

_STAND_INS = dict(
    zip(
        "★☆⏎●◉○◦◌◐▸▶►◀▾▼▴▲·•∙∿⚑━╸╺┄┅░▒▓█▂▄▆—–−“”„«»‘’‚′…→←↑↓⇥⌫×✓✔✗■□◆▁▔▀▐▌▊▎▏▕▉⭘␣\xa0",  # noqa: RUF001 - the table
        "**>@@ooo>>>><vv^^-*o~P=><...:%#.:%---" + '"' * 5 + "'" * 4 + ".><^v><xxxx#o*_--|||||||o_ ",
        strict=True,
    )
)
_GAPS = ((" … ", "..."), (" …", ".."))
_LINES = re.compile("[\u2500-\u259f]")
_OURS = re.compile("[" + re.escape("".join(_STAND_INS)) + "]")


_COERCED = {"c.utf-8", "c.utf8", "utf-8"}
"""What Python itself writes into LC_CTYPE when the locale is C (PEP 538)."""


def knows_more(environment: Mapping[str, str], encoding: str) -> bool:
    """Whether more than ASCII arrives; a locale that is not set at all says nothing against it.

    Args:
        environment: the variables of the environment.
        encoding: of the stream that the terminal is written through.
    """
    if not encoding.lower().replace("_", "-").startswith(("utf", "cp65001")):
        return False
    if environment.get("TERM") == "linux":
        return False  # the bare console of Linux has letters, but neither stars nor pointers
    ctype, language = environment.get("LC_CTYPE", ""), environment.get("LANG", "")
    if ctype.lower() in _COERCED and language in {"C", "POSIX"}:
        ctype = language
    said = environment.get("LC_ALL") or ctype or language
    return not said or "utf" in said.lower()


def in_ascii(text: str) -> str:
    """The same text with a stand-in for every mark; letters of any script stay as they are."""
    if text.isascii():
        return text
    for gap, dots in _GAPS:
        text = text.replace(gap, dots)
    text = _OURS.sub(lambda found: _STAND_INS[found[0]], text)
    return _LINES.sub(lambda found: _line(found[0]), text)


def _line(mark: str) -> str:
    """A box's line by its Unicode name: along, down, or a corner."""
    name = unicodedata.name(mark)
    if "BLOCK" in name or "QUADRANT" in name:
        return " "  # the ends of scrollbars
    along = any(word in name for word in ("HORIZONTAL", "LEFT", "RIGHT"))
    down = any(word in name for word in ("VERTICAL", "UP", "DOWN"))
    return "+" if along and down else "|" if down else "-"
