"""How the game commands come by a passphrase: from a file that is named, or typed unseen; never otherwise."""

import argparse
import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path
from typing import TypeVar

from game import sentences_keeping as said
from game.cli.saying import WrongUse
from game.errors import Locked
from game.text import clean_line

T = TypeVar("T")

_LONGEST = 4_096


def with_passphrase(options: argparse.Namespace, what: Callable[[str | None], T]) -> T:
    """Do something that may need a passphrase; at a terminal it is asked for, once a command.

    Raises:
        Locked: when the game stays locked.
        WrongUse: when the file that was named holds none.
    """
    if options.passphrase_file is not None:
        return what(_first_line(options.passphrase_file))
    typed: str | None = getattr(options, "typed", None)
    try:
        return what(typed)
    except Locked as locked:
        if typed is not None:
            raise
        if not sys.stdin.isatty():
            raise Locked(f"{locked} {said.NAME_A_FILE}") from None
    options.typed = getpass(said.ASK_TO_UNLOCK) or None
    return what(options.typed)


def _first_line(path: Path) -> str:
    try:
        with path.open("rb") as file:
            line = file.read(_LONGEST).splitlines()[0].decode("utf-8-sig")
    except (OSError, ValueError, IndexError):
        line = ""
    if not line:
        raise WrongUse(f"{clean_line(str(path))}: the first line of this file should be the passphrase.")
    return line
