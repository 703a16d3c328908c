"""Keepsakes in linear mode: every kept line, to be sealed until another day, or deleted for good."""

from functools import partial

from game import voice
from game.plain.face import Face
from game.plain.forms import one_of
from game.plain.locking import typed_unseen
from game.plain.looking_back import signed
from game.saves.driver import same_phrase
from game.saves.kept import Kept, SealedLine, seal_line
from game.sentences import journey as words
from game.sentences import plain as said
from game.sentences.keeping import UNLOCK
from game.table.calendar import months_on
from game.voice import journey as say
from game.voice.dates import day
from game.voice.keeping import line_erased

_SEAL, _ERASE = "seal", "erase"


def keepsakes(face: Face) -> None:
    """The kept lines of all evenings, newest first, until they go back.

    Raises:
        FathomsError: when they cannot be read, or what was asked for could not be saved.
    """
    while lines := _lines(face):
        line = one_of(face, said.WHICH_LINE, lines)
        if line is None:
            return
        _change(face, line)
    face.lines.say(*words.KEEPSAKES_NONE)


def _lines(face: Face) -> list[tuple[str, Kept | SealedLine]]:
    past, names = face.table.past(), voice.names(face.state)
    open_lines: list[tuple[float, str, Kept | SealedLine]] = [
        (kept.line.at, signed(face, kept.line), kept) for kept in past.kept
    ]
    sealed = [(line.at, say.sealed_line(line, names), line) for line in past.sealed]
    return [(text, line) for _, text, line in sorted([*open_lines, *sealed], key=lambda row: -row[0])]


def _change(face: Face, line: Kept | SealedLine) -> None:
    choices = [(said.SEAL_IT, _SEAL)] if isinstance(line, Kept) else []
    match one_of(face, said.LINE_ASK, [*choices, (said.ERASE_IT, _ERASE)]):
        case "seal":
            _seal(face, line.number)
        case "erase":
            _erase(face, line)


def _seal(face: Face, number: int) -> None:
    months = one_of(face, words.SEAL_ASK, words.SEAL_CHOICES, words.SEAL_WHY)
    if not months:
        return
    opens = months_on(face.world.clock(), months)
    face.table.amend(partial(seal_line, number=number, opens=opens))
    face.lines.say(words.SEALED.format(day=day(opens)))


def _erase(face: Face, line: Kept | SealedLine) -> None:
    ask = words.ERASE_ASK if isinstance(line, Kept) else words.ERASE_SEALED_ASK
    if not one_of(face, ask, words.ERASE_CHOICES, words.ERASE_WHY):
        return
    phrase = None
    if face.table.store.locked:
        face.lines.say(UNLOCK, words.ERASE_COPIES)
        phrase = same_phrase(typed_unseen(face, said.PASSPHRASE)) or None
    face.lines.say(line_erased(face.table.erase_line(line.number, passphrase=phrase)))
