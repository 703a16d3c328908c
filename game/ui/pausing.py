"""A pause over whatever is on the screen, and what becomes of that afterwards."""

from textual import work
from textual.app import App

from game.errors import FathomsError
from game.rules import moves as m
from game.rules.returning import is_away
from game.rules.state import PRIVATE_PHASES, State
from game.rules.words import Seat
from game.ui.host import Host
from game.ui.screens.pause import PauseEnd, PauseScreen


class Pausing(App[None]):
    """An app that can be paused.

    Attributes:
        void: a private step was interrupted; it begins anew.
        gone: the two left the table from a pause.
        paused_evening: the evening that the last pause was in.
    """

    host: Host
    void = False
    gone = False
    paused_evening = 0

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The key is there wherever an evening can be paused."""
        if action != "pause":
            return super().check_action(action, parameters)
        return self.host.at_table and m.Play(Seat.FIRST, m.Pause()) in self.host.legal

    def action_pause(self) -> None:
        """Pause, wherever the evening is; what lies under the pause waits exactly as it is."""
        self._pause_here()

    @work
    async def _pause_here(self) -> None:
        """A pause over whatever is on the screen; a private step under it is void."""
        try:
            if not await self._pause(await self.host.play(m.Pause())):
                self.gone = True
        except FathomsError as error:
            self.notify(str(error), markup=False)
            return
        self.void = self.host.state.phase in PRIVATE_PHASES or self.host.state.evening != self.paused_evening
        if self.void or self.gone:
            for _ in range(len(self.screen_stack) - 1):
                await self.screen.dismiss(None)

    async def _pause(self, state: State) -> bool:
        """The pause itself; False when they leave the table for now."""
        self.paused_evening = state.evening
        long = is_away(state, self.host.world.clock())
        match await self.push_screen_wait(PauseScreen(state, self.host, long_away=long)):
            case PauseEnd.BACK:
                await self.host.play(m.Resume())
            case PauseEnd.NEW_EVENING:
                await self.host.play(m.BeginEvening(state.minutes))
            case _:
                return False
        return True
