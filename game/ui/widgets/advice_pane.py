"""What the linter says of the marked card while it is written; a key, or a click, takes what it offers."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from game import sentences
from game.decks.advising import Advice
from game.ui.words import plain

_MOST = 6


class AdviceRow(Static):
    """One piece of advice."""

    class Taken(Message):
        """Its offer was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, place: int) -> None:
        super().__init__(markup=False)
        self._place = place

    def on_click(self) -> None:
        """Take what it offers."""
        self.post_message(self.Taken(self._place))


class AdvicePane(VerticalScroll, can_focus=False):
    """All of it, the gravest first; and a kind word when there is none."""

    advice: reactive[Sequence[Advice]] = reactive(())
    quiet: reactive[str] = reactive("")

    def compose(self) -> ComposeResult:
        for place in range(_MOST):
            yield AdviceRow(place)
        yield Static(id="quiet", markup=False)

    def watch_advice(self) -> None:
        """Show it."""
        offered = offer_in(self.advice)
        for place, row in enumerate(self.query(AdviceRow)):
            row.display = place < len(self.advice)
            if row.display:
                row.update(_words(self.advice[place], key=place == offered))
                row.set_class(bool(self.advice[place].card), "-offers")
        self._say()

    def watch_quiet(self) -> None:
        """Say something else where there is no advice."""
        self._say()

    def _say(self) -> None:
        last = self.query_one("#quiet", Static)
        more = len(self.advice) - _MOST
        words = sentences.EDIT_MORE_ADVICE.format(more=more) if more > 0 else ""
        words = words if self.advice else self.quiet
        last.display = bool(words)
        last.update(plain(words))


def offer_in(advice: Sequence[Advice]) -> int:
    """The place of the advice that the key takes: the first with an offer; -1 where there is none."""
    return next((place for place, each in enumerate(advice) if each.card is not None), -1)


def _words(advice: Advice, *, key: bool) -> Content:
    mark = "✗ " if advice.stops else "· "
    said = plain(f"{mark}{advice.sentence}")
    if not advice.offer:
        return said
    offer = sentences.EDIT_TAKE.format(offer=advice.offer) if key else advice.offer
    return Content.assemble(said, "\n   ", plain(offer, "bold"))
