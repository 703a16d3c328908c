"""Through every screen and every command: what `tests.pseudo` looks at. Imported after the language."""

# ruff: noqa: RUF001 - names and cards are in another script, on purpose

import asyncio
import contextlib
import io
import os
from pathlib import Path

from game.cli import main
from game.rules.state import Phase
from game.saves.settings import Settings
from tests.plain import listening
from tests.pseudo import plain_words
from tests.tour import Way, tour
from tests.tour.guests import Guests, words_of
from tests.ui.test_looking_back import played
from tests.ui.walk import Walk, played_to

Found = dict[str, list[str]]
SIZE = (110, 72)
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

_FILED = {"grief", "tpics", "Surfce"}  # what is written in decks on the tour, and stays as it is


def walk(what: str, folder: Path) -> Found:
    """Everything of one kind; what is found plain, by place."""
    with words_of(_greek):
        match what:
            case "screens":
                return asyncio.run(_screens(folder))
            case "lines":
                return _lines(folder)
            case _:
                return _commands(folder)


def _greek(text: str) -> str:
    return "{partner}".join(part.translate(_GREEK) for part in text.split("{partner}"))


class Looker:
    """Looks at the screen, at what it says beside it, and at the palette; writes down what is plain."""

    def __init__(self) -> None:
        self.found: Found = {}

    async def __call__(self, walk: Walk, name: str) -> None:
        commands = walk.app.get_system_commands(walk.app.screen)
        beside = [words for command in commands for words in (command.title, command.help)]
        words = [
            word for word in plain_words("\n".join((walk.seen(), walk.said(), *beside))) if word not in _FILED
        ]
        if words:
            self.found.setdefault(name, []).extend(dict.fromkeys(words))


async def _screens(folder: Path) -> Found:
    look = Looker()
    guests = Guests(("Ana", "Sam"), ("Γέλασες.", "Σούπα."), "Τσάι", _greek)
    await tour(Way(folder, look, SIZE, guests, Settings()))
    return look.found


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
