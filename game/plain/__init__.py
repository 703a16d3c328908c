"""The line-by-line face: the whole game as sentences in and out, for ears, fingertips and dumb terminals."""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

from game import sentences
from game.decks.library import Library
from game.errors import places
from game.marks import knows_more
from game.plain.face import Face
from game.plain.home import LinearHome
from game.plain.lines import Lines
from game.saves.home import Home
from game.saves.settings import Letters, read
from game.table.world import REAL, World

_CRASHED = 1


def play(
    home: Home,
    library: Callable[[], Library],
    opening: Path | None = None,
    passphrase: Path | None = None,
    *,
    world: World = REAL,
) -> int:
    """Play on the standard input and output, until they leave.

    Args:
        library: brings the decks up to date.
        opening: a game to take up at once.
        passphrase: a file that holds what is tried first on a locked game.

    Returns:
        What the process ends with.
    """
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    settings, _ = read(home)
    more = knows_more(os.environ, getattr(sys.stdout, "encoding", None) or "ascii")
    only_ascii = settings.letters is Letters.ASCII or (settings.letters is Letters.AUTO and not more)
    face = Face(
        Lines(sys.stdin, sys.stdout, only_ascii=only_ascii), home, library, world=world, settings=settings
    )
    try:
        return LinearHome(face, passphrase).stay(opening)
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 - nobody should read a traceback, or find what they typed in it
        face.say_if_anyone_hears(sentences.CRASH)
        face.say_if_anyone_hears("\n".join((type(error).__name__, *places(error))))
        return _CRASHED
