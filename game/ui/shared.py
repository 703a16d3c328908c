"""The host of a table that two screens may share: it holds the table, or speaks to the window that does."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic
from typing import Any

from game.decks.model import Deck
from game.errors import FathomsError, OpenElsewhere, Stale
from game.rules import moves as m
from game.rules.cards import Card
from game.rules.engine import legal_moves
from game.rules.state import KeptLine, State
from game.rules.words import Seat
from game.saves.erasing import Erased
from game.saves.home import Home
from game.saves.kept import SealedLine
from game.saves.letters import DueLetter
from game.saves.past import Past
from game.sentences import two
from game.table.world import REAL, World
from game.two import messages as t
from game.two.link import Link
from game.two.sharing import Sharing
from game.two.sides import Hears, Nobody
from game.ui.host import Host

_SECONDS_TO_TAKE_OVER = 3.0
"""How long a window that is gone may still hold the game's lock."""


class _Own:
    """The table in this process, as the holder's side plays through it."""

    def __init__(self, host: "SharedHost") -> None:
        self._host = host

    def __getattr__(self, name: str) -> Any:
        return getattr(super(SharedHost, self._host), name)


class SharedHost(Host):
    """A table in this process or in another one; whoever plays through it need not know which.

    Attributes:
        hears: is told what the other screen does.
    """

    def __init__(self, home: Home, decks: Callable[[], Sequence[Deck]], world: World = REAL) -> None:
        super().__init__(home, decks, world)
        self.hears: Hears = Nobody()
        self._sharing: Sharing | None = None
        self._link: Link | None = None
        self._known_decks: Sequence[Deck] = ()
        self._taking = False  # the table of a window that is gone is being taken over
        self._shut = False

    async def share(self) -> None:
        """From now on a second window may join the game that is open here."""
        if self._link is None and self._sharing is None:
            self._sharing = Sharing(_Own(self), lambda: self.hears)
            await self._sharing.open(super().path)

    async def join(self, link: Link, seat: Seat) -> State:
        """Sit down at the table of another window.

        Raises:
            FathomsError: when somebody sits there already.
        """
        self._known_decks = await self._do(self._decks)
        state = await link.sit(seat, lambda: self.hears)
        self._link = link
        return state

    async def take_over(self) -> State:
        """Take up the game here, once the window that held it is gone.

        Raises:
            Locked: when it takes its passphrase.
            FathomsError: when it cannot be opened.
        """
        path = self.path
        until = monotonic() + _SECONDS_TO_TAKE_OVER
        self._taking = True
        while not self._shut:
            try:
                state = await self.resume(path)
            except OpenElsewhere:
                if monotonic() > until:
                    raise
                await asyncio.sleep(0.05)
            else:
                self._taking = False
                return state
        raise Stale(two.LOST)

    async def resume(self, path: Path, passphrase: str | None = None) -> State:
        state = await super().resume(path, passphrase)
        if self._link is not None:  # it was another window's until now
            link, self._link = self._link, None
            await link.close()
            await self.share()
        return state

    @property
    def seat(self) -> Seat | None:
        if self._link is not None:
            return None if self._link.lost else self._link.seat
        return None if self._sharing is None else self._sharing.seat

    @property
    def joined(self) -> bool:
        """Whether another window holds the table."""
        return self._link is not None

    @property
    def lost(self) -> bool:
        """Whether another window held the table, and is gone."""
        return self._link is not None and self._link.lost

    @property
    def version(self) -> int:
        """Counts every change of what the two screens share."""
        if self._link is not None:
            return self._link.now.version
        return 0 if self._sharing is None else self._sharing.version

    async def play(self, move: m.Move, by: Seat | None = None) -> State:
        if self._link is not None:
            return await self._link.play(move, by)
        if self._sharing is not None:
            return await self._sharing.play(move, by)
        return await super().play(move, by)

    async def undo(self) -> State:
        if self._link is not None:
            return await self._link.undo()
        if self._sharing is not None:
            return await self._sharing.undo()
        return await super().undo()

    async def hand_in(self, answer: t.Answer) -> None:
        """Hand in what whoever sits at this screen chose in private; once both have, it is one move.

        Raises:
            Stale: when the step was begun anew meanwhile.
            FathomsError: when it could not be saved.
        """
        version = self.version
        if self._link is not None:
            await self._link.hand_in(answer, version)
        elif self._sharing is not None and self.seat is not None:
            await self._sharing.hand_in(self.seat, answer, version)

    async def put_off(self) -> None:
        """Leave a private step that both were asked at their own screens; it begins anew for both.

        Raises:
            FathomsError: when the other window does not answer.
        """
        if self._link is not None:
            await self._link.put_off(self._link.now.version)
        elif self._sharing is not None:
            await self._sharing.put_off(self._sharing.version)

    async def leave(self) -> None:
        link, self._link = self._link, None
        sharing, self._sharing = self._sharing, None
        if link is not None:
            await link.close()
        if sharing is not None:
            sharing.stop()
        await super().leave()  # before the other screen hears of it, so that it can take the table over
        if self._taking and not self._shut:
            await self._do(self._put_down)  # what was being taken over, in the thread that does it
        if sharing is not None:
            await sharing.close()

    def shut(self) -> None:
        self._shut = True
        super().shut()

    def _put_down(self) -> None:
        table, self._table = self._table, None
        if table is not None:
            table.close()

    @property
    def path(self) -> Path:
        return self._link.path if self._link is not None else super().path

    @property
    def locked(self) -> bool:
        return self._link.locked if self._link is not None else super().locked

    @property
    def at_table(self) -> bool:
        return self._link is not None or super().at_table

    @property
    def state(self) -> State:
        return self._link.state if self._link is not None else super().state

    @property
    def legal(self) -> tuple[m.Play, ...]:
        if self._link is not None:
            return legal_moves(self._link.state, self.world.clock())
        return super().legal

    @property
    def undo_asks(self) -> bool:
        return self._link.now.undo_asks if self._link is not None else super().undo_asks

    @property
    def undo_barred(self) -> bool:
        return self._link.now.undo_barred if self._link is not None else super().undo_barred

    @property
    def decks(self) -> Sequence[Deck]:
        return self._known_decks if self._link is not None else super().decks

    async def opens(self, phrase: str) -> bool:
        return await (self._link.opens(phrase) if self._link is not None else super().opens(phrase))

    async def past(self) -> Past:
        if self._link is None:
            return await super().past()
        past: Past = await self._fetched("past", Past)
        return past

    async def to_leave(self) -> tuple[Card, ...]:
        if self._link is None:
            return await super().to_leave()
        cards: tuple[Card, ...] = await self._fetched("to leave", tuple[Card, ...])
        return cards

    async def gifts(self) -> tuple[Card, ...]:
        if self._link is None:
            return await super().gifts()
        cards: tuple[Card, ...] = await self._fetched("gifts", tuple[Card, ...])
        return cards

    async def first_time(self) -> tuple[KeptLine, ...] | None:
        if self._link is None:
            return await super().first_time()
        lines: tuple[KeptLine, ...] | None = await self._fetched("first time", tuple[KeptLine, ...] | None)
        return lines

    async def name_place(self, number: int, word: str) -> Past:
        if self._link is None:
            return await super().name_place(number, word)
        past: Past = await self._link.fetch(t.NamePlace(number, word), Past)
        return past

    async def ask_back(self, number: int, at: float | None) -> Past:
        if self._link is None:
            return await super().ask_back(number, at)
        past: Past = await self._link.fetch(t.AskBack(number, at), Past)
        return past

    async def seal_line(self, number: int, opens: float) -> Past:
        if self._link is None:
            return await super().seal_line(number, opens)
        past: Past = await self._link.fetch(t.SealLine(number, opens), Past)
        return past

    async def erase_line(self, number: int, passphrase: str | None = None) -> Erased:
        if self._link is None:
            return await super().erase_line(number, passphrase)
        erased: Erased = await self._link.fetch(t.EraseLine(number, passphrase), Erased)
        return erased

    async def due_letters(self) -> tuple[DueLetter, ...]:
        return () if self._link is not None else await super().due_letters()

    async def due_lines(self) -> tuple[SealedLine, ...]:
        return () if self._link is not None else await super().due_lines()

    async def _fetched(self, what: Any, kind: Any) -> Any:
        if self._link is None:
            raise FathomsError(two.ONLY_THERE)
        return await self._link.fetch(t.Fetch(what), kind)
