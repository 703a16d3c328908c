"""The rules of the house: a preset with one key, and each rule on its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, VerticalGroup
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, SelectionList, Static
from textual.widgets.selection_list import Selection

from game import sentences
from game.language import _
from game.rules.house import stands, switched
from game.rules.moves import HouseRule
from game.rules.presets import preset
from game.rules.state import House
from game.rules.words import Preset
from game.sentences import plan
from game.ui.widgets.choices import Choices
from game.ui.words import plain


@dataclass(frozen=True, slots=True)
class Housed:
    """The house as they want it, and whether they would like an evening by a plan."""

    house: House
    by_plan: bool


class HouseDialog(ModalScreen[Housed | None]):
    """Space turns a rule over, a number takes a preset, Enter takes them as they stand.

    Args:
        rules: the rules that can be chosen, in words.
        house: as it stands.
    """

    BINDINGS = [
        Binding("escape", "cancel", _("Back")),
        Binding("enter", "take", _("Take them"), priority=True),
        *(Binding(str(place), f"preset({place})", show=False) for place in range(1, len(Preset) + 1)),
    ]

    def __init__(self, rules: Sequence[tuple[str, HouseRule]], house: House) -> None:
        super().__init__()
        self._rules = rules
        self._house = house
        self._by_plan = False

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="dialog"):
            yield Static(plain(sentences.HOUSE_ASK, "bold"), classes="heading")
            yield Static(plain(plan.PRESETS_ASK), classes="quiet")
            yield Static(id="presets", classes="paragraph", markup=False)
            yield Choices[HouseRule](*self._selections(self._house))
            with Center():
                yield Button(_("⏎ Take them"), id="take")
            yield Static(_("Space  yes or no    Esc  back"), classes="quiet", markup=False)

    def on_mount(self) -> None:
        self.query_one(SelectionList).focus()
        self._say_presets(None)

    def on_button_pressed(self) -> None:
        self.action_take()

    def action_preset(self, place: int) -> None:
        """Begin from a preset; each rule can still be turned over."""
        chosen = list(Preset)[place - 1]
        self._by_plan = chosen is Preset.WITH_A_PLAN
        rules = self.query_one(SelectionList)
        rules.clear_options()
        rules.add_options(self._selections(preset(self._house, chosen)))
        rules.highlighted = 0
        self._say_presets(chosen)

    def action_take(self) -> None:
        """Take them as they stand."""
        on = self.query_one(SelectionList).selected
        house = self._house
        for _words, rule in self._rules:
            house = switched(house, rule) if stands(house, rule) != (rule in on) else house
        self.dismiss(Housed(house, self._by_plan))

    def action_cancel(self) -> None:
        """Change nothing."""
        self.dismiss(None)

    def _selections(self, house: House) -> list[Selection[HouseRule]]:
        return [
            Selection(plain(words), rule, initial_state=stands(house, rule)) for words, rule in self._rules
        ]

    def _say_presets(self, chosen: Preset | None) -> None:
        parts = [
            plain(f"{place}  {plan.PRESETS[each]}", "bold" if each is chosen else "")
            for place, each in enumerate(Preset, start=1)
        ]
        lines = [Content("    ").join(parts[:2]), Content("    ").join(parts[2:])]
        if self._by_plan:
            lines.append(plain(plan.PRESET_WITH_A_PLAN, "$mist"))
        self.query_one("#presets", Static).update(Content("\n").join(lines))
