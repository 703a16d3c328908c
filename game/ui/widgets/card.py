"""The card: warm paper with a few words on it, face up or face down."""

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalGroup
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from game import voice
from game.language import _
from game.marks import POINTER, STAR, WAVE
from game.rules.cards import Card
from game.rules.lying import card_of
from game.rules.state import Phase, State
from game.rules.words import Depth, Kind
from game.sentences.words import listed
from game.ui.words import plain

_KINDS = {Kind.QUESTION: "", Kind.TOGETHER: _("together"), Kind.GIFT: _("a small promise")}
_TURN_SECONDS = 0.3
_WAVES = tuple(
    waves.replace("~", WAVE) for waves in ("~  ~  ~\n~  ~  ~", "~ ~  ~\n ~  ~ ~", " ~  ~ \n~  ~  ~")
)
"""The backs of one pair after the other: other cards look a little different."""


class Paper(VerticalGroup):
    """A piece of paper: a line above, the words, a line below."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._written: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        yield Static(classes="above", markup=False)
        yield Static(classes="words", markup=False)
        yield Static(classes="below", markup=False)

    def write(self, above: str, words: str, below: str) -> None:
        """Put words on the paper."""
        for place, text in (("above", above), ("words", words), ("below", below)):
            before, self._written[place] = self._written.get(place), text
            if text == before:
                continue
            line = self.query_one(f".{place}", Static)
            moves = not (_fits(before or "", line.size.width) and _fits(text, line.size.width))
            line.update(plain(text), layout=moves)  # a line that stays one line moves nothing
            line.display = bool(text)

    def turn(self) -> None:
        """Turn over: the words come up from the paper, and no key waits for them."""
        for line in self.query(Static):
            line.styles.text_opacity = 0.0
            line.styles.animate("text_opacity", 1.0, duration=_TURN_SECONDS)


class CardFace(Paper):
    """The one card that is being told or done."""

    state: reactive[State | None] = reactive(None)

    def watch_state(self, before: State | None, state: State | None) -> None:
        """Show the card of this moment; turn it over when it is another one."""
        card = _card_of(state)
        self.display = card is not None
        if state is None or card is None:
            return
        self.set_class(_is_face_down(state), "-back")
        for depth in Depth:
            self.set_class(card.depth is depth, f"-water-{int(depth)}")
        if _is_face_down(state):
            self.write("", _WAVES[0], "")
            return
        speaker = state.round.turn.speaker if state.round and state.round.turn else None
        words = voice.card_text(card.text, state, speaker)
        star = f"{STAR} " if state.round and state.round.starred else ""
        self.write(f"{star}{corner(card)}", words, "")
        if card != _card_of(before) or (before is not None and _is_face_down(before)):
            self.turn()


class Pair(Horizontal):
    """The cards of the draw, face down with their content notes or face up to be chosen from.

    Attributes:
        marked: the card under the pointer.
    """

    state: reactive[State | None] = reactive(None)
    marked: reactive[int] = reactive(0)

    class Picked(Message):
        """A card was clicked."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def compose(self) -> ComposeResult:
        yield Paper(id="card-0")
        yield Paper(id="card-1")

    def watch_state(self, before: State | None, state: State | None) -> None:
        """Lay the cards of this moment."""
        laying = state is not None and state.phase is Phase.DRAW and state.round is not None
        self.display = laying
        if not laying or state is None:
            return
        table = state.table
        was = before.round if before is not None and before.phase is Phase.DRAW else None
        if was is None or was.pair != table.pair:
            self.marked = 0
        for index in range(2):
            paper = self.query_one(f"#card-{index}", Paper)
            paper.display = index < len(table.pair)
            if index < len(table.pair):
                self._lay(paper, index)
                if was is None or was.turned != table.turned or was.pair != table.pair:
                    paper.turn()

    def watch_marked(self) -> None:
        """Show which card the pointer is on."""
        state = self.state
        if state is not None and state.round is not None and state.phase is Phase.DRAW:
            for index in range(len(state.round.pair)):
                self._lay(self.query_one(f"#card-{index}", Paper), index)

    def _lay(self, paper: Paper, index: int) -> None:
        state = self.state
        if state is None:
            return
        table = state.table
        card, marked = table.pair[index], table.turned and index == self.marked
        paper.set_class(not table.turned, "-back")
        paper.set_class(table.turned and not marked, "-unmarked")
        for depth in Depth:
            paper.set_class(card.depth is depth, f"-water-{int(depth)}")
        if table.turned:
            pointer = f"{POINTER} " if marked else ""
            place = f"{pointer}{index + 1} · " if len(table.pair) > 1 else ""
            paper.write(f"{place}{corner(card)}", voice.card_text(card.text, state, table.first), card.note)
        else:
            touches = listed(card.topics)
            waves = _WAVES[len(table.shown) // 2 % len(_WAVES)]
            paper.write(corner(card), waves, voice.on_the_back(touches))

    def on_click(self, event: Click) -> None:
        """Pick the card that was clicked."""
        for node in event.widget.ancestors_with_self if event.widget else ():
            if node.id in {"card-0", "card-1"}:
                event.stop()
                self.post_message(self.Picked(int(node.id[-1])))
                return


def _fits(text: str, columns: int) -> bool:
    """Whether this is one line, in so many columns."""
    return bool(text) and "\n" not in text and plain(text).cell_length <= columns


def _is_face_down(state: State) -> bool:
    return state.phase is Phase.LEFT and not state.here.left_open


def _card_of(state: State | None) -> Card | None:
    return card_of(state) if state is not None else None


def corner(card: Card) -> str:
    """What stands in a card's corner: its depth, and its kind where it is no question."""
    kind = _KINDS[card.kind]
    return f"{card.depth.title} · {kind}" if kind else card.depth.title
