"""Frozen values to JSON and back, checked by pydantic both ways."""

from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from game.errors import SaveError
from game.language import _
from game.rules.cards import Card
from game.rules.events import Event
from game.rules.state import State
from game.rules.words import Reason

T = TypeVar("T")

_Events = tuple[Annotated[Event, Field(discriminator="event")], ...]
_Tally = tuple[tuple[Reason, int], ...]


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _dump(kind: Any, value: object) -> str:
    return _adapter(kind).dump_json(value).decode()


def _load(kind: Any, text: str) -> Any:
    try:
        return _adapter(kind).validate_json(text)
    except ValidationError:
        pass  # raised below, where the error no longer carries what stood in the row
    raise SaveError(_("A row of this game does not hold what it should; the file is damaged."))


def dump_state(state: State) -> str:
    """A state as JSON."""
    return _dump(State, state)


def load_state(text: str) -> State:
    """A state from JSON.

    Raises:
        SaveError: when the text is no state.
    """
    state: State = _load(State, text)
    return state


def dump_events(events: tuple[Event, ...]) -> str:
    """One move's events as JSON."""
    return _dump(_Events, events)


def load_events(text: str) -> tuple[Event, ...]:
    """One move's events from JSON.

    Raises:
        SaveError: when the text holds no events.
    """
    events: tuple[Event, ...] = _load(_Events, text)
    return events


def dump_card(card: Card) -> str:
    """A card, as it was, as JSON."""
    return _dump(Card, card)


def load_card(text: str) -> Card:
    """A card, as it was, from JSON.

    Raises:
        SaveError: when the text is no card.
    """
    card: Card = _load(Card, text)
    return card


def dump_tally(tally: tuple[tuple[Reason, int], ...]) -> str:
    """How often points were earned for what, as JSON."""
    return _dump(_Tally, tally)


def load_tally(text: str) -> tuple[tuple[Reason, int], ...]:
    """How often points were earned for what, from JSON.

    Raises:
        SaveError: when the text is no tally.
    """
    tally: tuple[tuple[Reason, int], ...] = _load(_Tally, text)
    return tally
