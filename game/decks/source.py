"""From a path to text: only from ordinary files, and from nothing that is not text."""

import errno
import os
import stat
from pathlib import Path

from game.decks.draft import Notes
from game.decks.encoding import decoded, even_lines
from game.decks.foreign import recognised
from game.decks.model import MOST_BYTES
from game.language import _

_WITHOUT_WAITING = os.O_RDONLY
for _name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):
    _WITHOUT_WAITING |= getattr(os, _name, 0)

_REASONS = {
    errno.ENOENT: (_("There is no such file"), _("Check how its name is spelt.")),
    errno.ENOTDIR: (_("There is no such file"), _("Check how its name is spelt.")),
    errno.ELOOP: (_("This link leads back to itself"), _("Put the deck's own file in its place.")),
    errno.EACCES: (_("This file may not be read"), _("Allow your account to read it, or make a copy.")),
    errno.EPERM: (_("This file may not be read"), _("Allow your account to read it, or make a copy.")),
    errno.ENAMETOOLONG: (_("This name is too long for a file"), _("Check how it is spelt.")),
}


def text_of(path: Path, notes: Notes) -> tuple[str, str]:
    """The text of a deck file, each line ending in a line feed, and the name of its encoding.

    Raises:
        DeckError: with a sentence, also kept in `notes`, that says what this is instead and what to do.
    """
    data = bytes_of(path, notes)
    if foreign := recognised(data):
        raise notes.refusal("not-text", *foreign)
    text, encoding = decoded(data, notes)
    return even_lines(text.lstrip("\ufeff")), encoding


def bytes_of(path: Path, notes: Notes) -> bytes:
    """All bytes of an ordinary file; never waits for a pipe and never reads more than a deck may hold.

    Raises:
        DeckError: as `text_of`.
    """
    try:
        _ordinary(path.stat().st_mode, notes)
        with open(os.open(path, _WITHOUT_WAITING), "rb") as file:  # noqa: PTH123 - Path.open could wait
            status = os.fstat(file.fileno())
            _ordinary(status.st_mode, notes)
            if status.st_size > MOST_BYTES:
                size = _("This file is larger than {most_bytes} MiB").format(most_bytes=MOST_BYTES // 1024**2)
                raise notes.refusal("too-large", size, _("Split it into several decks."))
            data = file.read(status.st_size + 1)
    except (OSError, ValueError) as error:
        number = error.errno if isinstance(error, OSError) else errno.ENOENT
        reason = _REASONS.get(number or 0, (_("This file cannot be read"), _("Make a copy and try that.")))
        raise notes.refusal("unreadable", *reason) from None
    if len(data) != status.st_size:
        growing = _("This file was being written while it was read")
        raise notes.refusal("still-written", growing, _("Look again once it is saved."))
    return data


def _ordinary(mode: int, notes: Notes) -> None:
    if stat.S_ISDIR(mode):
        raise notes.refusal("not-a-file", _("This is a folder, not a deck"), _("Name a file inside it."))
    if not stat.S_ISREG(mode):
        what = _("This is a device or a pipe, not a file with a deck in it")
        raise notes.refusal("not-a-file", what, _("Save the deck as a file of its own."))
