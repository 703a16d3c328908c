"""Private steps at two screens: each answers at their own, at the same time, and nobody has to look away."""

from collections.abc import Callable
from time import monotonic
from typing import Any

from textual.app import App

from game import sentences, voice
from game.rules import moves as m
from game.rules.state import Phase, State
from game.rules.words import Seat
from game.sentences import two
from game.sentences.asking import Question
from game.two.messages import Answer, Choice, Circle, Page
from game.ui.caring import COOLED, TIDE, circles_page, circles_screen, circles_shown, cooled_page
from game.ui.partners import SEATS, named
from game.ui.readings import boundaries_page, vote_page
from game.ui.screens import private
from game.ui.screens.boundaries import BoundariesScreen
from game.ui.screens.private import PrivateScreen
from game.ui.screens.waiting import WaitingScreen
from game.ui.shared import SharedHost
from game.ui.words import plain


async def own_part(app: App[Any], host: SharedHost, seat: Seat) -> Answer | m.Move | None:
    """What whoever sits here answers; a move where the step is not wanted, None where it was left."""
    state = host.state
    match state.phase:
        case Phase.TIDE:
            return await _choice(app, host, seat, TIDE)
        case Phase.VOTE:
            if not await app.push_screen_wait(vote_page(apart=True)):
                return None
            question = Question(sentences.VOTE_ASK, voice.vote_rule(state), sentences.VOTE_CHOICES)
            return await _choice(app, host, seat, question)
        case Phase.COOLED:
            asked = await app.push_screen_wait(cooled_page())
            return await _choice(app, host, seat, COOLED) if asked else None
        case Phase.CIRCLES:
            asked = await app.push_screen_wait(circles_page())
            return await _circle(app, host, seat) if asked else m.DrawCircles()
        case _:
            asked = await app.push_screen_wait(boundaries_page(state))
            return (await _page(app, state, seat) if asked else None) or m.NotNow()


def waiting_for(state: State, other: Seat, still: Callable[[], bool]) -> WaitingScreen:
    """Said while the other has not answered; the same whatever was chosen."""
    name = voice.called(state, other)
    line = named(two.WAITING.format(other=name), state)
    return WaitingScreen(line, plain(two.WAITING_WHY.format(other=name), "$mist"), still)


def begins_there() -> WaitingScreen:
    """Said at the second screen while the first has not begun the evening."""
    return WaitingScreen(plain(two.BEGINS_THERE, "bold"), plain(two.BEGINS_WHY, "$mist"), lambda: True)


async def _choice(app: App[Any], host: SharedHost, seat: Seat, question: Question) -> Choice | None:
    mark = host.world.chance.randrange(2)
    name = voice.called(host.state, seat)
    yes = await app.push_screen_wait(PrivateScreen(question, name, SEATS[seat], mark, monotonic))
    return None if yes is None else Choice(yes)


async def _circle(app: App[Any], host: SharedHost, seat: Seat) -> Circle | None:
    step = await app.push_screen_wait(circles_screen(host, seat))
    show = None if step is None else await app.push_screen_wait(circles_shown(host, seat))
    return None if step is None or show is None else Circle(step, show)


async def _page(app: App[Any], state: State, seat: Seat) -> Page | None:
    name, least = voice.called(state, seat), private.LEAST_SECONDS
    screen = BoundariesScreen(name, SEATS[seat], desire=True, least_seconds=least, clock=monotonic)
    page = await app.push_screen_wait(screen)
    return None if page is None else Page(*page)
