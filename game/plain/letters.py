"""Sealed letters: written unseen while the other looks away; on its day a letter is offered, and read."""

from game import voice
from game.plain.face import Face
from game.plain.forms import one_of, read_on
from game.plain.looking_back import signed
from game.plain.private import hand_over
from game.rules import moves as m
from game.rules.ways import LONGEST_LETTER
from game.rules.words import Seat
from game.saves.letters import DueLetter
from game.sentences import plain as said
from game.sentences import ways as words
from game.voice.dates import day


def write_letter(face: Face) -> tuple[m.SealLetter, Seat] | None:
    """Ask who writes, for whom and when; then hand over. None when anything of it was left."""
    names = voice.names(face.state)
    writer = one_of(face, words.LETTER_WHO, [(names[seat], seat) for seat in Seat], words.LETTER_WHY)
    if writer is None:
        return None
    readers = [
        (words.LETTER_FOR_OTHER.format(other=names[writer.other]), False),
        (words.LETTER_FOR_BOTH, True),
    ]
    for_both = one_of(face, words.LETTER_FOR, readers)
    if for_both is None:
        return None
    months = one_of(face, words.LETTER_WHEN, [(text, months) for months, text in words.LETTER_MONTHS.items()])
    text = _written(face, writer) if months is not None else ""
    return (m.SealLetter(text, months, for_both), writer) if text and months is not None else None


def _written(face: Face, writer: Seat) -> str:
    """What one writes; nothing of it is shown, and "" when it was torn up."""
    with face.lines.unseen():
        hand_over(face, face.state, writer)
        face.lines.say(said.LETTER_HOW, words.LETTER_RULE)
        typed = []
        while line := face.lines.read_unseen().rstrip():
            typed.append(line)
    text = "\n".join(typed)
    if len(text) > LONGEST_LETTER:
        face.lines.say(said.LETTER_TOO_LONG.format(most=LONGEST_LETTER))
        return ""
    choices = [(said.LETTER_SEAL, True), (said.LETTER_TEAR, False)]
    seals = one_of(face, words.LETTER_RULE, choices) if text else None
    return text if seals else ""


def read_due_letters(face: Face) -> None:
    """Offer each letter whose day has come, and all such lines together, before the evening begins.

    Raises:
        FathomsError: when it could not be read or saved.
    """
    for letter in face.table.due_letters():
        _offer(face, letter)
    if due := face.table.due_lines():
        _offer_lines(face, len(due))


def _offer_lines(face: Face, many: int) -> None:
    if one_of(face, words.LINES_DUE(many), [(words.LINES_OPEN, True), (words.LETTER_LATER, False)]):
        lines = [signed(face, kept.line) for kept in face.table.open_lines()]
        read_on(face, (words.LINES_READ, *lines), words.LETTER_READ_ON)


def _offer(face: Face, letter: DueLetter) -> None:
    names = voice.names(face.state)
    why = words.LETTER_DUE_WHY.format(day=day(letter.sealed))
    if not letter.for_both:
        why = f"{why} {words.LETTER_DUE_FOR.format(reader=names[letter.by.other])}"
    ask = words.LETTER_DUE.format(writer=names[letter.by])
    if not one_of(face, ask, [(words.LETTER_OPEN, True), (words.LETTER_LATER, False)], why):
        return
    if not letter.for_both:
        hand_over(face, face.state, letter.by.other)
    text = face.table.open_letter(letter.id)
    title = words.LETTER_READ.format(writer=names[letter.by], day=day(letter.sealed))
    read_on(face, (title, text), words.LETTER_READ_ON)
    if not letter.for_both:
        face.push_away()
        face.lines.say(said.SCROLLED_AWAY)
