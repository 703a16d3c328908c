"""Small dialogs over the card: keep a line, thank, promise in one's own words, set a card aside, leave."""

from collections.abc import Sequence
from enum import Enum
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, VerticalGroup
from textual.screen import ModalScreen
from textual.widgets import Button, Input, OptionList, SelectionList, Static
from textual.widgets.option_list import Option
from textual.widgets.selection_list import Selection

from game import sentences
from game.language import _
from game.marks import ENTER
from game.rules.words import Seat
from game.ui.partners import SEATS
from game.ui.widgets.choices import Choices
from game.ui.widgets.writing import Writing
from game.ui.words import plain

T = TypeVar("T")

_CANCEL = Binding("escape", "cancel", _("Back"))


class ChoiceDialog(ModalScreen[T | None]):
    """Choose one of a few things; Escape chooses none.

    Args:
        choices: words and what they stand for.
        marked: the one that Enter takes.
    """

    BINDINGS = [_CANCEL]

    def __init__(self, ask: str, choices: Sequence[tuple[str, T]], why: str = "", *, marked: int = 0) -> None:
        super().__init__()
        self._ask = ask
        self._choices = choices
        self._why = why
        self._marked = marked

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="dialog"):
            yield Static(plain(self._ask, "bold"), classes="heading")
            if self._why:
                yield Static(plain(self._why), classes="quiet")
            yield OptionList(*(Option(plain(words)) for words, _ in self._choices), markup=False)
            yield Static(_("Esc  back"), classes="quiet", markup=False)

    def on_mount(self) -> None:
        choices = self.query_one(OptionList)
        choices.highlighted = self._marked
        choices.focus()  # also on a page that nobody looks at yet

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._choices[event.option_index][1])

    def action_cancel(self) -> None:
        """Choose none."""
        self.dismiss(None)


class LineDialog(ModalScreen[tuple[str, Seat] | None]):
    """Write one line of one's own; Tab changes whose it is, where that is open.

    Args:
        names: by seat.
        writer: whose line it is at first.
        fixed: whether it can be nobody else's.
    """

    BINDINGS = [_CANCEL, Binding("tab", "swap", _("Whose"), priority=True)]

    def __init__(self, ask: str, names: tuple[str, str], writer: Seat, *, fixed: bool = False) -> None:
        super().__init__()
        self._ask = ask
        self._names = names
        self._writer = writer
        self._fixed = fixed

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="dialog"):
            yield Static(plain(self._ask, "bold"), classes="heading")
            yield Static(id="whose", markup=False)
            yield Writing(id="line", max_length=500)
            tab = "" if self._fixed else _("Tab  the other's words    ")
            yield Static(
                _("{enter}  keep    {tab}Esc  back").format(enter=ENTER, tab=tab),
                classes="quiet",
                markup=False,
            )

    def on_mount(self) -> None:
        self._say_whose()
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _written(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss((event.value, self._writer))

    def action_swap(self) -> None:
        """It is the other's line."""
        if not self._fixed:
            self._writer = self._writer.other
            self._say_whose()

    def action_cancel(self) -> None:
        """Write nothing."""
        self.dismiss(None)

    def _say_whose(self) -> None:
        words = plain(
            _("in {names}'s own words").format(names=self._names[self._writer]), f"${SEATS[self._writer]}"
        )
        self.query_one("#whose", Static).update(words)


class ManyDialog(ModalScreen[tuple[T, ...] | None]):
    """Choose any number of things; Space turns one over, Enter takes them as they stand.

    Args:
        choices: words, what they stand for, and whether they are chosen at first.
    """

    BINDINGS = [_CANCEL, Binding("enter", "take", _("Take them"), priority=True)]

    def __init__(self, ask: str, choices: Sequence[tuple[str, T, bool]], why: str = "") -> None:
        super().__init__()
        self._ask = ask
        self._choices = choices
        self._why = why

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="dialog"):
            yield Static(plain(self._ask, "bold"), classes="heading")
            if self._why:
                yield Static(plain(self._why), classes="quiet")
            yield Choices(
                *(
                    Selection(plain(words), place, initial_state=chosen)
                    for place, (words, _, chosen) in enumerate(self._choices)
                )
            )
            with Center():
                yield Button(_("{enter} Take them").format(enter=ENTER), id="take")
            yield Static(_("Space  yes or no    Esc  back"), classes="quiet", markup=False)

    def on_mount(self) -> None:
        self.query_one(SelectionList).focus()

    def on_button_pressed(self) -> None:
        self.action_take()

    def action_take(self) -> None:
        """Take them as they stand."""
        chosen = sorted(self.query_one(SelectionList).selected)
        self.dismiss(tuple(self._choices[place][1] for place in chosen))

    def action_cancel(self) -> None:
        """Change nothing."""
        self.dismiss(None)


class Leaving(Enum):
    """How to leave the table."""

    CLOSE = "close"
    AS_IT_IS = "as it is"


class LeaveDialog(ChoiceDialog[Leaving]):
    """Close kindly, leave it as it is, or stay (Escape)."""

    def __init__(self, *, may_close: bool) -> None:
        choices = [(_("Leave it as it is"), Leaving.AS_IT_IS)]
        if may_close:
            choices.append((_("Close the evening kindly"), Leaving.CLOSE))
        super().__init__(sentences.LEAVE_ASK, choices, sentences.LEAVE_WHY)
