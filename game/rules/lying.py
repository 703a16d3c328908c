"""Which card lies before the two: the round's, or one that comes before it."""

from collections.abc import Callable

from game.rules.cards import Card
from game.rules.state import Phase, State
from game.rules.way import due_gift
from game.rules.words import Depth, Kind


def card_of(state: State) -> Card | None:
    """The one card of this moment; None while there is none, or a choice of two."""
    if state.phase in _BESIDE_THE_ROUND:
        return _BESIDE_THE_ROUND[state.phase](state)
    return state.round.card if state.round is not None else None


def _promise(state: State) -> Card | None:
    gift = due_gift(state)
    return Card("", gift.text, Depth.SURFACE, Kind.GIFT) if gift is not None else None


def _left(state: State) -> Card | None:
    by = state.here.left_by
    return state.left[by] if by is not None else None


_BESIDE_THE_ROUND: dict[Phase, Callable[[State], Card | None]] = {
    Phase.WARM_UP: lambda state: state.warm_up,
    Phase.RETURN: lambda state: state.waiting.round.card if state.waiting is not None else None,
    Phase.LAST_TIME: _promise,
    Phase.LEFT: _left,
}
"""Cards that lie there although no round is being played."""
