"""The page of an evening: what they talked about, what opened, what was kept; for both, and about neither."""

from collections.abc import Awaitable, Callable, Sequence

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Button, Static

from game.errors import FathomsError
from game.language import _
from game.rules.state import FinishedRound
from game.rules.words import Seat
from game.sentences import journey as sentences
from game.table.journey import Evening, Journey
from game.ui.partners import SEATS
from game.ui.widgets.footer import Footer
from game.ui.widgets.titles import CardTitle, Titles
from game.ui.words import plain
from game.voice import journey as say
from game.voice.points import tally_words

Changes = Callable[[FinishedRound], Awaitable[Journey | None]]
"""Asks something about a told card and saves it; the journey afterwards, or None where nothing changed."""


class EveningScreen(Screen[int]):
    """One evening after another; dismissed with the place of the one that was shown, from 0.

    Args:
        place: which evening is shown first, from 0.
        names: by seat, to sign what was kept.
        points: whether the house shows points.
        name_place: asks what a card's place on the chart is called.
        ask_back: asks when a starred card shall come back.
        tonight: whether this evening has just ended.
    """

    BINDINGS = [
        Binding("left", "turn(-1)", _("Earlier"), id="evening.earlier", priority=True),
        Binding("right", "turn(1)", _("Later"), id="evening.later", priority=True),
        Binding("up", "step(-1)", _("The card above"), show=False, priority=True),
        Binding("down", "step(1)", _("The card below"), show=False, priority=True),
        Binding("n", "change('name')", _("Name this place"), id="evening.name"),
        Binding("r", "change('back')", _("Ask it to come back"), id="evening.back"),
        Binding("enter", "done", _("Good"), id="evening.done", show=False, priority=True),
        Binding("escape", "leave", _("Back"), id="evening.leave"),
        Binding("ctrl+q", "leave", _("Back"), show=False),
    ]

    place: reactive[int] = reactive(0)

    def __init__(  # noqa: PLR0913 - an evening is shown with all that belongs to it
        self,
        journey: Journey,
        place: int,
        names: tuple[str, str],
        *,
        points: bool,
        name_place: Changes,
        ask_back: Changes,
        tonight: bool = False,
    ) -> None:
        super().__init__()
        self._journey = journey
        self._names = names
        self._points = points
        self._changes = {"name": name_place, "back": ask_back}
        self._tonight = tonight
        self.set_reactive(EveningScreen.place, place)

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="leaf", can_focus=False):
            yield Static(id="evening", classes="heading", markup=False)
            yield Static(id="kept", markup=False)
            yield Static(plain(sentences.EVENING_CARDS, "$mist"), id="what", markup=False)
            yield Titles()
            yield Static(id="rest", markup=False)
            with Center():
                yield Button(Content.assemble(("⏎ ", "bold"), sentences.EVENING_DONE), id="done")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(Button).display = self._tonight
        self._show()

    def watch_place(self) -> None:
        """Turn the page."""
        if self.is_mounted:
            self._show()
            self.query_one(VerticalScroll).scroll_home(animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done with the marked card, and pages that there are."""
        match action:
            case "turn":
                step = parameters[0]
                return isinstance(step, int) and 0 <= self.place + step < len(self._journey.evenings)
            case "change" if parameters[0] == "back":
                return self._marked is not None and self._marked.starred
            case "change":
                return self._marked is not None
            case "done":
                return self._tonight
            case _:
                return True

    def action_turn(self, step: int) -> None:
        """The evening before, or after."""
        self.place += step
        self.refresh_bindings()

    def action_step(self, step: int) -> None:
        """Mark the next card; beyond the last one the page goes on."""
        titles = list(self.query(CardTitle))
        here = next((place for place, title in enumerate(titles) if title.has_focus), -1 if step > 0 else 0)
        if 0 <= here + step < len(titles):
            titles[here + step].focus()
        else:
            self.query_one(VerticalScroll).scroll_relative(y=3 * step, animate=False)

    @work
    async def action_change(self, what: str) -> None:
        """Name the place of the marked card, or ask it to come back."""
        marked = self._marked
        if marked is None:
            return
        try:
            changed = await self._changes[what](marked)
        except FathomsError as error:
            self.notify(str(error), markup=False)
            return
        if changed is not None:
            self._journey = changed
            self._show()

    def action_done(self) -> None:
        """That was tonight."""
        self.action_leave()

    def action_leave(self) -> None:
        """Close the page."""
        self.dismiss(self.place)

    def on_button_pressed(self) -> None:
        self.action_leave()

    @on(CardTitle.Marked)
    def _other_card(self) -> None:
        self.refresh_bindings()

    @property
    def _marked(self) -> FinishedRound | None:
        return self.focused.past if isinstance(self.focused, CardTitle) else None

    def _show(self) -> None:
        evening = self._journey.evenings[self.place]
        head = [plain(say.evening_title(evening), "bold"), plain(say.evening_facts(evening), "$mist")]
        head += [] if evening.rounds else [plain(sentences.EVENING_NO_CARDS)]
        self.query_one("#evening", Static).update(Content("\n").join(line for line in head if line.plain))
        self.query_one("#kept", Static).update(_kept(evening, self._names))
        self.query_one("#what").display = bool(evening.rounds)
        titles = self.query_one(Titles)
        titles.marked = self._marked.number if self._marked is not None else 0
        titles.returns = dict(self._journey.past.returns)
        titles.evening = evening
        self.query_one("#rest", Static).update(_rest(evening, self._names, points=self._points))


def _kept(evening: Evening, names: tuple[str, str]) -> Content:
    """What opened, and the lines that were kept: what one comes back for."""
    opened = [plain(line, "bold") for line in say.opened_sentences(evening)]
    kept = [signed(kept.line.text, kept.line.by, names) for kept in evening.kept]
    kept = kept or [plain(sentences.EVENING_NOTHING_KEPT, "$mist")]
    return Content("\n\n").join([*opened, Content("\n").join(kept)])


def _rest(evening: Evening, names: tuple[str, str], *, points: bool) -> Content:
    """What was promised, what of it came true, and the evening's points as sentences."""
    promised = [signed(made.text, made.by, names) for made in evening.promises]
    sayings = [plain(line) for line in tally_words(evening.tally)] if points else []
    true = [signed(made.text, made.by, names) for made in evening.came_true]
    parts = [
        _part(sentences.EVENING_PROMISES, promised),
        _part(sentences.EVENING_CAME_TRUE, true),
        _part(sentences.EVENING_POINTS, sayings),
    ]
    return Content("\n\n").join(part for part in parts if part.plain)


def _part(title: str, lines: Sequence[Content]) -> Content:
    return Content("\n").join([plain(title, "$mist"), *lines]) if lines else Content("")


def signed(text: str, by: Seat, names: tuple[str, str]) -> Content:
    """Someone's own words, signed with a name in its colour."""
    return Content.assemble(plain(say.quoted(text), "italic"), "  ", plain(names[by], f"${SEATS[by]}"))
