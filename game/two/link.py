"""The second screen's side: a way to the holder of the table, and where the game is as it was last told."""

import asyncio
import secrets
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, Self

from game.errors import FathomsError, IllegalMove, SaveError, Stale
from game.rules import moves as m
from game.rules.state import State
from game.rules.words import Seat
from game.sentences import two
from game.text import clean
from game.two import messages as t
from game.two.meeting import Notice, connect, read_notice
from game.two.sides import Hears
from game.two.wire import MOST_ANSWERED, Garbled, framed, read_frame

_KNOCKS = 2.0
"""Seconds for the first words, which no person types; a window that sleeps is not there."""

PATIENCE = 10.0
"""Seconds to wait for an answer; a holder that sleeps longer is not there."""
_LONG = 120.0
"""The same, where all backups are written anew."""

_KINDS = {kind.__name__: kind for kind in (Stale, IllegalMove, SaveError, FathomsError)}
_LONGEST_SENTENCE = 1_000


class Link:
    """A connection to the window that holds the table.

    Attributes:
        path: the file of the game, which is not touched from here.
        locked: whether it has a passphrase.
        seat: who sits at this screen.
        lost: whether the other side is gone.
    """

    def __init__(
        self, path: Path, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, locked: bool
    ) -> None:
        self.path = path
        self.locked = locked
        self.seat: Seat | None = None
        self.lost = False
        self._reader = reader
        self._writer = writer
        self._now: t.Now | None = None
        self._hears: Callable[[], Hears] | None = None
        self._asked = 0
        self._waiting: dict[int, asyncio.Future[str]] = {}
        self._closed = False
        self._task = asyncio.create_task(self._listen())

    @classmethod
    async def knock(cls, game: Path) -> Self | None:
        """A way to whoever plays this game in another window; None where nobody answers."""
        notice = read_notice(game)
        if notice is None:
            return None
        try:
            async with asyncio.timeout(_KNOCKS):
                reader, writer = await connect(notice)
                with ExitStack() as held:
                    held.callback(writer.close)
                    welcome = await _met(notice, reader, writer)
                    held.pop_all()
        except (OSError, EOFError, Garbled, TimeoutError):
            return None
        return cls(game, reader, writer, locked=welcome.locked)

    @property
    def state(self) -> State:
        """Where the game is.

        Raises:
            FathomsError: when that was never told.
        """
        return self.now.state

    @property
    def now(self) -> t.Now:
        """Where the game is, and what can be taken back.

        Raises:
            FathomsError: when that was never told.
        """
        if self._now is None:
            raise FathomsError(two.LOST)
        return self._now

    async def opens(self, phrase: str) -> bool:
        """Say the passphrase of the game; whether it was."""
        return bool(t.load(bool, await self._ask(t.Open(phrase))))

    async def look(self) -> State:
        """Where the game is, before anybody sits down."""
        await self._ask(t.Look())
        return self.state

    async def sit(self, seat: Seat, hears: Callable[[], Hears]) -> State:
        """Sit down at this screen; from now on `hears` is told what happens at the other.

        Raises:
            FathomsError: when somebody sits there already.
        """
        await self._ask(t.Sit(seat))
        self.seat, self._hears = seat, hears
        return self.state

    async def play(self, move: m.Move, by: Seat | None) -> State:
        """Make a move, on what this screen shows.

        Raises:
            Stale: when the other screen was quicker, or is closed.
            FathomsError: when it is not legal or could not be saved.
        """
        await self._ask(t.made(move, by, self.now.version))
        return self.state  # which may be newer than the answer

    async def undo(self) -> State:
        """Take back the last move.

        Raises:
            FathomsError: when there is nothing to take back.
        """
        await self._ask(t.TakeBack(self.now.version))
        return self.state

    async def hand_in(self, answer: t.Answer, seen: int) -> None:
        """Hand in what was chosen here in private.

        Raises:
            Stale: when the step was begun anew meanwhile.
        """
        await self._ask(t.HandIn(answer, seen))

    async def put_off(self, seen: int) -> None:
        """Leave a private step."""
        await self._ask(t.PutOff(seen))

    async def fetch(self, ask: t.Beside, kind: Any) -> Any:
        """Ask for something that only the holder of the file can read or do.

        Args:
            kind: what is expected.

        Raises:
            FathomsError: when it could not be done.
        """
        data = await self._ask(ask)
        try:
            return t.load(kind, data)
        except Garbled:
            raise FathomsError(two.SLOW) from None

    async def close(self) -> None:
        """Leave; the other screen goes on alone."""
        self._closed = True
        self._task.cancel()
        self._end()
        with suppress(OSError):
            await self._writer.wait_closed()

    async def _ask(self, ask: t.Ask) -> str:
        if self.lost or self._closed:
            raise Stale(two.LOST)
        self._asked += 1
        number = self._asked
        answer = self._waiting[number] = asyncio.get_running_loop().create_future()
        self._writer.write(framed(t.dump(t.Request(number, ask))))
        try:
            return await asyncio.wait_for(answer, _LONG if isinstance(ask, t.EraseLine) else PATIENCE)
        except TimeoutError:
            raise FathomsError(two.SLOW) from None
        finally:
            self._waiting.pop(number, None)

    async def _listen(self) -> None:
        try:
            while True:
                self._take(t.load(t.Said, await read_frame(self._reader, MOST_ANSWERED)))
        except (EOFError, Garbled, OSError):
            self._end()
        if self._hears is not None and not self._closed:
            self._hears().lost()

    def _take(self, said: t.Now | t.Done | t.Refused) -> None:
        if isinstance(said, t.Now):
            self._now = said
            if self._hears is not None:
                self._hears().moved()
            return
        answer = self._waiting.get(said.number)
        if isinstance(said, t.Done) and said.now is not None:
            self._now = said.now
        if answer is None or answer.done():
            return
        if isinstance(said, t.Done):
            answer.set_result(said.data)
        else:
            sentence = clean(said.sentence[:_LONGEST_SENTENCE], lines=True)
            answer.set_exception(_KINDS.get(said.kind, FathomsError)(sentence))

    def _end(self) -> None:
        self.lost = True
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_exception(Stale(two.LOST))
        self._writer.close()


async def _met(notice: Notice, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> t.Welcome:
    """Each side proves that it has read the notice.

    Raises:
        Garbled: when the other has not, or is another version of Fathoms.
        EOFError: when it is gone.
    """
    hello: t.Hello = t.load(t.Hello, await read_frame(reader, MOST_ANSWERED))
    if hello.language != t.LANGUAGE:
        raise Garbled
    chance = secrets.token_urlsafe()
    writer.write(framed(t.dump(t.Knock(notice.proof("joins", hello.chance), chance))))
    welcome: t.Welcome = t.load(t.Welcome, await read_frame(reader, MOST_ANSWERED))
    if not notice.proves("holds", chance, welcome.proof):
        raise Garbled
    return welcome
