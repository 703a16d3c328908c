"""Looking after games on screen: back up, go back to a backup, check, export, import, erase.

No game is open meanwhile. What takes a while is done in a thread; what goes wrong is a sentence on the page.
"""

from asyncio import to_thread
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from textual.app import App
from textual.content import Content

from game.errors import FathomsError, Locked, SaveError
from game.pages.forms import ENDINGS, exported
from game.saves.backup import Backup, back_up, backups, newest_good
from game.saves.checking import check_game, may_be_sound
from game.saves.disk import write_whole
from game.saves.driver import same_phrase
from game.saves.erasing import erase_game, is_meant
from game.saves.glance import glance
from game.saves.home import Home
from game.saves.leaving import journal_of, read_journal
from game.saves.naming import all_games, called
from game.saves.restoring import restore
from game.sentences import TROUBLE, counts
from game.sentences import keeping as said
from game.sentences.locking import UNLOCK_WHY
from game.table.arriving import arrive
from game.table.world import World
from game.ui.screens.dialogs import ChoiceDialog
from game.ui.screens.entry import EntryDialog
from game.ui.screens.games import GamesScreen
from game.ui.screens.passphrase import PassphraseDialog
from game.ui.screens.reading import ReadingScreen
from game.ui.words import plain
from game.voice.dates import day_and_time
from game.voice.keeping import backed_up, checked, removed, restored

T = TypeVar("T")


class Care(Enum):
    """What can be done for a game."""

    BACK_UP = auto()
    GO_BACK = auto()
    CHECK = auto()
    EXPORT = auto()
    ERASE = auto()


_IMPORT = Path()
"""Stands for no game: take one in."""


@dataclass(frozen=True, slots=True)
class _Cared:
    """A game that is looked after, and what its page says of it."""

    path: Path
    name: str
    lines: tuple[str, ...]
    backups: tuple[Backup, ...]
    there: bool


async def look_after(app: App[Any], home: Home, world: World) -> None:
    """The page of all games, and from there the page of each."""
    words = ""
    while True:
        path = await app.push_screen_wait(_all_games(home, words))
        if path is None:
            return
        words = await (_take_in(app, home, world) if path == _IMPORT else _one(app, home, world, path))


async def back_up_quietly(app: App[Any], coming: Awaitable[Backup]) -> None:
    """Wait for a backup that is being made; what keeps it from being made is said, and stands in no way."""
    try:
        await coming
    except FathomsError as error:
        app.notify(said.NOT_BACKED_UP.format(why=error), markup=False, severity="warning")


async def offer_backup(app: App[Any], home: Home, world: World, path: Path, why: str) -> None:
    """Say why a game did not open; where it is damaged, its newest good backup is offered."""
    damaged = not await to_thread(may_be_sound, path)
    good = await to_thread(newest_good, backups(home.backups, path.stem)) if damaged else None
    if good is None:
        await app.push_screen_wait(ReadingScreen(TROUBLE, [plain(why)], said.BACK, back=True))
        return
    choices = [
        (plain(said.OFFER_BACKUP.format(when=day_and_time(good.at))), True),
        (plain(said.OFFER_NOTHING), False),
    ]
    page = GamesScreen(said.OFFER_TITLE, (why, said.OFFER_WHY), choices)
    if await app.push_screen_wait(page):
        name = called(home, path)
        words = await _said(_restored(app, home, world, _cared(home, path, name), good))
        await app.push_screen_wait(GamesScreen(name, (words,), [(plain(said.GO_ON), True)]))


def _all_games(home: Home, words: str) -> GamesScreen[Path]:
    choices = [(_line(home, path), path) for path in all_games(home)]
    choices.append((plain(said.IMPORT), _IMPORT))
    trouble = home.trouble()
    lines = [trouble] if trouble else [] if len(choices) > 1 else [said.NONE_HERE]
    return GamesScreen(said.GAMES_HEADING, lines, choices, words)


def _line(home: Home, path: Path) -> Content:
    cared = _cared(home, path, called(home, path))
    where = path.name if not cared.lines else f"{path.name}   {said.NEEDS_MENDING}"
    return Content.assemble(plain(cared.name, "bold"), "   ", plain(where))


def _cared(home: Home, path: Path, name: str) -> _Cared:
    lines: tuple[str, ...] = ()
    try:
        glance(path)
    except SaveError as error:
        lines = (str(error),)
    return _Cared(path, name, lines, backups(home.backups, path.stem), path.is_file())


async def _one(app: App[Any], home: Home, world: World, path: Path) -> str:
    """The page of one game, until it is left or the game is gone."""
    words, marked = "", 0
    while True:
        cared = _cared(home, path, called(home, path))
        if not cared.there and not cared.backups:
            return words
        choices = _cares(cared)
        page = GamesScreen(cared.name, _about(cared), choices, words, marked=marked)
        care = await app.push_screen_wait(page)
        if care is None:
            return ""
        marked = [one for _, one in choices].index(care)
        words = await _said(_care(app, home, world, cared, care))


def _about(cared: _Cared) -> tuple[str, ...]:
    if not cared.backups:
        return (*cared.lines, f"{cared.path.name}. {said.NO_BACKUP}")
    newest = said.NEWEST.format(when=day_and_time(cared.backups[0].at))
    return (*cared.lines, f"{cared.path.name} · {counts.BACKUPS(len(cared.backups))}\n{newest}")


