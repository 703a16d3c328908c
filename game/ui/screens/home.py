"""Home: carry on with the last game in one Enter, or begin something else."""

from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalGroup
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game import sentences
from game.language import _
from game.marks import ARM, LEFT_HAND, RIGHT_HAND
from game.saves.glance import Glance
from game.sentences import journey, plan
from game.sentences.home import WHERE, paused_until
from game.sentences.keeping import GAMES_TITLE
from game.sentences.locking import LOCKED
from game.sentences.settings import TITLE as SETTINGS_TITLE
from game.ui.widgets.footer import Footer
from game.ui.words import plain


class Onward(Enum):
    """What can be chosen at Home."""

    RESUME = auto()
    """Take up the game in this file."""

    NEW = auto()
    """Begin a new game."""

    BY_PLAN = auto()
    """An evening from a therapist's plan, in the game of this file; without one in a new game."""

    ARRANGE = auto()
    """Settle what the evenings of this game are made of."""

    LOOK_BACK = auto()
    """Look at the journey of this game."""

    DECKS = auto()
    """Look at the decks."""

    GAMES = auto()
    """Look after the games: backups, export, erase."""

    SETTINGS = auto()
    """Choose colours, marks, motion and keys."""

    NOT_TONIGHT = auto()
    """Read when not to play."""

    QUIT = auto()
    """Good night."""


class HomeChoice(NamedTuple):
    """What was chosen, and the file of the game that it is about."""

    onward: Onward
    path: Path | None = None


_SHOWN = 5
_LEAVE = "ctrl+q"
BETWEEN = ("away", "draw", "round-end", "closing")
"""Phases in which what the evenings are made of can be settled."""


class HomeScreen(Screen[HomeChoice]):
    """The first screen.

    Args:
        games: the games of this home, the one played last first.
        wrong: sentences about files that are no games, or cannot be opened.
        now: wall-clock seconds, for pauses.
    """

    BINDINGS = [
        Binding("n", "new", _("New game"), id="home.new"),
        Binding("j", "journey", _("Our journey"), id="home.journey"),
        Binding("question_mark", "app.help", _("Help"), show=False),
        Binding(_LEAVE, "leave", _("Leave"), id="home.quit"),
    ]

    class Stirred(Message):
        """Somebody is there: a key or the mouse, before any choice."""

    def __init__(self, games: Sequence[Glance], wrong: Sequence[str] = (), *, now: float = 0.0) -> None:
        super().__init__()
        self._now = now
        self._games = games
        self._wrong = wrong
        self._choices: list[HomeChoice] = []

    def compose(self) -> ComposeResult:
        with VerticalGroup(id="home"):
            yield Static(_title(), id="title")
            yield Static(plain(sentences.TAGLINE), id="tagline")
            yield OptionList(*self._options(), id="choices", markup=False)
            for sentence in self._wrong:
                yield Static(plain(sentence), classes="wrong")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = 0

    def on_key(self, event: Key) -> None:
        if event.key != _LEAVE:
            self.post_message(self.Stirred())

    def on_mouse_move(self) -> None:
        self.post_message(self.Stirred())

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._choices[event.option_index])

    def action_new(self) -> None:
        """Begin a new game."""
        self.dismiss(HomeChoice(Onward.NEW))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A journey needs a game."""
        del parameters
        return bool(self._games) if action == "journey" else True

    def action_journey(self) -> None:
        """Look at the journey of the game under the pointer, else of the one played last."""
        if not self._games:
            return
        place = self.query_one(OptionList).highlighted or 0
        game = self._games[place if place < len(self._games[:_SHOWN]) else 0]
        self.dismiss(HomeChoice(Onward.LOOK_BACK, game.path))

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss(HomeChoice(Onward.QUIT))

    def _options(self) -> list[Option]:
        options: list[Option] = []

        def add(words: Content, onward: Onward, path: Path | None = None) -> None:
            self._choices.append(HomeChoice(onward, path))
            options.append(Option(words))

        last = self._games[0] if self._games else None
        for place, game in enumerate(self._games[:_SHOWN]):
            add(_line(game, self._now, last=place == 0), Onward.RESUME, game.path)
        add(plain(_("A new game") if last else _("Begin")), Onward.NEW)
        if last and (last.locked or last.phase in BETWEEN):
            add(plain(sentences.ARRANGE_TITLE), Onward.ARRANGE, last.path)
        if not last or last.locked or last.phase == "away":
            add(plain(plan.PLANS_TITLE), Onward.BY_PLAN, last.path if last else None)
        if last:
            add(plain(journey.JOURNEY), Onward.LOOK_BACK, last.path)
        add(plain(sentences.DECKS_TITLE), Onward.DECKS)
        add(plain(GAMES_TITLE), Onward.GAMES)
        add(plain(SETTINGS_TITLE), Onward.SETTINGS)
        add(plain(sentences.WHEN_NOT_TO_PLAY), Onward.NOT_TONIGHT)
        add(plain(_("Good night")), Onward.QUIT)
        return options


def _title() -> Content:
    """Two arms that reach for each other, and the name between them."""
    return Content.assemble(
        (ARM * 12 + LEFT_HAND, "bold $first"),
        ("  F A T H O M S  ", "bold"),
        (RIGHT_HAND + ARM * 12, "bold $second"),
    )


def _line(game: Glance, now: float, *, last: bool) -> Content:
    if game.locked:
        head = _("Carry on: {game}").format(game=game.name) if last else game.name
        return Content.assemble(plain(head, "bold"), "   ", plain(LOCKED))
    verb = _("Carry on") if game.phase != "away" else _("A new evening")
    stopped = paused_until(game.back, game.at, now) if game.phase == "paused" else WHERE[game.phase]
    where = (
        _("evening {evening}, {stopped}").format(evening=game.evening, stopped=stopped)
        if game.phase != "away"
        else ""
    )
    head = f"{verb}: {game.name}" if last else game.name
    return Content.assemble(plain(head, "bold"), "   ", plain(where))
