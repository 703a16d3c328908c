"""The games page: back up, go back, check, export, import, erase; and what happens when a game is damaged."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from game.errors import SaveError
from game.rules import moves as m
from game.rules.state import Phase
from game.saves.backup import back_up, backups
from game.saves.checking import check_game
from game.saves.home import Home
from game.saves.restoring import kept_aside
from game.saves.store import Store
from game.table.table import Table
from game.table.world import World
from tests.damage import miscounted
from tests.sitting import meddle
from tests.ui.walk import Clock, Walk, deck, new_app, played_to, walking

AT = 1_800_000_000.0


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with one game, at the end of its first round."""
    played_to(tmp_path / "home", Phase.ROUND_END)
    return tmp_path / "home"


@pytest.fixture
async def page(home: Path) -> AsyncIterator[Walk]:
    """The page of all games."""
    async with walking(new_app(home)) as walk:
        await to_games(walk)
        yield walk


def in_the_closing(home: Path) -> None:
    """A game in the closing of its first evening."""
    world = World(clock=Clock(), sync=False)
    table = Table.resume(played_to(home, Phase.ROUND_END), (deck(),), world)
    table.play(m.Close())
    table.close()


async def to_games(walk: Walk) -> None:
    await choose(walk, "Your games")


async def choose(walk: Walk, words: str) -> None:
    """Take the choice that begins with these words, with the keyboard."""
    choices = walk.app.screen.query_one(OptionList)
    place = next(i for i, one in enumerate(choices.options) if str(one.prompt).startswith(words))
    choices.highlighted = place
    await walk.press("enter")
    for _ in range(200):
        if not any(worker.group == "default" and worker.is_running for worker in walk.app.workers):
            break
        await walk.pilot.pause(0.01)
        if walk.screen in {"GamesScreen", "ChoiceDialog", "EntryDialog", "HomeScreen"}:
            break
    await walk.settle()


async def until_said(walk: Walk, words: str) -> None:
    """Wait for what a thread brings back."""
    for _ in range(300):
        await walk.settle()
        if words in " ".join(walk.seen().split()):
            return
    raise AssertionError(walk.seen())


async def typed(walk: Walk, text: str) -> None:
    walk.app.screen.query_one(Input).value = text
    await walk.press("enter")


def game_of(home: Path) -> Path:
    return home / "game-1.db"


async def test_a_game_is_backed_up_and_put_back(page: Walk, home: Path) -> None:
    """Two keys each; what was there is kept."""
    await choose(page, "Ana & Sam")
    assert "There is no backup of it yet" in page.seen()
    await choose(page, "Back it up now")
    await until_said(page, "Backed up: game-1.")
    (backup,) = backups(Home(home).backups, "game-1")
    await choose(page, "Go back to a backup")
    assert page.screen == "ChoiceDialog"
    await page.press("enter")
    await until_said(page, "Ana & Sam is as it was on")

    assert game_of(home).read_bytes() == backup.path.read_bytes()
    assert len(kept_aside(game_of(home))) == 1


async def test_going_back_from_every_step_changes_nothing(page: Walk, home: Path) -> None:
    """Escape leads back, step by step, to the first screen."""
    back_up(game_of(home), Home(home).backups, at=AT)
    before = game_of(home).read_bytes()
    await choose(page, "Ana & Sam")
    for choice in ("Go back to a backup", "Export it", "Erase it"):
        await choose(page, choice)
        await page.press("escape")
        assert page.screen == "GamesScreen"
    await page.press("escape", "escape")

    assert page.screen == "HomeScreen"
    assert game_of(home).read_bytes() == before


async def test_a_sound_game_is_said_to_be_sound_and_a_damaged_backup_named(page: Walk, home: Path) -> None:
    """To the last page, and its backups with it."""
    await choose(page, "Ana & Sam")
    await choose(page, "Check it")
    await until_said(page, "every page and every row is as it was written")
    backup = back_up(game_of(home), Home(home).backups, at=AT)
    backup.path.write_bytes(backup.path.read_bytes()[:5_000])
    await choose(page, "Check it")
    await until_said(page, f"{backup.path.name} is damaged")


