"""Through every screen and every command: what `tests.pseudo` looks at. Imported after the language."""

# ruff: noqa: RUF001 - names and cards are in another script, on purpose

import asyncio
import contextlib
import io
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.widgets import OptionList

from game import sentences
from game.cli import main
from game.decks.model import Deck, Order, Plan
from game.rules.cards import Card
from game.rules.state import Phase
from game.rules.words import Depth
from game.saves.home import Home
from game.saves.settings import Settings
from game.saves.store import Store
from game.table.table import Table
from game.table.world import World
from game.ui.screens import private
from game.ui.widgets import page
from tests import screens
from tests.plain import listening
from tests.pseudo import plain_words
from tests.ui.test_looking_back import open_journey, played
from tests.ui.walk import Clock, HighChance, Walk, deck, lying_at, new_app, played_to, walking

Found = dict[str, list[str]]
SIZE = (120, 110)
NO_KEY = "f12"
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_GREEK = str.maketrans(_PLAIN, "αβγδεζηθικλμνξοπρστυφχψωςϊ" * 2)
_COMMANDS = {
    "fathoms": "play serve decks games book where completion",
    "fathoms decks": "new check show add convert list schema",
    "fathoms games": "list check backup restore export import erase",
}
_TYPED = {
    "fathoms",
    "help",
    "bash",
    "zsh",
    "fish",
    "powershell",
    "Ana",
    "Sam",
    "game",
    "Markdown",
    "Sunday",
    "evenings",
    "deep",
    "deck",
}
_TYPED |= {"title", "authr", "Surfce"}  # what is wrong in a file of ours
_TYPED |= {"card", "pause", "blank", "leave"}  # what is typed in linear mode
_TYPED |= {word for words in _COMMANDS.values() for word in words.split()}


def walk(what: str, folder: Path) -> Found:
    """Everything of one kind; what is found plain, by place."""
    _in_greek()
    screens.LONG = deck("What about {what}?")
    private.LEAST_SECONDS, page.ADVICE_SECONDS = 0, 0
    match what:
        case "screens":
            return asyncio.run(_screens(folder))
        case "lines":
            return _lines(folder)
        case _:
            return _commands(folder)


def _greek(text: str) -> str:
    return "{partner}".join(part.translate(_GREEK) for part in text.split("{partner}"))


def _in_greek() -> None:
    """Whatever stands on a card or comes from a deck is in another script, wherever the walks make it."""
    made_card, made_deck = Card.__init__, Deck.__init__

    def card(self: Card, id: str, text: str, *args: Any, **more: Any) -> None:  # noqa: A002
        said: dict[str, Any] = {name: _greek(more[name]) for name in ("note", "why", "deck") if name in more}
        if "follow_ups" in more:
            said["follow_ups"] = tuple(map(_greek, more["follow_ups"]))
        made_card(self, id, _greek(text), *args, **{**more, **said})

    def whole(self: Deck, title: str = "", *args: Any, **more: Any) -> None:
        names = ("author", "about", "introduction", "closing")
        said: dict[str, Any] = {name: _greek(more[name]) for name in names if name in more}
        made_deck(self, _greek(title), *args, **{**more, **said})

    Card.__init__ = card  # type: ignore[method-assign]
    Deck.__init__ = whole  # type: ignore[method-assign]


class Looker:
    """Looks at the screen, at what it says beside it, and at the palette; writes down what is plain."""

    def __init__(self) -> None:
        self.found: Found = {}
        self.seen: list[str] = []

    async def __call__(self, walk: Walk, name: str) -> None:
        self.seen.append(name)
        commands = walk.app.get_system_commands(walk.app.screen)
        beside = [words for command in commands for words in (command.title, command.help)]
        words = plain_words("\n".join((walk.seen(), walk.said(), *beside)))
        if words:
            self.found.setdefault(name, []).extend(dict.fromkeys(words))


async def _screens(folder: Path) -> Found:
    look = Looker()
    await screens.visit(folder / "all", Settings(), SIZE, look)
    rest = (_by_plan, _games, _locked, _writing, _letters, _library, _asked, _settled, _journey)
    for each in (_phases, _care, *rest):
        await each(folder / each.__name__, look)
    return look.found


