"""The table: one running game. It joins rules, save, clock and chance, and every face plays through it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Self

from game.decks.model import Deck
from game.errors import IllegalMove
from game.language import _
from game.rules import moves as m
from game.rules.barriers import BARRIERS, CONSENT, PAUSING
from game.rules.cards import Card
from game.rules.engine import Moment, advance, decide, legal_moves, seats_for
from game.rules.events import Event
from game.rules.evolve import settled
from game.rules.leaving import some_gifts, some_to_leave
from game.rules.state import Couple, Half, KeptLine, Phase, State
from game.rules.words import Seat
from game.saves.held import MoveRecord
from game.saves.home import Home
from game.saves.past import Past, lines_of
from game.saves.store import Store
from game.table.candidates import Candidates
from game.table.planned import Prospect, prospect
from game.table.staying import Staying
from game.table.world import REAL, World
from game.text import clean_line

LONGEST_NAME = 200
"""Characters of a partner's name."""


class Table(Staying):
    """Two partners at the table: the only mutable object of a running game.

    A move travels: decide, evolve, save (committed), and only then does `state` change. When `play` raises,
    nothing has changed. A table belongs to the thread that opened it.

    Attributes:
        candidates: the cards that the rules may draw from.

    Args:
        decks: every deck that could be in play; `decks_changed` hands in others.
        world: the clock and the chance that the game meets.
    """

    def __init__(self, store: Store, decks: Sequence[Deck], world: World = REAL) -> None:
        super().__init__(store, world)
        self.candidates = Candidates(store, float(world.clock()))
        self.state: State = _folded(store.checkpoint, store.records)
        self.decks_changed(decks)

    @classmethod
    def start(cls, home: Home, names: tuple[str, str], decks: Sequence[Deck], world: World = REAL) -> Self:
        """Begin a new game for two partners.

        Raises:
            IllegalMove: when a name is missing or the two are the same.
            SaveError: when the game cannot be written.
        """
        state = State(couple_of(names), now=float(world.clock()))
        title = " & ".join(state.couple.names)
        store = Store.create(home.new_game(), state, name=title, key=world.key(), sync=world.sync)
        return cls._with(store, decks, world)

    @classmethod
    def resume(
        cls,
        path: Path,
        decks: Sequence[Deck],
        world: World = REAL,
        *,
        passphrase: str | None = None,
        pages_later: bool = False,
    ) -> Self:
        """Take up a game at the very move where it stopped.

        Args:
            passphrase: what opens it, if it is locked.
            pages_later: leave the pages that are not played on to be proved before the first move is saved.

        Raises:
            Locked: when it opens with another passphrase only.
            SaveError: when it is open elsewhere, damaged, newer, or no game.
        """
        store = Store.open(path, sync=world.sync, passphrase=passphrase, pages_later=pages_later)
        return cls._with(store, decks, world)

    @classmethod
    def _with(cls, store: Store, decks: Sequence[Deck], world: World) -> Self:
        """Sit down with an open file, which is let go of when that fails."""
        try:
            return cls(store, decks, world)
        except BaseException:
            store.close()
            raise

    @property
    def name(self) -> str:
        """What the couple calls this game."""
        return self._store.name

    @property
    def moves(self) -> int:
        """Moves acknowledged so far in this game, those taken back included."""
        return self._store.moves

    @property
    def store(self) -> Store:
        """The file of this game: for what is done to the file, never to play."""
        return self._store

    def first_time(self) -> tuple[KeptLine, ...] | None:
        """What was kept when the card on the table was told before, once it came back and both answered anew.

        None for every other moment and every other card.

        Raises:
            SaveError: when it cannot be read.
        """
        table = self.state.round
        card = table.card if table is not None and self.state.phase is Phase.ROUND_END else None
        if table is None or card is None or card.id not in self.candidates.returning:
            return None
        return None if Half.PASSED in table.halves else lines_of(self._store, card.text)

    def amend(self, change: Callable[[Store], None]) -> Past:
        """Change what lies beside the moves; a card that asks to come back may then be drawn.

        Raises:
            SaveError: when it could not be saved; nothing is changed then.
        """
        past = super().amend(change)
        self.candidates.look_for_returning(float(self._world.clock()), self.state)
        return past

    def close(self) -> None:
        """Leave the table; the game stays at this very move."""
        self._store.close()

    @property
    def decks(self) -> tuple[Deck, ...]:
        """Every deck that could be in play."""
        return self.candidates.decks

    def decks_changed(self, decks: Sequence[Deck]) -> None:
        """Play on with these decks; the cards on the table stay."""
        self.candidates.hand_in(decks, self.state)

    def legal(self) -> tuple[m.Play, ...]:
        """Every move that is legal now, and by whom."""
        return legal_moves(self.state, self._world.clock())

    def play(self, move: m.Move, by: Seat | None = None) -> State:
        """Make a move, and save it before it shows.

        Args:
            by: who makes it; on one laptop whoever may.

        Raises:
            IllegalMove: when the rules do not allow it now.
            SaveError: when it could not be saved.
        """
        now = float(self._world.clock())
        if by is None:
            by = next(iter(seats_for(self.state, move, now)), Seat.FIRST)
        pool = self.candidates.pool
        if isinstance(move, m.BeginPlan):
            pool = self.candidates.of_plan(move.plan.deck, self.state)
        events = decide(self.state, m.Play(by, move), Moment(now, pool, self._world.chance))
        return self._acknowledge(now, events)

    def prospect(self, deck: Deck) -> Prospect:
        """What an evening from this plan would be like."""
        return prospect(deck, self.state, self.candidates.told)

    @property
    def undo_barred(self) -> bool:
        """Whether there is nothing of this round to take back."""
        return not self._store.records

    @property
    def undo_asks(self) -> bool:
        """Whether the last move is taken back only with the consent of the partner whose it was."""
        records = self._store.records
        return bool(records) and any(isinstance(event, CONSENT) for event in records[-1].events)

    def undo(self) -> State:
        """Take back the table's last move, exactly.

        Raises:
            IllegalMove: when undo would cross a barrier.
            SaveError: when it could not be saved.
        """
        if self.undo_barred:
            raise IllegalMove(_("There is nothing to take back here: what came before is settled."))
        pausing = _is_pausing(self._store.records[-1])
        before = self._take_back()
        while pausing and self._store.records and before.phase is Phase.PAUSED:
            before = self._take_back()  # one pause is one thing to take back
        self.candidates.fit(self.state)
        return before

    def to_leave(self) -> tuple[Card, ...]:
        """A few cards, by chance, that a partner may leave face down for the other."""
        return some_to_leave(self.state, self.candidates.pool, self._world.chance)

    def gifts(self) -> tuple[Card, ...]:
        """A few small promises, by chance, that the decks propose."""
        return some_gifts(self.state, self.candidates.pool, self._world.chance)

    def _take_back(self) -> State:
        before = _folded(self._store.checkpoint, self._store.records[:-1])
        self._store.take_back(before)
        self.state = before
        return before

    def _acknowledge(self, now: float, events: tuple[Event, ...]) -> State:
        state = advance(self.state, now, events)
        if any(isinstance(event, BARRIERS) for event in events):
            clean = settled(state)
            self._store.write_checkpoint(state, clean)
            self.candidates.settle(state)
            state = clean
        else:
            self._store.append(MoveRecord(now, events), state)
        self.state = state
        self.candidates.fit(self.state)
        return state


def _folded(state: State, records: Sequence[MoveRecord]) -> State:
    for record in records:
        state = advance(state, record.at, record.events)
    return state


def _is_pausing(record: MoveRecord) -> bool:
    return any(isinstance(event, PAUSING) for event in record.events)


def couple_of(names: tuple[str, str]) -> Couple:
    """The couple by the names that were typed, cleaned.

    Raises:
        IllegalMove: when a name is missing, or the two cannot be told apart.
    """
    first, second = (clean_line(name)[:LONGEST_NAME].strip() for name in names)
    if not _visible(first) or not _visible(second):
        raise IllegalMove(_("Each of you needs a name here; any name will do."))
    if _visible(first) == _visible(second):
        raise IllegalMove(_("The game needs to tell you apart: give one of you another name or a nickname."))
    return Couple((first, second))


def _visible(name: str) -> str:
    """What the eye can tell names apart by: neither case nor joiners and direction marks."""
    return "".join(filter(str.isprintable, name)).casefold()
