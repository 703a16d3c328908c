"""The app: Home, and what is there on every screen. What a choice at Home leads to stands in `from_home`."""

from collections.abc import Callable, Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from textual import work
from textual.app import SystemCommand
from textual.binding import Binding
from textual.command import CommandPalette
from textual.events import Resize
from textual.screen import ModalScreen, Screen

from game import sentences, when_not_to_play
from game.decks.library import Library
from game.language import _
from game.saves.glance import glances
from game.saves.home import Home
from game.sentences import care, journey, settings
from game.table.world import REAL, World
from game.two.sides import Nobody
from game.ui.at_hand import commands, help_else, help_now
from game.ui.crash import report
from game.ui.deck_making import tend_decks
from game.ui.dressed import DressedApp
from game.ui.evening import Evening
from game.ui.from_home import begin, settle_evenings, take_up, visit
from game.ui.joining import offer_to_join
from game.ui.keeping import look_after
from game.ui.looking_back import look_back, look_back_from_here
from game.ui.readings import not_tonight
from game.ui.screens.cover import LEAST_COLUMNS, LEAST_ROWS, BlankScreen, TooSmallScreen
from game.ui.screens.help import HelpScreen
from game.ui.screens.home import (
    Arrange,
    Browse,
    ByPlan,
    ChangeSettings,
    HomeChoice,
    HomeScreen,
    LookAfter,
    LookBack,
    NewGame,
    Quit,
    ReadNotTonight,
    Resume,
)
from game.ui.screens.keys import KeysScreen
from game.ui.screens.round import RoundScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.settling import settle
from game.ui.shared import SharedHost
from game.ui.signals import leave_on_signals
from game.ui.suit import ANY_TERMINAL, Terminal


class FathomsApp(DressedApp):
    """Fathoms in a terminal.

    Args:
        library: brings the library of decks up to date; called in a thread.
        opening: a game to take up at once, or None for the home screen.
        passphrase_file: holds what is tried first on a locked game.
        world: clock and chance; tests bring their own.
        terminal: what the terminal asks for by itself.
    """

    CSS_PATH = ["app.tcss", "decks.tcss", "journey.tcss", "dress.tcss"]
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
        library: Callable[[], Library],
        *,
        opening: Path | None = None,
        passphrase_file: Path | None = None,
        world: World = REAL,
        terminal: Terminal = ANY_TERMINAL,
    ) -> None:
        super().__init__(home, terminal)
        self.host = SharedHost(home, lambda: library().decks, world)
        self._library = library
        self._opening = opening
        self._passphrase_file = passphrase_file

    def on_mount(self) -> None:
        leave_on_signals(self)
        self.evenings()

    async def on_unmount(self) -> None:
        self.host.hears = Nobody()
        await self.host.leave()
        self.host.shut()

    @cached_property
    def evening(self) -> Evening:
        """The way through whichever game is open."""
        return Evening(self, self.host)

    @work
    async def evenings(self) -> None:
        """The whole way: home, what was chosen there, and home again."""
        choice: HomeChoice
        if self._opening is not None:
            await self._follow(Resume(self._opening))
        else:
            await offer_to_join(self, self.evening, self.host)
        while True:
            games, wrong = glances(self.host.home)
            home = HomeScreen(games, [str(error) for error in wrong], now=self.host.world.clock())
            choice = await self.push_screen_wait(home)
            if isinstance(choice, Quit):
                self.exit()
                return
            await self._follow(choice)

    async def _follow(self, choice: HomeChoice) -> None:
        host, phrase = self.host, self._passphrase_file
        match choice:
            case Resume(path):
                await take_up(self, self.evening, host, path, phrase)
            case NewGame() | ByPlan(None):
                by_plan = isinstance(choice, ByPlan)
                await begin(self, self.evening, host, self._safety(), by_plan=by_plan)
            case ByPlan(Path() as path):
                await take_up(self, self.evening, host, path, phrase, by_plan=True)
            case Arrange(path):
                await visit(self, host, path, phrase, partial(settle_evenings, self, self.evening, host))
            case LookBack(path):
                await visit(self, host, path, phrase, partial(look_back, self, host))
            case Browse():
                await tend_decks(self, host.home, self._library)
            case LookAfter():
                await look_after(self, host.home, host.world)
            case ChangeSettings():
                await settle(self)
            case ReadNotTonight():
                await self.push_screen_wait(not_tonight(self._safety(), _("Back")))

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: everything that has a key now, and what is there everywhere."""
        at_hand = tuple(commands(screen))
        yield from at_hand
        if isinstance(screen, RoundScreen) and self.explains(screen.state):
            yield SystemCommand(sentences.FIRST_SKIP, sentences.FIRST_SKIP_HELP, self.explain_no_more)
        if isinstance(screen, HomeScreen | RoundScreen):
            yield SystemCommand(journey.JOURNEY, journey.JOURNEY_HELP, self.action_look_back)
        if not isinstance(screen, SettingsScreen | KeysScreen):
            yield SystemCommand(settings.TITLE, settings.SETTINGS_HELP, self.action_settings)
        if _("Leave") not in {command.title for command in at_hand}:
            yield SystemCommand(_("Leave"), _("Leave; everything stays at this very move."), self.action_quit)

    def action_command_palette(self) -> None:
        """The palette, which asks in the language of the game."""
        if self.use_command_palette and not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=settings.PALETTE_SEARCH, id="--command-palette"))

    async def action_look_back(self) -> None:
        """Look at the journey: of the game at the table, else of the one under the pointer."""
        if self.host.at_table:
            self.run_worker(look_back_from_here(self, self.host))
        else:
            await self.run_action("screen.journey")

    @work
    async def action_settings(self) -> None:
        """The settings, over whatever is in front."""
        await settle(self)

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
        return self.evening.may_pause

    @work
    async def action_pause(self) -> None:
        """Pause, wherever the evening is."""
        await self.evening.pause()

    def on_resize(self, event: Resize) -> None:
        """Say so while the window is too small to play in."""
        small = event.size.width < LEAST_COLUMNS or event.size.height < LEAST_ROWS
        if small and not isinstance(self.screen, TooSmallScreen):
            self.push_screen(TooSmallScreen())
        elif not small and isinstance(self.screen, TooSmallScreen):
            self.pop_screen()
            self.evening.moved()

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

    def _safety(self) -> when_not_to_play.WhenNotToPlay:
        return when_not_to_play.read(self.host.home.help)

    def action_help(self) -> None:
        """Show help, once."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(help_now(self.screen), help_else(self.screen), self._safety()))

    def action_blank(self) -> None:
        """Blank the screen, at once; or bring it back."""
        if isinstance(self.screen, BlankScreen):
            self.screen.wake()
        else:
            self.clear_notifications()
            opens = self.host.opens if self.host.locked else None
            self.push_screen(BlankScreen(opens), lambda _: self.evening.moved())
