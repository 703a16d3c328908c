"""Untrusted text becomes text: what people type, read from files or quote from errors is cleaned here."""

import re
import unicodedata

_TAG_BASE = "\N{WAVING BLACK FLAG}"
_KEPT_FORMAT = frozenset("\u200c\u200d\u200e\u200f\u061c")
_TAGS = range(0xE0020, 0xE0080)
_MOST_ACCENTS = 8
_MOST_REMEMBERED = 5_000
_TOWER = re.compile(r"[^\w\x00-\x7f]{9}")  # accents are no letters; what else this finds only takes longer
_SURROGATE = re.compile("[\ud800-\udfff]")
_TAG = re.compile("[\U000e0020-\U000e007f]")


def clean(text: str, *, lines: bool = False) -> str:
    """Return `text` without anything that could act on a terminal or hide on a screen.

    Control characters, escape codes' lead bytes, bidi overrides, zero-width filler, lone surrogates and
    towers of accents go; letters of every script, joiners, emoji families and flags stay. Tabs become
    blanks. The result is NFC, and cleaning it again changes nothing.

    Args:
        text: anything at all.
        lines: keep line breaks, as line feeds, instead of turning them into blanks.
    """
    if text.isprintable() and (text.isascii() or _is_plain(text)):
        return text
    broken = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept = _kept(unicodedata.normalize("NFC", _SURROGATE.sub("", broken)))
    return unicodedata.normalize("NFC", kept if lines else kept.replace("\n", " "))


def clean_line(text: str) -> str:
    """Return `text` cleaned, on one line, with runs of white space folded and the ends trimmed."""
    return " ".join(clean(text).split())


def _is_plain(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text) and not _TOWER.search(text)


def _kept(text: str) -> str:
    if _TOWER.search(text) or _TAG.search(text):
        return "".join(_one_by_one(text))
    return text.translate(_KEPT)


def _one_by_one(text: str) -> "list[str]":
    """The slow way, for texts in which a character's neighbours decide."""
    out: list[str] = []
    accents = 0
    in_flag = False
    for char in text:
        in_flag = char == _TAG_BASE or (in_flag and ord(char) in _TAGS)
        accents = accents + 1 if unicodedata.category(char) == "Mn" else 0
        if (in_flag or ord(char) not in _TAGS) and accents <= _MOST_ACCENTS:
            out.append(char if in_flag else char.translate(_KEPT))
    return out


class _Kept(dict[int, int | None]):
    """What becomes of each character, worked out when it is first seen; line breaks stay for now."""

    def __missing__(self, code: int) -> int | None:
        char = chr(code)
        category = unicodedata.category(char)
        kept: int | None = code
        if char == "\t":
            kept = ord(" ")
        elif (category == "Cf" and char not in _KEPT_FORMAT) or (
            category in {"Cc", "Cs", "Cn"} and char != "\n"
        ):
            kept = None
        if len(self) < _MOST_REMEMBERED:
            self[code] = kept
        return kept


_KEPT = _Kept()
