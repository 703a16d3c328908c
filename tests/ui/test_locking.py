"""Passphrases on the screen: offered, set, asked for, changed, taken away; and kept nowhere."""

import gc
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.widgets import Checkbox, Input, OptionList

from game.rules.state import Phase
from game.saves.glance import glance
from game.saves.home import Home
from game.saves.locking import is_opened_by
from game.saves.store import Store
from game.sentences import locking as said
from game.ui.screens.cover import BlankScreen
from tests.ui.walk import NO_KEY, Walk, new_app, played_to, walking

PHRASE = "tide and two chairs"


def lock(path: Path, phrase: str = PHRASE) -> Path:
    store = Store.open(path)
    store.set_passphrase(phrase)
    store.close()
    return path


@pytest.fixture
async def locked(tmp_path: Path) -> AsyncIterator[Walk]:
    """Home, with one locked game in the middle of a telling."""
    lock(played_to(tmp_path, Phase.TELL))
    async with walking(new_app(tmp_path)) as walk:
        yield walk


async def phrase(walk: Walk, *typed: str) -> None:
    for one in typed:
        await walk.type(one)
        await walk.press("enter")
    await walk.table_rests()


def words(walk: Walk) -> str:
    """What stands on the screen, without the boxes around it."""
    return " ".join(walk.seen().translate(dict.fromkeys(map(ord, "▊▎▔▁"), " ")).split())


async def choose(walk: Walk, option: str) -> None:
    options = walk.app.screen.query_one(OptionList)
    prompts = [str(options.get_option_at_index(n).prompt) for n in range(options.option_count)]
    options.highlighted = prompts.index(option)
    await walk.press("enter")


async def test_a_locked_game_shows_its_file_name_only(locked: Walk) -> None:
    """Neither names nor where it stands; it says that it is locked."""
    seen = locked.seen()

    assert "game-1   locked" in seen
    assert "Ana" not in seen
    assert "evening" not in seen.replace("Our evenings", "").replace("An evening by a plan", "")


async def test_the_passphrase_opens_it_at_the_very_move(locked: Walk) -> None:
    """Typed unseen; then the card lies there."""
    await locked.press("enter")
    assert locked.screen == "PassphraseDialog"
    assert "is locked" in locked.seen()
    await phrase(locked, PHRASE)

    assert (locked.screen, locked.phase) == ("RoundScreen", Phase.TELL)


async def test_a_wrong_passphrase_may_be_a_damaged_file(locked: Walk) -> None:
    """Both are said, the line is empty again, and the right one still opens it."""
    await locked.press("enter")
    await phrase(locked, "tide")
    assert "another passphrase, or the beginning" in words(locked)
    assert locked.app.screen.query_one(Input).value == ""
    await phrase(locked, PHRASE)

    assert locked.screen == "RoundScreen"


async def test_escape_leaves_it_locked(locked: Walk) -> None:
    """Back to home, and nothing is open."""
    await locked.press("enter", "escape")

    assert locked.screen == "HomeScreen"
    assert not locked.app.host.locked


async def test_what_is_typed_is_hidden_until_they_want_to_see_it(locked: Walk) -> None:
    """A key turns it over."""
    await locked.press("enter")
    await locked.type("tide")
    assert "tide" not in locked.seen()
    locked.app.screen.query_one(Checkbox).value = True
    await locked.settle()

    assert "tide" in locked.seen()


async def test_after_the_first_evening_a_passphrase_is_offered(tmp_path: Path) -> None:
    """What forgetting it means is said before it is typed; typed twice, it locks the game."""
    async with walking(new_app(tmp_path)) as walk:
        await walk.begin()
        await walk.press(*["enter"] * 6, "c")
        await walk.until(lambda: said.OFFER_ASK in walk.seen(), presses=25)
        assert "nobody can open this game" in words(walk)
        await choose(walk, said.OFFER_YES)
        assert "nobody can open this game" in words(walk)
        await phrase(walk, PHRASE, "tide and three chairs")
        assert "not the same" in walk.seen()
        await phrase(walk, PHRASE, PHRASE)
        assert "older copies" in words(walk)  # the backup of this evening
        await choose(walk, said.COPIES_RELOCK)
        await walk.until(lambda: walk.screen == "HomeScreen", key=NO_KEY)
    [path] = Home(tmp_path).games()
    assert is_opened_by(path, PHRASE)
    assert not is_opened_by(path, "tide")


