"""The fields of a card and of a deck, as a form shows them: whatever is typed goes in cleaned."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeVar

from game.decks.build import passage_text
from game.decks.identity import OWN_ID
from game.decks.model import (
    MOST_FOLLOW_UPS,
    MOST_LETTERS,
    MOST_PASSAGE_LETTERS,
    MOST_WHY_LETTERS,
    Deck,
    Plan,
)
from game.language import _
from game.rules.cards import Card
from game.text import clean, clean_line

Value = Any
"""What a field holds: a text for the typed ones, and for the chosen ones a value of the model."""

T = TypeVar("T", Card, Deck, Plan)

CARD_TEXTS = ("text", "note", "why")
HEAD_TEXTS = ("title", "author", "about", "language", "license", "version")
PASSAGES = ("introduction", "closing")
PLAN = ("order", "minutes", "deepest", "give_back", "pace", "points")

MOST_TYPED = 2_000
"""Letters that one field takes; what a card may hold is less, and is said."""

_LIMITS: Mapping[str, int] = MappingProxyType(
    dict.fromkeys(("text", "note", *HEAD_TEXTS), MOST_LETTERS)
    | {"why": MOST_WHY_LETTERS}
    | dict.fromkeys(PASSAGES, MOST_PASSAGE_LETTERS)
)


def card_with(card: Card, name: str, value: Value) -> Card:
    """The card with another value in one field; what was typed is cleaned.

    Raises:
        KeyError: for a field that no card has.
    """
    if name in CARD_TEXTS:
        return _replaced(card, name, clean_line(str(value)[: 2 * MOST_TYPED])[:MOST_TYPED].strip())
    if name == "follow_ups":
        lines = str(value)[: 10 * MOST_TYPED].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        kept = (clean_line(line)[:MOST_TYPED].strip() for line in lines)
        return replace(card, follow_ups=tuple(line for line in kept if line))
    if name in {"depth", "kind", "topics", "facet", "needs", "seconds", "occasion"}:
        return _replaced(card, name, value)
    raise KeyError(name)


def head_with(head: Deck, name: str, value: Value) -> Deck:
    """The deck with another value in one field; what was typed is cleaned.

    Raises:
        KeyError: for a field that no deck has.
    """
    if name in HEAD_TEXTS:
        return _replaced(head, name, clean_line(str(value)[: 2 * MOST_TYPED])[:MOST_TYPED].strip())
    if name in PASSAGES:
        text = clean(str(value)[: 2 * MOST_PASSAGE_LETTERS], lines=True)
        return _replaced(head, name, passage_text(text.split("\n")))
    if name in PLAN:
        return replace(head, plan=_replaced(head.plan, name, value))
    if name == "stages":
        return replace(head, stages=value)
    raise KeyError(name)


def value_in(of: Card | Deck, name: str) -> Value:
    """What a field holds, as `card_with` and `head_with` take it."""
    if isinstance(of, Deck) and name in PLAN:
        return getattr(of.plan, name)
    value = getattr(of, name)
    return "\n".join(value) if name == "follow_ups" else value


def cleaned_card(card: Card) -> Card:
    """A card from a place where anyone may have written, as if it had been typed here."""
    for name in (*CARD_TEXTS, "follow_ups"):
        card = card_with(card, name, value_in(card, name))
    return replace(card, id=card.id if OWN_ID.fullmatch(card.id) else "", deck="")


def cleaned_head(head: Deck) -> Deck:
    """The same for what is said about a deck."""
    for name in (*HEAD_TEXTS, *PASSAGES):
        head = head_with(head, name, value_in(head, name))
    return replace(head, id=clean_line(head.id)[:MOST_LETTERS].strip(), cards=())


def card_faults(card: Card) -> Iterator[tuple[str, str]]:
    """What keeps a card from being saved: the field, and a sentence."""
    if not card.text:
        yield "text", _("This card has no words yet. Write its question, or delete the card.")
    yield from _too_long(card, CARD_TEXTS, _("This card's {name}"))
    for follow_up in card.follow_ups:
        if len(follow_up) > MOST_LETTERS:
            yield "follow_ups", _letters(_("A follow-up"), len(follow_up), MOST_LETTERS)
    if len(card.follow_ups) > MOST_FOLLOW_UPS:
        more = len(card.follow_ups) - MOST_FOLLOW_UPS
        yield (
            "follow_ups",
            _("A card has at most {most_follow_ups} follow-ups. Take {more} away.").format(
                most_follow_ups=MOST_FOLLOW_UPS, more=more
            ),
        )


def head_faults(head: Deck) -> Iterator[tuple[str, str]]:
    """What keeps a deck as a whole from being saved: the field, and a sentence."""
    if not head.title:
        yield "title", _("The deck needs a title: it is chosen by it.")
    yield from _too_long(head, (*HEAD_TEXTS, *PASSAGES), _("The deck's {name}"))


def _too_long(of: Card | Deck, names: Iterable[str], what: str) -> Iterator[tuple[str, str]]:
    for name in names:
        length, most = len(getattr(of, name)), _LIMITS[name]
        if length > most:
            yield name, _letters(what.format(name=name), length, most)


def _letters(what: str, length: int, most: int) -> str:
    return _("{what} has {length:,} letters, more than {most:,}. Shorten it.").format(
        what=what, length=length, most=most
    )


def _replaced(of: T, name: str, value: Value) -> T:
    return replace(of, **{name: value})
