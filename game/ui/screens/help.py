"""Help: the game on one page, and every key, made from the real bindings."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game import sentences
from game.ui.deeds import DEEDS, key_name
from game.ui.words import plain


class HelpScreen(ModalScreen[None]):
    """What the game is, and what the keys do; any of Escape, Enter, F1 goes back.

    Args:
        everywhere: keys that work on every screen, with their words.
        here: those of the screen that asked; they come first.
    """

    BINDINGS = [Binding("escape,enter,f1,question_mark,q", "back", "Back", priority=True)]

    def __init__(self, everywhere: Sequence[tuple[str, str]], here: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._everywhere = everywhere
        self._here = here

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="help"):
            if self._here:
                yield Static(plain(sentences.KEYS_HERE, "bold"), classes="heading")
                yield Static(_table(self._here))
            yield Static(plain("How it goes", "bold"), classes="heading")
            for line in sentences.RULES_IN_SHORT:
                yield Static(plain(line), classes="paragraph")
            yield Static(plain("Keys at the card", "bold"), classes="heading")
            yield Static(_table([(key_name(deed), f"{deed.label}. {deed.help}") for deed in DEEDS]))
            yield Static(plain("Keys everywhere", "bold"), classes="heading")
            yield Static(_table(self._everywhere))
            yield Static(plain(sentences.NOT_TONIGHT_TITLE, "bold"), classes="heading")
            yield Static(
                plain("\n".join((*sentences.NOT_TONIGHT, sentences.NOT_TONIGHT_HELP))), classes="paragraph"
            )
            yield Static(plain("Esc  back", "$mist"))

    def action_back(self) -> None:
        """Back to where you were."""
        self.dismiss(None)


def _table(rows: Sequence[tuple[str, str]]) -> Content:
    return Content("\n").join(Content.assemble((f"{key:>7}  ", "bold"), plain(words)) for key, words in rows)
