"""Keys of one's own: any deed can have another key, as long as no moment has two deeds on one key."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual.binding import Binding
from textual.keys import format_key

from game.deeds import DEEDS
from game.language import _
from game.sentences import settings as sentences
from game.ui.key_names import display
from game.ui.suit import Suit

_ALSO = {"keep": ("closing.keep",), "one-more": ("closing.one-more",)}
_FIXED = {
    **dict.fromkeys(("left", "right", "up", "down", "1", "2"), "mark"),
    **dict.fromkeys(("f1", "question_mark"), "help"),
    "f2": "blank",
    "f3": "pause",
    "escape": "leave",
    "tab": "move",
    "backspace": "delete",
}
_BEFORE_THE_CARDS = frozenset({"gift-done", "gift-keep", "gift-let-go", "take-up", "later", "put-away"})
_ALWAYS = frozenset({"close-topics", "light", "close", "undo"})
_FUNCTIONS = range(4, 13)


@dataclass(frozen=True, slots=True)
class Row:
    """A deed whose key can be changed.

    Attributes:
        usual: its key as it comes; deeds with the same usual key never meet.
        ids: the bindings that follow it, on whatever screen.
    """

    name: str
    label: str
    help: str
    usual: str
    ids: tuple[str, ...]


ROWS: tuple[Row, ...] = (
    *(
        Row(deed.name, deed.label, deed.help, deed.key, (f"round.{deed.name}", *_ALSO.get(deed.name, ())))
        for deed in DEEDS
    ),
    Row("undo", _("Undo"), sentences.UNDO_HELP, "u", ("round.undo",)),
    Row("goodnight", _("Good night"), sentences.GOODNIGHT_HELP, "g", ("closing.goodnight",)),
)
BY_NAME = {row.name: row for row in ROWS}


def bindings() -> list[Binding]:
    """The keys of a round, from the table of deeds."""
    return [
        Binding(
            deed.key,
            f"deed('{deed.name}')",
            deed.label,
            id=f"round.{deed.name}",
            tooltip=deed.help,
            show=deed.footer and not deed.main,
        )
        for deed in DEEDS
    ]


def key_of(row: Row, keys: Mapping[str, str]) -> str:
    """The key that this deed has."""
    return keys.get(row.name, row.usual)


def refusal(name: str, key: str, keys: Mapping[str, str]) -> str:
    """Why a deed cannot have this key, in a sentence; "" when it can."""
    row = BY_NAME[name]
    if key == row.usual:
        return _taken(row, key, keys)
    if "+" in key and key != "plus":
        return sentences.KEY_IS_THE_TERMINALS
    if key in _FIXED:
        return sentences.KEY_IS_FIXED.format(key=display(key), what=sentences.FIXED_KEYS[_FIXED[key]])
    if not _can_be_a_key(key):
        return sentences.KEY_IS_NONE
    return _taken(row, key, keys)


def _taken(row: Row, key: str, keys: Mapping[str, str]) -> str:
    for other in ROWS:
        if _meet(row, other) and key_of(other, keys) == key:
            return sentences.KEY_IS_TAKEN.format(key=display(key), label=other.label)
    return ""


def _meet(row: Row, other: Row) -> bool:
    """Whether two deeds can be done at the same moment."""
    if row.name == other.name or row.usual == other.usual:
        return False
    apart = {row.name, other.name} & _BEFORE_THE_CARDS
    return len(apart) != 1 or bool({row.name, other.name} & _ALWAYS)


def _can_be_a_key(key: str) -> bool:
    function = key.startswith("f") and key[1:].isdigit() and int(key[1:]) in _FUNCTIONS
    return function or key in {"space", "enter"} or len(format_key(key)) == 1


def changed(name: str, key: str, keys: Mapping[str, str]) -> dict[str, str]:
    """All changed keys, once this deed has this one."""
    after = {**keys, name: key}
    return {each: value for each, value in after.items() if BY_NAME[each].usual != value}


def sound(keys: Mapping[str, str]) -> dict[str, str]:
    """Of keys from a file, those that can be used together; a clash leaves the later deed its usual key."""
    known = {name: key for name, key in keys.items() if name in BY_NAME and BY_NAME[name].usual != key}
    for name, key in tuple(known.items()):
        if refusal(name, key, known):
            del known[name]
    return known if not any(_taken(BY_NAME[name], key, known) for name, key in known.items()) else {}


def written(name: str, suit: Suit) -> str:
    """A deed's key as it is written in a sentence."""
    return display(key_of(BY_NAME[name], suit.keys), only_ascii=True)


def keymap(keys: Mapping[str, str]) -> dict[str, str]:
    """Every binding's key; all of them, since Textual drops what shares a key with a changed one."""
    return {binding: key_of(row, keys) for row in ROWS for binding in row.ids}
