"""Where everything lies: one home for games, the couple's own decks, backups and settings.

Looking never creates anything; only writing does.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from game.errors import SaveError

_CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Home:
    """The folder that holds a couple's games and what belongs to them."""

    path: Path

    @property
    def decks(self) -> Path:
        """The couple's own decks."""
        return self.path / "decks"

    @property
    def backups(self) -> Path:
        """Backups of the games."""
        return self.path / "backups"

    @property
    def settings(self) -> Path:
        """The settings of this installation."""
        return self.path / "settings.json"

    def games(self) -> tuple[Path, ...]:
        """The files that may be games, the one played last first."""
        try:
            found = [path for path in self.path.iterdir() if path.suffix == ".db" and path.is_file()]
            return tuple(sorted(found, key=lambda path: (-path.stat().st_mtime_ns, path.name)))
        except OSError:
            return ()

    def new_game(self) -> Path:
        """A free, neutral file name for a new game.

        Raises:
            SaveError: when the home cannot be made or written.
        """
        make_private(self.path)
        number = 1
        while (path := self.path / f"game-{number}.db").exists():
            number += 1
        return path


def find_home() -> Home:
    """`FATHOMS_HOME` if set; in a source checkout its `saves/`; else the platform's data folder."""
    chosen = os.environ.get("FATHOMS_HOME")
    if chosen:
        return Home(Path(chosen).expanduser().absolute())
    if (_CHECKOUT / "pyproject.toml").is_file() and (_CHECKOUT / "saves").is_dir():
        return Home(_CHECKOUT / "saves")
    from platformdirs import user_data_path  # noqa: PLC0415 - most starts do without it

    return Home(user_data_path("fathoms", appauthor=False))


def make_private(folder: Path) -> None:
    """Make a folder that only its owner can read, where it is missing.

    Raises:
        SaveError: when it cannot be made or written.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise SaveError(
            f"Games cannot be kept in {folder}: something on the way there is a file, not a folder. "
            "Move that file away, or set FATHOMS_HOME to another folder."
        ) from None
    except OSError:
        raise SaveError(
            f"Games cannot be kept in {folder}: this computer does not let Fathoms make that folder. "
            "Give yourself the right to write there, or set FATHOMS_HOME to another folder."
        ) from None
    if not os.access(folder, os.W_OK):
        raise SaveError(
            f"Games cannot be kept in {folder}: it may be read, but not written. "
            "Give yourself the right to write there, or set FATHOMS_HOME to another folder."
        )
