"""The folders that decks lie in, known without reading any: Home paints before a deck is read."""

from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.decks.library import Library


def bundled_folder() -> Path:
    """Where the decks lie that come with Fathoms: in a checkout beside the package, else inside it."""
    package = Path(__file__).resolve().parents[1]
    checkout = package.parent
    in_checkout = (checkout / "pyproject.toml").is_file() and (checkout / "decks").is_dir()
    return checkout / "decks" if in_checkout else package / "bundled"


class ReadLater:
    """The library of some folders, read when it is first asked for, and brought up to date every time after.

    Threads that ask at the same moment wait for each other.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._lock = Lock()
        self._library: Library | None = None

    def __call__(self) -> "Library":
        """The library as its folders are now."""
        from game.decks.library import Library  # noqa: PLC0415 - which reads, checks and lints

        with self._lock:
            if self._library is None:
                self._library = Library(self._folders)
            self._library.refresh()
            return self._library


def has_decks(folders: Sequence[Path]) -> bool:
    """Whether there is anything to play with; where the first folder holds decks, none is read.

    Args:
        folders: where to look, the bundled one first; its decks are known to be good.
    """
    try:
        if any(path.suffix == ".md" for path in folders[0].iterdir()):
            return True
    except OSError:
        pass
    return bool(ReadLater(folders)().decks)
