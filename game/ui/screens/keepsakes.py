"""Keepsakes: the kept lines and starred cards of all evenings, found by a word."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from itertools import groupby

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from game.errors import FathomsError
from game.language import _
from game.rules.state import FinishedRound
from game.saves.kept import Kept, SealedLine
from game.saves.past import Past
from game.sentences import journey as sentences
from game.table.keepsakes import Keepsake, Order, found, keepsakes
from game.ui.widgets.footer import Footer
from game.ui.words import plain
from game.voice import journey as say

MOST_ROWS = 400


class KeepsakesScreen(Screen[int | None]):
    """Everything that was kept; dismissed with the number of an evening to look at, or None.

    Args:
        names: by seat, to sign lines.
        erase: asks whether a line shall go, and deletes it; the past afterwards, or None.
        seal: asks until when a line shall be sealed, and seals it; the past afterwards, or None.
        ask_back: asks when a starred card shall come back; the past afterwards, or None.
    """

    BINDINGS = [
        Binding("slash", "search", _("Search"), id="keepsakes.search"),
        Binding("o", "order", _("Order"), id="keepsakes.order"),
        Binding("d", "change('erase')", _("Delete this line"), id="keepsakes.erase"),
        Binding("s", "change('seal')", _("Seal this line"), id="keepsakes.seal"),
        Binding("r", "change('back')", _("Ask it to come back"), id="keepsakes.back"),
        Binding("down", "to_rows", _("To the list"), show=False),
        Binding("escape", "leave_or_clear", _("Back"), id="keepsakes.leave"),
        Binding("ctrl+q", "leave", _("Back"), show=False),
    ]

    order: reactive[Order] = reactive(Order.EVENING, init=False)

    def __init__(
        self,
        past: Past,
        names: tuple[str, str],
        *,
        erase: Callable[[Kept | SealedLine], Awaitable[Past | None]],
        seal: Callable[[Kept], Awaitable[Past | None]],
        ask_back: Callable[[FinishedRound], Awaitable[Past | None]],
    ) -> None:
        super().__init__()
        self._past = past
        self._names = names
        self._erase = erase
        self._seal = seal
        self._ask_back = ask_back
        self._rows: list[Keepsake | None] = []

    def compose(self) -> ComposeResult:
        with Vertical(classes="leaf"):
            yield Static(id="shelf", markup=False)
            yield Input(placeholder=sentences.KEEPSAKES_SEARCH, id="wanted", max_length=200, compact=True)
            yield Static(id="nothing", markup=False)
            yield OptionList(id="rows", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        self._lay()
        self.query_one(OptionList).focus()

    @on(Input.Changed)
    def watch_order(self) -> None:
        """Lay out what fits the words, in this order."""
        self._lay()

    @on(Input.Submitted)
    def action_to_rows(self) -> None:
        """From the search field to what was found."""
        self.query_one(OptionList).focus()

    def action_search(self) -> None:
        """Go to the search field."""
        self.query_one(Input).focus()

    def action_order(self) -> None:
        """By evening, by deck, by depth."""
        orders = list(Order)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A line can be deleted, an open one sealed; a starred card can be asked to come back."""
        return action != "change" or self._change(str(parameters[0])) is not None

    @work
    async def action_change(self, what: str) -> None:
        """Delete or seal the marked line, or ask the marked card to come back."""
        change = self._change(what)
        if change is None:
            return
        try:
            past = await change()
        except FathomsError as error:
            self.notify(str(error), markup=False)
            return
        if past is not None:
            self._past = past
            self._lay()

    @on(OptionList.OptionSelected)
    def _chosen(self) -> None:
        if self._marked is not None:
            self.dismiss(self._marked.evening)

    @on(OptionList.OptionHighlighted)
    def _other(self) -> None:
        self.refresh_bindings()

    def action_leave_or_clear(self) -> None:
        """Out of the words first, then back."""
        field = self.query_one(Input)
        if field.value or field.has_focus:
            field.value = ""
            self.action_to_rows()
        else:
            self.dismiss(None)

    def action_leave(self) -> None:
        """Back to where they came from."""
        self.dismiss(None)

    def _change(self, what: str) -> Callable[[], Awaitable[Past | None]] | None:
        """What this change does to the marked row; None where it cannot be made."""
        marked = self._marked
        match what, marked:
            case "erase", Keepsake(kept=Kept() as line) | Keepsake(sealed=SealedLine() as line):
                return partial(self._erase, line)
            case "seal", Keepsake(kept=Kept() as line):
                return partial(self._seal, line)
            case "back", Keepsake(told=FinishedRound() as told):
                return partial(self._ask_back, told)
            case _:
                return None

    @property
    def _marked(self) -> Keepsake | None:
        place = self.query_one(OptionList).highlighted if self.is_mounted else None
        return self._rows[place] if place is not None and place < len(self._rows) else None

    def _lay(self) -> None:
        every = keepsakes(self._past, self.order)
        shown = found(every, self.query_one(Input).value)[:MOST_ROWS]
        rows = self.query_one(OptionList)
        before = rows.highlighted
        rows.clear_options()
        self._rows = list(_with_headings(shown, self.order))
        rows.add_options(self._options(shown))
        rows.display = bool(shown)
        if shown:
            rows.highlighted = next(
                place
                for place in (*range(min(before or 0, len(self._rows) - 1), len(self._rows)), 1)
                if self._rows[place]
            )
        self._say(every, shown)

    def _options(self, shown: Sequence[Keepsake]) -> list[Option]:
        heads = iter([plain(head, "bold $mist") for head, _ in _groups(shown, self.order)])
        returns = dict(self._past.returns)
        return [
            Option(_line(row, self._names, returns))
            if row is not None
            else Option(next(heads), disabled=True)
            for row in self._rows
        ]

    def _say(self, every: Sequence[Keepsake], shown: Sequence[Keepsake]) -> None:
        order = sentences.ORDERS[self.order.value]
        head = Content.assemble(plain(sentences.KEEPSAKES, "bold"), "   ", plain(order, "$mist"))
        self.query_one("#shelf", Static).update(head)
        nothing = self.query_one("#nothing", Static)
        nothing.display = not shown
        words = [sentences.KEEPSAKES_NOT_FOUND] if every else sentences.KEEPSAKES_NONE
        nothing.update(plain("\n".join(words)))
        self.query_one(Input).display = bool(every)
        self.refresh_bindings()


