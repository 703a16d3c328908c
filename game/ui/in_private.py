"""Private steps: hand over, choose, hand back. What each chose lives in these functions and nowhere else."""

from time import monotonic
from typing import Any

from textual.app import App

from game import sentences, voice
from game.language import _
from game.rules import moves as m
from game.rules.pool import Chance
from game.rules.state import State
from game.rules.words import Seat, Topic
from game.sentences.asking import Question
from game.ui.host import Host
from game.ui.partners import SEATS
from game.ui.screens import private
from game.ui.screens.boundaries import BoundariesScreen
from game.ui.screens.dialogs import ChoiceDialog
from game.ui.screens.private import PrivateScreen
from game.ui.screens.reading import ReadingScreen
from game.ui.words import plain


async def private_choice(
    app: App[Any], question: Question, state: State, chance: Chance
) -> tuple[bool, bool] | None:
    """Ask each behind a hand-over screen. Both answers live here only; an interrupted step is void."""
    answers: list[bool] = []
    for seat in Seat:
        if not await app.push_screen_wait(handover(state, seat)):
            return None
        mark = chance.randrange(2)
        screen = PrivateScreen(question, voice.called(state, seat), SEATS[seat], mark, monotonic)
        answer = await app.push_screen_wait(screen)
        if answer is None:
            return None
        answers.append(answer)
    return answers[0], answers[1]


async def private_pages(app: App[Any], state: State) -> m.SetBoundaries | None:
    """A private page from each; only their union leaves this function."""
    closed: set[Topic] = set()
    desires = []
    for seat in Seat:
        if not await app.push_screen_wait(handover(state, seat)):
            return None
        screen = BoundariesScreen(
            voice.called(state, seat),
            SEATS[seat],
            desire=True,
            least_seconds=private.LEAST_SECONDS,
            clock=monotonic,
        )
        page = await app.push_screen_wait(screen)
        if page is None:
            return None
        closed |= set(page[0])
        desires.append(page[1])
    return m.SetBoundaries(tuple(topic for topic in Topic if topic in closed), all(desires))


async def reopen(app: App[Any], host: Host) -> None:
    """Two new private pages in place of the boundaries, where both want that.

    Raises:
        FathomsError: when they could not be saved.
    """
    if host.state.boundaries is None:
        return
    choices = [(sentences.BOUNDARIES_STAY, False), (sentences.BOUNDARIES_AGAIN, True)]
    again = await app.push_screen_wait(
        ChoiceDialog(sentences.BOUNDARIES_AGAIN_ASK, choices, sentences.BOUNDARIES_AGAIN_WHY)
    )
    pages = await private_pages(app, host.state) if again else None
    if pages is not None:
        await host.play(pages)


def handover(state: State, seat: Seat) -> ReadingScreen:
    """The page that says whose the next one is, and asks the other to look away."""
    name, other = voice.called(state, seat), voice.called(state, seat.other)
    look_away = plain(sentences.HANDOVER_OTHER.format(other=other), "$mist")
    return ReadingScreen(
        sentences.HANDOVER.format(name=name), [look_away], _("I am {name}").format(name=name), back=True
    )
