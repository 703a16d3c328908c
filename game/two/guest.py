"""One connection of a second screen, as the holder sees it: let in step by step, then answered one by one."""

import asyncio
import secrets
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from game.errors import FathomsError, IllegalMove, SaveError, Stale
from game.rules.words import Seat
from game.two import messages as t
from game.two.meeting import Notice
from game.two.wire import MOST_ANSWERED, MOST_ASKED, Garbled, framed, read_frame

if TYPE_CHECKING:
    from game.two.sharing import Sharing

KINDS: tuple[type[FathomsError], ...] = (Stale, IllegalMove, SaveError, FathomsError)
"""The errors that are told apart over the socket, the special ones first."""

_PATIENCE = 10.0
"""Seconds for the first words, which no person types."""
_FIRST_WORDS = 4_096
_WAITING = 2 * MOST_ANSWERED
"""Bytes that may wait for a window that does not read; then it is let go of."""

_SHELF = {"past": "past", "to leave": "to_leave", "gifts": "gifts", "first time": "first_time"}


class Guest:
    """Whoever came in, and what they ask for.

    Attributes:
        seat: who sits at that screen; None until they have sat down.

    Args:
        notice: what they must have read.
    """

    def __init__(
        self,
        sharing: "Sharing",
        notice: Notice,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        self.seat: Seat | None = None
        self._sharing = sharing
        self._notice = notice
        self._reader = reader
        self._writer = writer
        self._open = not sharing.desk.locked
        self._told = -1
        self._last: tuple[int, bytes] = (0, b"")

    async def serve(self) -> None:
        """Listen until they are gone, or say what makes no sense."""
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._meet()
            while True:
                await self._next()
        except (EOFError, Garbled, OSError, TimeoutError):
            pass  # who does not keep to what was agreed is let go of, without a word
        finally:
            self.close()
            self._sharing.gone(self)

    def tell(self, now: t.Now) -> None:
        """Say where the game is."""
        self._told = now.version
        self._send(t.dump(now, t.Said))

    def close(self) -> None:
        """Let go of them."""
        with suppress(OSError, RuntimeError):
            self._writer.close()

    async def leave(self) -> None:
        """Let go of them, and wait until they are."""
        self.close()
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(1):
                await self._writer.wait_closed()

    async def _meet(self) -> None:
        """Each side proves that it has read the notice.

        Raises:
            Garbled: when the other has not.
        """
        chance = secrets.token_urlsafe()
        self._send(t.dump(t.Hello(t.LANGUAGE, chance)))
        knock: t.Knock = t.load(t.Knock, await read_frame(self._reader, _FIRST_WORDS))
        if not self._notice.proves("joins", chance, knock.proof):
            raise Garbled
        proof = self._notice.proof("holds", knock.chance)
        self._send(t.dump(t.Welcome(proof, locked=not self._open)))

    async def _next(self) -> None:
        """Answer one request; one that comes again gets the same answer, and is not done again."""
        request: t.Request = t.load(t.Request, await read_frame(self._reader, MOST_ASKED))
        number, answer = self._last
        if request.number == number:
            self._send(answer)
            return
        if request.number < number:
            raise Garbled
        try:
            said: t.Done | t.Refused = await self._answered(request)
        except FathomsError as error:
            kind = next(kind for kind in KINDS if isinstance(error, kind))
            said = t.Refused(request.number, kind.__name__, str(error))
        if self.seat is not None and self._told != self._sharing.version:
            said = self._with_news(said)
        answer = t.dump(said, t.Said)
        self._last = (request.number, answer)
        self._send(answer)

    def _with_news(self, said: t.Done | t.Refused) -> t.Done | t.Refused:
        """An answer, and where the game is since."""
        if isinstance(said, t.Done):
            self._told = self._sharing.version
            return replace(said, now=self._sharing.now)
        self.tell(self._sharing.now)
        return said

    async def _answered(self, request: t.Request) -> t.Done:
        ask, number = request.ask, request.number
        if isinstance(ask, t.Open):
            opened = await self._sharing.desk.opens(ask.phrase)
            self._open = self._open or opened
            return t.Done(number, data=t.dump(opened).decode())
        if not self._open:
            raise Garbled
        if isinstance(ask, t.Look):
            return t.Done(number, self._sharing.now)
        if isinstance(ask, t.Sit):
            await self._sharing.sit(self, ask.seat)
            return t.Done(number)
        if self.seat is None:
            raise Garbled
        return t.Done(number, data=await self._done(ask, self.seat))

    async def _done(self, ask: t.Ask, seat: Seat) -> str:
        """Do what somebody who sits here may ask for; what they asked to see, as JSON."""
        sharing, desk = self._sharing, self._sharing.desk
        result: object = None
        match ask:
            case t.Make():
                await sharing.play(t.move_of(ask), ask.by, seen=ask.seen, guest=True)
            case t.TakeBack(seen):
                await sharing.undo(seen=seen, guest=True)
            case t.HandIn(answer, seen):
                await sharing.hand_in(seat, answer, seen, guest=True)
            case t.PutOff(seen):
                await sharing.put_off(seen, guest=True)
            case t.Fetch(what):
                result = await getattr(desk, _SHELF[what])()
            case t.NamePlace(number, word):
                result = await desk.name_place(number, word)
            case t.AskBack(number, at):
                result = await desk.ask_back(number, at)
            case t.SealLine(number, opens):
                result = await desk.seal_line(number, opens)
            case t.EraseLine(number, phrase):
                result = await desk.erase_line(number, phrase)
            case _:
                raise Garbled
        return t.dump(result).decode()

    def _send(self, data: bytes) -> None:
        if self._writer.transport.get_write_buffer_size() > _WAITING:
            self.close()
            return
        with suppress(OSError, RuntimeError):
            self._writer.write(framed(data))
