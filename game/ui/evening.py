"""An evening at the table: from sitting down to good night, one stretch after the other."""

from collections.abc import Awaitable
from functools import partial

from game.errors import Damaged, FathomsError, IllegalMove, SaveError, Stale
from game.rules import moves as m
from game.rules.returning import is_away
from game.rules.state import PRIVATE_PHASES, TABLE_PHASES, Phase, State
from game.rules.words import Seat
from game.sentences import care
from game.two.messages import Answer
from game.two.sides import Nobody
from game.ui.apart import begins_there, own_part, waiting_for
from game.ui.arranging import arrange
from game.ui.asking import ask, ask_line
from game.ui.caring import leave_something, private_step
from game.ui.following import Following
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
from game.ui.screens.reading import ReadingScreen
from game.ui.screens.round import RoundScreen


class Evening(Following):
    """The way through one game, until the two leave the table."""

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
            self._host.hears = Nobody()

    async def play_on(self) -> None:
        """Play at the table that is laid, until they leave.

        Raises:
            FathomsError: when it could not be saved, or opened again.
        """
        host = self._host
        host.hears = self
        await host.share()
        self._void, self._gone, self._over = False, False, False
        self._greet()
        if host.lost:
            self.lost()  # between sitting down and here
        try:
            while await self._safe_stretch(self._look()) and not self._gone:
                self._void = False
        finally:
            self._over = True

    def _look(self) -> State:
        """Where the game is, as the next stretch begins."""
        self._began, self._began_version = self._host.state, self._host.version
        return self._began

    async def _safe_stretch(self, state: State) -> bool:
        """One stretch of the evening; a move that could not be saved leaves the game open."""
        try:
            return await self._stretch(state)
        except Damaged:
            raise
        except Stale:
            return True  # the other screen was quicker
        except IllegalMove as error:
            if self._host.seat is None:
                raise
            self._app.notify(str(error), markup=False)  # the other screen had gone on meanwhile
            return True
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
        if state.phase in TABLE_PHASES:
            return await self._round(state)
        match state.phase:
            case Phase.AWAY if self._host.joined:
                return await self._app.push_screen_wait(begins_there()) is None
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
        asks = partial(ask, self._app, self._host)
        left = await self._app.push_screen_wait(RoundScreen(state, self._host, asks, clock, again))
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
        before, seat = self._host.state, self._host.seat
        if seat is not None:
            stays = await self._apart(before, seat)
        else:
            move = await private_step(self._app, self._host)
            if move is None or self._void or self._gone:
                return await self._leaving()
            stays = await self._play(move)
        if before.phase is Phase.COOLED and self._host.state.phase not in {Phase.COOLED, Phase.PAUSED}:
            yes = self._host.state.here.cooled
            self._app.notify(care.COOLED_YES if yes else care.COOLED_NO, markup=False)
        return stays

    async def _apart(self, state: State, seat: Seat) -> bool:
        """Each at their own screen: hand in what was chosen here, and wait for the other."""
        host = self._host
        part = await own_part(self._app, host, seat)
        if self._void or self._gone:
            return True
        if part is not None and not isinstance(part, Answer):
            return await self._play(part)
        version = host.version
        if part is not None:
            await host.hand_in(part)
            waiting = waiting_for(state, seat.other, lambda: host.version == version)
            if host.version != version or await self._app.push_screen_wait(waiting) is None:
                return True
        await host.put_off()
        return await self._leaving()

    async def _close(self, state: State) -> bool:
        plan = state.plan
        if plan is not None and plan.closing and not state.here.appreciated:
            await self._app.push_screen_wait(closing_words(plan.title, plan.closing))
        leave = partial(leave_something, self._app, self._host)
        after = await self._app.push_screen_wait(
            ClosingScreen(state, self._host, partial(ask_line, self._app, self._host), leave)
        )
        if isinstance(after, SaveError):
            raise after
        if after is None or after.phase is not Phase.AWAY:
            return True
        self._over = True
        holds = not self._host.joined  # what follows good night is asked at one screen only
        if holds:
            self._app.run_worker(back_up_quietly(self._app, self._host.back_up()), group="backup")
        await show_evening(self._app, self._host)
        if after.evening == 1 and holds and (await arrange(self._app, self._host)).whole:
            await offer(self._app, self._host)
        return False

    async def _read(self, page: ReadingScreen | NewsScreen, move: m.Move) -> bool:
        if not await self._app.push_screen_wait(page):
            return await self._leaving()
        return await self._play(move)

    async def _play(self, move: m.Move) -> bool:
        await self._host.play(move)
        return True
