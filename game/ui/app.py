"""The app: Home, and what is there on every screen. What a choice at Home leads to stands in `beyond`."""

import asyncio
import time
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.app import SystemCommand
from textual.binding import Binding
from textual.command import CommandPalette
from textual.events import Resize
from textual.screen import ModalScreen, Screen

from game import lasting
from game.language import _
from game.saves.glance import glances
from game.saves.home import Home
from game.sentences import care, settings
from game.ui.crash import report
from game.ui.dressed import DressedApp
from game.ui.screens.cover import LEAST_COLUMNS, LEAST_ROWS, BlankScreen, TooSmallScreen
from game.ui.screens.home import HomeChoice, HomeScreen, Onward
from game.ui.signals import leave_on_signals, leave_with_the_terminal
from game.ui.suit import ANY_TERMINAL, Terminal

if TYPE_CHECKING:
    from game.decks.library import Library
    from game.table.world import World
    from game.ui.beyond import Beyond
    from game.ui.shared import SharedHost

_OTHER_SHEETS = [Path(__file__).with_name(f"{name}.tcss") for name in ("app", "decks", "journey", "dress")]
"""What all screens but Home wear, in order; Home's own sheet comes before them."""


class FathomsApp(DressedApp):
    """Fathoms in a terminal.

    Args:
        library: brings the library of decks up to date; called in a thread.
        opening: a game to take up at once, or None for the home screen.
        passphrase_file: holds what is tried first on a locked game.
        world: clock and chance; tests bring their own.
        terminal: what the terminal asks for by itself.
    """

    CSS_PATH = "home.tcss"
    TITLE = _("Fathoms")
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (80, "-usual"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-short"), (24, "-even"), (34, "-tall")]
    BINDINGS = [
        Binding("f1", "help", _("Help"), id="app.help", tooltip=_("The game on one page, and all keys.")),
        Binding("question_mark", "help", _("Help"), show=False),
        Binding(
            "f2", "blank", _("Blank"), id="app.blank", tooltip=_("Clear the screen at once."), priority=True
        ),
        Binding(
            "ctrl+p",
            "command_palette",
            _("palette"),
            show=False,
            tooltip=settings.PALETTE_HELP,
            priority=True,
        ),
        Binding("f3", "pause", _("Pause"), id="app.pause", tooltip=care.PAUSE_HELP, priority=True),
    ]

    def __init__(  # noqa: PLR0913 - all but two by name
        self,
        home: Home,
        library: "Callable[[], Library]",
        *,
        opening: Path | None = None,
        passphrase_file: Path | None = None,
        world: "World | None" = None,
        terminal: Terminal = ANY_TERMINAL,
    ) -> None:
        super().__init__(home, terminal)
        self._library = library
        self._opening = opening
        self._passphrase_file = passphrase_file
        self._world = world
        self._loading = asyncio.Lock()
        self._is_loaded = False

    def on_mount(self) -> None:
        leave_on_signals(self)
        leave_with_the_terminal(self)
        self.evenings()

    async def on_unmount(self) -> None:
        if "beyond" in vars(self):
            await self.beyond.leave()

    @cached_property
    def beyond(self) -> "Beyond":
        """Everything beyond Home."""
        from game.table.world import REAL  # noqa: PLC0415 - Home paints without the rules,
        from game.ui.beyond import Beyond  # noqa: PLC0415 - the saves and all other screens

        return Beyond(self, self._home, self._library, self._world or REAL, self._passphrase_file)

    async def beyond_home(self) -> "Beyond":
        """Everything beyond Home, loaded the first time; the screen goes on answering meanwhile."""
        async with self._loading:
            if not self._is_loaded:
                await asyncio.to_thread(lambda: self.beyond)
                self.dress(_OTHER_SHEETS)
                lasting.stays()
                self._is_loaded = True
        return self.beyond

    @property
    def host(self) -> "SharedHost":
        """Who carries moves to the table."""
        return self.beyond.host

    @work
    async def evenings(self) -> None:
        """The whole way: home, what was chosen there, and home again."""
        if self._opening is not None:
            await (await self.beyond_home()).follow(HomeChoice(Onward.RESUME, self._opening))
        elif self._home.shares_a_game():
            await (await self.beyond_home()).offer_to_join()
        while True:
            games, wrong = glances(self._home)
            clock = self._world.clock if self._world is not None else time.time
            home = HomeScreen(games, [str(error) for error in wrong], now=clock())
            self.call_after_refresh(lasting.stays)
            choice = await self.push_screen_wait(home)
            if choice.onward is Onward.QUIT:
                self.exit()
                return
            await (await self.beyond_home()).follow(choice)

    @on(HomeScreen.Stirred)
    @work
    async def _somebody_is_there(self) -> None:
        await self.beyond_home()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: everything that has a key now, and what is there everywhere."""
        return self.beyond.commands(screen)

    def action_command_palette(self) -> None:
        """The palette, which asks in the language of the game."""
        self._open_palette()

    @work
    async def _open_palette(self) -> None:
        await self.beyond_home()
        if self.use_command_palette and not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=settings.PALETTE_SEARCH, id="--command-palette"))

    async def action_look_back(self) -> None:
        """Look at the journey: of the game at the table, else of the one under the pointer."""
        if self.host.at_table:
            self.run_worker(self.beyond.look_back())
        else:
            await self.run_action("screen.journey")

    @work
    async def action_settings(self) -> None:
        """The settings, over whatever is in front."""
        await (await self.beyond_home()).settings()

    def copy_to_clipboard(self, text: str) -> None:
        """Keep what was copied for pasting inside the game; it is not given to the terminal.

        The system's clipboard is read by other programs, and kept by some; whoever wants words outside marks
        them with the terminal's own selection, knowingly.
        """
        self._clipboard = text

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The pause has its key wherever an evening can be paused."""
        if action != "pause":
            return super().check_action(action, parameters)
        return self._is_loaded and self.beyond.evening.may_pause

    @work
    async def action_pause(self) -> None:
        """Pause, wherever the evening is."""
        await self.beyond.evening.pause()

    def on_resize(self, event: Resize) -> None:
        """Say so while the window is too small to play in."""
        small = event.size.width < LEAST_COLUMNS or event.size.height < LEAST_ROWS
        if small and not isinstance(self.screen, TooSmallScreen):
            self.push_screen(TooSmallScreen())
        elif not small and isinstance(self.screen, TooSmallScreen):
            self.pop_screen()
            self._uncovered()

    async def action_quit(self) -> None:
        """Leave as the screen in front leaves: the table asks first, a dialog goes back."""
        if isinstance(self.screen, BlankScreen) and self.screen.sealed:
            self.exit()
        elif isinstance(self.screen, ModalScreen):
            self.screen.dismiss(None)
        elif not await self.run_action("screen.leave"):
            self.exit()

    def _fatal_error(self) -> None:
        """Say what went wrong without a value in it; Textual's own report shows what people typed."""
        if self._exception is not None:
            self._exit_renderables.append(report(self._exception))
        self._close_messages_no_wait()

    async def action_help(self) -> None:
        """Show help, once."""
        (await self.beyond_home()).help()

    def action_blank(self) -> None:
        """Blank the screen, at once; or bring it back."""
        if isinstance(self.screen, BlankScreen):
            self.screen.wake()
        else:
            self.clear_notifications()
            cover = self.beyond.blank() if self._is_loaded else BlankScreen()
            self.push_screen(cover, lambda _: self._uncovered())

    def _uncovered(self) -> None:
        """Show what the other screen did meanwhile."""
        if self._is_loaded:
            self.beyond.evening.moved()
