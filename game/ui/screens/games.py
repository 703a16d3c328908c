"""A page about games: what there is to know, what can be done about it, and what has just been done."""

from collections.abc import Sequence
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalGroup, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.language import _
from game.ui.widgets.footer import Footer
from game.ui.words import plain

T = TypeVar("T")


class GamesScreen(Screen[T | None]):
    """Look after games; Escape goes back.

    Args:
        title: one line.
        lines: what there is to know.
        choices: words and what they stand for.
        said: what came of the last choice; it stands below the choices.
        marked: the choice that Enter takes.
    """

    BINDINGS = [
        Binding("escape", "back", _("Back"), id="games.back"),
        Binding("ctrl+q", "leave", _("Leave"), id="games.leave", show=False),
    ]

    def __init__(
        self,
        title: str,
        lines: Sequence[str],
        choices: Sequence[tuple[Content, T]],
        said: str = "",
        *,
        marked: int = 0,
    ) -> None:
        super().__init__()
        self._heading = title
        self._lines = lines
        self._choices = choices
        self._said = said
        self._marked = marked

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="page", can_focus=False), VerticalGroup(classes="paper-less"):
            yield Static(plain(self._heading, "bold"), classes="heading")
            for line in self._lines:
                yield Static(plain(line), classes="quiet")
            yield OptionList(*(Option(words) for words, _ in self._choices), id="choices", markup=False)
            if self._said:
                yield Static(plain(self._said), id="said", classes="said")
        yield Footer()

    def on_mount(self) -> None:
        choices = self.query_one(OptionList)
        choices.focus()
        choices.highlighted = min(self._marked, len(self._choices) - 1)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._choices[event.option_index][1])

    def action_back(self) -> None:
        """Back, with nothing chosen."""
        self.dismiss(None)

    def action_leave(self) -> None:
        """Leaving is going back."""
        self.action_back()
