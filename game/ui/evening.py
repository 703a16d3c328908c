"""An evening at the table: from sitting down to good night, one stretch after the other."""

from collections.abc import Awaitable
from functools import partial
from typing import Any

from textual.app import App

from game.errors import Damaged, FathomsError, SaveError
from game.rules import moves as m
from game.rules.returning import is_away
from game.rules.state import PRIVATE_PHASES, Phase, State
from game.rules.words import Seat
from game.sentences import care
from game.ui.arranging import arrange
from game.ui.asking import ask, ask_line
from game.ui.caring import leave_something, private_step
from game.ui.host import Host
from game.ui.keeping import back_up_quietly
from game.ui.letters import read_due_letters
from game.ui.locking import offer
from game.ui.looking_back import meet_again, show_evening
from game.ui.planning import closing_words, plan_evening
from game.ui.readings import away_page, news, pledge, shown_page, trouble_page
from game.ui.saving import plays_on
from game.ui.screens.closing import ClosingScreen
from game.ui.screens.dialogs import LeaveDialog, Leaving
from game.ui.screens.news import NewsScreen
from game.ui.screens.pause import PauseEnd, PauseScreen
from game.ui.screens.reading import ReadingScreen
from game.ui.screens.round import PHASES, RoundScreen

_FIRST_SCREEN = 2  # Textual's own lies under all of ours


class Evening:
    """The way through one game, until the two leave the table.

    Args:
        app: shows the screens.
        host: carries the moves to the table.
    """

    def __init__(self, app: App[Any], host: Host) -> None:
        self._app = app
        self._host = host
        self._void = False  # a private step was interrupted by a pause; it begins anew
        self._gone = False  # the two left the table from a pause

    async def sit_down(self, coming: Awaitable[State | None], *, by_plan: bool = False) -> None:
        """Play until they leave; what cannot be opened or saved is said in its sentence.

        Args:
            by_plan: begin with the choice of a plan.

        Raises:
            Damaged: when the file turns out damaged; nothing has been written to it then.
        """
        try:
            if await coming is not None and (not by_plan or await plan_evening(self._app, self._host)):
                await self.play_on()
        except Damaged:
            raise
        except FathomsError as error:
            await self._app.push_screen_wait(trouble_page(error))
        finally:
            await self._host.leave()

    async def play_on(self) -> None:
        """Play at the table that is laid, until they leave.

        Raises:
            FathomsError: when it could not be saved, or opened again.
        """
        self._gone = False
        while await self._safe_stretch(self._host.state) and not self._gone:
            self._void = False

    @property
    def may_pause(self) -> bool:
        """Whether there is anything to pause, and a screen over which to do it."""
        if len(self._app.screen_stack) < _FIRST_SCREEN:
            return False
        return self._host.at_table and m.Play(Seat.FIRST, m.Pause()) in self._host.legal

    async def pause(self) -> None:
        """Pause, wherever the evening is; what lies under the pause waits exactly as it is."""
        if not self.may_pause:
            return
        app, host = self._app, self._host
        evening = host.state.evening
        try:
            self._gone = not await self._paused(await host.play(m.Pause()))
        except FathomsError as error:
            app.notify(str(error), markup=False)
            return
        self._void = host.state.phase in PRIVATE_PHASES or host.state.evening != evening
        if isinstance(app.screen, RoundScreen):
            app.screen.on_screen_resume()
        if self._void or self._gone:
            for _ in range(len(app.screen_stack) - 1):
                await app.screen.dismiss(None)

    async def _safe_stretch(self, state: State) -> bool:
        """One stretch of the evening; a move that could not be saved leaves the game open."""
        try:
            return await self._stretch(state)
        except Damaged:
            raise
        except SaveError as error:
            return await plays_on(self._app, self._host, error, state)

    async def _stretch(self, state: State) -> bool:  # noqa: PLR0911 - a line a phase
        """One stretch of the evening; False when they leave the table."""
        if state.phase is Phase.PAUSED:
            return await self._paused(state)
        if is_away(state, self._host.world.clock()):
            return await self._read(away_page(state), m.BeginEvening(state.minutes))
        if state.phase in PRIVATE_PHASES:
            return await self._in_private()
        if state.phase in PHASES:
            return await self._round(state)
        match state.phase:
            case Phase.AWAY:
                await read_due_letters(self._app, self._host)
                minutes = state.minutes if state.evening else state.rules.usual_minutes
                return await self._play(m.BeginEvening(minutes))
            case Phase.PLEDGE:
                return await self._read(pledge(state), m.Pledged())
            case Phase.NEWS:
                return await self._read(news(state, self._host), m.GoOn())
            case Phase.SHOWN:
                return await self._read(shown_page(state), m.GoOn())
            case _:
                return await self._close(state)

    async def _round(self, state: State) -> bool:
        clock = self._host.world.clock
        again = partial(meet_again, self._app, self._host)
        left = await self._app.push_screen_wait(
            RoundScreen(state, self._host, partial(ask, self._app), clock, again)
        )
        if isinstance(left, SaveError):
            raise left
        return left is None or await self._leaving()

    async def _leaving(self) -> bool:
        """Leave it as it is, leave with a kind word, or stay after all."""
        if self._void or self._gone:
            return True
        may_close = any(isinstance(play.move, m.Close) for play in self._host.legal)
        match await self._app.push_screen_wait(LeaveDialog(may_close=may_close)):
            case Leaving.CLOSE:
                return await self._play(m.Close())
            case Leaving.AS_IT_IS:
                return False
            case _:
                return True

    async def _in_private(self) -> bool:
        """What each chooses alone becomes one move; a step that was left is void."""
        move = await private_step(self._app, self._host)
        if move is None or self._void or self._gone:
            return await self._leaving()
        await self._play(move)
        if isinstance(move, m.SayCooled):
            yes = self._host.state.here.cooled
            self._app.notify(care.COOLED_YES if yes else care.COOLED_NO, markup=False)
        return True

    async def _paused(self, state: State) -> bool:
        """The pause itself; False when they leave the table for now."""
        long = is_away(state, self._host.world.clock())
        match await self._app.push_screen_wait(PauseScreen(state, self._host, long_away=long)):
            case PauseEnd.BACK:
                return await self._play(m.Resume())
            case PauseEnd.NEW_EVENING:
                return await self._play(m.BeginEvening(state.minutes))
            case _:
                return False

    async def _close(self, state: State) -> bool:
        plan = state.plan
        if plan is not None and plan.closing and not state.here.appreciated:
            await self._app.push_screen_wait(closing_words(plan.title, plan.closing))
        leave = partial(leave_something, self._app, self._host)
        after = await self._app.push_screen_wait(
            ClosingScreen(state, self._host, partial(ask_line, self._app), leave)
        )
        if isinstance(after, SaveError):
            raise after
        if after is None or after.phase is not Phase.AWAY:
            return True
        self._app.run_worker(back_up_quietly(self._app, self._host.back_up()), group="backup")
        await show_evening(self._app, self._host)
        if after.evening == 1 and (await arrange(self._app, self._host)).whole:
            await offer(self._app, self._host)
        return False

    async def _read(self, page: ReadingScreen | NewsScreen, move: m.Move) -> bool:
        if not await self._app.push_screen_wait(page):
            return await self._leaving()
        return await self._play(move)

    async def _play(self, move: m.Move) -> bool:
        await self._host.play(move)
        return True
