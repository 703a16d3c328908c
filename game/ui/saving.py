"""A move that could not be saved: said, tried again; and where the file has gone, written into a new one."""

from pathlib import Path
from typing import Any

from textual.app import App

from game import sentences_locking as said
from game.errors import Moved, SaveError
from game.rules.state import Phase, State
from game.saves.home import Home
from game.ui.host import Host
from game.ui.locking import unlocked
from game.ui.screens.dialogs import ChoiceDialog

_COPY = "copy"


async def plays_on(app: App[Any], host: Host, error: SaveError, before: State) -> bool:
    """Say what happened, and ask how to go on; False: they leave the table.

    Args:
        before: where the game was when this was begun; an evening that was closed since is over all the same.

    Raises:
        FathomsError: when a copy cannot be opened.
    """
    if host.state.phase is Phase.AWAY is not before.phase:
        app.notify(str(error), markup=False)
        return False
    while True:
        wish = await app.push_screen_wait(_how(error))
        if wish != _COPY:
            return wish is True
        try:
            return await _in_a_copy(app, host)
        except SaveError as another:
            error = another


def _how(error: SaveError) -> ChoiceDialog[bool | str]:
    choices: list[tuple[str, bool | str]] = [(said.FAILED_AGAIN, True), (said.FAILED_LEAVE, False)]
    if not isinstance(error, Moved):
        return ChoiceDialog(str(error), choices, said.FAILED_WHY)
    choices.insert(1, (said.MOVED_COPY, _COPY))
    return ChoiceDialog(str(error), choices, said.MOVED_WHY)


async def _in_a_copy(app: App[Any], host: Host) -> bool:
    to = _free_place(host)
    await host.with_file(lambda store: store.save_copy(to))
    await host.leave()
    if await unlocked(app, host, to) is None:
        return False
    app.notify(said.COPY_WRITTEN.format(path=to), markup=False)
    return True


def _free_place(host: Host) -> Path:
    """A name for the copy: beside the game, or in the folder of whoever plays where that is gone."""
    try:
        return host.home.new_game()
    except SaveError:
        return Home(Path.home() / "fathoms").new_game()
