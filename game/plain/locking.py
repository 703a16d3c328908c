"""Passphrases: typed unseen to open a game, or to lock one; and a game that cannot be saved where it lies."""

from pathlib import Path

from game.errors import Locked, Moved, SaveError
from game.plain.face import Face
from game.plain.forms import one_of
from game.rules.state import Phase, State
from game.saves.driver import CIPHER, same_phrase
from game.saves.home import Home
from game.saves.locking import NO_CIPHER, is_opened_by, proper, read_passphrase
from game.saves.relocking import let_go, older_copies, relock
from game.sentences import locking as words
from game.sentences import plain as said
from game.table.table import Table


def sit_down(face: Face, path: Path, file: Path | None = None) -> bool:
    """Take up a game; one that is locked asks for its passphrase until it opens. False: they let it be.

    Args:
        file: holds a passphrase to be tried first.

    Raises:
        FathomsError: when it cannot be opened, with any passphrase.
    """
    try:
        face.resume(Table.resume(path, face.library().decks, face.world))
    except Locked:
        if not CIPHER:
            raise
    else:
        return True
    phrase = None if file is None else read_passphrase(file)
    face.lines.say(words.UNLOCK_ASK.format(name=path.stem))
    while phrase := phrase or typed_unseen(face, said.PASSPHRASE):
        try:
            face.resume(Table.resume(path, face.library().decks, face.world, passphrase=same_phrase(phrase)))
        except Locked:
            face.lines.say(words.WRONG, said.PASSPHRASE_BACKUP.format(stem=path.stem))
            phrase = None
        else:
            return True
    return False


def offer(face: Face) -> None:
    """Offer a passphrase where there is none; else to change it or take it away.

    Raises:
        FathomsError: when it could not be done; the game is as it was.
    """
    if not CIPHER:
        face.lines.say(NO_CIPHER)
        return
    if not face.table.store.locked:
        choices = [(words.OFFER_NO, False), (words.OFFER_YES, True)]
        if one_of(face, words.OFFER_ASK, choices, words.OFFER_WHY):
            _set(face, None)
        return
    ways = [(words.KEEP, ""), (words.CHANGE, "change"), (words.REMOVE, "remove")]
    wish = one_of(face, words.LOCKED_ASK, ways, words.LOCKED_WHY)
    old = _present(face) if wish else None
    if old is None:
        return
    if wish == "change":
        _set(face, old)
        return
    face.table.store.set_passphrase(None)
    face.lines.say(words.REMOVED)
    _older_copies(face, old, None)


def _set(face: Face, old: str | None) -> None:
    new = _new(face)
    if new is None:
        return
    face.table.store.set_passphrase(new)
    face.lines.say(words.SET if old is None else words.CHANGED)
    _older_copies(face, old, new)


def _new(face: Face) -> str | None:
    """A new passphrase, typed twice; None when they let it be."""
    face.lines.say(words.NEW_WHY)
    while typed := typed_unseen(face, said.PASSPHRASE_NEW):
        try:
            phrase = proper(typed)
        except Locked as trouble:
            face.lines.say(str(trouble))
            continue
        if typed_unseen(face, said.PASSPHRASE_AGAIN) == typed:
            return phrase
        face.lines.say(words.NEW_DIFFER)
    return None


def _present(face: Face) -> str | None:
    """The passphrase that the open game has now, from somebody who knows it."""
    while phrase := typed_unseen(face, said.PASSPHRASE):
        if is_opened_by(face.table.store.path, phrase):
            return phrase
        face.lines.say(words.BLANK_WRONG)
    return None


def _older_copies(face: Face, old: str | None, new: str | None) -> None:
    """What was copied before still opens as it did; the couple decide what becomes of it."""
    copies = older_copies(face.table.store.path, face.home.backups)
    if not copies:
        return
    choices = [(words.COPIES_RELOCK, "relock"), (words.COPIES_DELETE, "delete"), (words.COPIES_LEAVE, "")]
    why = words.COPIES_OPEN if old is None else words.COPIES_OLD
    wish = one_of(face, words.COPIES_ASK.format(count=len(copies)), choices, why)
    if not wish:
        return
    became = relock(copies, old, new) if wish == "relock" else let_go(copies)
    left = ", ".join(path.name for path in became.left)
    face.lines.say(words.COPIES_LEFT.format(names=left) if left else words.COPIES_DONE)


def plays_on(face: Face, error: SaveError, before: State) -> bool:
    """A move that could not be saved: said, and asked how to go on; False: they leave the table.

    Args:
        before: where the game was when this was begun.

    Raises:
        FathomsError: when a copy cannot be opened.
    """
    if face.state.phase is Phase.AWAY is not before.phase:
        face.lines.say(str(error))
        return False
    while True:
        choices = [(words.FAILED_AGAIN, "again"), (words.FAILED_LEAVE, "leave")]
        why = words.FAILED_WHY
        if isinstance(error, Moved):
            choices.insert(1, (words.MOVED_COPY, "copy"))
            why = words.MOVED_WHY
        wish = one_of(face, str(error), choices, why)
        if wish != "copy":
            return wish == "again"
        try:
            return _in_a_copy(face)
        except SaveError as another:
            error = another


def _in_a_copy(face: Face) -> bool:
    try:
        to = face.home.new_game()
    except SaveError:
        to = Home(Path.home() / "fathoms").new_game()
    face.table.store.save_copy(to)
    face.leave_table()
    if not sit_down(face, to):
        return False
    face.lines.say(words.COPY_WRITTEN.format(path=to))
    return True


def typed_unseen(face: Face, ask: str) -> str:
    """What is typed, shown nowhere."""
    face.lines.say(ask)
    return face.lines.read_unseen()
