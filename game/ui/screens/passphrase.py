"""Typing a passphrase: once to open a game, twice to lock one. It leaves the screen and is forgotten."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, VerticalGroup
from textual.screen import ModalScreen
from textual.widgets import Button, Checkbox, Input, Static

from game.errors import Locked
from game.language import _
from game.sentences import locking as said
from game.ui.widgets.choices import Tick
from game.ui.widgets.writing import Writing
from game.ui.words import plain


class PassphraseDialog(ModalScreen[str | None]):
    """Escape gives none.

    Args:
        trouble: what was wrong with the last try.
        twice: whether it is a new one, which is typed twice.
        check: raises a Locked with a sentence when it will not do.
    """

    BINDINGS = [Binding("escape", "cancel", _("Back"))]

    def __init__(
        self, ask: str, why: str, *, trouble: str = "", twice: bool = False, check: Callable[[str], str]
    ) -> None:
        super().__init__()
        self._ask = ask
        self._why = why
        self._trouble = trouble
        self._twice = twice
        self._check = check

    def compose(self) -> ComposeResult:
        with VerticalGroup(classes="dialog"):
            yield Static(plain(self._ask, "bold"), classes="heading")
            yield Static(plain(self._why), classes="quiet")
            yield Writing(password=True, id="phrase", placeholder=said.NEW_FIRST)
            if self._twice:
                yield Writing(password=True, id="again", placeholder=said.NEW_SECOND)
            say = Static(plain(self._trouble, "$warning"), id="say", classes="quiet")
            say.display = bool(self._trouble)
            yield say
            yield Tick(said.SHOW, id="show")
            with Center():
                yield Button(_("⏎ Lock it") if self._twice else _("⏎ Open"), id="go-on")
            yield Static(_("Tab  next    Esc  back"), classes="quiet last", markup=False)

    def on_mount(self) -> None:
        self.query_one("#phrase", Input).focus()

    @on(Checkbox.Changed)
    def _shown(self, event: Checkbox.Changed) -> None:
        for line in self.query(Input):
            line.password = not event.value

    @on(Input.Submitted, "#phrase")
    def _first(self) -> None:
        if self._twice:
            self.query_one("#again", Input).focus()
        else:
            self._done()

    @on(Input.Submitted, "#again")
    @on(Button.Pressed)
    def _done(self) -> None:
        typed = {line.value for line in self.query(Input)}
        self._forget()
        if len(typed) > 1:
            self._say(said.NEW_DIFFER)
            return
        try:
            phrase = self._check(typed.pop())
        except Locked as trouble:
            self._say(str(trouble))
        else:
            self.dismiss(phrase)

    def action_cancel(self) -> None:
        """Give none."""
        self._forget()
        self.dismiss(None)

    def _say(self, sentence: str) -> None:
        say = self.query_one("#say", Static)
        say.update(plain(sentence, "$warning"))
        say.display = True

    def _forget(self) -> None:
        for line in self.query(Input):
            line.clear()
        self.query_one("#phrase", Input).focus()
