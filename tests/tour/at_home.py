"""Around home: the first screen in all its states, settings, games and passphrases, a whole first round."""

from pathlib import Path

from textual.widgets import Input

from game import sentences
from game.rules.state import Phase
from game.saves.backup import back_up
from game.saves.home import Home
from game.saves.store import Store
from game.sentences import keeping
from tests.tour import NO_KEY, Way
from tests.tour.ways import between_evenings, game_at, stepping
from tests.ui.walk import Walk, played_to, round_screen


async def walk(way: Way) -> None:
    """The stops around home."""
    await _first_round(way)
    await _settings(way)
    await _games(way)
    await _locked(way)
    await _trouble(way)
    await _small(way)


async def _first_round(way: Way) -> None:
    look = way.look
    async with stepping(way, "first") as walk:
        await look(walk, "home-first")
        await walk.press("f1")
        await look(walk, "help-home")
        await walk.press("escape", "n")
        await look(walk, "not-tonight")
        await walk.press("enter")
        await walk.type(way.guests.names[0])
        await walk.press("enter", "enter")
        await look(walk, "names, one missing")
        await walk.type(way.guests.names[1])
        await look(walk, "names")
        await walk.press("enter")
        await look(walk, "pledge")
        await walk.press("enter")
        await look(walk, "tell")
        round_screen(walk).add_class("-fade")
        await walk.settle()
        await look(walk, "tell-faded")
        await _over_a_card(way, walk)
        await _round(way, walk)


async def _over_a_card(way: Way, walk: Walk) -> None:
    await walk.press("asterisk", "f1")
    await way.look(walk, "help")
    await walk.press("escape", "k")
    await way.look(walk, "keep")
    await walk.press("escape", "ctrl+p")
    await walk.pilot.pause(0.2)
    await way.look(walk, "palette")
    await walk.press("escape", "escape")
    await way.look(walk, "leave")
    await walk.press("escape", "f2")
    await way.look(walk, "blank")
    await walk.press("f2")


async def _round(way: Way, walk: Walk) -> None:
    await walk.press("enter")
    await way.look(walk, "give-back")
    await walk.press("enter")
    await way.look(walk, "ask")
    await walk.press("enter", "enter", "enter", "enter", "enter", "enter")
    await way.look(walk, "round-end")
    await walk.press("k")
    await walk.type(way.guests.lines[0])
    await way.look(walk, "keep, a line typed")
    await walk.press("enter")
    await way.look(walk, "kept")
    await walk.press("enter")
    await way.look(walk, "draw-back")
    await walk.press("enter")
    await way.look(walk, "draw")
    await walk.press("right")
    await way.look(walk, "draw, the other")


async def _settings(way: Way) -> None:
    async with stepping(way, "settings") as walk:
        await walk.choose(sentences.settings.TITLE)
        await way.look(walk, "settings")
        await walk.press("down", "down", "down", "down", "enter")
        await way.look(walk, "keys")
        await walk.press("enter")
        await way.look(walk, "press")
        await walk.press("ctrl+a")
        await way.look(walk, "press-refused")


async def _games(way: Way) -> None:
    played_to(way.folder / "games", Phase.ROUND_END, way.guests.names)
    async with stepping(way, "games") as walk:
        await way.look(walk, "home, one game")
        await walk.choose(keeping.GAMES_TITLE)
        await way.look(walk, "games")
        await walk.press("enter")
        await way.look(walk, "one game")
        for care in ("BACK_UP", "CHECK", "GO_BACK", "EXPORT", "ERASE"):
            await walk.choose(keeping.CARES[care])
            await walk.table_rests()
            await way.look(walk, f"games, {care}")
            if walk.screen != "GamesScreen":
                await walk.press("enter") if care == "EXPORT" else await walk.press("escape")
            if walk.screen == "EntryDialog":
                await way.look(walk, "games, where to")
                await walk.press("escape")


async def _locked(way: Way) -> None:
    game = played_to(way.folder / "locked", Phase.TELL, way.guests.names)
    store = Store.open(game)
    store.set_passphrase("tide")
    store.close()
    async with stepping(way, "locked") as walk:
        await way.look(walk, "home, locked")
        await walk.press("enter")
        await way.look(walk, "passphrase")
        await walk.type("wrong")
        await walk.press("enter")
        await walk.table_rests()
        await way.look(walk, "passphrase, wrong")
        await walk.type("tide")
        await walk.press("enter")
        await walk.until(lambda: walk.screen == "RoundScreen", key=NO_KEY)
        await walk.press("f2", "a")
        await way.look(walk, "blank, sealed")
        await walk.type("wrong")
        await walk.press("enter")
        await walk.table_rests()
        await way.look(walk, "blank, still sealed")


async def _trouble(way: Way) -> None:
    """Several games, one of them damaged, a file that is none, and nowhere to go from there."""
    between_evenings(way, "trouble")
    folder = way.folder / "trouble"
    for number in range(2, 8):
        (folder / f"game-{number}.db").write_bytes((folder / "game-1.db").read_bytes())
    (folder / "game-8.db").write_bytes(b"no game" * 900)
    _tear(folder / "game-7.db")
    async with stepping(way, "trouble") as walk:
        await way.look(walk, "home, many games")
        await walk.choose(keeping.GAMES_TITLE)
        await way.look(walk, "games, some damaged")
        await walk.choose(keeping.IMPORT)
        await way.look(walk, "games, import")
        walk.app.screen.query_one(Input).value = "nowhere.json"
        await walk.press("enter")
        await walk.table_rests()
        await way.look(walk, "games, import of nothing")

    async with stepping(way, "trouble", opening=folder / "game-7.db") as walk:
        await walk.table_rests()
        await way.look(walk, "a damaged game")
    torn = played_to(way.folder / "torn", Phase.ROUND_END, way.guests.names)
    back_up(torn, Home(torn.parent).backups, at=1_800_000_000.0)
    _tear(torn)
    async with stepping(way, "torn", opening=torn) as walk:
        await walk.table_rests()
        await way.look(walk, "a damaged game with a backup")
        await walk.press("home", "enter")
        await walk.table_rests()
        await way.look(walk, "back from a backup")


def _tear(path: Path) -> None:
    torn = bytearray(path.read_bytes())
    for place in range(len(torn) // 3, len(torn), 512):
        torn[place] ^= 0xFF
    path.write_bytes(bytes(torn))


async def _small(way: Way) -> None:
    game = game_at(way, "small", Phase.TELL)
    async with stepping(way, "small", opening=game) as walk:
        await walk.pilot.resize_terminal(50, 15)
        await walk.settle()
        await way.look(walk, "too small")
