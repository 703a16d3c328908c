"""What the whole linear face shares: the lines, the home, the world, and the table if one is laid."""

from collections.abc import Callable
from contextlib import suppress
from shutil import get_terminal_size

from game import sentences
from game.decks.library import Library
from game.errors import FathomsError, IllegalMove
from game.plain.lines import Lines
from game.rules import moves as m
from game.rules.state import State
from game.rules.words import Seat
from game.saves.home import Home
from game.saves.locking import is_opened_by
from game.saves.settings import Settings
from game.sentences import locking
from game.sentences import plain as said
from game.table.table import Table
from game.table.world import REAL, World
from game.when_not_to_play import read

_LEAST_ROWS = 50


class Face:
    """One sitting at the keyboard; a table is there while a game is open.

    Args:
        library: brings the decks up to date.
        world: clock and chance; tests bring their own.
    """

    def __init__(
        self,
        lines: Lines,
        home: Home,
        library: Callable[[], Library],
        *,
        world: World = REAL,
        settings: Settings | None = None,
    ) -> None:
        self.lines = lines
        self.home = home
        self.library = library
        self.world = world
        self.settings = settings or Settings()
        self._table: Table | None = None

    @property
    def table(self) -> Table:
        """The table of the open game.

        Raises:
            IllegalMove: when no game is open.
        """
        if self._table is None:
            raise IllegalMove("No game is open.")
        return self._table

    @property
    def at_table(self) -> bool:
        """Whether a game is open."""
        return self._table is not None

    @property
    def state(self) -> State:
        """The state as it was last saved."""
        return self.table.state

    @property
    def legal(self) -> frozenset[m.Move]:
        """Every move that is legal now, whoever may make it."""
        return frozenset(play.move for play in self.table.legal())

    @property
    def may_pause(self) -> bool:
        """Whether there is anything to pause."""
        return self._table is not None and m.Pause() in self.legal

    def start(self, names: tuple[str, str]) -> None:
        """Begin a new game.

        Raises:
            FathomsError: when the names will not do, or it cannot be saved.
        """
        self._table = Table.start(self.home, names, self.library().decks, self.world)

    def resume(self, table: Table) -> None:
        """Sit down at a table."""
        self._table = table

    def play(self, move: m.Move, by: Seat | None = None) -> State:
        """Make a move.

        Raises:
            FathomsError: when it is not legal, or could not be saved.
        """
        return self.table.play(move, by)

    def leave_table(self) -> None:
        """Leave the table as it stands."""
        if self._table is not None:
            table, self._table = self._table, None
            table.close()

    def push_away(self) -> None:
        """Empty lines, until what was said is out of sight."""
        self.lines.say(*[""] * max(get_terminal_size().lines, _LEAST_ROWS))

    def say_if_anyone_hears(self, sentence: str) -> None:
        """One last line, where there is still a window to say it in."""
        with suppress(OSError, ValueError):
            self.lines.say(sentence)

    def blank(self) -> None:
        """Nothing of the game is in sight until Enter, or the passphrase where the game has one."""
        self.push_away()
        self.lines.say(said.BLANKED)
        table = self._table
        if table is None or not table.store.locked:
            self.lines.say(said.BLANKED_ENTER)
            self.lines.read()
            return
        self.lines.say(locking.BLANK_ASK)
        while not self._opens(table, self.lines.read_unseen()):
            self.lines.say(locking.BLANK_WRONG)

    def rules(self) -> None:
        """The game on one page, and when not to play."""
        safety = read(self.home.help)
        self.lines.say(*sentences.RULES_IN_SHORT, safety.title, " ".join(safety.when.split()), safety.help)

    def _opens(self, table: Table, phrase: str) -> bool:
        with suppress(FathomsError):
            return is_opened_by(table.store.path, phrase)
        return False
