"""What follows from a choice at Home: each a walk of its own, which ends at Home again."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from textual.app import App

from game.errors import FathomsError, OpenElsewhere
from game.language import _
from game.rules.state import State
from game.table.table import couple_of
from game.ui.arranging import arrange
from game.ui.evening import Evening
from game.ui.host import Host
from game.ui.in_private import reopen
from game.ui.joining import join
from game.ui.keeping import offer_backup
from game.ui.locking import offer, unlocked
from game.ui.planning import plan_evening
from game.ui.readings import not_tonight, trouble_page
from game.ui.screens.home import BETWEEN
from game.ui.screens.names import NamesScreen
from game.ui.shared import SharedHost
from game.when_not_to_play import WhenNotToPlay


async def take_up(  # noqa: PLR0913 - who, where, and how
    app: App[Any],
    evening: Evening,
    host: SharedHost,
    path: Path,
    passphrase: Path | None,
    *,
    by_plan: bool = False,
) -> None:
    """Take up a game; one that is damaged may be put back as its newest good backup has it.

    Args:
        passphrase: a file that holds what is tried first on a locked game.
        by_plan: for an evening by a plan.
    """
    try:
        state = await unlocked(app, host, path, passphrase)
        await evening.sit_down(_at_once(state), by_plan=by_plan)
    except OpenElsewhere as error:
        if not await join(app, evening, host, path):
            await app.push_screen_wait(trouble_page(error))
    except FathomsError as error:
        await offer_backup(app, host.home, host.world, path, str(error))


async def begin(
    app: App[Any], evening: Evening, host: Host, safety: WhenNotToPlay, *, by_plan: bool = False
) -> None:
    """The first five minutes: when not to play, two names, the pledge, and a card lies there."""
    if not await app.push_screen_wait(not_tonight(safety, _("We feel safe together"))):
        return
    names = await app.push_screen_wait(NamesScreen(couple_of))
    if names is not None:
        await evening.sit_down(host.start(names), by_plan=by_plan)


async def visit(
    app: App[Any], host: Host, path: Path, passphrase: Path | None, do: Callable[[], Awaitable[None]]
) -> None:
    """Open a game for something beside its evenings, and leave it again."""
    try:
        if await unlocked(app, host, path, passphrase) is not None:
            await do()
    except FathomsError as error:
        await app.push_screen_wait(trouble_page(error))
    finally:
        await host.leave()


async def settle_evenings(app: App[Any], evening: Evening, host: Host) -> None:
    """What the evenings of the open game are made of, its boundaries, its passphrase.

    Raises:
        FathomsError: when something could not be saved.
    """
    if host.state.phase.value in BETWEEN:
        if (await arrange(app, host)).by_plan:
            if await plan_evening(app, host):
                await evening.play_on()
            return
        await reopen(app, host)
    await offer(app, host)


async def _at_once(state: State | None) -> State | None:
    """A state that is there already, for who waits for one."""
    return state
