"""Joining a game that is open in another window, as the other screen."""

from pathlib import Path
from typing import Any

from textual.app import App

from game import voice
from game.errors import FathomsError
from game.rules.words import Seat
from game.saves.driver import same_phrase
from game.saves.naming import called
from game.sentences import locking, two
from game.two.link import Link
from game.two.meeting import games_shown
from game.ui.evening import Evening
from game.ui.screens.dialogs import ChoiceDialog
from game.ui.screens.passphrase import PassphraseDialog
from game.ui.shared import SharedHost


async def offer_to_join(app: App[Any], evening: Evening, host: SharedHost) -> None:
    """As the window opens: join the game that another one plays, if there is one and they wish."""
    for game in games_shown(host.home.path):
        if await join(app, evening, host, game):
            return


async def join(app: App[Any], evening: Evening, host: SharedHost, path: Path) -> bool:
    """Offer to join a game, and play until they leave; False where nobody answers in another window."""
    link = await Link.knock(path)
    if link is None:
        return False
    try:
        ask = two.JOIN_ASK.format(game=called(host.home, path))
        choices = [(two.JOIN_YES, True), (two.JOIN_NO, False)]
        if await app.push_screen_wait(ChoiceDialog(ask, choices, two.JOIN_WHY)):
            seat = await _seat(app, link)
            if seat is not None:
                await evening.sit_down(host.join(link, seat))
    except FathomsError as error:
        app.notify(str(error), markup=False)
    finally:
        await link.close()
    return True


async def _seat(app: App[Any], link: Link) -> Seat | None:
    """Who sits here; a locked game is shown only to somebody who knows its passphrase."""
    trouble = ""
    while link.locked:
        ask = locking.UNLOCK_ASK.format(name=link.path.stem)
        dialog = PassphraseDialog(ask, locking.UNLOCK_WHY, trouble=trouble, check=same_phrase)
        phrase = await app.push_screen_wait(dialog)
        if phrase is None:
            return None
        if await link.opens(phrase):
            break
        trouble = locking.BLANK_WRONG
    names = voice.names(await link.look())
    choices = [(names[seat], seat) for seat in Seat]
    return await app.push_screen_wait(ChoiceDialog(two.SEAT_ASK, choices, two.SEAT_WHY))
