"""Passphrases on the screen: opening a locked game; setting one, changing it, taking it away.

A passphrase lives in these functions, from the dialog to the file, and nowhere else.
"""

from pathlib import Path
from typing import Any

from textual.app import App

from game.errors import Locked
from game.rules.state import State
from game.saves.backup import backups
from game.saves.driver import CIPHER, same_phrase
from game.saves.file_marks import looks_locked
from game.saves.locking import NO_CIPHER, is_opened_by, proper, read_passphrase
from game.saves.relocking import let_go, older_copies, relock
from game.saves.restoring import restore
from game.sentences import locking as said
from game.ui.host import Host
from game.ui.screens.dialogs import ChoiceDialog
from game.ui.screens.passphrase import PassphraseDialog
from game.voice.dates import day_and_time


async def unlocked(app: App[Any], host: Host, path: Path, file: Path | None = None) -> State | None:
    """Take up a game; one that is locked asks for its passphrase until it opens. None: they let it be.

    Args:
        file: holds a passphrase to be tried first.

    Raises:
        FathomsError: when it cannot be opened, with any passphrase.
    """
    try:
        return await host.resume(path)
    except Locked:
        if not CIPHER:
            raise
    trouble, typed = "", None if file is None else read_passphrase(file)
    while True:
        phrase = typed or await app.push_screen_wait(_ask_to_open(path, trouble))
        if phrase is None:
            return None
        try:
            return await host.resume(path, phrase)
        except Locked:
            trouble, typed = said.WRONG, None
        if await _restored(app, host, path, phrase):
            typed = phrase


async def offer(app: App[Any], host: Host) -> None:
    """Offer a passphrase where there is none; else to change it or take it away. Escape leaves it as it is.

    Raises:
        FathomsError: when it could not be done; the game is as it was.
    """
    if not CIPHER:
        app.notify(NO_CIPHER, markup=False)
        return
    if not host.locked:
        choices = [(said.OFFER_NO, False), (said.OFFER_YES, True)]
        if await app.push_screen_wait(ChoiceDialog(said.OFFER_ASK, choices, said.OFFER_WHY)):
            await _set(app, host, None)
        return
    keep, change, remove = (said.KEEP, ""), (said.CHANGE, "change"), (said.REMOVE, "remove")
    wish = await app.push_screen_wait(ChoiceDialog(said.LOCKED_ASK, [keep, change, remove], said.LOCKED_WHY))
    if not wish:
        return
    old = await _present(app, host)
    if old is not None and wish == "change":
        await _set(app, host, old)
    elif old is not None:
        await host.with_file(lambda store: store.set_passphrase(None))
        app.notify(said.REMOVED, markup=False)
        await _older_copies(app, host, old, None)


async def _set(app: App[Any], host: Host, old: str | None) -> None:
    new = await app.push_screen_wait(PassphraseDialog(said.NEW_ASK, said.NEW_WHY, twice=True, check=proper))
    if new is None:
        return
    await host.with_file(lambda store: store.set_passphrase(new))
    app.notify(said.SET if old is None else said.CHANGED, markup=False)
    await _older_copies(app, host, old, new)


async def _present(app: App[Any], host: Host) -> str | None:
    """The passphrase that the open game has now, from somebody who knows it."""
    trouble = ""
    while True:
        phrase = await app.push_screen_wait(_ask_to_open(host.path, trouble))
        if phrase is None or await host.opens(phrase):
            return phrase
        trouble = said.BLANK_WRONG


async def _older_copies(app: App[Any], host: Host, old: str | None, new: str | None) -> None:
    """What was copied before still opens as it did; the couple decide what becomes of it."""
    folder = host.home.backups
    copies = await host.with_file(lambda store: older_copies(store.path, folder))
    if not copies:
        return
    choices = [(said.COPIES_RELOCK, "relock"), (said.COPIES_DELETE, "delete"), (said.COPIES_LEAVE, "")]
    why = said.COPIES_OPEN if old is None else said.COPIES_OLD
    ask = said.COPIES_ASK.format(count=len(copies))
    wish = await app.push_screen_wait(ChoiceDialog(ask, choices, why))
    if not wish:
        return
    became = await host.with_file(lambda _: relock(copies, old, new) if wish == "relock" else let_go(copies))
    left = ", ".join(path.name for path in became.left)
    app.notify(said.COPIES_LEFT.format(names=left) if left else said.COPIES_DONE, markup=False)


async def _restored(app: App[Any], host: Host, path: Path, phrase: str) -> bool:
    """Try a passphrase that did not open a game on its newest backup; put that in its place if they wish."""
    newest = next(iter(backups(host.home.backups, path.stem)), None)
    if newest is None or not looks_locked(newest.path) or not is_opened_by(newest.path, phrase):
        return False
    when = day_and_time(newest.at)
    choices = [(said.UNLOCK_AGAIN, False), (said.UNLOCK_RESTORE, True)]
    ask = said.UNLOCK_ASK.format(name=path.stem)
    dialog = ChoiceDialog(ask, choices, said.UNLOCK_ON_BACKUP.format(when=when))
    if not await app.push_screen_wait(dialog):
        return False
    restore(path, newest, host.home.backups, at=host.world.clock(), passphrase=phrase)
    app.notify(said.RESTORED, markup=False)
    return True


def _ask_to_open(path: Path, trouble: str) -> PassphraseDialog:
    ask = said.UNLOCK_ASK.format(name=path.stem)
    return PassphraseDialog(ask, said.UNLOCK_WHY, trouble=trouble, check=same_phrase)
