"""Untrusted text becomes text: what people type, read from files or quote from errors is cleaned here."""

import unicodedata

_TAG_BASE = "\N{WAVING BLACK FLAG}"
_KEPT_FORMAT = frozenset("\u200c\u200d\u200e\u200f\u061c")
_TAGS = range(0xE0020, 0xE0080)
_MOST_ACCENTS = 8


def clean(text: str, *, lines: bool = False) -> str:
    """Return `text` without anything that could act on a terminal or hide on a screen.

    Control characters, escape codes' lead bytes, bidi overrides, zero-width filler, lone surrogates and
    towers of accents go; letters of every script, joiners, emoji families and flags stay. Tabs become
    blanks. The result is NFC, and cleaning it again changes nothing.

    Args:
        text: anything at all.
        lines: keep line breaks (as `\\n`) instead of turning them into blanks.
    """
    if text.isascii() and text.isprintable():
        return text
    broken = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept = "".join(_kept(unicodedata.normalize("NFC", _without_surrogates(broken)), lines=lines))
    return unicodedata.normalize("NFC", kept)


def clean_line(text: str) -> str:
    """Return `text` cleaned, on one line, with runs of white space folded and the ends trimmed."""
    return " ".join(clean(text).split())


def _without_surrogates(text: str) -> str:
    return "".join(char for char in text if not "\ud800" <= char <= "\udfff")


def _kept(text: str, *, lines: bool) -> "list[str]":
    out: list[str] = []
    accents = 0
    in_flag = False
    for char in text:
        in_flag = char == _TAG_BASE or (in_flag and ord(char) in _TAGS)
        category = unicodedata.category(char)
        accents = accents + 1 if category == "Mn" else 0
        if char == "\n":
            out.append("\n" if lines else " ")
        elif char == "\t":
            out.append(" ")
        elif category == "Cf":
            if char in _KEPT_FORMAT or (in_flag and ord(char) in _TAGS):
                out.append(char)
        elif category not in {"Cc", "Cs", "Cn"} and accents <= _MOST_ACCENTS:
            out.append(char)
    return out
