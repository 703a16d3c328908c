"""Help: the keys of this moment first, from the real bindings; then the game on one page, other keys."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from game import sentences
from game.language import _
from game.text import clean
from game.ui.words import plain
from game.when_not_to_play import WhenNotToPlay

_KEYS = 7

Rows = Sequence[tuple[str, str]]


class HelpScreen(ModalScreen[None]):
    """What the keys do, and what the game is; any of Escape, Enter, F1 goes back, and so does a click.

    Args:
        now: the keys of this moment, with their words.
        otherwise: the keys of other moments.
        safety: when not to play, and where help is found.
    """

    BINDINGS = [Binding("escape,enter,f1,question_mark,q", "back", _("Back"), priority=True)]

    def __init__(self, now: Rows, otherwise: Rows, safety: WhenNotToPlay) -> None:
        super().__init__()
        self._safety = safety
        self._now = now
        self._otherwise = otherwise

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="help"):
            yield Static(plain(sentences.HELP_NOW, "bold"), classes="heading")
            yield Static(_table(self._now))
            yield Static(plain(sentences.HELP_RULES, "bold"), classes="heading")
            for line in sentences.RULES_IN_SHORT:
                yield Static(plain(line), classes="paragraph")
            yield Static(plain(sentences.HELP_OTHERWISE, "bold"), classes="heading")
            yield Static(_table(self._otherwise))
            yield Static(plain(self._safety.title, "bold"), classes="heading")
            yield Static(plain(f"{self._safety.when}\n{self._safety.help}"), classes="paragraph")
        yield Static(plain(sentences.HELP_BACK), classes="help-foot")

    def on_click(self) -> None:
        """A click goes back, as the last line says."""
        self.action_back()

    def action_back(self) -> None:
        """Back to where you were."""
        self.dismiss(None)


def _table(rows: Rows) -> Table:
    """The keys in a column, their words beside them however many lines they take."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", min_width=_KEYS)
    table.add_column()
    for key, words in rows:
        table.add_row(Text(clean(key), "bold"), Text(clean(words)))
    return table
