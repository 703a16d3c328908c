"""What a player sees when the program itself is at fault: one sentence and a place, never what they typed."""

import traceback
from types import TracebackType

from rich.text import Text

from game.sentences import CRASH

_MOST_PLACES = 6


def report(error: BaseException) -> Text:
    """The sentence, and where it happened: files, lines, functions and the kind of error; no values."""
    places = "\n".join(_places(error.__traceback__))
    return Text(f"{CRASH}\n\n{type(error).__name__} at\n{places}\n")


def _places(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)[-_MOST_PLACES:]
    return [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
