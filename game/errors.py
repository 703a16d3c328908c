"""The few ways in which Fathoms says no; each is one plain sentence that a player can read."""

import traceback

_MOST_PLACES = 6


def places(error: BaseException) -> list[str]:
    """Where something happened: files, lines, functions; no values."""
    frames = traceback.extract_tb(error.__traceback__)[-_MOST_PLACES:]
    return [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]


class FathomsError(Exception):
    """Something the person at the keyboard can understand and mend; its text is the sentence they read."""


class IllegalMove(FathomsError):
    """A move that the rules do not allow now; the sentence says why, and nothing has changed."""


class Stale(FathomsError):
    """A move that was made on what the other screen had changed a moment before; nothing has changed."""


class DeckError(FathomsError):
    """A deck file that cannot be used at all; the sentence names the file, what is wrong and the fix."""


class SaveError(FathomsError):
    """A game that cannot be opened, written or trusted; the sentence says which, and the way on."""


class OpenElsewhere(SaveError):
    """A game that another window plays; the sentence says so, and the way on."""


class Locked(SaveError):
    """A game that opens with its passphrase only; the sentence says what did not open it."""


class Damaged(SaveError):
    """A game that is not as it was written, found when it was opened or later; it is left as it is."""


class Moved(SaveError):
    """A game whose file is gone, or another's by now, while it is played: a copy can still be made."""
