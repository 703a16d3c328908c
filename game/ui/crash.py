"""What a player sees when the program itself is at fault: one sentence and a place, never what they typed."""

from rich.text import Text

from game.errors import places
from game.sentences import CRASH


def report(error: BaseException) -> Text:
    """The sentence, and where it happened: files, lines, functions and the kind of error; no values."""
    where = "\n".join(places(error))
    return Text(f"{CRASH}\n\n{type(error).__name__} at\n{where}\n")
