"""Braces that would be read aloud as they stand: only `{partner}` becomes a name."""

import re
from collections.abc import Iterator

from game.decks.draft import quoted
from game.decks.lint.finding import Finding
from game.language import _

_BRACES = re.compile(r"\{\s*\w[\w '-]{0,30}\}?|\bpartner\}")


def placeholders(text: str) -> Iterator[Finding]:
    """The first that is not `{partner}`."""
    if "{" not in text and "}" not in text:
        return
    rest = text.replace("{partner}", "")
    if found := _BRACES.search(rest):
        what = _("{found} stays as it stands: only {partner} becomes a name")
        what = what.format(found=quoted(found[0].strip()), partner="`{partner}`")
        yield Finding("placeholder", what, _("Write {partner} for the other's name."))
