"""The holder's side: one table, one writer, and whoever sits at the other screen.

Every change has a version. A move says which version its maker saw; one that was made on an older version, or
so soon after the other's move that nobody can have seen that, is refused, and nothing has changed.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic

from game.errors import FathomsError, Stale
from game.rules import moves as m
from game.rules.state import State
from game.rules.words import Seat
from game.sentences import two
from game.two.guest import Guest
from game.two.meeting import Meeting, listen
from game.two.messages import Answer, Now
from game.two.sides import Desk, Hears
from game.two.together import UNHURRIED, check_fits, check_own, one_move

REACTION = 0.3
"""Seconds after the other's move in which a key was still meant for what stood there before it."""


class Sharing:
    """A table that a second screen may join.

    Attributes:
        version: counts every change.

    Args:
        desk: the table.
        hears: is told what the other screen does.
        clock: monotonic seconds.
    """

    def __init__(
        self, desk: Desk, hears: Callable[[], Hears], clock: Callable[[], float] = monotonic
    ) -> None:
        self.desk = desk
        self.version = 0
        self._hears = hears
        self._clock = clock
        self._turn = asyncio.Lock()
        self._meeting: Meeting | None = None
        self._guest: Guest | None = None
        self._known: set[Guest] = set()
        self._answers: dict[Seat, Answer] = {}
        self._changed: tuple[float, bool] = (float("-inf"), False)

    async def open(self, game: Path) -> None:
        """Listen for the other screen; where this computer has no place for that, one laptop will do."""
        with suppress(OSError):
            self._meeting = await listen(game, self._serve)

    def stop(self) -> None:
        """Listen no more; while the game's lock is held, so that the next holder's notice stays."""
        if self._meeting is not None:
            self._meeting.close()
            self._meeting = None

    async def close(self) -> None:
        """Listen no more, and let go of the other screen, which goes on by itself."""
        self.stop()
        for guest in tuple(self._known):
            await guest.leave()

    @property
    def seat(self) -> Seat | None:
        """Who sits at this screen, while there is another one."""
        return None if self._guest is None or self._guest.seat is None else self._guest.seat.other

    @property
    def now(self) -> Now:
        """Where the game is."""
        desk = self.desk
        return Now(self.version, desk.state, desk.undo_asks, desk.undo_barred)

    async def play(
        self, move: m.Move, by: Seat | None, *, seen: int | None = None, guest: bool = False
    ) -> State:
        """Make a move, and tell the other screen.

        Args:
            seen: the version that its maker saw; None here, where it is always the newest.

        Raises:
            Stale: when the other screen was quicker.
            FathomsError: when it is not legal or could not be saved.
        """
        async with self._turn:
            if not isinstance(move, UNHURRIED):
                self._check(seen, guest=guest)
            if guest:
                check_own(move)
            await self.desk.play(move, by)
            self._publish(guest=guest)
        return self.desk.state

    async def undo(self, *, seen: int | None = None, guest: bool = False) -> State:
        """Take back the last move, and tell the other screen.

        Raises:
            Stale: when the other screen was quicker.
            FathomsError: when there is nothing to take back.
        """
        async with self._turn:
            self._check(seen, guest=guest)
            await self.desk.undo()
            self._publish(guest=guest)
        return self.desk.state

    async def hand_in(self, seat: Seat, answer: Answer, seen: int, *, guest: bool = False) -> None:
        """Keep what one partner chose, in memory; once both have, it is one move.

        Raises:
            Stale: when the step was begun anew meanwhile.
            FathomsError: when the move is not legal or could not be saved; both are asked anew then.
        """
        async with self._turn:
            if seen != self.version:
                raise Stale(two.STALE)
            phase = self.desk.state.phase
            check_fits(phase, answer)
            self._answers[seat] = answer
            if len(self._answers) < len(Seat):
                return
            try:
                await self.desk.play(one_move(phase, self._answers[Seat.FIRST], self._answers[Seat.SECOND]))
            finally:
                self._publish(guest=guest)

    async def put_off(self, seen: int, *, guest: bool = False) -> None:
        """A private step was left: it is void, and begins anew for both."""
        async with self._turn:
            if seen == self.version:
                self._publish(guest=guest)

    async def sit(self, guest: Guest, seat: Seat) -> None:
        """Somebody sits down at the other screen.

        Raises:
            FathomsError: when somebody sits there already.
        """
        async with self._turn:
            if self._guest is not None:
                raise FathomsError(two.BOTH_TAKEN)
            guest.seat, self._guest = seat, guest
            self.version += 1
            self._answers.clear()
        self._hears().joined()

    def gone(self, guest: Guest) -> None:
        """A connection has ended; where it was the other screen's, this one goes on alone."""
        self._known.discard(guest)
        if guest is not self._guest:
            return
        self._guest = None
        self._answers.clear()
        self.version += 1
        if self._meeting is not None:
            self._hears().alone()

    def _check(self, seen: int | None, *, guest: bool) -> None:
        """Refuse what was meant for something else than what stands there now."""
        when, by_guest = self._changed
        hasty = self._guest is not None and by_guest is not guest and self._clock() - when < REACTION
        if hasty or (seen is not None and seen != self.version):
            raise Stale(two.STALE)

    def _publish(self, *, guest: bool) -> None:
        self.version += 1
        self._answers.clear()
        self._changed = (self._clock(), guest)
        if guest:
            self._hears().moved()
        elif self._guest is not None:
            self._guest.tell(self.now)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._meeting is None:
            writer.close()
            return
        guest = Guest(self, self._meeting.notice, reader, writer)
        self._known.add(guest)
        await guest.serve()