def _group(keepsake: Keepsake, order: Order) -> str:
    match order:
        case Order.EVENING:
            return str(keepsake.evening)
        case Order.DECK:
            return keepsake.deck or sentences.NO_DECK
        case Order.DEPTH:
            return keepsake.depth.title if keepsake.depth is not None else sentences.NO_DECK


def _groups(shown: Sequence[Keepsake], order: Order) -> list[tuple[str, list[Keepsake]]]:
    """The rows under their headings."""
    groups = [(head, list(rows)) for head, rows in groupby(shown, lambda each: _group(each, order))]
    if order is not Order.EVENING:
        return groups
    return [(say.evening_heading(rows[0].evening, rows[0].at), rows) for _, rows in groups]


def _with_headings(shown: Sequence[Keepsake], order: Order) -> list[Keepsake | None]:
    return [row for _, rows in _groups(shown, order) for row in (None, *rows)]


def _line(keepsake: Keepsake, names: tuple[str, str], returns: "dict[int, float]") -> Content:
    """A line and its card under it, or a starred card."""
    title = say.card_title(keepsake.card) if keepsake.card is not None else ""
    if keepsake.kept is not None:
        line = keepsake.kept.line
        words = Content.assemble(plain(say.quoted(line.text)), plain(f"  — {names[line.by]}", "dim"))
        return Content.assemble(words, plain(f"\n{title}" if title else "", "dim"))
    if keepsake.sealed is not None:
        return plain(say.sealed_line(keepsake.sealed, names), "dim")
    number = keepsake.told.number if keepsake.told is not None else 0
    back = f"\n{say.return_sentence(returns[number])}" if number in returns else ""
    return Content.assemble(plain("★ "), plain(title), plain(back, "dim"))
