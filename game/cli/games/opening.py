"""How the game commands come by a passphrase: from a file that is named, or typed unseen; never otherwise."""

import argparse
import sys
from collections.abc import Callable
from getpass import getpass
from typing import TypeVar

from game.errors import Locked
from game.saves.locking import read_passphrase
from game.sentences import keeping as said

T = TypeVar("T")


def with_passphrase(options: argparse.Namespace, what: Callable[[str | None], T]) -> T:
    """Do something that may need a passphrase; at a terminal it is asked for, once a command.

    Raises:
        Locked: when the game stays locked, or the file that was named holds no passphrase.
    """
    if options.passphrase_file is not None:
        return what(read_passphrase(options.passphrase_file))
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
