"""Around the cards: pauses, coming back, the circles, after a quarrel, and what is left for the other.

Each function is one small walk from screen to screen; the app decides when.
"""

from time import monotonic
from typing import Any

from textual.app import App

from game import sentences, voice
from game.rules import moves as m
from game.rules.state import Phase, State
from game.rules.words import Seat
from game.sentences import care
from game.sentences.asking import Question
from game.ui.host import Host
from game.ui.in_private import handover, private_choice, private_pages
from game.ui.partners import SEATS
from game.ui.readings import boundaries_page, vote_page
from game.ui.screens import private
from game.ui.screens.circles import CirclesScreen
from game.ui.screens.dialogs import ChoiceDialog, LineDialog
from game.ui.screens.private import PrivateScreen
from game.ui.screens.reading import ReadingScreen
from game.ui.words import plain

TIDE = Question(
    sentences.TIDE_ASK, sentences.TIDE_RULE, (sentences.TIDE_CHOICES[1], sentences.TIDE_CHOICES[0])
)
COOLED = Question(care.COOLED_ASK, care.COOLED_RULE, care.COOLED_CHOICES)
_SHOW = Question(care.CIRCLES_SHOW_ASK, care.CIRCLES_SHOW_RULE, care.CIRCLES_SHOW)


async def private_step(app: App[Any], host: Host) -> m.Move | None:
    """What each chooses alone in this phase, as one move; None where the step was left, and is void."""
    state, chance = host.state, host.world.chance
    match state.phase:
        case Phase.TIDE:
            light = await private_choice(app, TIDE, state, chance)
            return None if light is None else m.TurnTide(light)
        case Phase.VOTE:
            return await _vote(app, host)
        case Phase.CIRCLES:
            return await _draw_circles(app, host)
        case Phase.COOLED:
            return await _say_cooled(app, host)
        case _:
            asked = await app.push_screen_wait(boundaries_page(state))
            union = await private_pages(app, state) if asked else None
            return m.NotNow() if union is None else union


async def _vote(app: App[Any], host: Host) -> m.Vote | None:
    if not await app.push_screen_wait(vote_page()):
        return None
    question = Question(sentences.VOTE_ASK, voice.vote_rule(host.state), sentences.VOTE_CHOICES)
    deeper = await private_choice(app, question, host.state, host.world.chance)
    return None if deeper is None else m.Vote(deeper)


async def _draw_circles(app: App[Any], host: Host) -> m.DrawCircles | None:
    """Two private pictures; both live here only, and None where the step was left."""
    if not await app.push_screen_wait(circles_page()):
        return m.DrawCircles()
    steps, show = [], []
    for seat in Seat:
        if not await app.push_screen_wait(handover(host.state, seat)):
            return None
        step = await app.push_screen_wait(circles_screen(host, seat))
        shows = None if step is None else await app.push_screen_wait(circles_shown(host, seat))
        if step is None or shows is None:
            return None
        steps.append(step)
        show.append(shows)
    return m.DrawCircles((steps[0], steps[1]), (show[0], show[1]))


def circles_page() -> ReadingScreen:
    """Said before the circles are drawn."""
    lines = [plain(line) for line in care.CIRCLES_WHY]
    return ReadingScreen(care.CIRCLES_TITLE, lines, back=True, leave=care.CIRCLES_NOT)


def circles_screen(host: Host, seat: Seat) -> CirclesScreen:
    """One partner's picture."""
    mark = host.world.chance.randrange(len(care.CIRCLES_STEPS))
    return CirclesScreen(
        voice.called(host.state, seat),
        SEATS[seat],
        mark,
        least_seconds=private.LEAST_SECONDS,
        clock=monotonic,
    )


def circles_shown(host: Host, seat: Seat) -> PrivateScreen:
    """Whether one partner would show theirs."""
    mark = host.world.chance.randrange(2)
    return PrivateScreen(_SHOW, voice.called(host.state, seat), SEATS[seat], mark, monotonic)


async def _say_cooled(app: App[Any], host: Host) -> m.SayCooled | None:
    """Each says in private whether it has cooled; None where the step was left."""
    if not await app.push_screen_wait(cooled_page()):
        return None
    cooled = await private_choice(app, COOLED, host.state, host.world.chance)
    return None if cooled is None else m.SayCooled(cooled)


def cooled_page() -> ReadingScreen:
    """Said before each is asked whether it has cooled."""
    return ReadingScreen(care.COOLED_TITLE, [plain(line) for line in care.COOLED_WHY], back=True)


async def leave_something(app: App[Any], host: Host, what: str) -> tuple[m.Move, Seat] | None:
    """Leave a card or a small promise at the closing; None when they rather not."""
    if what == "card":
        return await _leave_card(app, host)
    return await _leave_gift(app, host)


async def _leave_card(app: App[Any], host: Host) -> tuple[m.Move, Seat] | None:
    """Chosen from a few that lie open for this partner alone, behind a hand-over."""
    cards = await host.to_leave()
    if not cards:
        app.notify(care.LEAVE_NO_CARD, markup=False)
        return None
    seat = host.seat
    if seat is None:
        seat = await _who(app, host.state, care.LEAVE_CARD_WHO)
        if seat is None or not await app.push_screen_wait(handover(host.state, seat)):
            return None
    state = host.state
    choices = [(voice.card_text(card.text, state, seat.other), card.id) for card in cards]
    card = await app.push_screen_wait(ChoiceDialog(voice.which_card_to_leave(state, seat), choices))
    return None if card is None else (m.LeaveCard(card), seat)


async def _leave_gift(app: App[Any], host: Host) -> tuple[m.Move, Seat] | None:
    """A small promise that a deck proposes, or one in the promiser's own words."""
    seat = await _who(app, host.state, care.LEAVE_GIFT_WHO) if host.seat is None else host.seat
    if seat is None:
        return None
    state = host.state
    if m.Play(seat, m.LeaveGift()) not in host.legal:
        app.notify(care.LEAVE_NO_MORE, markup=False)
        return None
    gifts = [voice.card_text(card.text, state, seat) for card in await host.gifts()]
    choices = [*((gift, gift) for gift in gifts), (care.LEAVE_GIFT_OWN, "")]
    text = await app.push_screen_wait(ChoiceDialog(care.LEAVE_GIFT_ASK, choices))
    if text == "":
        dialog = LineDialog(voice.promise_of(state, seat), voice.names(state), seat, fixed=True)
        line = await app.push_screen_wait(dialog)
        text = line[0] if line is not None else None
    return None if text is None else (m.LeaveGift(text), seat)


async def _who(app: App[Any], state: State, ask: str) -> Seat | None:
    names = voice.names(state)
    return await app.push_screen_wait(ChoiceDialog(ask, [(names[seat], seat) for seat in Seat]))
