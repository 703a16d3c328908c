"""One of two windows on one game, without a screen: plays at random, and says what was acknowledged.

python -m tests.two.playing (holds|joins) GAME_FOLDER SEED TRIES
"""

import asyncio
import json
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

from game.errors import IllegalMove, Stale
from game.rules import moves as m
from game.rules.state import PRIVATE_PHASES, Phase, State
from game.rules.words import Seat
from game.saves.home import Home
from game.table.table import Table
from game.table.world import World
from game.two import sharing
from game.two.link import Link
from game.two.messages import Answer, Choice, Circle, Page
from game.ui.shared import SharedHost
from tests.simulate import Clock
from tests.sitting import made_up_deck

_NEVER = (m.Close, m.KeepItLight, m.BackAt, m.Pause, m.CloseTopics, m.Switch, m.Arrange, m.SealLetter)
_ONWARD = (
    m.TurnUp,
    m.Choose,
    m.Told,
    m.ThatsIt,
    m.Ask,
    m.Done,
    m.Begin,
    m.Promise,
    m.GoOn,
    m.Next,
    m.WarmedUp,
)
_PATIENCE = 20.0
UNDO = "undo"


class Player:
    """Two hands that press whatever is legal.

    Attributes:
        acknowledged: each move that was made, in words of its own where it has some.
    """

    def __init__(self, host: SharedHost, seed: str) -> None:
        self.host = host
        self.chance = Random(seed)
        self.acknowledged: list[str] = []
        self.refused = 0
        self.handed = -1

    async def play(self, tries: int) -> None:
        for _ in range(tries):
            await asyncio.sleep(self.chance.choice((0, 0, 0.0005, 0.002)))
            try:
                await self._once()
            except (Stale, IllegalMove):
                self.refused += 1

    async def _once(self) -> None:
        host, chance = self.host, self.chance
        if host.state.phase in PRIVATE_PHASES:
            await self._in_private()
        elif chance.random() < 0.1 and not host.undo_barred:
            await host.undo()
            self.acknowledged.append(UNDO)
        else:
            plays = [play for play in host.legal if not isinstance(play.move, _NEVER)]
            onward = [play for play in plays if isinstance(play.move, _ONWARD)]
            by, move = chance.choice(onward if onward and chance.random() < 0.7 else plays)
            move = _worded(move, chance)
            await host.play(move, by)
            self.acknowledged.append(str(move))

    async def _in_private(self) -> None:
        host, chance, version = self.host, self.chance, self.host.version
        if chance.random() < 0.05:
            await host.put_off()
        elif self.handed != version:
            self.handed = version
            await host.hand_in(_answer(host.state.phase, chance))


def _worded(move: m.Move, chance: Random) -> m.Move:
    match move:
        case m.KeepLine():
            return m.KeepLine(f"a line like no other, {chance.random()}")
        case m.LeaveGift():
            return m.LeaveGift("tea")
        case m.Promise():
            return m.Promise("a walk")
        case _:
            return move


def _answer(phase: Phase, chance: Random) -> Answer:
    if phase is Phase.BOUNDARIES:
        return Page((), desire=bool(chance.randrange(2)))
    if phase is Phase.CIRCLES:
        return Circle(chance.randrange(1, 8), show=bool(chance.randrange(2)))
    return Choice(bool(chance.randrange(2)))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def _until(there: Callable[[], bool]) -> None:
    async with asyncio.timeout(_PATIENCE):
        while not there():  # noqa: ASYNC110 - what is waited for tells nobody
            await asyncio.sleep(0.005)


async def holds(host: SharedHost, player: Player, tries: int) -> None:
    """Begin a game, wait for the other window, play, and stay until it is gone."""
    await host.start(("Ana", "Sam"))
    await host.share()
    _say("ready")
    await _until(lambda: host.seat is not None)
    await player.play(tries)
    await _until(lambda: host.seat is None)


async def joins(host: SharedHost, player: Player, tries: int) -> None:
    """Join the game, play, and leave."""
    link = await Link.knock(host.home.path / "game-1.db")
    assert link is not None
    await host.join(link, Seat.SECOND)
    await player.play(tries)


async def main(role: str, folder: str, seed: str, tries: str) -> None:
    world = World(Clock(), Random(seed), lambda: "key", sync=False)
    host = SharedHost(Home(Path(folder)), lambda: (made_up_deck(),), world)
    player = Player(host, f"{role} {seed}")
    await (holds if role == "holds" else joins)(host, player, int(tries))
    await host.leave()
    host.shut()
    said = {"made": player.acknowledged, "refused": player.refused, "table": _table}
    _say(json.dumps(said))


_table: list[str] = []
"""What the table itself was asked to do, and did, one after the other."""


def _note_all() -> None:
    """Have the table note what it does."""
    play, undo = Table.play, Table.undo

    def noted(table: Table, move: m.Move, by: Seat | None = None) -> State:
        state = play(table, move, by)
        _table.append(str(move))
        return state

    def taken_back(table: Table) -> State:
        state = undo(table)
        _table.append(UNDO)
        return state

    Table.play, Table.undo = noted, taken_back  # type: ignore[assignment, method-assign]


if __name__ == "__main__":
    sharing.REACTION = 0.0
    _note_all()
    asyncio.run(main(*sys.argv[1:]))
