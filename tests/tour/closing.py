"""The end of an evening and what follows it: keeping, leaving, settling, last time's gifts."""

from game.rules.state import Phase
from tests.tour import NO_KEY, Way
from tests.tour.ways import game_at, stepping
from tests.ui.walk import played_to


async def walk(way: Way) -> None:
    """The stops from a closing to the next beginning."""
    await _closing(way)
    await _leaving(way)
    await _settled(way)


async def _closing(way: Way) -> None:
    end = played_to(way.folder / "end", Phase.ROUND_END, way.guests.names)
    async with stepping(way, "end", opening=end) as walk:
        await walk.press("escape", "down", "enter")
        await way.look(walk, "closing-glad")
        await walk.press("enter", "enter")
        await way.look(walk, "closing-keep")
        await walk.press("enter")
        await way.look(walk, "closing-leave")
        await walk.press("enter")
        await way.look(walk, "closing-end")
        await walk.press("enter")
        for step in range(12):
            await way.look(walk, f"after the first evening, {step}")
            if walk.screen == "HomeScreen":
                break
            await walk.press("enter")


async def _leaving(way: Way) -> None:
    async with stepping(way, "leaving", opening=game_at(way, "leaving", Phase.CLOSING)) as walk:
        for keys in ("enter enter", "k", "escape enter", "f", "enter", "enter", "enter", "w", "down enter"):
            await walk.press(*keys.split())
            await way.look(walk, f"leaving, {keys}")
        await walk.press("end", "enter")
        await walk.type(way.guests.typed)
        await way.look(walk, "leaving a promise")
        await walk.press("enter")
        await way.look(walk, "left")
        await walk.press("enter", "enter")
        await walk.until(lambda: walk.screen == "HomeScreen", key="escape")
        await walk.press("enter")
        await way.look(walk, "last time")
        await walk.press("g")
        await way.look(walk, "left card")


async def _settled(way: Way) -> None:
    """Good night at once; then a passphrase, in place of none."""
    async with stepping(way, "settled", opening=game_at(way, "settled", Phase.CLOSING)) as walk:
        await walk.press("g")
        await walk.until(lambda: walk.screen == "ChoiceDialog", presses=6)
        for step in range(6):
            await way.look(walk, f"settling, {step}")
            if walk.screen in {"HomeScreen", "PassphraseDialog"}:
                break
            offered = "assphrase" in walk.seen() and walk.screen == "ChoiceDialog"
            await walk.press("end" if offered else "home", "enter")
        await walk.until(lambda: walk.screen in {"HomeScreen", "PassphraseDialog"}, key=NO_KEY)
        await way.look(walk, "settling, at last")
