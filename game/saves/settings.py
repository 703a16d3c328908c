"""How Fathoms looks and answers to keys on this computer: read quickly, with nothing but the JSON reader.

Home paints with what `read` finds; whatever is wrong with the file is said after that, by `settings_file`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from game.saves.home import Home

MOST_BYTES = 200_000
"""Longer files are no settings of ours."""


class Colours(StrEnum):
    """The themes; AUTO is the sea, or no colour where the terminal asks for none."""

    AUTO = "auto"
    SEA = "sea"
    SHORE = "shore"
    CONTRAST = "contrast"
    NONE = "none"


class Letters(StrEnum):
    """The marks between the words; AUTO asks the terminal."""

    AUTO = "auto"
    ALL = "all"
    ASCII = "ascii"


@dataclass(frozen=True, slots=True)
class Settings:
    """What was chosen once, and holds for all games of this home.

    Attributes:
        motion: whether cards turn and arms grow.
        explain: whether a first game explains each step while it is done.
        keys: by the name of a deed, its key where it is not the usual one.
    """

    colours: Colours = Colours.AUTO
    letters: Letters = Letters.AUTO
    motion: bool = True
    explain: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)


def read(home: Home) -> tuple[Settings, bool]:
    """The settings as far as they can be read, and whether the file is sound; a missing file is."""
    try:
        text = home.settings.read_bytes()[:MOST_BYTES]
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), True
    except OSError:
        return Settings(), False
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return Settings(), False
    return (_taken(found), _is_sound(found)) if isinstance(found, dict) else (Settings(), False)


def _taken(found: dict[str, Any]) -> Settings:
    """What fits; everything else as it comes."""
    usual, keys = Settings(), found.get("keys")
    return Settings(
        colours=_one_of(Colours, found.get("colours")),
        letters=_one_of(Letters, found.get("letters")),
        motion=found["motion"] if isinstance(found.get("motion"), bool) else usual.motion,
        explain=found["explain"] if isinstance(found.get("explain"), bool) else usual.explain,
        keys={name: key for name, key in keys.items() if isinstance(key, str)}
        if isinstance(keys, dict)
        else {},
    )


def _one_of(kind: Any, value: object) -> Any:
    return kind(value) if value in {each.value for each in kind} else kind.AUTO


def _is_sound(found: dict[str, Any]) -> bool:
    taken = _taken(found)
    return all(getattr(taken, name) == found[name] for name in Settings.__slots__ if name in found)
