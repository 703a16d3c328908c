"""Keys as they are written on the screen."""

from textual.keys import format_key

from game.language import _
from game.marks import ENTER

_NAMES = {
    "escape": _("Esc"),
    "asterisk": "*",
    "question_mark": "?",
    "space": _("Space"),
    "slash": "/",
    "tab": _("Tab"),
}


def display(key: str, *, only_ascii: bool = False) -> str:
    """A key as it is written on the screen."""
    if key == "enter":
        return _("Enter") if only_ascii else ENTER
    if key in _NAMES:
        return _NAMES[key]
    if key.startswith("ctrl+"):
        return f"^{key[5:]}"
    return key.upper() if len(key) > 1 and key[0] == "f" and key[1:].isdigit() else format_key(key)
