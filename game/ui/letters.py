"""Sealed letters and lines: a letter is written while the other looks away; on its day each is offered."""

from typing import Any

from textual.app import App
from textual.content import Content

from game import voice
from game.rules import moves as m
from game.rules.state import State
from game.rules.words import Seat
from game.saves.letters import DueLetter
from game.sentences import ways as words
from game.ui.host import Host
from game.ui.in_private import handover
from game.ui.partners import SEATS
from game.ui.screens.dialogs import ChoiceDialog
from game.ui.screens.letter import LetterScreen
from game.ui.screens.passage import PassageScreen
from game.ui.words import plain
from game.voice.dates import day
from game.voice.journey import quoted


async def write_letter(app: App[Any], host: Host, state: State) -> tuple[m.SealLetter, Seat] | None:
    """Ask who writes, for whom and when; then hand over. None when anything of it was left.

    At a screen of one's own nobody needs to say who writes, or to look away.
    """
    names, own = voice.names(state), host.seat
    choices = [(names[seat], seat) for seat in Seat]
    who = own
    if who is None:
        who = await app.push_screen_wait(ChoiceDialog(words.LETTER_WHO, choices, words.LETTER_WHY))
    if who is None:
        return None
    readers = [(words.LETTER_FOR_OTHER.format(other=names[who.other]), False), (words.LETTER_FOR_BOTH, True)]
    for_both = await app.push_screen_wait(ChoiceDialog(words.LETTER_FOR, readers))
    if for_both is None:
        return None
    days = [(text, months) for months, text in words.LETTER_MONTHS.items()]
    months = await app.push_screen_wait(ChoiceDialog(words.LETTER_WHEN, days))
    if months is None:
        return None
    if own is None and not await app.push_screen_wait(handover(state, who)):
        return None
    text = await app.push_screen_wait(LetterScreen(names[who], SEATS[who]))
    return None if text is None else (m.SealLetter(text, months, for_both), who)


async def read_due_letters(app: App[Any], host: Host) -> None:
    """Offer each letter whose day has come, and all such lines together, before the evening begins.

    Raises:
        FathomsError: when it could not be read or saved.
    """
    for letter in await host.due_letters():
        await _offer(app, host, letter)
    if due := await host.due_lines():
        await _offer_lines(app, host, len(due))


async def _offer_lines(app: App[Any], host: Host, many: int) -> None:
    choices = [(words.LINES_OPEN, True), (words.LETTER_LATER, False)]
    if not await app.push_screen_wait(ChoiceDialog(words.LINES_DUE(many), choices)):
        return
    names = voice.names(host.state)
    lines = [
        Content.assemble(
            plain(quoted(line.text), "italic"),
            plain(f"  — {names[line.by]}, {day(line.at)}", f"bold ${SEATS[line.by]}"),
        )
        for line in (kept.line for kept in await host.open_lines())
    ]
    page = PassageScreen(plain(words.LINES_READ, "bold"), lines, words.LETTER_READ_ON, back=False)
    await app.push_screen_wait(page)


async def _offer(app: App[Any], host: Host, letter: DueLetter) -> None:
    names = voice.names(host.state)
    why = words.LETTER_DUE_WHY.format(day=day(letter.sealed))
    if not letter.for_both:
        why = f"{why} {words.LETTER_DUE_FOR.format(reader=names[letter.by.other])}"
    ask = words.LETTER_DUE.format(writer=names[letter.by])
    choices = [(words.LETTER_OPEN, True), (words.LETTER_LATER, False)]
    if not await app.push_screen_wait(ChoiceDialog(ask, choices, why)):
        return
    if not letter.for_both and not await app.push_screen_wait(handover(host.state, letter.by.other)):
        return
    text = await host.open_letter(letter.id)
    title = words.LETTER_READ.format(writer=names[letter.by], day=day(letter.sealed))
    page = PassageScreen(
        plain(title, f"bold ${SEATS[letter.by]}"), [plain(text)], words.LETTER_READ_ON, back=False
    )
    await app.push_screen_wait(page)
