"""The keys: every deed with its key; choose one, and press the key that it shall have."""

from collections.abc import Callable, Mapping

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalGroup
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen, Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.language import _
from game.sentences import settings as sentences
from game.ui.key_names import display
from game.ui.keymap import BY_NAME, ROWS, key_of
from game.ui.suit import suit_of
from game.ui.widgets.footer import Footer
from game.ui.words import plain

ALL_USUAL = ""
"""In place of a deed's name: all keys as they come."""


class KeysScreen(Screen[str | None]):
    """The table of keys; dismissed with the deed whose key is to change, ALL_USUAL, or None to go back.

    Args:
        keys: those that are not the usual ones.
        marked: the deed to begin at.
    """

    BINDINGS = [
        Binding("escape", "back", _("Back"), id="keys.back"),
        Binding("ctrl+q", "leave", _("Leave"), show=False),
    ]

    def __init__(self, keys: Mapping[str, str], *, marked: str = "") -> None:
        super().__init__()
        self._keys = keys
        self._marked = marked

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"), VerticalGroup(id="keys", classes="paper-less"):
            yield Static(plain(sentences.KEYS_TITLE, "bold"), classes="heading")
            yield Static(plain(sentences.KEYS_HINT), classes="quiet")
            yield OptionList(*self._rows(), id="keys-rows", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        rows = self.query_one(OptionList)
        rows.focus()
        names = [row.name for row in ROWS]
        rows.highlighted = names.index(self._marked) + 1 if self._marked in names else 1

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(ROWS[event.option_index - 1].name if event.option_index else ALL_USUAL)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_leave(self) -> None:
        """Leaving is going back."""
        self.action_back()

    def _rows(self) -> list[Option]:
        rows = [Option(plain(sentences.KEYS_ALL_USUAL, "bold"), disabled=not self._keys)]
        only_ascii = suit_of(self).only_ascii
        for row in ROWS:
            key = display(key_of(row, self._keys), only_ascii=only_ascii)
            own = "bold reverse" if row.name in self._keys else "bold"
            cells = (f" {key} ".center(9), own), " ", plain(row.label.ljust(20), "bold"), plain(row.help)
            rows.append(Option(Content.assemble(*cells)))
        return rows


class PressDialog(ModalScreen[str | None]):
    """Waits for the new key of one deed; dismissed with it, or with None when all stays as it is.

    Args:
        refuses: says in a sentence why a key cannot be this deed's; "" when it can.
    """

    def __init__(self, name: str, refuses: Callable[[str], str]) -> None:
        super().__init__()
        self._row = BY_NAME[name]
        self._refuses = refuses

    def compose(self) -> ComposeResult:
        usual = sentences.KEY_USUAL_IS.format(key=display(self._row.usual))
        with VerticalGroup(classes="dialog"):
            yield Static(plain(sentences.KEY_ASK.format(label=self._row.label), "bold"), classes="heading")
            yield Static(plain(self._row.help), classes="quiet")
            yield Static(plain(f"{sentences.KEY_WAITING} {usual}"), id="say", classes="quiet", markup=False)

    def on_key(self, event: Key) -> None:
        """Take the key, or say why not."""
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self.dismiss(None)
        elif refusal := self._refuses(event.key):
            self.query_one("#say", Static).update(plain(refusal, "$warning"))
        else:
            self.dismiss(event.key)

    def on_click(self) -> None:
        """A click leaves the key as it is."""
        self.dismiss(None)
