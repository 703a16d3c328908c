"""The JSON form of a deck, for programs; every word in it is judged as in the other forms."""

import json
from collections.abc import Iterator
from typing import Any

from game.decks.draft import Draft, Notes, Passage, Said, Sketch, quoted
from game.decks.header import say
from game.decks.jsonplaces import Places
from game.decks.model import Deck, Order, Pace, Plan
from game.decks.values import one_of
from game.decks.vocabulary import ATTRIBUTES, DEPTH_WORDS, HEADER_KEYS, depth_of
from game.decks.writer import own_id
from game.language import _
from game.rules.cards import Card
from game.rules.words import Depth, Kind

_CARD_KEYS = ("depth", "kind", "text", "follow_ups", *ATTRIBUTES)
_TITLE_FIX = _('Write `"title": "…",` at the top.')
_CARD_FIX = _('Write `"cards": [{"depth": "Surface", "text": "…"}]`.')
_SHAPE_FIX = _("`fathoms decks schema` prints the shape of a deck in JSON.")


def to_json(deck: Deck) -> str:
    """The deck as JSON that fits `schema`."""
    return json.dumps(_deck_object(deck), ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """The JSON Schema of the JSON form."""
    from game.decks import jsonshape  # noqa: PLC0415 - pydantic takes long to import

    return jsonshape.schema()


def read_json(text: str, notes: Notes) -> Draft:
    """What a deck in JSON says. Every slip is a message in `notes`, and each card stands or falls alone."""
    draft = Draft(notes, readable=False, form="JSON", title_fix=_TITLE_FIX, card_fix=_CARD_FIX)
    notes.source = text.split("\n")
    try:
        whole = json.loads(text, object_pairs_hook=lambda pairs: _object(pairs, notes))
    except json.JSONDecodeError as error:
        fix = _("Look for a comma, a bracket or a quotation mark that is missing here or just before.")
        what = _("The JSON cannot be understood from here on, at column {colno}").format(colno=error.colno)
        notes.error("not-json", error.lineno, what, fix, until=text.count("\n") + 1)
    except (ValueError, RecursionError):
        what = _("This JSON is nested too deeply, or holds a number that is too long")
        notes.error("not-json", 1, what, _SHAPE_FIX, until=text.count("\n") + 1)
    else:
        _Reader(draft, text).read(whole)
    return draft


def _object(pairs: list[tuple[str, Any]], notes: Notes) -> dict[str, Any]:
    """An object without its empty keys; the first counts of two that are the same."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            what = _("{key} stands twice in one pair of braces; the first one counts").format(key=quoted(key))
            notes.error("key-twice", 0, what, _("Delete one of the two."))
        elif value is not None:
            found[key] = value
    return found


class _Reader:
    """Takes a deck in JSON apart."""

    def __init__(self, draft: Draft, text: str) -> None:
        from game.decks import jsonshape  # noqa: PLC0415 - pydantic takes long to import

        self._shape = jsonshape
        self._draft = draft
        self._notes = draft.notes
        self._places = Places(text)
        self._passages = {"introduction": draft.introduction, "closing": draft.closing}

    def read(self, whole: object) -> None:
        """Take in the whole deck."""
        if not isinstance(whole, dict):
            self._notes.error(
                "not-a-deck", 1, _("This JSON is no deck: a deck begins with a brace"), _SHAPE_FIX
            )
            return
        self._draft.readable = True
        cards = whole.pop("cards", [])
        self._header(whole)
        if not isinstance(cards, list):
            self._notes.error(
                "wrong-shape", self._places.header("cards"), _("`cards` must be a list"), _CARD_FIX
            )
            return
        self._places.find_cards(len(cards))
        for index, card in enumerate(cards):
            self._card(index, card)

    def _header(self, header: dict[str, Any]) -> None:
        known = {key: value for key, value in header.items() if key in HEADER_KEYS or key in self._passages}
        faults = dict(self._shape.deck_faults({"title": "", **known}))
        for key, value in header.items():
            line = self._places.header(key)
            if key in faults:
                self._notes.error("wrong-shape", line, f"`{key}` {faults[key]}", _SHAPE_FIX)
            elif key in self._passages:
                _fill(self._passages[key], line, value)
            else:
                say(self._draft, line, key, _as_text(value))

    def _card(self, index: int, card: object) -> None:
        said = card
        if isinstance(card, dict):
            said = {key: value for key, value in card.items() if key in _CARD_KEYS}
            for key in card.keys() - said.keys():
                self._unknown(index, key)
        faults = self._shape.card_faults(said)
        line, until = self._places.card(index)
        if isinstance(said, dict) and not faults:
            self._keep(index, said)
            return
        wrong = " and ".join(
            f"`{key}` {fault}" if key else _("it must stand in braces") for key, fault in faults
        )
        what = _("Card {index} was left out: {wrong}").format(index=index + 1, wrong=wrong)
        self._notes.error("wrong-shape", line, what, _SHAPE_FIX, until=until)

    def _unknown(self, index: int, key: str) -> None:
        line, _column = self._places.card(index, key)
        meant = self._notes.guess(key.casefold(), _CARD_KEYS)
        fix = (
            _("Did you mean `{meant}`?").format(meant=meant)
            if meant
            else _("The keys are {card_keys}.").format(card_keys=", ".join(_CARD_KEYS))
        )
        self._notes.error(
            "unknown-attribute",
            line,
            _("A card has no key {key}; it was left out").format(key=quoted(key)),
            fix,
        )

    def _keep(self, index: int, said: dict[str, Any]) -> None:
        line, until = self._places.card(index)
        depth = self._depth(said.pop("depth"), line, until)
        if not depth:
            return
        place = {key: self._places.card(index, key)[0] for key in said}
        kind = one_of(Kind, Said(line, said.pop("kind", "")), self._notes, "kind") or Kind.QUESTION
        card = Sketch(Said(place["text"], said.pop("text")), depth, kind, until=until)
        card.follow_ups.extend(Said(place["follow_ups"], text) for text in said.pop("follow_ups", []))
        card.attributes.update({key: Said(place[key], _as_text(value)) for key, value in said.items()})
        self._draft.cards.append(card)

    def _depth(self, name: str, line: int, until: int) -> Depth | None:
        depth = depth_of(name)
        if not depth:
            meant = self._notes.guess(name.casefold(), DEPTH_WORDS)
            fix = (
                _("Did you mean `{meant}`?").format(meant=meant)
                if meant
                else _("Write Surface, Shallows, Deep or Seabed.")
            )
            what = _("{name} is no depth; the card was left out").format(name=quoted(name))
            self._notes.error("unknown-depth", line, what, fix, until=until)
        return depth


def _fill(passage: Passage, line: int, text: str) -> None:
    for part in text.split("\n"):
        passage.add(line, part)


def _as_text(value: object) -> str:
    """A value as the other two forms would write it."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _deck_object(deck: Deck) -> dict[str, Any]:
    plan = dict(_plan(deck.plan))
    texts = {"title": deck.title, "id": deck.id, "author": deck.author, "language": deck.language}
    more = {"license": deck.license, "for": list(deck.stages), "about": deck.about, "version": deck.version}
    ends = {"introduction": deck.introduction, "closing": deck.closing}
    kept = {
        key: value for key, value in {**texts, **more, **plan, **ends}.items() if value not in ("", [], None)
    }
    return {**kept, "cards": [dict(_card_object(card)) for card in deck.cards]}


def _plan(plan: Plan) -> Iterator[tuple[str, str | int | None]]:
    yield "order", "" if plan.order is Order.SHUFFLED else plan.order.value
    yield "minutes", plan.minutes
    yield "deepest", plan.deepest.word if plan.deepest else None
    yield "give-back", plan.give_back
    yield "pace", "" if plan.pace is Pace.FULL else plan.pace.value
    yield "points", plan.points


def _card_object(card: Card) -> Iterator[tuple[str, Any]]:
    yield from (("depth", card.depth.word), ("kind", card.kind.value), ("text", card.text))
    lists = (("follow_ups", card.follow_ups), ("topics", card.topics), ("needs", card.needs))
    yield from ((key, list(values)) for key, values in lists if values)
    more = (("facet", card.facet), ("time", card.seconds), ("moment", card.occasion))
    texts = (("note", card.note), ("why", card.why), ("id", own_id(card)))
    yield from ((key, value) for key, value in (*more, *texts) if value)
