"""Settings: a row for each, Enter or a click takes the next choice, and all of it is worn at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalGroup
from textual.content import Content
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game import marks
from game.language import _
from game.rules.words import Depth
from game.saves.settings import Colours, Letters, Settings
from game.sentences import settings as sentences
from game.ui.widgets.arms import arms
from game.ui.widgets.card import Paper
from game.ui.widgets.footer import Footer
from game.ui.words import plain

_WIDEST = 14
_ARMS = 30


class Row(Enum):
    """The rows, by the field of the settings where there is one."""

    COLOURS = "colours"
    LETTERS = "letters"
    MOTION = "motion"
    EXPLAIN = "explain"
    KEYS = "keys"
    USUAL = "usual"
    BACK = "back"


_CHOICES: dict[Row, Sequence[Any]] = {
    Row.COLOURS: tuple(Colours),
    Row.LETTERS: tuple(Letters),
    Row.MOTION: (True, False),
    Row.EXPLAIN: (True, False),
}


class SettingsScreen(Screen[bool]):
    """The settings; dismissed with True when the keys are to be changed, with False to go back.

    Args:
        keep: wears and saves the settings.
        held: sentences about what the environment has decided already.
        marked: the row to begin at.
    """

    BINDINGS = [
        Binding("left", "turn(-1)", _("Back"), show=False),
        Binding("right", "turn(1)", _("Next"), show=False),
        Binding("escape", "back", _("Back"), id="settings.back"),
        Binding("ctrl+q", "leave", _("Leave"), show=False),
    ]

    def __init__(
        self,
        settings: Settings,
        keep: Callable[[Settings], None],
        held: Sequence[str] = (),
        *,
        marked: Row = Row.COLOURS,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._keep = keep
        self._held = held
        self._first = marked

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"), VerticalGroup(id="settings", classes="paper-less"):
            yield Static(plain(sentences.TITLE, "bold"), classes="heading")
            yield OptionList(id="settings-rows", markup=False)
            yield Static(plain(sentences.HOW), classes="quiet", id="how")
            with VerticalGroup(id="sample"):
                yield Paper()
                yield Static(_sample(), classes="paragraph", markup=False)
            for sentence in self._held:
                yield Static(plain(sentence), classes="wrong")
            yield Static(id="window", classes="quiet", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(Paper).write(Depth.SURFACE.title, sentences.SAMPLE[1], "")
        self._write_rows(list(Row).index(self._first))
        self.query_one(OptionList).focus()

    def on_resize(self, event: Resize) -> None:
        """Say how large the window is."""
        words = sentences.WINDOW.format(columns=event.size.width, rows=event.size.height)
        self.query_one("#window", Static).update(plain(words))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._do(list(Row)[event.option_index], 1)

    def action_turn(self, step: int) -> None:
        """The next choice of the marked row, or the one before."""
        place = self.query_one(OptionList).highlighted
        row = list(Row)[place or 0]
        if row in _CHOICES:
            self._do(row, step)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(result=False)

    def action_leave(self) -> None:
        """Leaving is going back."""
        self.action_back()

    def _do(self, row: Row, step: int) -> None:
        if row is Row.BACK:
            self.dismiss(result=False)
        elif row is Row.KEYS:
            self.dismiss(result=True)
        elif row is Row.USUAL:
            self._wear(Settings())
        else:
            choices = _CHOICES[row]
            now = choices.index(getattr(self._settings, row.value))
            self._wear(replace(self._settings, **{row.value: choices[(now + step) % len(choices)]}))

    def _wear(self, settings: Settings) -> None:
        self._settings = settings
        self._keep(settings)
        self._write_rows(self.query_one(OptionList).highlighted or 0)

    def _write_rows(self, marked: int) -> None:
        rows = self.query_one(OptionList)
        rows.set_options([Option(_line(row, self._settings)) for row in Row])
        rows.highlighted = marked


def _line(row: Row, settings: Settings) -> Content:
    label = getattr(sentences, row.name)
    if row in {Row.USUAL, Row.BACK}:
        return plain(label, "bold")
    return Content.assemble(plain(label.ljust(_WIDEST), "bold"), plain(_words(row, settings)))


def _words(row: Row, settings: Settings) -> str:
    if row is Row.KEYS:
        number = len(settings.keys)
        return sentences.KEYS_CHANGED.format(number=number) if number else sentences.KEYS_USUAL
    words: str = getattr(sentences, f"{row.name}_WORDS")[getattr(settings, row.value)]
    return words


def _sample() -> Content:
    """Two people, a star and the arms, as every screen shows them."""
    first, second = sentences.SAMPLE_NAMES
    tells, _, felt = sentences.SAMPLE
    said = felt.format(first=first, stars=marks.STAR * 2)
    who = plain(tells.format(first=first, second=second))
    place = who.plain.index(second)
    who = who.stylize("bold $first", 0, len(first)).stylize("bold $second", place, place + len(second))
    return Content("\n").join([Content.assemble(who, f"  {marks.DOT}  ", plain(said)), arms(_ARMS, 0.6)])