@pytest.mark.parametrize("form", [".md", ".html", ".json"])
async def test_a_game_is_exported_where_one_says_and_over_nothing(
    page: Walk, tmp_path: Path, form: str
) -> None:
    """The ending is added where it was left out; a file that is there stays."""
    await choose(page, "Ana & Sam")
    await choose(page, "Export it")
    await choose(page, form)
    await typed(page, str(tmp_path / "ours"))
    await until_said(page, "is exported to")
    assert (tmp_path / f"ours{form}").stat().st_size > 500
    await choose(page, "Export it")
    await choose(page, form)
    await typed(page, str(tmp_path / f"ours{form}"))
    await until_said(page, "is there already and was left as it is")


async def test_a_game_from_another_computer_is_brought_along(page: Walk, home: Path, tmp_path: Path) -> None:
    """And one that is none is answered in a sentence."""
    await choose(page, "Ana & Sam")
    await choose(page, "Export it")
    await choose(page, ".json")
    await typed(page, str(tmp_path / "ours.json"))
    await until_said(page, "is exported to")
    await page.press("escape")
    await choose(page, "Bring a game along")
    await typed(page, str(tmp_path / "ours.json"))
    await until_said(page, "Ana & Sam is here now, in game-2.db")
    assert check_game(home / "game-2.db") == ()
    (tmp_path / "letter.json").write_text("{}", encoding="utf-8")
    await choose(page, "Bring a game along")
    await typed(page, str(tmp_path / "letter.json"))
    await until_said(page, "letter.json: It is no game that Fathoms exported")


async def test_a_game_is_erased_only_by_its_name(page: Walk, home: Path) -> None:
    """And it is said exactly what was removed."""
    back_up(game_of(home), Home(home).backups, at=AT)
    await choose(page, "Ana & Sam")
    await choose(page, "Erase it")
    await typed(page, "yes")
    await until_said(page, "That is not the name of Ana & Sam. Nothing was erased.")
    assert game_of(home).exists()
    await choose(page, "Erase it")
    await typed(page, "Ana & Sam")
    await until_said(page, "Ana & Sam is erased: 2 files removed")

    assert "game-1.db" in page.seen()
    assert not game_of(home).exists()
    assert backups(Home(home).backups, "game-1") == ()


async def test_a_game_that_another_window_plays_is_not_put_back(page: Walk, home: Path) -> None:
    """The sentence stands on the page, and the game is as it was."""
    back_up(game_of(home), Home(home).backups, at=AT)
    store = Store.open(game_of(home))
    await choose(page, "Ana & Sam")
    await choose(page, "Go back to a backup")
    await page.press("enter")
    await until_said(page, "is open in another window")
    store.close()


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40)])
async def test_everything_is_on_the_page_at_every_size(home: Path, size: tuple[int, int]) -> None:
    """With two lines of news below."""
    back_up(game_of(home), Home(home).backups, at=AT)
    async with walking(new_app(home), size) as walk:
        await to_games(walk)
        await choose(walk, "Ana & Sam")
        await choose(walk, "Check it")
        await until_said(walk, "as it was written")
        seen = walk.seen()

        for words in ("Ana & Sam", "1 backup", "The newest: ", "Back it up now", "Erase it", "Esc"):
            assert words in seen


async def test_a_damaged_game_is_offered_its_newest_good_backup_when_it_does_not_open(home: Path) -> None:
    """One Enter puts it back; the damaged file is kept aside."""
    game = game_of(home)
    good = back_up(game, Home(home).backups, at=AT)
    meddle(game, "UPDATE game SET checkpoint = replace(checkpoint, 'Ana', 'Eve')")
    damaged = game.read_bytes()
    async with walking(new_app(home)) as walk:
        await walk.press("enter")
        await until_said(walk, "This game needs mending")
        assert "Go back to the backup of" in walk.seen()
        await walk.press("enter")
        await until_said(walk, "Ana & Sam is as it was on")

        assert game.read_bytes() == good.path.read_bytes()
        (aside,) = kept_aside(game)
        assert aside.read_bytes() == damaged


