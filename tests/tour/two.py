"""A second window: it offers to join, asks who sits there, and waits for the other in private."""

from game.rules.state import Phase
from tests.tour import NO_KEY, Way
from tests.tour.ways import stepping
from tests.ui.walk import played_to


async def walk(way: Way) -> None:
    """The stops of whoever joins."""
    vote = played_to(way.folder / "two", Phase.VOTE, way.guests.names)
    async with stepping(way, "two", opening=vote) as first:
        await first.until(lambda: first.screen == "ReadingScreen", key=NO_KEY)
        async with stepping(way, "two") as second:
            await second.until(lambda: second.screen == "ChoiceDialog", key=NO_KEY)
            await way.look(second, "join")
            await second.choose("Join it")
            await way.look(second, "who sits here")
            await second.press("down", "enter")
            await second.until(lambda: second.screen == "ReadingScreen", key=NO_KEY)
            await way.look(second, "a vote at two screens")
            await second.until(lambda: second.screen == "PrivateScreen", presses=4)
            await second.press("home", "enter")
            await second.until(lambda: second.screen == "WaitingScreen", key=NO_KEY)
            await way.look(second, "waiting")
