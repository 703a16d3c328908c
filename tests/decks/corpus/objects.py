"""What programs and people do to JSON."""

import json
from collections.abc import Iterator
from typing import Any

from tests.decks.corpus.odd import NOTHING, Odd

CARD = {"depth": "Deep", "text": "What made you smile?"}


def _json(name: str, value: object, cause: str = NOTHING, cards: int = 0) -> Odd:
    content = value if isinstance(value, str) else json.dumps(value)
    return Odd(name, content.encode(), cause, cards, ".json")


def _card(name: str, cause: str, cards: int = 1, **more: Any) -> Odd:
    return _json(
        name, {"title": "Odd", "cards": [CARD, {"depth": "Deep", "text": "How?", **more}]}, cause, cards
    )


def files() -> Iterator[Odd]:
    """Broken JSON, JSON of another shape, and JSON with other words."""
    yield _json("json", {"title": "Odd", "cards": [CARD]}, cards=1)
    yield _json("empty-json", "", "empty-file")
    yield _json("json-cut-short", '{"title": "Odd", "cards": [{"depth": "Deep",', "not-json")
    yield _json("json-with-comma-too-many", '{"title": "Odd",}', "not-json")
    yield _json("json-with-comment", '{"title": "Odd"} // hello', "not-json")
    yield _json("json-with-single-quotes", "{'title': 'Odd'}", "not-json")
    yield _json("json-with-curly-quotes", "{“title”: “Odd”}", "not-json")
    yield _json("json-list", [CARD], "not-a-deck")
    yield _json("json-word", "null", "not-a-deck")
    yield _json("json-text", '"What?"', "not-a-deck")
    yield _json("json-of-something-else", {"name": "x", "version": 1}, "wrong-shape")
    yield _json("json-without-title", {"cards": [CARD]}, "no-title", 1)
    yield _json("json-without-cards", {"title": "Odd"}, "nothing-playable")
    yield _json("json-cards-as-object", {"title": "Odd", "cards": {"a": CARD}}, "wrong-shape")
    yield _json("json-cards-of-text", {"title": "Odd", "cards": ["What?", CARD]}, "wrong-shape", 1)
    yield _json("json-title-as-number", {"title": 3, "cards": [CARD]}, "wrong-shape", 1)
    yield _json(
        "json-title-twice",
        '{"title": "a", "title": "b", "cards": [' + json.dumps(CARD) + "]}",
        "key-twice",
        1,
    )
    yield _json("json-unknown-key", {"title": "Odd", "colour": "red", "cards": [CARD]}, "unknown-key", 1)
    yield _json("json-not-a-number", {"title": "a", "minutes": float("nan"), "cards": [CARD]},
                "wrong-shape", 1)  # fmt: skip
    yield _json(
        "json-empty-values", {"title": "Odd", "author": None, "cards": [{**CARD, "note": None}]}, cards=1
    )
    yield _card("json-card-without-depth", "wrong-shape", depth=None)
    yield _card("json-card-without-text", "wrong-shape", text=None)
    yield _card("json-empty-text", "empty-card", text=" ")
    yield _card("json-unknown-depth", "unknown-depth", depth="Abyss")
    yield _card("json-unknown-kind", "unknown-value", 2, kind="riddle")
    yield _card("json-topics-as-text", "wrong-shape", topics="grief")
    yield _card("json-unknown-topic", "unknown-topics", topics=["war"])
    yield _card("json-topic-misspelt", "unknown-value", 2, topics=["greif"])
    yield _card("json-time-as-text", "wrong-shape", time="60s")
    yield _card("json-time-too-long", "unknown-value", 2, time=100_000)
    yield _card("json-unknown-card-key", "unknown-attribute", 2, colour="red")
    yield _card("json-escape-codes", "hidden-characters", 2, note="\u001b]52;c;x\u0007 gently")
    yield _card("json-half-letters", "hidden-characters", 2, note="\ud800 gently")
    yield _card("json-line-ends", NOTHING, 2, note="slowly,\nand\tgently")
