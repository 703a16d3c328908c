"""What is asked in private: the vote, boundaries, circles; and a depth that opens."""

from game.rules.state import Phase
from tests.tour import NO_KEY, Way
from tests.tour.ways import game_at, stepping
from tests.ui.walk import played_to


async def walk(way: Way) -> None:
    """The stops behind a hand-over."""
    await _vote(way)
    await _boundaries(way)
    for name, wishes in (("together", ("home", "home")), ("apart", ("home", "end"))):
        await _circles(way, name, wishes)


async def _vote(way: Way) -> None:
    vote = played_to(way.folder / "vote", Phase.VOTE, way.guests.names)
    async with stepping(way, "vote", opening=vote) as walk:
        await way.look(walk, "vote")
        for _ in range(2):
            await walk.until(lambda: walk.screen == "PrivateScreen", presses=4)
            await way.look(walk, "private")
            await walk.press("home", "enter")
            await walk.pilot.pause(0.05)
        await walk.until(lambda: walk.phase is Phase.NEWS, key=NO_KEY)
        await way.look(walk, "opened")


async def _boundaries(way: Way) -> None:
    boundaries = played_to(way.folder / "topics", Phase.BOUNDARIES, way.guests.names)
    async with stepping(way, "topics", opening=boundaries) as walk:
        await way.look(walk, "boundaries-why")
        await walk.press("enter")
        await way.look(walk, "handover")
        await walk.press("enter")
        await way.look(walk, "boundaries")
        await walk.press("space")
        await way.look(walk, "boundaries, one closed")


async def _circles(way: Way, name: str, wishes: tuple[str, str]) -> None:
    place = f"circles-{name}"
    async with stepping(way, place, opening=game_at(way, place, Phase.CIRCLES)) as walk:
        await walk.press("enter")
        for key in wishes:
            await walk.until(lambda: walk.screen == "CirclesScreen", presses=2)
            await way.look(walk, f"circles {name}")
            await walk.press("home", "enter")
            await walk.until(lambda: walk.screen == "PrivateScreen", presses=20, key=NO_KEY)
            await way.look(walk, f"circles {name}, shown or not")
            await walk.press(key, "enter")
            await walk.pilot.pause(0.05)
        await way.look(walk, f"circles {name}, after")
