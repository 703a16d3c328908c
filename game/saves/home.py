"""Where everything lies: one home for games, the couple's own decks, backups and settings.

Looking never creates anything; only writing does.
"""

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from game.errors import SaveError
from game.language import _
from game.text import clean_line

SCREEN_ENDING = ".screen"

_CHECKOUT = Path(__file__).resolve().parents[2]

_A_FILE = _(
    "Games cannot be kept in {folder}: something on the way there is a file, not a folder. "
    "Move that file away, or set FATHOMS_HOME to another folder."
)
_UNMADE = _(
    "Games cannot be kept in {folder}: this computer does not let Fathoms make that folder. "
    "Give yourself the right to write there, or set FATHOMS_HOME to another folder."
)
_UNWRITABLE = _(
    "Games cannot be kept in {folder}: it may be read, but not written. "
    "Give yourself the right to write there, or set FATHOMS_HOME to another folder."
)
_UNREADABLE = _(
    "The games in {folder} cannot be seen: this computer does not let Fathoms read that folder. "
    "Give yourself the right to read it, or set FATHOMS_HOME to another folder."
)


@dataclass(frozen=True, slots=True)
class Home:
    """The folder that holds a couple's games and what belongs to them."""

    path: Path

    @property
    def decks(self) -> Path:
        """The couple's own decks."""
        return self.path / "decks"

    @property
    def drafts(self) -> Path:
        """What was written of decks and is not saved yet."""
        return self.path / "drafts"

    @property
    def backups(self) -> Path:
        """Backups of the games."""
        return self.path / "backups"

    @property
    def settings(self) -> Path:
        """The settings of this installation."""
        return self.path / "settings.json"

    @property
    def help(self) -> Path:
        """A text of the couple's own: where help is found near them."""
        return self.path / "help.txt"

    def shares_a_game(self) -> bool:
        """Whether a game says that it is open in another window."""
        return any(self.path.glob(f".*{SCREEN_ENDING}"))

    def trouble(self) -> str:
        """Why no game can be found here, in one sentence; "" when all is well, or nothing is there yet."""
        try:
            next(self.path.iterdir(), None)
        except FileNotFoundError:
            return _A_FILE.format(folder=self.path) if self.path.is_symlink() else ""
        except NotADirectoryError:
            return _A_FILE.format(folder=self.path)
        except OSError:
            return _UNREADABLE.format(folder=self.path)
        return ""

    def games(self) -> tuple[Path, ...]:
        """The files that may be games, the one played last first; none where `trouble` has a sentence."""
        try:
            found = [path for path in self.path.iterdir() if path.suffix == ".db"]
        except OSError:
            return ()
        dated = ((_changed_at(path), path) for path in found)
        known = ((when, path) for when, path in dated if when is not None)
        return tuple(path for _, path in sorted(known, key=lambda one: (-one[0], one[1].name)))

    def new_game(self) -> Path:
        """A free, neutral file name for a new game.

        Raises:
            SaveError: when the home cannot be made or written.
        """
        make_private(self.path)
        number = 1
        backed_up = self._backed_up()
        while _is_taken(path := self.path / f"game-{number}.db") or path.stem in backed_up:
            number += 1
        return path

    def _backed_up(self) -> frozenset[str]:
        """Names of games of which there are backups, or what was kept aside: a new game is none of them."""
        names = (path.name for folder in (self.backups, self.path) for path in _within(folder))
        return frozenset(name.rsplit(".", 2)[0] for name in names)


def _within(folder: Path) -> tuple[Path, ...]:
    with suppress(OSError):
        return tuple(path for path in folder.iterdir() if path.suffix in {".db", ".set-aside"})
    return ()


def _changed_at(path: Path) -> int | None:
    """When a file last changed; None for what is no file, or is gone again."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns if stat.S_ISREG(status.st_mode) else None


def _is_taken(path: Path) -> bool:
    """Whether a name is in use; what was left of a game there would be taken for the new game's own."""
    return os.path.lexists(path) or os.path.lexists(f"{path}-journal") or os.path.lexists(f"{path}-wal")


def find_home() -> Home:
    """`FATHOMS_HOME` if set; in a source checkout its `saves/`; else the platform's data folder.

    Raises:
        SaveError: when `FATHOMS_HOME` begins with the home folder of a person unknown here.
    """
    chosen = os.environ.get("FATHOMS_HOME")
    if chosen:
        try:
            return Home(Path(chosen).expanduser().absolute())
        except RuntimeError:
            raise SaveError(
                _(
                    "FATHOMS_HOME is {chosen}, and this computer does not know whose folder that is. Set it "
                    "to a whole path."
                ).format(chosen=clean_line(chosen))
            ) from None
    if (_CHECKOUT / "pyproject.toml").is_file() and (_CHECKOUT / "saves").is_dir():
        return Home(_CHECKOUT / "saves")
    from platformdirs import user_data_path  # noqa: PLC0415 - most starts do without it

    return Home(user_data_path("fathoms", appauthor=False))


def screen_notice(game: Path) -> Path:
    """The notice of a game that is open here, by which a second screen finds it (`game.two.meeting`)."""
    return game.with_name(f".{game.stem}{SCREEN_ENDING}")


def make_private(folder: Path) -> None:
    """Make a folder that only its owner can read, where it is missing.

    Raises:
        SaveError: when it cannot be made or written.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise SaveError(_A_FILE.format(folder=folder)) from None
    except OSError:
        raise SaveError(_UNMADE.format(folder=folder)) from None
    if not os.access(folder, os.W_OK):
        raise SaveError(_UNWRITABLE.format(folder=folder))
