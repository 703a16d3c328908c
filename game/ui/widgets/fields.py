"""The fields of a form: words over several lines, one line, one of a few, some of many."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input, TextArea

from game.language import _
from game.sentences.words import said
from game.text import clean
from game.ui.widgets.in_turn import InTurn, Mixed

KEYS = (
    Binding("f4", "screen.add", _("New")),
    Binding("f5", "screen.take", _("Advice")),
    Binding("f6", "screen.more", _("More"), show=False),
    Binding("f7", "screen.edit('redo')", _("Redo"), show=False),
    Binding("f8", "screen.edit('undo')", _("Undo")),
    Binding("f9", "screen.save", _("Save")),
)
"""The keys of the editor, in every field: some fields would take them for something else."""

MOST_TYPED = 2_000
_NEVER = object()


class Written(Message):
    """Something was typed or chosen in a field; what, the field itself says best when this is heard."""


class TooMuch(Message):
    """More was pasted than the field holds."""

    def __init__(self, kept: int) -> None:
        super().__init__()
        self.kept = kept


class Noted(Mixed):
    """A field that knows whether what stands in it was written down already.

    What was laid into it is never told as something new, so that the sheet and its fields cannot answer
    each other for ever.
    """

    field: str
    _noted: Any = _NEVER

    if TYPE_CHECKING:
        value: Any

    @property
    def is_unnoted(self) -> bool:
        """Whether something else was typed or chosen here since it was last laid or written down."""
        return self._noted is not _NEVER and self.value != self._noted

    def note_down(self) -> None:
        """What stands here is written down."""
        self._noted = self.value

    def tell(self) -> None:
        """Say that there is something to write down, if there is."""
        if self.is_unnoted:
            self.post_message(Written())


class Words(InTurn, Noted, TextArea):
    """Words that are wrapped as they are typed.

    Args:
        field: its name in the model.
        lines: whether Enter begins a new line; an empty last line goes on all the same.
        passage: whether empty lines belong to it.
        most: letters that it holds.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    def __init__(
        self, field: str, *, lines: bool = False, passage: bool = False, most: int = MOST_TYPED
    ) -> None:
        super().__init__(id=f"field-{field}", compact=True, highlight_cursor_line=False)
        self.field = field
        self._lines = lines
        self._passage = passage
        self._most = most

    @property
    def value(self) -> str:
        """What is written there."""
        return self.text

    def lay(self, value: str) -> None:
        """Show other words."""
        with self.prevent(TextArea.Changed):
            self.load_text(value)
        self.move_cursor(self.document.end)
        self.note_down()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Pass on what is typed."""
        event.stop()
        self.tell()

    async def _on_key(self, event: events.Key) -> None:
        if await self.takes_turn(event):
            return
        if event.key == "enter" and not self._passage:
            here = self.document.get_line(self.cursor_location[0]).strip()
            if not self._lines or not here:
                event.stop()
                event.prevent_default()
                await self.run_action("screen.go_on")
                return
        if event.is_printable and len(self.text) >= self._most:
            event.stop()
            event.prevent_default()

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.insert_some(event.text)

    def insert_some(self, text: str) -> None:
        """Insert a text where the cursor is, cleaned, as much of it as there is room for."""
        room = max(self._most - len(self.text), 0)
        kept = clean(text[: room + 1], lines=self._lines or self._passage)[:room]
        self.replace(kept, *self.selection)
        if len(text) > room:
            self.post_message(TooMuch(self._most))


class Line(InTurn, Noted, Input):
    """One line of words.

    Args:
        field: its name in the model.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    def __init__(self, field: str) -> None:
        super().__init__(id=f"field-{field}", compact=True, max_length=MOST_TYPED, select_on_focus=False)
        self.field = field

    def lay(self, value: str) -> None:
        """Show other words."""
        with self.prevent(Input.Changed):
            self.value = value
        self.note_down()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what is typed."""
        event.stop()
        self.tell()

    async def _on_key(self, event: events.Key) -> None:
        if not await self.takes_turn(event):
            await super()._on_key(event)

    async def action_submit(self) -> None:
        """Enter goes on."""
        await self.run_action("screen.go_on")

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        kept = " ".join(clean(event.text[: 2 * MOST_TYPED]).split())[: max(MOST_TYPED - len(self.value), 0)]
        self.insert_text_at_cursor(kept)
        if len(event.text) > MOST_TYPED:
            self.post_message(TooMuch(MOST_TYPED))


class Choice(InTurn, Noted, Widget, can_focus=True):
    """One of a few: Enter, Space or a click takes the next; left and right go through them.

    Args:
        field: its name in the model.
        label: what it is called.
        choices: values and their words, in order.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *KEYS,
        Binding("enter,space,right", "turn(1)", _("Next choice"), show=False),
        Binding("left", "turn(-1)", _("Choice before"), show=False),
    ]

    value: reactive[Any] = reactive(None, layout=True)

    def __init__(self, field: str, label: str, choices: Sequence[tuple[Any, str]]) -> None:
        super().__init__(id=f"field-{field}")
        self.field = field
        self._label = label
        self._choices = choices

    def lay(self, value: Any) -> None:
        """Show another choice."""
        self.value = value
        self.note_down()

    def render(self) -> RenderResult:
        words = dict(self._choices).get(self.value, str(self.value))
        return Content.assemble((f"{self._label} ", "$mist"), (f"{words} ▾", "bold"))

    def action_turn(self, step: int) -> None:
        """Take the next choice, or the one before."""
        values = [value for value, _ in self._choices]
        place = values.index(self.value) + step if self.value in values else 0
        self.value = values[place % len(values)]
        self.tell()

    def on_click(self) -> None:
        """Take the next choice."""
        self.action_turn(1)


class Several(InTurn, Noted, Widget, can_focus=True):
    """Some of many: Enter, Space or a click asks which.

    Args:
        field: its name in the model.
        label: what it is called.
        none: what it says while there are none.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *KEYS,
        Binding("enter,space", "ask", _("Choose"), show=False),
    ]

    value: reactive[tuple[Any, ...]] = reactive((), layout=True)

    class Asked(Message):
        """Which of them?"""

        def __init__(self, name: str, value: tuple[Any, ...]) -> None:
            super().__init__()
            self.name = name
            self.value = value

    def __init__(self, field: str, label: str, none: str) -> None:
        super().__init__(id=f"field-{field}")
        self.field = field
        self._label = label
        self._none = none

    def lay(self, value: tuple[Any, ...]) -> None:
        """Show other ones."""
        self.value = value
        self.note_down()

    def render(self) -> RenderResult:
        words = ", ".join(said(each) for each in self.value) or self._none
        return Content.assemble((f"{self._label} ", "$mist"), (f"{words} ▾", "bold"))

    def action_ask(self) -> None:
        """Ask which."""
        self.post_message(self.Asked(self.field, self.value))

    def on_click(self) -> None:
        """Ask which."""
        self.action_ask()


Field = Words | Line | Choice | Several
