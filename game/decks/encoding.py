"""From bytes to text: the encodings that people's editors write, and a word where one had to be guessed."""

import codecs
import re

from game.decks.draft import Notes, quoted
from game.language import _

_SAVE_AS = _("Save the file with the encoding UTF-8 (in a spreadsheet: “CSV UTF-8”).")
_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_GARBLED = re.compile("[\xc2\xc3][\x80-\xbf\u0152-\u2122]|\xe2\u20ac[\x80-\xbf\u0152-\u2122\x9d]")
_CONTROLS = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32))
_SHOWN = 5


def decoded(data: bytes, notes: Notes) -> tuple[str, str]:
    """The text in `data` and the name of its encoding; warns where that was guessed.

    Raises:
        DeckError: if this is no text in any encoding that we read.
    """
    for mark, codec, name in _MARKED:
        if data.startswith(mark):
            return _marked(data, codec, name, notes), name
    _must_look_like_text(data, notes)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _unmarked(data, notes)
    _warn_of_garbled(text, notes)
    return text, "UTF-8"


def even_lines(text: str) -> str:
    """`text` with every kind of line end made into a line feed; page breaks and the like become blanks."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for mark in "\x0b\x0c\x85":
        text = text.replace(mark, " ")
    return text


def _marked(data: bytes, codec: str, name: str, notes: Notes) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        at = _("It begins as {name} text, but is damaged at byte {start}").format(
            name=name, start=error.start + 1
        )
        raise notes.refusal("damaged-text", at, _SAVE_AS) from None


def _must_look_like_text(data: bytes, notes: Notes) -> None:
    start = data[:65_536]
    if 4 * max(start[::2].count(0), start[1::2].count(0)) > len(start):
        unmarked = _("This looks like UTF-16 text without its mark, or like no text at all")
        raise notes.refusal("not-text", unmarked, _SAVE_AS)
    if 10 * (len(start) - len(start.translate(None, _CONTROLS))) > len(start):
        raise notes.refusal(
            "not-text", _("This is not a text file"), _("A deck is plain text, saved as UTF-8.")
        )


def _unmarked(data: bytes, notes: Notes) -> tuple[str, str]:
    """Text that claims to be nothing and is not UTF-8: mostly UTF-8 with a hole, or Windows-1252."""
    holed = data.decode("utf-8", errors="replace")
    holes = holed.count("\N{REPLACEMENT CHARACTER}")
    if holes < sum(map(len, _BEYOND_ASCII.findall(holed))) - holes:
        line = _line_at(holed, holed.index("\N{REPLACEMENT CHARACTER}"))
        letters = (
            _("One damaged letter")
            if holes == 1
            else _("{holes} damaged letters, the first").format(holes=holes)
        )
        what = _("{letters} on line {line}, shown as �").format(letters=letters, line=line)
        notes.warn("damaged-text", line, what, _("Type them anew, and save the file as UTF-8."))
        return holed, _("UTF-8 with damage")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        line = _line_at(data.decode("latin-1"), error.start)
        what = _("The letters on line {line} are in an encoding that Fathoms does not know").format(line=line)
        raise notes.refusal("unknown-encoding", what, _SAVE_AS, line=line) from None
    _warn_of_guesses(text, notes)
    return text, "Windows-1252"


def _warn_of_guesses(text: str, notes: Notes) -> None:
    first = _BEYOND_ASCII.search(text)
    kinds = list(dict.fromkeys("".join(_BEYOND_ASCII.findall(text))))
    shown = " ".join(kinds[: 4 * _SHOWN]) + (" …" if len(kinds) > 4 * _SHOWN else "")
    at = first.start() if first else 0
    example = _surroundings(text, at)
    notes.warn(
        "guessed-encoding",
        _line_at(text, at),
        _(
            "The file is not UTF-8 and was read as Windows-1252; these may be wrong: {shown} (as in "
            "{example})"
        ).format(shown=shown, example=example),
        _("If they look right, nothing is lost. {save_as}").format(save_as=_SAVE_AS),
    )


def _warn_of_garbled(text: str, notes: Notes) -> None:
    found = _GARBLED.search(text)
    if not found:
        return
    what = _("Letters were garbled before this file was saved, as in {text}").format(
        text=_surroundings(text, found.start())
    )
    notes.warn(
        "garbled-letters",
        _line_at(text, found.start()),
        what,
        _("Start from the original. {save_as}").format(save_as=_SAVE_AS),
    )


def _line_at(text: str, at: int) -> int:
    return even_lines(text[:at]).count("\n") + 1


def _surroundings(text: str, at: int) -> str:
    before, after = text[max(at - 20, 0) : at], text[at : at + 20]
    return quoted(even_lines(before).rpartition("\n")[2] + even_lines(after).partition("\n")[0])
