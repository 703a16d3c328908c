"""Boundaries: what shall not come up, chosen by each in private. Nobody ever sees the other's page."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Vertical, VerticalGroup
from textual.screen import Screen
from textual.widgets import Button, SelectionList, Static
from textual.widgets.selection_list import Selection

from game import sentences
from game.language import _
from game.marks import ENTER
from game.rules.words import Topic
from game.sentences.words import TOPICS
from game.ui.widgets.choices import Choices
from game.ui.widgets.footer import Footer
from game.ui.words import plain

Page = tuple[tuple[Topic, ...], bool]
"""What one partner closed, and whether they would like cards about desire."""

_DESIRE = "desire"


class BoundariesScreen(Screen[Page | None]):
    """One partner's private page; dismissed with it, or with None when the step was left.

    Args:
        colour: the theme's name for this partner.
        desire: whether to ask about the cards that only both can open.
        least_seconds: how long the page stays at least, so that a quick answer tells nothing.
        clock: monotonic seconds.
    """

    BINDINGS = [
        Binding("enter", "take", _("That's all"), id="boundaries.take", priority=True),
        Binding("escape", "leave", _("Not now"), id="boundaries.leave"),
        Binding("ctrl+q", "leave", _("Not now"), show=False),
    ]

    def __init__(
        self, name: str, colour: str, *, desire: bool, least_seconds: float, clock: Callable[[], float]
    ) -> None:
        super().__init__()
        self._name_shown = name
        self._colour = colour
        self._desire = desire
        self._least = least_seconds
        self._clock = clock
        self._opened = 0.0
        self._due = False
        self._page: Page | None = None

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"), VerticalGroup(classes="paper-less"):
            yield Static(plain(self._name_shown, f"bold ${self._colour}"), classes="heading")
            yield Static(plain(sentences.BOUNDARIES_ASK), classes="paragraph", id="say")
            yield Choices(*self._selections())
            yield Static(plain(sentences.BOUNDARIES_RULE), classes="quiet")
            with Center():
                yield Button(_("{enter} That's all").format(enter=ENTER), id="go-on")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(SelectionList).focus()
        self._opened = self._clock()

    def on_button_pressed(self) -> None:
        self.action_take()

    def action_take(self) -> None:
        """Hand the page in; it is gone from the screen at once."""
        if self._page is not None:
            return
        chosen = self.query_one(SelectionList).selected
        self._page = (tuple(topic for topic in Topic if topic.value in chosen), _DESIRE in chosen)
        self.query_one(SelectionList).display = False
        self.query_one("#say", Static).update(plain(sentences.ONE_BREATH))
        self.set_timer(max(self._least - (self._clock() - self._opened), 0.01), self._go)

    def action_leave(self) -> None:
        """Leave; the whole step is void."""
        self.dismiss(None)

    def on_screen_resume(self) -> None:
        """What covered this page is gone."""
        if self._due:
            self._go()

    def _go(self) -> None:
        """Hand it in; where a blank lies over this page, as soon as it is gone, and not in its place."""
        self._due = self.app.screen is not self
        if not self._due:
            self.dismiss(self._page)

    def _selections(self) -> list[Selection[str]]:
        rows = [Selection(plain(TOPICS[topic]), topic.value) for topic in Topic]
        if self._desire:
            rows.append(Selection(plain(sentences.BOUNDARIES_DESIRE), _DESIRE))
        return rows
