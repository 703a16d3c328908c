"""What stays of a running game, at the table: looked back on, opened on its day, changed, and erased."""

from collections.abc import Callable

from game.errors import IllegalMove
from game.language import _
from game.saves.erasing import Erased, erase_line
from game.saves.home import Home
from game.saves.kept import Kept, SealedLine, kept_lines, open_lines, sealed_lines
from game.saves.letters import DueLetter
from game.saves.past import Past, read_past
from game.saves.store import Store
from game.table.world import World


class Staying:
    """The part of a table that looks back: nothing here is a move.

    Args:
        store: the open game.
        world: whose clock says which day has come.
    """

    def __init__(self, store: Store, world: World) -> None:
        self._store = store
        self._world = world

    def past(self) -> Past:
        """Everything that stays of this game, read whole and verified.

        Raises:
            SaveError: when it cannot be read, or is not as it was written.
        """
        return read_past(self._store)

    def amend(self, change: Callable[[Store], None]) -> Past:
        """Change what lies beside the moves (a name on the chart, a line that goes), and read it again.

        Raises:
            SaveError: when it could not be saved; nothing is changed then.
        """
        change(self._store)
        return self.past()

    def due_letters(self) -> tuple[DueLetter, ...]:
        """The sealed letters whose day has come.

        Raises:
            SaveError: when they cannot be read.
        """
        return self._store.due_letters(float(self._world.clock()))

    def open_letter(self, letter: int) -> str:
        """Open a letter whose day has come; from then on it is one of its writer's kept lines.

        Raises:
            IllegalMove: when there is no such letter to open now.
            SaveError: when that could not be saved; the letter is as it was.
        """
        text = self._store.open_letter(letter, float(self._world.clock()))
        if text is None:
            raise IllegalMove(_("This letter is not to be opened yet."))
        return text

    def due_lines(self) -> tuple[SealedLine, ...]:
        """The sealed lines whose day has come, the soonest first.

        Raises:
            SaveError: when they cannot be read.
        """
        now = float(self._world.clock())
        return tuple(line for line in sealed_lines(self._store) if line.opens <= now)

    def open_lines(self) -> tuple[Kept, ...]:
        """Open all of them together; they are kept lines like any other again.

        Raises:
            SaveError: when that could not be saved; all of them stay sealed then.
        """
        return open_lines(self._store, float(self._world.clock()))

    def kept(self) -> tuple[Kept, ...]:
        """The lines that were kept, oldest first; those of the running round count once it has ended.

        Raises:
            SaveError: when they cannot be read.
        """
        return kept_lines(self._store)

    def erase_line(self, number: int, *, passphrase: str | None = None) -> Erased:
        """Erase a kept line, out of the game and out of its backups; either partner may.

        Args:
            number: the line's.
            passphrase: opens the backups of a locked game; without it they are named as left.

        Raises:
            SaveError: when it could not be erased from the game itself.
        """
        folder = Home(self._store.path.parent).backups
        return erase_line(self._store, number, folder, passphrase=passphrase)
