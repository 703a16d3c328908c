"""The settings' file: checked by pydantic, written whole or not at all. Loaded only when there is cause."""

import contextlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from game.errors import SaveError
from game.language import _
from game.saves.home import Home, make_private
from game.saves.settings import Settings, read

_FORM = TypeAdapter(Settings)
_KEPT = _(
    "The settings in {path} could not be read as they stand. That file is kept as {kept}; "
    "what could be read of it holds, and the rest is as it comes."
)
_UNREAD = _("The settings in {path} cannot be read: this computer does not allow it. All is as it comes.")
_UNWRITTEN = _("The settings could not be saved in {path}: {why}. They hold until you leave.")


def mend(home: Home) -> str:
    """Keep a damaged file aside and write what could be read of it anew.

    Returns:
        What happened, in a sentence; "" where the file is sound.

    Raises:
        SaveError: when it cannot be written.
    """
    path = home.settings
    try:
        text = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError:
        return _UNREAD.format(path=path)
    if _fits(text):
        return ""
    settings, _ = read(home)
    kept = _free_name(path)
    try:
        path.rename(kept)
    except OSError as error:
        raise _unwritten(path, error) from None
    _write(path, {**_whole(text), **_as_json(settings)})
    return _KEPT.format(path=path, kept=kept.name)


def save(home: Home, settings: Settings) -> None:
    """Write the settings; what stands in the file besides them stays there.

    Raises:
        SaveError: when it cannot be written.
    """
    try:
        before = _whole(home.settings.read_bytes())
    except OSError:
        before = {}
    make_private(home.path)
    _write(home.settings, {**before, **_as_json(settings)})


def _as_json(settings: Settings) -> dict[str, Any]:
    known: dict[str, Any] = _FORM.dump_python(settings, mode="json")
    return known


def _fits(text: bytes) -> bool:
    try:
        _FORM.validate_json(text, strict=True)
    except (ValidationError, RecursionError):
        return False
    return True


def _whole(text: bytes) -> dict[str, Any]:
    """All that stands in the file, ours or not."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _free_name(path: Path) -> Path:
    number = 1
    while (kept := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    return kept


def _write(path: Path, what: dict[str, Any]) -> None:
    """All of it, or nothing: a new file takes the old one's name."""
    text = json.dumps(what, ensure_ascii=False, indent=2) + "\n"
    name = ""
    try:
        handle, name = tempfile.mkstemp(prefix=".settings-", dir=path.parent)
        with open(handle, "w", encoding="utf-8") as file:  # noqa: PTH123 - a handle, not a path
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except (OSError, ValueError) as error:
        with contextlib.suppress(OSError):
            Path(name).unlink(missing_ok=True)
        raise _unwritten(path, error) from None


def _unwritten(path: Path, error: Exception) -> SaveError:
    why = error.strerror if isinstance(error, OSError) and error.strerror else _("it is not plain text")
    return SaveError(_UNWRITTEN.format(path=path, why=why.lower()))
