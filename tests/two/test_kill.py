"""A window that is killed takes no move with it, and the other one goes on."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random

import pytest

from game.rules import moves as m
from game.rules.state import Phase
from game.rules.words import Seat
from game.saves.home import Home
from game.table.world import World
from game.two import meeting
from game.two.link import Link
from game.two.sides import Nobody
from game.ui.shared import SharedHost
from tests.simulate import Clock
from tests.sitting import made_up_deck
from tests.two.test_two_processes import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills as no window of Windows is killed")


class Told(Nobody):
    """Is told, and notes it."""

    def __init__(self) -> None:
        self.heard: asyncio.Queue[str] = asyncio.Queue()

    def alone(self) -> None:
        self.heard.put_nowait("alone")

    def lost(self) -> None:
        self.heard.put_nowait("lost")

    def joined(self) -> None:
        self.heard.put_nowait("joined")


def _within(folder: Path) -> list[Path]:
    return list(folder.iterdir())


@asynccontextmanager
async def hosting(home: Path) -> AsyncIterator[tuple[SharedHost, Told]]:
    """A window in this process."""
    world = World(Clock(), Random(1), lambda: "key", sync=False)
    host, told = SharedHost(Home(home), lambda: (made_up_deck(),), world), Told()
    host.hears = told
    try:
        yield host, told
    finally:
        await host.leave()
        host.shut()


@asynccontextmanager
async def another(role: str, home: Path) -> AsyncIterator["subprocess.Popen[str]"]:
    """A window in a process of its own, which plays no moves."""
    command = [sys.executable, "-m", "tests.two.playing", role, str(home), "1", "0"]
    if role == "joins":
        command[-1] = "1000000"
    with subprocess.Popen(  # noqa: ASYNC220 - it takes a moment, and nothing else goes on here
        command, stdout=subprocess.PIPE, cwd=ROOT, encoding="utf-8"
    ) as process:
        try:
            yield process
        finally:
            process.kill()


async def test_when_the_holder_is_killed_the_other_takes_over_within_two_seconds(tmp_path: Path) -> None:
    """Every move that was acknowledged is there, and nothing of the killed window stays behind."""
    async with another("holds", tmp_path) as holder, hosting(tmp_path) as (host, told):
        assert holder.stdout is not None
        assert await asyncio.to_thread(holder.stdout.readline) == "ready\n"
        game = tmp_path / "game-1.db"
        link = await Link.knock(game)
        assert link is not None
        await host.join(link, Seat.SECOND)
        for move in (m.BeginEvening(45), m.Pledged(), m.KeepLine("the green door"), m.Told()):
            await host.play(move)
        old = meeting.read_notice(game)
        holder.send_signal(signal.SIGKILL)
        async with asyncio.timeout(2):
            assert await told.heard.get() == "lost"
            state = await host.take_over()

        assert (state.phase, state.unsettled.kept[0].text) == (Phase.GIVE_BACK, "the green door")
        assert (host.joined, host.seat) == (False, None)
        new = meeting.read_notice(game)
        assert old is not None
        assert new is not None
        assert new.socket != old.socket
        assert not Path(old.socket).parent.exists()
        await host.play(m.ThatsIt())
        assert host.state.phase is Phase.ASK


async def test_when_the_joined_one_is_killed_the_holder_goes_on(tmp_path: Path) -> None:
    """It hears of it at once, whatever the other was doing."""
    async with hosting(tmp_path) as (host, told):
        await host.start(("Ana", "Sam"))
        await host.share()
        async with another("joins", tmp_path) as guest:
            async with asyncio.timeout(20):
                assert await told.heard.get() == "joined"
            assert host.seat is Seat.FIRST
            guest.send_signal(signal.SIGKILL)
            async with asyncio.timeout(2):
                assert await told.heard.get() == "alone"
        before = host.state
        kept = await host.play(next(play.move for play in host.legal))

        assert host.seat is None
        assert kept != before


async def test_nothing_is_left_behind_when_a_shared_game_is_closed(tmp_path: Path) -> None:
    """No notice, no socket, no folder."""
    async with hosting(tmp_path) as (host, _):
        await host.start(("Ana", "Sam"))
        await host.share()
        notice = meeting.read_notice(host.path)
        assert notice is not None
        await host.leave()

        assert not Path(notice.socket).parent.exists()
        assert meeting.read_notice(tmp_path / "game-1.db") is None
        assert sorted(path.name for path in _within(tmp_path)) == [".game-1.lock", "game-1.db"]
