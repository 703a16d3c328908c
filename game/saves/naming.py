"""Which game is meant: by what the couple calls it, or by its file's name; also one whose file is lost."""

from difflib import get_close_matches
from pathlib import Path

from game.errors import SaveError
from game.language import _
from game.saves.backup import all_backups, backups
from game.saves.glance import glance
from game.saves.home import Home
from game.text import clean_line


def all_games(home: Home) -> tuple[Path, ...]:
    """The games of a home, the one played last first; in the end those of which only backups are left."""
    there = home.games()
    known = {path.stem for path in there}
    lost = sorted({backup.game for backup in all_backups(home.backups)} - known)
    return (*there, *(home.path / f"{game}.db" for game in lost))


def called(home: Home, path: Path) -> str:
    """What the couple calls a game, from its file or else its newest backup; else the file's stem."""
    for one in (path, *(backup.path for backup in backups(home.backups, path.stem))):
        try:
            seen = glance(one)
        except SaveError:
            continue
        return path.stem if seen.locked else seen.name
    return path.stem


def find_game(home: Home, wanted: str) -> Path:
    """The file of the game that is meant; it may be damaged, or gone.

    Args:
        wanted: the couple's name for it, or its file's name, with or without `.db`; letter case is no matter.

    Raises:
        SaveError: when there is none, or more than one; with what was probably meant.
    """
    if trouble := home.trouble():
        raise SaveError(trouble)
    names = {path: called(home, path) for path in all_games(home)}
    word = clean_line(wanted).casefold()
    for path in names:
        if word in {clean_line(path.stem).casefold(), clean_line(path.name).casefold()}:
            return path
    found = [path for path, name in names.items() if name.casefold() == word]
    if len(found) == 1:
        return found[0]
    if found:
        files = " or ".join(path.stem for path in sorted(found))
        raise SaveError(
            _("More than one game is called “{wanted}”. Say which by its file: {files}.").format(
                wanted=clean_line(wanted), files=files
            )
        )
    raise SaveError(_unknown(clean_line(wanted), names))


def _unknown(wanted: str, names: dict[Path, str]) -> str:
    if not names:
        return _("There is no game called “{wanted}”, and no other yet. To begin one: fathoms").format(
            wanted=wanted
        )
    words = {word.casefold(): word for path, name in names.items() for word in (name, clean_line(path.stem))}
    close = get_close_matches(wanted.casefold(), list(words), n=1, cutoff=0.5)
    if close:
        return _("There is no game called “{wanted}”. Did you mean “{words}”?").format(
            wanted=wanted, words=words[close[0]]
        )
    known = ", ".join(f"“{name}”" for name in dict.fromkeys(names.values()))
    return _("There is no game called “{wanted}”. Games here: {known}.").format(wanted=wanted, known=known)