async def _phases(folder: Path, look: Looker) -> None:
    for phase in Phase:
        if phase is Phase.AWAY:
            continue
        home = folder / phase.value.replace(" ", "-")
        async with walking(new_app(home, opening=lying_at(home, phase)), SIZE) as walk:
            await look(walk, f"phase {phase}")
            await walk.press("f1")
            await look(walk, f"help {phase}")
            await walk.press("escape")
            if phase in {Phase.TELL, Phase.CLOSING}:
                await walk.press("f3", "3", "escape")
                await walk.until(lambda: walk.screen == "HomeScreen", key=NO_KEY)
                await look(walk, f"home after {phase}")
            elif phase is Phase.PAUSED:
                await walk.press("1")
                await look(walk, "pause until")


async def _care(folder: Path, look: Looker) -> None:
    game = lying_at(folder, Phase.CLOSING)
    async with walking(new_app(folder, opening=game), SIZE) as walk:
        for keys in ("enter enter", "k", "escape enter", "f", "enter", "enter", "enter", "w", "down enter"):
            await walk.press(*keys.split())
            await look(walk, f"leaving, {keys}")
        await walk.press("end", "enter")
        await walk.type("Τσάι")
        await look(walk, "leaving a promise")
        await walk.press("enter")
        await look(walk, "left")
        await walk.press("enter", "enter")
        await walk.until(lambda: walk.screen == "HomeScreen", key="escape")
        await walk.press("enter")
        await look(walk, "last time")
        await walk.press("g")
        await look(walk, "left card")
    for name, wishes in (("together", ("home", "home")), ("apart", ("home", "end"))):
        home = folder / name
        async with walking(new_app(home, opening=lying_at(home, Phase.CIRCLES)), SIZE) as walk:
            await walk.press("enter")
            for key in wishes:
                await walk.until(lambda: walk.screen == "CirclesScreen", presses=2)
                await look(walk, f"circles {name}")
                await walk.press("home", "enter")
                await walk.until(lambda: walk.screen == "PrivateScreen", presses=20, key=NO_KEY)
                await look(walk, f"circles {name}, shown or not")
                await walk.press(key, "enter")
                await walk.pilot.pause(0.1)
            await look(walk, f"circles {name}, after")


async def _by_plan(folder: Path, look: Looker) -> None:
    plan = Plan(Order.AS_WRITTEN, 30, Depth.DEEP)
    cards = (Card("p1", "What do you hope?", Depth.SURFACE), Card("p2", "What do you miss?", Depth.DEEP))
    decks = (
        deck(),
        Deck("Sundays", author="M", introduction="For two.", plan=plan, closing="Thanks.", cards=cards),
    )
    world = World(clock=Clock(), chance=HighChance(), sync=False)
    table = Table.start(Home(folder), ("Ana", "Sam"), (deck(),), world)
    for move in ("BeginEvening", "Pledged", "Close", "Goodnight"):
        table.play(next(play.move for play in table.legal() if type(play.move).__name__ == move))
    table.close()
    async with walking(new_app(folder, decks=decks), SIZE) as walk:
        await look(walk, "home between evenings")
        await walk.press("down", "down", "down", "enter")
        await look(walk, "plans")
        await walk.press("enter")
        await look(walk, "plan read")
        await walk.press("enter")
        await look(walk, "plan agreed")
        for _person in range(2):
            await walk.until(lambda: walk.screen == "PrivateScreen", presses=3)
            await look(walk, "plan in private")
            await walk.press("home", "enter")
            await walk.pilot.pause(0.1)
        for step in range(30):
            await look(walk, f"plan, step {step}")
            if walk.screen == "PassageScreen":
                break
            await walk.press("enter")


async def _chosen(walk: Walk, words: str) -> None:
    choices = walk.app.screen.query_one(OptionList)
    choices.highlighted = next(i for i, one in enumerate(choices.options) if words in str(one.prompt))
    await walk.press("enter")
    for _try in range(100):
        if not any(worker.group == "default" and worker.is_running for worker in walk.app.workers):
            break
        await walk.pilot.pause(0.01)
    await walk.settle()


async def _games(folder: Path, look: Looker) -> None:
    from game.sentences import keeping  # noqa: PLC0415

    played_to(folder, Phase.ROUND_END)
    async with walking(new_app(folder), SIZE) as walk:
        await _chosen(walk, keeping.GAMES_TITLE)
        await look(walk, "games")
        await walk.press("enter")
        await look(walk, "one game")
        for care in ("BACK_UP", "CHECK", "GO_BACK", "EXPORT", "ERASE"):
            await _chosen(walk, keeping.CARES[care])
            await walk.table_rests()
            await look(walk, f"games, {care}")
            if walk.screen != "GamesScreen":
                await walk.press("escape")
                await walk.settle()


