"""News from the water: a depth has opened, and with it a way to play, which one key leaves out."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Vertical, VerticalGroup
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Static

from game.errors import FathomsError
from game.language import _
from game.marks import ENTER
from game.rules import moves as m
from game.rules.moves import HouseRule
from game.rules.words import Depth
from game.sentences import ways
from game.ui.player import Player
from game.ui.widgets.footer import Footer
from game.ui.widgets.opening import Opening
from game.ui.words import plain


class NewsScreen(Screen[bool]):
    """A depth opened; Enter dives in (True), Escape leaves the table (False).

    Args:
        lines: paragraphs, already safe to show.
        opens: the depth that opened.
        way: the way to play that opened with it.
        stands: whether it is switched on.
    """

    BINDINGS = [
        Binding("enter", "go_on", _("Dive in"), id="news.go-on", priority=True),
        Binding("o", "switch", _("Not for us"), id="news.switch"),
        Binding("escape", "back", _("Back"), id="news.back"),
        Binding("ctrl+q", "back", _("Leave"), show=False),
    ]

    def __init__(  # noqa: PLR0913 - all of it is on the page
        self,
        title: str,
        lines: Sequence[Content],
        player: Player,
        opens: Depth,
        way: HouseRule,
        *,
        stands: bool,
    ) -> None:
        super().__init__(classes=f"opened -depth-{int(opens)}")
        self._opens = opens
        self._heading = title
        self._lines = lines
        self._player = player
        self._way = way
        self._stands = stands

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"), VerticalGroup(classes="paper-less"):
            with Center():
                yield Opening(self._opens)
            yield Static(Content.styled(self._heading, "bold"), classes="heading")
            for line in self._lines:
                yield Static(line, classes="paragraph")
            yield Static(plain(ways.WAYS_NEWS[self._way]), id="way", classes="paragraph")
            yield Static(id="switch", classes="quiet", markup=False)
            with Center():
                yield Button(Content.assemble((f"{ENTER} ", "bold"), _("Dive in")), id="go-on")
        yield Footer()

    def on_mount(self) -> None:
        self._show()

    def on_button_pressed(self) -> None:
        self.action_go_on()

    def action_go_on(self) -> None:
        """Go on."""
        self.dismiss(result=True)

    def action_back(self) -> None:
        """Leave the table, perhaps."""
        self.dismiss(result=False)

    async def action_switch(self) -> None:
        """Leave this way to play out, or keep it after all."""
        try:
            await self._player.play(m.Switch(self._way))
        except FathomsError as error:
            self.notify(str(error), markup=False)
            return
        self._stands = not self._stands
        self._show()

    def _show(self) -> None:
        words = ways.WAYS_ON if self._stands else ways.WAYS_OFF
        self.query_one("#switch", Static).update(words)
        self.query_one("#way").set_class(not self._stands, "quiet")
