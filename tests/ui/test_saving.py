"""A move that cannot be saved, on the screen: said, not shown, tried again, or written into a copy."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.widgets import OptionList

from game.errors import SaveError
from game.rules.state import Phase
from game.saves.home import Home
from game.saves.store import Store
from game.sentences import locking as said
from tests.ui.walk import Walk, new_app, played_to, walking

FULL = "The disk is full: this move is not saved. Free some space, then try again."


@pytest.fixture
async def telling(tmp_path: Path) -> AsyncIterator[Walk]:
    """A game in the middle of a telling, open on the screen."""
    path = played_to(tmp_path, Phase.TELL)
    async with walking(new_app(tmp_path, opening=path)) as walk:
        await walk.table_rests()
        assert walk.screen == "RoundScreen"
        yield walk


def refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise SaveError(FULL)

    monkeypatch.setattr(Store, "append", full)
    monkeypatch.setattr(Store, "write_checkpoint", full)


async def choose(walk: Walk, option: str) -> None:
    options = walk.app.screen.query_one(OptionList)
    prompts = [str(options.get_option_at_index(n).prompt) for n in range(options.option_count)]
    options.highlighted = prompts.index(option)
    await walk.press("enter")
    await walk.table_rests()


async def test_a_full_disk_keeps_the_card_on_the_table(telling: Walk) -> None:
    """The move is not shown; the same key makes it once there is room."""
    with pytest.MonkeyPatch.context() as patch:
        refuse(patch)
        await telling.press("enter")
        assert FULL in telling.said()
        assert (telling.screen, telling.phase) == ("RoundScreen", Phase.TELL)
    await telling.press("enter")

    assert telling.phase is Phase.GIVE_BACK


async def test_a_file_that_is_gone_can_be_put_back_and_tried_again(telling: Walk) -> None:
    """They are told where the game still is, and play on at the same card."""
    path = telling.app.host.path
    path.rename(path.with_name("away"))
    await telling.press("enter")
    assert telling.screen == "ChoiceDialog"
    assert "was moved, replaced or deleted" in telling.seen()
    path.with_name("away").rename(path)
    await choose(telling, said.FAILED_AGAIN)
    assert (telling.screen, telling.phase) == ("RoundScreen", Phase.TELL)
    await telling.press("enter")

    assert telling.phase is Phase.GIVE_BACK


async def test_a_game_whose_file_is_gone_is_played_on_in_a_copy(telling: Walk, tmp_path: Path) -> None:
    """All that was acknowledged is in the new file, and the next move too."""
    before = telling.state
    telling.app.host.path.unlink()
    await telling.press("enter")
    await choose(telling, said.MOVED_COPY)
    assert (telling.screen, telling.state) == ("RoundScreen", before)
    await telling.press("enter")

    assert telling.phase is Phase.GIVE_BACK
    assert len(Home(tmp_path).games()) == 1


async def test_a_file_that_is_gone_can_be_left_alone(telling: Walk) -> None:
    """Back home, without a crash."""
    telling.app.host.path.unlink()
    await telling.press("enter")
    await choose(telling, said.FAILED_LEAVE)

    assert telling.screen == "HomeScreen"


async def test_good_night_on_a_full_disk_is_tried_again_or_left(tmp_path: Path) -> None:
    """The closing cannot trap anybody."""
    path = played_to(tmp_path, Phase.ROUND_END)
    async with walking(new_app(tmp_path, opening=path)) as walk:
        await walk.table_rests()
        await walk.press("c")
        assert walk.screen == "ClosingScreen"
        with pytest.MonkeyPatch.context() as patch:
            refuse(patch)
            await walk.press("g")
            assert "The disk is full" in walk.seen()
            await choose(walk, said.FAILED_AGAIN)
            assert walk.screen == "ClosingScreen"
            await walk.press("g")
            await choose(walk, said.FAILED_LEAVE)

        assert walk.screen == "HomeScreen"
