"""The pause: a calm screen, a breath to follow, and a time to come back that one key chooses."""

from collections.abc import Sequence
from enum import Enum

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Vertical, VerticalGroup
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game import voice
from game.errors import FathomsError
from game.rules import moves as m
from game.rules.state import State
from game.rules.words import Return
from game.sentences import care
from game.ui.player import Player
from game.ui.widgets.breath import Breath
from game.ui.widgets.footer import Footer
from game.ui.words import plain


class PauseEnd(Enum):
    """How a pause ends, for now."""

    BACK = "back"
    NEW_EVENING = "new evening"
    LEAVE = "leave"
    OVER = "over"
    """The other screen came back."""


class PauseScreen(Screen[PauseEnd]):
    """Nothing moves but a breath; Enter comes back exactly.

    Args:
        state: the game, which is paused already.
        player: what the choice of a time goes through.
        long_away: whether a new evening may begin instead.
    """

    BINDINGS = [
        *(
            Binding(str(number), f"back_in({number - 1})", care.BACK_IN[back], show=False)
            for number, back in enumerate(Return, start=1)
        ),
        Binding("enter", "come_back", care.PAUSE_BACK, show=False),
        Binding("n", "new_evening", care.PAUSE_NEW, show=False),
        Binding("escape", "leave", care.PAUSE_LEAVE, id="pause.leave"),
        Binding("ctrl+q", "leave", care.PAUSE_LEAVE, show=False),
    ]

    def __init__(self, state: State, player: Player, *, long_away: bool = False) -> None:
        super().__init__()
        self._state = state
        self._player = player
        self._long_away = long_away

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"), VerticalGroup(classes="paper-less"):
            yield Static(plain(care.PAUSE_TITLE, "bold"), classes="heading")
            yield Breath(id="breath")
            yield Static(plain("\n".join(care.PAUSE_LINES)), classes="paragraph")
            yield Static(id="until", classes="heading")
            with Center():
                yield OptionList(*self._options(), markup=False)
            yield Static(plain(care.PAUSE_AFTER), classes="quiet")
        yield Footer()

    def on_mount(self) -> None:
        options = self.query_one(OptionList)
        options.highlighted = 0
        options.focus()
        self._say()

    @on(OptionList.OptionSelected)
    async def _chosen(self, event: OptionList.OptionSelected) -> None:
        name = event.option_id or ""
        if name.isdigit():
            await self.action_back_in(int(name))
        else:
            self.dismiss(PauseEnd(name.replace("-", " ")))

    async def action_back_in(self, place: int) -> None:
        """Say when it shall go on."""
        try:
            self._state = await self._player.play(m.BackAt(tuple(Return)[place]))
        except FathomsError as error:
            self.notify(str(error), markup=False)
        self._say()

    def follow(self, state: State) -> None:
        """The other screen chose when it shall go on."""
        self._state = state
        self._say()

    def action_new_evening(self) -> None:
        """Begin a new evening instead, where the two were away for long."""
        if self._long_away:
            self.dismiss(PauseEnd.NEW_EVENING)

    @property
    def COMMANDS_HERE(self) -> Sequence[tuple[str, str, str]]:  # noqa: N802 - what the palette asks every screen for
        """What can be done here: in words, and its action."""
        times = [(care.BACK_IN[back], "", f"back_in({place})") for place, back in enumerate(Return)]
        return [(care.PAUSE_BACK, "", "come_back"), *times, (care.PAUSE_LEAVE, "", "leave")]

    def action_come_back(self) -> None:
        """Back to the card, exactly."""
        self.dismiss(PauseEnd.BACK)

    def action_leave(self) -> None:
        """Leave; the pause outlives that."""
        self.dismiss(PauseEnd.LEAVE)

    def _options(self) -> list[Option]:
        rows = [Option(plain(f"⏎  {care.PAUSE_BACK}", "bold"), id="back")]
        if self._long_away:
            rows.append(Option(plain(f"n  {care.PAUSE_NEW}"), id="new-evening"))
        for place, back in enumerate(Return):
            rows.append(Option(plain(f"{place + 1}  {care.BACK_IN[back]}"), id=str(place)))
        return rows

    def _say(self) -> None:
        until = voice.pause_line(self._state)
        self.query_one("#until", Static).update(plain(until or care.PAUSE_ASK, "bold"))