def _cares(cared: _Cared) -> list[tuple[Content, Care]]:
    """What can be done for this game now."""
    cares = {
        Care.BACK_UP: cared.there and not cared.lines,
        Care.GO_BACK: bool(cared.backups),
        Care.CHECK: cared.there,
        Care.EXPORT: cared.there and not cared.lines,
        Care.ERASE: True,
    }
    order = [care for care, can in cares.items() if can]
    if cared.lines and Care.GO_BACK in order:  # what mends it comes first
        order.sort(key=lambda care: care is not Care.GO_BACK)
    return [(plain(said.CARES[care.name]), care) for care in order]


async def _said(coming: Any) -> str:
    """What came of it, in a sentence; nothing where somebody went back."""
    try:
        words: str = await coming
    except FathomsError as error:
        return str(error)
    return words


async def _care(app: App[Any], home: Home, world: World, cared: _Cared, care: Care) -> str:
    path = cared.path
    match care:
        case Care.BACK_UP:
            make = partial(back_up, path, home.backups, at=world.clock())
            made = await _unlocking(app, lambda phrase: make(passphrase=phrase))
            return "" if made is None else backed_up(made)
        case Care.GO_BACK:
            return await _go_back(app, home, world, cared)
        case Care.CHECK:
            return await _checked(app, home, cared)
        case Care.EXPORT:
            return await _exported(app, path)
        case Care.ERASE:
            return await _erased(app, home, cared)


async def _unlocking(app: App[Any], what: Callable[[str | None], T]) -> T | None:
    """Do something in a thread; a passphrase is asked for only where it is needed. None for who went back."""
    try:
        return await to_thread(what, None)
    except Locked:
        ask = PassphraseDialog(said.UNLOCK, UNLOCK_WHY, check=same_phrase)
        phrase = await app.push_screen_wait(ask)
    return None if phrase is None else await to_thread(what, phrase)


async def _go_back(app: App[Any], home: Home, world: World, cared: _Cared) -> str:
    choices = [(day_and_time(backup.at), backup) for backup in cared.backups]
    backup = await app.push_screen_wait(ChoiceDialog(said.GO_BACK_ASK, choices, said.GO_BACK_WHY))
    return "" if backup is None else await _restored(app, home, world, cared, backup)


async def _restored(app: App[Any], home: Home, world: World, cared: _Cared, backup: Backup) -> str:
    def put_back(phrase: str | None) -> str:
        aside = restore(cared.path, backup, home.backups, at=world.clock(), passphrase=phrase)
        return restored(cared.name, backup, aside)

    return await _unlocking(app, put_back) or ""


async def _checked(app: App[Any], home: Home, cared: _Cared) -> str:
    def look(phrase: str | None) -> str:
        wrong = check_game(cared.path, passphrase=phrase)
        if wrong and isinstance(wrong[0], Locked):
            raise wrong[0]
        copies = backups(home.backups, cared.path.stem)
        bad = [error for one in copies for error in check_game(one.path, passphrase=phrase)]
        found = "\n".join(str(error) for error in (*wrong, *bad))
        return found or checked(cared.name, len(copies))

    return await _unlocking(app, look) or ""


async def _exported(app: App[Any], path: Path) -> str:
    forms = [(f"{ending}   {what}", ending) for ending, what in ENDINGS.items()]
    form = await app.push_screen_wait(ChoiceDialog(said.EXPORT_ASK, forms, said.EXPORT_WHY))
    if form is None:
        return ""
    start = str(Path("~") / f"fathoms-{path.stem}{form}")
    typed = await app.push_screen_wait(EntryDialog(said.EXPORT_WHERE, said.EXPORTED_READABLE, start))
    if typed is None:
        return ""
    to = _place(typed, form)

    def write(phrase: str | None) -> str:
        journal = journal_of(path, passphrase=phrase)
        write_whole(to, exported(journal, form), replace=False, consequence=said.NOT_EXPORTED)
        return said.EXPORTED.format(name=journal.name, file=to)

    return await _unlocking(app, write) or ""


def _place(typed: str, form: str = "") -> Path:
    """A file as people write it, with the ending of its form.

    Raises:
        SaveError: when it begins with the folder of a person unknown here.
    """
    try:
        path = Path(typed.strip()).expanduser()
    except RuntimeError:
        raise SaveError(said.WHOSE_FOLDER) from None
    return path if path.suffix.lower() == form or not form else path.with_name(f"{path.name}{form}")


async def _take_in(app: App[Any], home: Home, world: World) -> str:
    typed = await app.push_screen_wait(EntryDialog(said.IMPORT_ASK, said.IMPORT_WHY))
    if typed is None:
        return ""

    def take() -> str:
        journal = read_journal(_place(typed))
        path = arrive(home, journal, world)
        cards, evenings = counts.CARDS(len(journal.rounds)), counts.EVENINGS(journal.evening)
        here = said.IMPORTED.format(name=journal.name, file=path.name, evenings=evenings, cards=cards)
        return f"{here} {said.IMPORTED_ASKS}"

    return await _said(to_thread(take))


async def _erased(app: App[Any], home: Home, cared: _Cared) -> str:
    count = counts.BACKUPS(len(cared.backups))
    why = said.ERASE_WHAT.format(name=cared.name, file=cared.path.name, backups=count)
    typed = await app.push_screen_wait(EntryDialog(said.ERASE_TYPE.format(name=cared.name), why))
    if typed is None:
        return ""
    if not is_meant(typed, cared.name, cared.path):
        return said.NOT_ERASED.format(name=cared.name)
    return removed(cared.name, await to_thread(erase_game, cared.path, home.backups))
