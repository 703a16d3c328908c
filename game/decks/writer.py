"""Writes a deck as the Markdown that reads back as the same deck, to the letter."""

from collections.abc import Iterator

from game.decks.identity import card_id
from game.decks.marks import escape_card, escape_line
from game.decks.model import Deck, Order, Pace, Plan
from game.rules.cards import Card
from game.rules.words import Kind


def to_markdown(deck: Deck) -> str:
    """The deck as a person would write it: its header, its introduction, its cards by depth, its closing."""
    parts = ["\n".join(("---", *(f"{key}: {value}" for key, value in header_of(deck)), "---"))]
    if deck.introduction:
        parts.append(_passage(deck.introduction))
    depth = None
    for card in deck.cards:
        if card.depth is not depth:
            depth = card.depth
            parts.append(f"# {depth.word}")
        parts.append("\n".join(_card(card)))
    if deck.closing:
        parts.extend(("# Closing", _passage(deck.closing)))
    return "\n\n".join(parts) + "\n"


def header_of(deck: Deck) -> Iterator[tuple[str, str]]:
    """Every header key that this deck needs, with its value, in the usual order."""
    plain = ("title", "id", "author", "language", "license")
    yield from ((key, getattr(deck, key)) for key in plain if getattr(deck, key))
    if deck.stages:
        yield "for", ", ".join(deck.stages)
    yield from ((key, getattr(deck, key)) for key in ("about", "version") if getattr(deck, key))
    yield from _plan(deck.plan)


def own_id(card: Card) -> str:
    """The id that a file must spell out, or "" where it follows from the text."""
    return "" if card.id == card_id(card.text, card.kind) else card.id


def attributes_of(card: Card) -> Iterator[tuple[str, str]]:
    """Every attribute that this card needs, with its value, in the usual order."""
    if card.topics:
        yield "topics", ", ".join(card.topics)
    if card.facet:
        yield "facet", card.facet
    if card.needs:
        yield "needs", ", ".join(card.needs)
    if card.seconds:
        yield "time", f"{card.seconds}s"
    if card.occasion:
        yield "moment", card.occasion
    named = (("note", card.note), ("why", card.why), ("id", own_id(card)))
    yield from ((key, value) for key, value in named if value)


def _plan(plan: Plan) -> Iterator[tuple[str, str]]:
    if plan.order is not Order.SHUFFLED:
        yield "order", plan.order
    if plan.minutes is not None:
        yield "minutes", str(plan.minutes)
    if plan.deepest is not None:
        yield "deepest", plan.deepest.word
    if plan.give_back is not None:
        yield "give-back", "on" if plan.give_back else "off"
    if plan.pace is not Pace.FULL:
        yield "pace", plan.pace
    if plan.points is not None:
        yield "points", "on" if plan.points else "off"


def _card(card: Card) -> Iterator[str]:
    yield f"- {escape_card(card.text) if card.kind is Kind.QUESTION else f'{card.kind}: {card.text}'}"
    yield from (f"  - {follow_up}" for follow_up in card.follow_ups)
    yield from (f"  {key}: {value}" for key, value in attributes_of(card))


def _passage(text: str) -> str:
    return "\n".join(map(escape_line, text.split("\n")))
