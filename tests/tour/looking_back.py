"""Looking back: the journey, its pages and papers; an evening by a plan; a sealed letter, and its day."""

from game.decks.model import Deck, Order, Plan
from game.rules.cards import Card
from game.rules.state import Phase
from game.rules.words import Depth
from game.saves.home import Home
from game.sentences import plan as words
from game.table.table import Table
from game.table.world import World
from tests.tour import Way
from tests.tour.ways import between_evenings, game_at, stepping
from tests.ui.test_looking_back import open_journey, played
from tests.ui.walk import Clock, HighChance, Walk, deck


async def walk(way: Way) -> None:
    """The stops behind the journey."""
    await _journey(way)
    await _nothing_yet(way)
    await _by_plan(way)
    await _letter(way)


async def _journey(way: Way) -> None:
    played(way.folder / "journey", 3, way.guests.lines, way.guests.names)
    async with stepping(way, "journey") as walk:
        await way.look(walk, "home, to look back from")
        await open_journey(walk)
        await way.look(walk, "journey")
        for keys in ("f1", "escape enter", "n"):
            await walk.press(*keys.split())
            await way.look(walk, f"journey, {keys}")
        await walk.type(way.guests.typed.split()[0])
        await walk.press("enter")
        await way.look(walk, "journey, a place named")
        for keys in ("r", "escape escape k", "o", "o", "o"):
            await walk.press(*keys.split())
            await way.look(walk, f"keepsakes, {keys}")
        for keys in ("d", "r"):
            for _row in range(6):
                await walk.press(keys)
                if walk.screen != "KeepsakesScreen":
                    break
                await walk.press("down")
            await way.look(walk, f"keepsakes, {keys}")
            await walk.press("escape")
        await walk.press("slash")
        await walk.type("404")
        await way.look(walk, "keepsakes, none found")
        await walk.until(lambda: walk.screen == "JourneyScreen", key="escape", presses=4)
        await _papers(way, walk)


async def _papers(way: Way, walk: Walk) -> None:
    for keys in ("s", "escape b", "enter", "escape t", "enter", "home enter"):
        await walk.press(*keys.split())
        await way.look(walk, f"looking back, {keys}")


async def _nothing_yet(way: Way) -> None:
    world = World(Clock(), HighChance(), sync=False)
    Table.start(Home(way.folder / "none-yet"), way.guests.names, (deck(),), world).close()
    async with stepping(way, "none-yet") as walk:
        await open_journey(walk)
        for keys in ("enter", "k", "escape b", "escape s"):
            await walk.press(*keys.split())
            await way.look(walk, f"no evening yet, {keys}")


def _plan() -> Deck:
    plan = Plan(Order.AS_WRITTEN, 30, Depth.DEEP)
    cards = (Card("p1", "What do you hope?", Depth.SURFACE), Card("p2", "What do you miss?", Depth.DEEP))
    return Deck("Sundays", author="M.", introduction="For two.", plan=plan, closing="Thanks.", cards=cards)


async def _by_plan(way: Way) -> None:
    between_evenings(way, "plan")
    async with stepping(way, "plan", decks=(deck(), _plan())) as walk:
        await way.look(walk, "home between evenings")
        await walk.choose(words.PLANS_TITLE)
        for name in ("plans", "plan read", "plan agreed"):
            await way.look(walk, name)
            await walk.press("enter")
        for _person in range(2):
            await walk.until(lambda: walk.screen == "PrivateScreen", presses=3)
            await way.look(walk, "plan in private")
            await walk.press("home", "enter")
            await walk.pilot.pause(0.05)
        for step in range(30):
            await way.look(walk, f"plan, step {step}")
            if walk.screen == "PassageScreen":
                break
            await walk.press("enter")


async def _letter(way: Way) -> None:
    """Written at the Seabed, sealed, and opened half a year later."""
    game = game_at(way, "letter", Phase.ROUND_END, depth=Depth.SEABED)
    async with stepping(way, "letter", opening=game) as walk:
        for step, key in enumerate(("e", "enter", "enter", "enter", "enter")):
            await walk.press(key)
            await way.look(walk, f"letter, {step}")
        await walk.paste(way.guests.lines[0])
        await way.look(walk, "letter, written")
        await walk.press("ctrl+s")
        await walk.table_rests()
        await way.look(walk, "letter, sealed")
        await walk.press("c", "g")
        await walk.until(lambda: walk.screen == "HomeScreen", key="escape", presses=12)
        clock = walk.app.host.world.clock
        assert isinstance(clock, Clock)
        clock.now += 200 * 86_400
        await walk.press("home", "enter")
        await walk.table_rests()
        for step in range(5):
            await way.look(walk, f"letter, opened, {step}")
            if walk.screen == "PassageScreen":
                break
            await walk.press("enter")
            await walk.table_rests()
