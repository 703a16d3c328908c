"""The page of an evening: what they talked about, what opened, what was kept; for both, and about neither."""

from collections.abc import Awaitable, Callable, Sequence

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Button, Footer, OptionList, Static
from textual.widgets.option_list import Option

from game import sentences_journey as sentences
from game.errors import FathomsError
from game.rules.state import FinishedRound
from game.rules.words import Seat
from game.table.journey import Evening, Journey
from game.ui.words import SEATS, plain
from game.voice import journey as say
from game.voice.points import tally_in_words

Changes = Callable[[FinishedRound], Awaitable[Journey | None]]
"""Asks for something about a told card and saves it; the journey afterwards, or None where nothing changed."""


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
        Binding("left", "turn(-1)", "Earlier", id="evening.earlier", priority=True),
        Binding("right", "turn(1)", "Later", id="evening.later", priority=True),
        Binding("n", "change('name')", "Name this place", id="evening.name"),
        Binding("r", "change('back')", "Ask it to come back", id="evening.back"),
        Binding("escape", "leave", "Back", id="evening.leave"),
        Binding("ctrl+q", "leave", "Back", show=False),
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
        with VerticalScroll(classes="leaf"):
            yield Static(id="evening", classes="heading", markup=False)
            yield OptionList(id="cards", markup=False)
            yield Static(id="rest", markup=False)
            with Center():
                yield Button(Content.assemble(("⏎ ", "bold"), sentences.EVENING_DONE), id="done")
        yield Footer(show_command_palette=False)

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
            case _:
                return True

    def action_turn(self, step: int) -> None:
        """The evening before, or after."""
        self.place += step
        self.refresh_bindings()

    @work
    async def action_change(self, what: str) -> None:
        """Name the place of the marked card, or ask it to come back."""
        if self._marked is None:
            return
        try:
            changed = await self._changes[what](self._marked)
        except FathomsError as error:
            self.notify(str(error), markup=False)
            return
        if changed is not None:
            self._journey = changed
            self._show()

    def action_leave(self) -> None:
        """Close the page."""
        self.dismiss(self.place)

    @on(Button.Pressed)
    @on(OptionList.OptionSelected)
    def _enough(self) -> None:
        if self._tonight:
            self.action_leave()

    @on(OptionList.OptionHighlighted)
    def _other_card(self) -> None:
        self.refresh_bindings()

    @property
    def _evening(self) -> Evening:
        return self._journey.evenings[self.place]

    @property
    def _marked(self) -> FinishedRound | None:
        rounds = self._evening.rounds
        place = self.query_one(OptionList).highlighted if self.is_mounted else None
        return rounds[place] if place is not None and place < len(rounds) else None

    def _show(self) -> None:
        evening = self._evening
        head = [plain(say.evening_title(evening), "bold"), plain(say.evening_facts(evening), "$mist")]
        head.append(plain("" if evening.rounds else sentences.EVENING_NO_CARDS))
        self.query_one("#evening", Static).update(Content("\n").join(head))
        cards = self.query_one(OptionList)
        marked = cards.highlighted
        cards.clear_options()
        cards.add_options(_cards(evening, dict(self._journey.past.returns)))
        cards.display = bool(evening.rounds)
        if evening.rounds:
            cards.highlighted = min(marked or 0, len(evening.rounds) - 1)
            cards.focus()
        elif self._tonight:
            self.query_one(Button).focus()
        self.query_one("#rest", Static).update(_rest(evening, self._names, points=self._points))


def _cards(evening: Evening, returns: "dict[int, float]") -> list[Option]:
    places = dict(evening.places)
    options = []
    for past in evening.rounds:
        more = [f"⚑ {places[past.number]}"] if past.number in places else []
        more += [say.return_sentence(returns[past.number])] if past.number in returns else []
        words = [
            plain(f"{past.card.depth.title:<9} ", "$mist"),
            plain("★ " if past.starred else "  "),
            plain(say.card_title(past.card)),
            plain(f"  {' · '.join(more)}" if more else "", "$mist"),
        ]
        options.append(Option(Content.assemble(*words)))
    return options


def _rest(evening: Evening, names: tuple[str, str], *, points: bool) -> Content:
    """What opened, what was kept and promised, and the evening's points as sentences."""
    parts = [_part("", [plain(line, "bold") for line in say.opened_sentences(evening)])]
    kept = [signed(kept.line.text, kept.line.by, names) for kept in evening.kept]
    parts.append(_part(sentences.EVENING_KEPT, kept or [plain(sentences.EVENING_NOTHING_KEPT, "$mist")]))
    promised = [signed(made.text, made.by, names) for made in evening.promises]
    parts.append(_part(sentences.EVENING_PROMISES, promised))
    sayings = [plain(line) for line in tally_in_words(evening.tally)] if points else []
    parts.append(_part(sentences.EVENING_POINTS, sayings))
    return Content("\n\n").join(part for part in parts if part.plain)


def _part(title: str, lines: Sequence[Content]) -> Content:
    if not lines:
        return Content("")
    head = [plain(title, "$mist")] if title else []
    return Content("\n").join([*head, *lines])


def signed(text: str, by: Seat, names: tuple[str, str]) -> Content:
    """Someone's own words, signed with a name in its colour."""
    return Content.assemble(plain(f"“{text}”"), "  ", plain(names[by], f"${SEATS[by]}"))
