"""Each phase of the rules, its help, and what can be asked for on the way."""

from game.rules.state import Phase
from game.rules.words import Depth
from tests.tour import NO_KEY, PHASES, Way
from tests.tour.ways import game_at, stepping


async def walk(way: Way) -> None:
    """A stop at each phase, and at each dialog over it."""
    for phase in PHASES:
        await _phase(way, phase)
    await _asked(way)
    for depth in list(Depth)[1:]:
        game = game_at(way, f"depth-{int(depth)}", Phase.TELL, depth=depth)
        async with stepping(way, f"depth-{int(depth)}", opening=game) as walk:
            await way.look(walk, f"at the {depth.name.lower()}")


async def _phase(way: Way, phase: Phase) -> None:
    place = phase.value.replace(" ", "-")
    async with stepping(way, place, opening=game_at(way, place, phase)) as walk:
        await way.look(walk, f"phase {phase}")
        await walk.press("f1")
        await way.look(walk, f"help {phase}")
        await walk.press("escape")
        if phase in {Phase.TELL, Phase.CLOSING}:
            await walk.press("f3")
            await way.look(walk, f"pause from {phase}")
            await walk.press("3", "escape")
            await walk.until(lambda: walk.screen == "HomeScreen", key=NO_KEY)
            await way.look(walk, f"home after {phase}")
        elif phase is Phase.PAUSED:
            await walk.press("1")
            await way.look(walk, "pause until")


_ASKED = {
    Phase.TELL: ("T", "escape s", "escape k", "escape L", "p", "u", "escape", "escape F2", "escape"),
    Phase.ASK: ("t", "enter", "a", "r", "u", "x"),
    Phase.DRAW: ("enter", "s", "escape n", "c"),
    Phase.GIFT: ("w",),
}


async def _asked(way: Way) -> None:
    for phase, presses in _ASKED.items():
        place = f"asked-{phase.value}"
        async with stepping(way, place, opening=game_at(way, place, phase)) as walk:
            for keys in presses:
                await walk.press(*keys.split())
                await way.look(walk, f"asked at {phase}, {keys}")
