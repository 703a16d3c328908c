"""Our journey: the sea of the evenings at one glance, and the map of what is explored and still unknown."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from game.errors import FathomsError
from game.sentences import journey as sentences
from game.table.journey import Ground, Journey
from game.ui.widgets.footer import Footer
from game.ui.widgets.sea import SeaPicture
from game.ui.words import plain
from game.voice import journey as say

_BAR = 10


class Way(Enum):
    """Where to go from the journey."""

    EVENING = "evening"
    KEEPSAKES = "keepsakes"
    SEASON = "season"
    BOOK = "book"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Onward:
    """Where to go from here, and the evening that was under the light, from 0."""

    way: Way
    lit: int


class JourneyScreen(Screen[Onward | None]):
    """The evenings as a sea. It shows nothing before all of it has been read and verified.

    Args:
        title: who is at the table, already safe to show.
        read: brings the journey; it may take a moment, and raise a FathomsError.
        lit: the evening under the light at first, from 0; -1 is the last one.
    """

    BINDINGS = [
        Binding("left", "light(-1)", "Earlier", id="journey.earlier", show=False, priority=True),
        Binding("right", "light(1)", "Later", id="journey.later", show=False, priority=True),
        Binding("enter", "go('evening')", "Page", id="journey.evening", priority=True),
        Binding("k", "go('keepsakes')", "Keepsakes", id="journey.keepsakes"),
        Binding("s", "go('season')", "Season", id="journey.season"),
        Binding("b", "go('book')", "Book", id="journey.book"),
        Binding("t", "go('summary')", "Therapist", id="journey.summary"),
        Binding("escape", "leave", "Back", id="journey.back"),
        Binding("ctrl+q", "leave", "Back", show=False),
    ]

    lit: reactive[int] = reactive(-1)

    def __init__(self, title: Content, read: Callable[[], Awaitable[Journey]], lit: int = -1) -> None:
        super().__init__()
        self._heading = title
        self._read = read
        self._journey: Journey | None = None
        self.set_reactive(JourneyScreen.lit, lit)

    def compose(self) -> ComposeResult:
        yield Static(self._heading, id="whose", markup=False)
        with VerticalScroll(id="journey"):
            yield Static(plain(sentences.READING), id="reading", markup=False)
            yield SeaPicture()
            yield Static(id="caption", markup=False)
            yield Static(id="in-words", markup=False)
            yield Static(id="map-title", markup=False)
            with Horizontal(id="map"):
                yield Static(id="facets", markup=False)
                yield Static(id="decks", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        self._show_only("reading")
        self.load()

    @work
    async def load(self) -> None:
        """Read and verify the past while the screen already lies there."""
        try:
            self._journey = await self._read()
        except FathomsError as error:
            self.query_one("#reading", Static).update(plain(str(error)))
            return
        self._show(self._journey)

    def watch_lit(self) -> None:
        """Show which evening the light is on."""
        if self._journey is not None and self._journey.evenings:
            self._light(self._journey)

    def action_light(self, step: int) -> None:
        """Bring the light to another evening."""
        if self._journey is not None and self._journey.evenings:
            self.lit = min(max(self.lit + step, 0), len(self._journey.evenings) - 1)

    @on(SeaPicture.Picked)
    def _picked(self, event: SeaPicture.Picked) -> None:
        if event.place == self.lit:
            self.action_go(Way.EVENING.value)
        self.lit = event.place

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing can be opened before it has been read; a page needs an evening."""
        if action != "go":
            return True
        if self._journey is None:
            return False
        return bool(self._journey.evenings) or parameters[0] in {Way.SEASON.value, Way.KEEPSAKES.value}

    def action_go(self, way: str) -> None:
        """Go on from here."""
        self.dismiss(Onward(Way(way), max(self.lit, 0)))

    def action_leave(self) -> None:
        """Back to where they came from."""
        self.dismiss(None)

    def _show(self, journey: Journey) -> None:
        self.refresh_bindings()
        if not journey.evenings:
            words = Content("\n\n").join(plain(line) for line in sentences.NO_EVENING)
            self.query_one("#reading", Static).update(words)
            return
        last = len(journey.evenings) - 1
        self._show_only("caption", "in-words", "map-title", "map", "sea")
        self.set_reactive(JourneyScreen.lit, last if not 0 <= self.lit <= last else self.lit)
        self.query_one(SeaPicture).evenings = journey.evenings
        self.query_one("#in-words", Static).update(
            plain("\n".join(say.journey_sentences(journey.past, journey.evenings)))
        )
        keys = plain(f"   ·   {sentences.KEYS}", "$mist")
        self.query_one("#whose", Static).update(Content.assemble(self._heading, keys))
        why = Content.assemble(plain(sentences.THE_MAP, "bold"), "   ", plain(sentences.MAP_WHY, "$mist"))
        self.query_one("#map-title", Static).update(why)
        self.query_one("#facets", Static).update(_grounds(sentences.FACETS, journey.facets))
        self.query_one("#decks", Static).update(_grounds(sentences.DECKS, journey.decks))
        self._light(journey)

    def _light(self, journey: Journey) -> None:
        self.query_one(SeaPicture).lit = self.lit
        self.query_one("#caption", Static).update(plain(say.caption(journey.evenings[self.lit]), "bold"))

    def _show_only(self, *shown: str) -> None:
        for name in ("reading", "caption", "in-words", "map-title", "map"):
            self.query_one(f"#{name}").display = name in shown
        self.query_one(SeaPicture).display = "sea" in shown


def _grounds(title: str, grounds: Sequence[Ground]) -> Content:
    """Parts of the map under each other: a line grows where they have been; elsewhere it is still unknown."""
    widest = max((len(ground.name) for ground in grounds), default=0)
    lines = [plain(title, "$mist")]
    for ground in grounds:
        filled = round(ground.share * _BAR) or int(ground.told > 0)
        name = plain(f"{ground.name:<{widest}}  ", "" if ground.told else "$faint")
        if ground.told:
            bar = Content.assemble(("━" * filled, "bold"), ("┄" * (_BAR - filled), "$faint"))
        else:
            bar = plain(sentences.UNKNOWN, "$faint")
        lines.append(Content.assemble(name, bar))
    return Content("\n").join(lines)
