"""The settings, and the keys behind them: asked, worn at once, and kept. Escape leads back, step by step."""

import asyncio
import importlib
from dataclasses import replace
from functools import partial

from textual.constants import TEXTUAL_ANIMATIONS

from game.sentences import settings as sentences
from game.ui.dressed import DressedApp
from game.ui.keymap import changed, refusal, sound
from game.ui.screens.keys import ALL_USUAL, KeysScreen, PressDialog
from game.ui.screens.settings import Row, SettingsScreen


async def settle(app: DressedApp) -> None:
    """Show the settings until they go back."""
    await asyncio.to_thread(importlib.import_module, "game.saves.settings_file")  # ready for the first change
    marked = Row.COLOURS
    while await app.push_screen_wait(SettingsScreen(app.settings, app.keep, _held(app), marked=marked)):
        await _settle_keys(app)
        marked = Row.KEYS


async def _settle_keys(app: DressedApp) -> None:
    marked = ""
    while True:
        keys = sound(app.settings.keys)
        name = await app.push_screen_wait(KeysScreen(keys, marked=marked))
        if name is None:
            return
        if name == ALL_USUAL:
            app.keep(replace(app.settings, keys={}))
            continue
        marked = name
        key = await app.push_screen_wait(PressDialog(name, partial(refusal, name, keys=keys)))
        if key is not None:
            app.keep(replace(app.settings, keys=changed(name, key, keys)))


def _held(app: DressedApp) -> list[str]:
    held = [sentences.COLOURS_HELD] if app.terminal.no_colour else []
    return [*held, sentences.MOTION_HELD] if TEXTUAL_ANIMATIONS == "none" else held
