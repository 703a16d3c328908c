"""The candidates of a running game: the cards of its decks, when they were told, which ask to come back."""

from collections.abc import Sequence

from game.decks.history import heirs
from game.decks.model import Deck
from game.rules.cards import Card
from game.rules.pool import Pool
from game.rules.state import State
from game.saves.store import Store
from game.table.in_play import gather


class Candidates:
    """What the rules may draw from; kept fitting to the state.

    Attributes:
        decks: every deck that could be in play.
        told: when each card was last told, by id.
        returning: cards whose day to come back has come, by id, as they were told.
        pool: what the rules are handed.
    """

    def __init__(self, store: Store, now: float) -> None:
        self._store = store
        self.decks: tuple[Deck, ...] = ()
        self.told = dict(store.told())
        self.returning: dict[str, Card] = store.returning(now)
        self.pool = Pool((), self.told)
        self._fits: tuple[object, ...] = ()

    def hand_in(self, decks: Sequence[Deck], state: State) -> None:
        """Play on with these decks."""
        self.decks = tuple(decks)
        self._inherit()
        self._gather(state)

    def fit(self, state: State) -> None:
        """Gather again, if what the candidates depend on has changed."""
        if _depends_on(state) != self._fits:
            self._gather(state)

    def settle(self, state: State) -> None:
        """Note what was told; a card that came back and was told anew rests again."""
        told = {past.card.id: past.ended for past in state.unsettled.rounds}
        self.told.update(told)
        self.told.update(state.unsettled.warm_ups)
        if self.returning:
            self.returning = {name: card for name, card in self.returning.items() if name not in told}
            self._gather(state)

    def look_for_returning(self, now: float, state: State) -> None:
        """Ask again which cards would like to come back."""
        self.returning = self._store.returning(now)
        self._gather(state)

    def of_plan(self, plan: str, state: State) -> Pool:
        """The candidates of an evening from this plan's deck alone; of no plan (""), those of the couple."""
        return gather(self.decks, state, self.told, self.returning, plan)

    def _gather(self, state: State) -> None:
        self._fits = _depends_on(state)
        self.pool = self.of_plan(state.plan.deck if state.plan is not None else "", state)

    def _inherit(self) -> None:
        """A card whose author mended a word keeps its history: it is not laid as if it were new."""
        cards = [card for deck in self.decks for card in deck.cards]
        gone = self.told.keys() - {card.id for card in cards}
        if gone:
            for heir, ancestor in heirs(self._store.cards_told(gone), cards).items():
                self.told.setdefault(heir, self.told[ancestor])


def _depends_on(state: State) -> tuple[object, ...]:
    return state.decks, state.couple, state.boundaries, state.plan and state.plan.deck
