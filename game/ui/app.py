"""The app: one readable walk through an evening, from home to good night. Screens never know each other."""

from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from textual import work
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.content import Content
from textual.events import Resize
from textual.screen import ModalScreen, Screen
from textual.theme import BUILTIN_THEMES

from game import sentences, sentences_journey, voice
from game.decks.library import Library
from game.errors import FathomsError
from game.rules import moves as m
from game.rules.state import Phase, State
from game.rules.words import Seat
from game.saves.glance import glances
from game.saves.home import Home
from game.table.table import couple_of
from game.table.world import REAL, World
from game.ui.arranging import arrange
from game.ui.asking import ask, ask_line
from game.ui.crash import report
from game.ui.host import Host
from game.ui.in_private import private_choice, private_pages
from game.ui.looking_back import look_back, look_back_from_here, meet_again, show_evening
from game.ui.screens.closing import ClosingScreen
from game.ui.screens.cover import LEAST_COLUMNS, LEAST_ROWS, BlankScreen, TooSmallScreen
from game.ui.screens.dialogs import ChoiceDialog, LeaveDialog, Leaving
from game.ui.screens.help import HelpScreen
from game.ui.screens.home import Arrange, Browse, HomeScreen, LookBack, NewGame, Quit, ReadNotTonight, Resume
from game.ui.screens.library import LibraryScreen
from game.ui.screens.names import NamesScreen
from game.ui.screens.private import Question
from game.ui.screens.reading import ReadingScreen
from game.ui.screens.round import PHASES, RoundScreen
from game.ui.signals import leave_on_signals
from game.ui.themes import THEMES
from game.ui.words import in_seat, plain

TIDE = Question(
    sentences.TIDE_ASK, sentences.TIDE_RULE, (sentences.TIDE_CHOICES[1], sentences.TIDE_CHOICES[0])
)