async def _locked(folder: Path, look: Looker) -> None:
    store = Store.open(played_to(folder, Phase.TELL))
    store.set_passphrase("tide")
    store.close()
    async with walking(new_app(folder), SIZE) as walk:
        await look(walk, "home, locked")
        await walk.press("enter")
        await look(walk, "passphrase")
        await walk.type("wrong")
        await walk.press("enter")
        await walk.table_rests()
        await look(walk, "passphrase, wrong")


@asynccontextmanager
async def _shelves(folder: Path) -> AsyncIterator[Walk]:
    own = folder / "decks"
    own.mkdir(parents=True)
    cards = "\n".join(f"- Τι για τον λόφο {n};\n  - Πού;\n  topics: grief\n  note: Εδώ." for n in range(5))
    (own / "ours.md").write_text(
        f"---\ntitle: Δικό μας\nfor: parents\n---\n# Surface\n{cards}\n- Ναι\n", "utf-8"
    )
    (own / "wrong.md").write_text("# Surfce\n- Τι;\n  tpics: grief\n", "utf-8")
    from game.decks.library import Library  # noqa: PLC0415

    app = new_app(folder)
    library = Library([own])
    app._library = lambda: library
    async with walking(app, SIZE) as walk:
        await _chosen(walk, sentences.DECKS_TITLE)
        await walk.pilot.pause(0.2)
        yield walk


async def _library(folder: Path, look: Looker) -> None:
    async with _shelves(folder) as walk:
        for keys in ("down", "down", "enter", "down", "d", "s", "f", "t", "slash", "escape escape", "f1"):
            await walk.press(*keys.split())
            await walk.pilot.pause(0.1)
            await look(walk, f"library, {keys}")


async def _writing(folder: Path, look: Looker) -> None:
    async with _shelves(folder) as walk:
        await walk.press("n")
        await look(walk, "title")
        await walk.type("Τίτλος")
        await walk.press("enter")
        await walk.pilot.pause(0.2)
        for keys in ("f4", "f6", "f5", "f8", "f9", "escape", "up", "enter f6", "f1", "escape escape", "v"):
            await walk.press(*keys.split())
            await walk.pilot.pause(0.1)
            await look(walk, f"writing, {keys}")
        await walk.press("f9", "f1")
        await look(walk, "paste box, help")
        await walk.press("escape", "escape", "escape", "escape")
        await look(walk, "leaving the desk")


async def _letters(folder: Path, look: Looker) -> None:
    game = lying_at(folder, Phase.TELL, depth=Depth.SEABED)
    async with walking(new_app(folder, opening=game), SIZE) as walk:
        await look(walk, "seabed")
        for keys in ("e", "enter", "enter", "enter"):
            await walk.press(*keys.split())
            await look(walk, f"letter, {keys}")


async def _asked(folder: Path, look: Looker) -> None:
    game = lying_at(folder, Phase.TELL)
    async with walking(new_app(folder, opening=game), SIZE) as walk:
        for keys in ("T", "escape s", "escape k", "escape L", "p", "u", "escape", "escape F2", "escape"):
            await walk.press(*keys.split())
            await look(walk, f"asked, {keys}")
    game = lying_at(folder / "ask", Phase.ASK)
    async with walking(new_app(folder / "ask", opening=game), SIZE) as walk:
        for keys in ("t", "enter", "a", "r", "u", "x"):
            await walk.press(*keys.split())
            await look(walk, f"asking, {keys}")
    game = lying_at(folder / "draw", Phase.DRAW)
    async with walking(new_app(folder / "draw", opening=game), SIZE) as walk:
        for keys in ("enter", "s", "escape n", "c"):
            await walk.press(*keys.split())
            await look(walk, f"drawing, {keys}")
    game = lying_at(folder / "gift", Phase.GIFT)
    async with walking(new_app(folder / "gift", opening=game), SIZE) as walk:
        await walk.press("w")
        await look(walk, "promise")


async def _settled(folder: Path, look: Looker) -> None:
    game = lying_at(folder, Phase.CLOSING)
    async with walking(new_app(folder, opening=game), SIZE) as walk:
        await walk.press("g")
        for step in range(12):
            await look(walk, f"after the first evening, {step}")
            if walk.screen == "HomeScreen":
                break
            await walk.press("enter")