async def test_it_can_be_changed_by_who_knows_it(locked: Walk, tmp_path: Path) -> None:
    """The present one first, then the new one twice."""
    await choose(locked, "Our evenings: length, decks, house rules")
    await phrase(locked, PHRASE)
    await choose(locked, said.CHANGE)
    await phrase(locked, "not it")
    await phrase(locked, PHRASE)
    await phrase(locked, "new sea", "new sea")

    [path] = Home(tmp_path).games()
    assert locked.screen == "HomeScreen"
    assert (is_opened_by(path, PHRASE), is_opened_by(path, "new sea")) == (False, True)


async def test_it_can_be_taken_away_by_who_knows_it(locked: Walk, tmp_path: Path) -> None:
    """Then the game opens without one, at the same move."""
    await choose(locked, "Our evenings: length, decks, house rules")
    await phrase(locked, PHRASE)
    await choose(locked, said.REMOVE)
    await phrase(locked, PHRASE)

    [path] = Home(tmp_path).games()
    assert glance(path).name == "Ana & Sam"
    assert locked.screen == "HomeScreen"


@pytest.mark.parametrize(("wish", "left"), [(said.COPIES_RELOCK, [True]), (said.COPIES_DELETE, [])])
async def test_older_copies_are_locked_too_or_deleted(tmp_path: Path, wish: str, left: list[bool]) -> None:
    """Whoever locks a game is told of the copies that do not ask for a passphrase yet."""
    path = played_to(tmp_path, Phase.DRAW)
    store = Store.open(path)
    folder = tmp_path / "backups"
    folder.mkdir()
    store.save_copy(folder / "game-1.20260101-120000.db")
    store.close()
    async with walking(new_app(tmp_path)) as walk:
        await choose(walk, "Our evenings: length, decks, house rules")
        await walk.table_rests()
        await walk.press("escape")
        await choose(walk, said.OFFER_YES)
        await phrase(walk, PHRASE, PHRASE)
        assert "older copies of this game: 1" in walk.seen()
        await choose(walk, wish)
        await walk.table_rests()

    assert [glance(copy).locked for copy in folder.iterdir()] == left


async def test_a_blank_screen_asks_for_the_passphrase(locked: Walk) -> None:
    """Any key asks; the right words bring the game back, nothing else does."""
    await locked.press("enter")
    await phrase(locked, PHRASE)
    await locked.press("f2")
    assert locked.seen().strip() == ""
    await locked.press("x", "f2", "escape", "enter")
    assert locked.screen == "BlankScreen"
    assert "What about" not in locked.seen()
    await phrase(locked, "wrong")
    assert said.BLANK_WRONG in locked.seen()
    await phrase(locked, PHRASE)

    assert (locked.screen, locked.phase) == ("RoundScreen", Phase.TELL)


async def test_a_blank_screen_can_be_left_without_the_passphrase(locked: Walk) -> None:
    """Leaving ends the game, and shows nothing of it."""
    await locked.press("enter")
    await phrase(locked, PHRASE)
    await locked.press("f2", "ctrl+q")

    assert not isinstance(locked.app.screen, BlankScreen) or not locked.app.is_running


async def test_a_passphrase_stays_nowhere(locked: Walk) -> None:
    """When the game is open, no widget, screen or message holds the words that opened it."""
    await locked.press("enter")
    await phrase(locked, PHRASE)
    gc.collect()

    lines = [one for one in gc.get_objects() if isinstance(one, Input)]
    assert all(PHRASE not in line.value for line in lines)
    holders = [vars(one) for one in (locked.app, locked.app.host, locked.app.host._table, locked.app.screen)]
    assert PHRASE not in repr(holders)


async def test_a_passphrase_from_a_file_is_tried_first(tmp_path: Path) -> None:
    """Nobody types; only the file's place is remembered."""
    path = lock(played_to(tmp_path, Phase.TELL))
    file = tmp_path / "words.txt"
    file.write_text(f"{PHRASE}\r\n", encoding="utf-8")
    app = new_app(tmp_path, opening=path)
    app._passphrase_file = file
    async with walking(app) as walk:
        await walk.table_rests()

        assert walk.screen == "RoundScreen"


async def test_where_games_cannot_be_locked_nothing_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said, and the evening ends as it did before."""
    monkeypatch.setattr("game.ui.locking.CIPHER", False)
    async with walking(new_app(tmp_path)) as walk:
        await walk.begin()
        await walk.press(*["enter"] * 6, "c")
        await walk.until(lambda: walk.screen == "HomeScreen", presses=25)

        assert "cannot lock games" in walk.said()