class FathomsApp(App[None]):
    """Fathoms in a terminal.

    Args:
        library: brings the library of decks up to date; called in a thread.
        opening: a game to take up at once, or None for the home screen.
        world: clock and chance; tests bring their own.
    """

    CSS_PATH = ["app.tcss", "journey.tcss"]
    TITLE = "Fathoms"
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (80, "-usual"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-short"), (24, "-even"), (34, "-tall")]
    BINDINGS = [
        Binding("f1", "help", "Help", id="app.help", tooltip="The game on one page, and all keys."),
        Binding("question_mark", "help", "Help", show=False),
        Binding("f2", "blank", "Blank", id="app.blank", tooltip="Clear the screen at once.", priority=True),
    ]

    def __init__(
        self,
        home: Home,
        library: Callable[[], Library],
        *,
        opening: Path | None = None,
        world: World = REAL,
    ) -> None:
        super().__init__()
        self.host = Host(home, lambda: library().decks, world)
        self._library = library
        self._opening = opening
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        for name in BUILTIN_THEMES:
            self.unregister_theme(name)  # they know no persons and no depths

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of our own, for any theme that does not bring them."""
        return THEMES[0].variables

    def on_mount(self) -> None:
        leave_on_signals(self)
        self.evenings()

    async def on_unmount(self) -> None:
        await self.host.leave()
        self.host.shut()

    @work
    async def evenings(self) -> None:
        """The whole way: home, a game, its evening, and home again."""
        opening, self._opening = self._opening, None
        if opening is not None:
            await self._sit_down(self.host.resume(opening))
        while True:
            games, wrong = glances(self.host.home)
            match await self.push_screen_wait(HomeScreen(games, [str(error) for error in wrong])):
                case Resume(path):
                    await self._sit_down(self.host.resume(path))
                case NewGame():
                    await self._new_game()
                case Arrange(path):
                    await self._visit(path, self._arrange)
                case LookBack(path):
                    await self._visit(path, partial(look_back, self, self.host))
                case Browse():
                    await self.push_screen_wait(LibraryScreen(self._library))
                case ReadNotTonight():
                    await self.push_screen_wait(_not_tonight("Back"))
                case Quit():
                    self.exit()
                    return

    async def _new_game(self) -> None:
        """The first five minutes: when not to play, two names, the pledge, and a card lies there."""
        if not await self.push_screen_wait(_not_tonight("We feel safe together")):
            return
        names = await self.push_screen_wait(NamesScreen(couple_of))
        if names is not None:
            await self._sit_down(self.host.start(names))

    async def _visit(self, path: Path, what: Callable[[], Awaitable[None]]) -> None:
        """Open a game for something beside its evenings, and leave it again."""
        try:
            await self.host.resume(path)
            await what()
        except FathomsError as error:
            await self._say(error)
        finally:
            await self.host.leave()

    async def _arrange(self) -> None:
        await arrange(self, self.host)
        await self._reopen(self.host.state)

    async def _reopen(self, state: State) -> None:
        """Two new private pages in place of the boundaries, where both want that."""
        if state.boundaries is None:
            return
        choices = [(sentences.BOUNDARIES_STAY, False), (sentences.BOUNDARIES_AGAIN, True)]
        again = await self.push_screen_wait(
            ChoiceDialog(sentences.BOUNDARIES_AGAIN_ASK, choices, sentences.BOUNDARIES_AGAIN_WHY)
        )
        pages = await private_pages(self, state) if again else None
        if pages is not None:
            await self.host.play(pages)

    async def _sit_down(self, coming: Awaitable[State]) -> None:
        """Play until they leave; what cannot be opened or saved is said in its sentence."""
        try:
            state = await coming
            while await self._one_stretch(state):
                state = self.host.state
        except FathomsError as error:
            await self._say(error)
        finally:
            await self.host.leave()

    async def _say(self, error: FathomsError) -> None:
        page = ReadingScreen(sentences.TROUBLE, [plain(str(error))], "Back", back=True)
        await self.push_screen_wait(page)

    async def _one_stretch(self, state: State) -> bool:  # noqa: PLR0911 - a line a phase
        """One stretch of the evening; False when they leave the table."""
        if state.phase in PHASES:
            return await self._round(state)
        match state.phase:
            case Phase.AWAY:
                minutes = state.minutes if state.evening else state.rules.usual_minutes
                return await self._play(m.BeginEvening(minutes))
            case Phase.PLEDGE:
                return await self._read(_pledge(state), m.Pledged())
            case Phase.TIDE:
                light = await private_choice(self, TIDE, state, self.host.world.chance)
                return light is not None and await self._play(m.TurnTide(light))
            case Phase.VOTE:
                return await self._vote(state)
            case Phase.NEWS:
                return await self._read(_news(state), m.GoOn())
            case Phase.BOUNDARIES:
                return await self._boundaries(state)
            case _:
                return await self._close_evening(state)

    async def _round(self, state: State) -> bool:
        clock = self.host.world.clock
        again = partial(meet_again, self, self.host)
        left = await self.push_screen_wait(RoundScreen(state, self.host, partial(ask, self), clock, again))
        return left is None or await self._leaving()

    async def _leaving(self) -> bool:
        """Leave with a kind word, leave it as it is, or stay after all."""
        may_close = any(isinstance(play.move, m.Close) for play in self.host.legal)
        match await self.push_screen_wait(LeaveDialog(may_close=may_close)):
            case Leaving.CLOSE:
                return await self._play(m.Close())
            case Leaving.AS_IT_IS:
                return False
            case _:
                return True

    async def _vote(self, state: State) -> bool:
        question = Question(sentences.VOTE_ASK, voice.vote_rule(state), sentences.VOTE_CHOICES)
        deeper = await private_choice(self, question, state, self.host.world.chance)
        return await self._leaving() if deeper is None else await self._play(m.Vote(deeper))

    async def _boundaries(self, state: State) -> bool:
        """Asked when the Shallows open; whoever leaves the step leaves it for another evening."""
        lines = [plain(sentences.BOUNDARIES_WHY)]
        page = ReadingScreen(sentences.BOUNDARIES_TITLE, lines, "Go on", back=True)
        union = await private_pages(self, state) if await self.push_screen_wait(page) else None
        return await self._play(m.NotNow() if union is None else union)

    async def _close_evening(self, state: State) -> bool:
        after = await self.push_screen_wait(ClosingScreen(state, self.host, partial(ask_line, self)))
        if after.phase is not Phase.AWAY:
            return True
        await show_evening(self, self.host)
        if after.evening == 1:
            await arrange(self, self.host)
        return False

    async def _read(self, page: ReadingScreen, move: m.Move) -> bool:
        if not await self.push_screen_wait(page):
            return await self._leaving()
        return await self._play(move)

    async def _play(self, move: m.Move) -> bool:
        await self.host.play(move)
        return True

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: what can be done at the card now, and what can be done everywhere."""
        if isinstance(screen, RoundScreen):
            for deed in screen.offered():
                yield SystemCommand(deed.label, deed.help, partial(screen.run_action, f"deed('{deed.name}')"))
        if isinstance(screen, HomeScreen | RoundScreen):
            yield SystemCommand(
                sentences_journey.JOURNEY, sentences_journey.JOURNEY_HELP, self.action_look_back
            )
        yield SystemCommand("Help", "The game on one page, and all keys.", self.action_help)
        yield SystemCommand("Blank", "Clear the screen at once.", self.action_blank)
        yield SystemCommand("Colours", "The dark sea, or the light shore.", self.action_change_theme)
        yield SystemCommand("Leave", "Leave; everything stays at this very move.", self.action_quit)

    async def action_look_back(self) -> None:
        """Look at the journey: of the game at the table, else of the one under the pointer."""
        if self.host.seated:
            self.run_worker(look_back_from_here(self, self.host))
        else:
            await self.run_action("screen.journey")

    def on_resize(self, event: Resize) -> None:
        """Say so while the window is too small to play in."""
        small = event.size.width < LEAST_COLUMNS or event.size.height < LEAST_ROWS
        if small and not isinstance(self.screen, TooSmallScreen):
            self.push_screen(TooSmallScreen())
        elif not small and isinstance(self.screen, TooSmallScreen):
            self.pop_screen()

    async def action_quit(self) -> None:
        """Leave as the screen in front leaves: the table asks first, a dialog goes back."""
        if isinstance(self.screen, ModalScreen):
            self.screen.dismiss(None)
        elif not await self.run_action("screen.leave"):
            self.exit()

    def _fatal_error(self) -> None:
        """Say what went wrong without a value in it; Textual's own report shows what people typed."""
        if self._exception is not None:
            self._exit_renderables.append(report(self._exception))
        self._close_messages_no_wait()

    def action_help(self) -> None:
        """Show help, once."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(EVERYWHERE))

    def action_blank(self) -> None:
        """Blank the screen, at once; or bring it back."""
        if isinstance(self.screen, BlankScreen):
            self.screen.dismiss(None)
        else:
            self.push_screen(BlankScreen())


EVERYWHERE = (
    ("F1, ?", "Help."),
    ("F2", "Blank: nothing of the game is on the screen until you press a key."),
    ("u", "Undo the last move of this card."),
    ("1, 2", "Choose the left or the right card."),
    ("j", "On the first screen: our journey, with keepsakes, a season, the book."),
    ("ctrl+p", "Everything there is to do, by name."),
    ("ctrl+q", "Leave the table; everything is kept at this very move."),
)


def _not_tonight(go_on: str) -> ReadingScreen:
    lines = [plain("\n".join(sentences.NOT_TONIGHT)), plain(sentences.NOT_TONIGHT_HELP, "$mist")]
    return ReadingScreen(sentences.NOT_TONIGHT_TITLE, lines, go_on, back=True)


def _pledge(state: State) -> ReadingScreen:
    lines = [in_seat(f"“{line}”", seat) for seat, line in zip(Seat, sentences.PLEDGE, strict=True)]
    who = [plain(f"{voice.called(state, seat)}:", "$mist") for seat in Seat]
    spoken = [Content(" ").join(pair) for pair in zip(who, lines, strict=True)]
    return ReadingScreen(sentences.PLEDGE_ASK, spoken, "We said it", back=True)


def _news(state: State) -> ReadingScreen:
    if state.called is None:
        title, why = sentences.STAYED
        return ReadingScreen(title, [plain(why, "$mist")], "Play on", back=True, moment="stayed")
    title, why = sentences.OPENED[state.called]
    moment = f"opened -depth-{int(state.called)}"
    return ReadingScreen(title, [plain(why)], "Dive in", back=True, moment=moment)