async def _journey(folder: Path, look: Looker) -> None:
    played(folder, 3, (_greek("You laughed"), _greek("Soup")))
    async with walking(new_app(folder), SIZE) as walk:
        await open_journey(walk)
        await look(walk, "journey")
        for keys in ("f1", "escape enter", "n", "escape r", "escape escape k", "o", "d", "escape r"):
            await walk.press(*keys.split())
            await look(walk, f"journey, {keys}")
        await walk.press("escape", "escape", "escape")
        for keys in ("s", "escape b", "enter", "escape t", "enter", "home enter"):
            await walk.press(*keys.split())
            await look(walk, f"looking back, {keys}")
    home = folder / "none yet"
    Table.start(Home(home), ("Ana", "Sam"), (deck(),), World(Clock(), HighChance(), sync=False)).close()
    async with walking(new_app(home), SIZE) as walk:
        await open_journey(walk)
        for keys in ("enter", "k", "escape b", "escape s"):
            await walk.press(*keys.split())
            await look(walk, f"no evening yet, {keys}")


def _lines(folder: Path) -> Found:
    """Linear mode: a new game, what can be done in every phase, and the ways from home."""
    begun = ("", "", "Ζωή", "Μάρα", "", "?", *[""] * 40)
    said = {"a new game": listening.played(folder / "new", *begun)}
    for phase in Phase:
        home = folder / phase.value.replace(" ", "-")
        if phase is Phase.AWAY:
            continue
        game = listening.at(home, phase)
        for name, typed in (("on", ("?", "", "?")), ("last", ("9", "8", "7", "6"))):
            said[f"{phase}, {name}"] = listening.played(home, *typed, opening=game)
    for place in "1234567":
        home = folder / place
        played(home, 2, (_greek("You laughed"), _greek("Soup")))
        said[f"from home, {place}"] = listening.played(home, place, "1", "1", "2", "")
    return {where: words for where, text in said.items() if (words := _unknown(text))}


def _unknown(text: str) -> list[str]:
    return list(dict.fromkeys(word for word in plain_words(text) if word not in _TYPED))


def _commands(folder: Path) -> Found:
    os.environ.update(FATHOMS_HOME=str(folder), COLUMNS="100")
    game = played_to(folder, Phase.ROUND_END)
    good, bad = folder / "καλό.md", folder / "κακό.md"
    good.write_text("---\ntitle: Δικό μας\n---\n# Surface\n- Τι;\n  - Πού;\n# Deep\n- Πώς;\n", "utf-8")
    bad.write_text(
        "---\ntitle Δικό\nauthr: Α\n---\n- α\n# Surfce\n- Τι;\n# Surface\n  - β\n- \n  topics: γ\n", "utf-8"
    )
    helps = [
        f"{group} {name} --help".split()[1:]
        for group, names in _COMMANDS.items()
        for name in ("", *names.split())
    ]
    said = ["nonsense", "decks nonsense", "gmaes", "where", "completion", "play Ζωή", "serve --port 99999999"]
    said += [
        f"decks check {good}",
        f"decks check {bad}",
        "decks check Ω.md",
        f"decks show {good}",
        "decks show",
    ]
    said += [
        f"decks show {good} --depth 4",
        f"decks show {good} --depth 9",
        f"decks add {bad}",
        f"decks add {good}",
    ]
    said += [
        f"decks new {good}",
        f"decks new {folder}/νέο.md",
        f"decks convert {good} {folder}/α.csv",
        f"decks new {folder}/α.ω",
    ]
    said += [
        "games list",
        f"games list {game.stem}",
        "games check",
        "games backup",
        "games check",
        f"games restore {game.stem}",
    ]
    said += [
        f"games restore {game.stem} 99",
        f"games export {game.stem} --to {folder}/α.json",
        "games list Ζωή",
    ]
    said += [f"games export {game.stem} --to {folder}/α.json", f"games export {game.stem} --to {folder}/α.ω"]
    said += [
        f"games import {folder}/α.json",
        f"games import {good}",
        f"games erase {game.stem}",
        "games erase",
    ]
    said += [f"games erase {game.stem} --yes Ζωή", f"games erase {game.stem} --yes {game.stem}"]
    found = {}
    for words in (*helps, *(line.split() for line in said)):
        if plain := _unknown(_answer(words)):
            found[" ".join(words)] = plain
    return found


def _answer(words: list[str]) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out), contextlib.suppress(SystemExit):
        main(words)
    return out.getvalue()
