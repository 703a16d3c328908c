"""One evening at two screens: what lies in front follows what the other screen did, or gives way to it.

Dialogs stay, so that no words are lost; what they lie on follows as soon as they are gone. A blank screen
stays blank. What happens while no screen is up needs nothing: the evening looks anew where the game is.
"""

from typing import Any, TypeVar

from textual.app import App
from textual.screen import Screen

from game import voice
from game.errors import FathomsError, Locked, Stale
from game.rules import moves as m
from game.rules.returning import is_away
from game.rules.state import PRIVATE_PHASES, Phase, State
from game.rules.words import Seat
from game.sentences import two
from game.ui.locking import unlocked
from game.ui.screens.closing import ClosingScreen
from game.ui.screens.cover import BlankScreen, TooSmallScreen
from game.ui.screens.dialogs import LeaveDialog
from game.ui.screens.pause import PauseEnd, PauseScreen
from game.ui.screens.round import RoundScreen
from game.ui.shared import SharedHost

_BETWEEN_SCREENS = 0.1
"""Seconds until a screen is up that was on its way."""

S = TypeVar("S", bound=Screen[Any])

_FIRST_SCREEN = 2  # Textual's own lies under all of ours


class Following:
    """An evening that may be played at two screens.

    Args:
        app: shows the screens.
        host: carries the moves to the table.
    """

    def __init__(self, app: App[Any], host: SharedHost) -> None:
        self._app = app
        self._host = host
        self._void = False  # what lay in front was interrupted; it begins anew
        self._gone = False  # the two left the table from a pause, or it cannot be taken over
        self._resting = False  # a pause lies over everything
        self._over = True  # good night was said: what is looked at now is not the game
        self._began: State | None = None  # where this stretch began
        self._began_version = 0
        self._other = ""  # who sits at the other screen

    @property
    def may_pause(self) -> bool:
        """Whether there is anything to pause, and a screen over which to do it."""
        if len(self._app.screen_stack) < _FIRST_SCREEN:
            return False
        return self._host.at_table and m.Play(Seat.FIRST, m.Pause()) in self._host.legal

    async def pause(self) -> None:
        """Pause, wherever the evening is; what lies under the pause waits exactly as it is."""
        if not self.may_pause or self._resting:
            return
        self._resting = True
        try:
            await self._host.play(m.Pause())
        except FathomsError as error:
            self._resting = False
            self._app.notify(str(error), markup=False)
            return
        await self._rest()

    def moved(self) -> None:
        """The other screen made a move, or a private step is void."""
        stack = self._app.screen_stack
        if self._over or isinstance(stack[-1], BlankScreen | TooSmallScreen | LeaveDialog):
            return
        state = self._host.state
        if len(stack) < _FIRST_SCREEN:
            self._app.set_timer(_BETWEEN_SCREENS, self.moved)
            return
        pause, base = _among(stack, PauseScreen), _base(stack)
        if pause is not None:
            self._follow_pause(pause, state)
        elif state.phase is Phase.PAUSED:
            if not self._resting:
                self._resting = True
                self._app.run_worker(self._rest(), group="pause")
        elif base is None and self._began_version != self._host.version:
            if self._began is not None and self._began.phase is state.phase in PRIVATE_PHASES:
                self._app.notify(two.ANEW, markup=False)
            self._fold()
        elif base is stack[-1]:
            base.follow(state)
        elif base is not None and not base.fits(state):
            self._app.notify(two.GONE_ON, markup=False)

    def joined(self) -> None:
        """The other screen is there now."""
        self._greet()
        self._sit_anew()

    def _greet(self) -> None:
        """Say who sits where, if there are two screens."""
        host = self._host
        if host.seat is not None:
            name, self._other = voice.called(host.state, host.seat), voice.called(host.state, host.seat.other)
            self._app.notify(two.JOINED.format(other=self._other, name=name), markup=False)

    def alone(self) -> None:
        """The other screen is closed; the table is here."""
        if not self._over:
            self._app.clear_notifications()
            self._app.notify(two.ALONE.format(other=self._other), markup=False)
        self._sit_anew()

    def lost(self) -> None:
        """The other screen is closed, and it held the table: it is taken up here."""
        self._app.run_worker(self._take_over(), group="taking over")

    def _sit_anew(self) -> None:
        """What is asked in private is asked another way from now on."""
        self._name_screens()
        if not self._over and self._host.state.phase in PRIVATE_PHASES and self._waits_alone():
            self._fold()

    def _waits_alone(self) -> bool:
        stack = self._app.screen_stack
        covered = isinstance(stack[-1], BlankScreen | TooSmallScreen)
        return not covered and _base(stack) is None and _among(stack, PauseScreen) is None

    def _name_screens(self) -> None:
        for screen in self._app.screen_stack:
            if isinstance(screen, RoundScreen | ClosingScreen):
                screen.seat = self._host.seat

    async def _take_over(self) -> None:
        host = self._host
        began = self._began is not None and self._began.phase is not Phase.AWAY
        try:
            state: State | None = await host.take_over()
        except Locked:
            state = None if self._over else await self._unlock()
        except Stale:
            return  # this window closes too
        except FathomsError as error:
            self._app.notify(str(error), markup=False)
            state = None
        if self._over:
            return
        if state is None or not began:
            self._gone = True
            self._fold()
            return
        self.alone()
        self.moved()

    async def _unlock(self) -> State | None:
        """The passphrase, from whoever is left at the table."""
        try:
            return await unlocked(self._app, self._host, self._host.path)
        except FathomsError as error:
            self._app.notify(str(error), markup=False)
            return None

    def _follow_pause(self, pause: PauseScreen, state: State) -> None:
        if state.phase is Phase.PAUSED:
            pause.follow(state)
        else:
            self._app.run_worker(self._down_to(pause), group="pause")

    async def _down_to(self, pause: PauseScreen) -> None:
        """The other came back: the pause is over here too, and what lay on it is gone."""
        while pause in self._app.screen_stack:
            await self._app.screen.dismiss(PauseEnd.OVER if self._app.screen is pause else None)

    async def _rest(self) -> None:
        """A pause over whatever lies in front."""
        app, host = self._app, self._host
        evening = host.state.evening
        try:
            self._gone = not await self._paused(host.state)
        except FathomsError as error:
            app.notify(str(error), markup=False)
            return
        finally:
            self._resting = False
        if isinstance(app.screen, RoundScreen):
            app.screen.on_screen_resume()
        if self._gone or host.state.evening != evening or not self._fits(host.state):
            self._void = True
            await self._down()

    def _fits(self, state: State) -> bool:
        """Whether what lies in front, under a pause, is still what the game asks for."""
        base = _base(self._app.screen_stack)
        if base is not None:
            return base.fits(state)
        begun_there = self._began is not None and self._began.phase is state.phase
        return begun_there and state.phase not in PRIVATE_PHASES

    async def _paused(self, state: State) -> bool:
        """The pause itself; False when they leave the table for now."""
        long = is_away(state, self._host.world.clock())
        try:
            match await self._app.push_screen_wait(PauseScreen(state, self._host, long_away=long)):
                case PauseEnd.BACK:
                    await self._host.play(m.Resume())
                case PauseEnd.NEW_EVENING:
                    await self._host.play(m.BeginEvening(state.minutes))
                case PauseEnd.OVER:
                    pass
                case _:
                    return False
        except Stale:
            pass  # the other came back at the same moment
        return True

    def _fold(self) -> None:
        """Take away all that lies in front; the evening looks anew where the game is."""
        if len(self._app.screen_stack) >= _FIRST_SCREEN:
            self._void = True
            self._app.run_worker(self._down(), group="fold")

    async def _down(self) -> None:
        for _ in range(len(self._app.screen_stack) - 1):
            if not self._void or isinstance(self._app.screen, BlankScreen | TooSmallScreen):
                return  # the evening went on by itself meanwhile, or nothing may show
            await self._app.screen.dismiss(None)


def _among(stack: list[Screen[Any]], kind: type[S]) -> S | None:
    return next((screen for screen in stack if isinstance(screen, kind)), None)


def _base(stack: list[Screen[Any]]) -> RoundScreen | ClosingScreen | None:
    """The screen that shows the game itself, under whatever lies on it."""
    return _among(stack, RoundScreen) or _among(stack, ClosingScreen)