async def test_a_page_that_is_found_damaged_after_they_sat_down_ends_the_evening_before_a_move_is_saved(
    home: Path,
) -> None:
    """They sit down at once; the first move writes nothing, and the newest good backup is offered."""
    game = game_of(home)
    back_up(game, Home(home).backups, at=AT)
    damaged = miscounted(game.read_bytes())
    game.write_bytes(damaged)
    async with walking(new_app(home)) as walk:
        await walk.press("enter")
        assert walk.app.host.at_table
        await walk.until(lambda: "This game needs mending" in walk.seen())

        assert game.read_bytes() == damaged
        await walk.press("enter")
        await until_said(walk, "Ana & Sam is as it was on")
        assert check_game(game) == ()


async def test_a_damaged_game_may_stay_as_it_is(home: Path) -> None:
    """Nothing is done that nobody chose."""
    game = game_of(home)
    back_up(game, Home(home).backups, at=AT)
    meddle(game, "UPDATE game SET checkpoint = replace(checkpoint, 'Ana', 'Eve')")
    damaged = game.read_bytes()
    async with walking(new_app(home)) as walk:
        await walk.press("enter")
        await until_said(walk, "This game needs mending")
        await walk.press("down", "enter")

        assert walk.screen == "HomeScreen"
        assert game.read_bytes() == damaged


async def test_a_damaged_game_without_a_backup_is_said_as_before(home: Path) -> None:
    """There is nothing to offer."""
    meddle(game_of(home), "UPDATE game SET checkpoint = replace(checkpoint, 'Ana', 'Eve')")
    async with walking(new_app(home)) as walk:
        await walk.press("enter")
        await until_said(walk, "is damaged")

        assert walk.screen == "ReadingScreen"


async def test_a_game_that_home_cannot_list_is_mended_on_the_page(home: Path) -> None:
    """Its first page is gone: the way back comes first among what can be done."""
    game = game_of(home)
    back_up(game, Home(home).backups, at=AT)
    game.write_bytes(b"rubbish")
    async with walking(new_app(home)) as walk:
        await to_games(walk)
        assert "needs mending" in walk.seen()
        await choose(walk, "Ana & Sam")
        await walk.press("enter", "enter")
        await until_said(walk, "Ana & Sam is as it was on")

    assert check_game(game) == ()


async def test_an_evening_ends_with_a_backup(tmp_path: Path) -> None:
    """By itself, beside all else."""
    in_the_closing(tmp_path)
    async with walking(new_app(tmp_path)) as walk:
        await walk.press("enter")
        await walk.until(lambda: walk.screen not in {"ClosingScreen", "ReadingScreen", "RoundScreen"})
        for _ in range(200):
            if backups(Home(tmp_path).backups, "game-1"):
                break
            await walk.pilot.pause(0.01)

        (backup,) = backups(Home(tmp_path).backups, "game-1")
        assert Store.open(backup.path).checkpoint.phase is Phase.AWAY


async def test_a_backup_that_cannot_be_made_is_said_quietly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The evening is saved all the same, and nothing stands in the way."""

    def full(*_: object, **__: object) -> None:
        raise SaveError("The disk is full: no backup was made.")

    monkeypatch.setattr("game.ui.host.back_up", full)
    in_the_closing(tmp_path)
    async with walking(new_app(tmp_path)) as walk:
        await walk.press("enter")
        await walk.until(lambda: walk.screen not in {"ClosingScreen", "ReadingScreen", "RoundScreen"})
        for _ in range(200):
            if "its backup could not be made" in walk.said():
                break
            await walk.pilot.pause(0.01)

        assert "The evening is saved, but its backup could not be made. The disk is full" in walk.said()
