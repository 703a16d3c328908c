"""The options: what the two can do now, under the card, for the keyboard and the mouse alike.

In a turn each partner's keys stand in a row of their own, behind the name.
"""

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult, RenderResult
from textual.containers import Horizontal, VerticalGroup
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from game import voice
from game.deeds import Deed, Legal, label, main_deeds, owner
from game.rules.state import Phase, State
from game.rules.words import Seat
from game.ui.key_names import display
from game.ui.partners import SEATS
from game.ui.suit import suit_of
from game.ui.words import plain

_MOST = 5
_NAMED = (Phase.GIVE_BACK, Phase.ASK)


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


class Owner(Widget):
    """Whose keys follow."""

    words: reactive[Content] = reactive(Content(""), layout=True)

    def render(self) -> RenderResult:
        return self.words


class Row(Horizontal):
    """The options of one partner, or of both."""

    def compose(self) -> ComposeResult:
        yield Owner()
        for _ in range(_MOST):
            yield Option()

    def lay(self, deeds: Sequence[Deed], state: State, who: Seat | None, *, first: bool) -> None:
        """Show these."""
        self.display = bool(deeds)
        name = self.query_one(Owner)
        name.display = who is not None
        if who is not None:
            name.words = plain(f"{voice.called(state, who)}:", f"bold ${SEATS[who]}")
        for place, option in enumerate(self.query(Option)):
            option.display = place < len(deeds)
            option.set_class(first and place == 0, "first")
            if place < len(deeds):
                option.deed, option.text = deeds[place], label(deeds[place], state)
                option.tooltip = deeds[place].help


class Options(VerticalGroup):
    """The main deeds of this moment, the obvious one first."""

    state: reactive[State | None] = reactive(None)
    legal: reactive[Legal] = reactive(frozenset())

    def compose(self) -> ComposeResult:
        yield Row()
        yield Row()

    def watch_state(self) -> None:
        """Show what can be done now."""
        self._show()

    def watch_legal(self) -> None:
        """Show what can be done now."""
        self._show()

    def _show(self) -> None:
        state = self.state
        rows = list(_rows(state, self.legal)) if state is not None else []
        for place, row in enumerate(self.query(Row)):
            row.display = place < len(rows)
            if state is not None and place < len(rows):
                row.lay(rows[place][1], state, rows[place][0], first=place == 0)


def _rows(state: State, legal: Legal) -> Iterator[tuple[Seat | None, Sequence[Deed]]]:
    """A row for each whose keys they are, the obvious thing first; what is either's stands in the first."""
    deeds = list(main_deeds(state, legal))
    seats = list(dict.fromkeys(seat for deed in deeds if (seat := owner(deed, state)) is not None))
    named = state.phase in _NAMED or len(seats) > 1
    if not named:
        yield None, deeds[:_MOST]
        return
    if len(seats) == 1 and owner(deeds[0], state) is None:
        yield None, [deed for deed in deeds if owner(deed, state) is None][:_MOST]
        yield seats[0], [deed for deed in deeds if owner(deed, state) is not None][:_MOST]
        return
    for place, seat in enumerate(seats or [None]):
        mine = [deed for deed in deeds if owner(deed, state) in ((seat, None) if place == 0 else (seat,))]
        yield seat, mine[:_MOST]
