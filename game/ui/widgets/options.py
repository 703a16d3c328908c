"""The options: what the two can do now, under the card, for the keyboard and the mouse alike."""

from textual.app import ComposeResult, RenderResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from game.rules.state import State
from game.ui.deeds import Deed, Legal, label, main_deeds
from game.ui.keymap import display
from game.ui.suit import suit_of
from game.ui.words import plain

_MOST = 5


class Option(Widget):
    """One thing to do: its key, and its name."""

    deed: reactive[Deed | None] = reactive(None, layout=True)
    text: reactive[str] = reactive("", layout=True)

    class Chosen(Message):
        """The option was clicked."""

        def __init__(self, deed: Deed) -> None:
            super().__init__()
            self.deed = deed

    def render(self) -> RenderResult:
        if self.deed is None:
            return ""
        suit = suit_of(self)
        key = display(suit.keys.get(self.deed.name, self.deed.key), only_ascii=suit.only_ascii)
        return Content.assemble((key, "bold"), " ", plain(self.text))

    def on_click(self, event: Click) -> None:
        """Do it."""
        event.stop()
        if self.deed is not None:
            self.post_message(self.Chosen(self.deed))


class Options(Horizontal):
    """The main deeds of this moment, the obvious one first."""

    state: reactive[State | None] = reactive(None)
    legal: reactive[Legal] = reactive(frozenset())

    def compose(self) -> ComposeResult:
        for place in range(_MOST):
            yield Option(classes="first" if place == 0 else "")

    def watch_state(self) -> None:
        """Show what can be done now."""
        self._show()

    def watch_legal(self) -> None:
        """Show what can be done now."""
        self._show()

    def _show(self) -> None:
        state = self.state
        deeds = list(main_deeds(state, self.legal))[:_MOST] if state is not None else []
        for place, option in enumerate(self.query(Option)):
            option.display = place < len(deeds)
            if state is not None and place < len(deeds):
                option.deed, option.text = deeds[place], label(deeds[place], state)
                option.tooltip = deeds[place].help
