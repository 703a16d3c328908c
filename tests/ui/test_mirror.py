"""Who wished what in private shows on no screen: mirrored games look the same, phase by phase."""

from pathlib import Path
from random import Random

from game.decks.folders import bundled_folder
from game.decks.library import Library
from game.rules.state import Phase, State
from game.saves.home import Home
from game.saves.store import Store
from tests.simulate import Clock, Evenings, sit_down
from tests.test_simulate import QUARREL
from tests.ui.walk import new_app, walking

AFTER = {Phase.TIDE, Phase.VOTE, Phase.CIRCLES, Phase.COOLED}


def after_private_steps(folder: Path, *, mirror: bool) -> list[State]:
    """What each private step of some evenings led to."""
    decks = Library.load((bundled_folder(),)).decks
    found: list[State] = []
    for seed in range(1, 3):
        table, clock = sit_down(Home(folder / str(seed)), decks, seed, sync=False)
        assert isinstance(clock, Clock)
        table.play(QUARREL)
        before = Phase.AWAY
        for state in Evenings(table, clock, Random(seed), mirror=mirror).play(8):
            found += [state] if before in AFTER and state.phase is not before else []
            before = state.phase
        table.close()
    return found


def lying(home: Path, state: State) -> Path:
    """A game that lies at this state."""
    home.mkdir(parents=True)
    Store.create(home / "game-1.db", state, name="Ana & Sam", key="key", sync=False).close()
    return home


async def seen(home: Path, state: State) -> str:
    """What a screen shows of a state."""
    app = new_app(home, opening=home / "game-1.db")
    app.host.world.clock.now = state.now  # type: ignore[attr-defined]  # the test's own clock
    async with walking(app) as walk:
        return walk.seen()


async def test_no_screen_depends_on_who_wished_what(tmp_path: Path) -> None:
    """The same evenings with exchanged wishes: equal states, equal screens."""
    one = after_private_steps(tmp_path / "one", mirror=False)
    other = after_private_steps(tmp_path / "other", mirror=True)
    assert one == other
    assert len(one) > 3
    for place in (0, len(one) // 2):
        here, there = lying(tmp_path / f"a{place}", one[place]), lying(tmp_path / f"b{place}", other[place])
        assert await seen(here, one[place]) == await seen(there, other[place])
