"""Everything beyond Home, as one: the game at the table, and every walk that a choice at Home begins.

Home paints without it. It is loaded when somebody is there, since it brings the rules, the saves and all
other screens along.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from textual.app import App, SystemCommand
from textual.screen import Screen

from game import sentences, when_not_to_play
from game.decks.library import Library
from game.language import _
from game.saves.home import Home
from game.sentences import journey, settings
from game.table.world import World
from game.two.sides import Nobody
from game.ui.at_hand import commands, help_else, help_now
from game.ui.deck_making import tend_decks
from game.ui.dressed import DressedApp
from game.ui.evening import Evening
from game.ui.from_home import begin, settle_evenings, take_up, visit
from game.ui.joining import offer_to_join
from game.ui.keeping import look_after
from game.ui.looking_back import look_back, look_back_from_here
from game.ui.readings import not_tonight
from game.ui.screens.cover import BlankScreen
from game.ui.screens.help import HelpScreen
from game.ui.screens.home import HomeChoice, HomeScreen, Onward
from game.ui.screens.keys import KeysScreen
from game.ui.screens.round import RoundScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.settling import settle
from game.ui.shared import SharedHost
from game.voice import first_steps


class Beyond:
    """What lies beyond Home.

    Args:
        app: shows the screens.
        library: brings the library of decks up to date; called in a thread.
        passphrase_file: holds what is tried first on a locked game.
    """

    def __init__(
        self,
        app: DressedApp,
        home: Home,
        library: Callable[[], Library],
        world: World,
        passphrase_file: Path | None,
    ) -> None:
        self._app = app
        self._library = library
        self._passphrase_file = passphrase_file
        self.host = SharedHost(home, lambda: library().decks, world)
        self.evening = Evening(app, self.host)

    async def follow(self, choice: HomeChoice) -> None:
        """Do what was chosen at Home, until they are back there."""
        app, host, phrase = self._app, self.host, self._passphrase_file
        match choice:
            case Onward.RESUME, Path() as path:
                await take_up(app, self.evening, host, path, phrase)
            case (Onward.NEW | Onward.BY_PLAN) as how, None:
                await begin(app, self.evening, host, self._safety(), by_plan=how is Onward.BY_PLAN)
            case Onward.BY_PLAN, Path() as path:
                await take_up(app, self.evening, host, path, phrase, by_plan=True)
            case Onward.ARRANGE, Path() as path:
                await visit(app, host, path, phrase, partial(settle_evenings, app, self.evening, host))
            case Onward.LOOK_BACK, Path() as path:
                await visit(app, host, path, phrase, partial(look_back, app, host))
            case Onward.DECKS, _:
                await tend_decks(app, host.home, self._library)
            case Onward.GAMES, _:
                await look_after(app, host.home, host.world)
            case Onward.SETTINGS, _:
                await self.settings()
            case Onward.NOT_TONIGHT, _:
                await app.push_screen_wait(not_tonight(self._safety(), _("Back")))

    async def offer_to_join(self) -> None:
        """Join a game that another window plays, if they wish."""
        await offer_to_join(self._app, self.evening, self.host)

    async def settings(self) -> None:
        """The settings, over whatever is in front."""
        await settle(self._app)

    async def look_back(self) -> None:
        """The journey, over the card that lies on the table."""
        await look_back_from_here(self._app, self.host)

    def help(self) -> None:
        """Show help on the screen in front, once."""
        screen = self._app.screen
        if not isinstance(screen, HelpScreen):
            self._app.push_screen(HelpScreen(help_now(screen), help_else(screen), self._safety()))

    def blank(self) -> BlankScreen:
        """What covers the game; one that is locked asks for its passphrase."""
        return BlankScreen(self.host.opens if self.host.locked else None)

    def commands(self, screen: Screen[Any]) -> Iterator[SystemCommand]:
        """The palette: everything that has a key now, and what is there everywhere."""
        at_hand, app = tuple(commands(screen)), self._app
        yield from at_hand
        state = screen.state if isinstance(screen, RoundScreen) else None
        if app.suit.explain and state is not None and first_steps(state):
            yield SystemCommand(sentences.FIRST_SKIP, sentences.FIRST_SKIP_HELP, app.explain_no_more)
        if isinstance(screen, HomeScreen | RoundScreen):
            yield SystemCommand(journey.JOURNEY, journey.JOURNEY_HELP, _does(app, "look_back"))
        if not isinstance(screen, SettingsScreen | KeysScreen):
            yield SystemCommand(settings.TITLE, settings.SETTINGS_HELP, _does(app, "settings"))
        if _("Leave") not in {command.title for command in at_hand}:
            yield SystemCommand(
                _("Leave"), _("Leave; everything stays at this very move."), _does(app, "quit")
            )

    async def leave(self) -> None:
        """Leave the table as it stands, and let its thread end."""
        self.host.hears = Nobody()
        await self.host.leave()
        self.host.shut()

    def _safety(self) -> when_not_to_play.WhenNotToPlay:
        return when_not_to_play.read(self.host.home.help)


def _does(app: App[Any], action: str) -> Callable[[], Any]:
    return partial(app.run_action, f"app.{action}")
