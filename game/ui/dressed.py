"""The app's clothes: it wears the settings, from the colours to the keys, and keeps what is chosen."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from textual import work
from textual.app import App
from textual.binding import Binding
from textual.constants import TEXTUAL_ANIMATIONS
from textual.filter import LineFilter
from textual.theme import BUILTIN_THEMES

from game.errors import FathomsError
from game.saves.home import Home
from game.saves.settings import Settings, read
from game.ui.filters import NoColours, OnlyAscii, Sixteen
from game.ui.key_names import display
from game.ui.suit import Suit, Terminal, suited
from game.ui.themes import THEMES

_SECONDS_TO_READ = 12


class DressedApp(App[None]):
    """An app that looks and answers as the settings of its home say.

    Args:
        terminal: what the terminal asks for by itself.
    """

    def __init__(self, home: Home, terminal: Terminal) -> None:
        super().__init__()
        self._home = home
        self.terminal = terminal
        self._ascii, self._bare, self._coarse = OnlyAscii(), NoColours(), Sixteen()
        for theme in THEMES:
            self.register_theme(theme)
        self.settings, self._settings_are_sound = read(home)
        self.suit = Suit()
        self.wear(self.settings)
        for name in BUILTIN_THEMES:
            self.unregister_theme(name)  # they know no persons and no depths

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of our own, for any theme that does not bring them."""
        return THEMES[0].variables

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What is done to every line of the screen, last of all."""
        filters = list(super().get_line_filters())
        if self.suit.no_colour:
            filters.append(self._bare)
        elif self.terminal.few_colours:
            filters.append(self._coarse)
        if self.suit.only_ascii:
            filters.append(self._ascii)
        return filters

    def get_key_display(self, binding: Binding) -> str:
        """A key as it is written in the footer."""
        return display(binding.key, only_ascii=self.suit.only_ascii)

    def wear(self, settings: Settings) -> None:
        """Look and answer as these settings say, at once."""
        self.settings = settings
        keys, bound = _own_keys(settings.keys)
        self.suit = suit = suited(settings, self.terminal, keys)
        self.animation_level = TEXTUAL_ANIMATIONS if settings.motion else "none"
        self.theme = suit.theme
        self.set_class(suit.only_ascii, "-ascii")
        self.set_class(suit.no_colour, "-no-colour")
        self.set_class(suit.theme == "contrast", "-contrast")
        self.set_keymap(bound)
        self._paint_anew()

    def dress(self, sheets: Sequence[PurePath]) -> None:
        """Wear more style sheets, for screens that were not there before."""
        self.stylesheet.read_all(sheets)
        self.stylesheet.parse()

    def keep(self, settings: Settings) -> None:
        """Wear these settings, and save them for every evening to come."""
        from game.saves.settings_file import save  # noqa: PLC0415 - loads pydantic; Home does without

        self.wear(settings)
        try:
            save(self._home, settings)
        except FathomsError as error:
            self.notify(str(error), markup=False, timeout=_SECONDS_TO_READ)

    def explain_no_more(self) -> None:
        """Leave out the first steps, from now on."""
        self.keep(replace(self.settings, explain=False))

    def on_mount(self) -> None:
        """Once Home is there, say what was wrong with the settings."""
        if not self._settings_are_sound:
            self.call_after_refresh(self._mend_settings)

    @work
    async def _mend_settings(self) -> None:
        from game.saves.settings_file import mend  # noqa: PLC0415 - loads pydantic; Home does without

        try:
            said = await asyncio.to_thread(mend, self._home)
        except FathomsError as error:
            said = str(error)
        if said:
            self.notify(said, markup=False, timeout=_SECONDS_TO_READ)

    def _paint_anew(self) -> None:
        if not self.is_running:
            return
        self.refresh_css(animate=False)
        for screen in self.screen_stack:
            for node in screen.walk_children():
                node.refresh(layout=True)


def _own_keys(keys: Mapping[str, str]) -> tuple[Mapping[str, str], dict[str, str]]:
    """Of the keys that were changed those that can be used, and every binding's key where there are any."""
    if not keys:
        return {}, {}
    from game.ui.keymap import keymap, sound  # noqa: PLC0415 - loads the rules; Home does without

    usable = sound(keys)
    return usable, keymap(usable) if usable else {}
