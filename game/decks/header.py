"""Reads the header of the Markdown form: `key: value` lines between two lines of dashes."""

from game.decks.draft import Draft, Said, quoted
from game.decks.marks import FENCE, attribute_of, bullet_of
from game.decks.vocabulary import CLOSING, HEADER_KEYS, HEADER_MEANT, depth_of, key_of
from game.language import _

_FENCES = _("Put a line `---` above the header and another below it.")


def read_header(lines: list[str], draft: Draft) -> int:
    """Read the header into `draft` and return the index of the first line behind it.

    A header without its lines of dashes is read as well, with a word about them.
    """
    start = next((index for index, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines):
        return start
    if FENCE.fullmatch(lines[start].strip()):
        return _fenced(lines, start, draft)
    first = attribute_of(lines[start].strip())
    if first and key_of(first[0]) in HEADER_KEYS:
        return _unfenced(lines, start, draft)
    return start


def say(draft: Draft, line: int, key: str, value: str) -> None:
    """Note one `key: value` of the header, in any of the three forms."""
    right = key_of(key)
    if right not in HEADER_KEYS:
        meant = draft.notes.guess(right, HEADER_KEYS, HEADER_MEANT)
        fix = (
            _("Did you mean `{meant}`?").format(meant=meant)
            if meant
            else _("The keys are {header_keys}.").format(header_keys=", ".join(HEADER_KEYS))
        )
        draft.notes.warn("unknown-key", line, _("The header has no key {key}").format(key=quoted(key)), fix)
        right = meant
        if not meant or meant in draft.header:
            return
    if right in draft.header:
        where = draft.header[right].line
        what = _("The header says `{right}` a second time, after line {where}; the first one counts").format(
            right=right, where=where
        )
        draft.notes.error("key-twice", line, what, _("Delete one of the two."))
    else:
        draft.header[right] = Said(line, value)


def _fenced(lines: list[str], start: int, draft: Draft) -> int:
    for index in range(start + 1, len(lines)):
        text = lines[index].strip()
        if FENCE.fullmatch(text) or text == "...":
            return index + 1
        if text and _starts_body(text):
            break
        _header_line(index + 1, text, draft)
    else:
        index = len(lines)
    what = _("The header that begins here has no end")
    draft.notes.error("header-without-end", start + 1, what, _("Put a line `---` below its last line."))
    return index


def _unfenced(lines: list[str], start: int, draft: Draft) -> int:
    what = _("The header is not marked as one")
    draft.notes.warn("header-without-lines", start + 1, what, _FENCES)
    for index in range(start, len(lines)):
        text = lines[index].strip()
        if FENCE.fullmatch(text):
            return index + 1
        if not text or _starts_body(text):
            return index
        _header_line(index + 1, text, draft)
    return len(lines)


def _starts_body(text: str) -> bool:
    name = text.strip("# ")
    is_heading = text.startswith("#") and (depth_of(name) is not None or name.casefold() == CLOSING)
    return is_heading or bullet_of(text) is not None


def _header_line(line: int, text: str, draft: Draft) -> None:
    if not text:
        return
    if pair := attribute_of(text):
        say(draft, line, *pair)
        return
    what = _("{text} in the header is not of the form `key: value`").format(text=quoted(text))
    draft.notes.error("not-a-header-line", line, what, _("Give it a key, or move it below the header."))
