"""Files at and over every limit, and shapes that make careless readers slow."""

from collections.abc import Iterator

from game.decks.model import MOST_BYTES, MOST_CARDS, MOST_FOLLOW_UPS, MOST_LETTERS, MOST_PASSAGE_LETTERS
from tests.decks.corpus.odd import GOOD, Odd, deck

HEAD = "---\ntitle: Big\n---\n"


def _cards(count: int) -> str:
    return "# Deep\n" + "".join(f"- What about number {number}?\n" for number in range(count))


def files() -> Iterator[Odd]:
    """Deck by deck, a limit reached or passed."""
    yield from _cards_and_texts()
    yield from _lines()
    yield from _many()
    yield from _tables_and_json()


def _cards_and_texts() -> Iterator[Odd]:
    fits = "x" * MOST_LETTERS
    yield deck("longest-card", f"# Deep\n- {fits}", cards=1)
    yield deck("card-too-long", f"# Deep\n- {fits}x\n- What?", "too-long", 1)
    yield deck("card-too-long-over-lines", "# Deep\n- What\n" + f"  {'word ' * 10}\n" * 10, "too-long")
    yield deck("follow-up-too-long", f"# Deep\n- What?\n  - {fits}x", "too-long", 1)
    yield deck("note-too-long", f"# Deep\n- What?\n  note: {fits}x", "too-long", 1)
    yield deck("why-too-long", f"# Deep\n- What?\n  why: {'y' * 1001}", "too-long", 1)
    most = "".join(f"  - Why {number}?\n" for number in range(MOST_FOLLOW_UPS))
    yield deck("most-follow-ups", f"# Deep\n- What?\n{most}", cards=1)
    yield deck("too-many-follow-ups", f"# Deep\n- What?\n{most}  - Why more?", "too-many-follow-ups", 1)
    yield deck("most-cards", _cards(MOST_CARDS), cards=MOST_CARDS)
    yield deck("too-many-cards", _cards(MOST_CARDS + 5), "too-many-cards", MOST_CARDS)
    yield Odd("title-too-long", GOOD.replace("Good", "x" * 5_000).encode(), "too-long", 1)
    yield deck("introduction-too-long", "x y\n" * MOST_PASSAGE_LETTERS + "# Deep\n- What?", "too-long", 1)
    yield deck("closing-too-long", "# Deep\n- What?\n# Closing\n" + "z" * 30_000, "line-too-long", 1)
    yield Odd("file-too-large", HEAD.encode() + b"x" * MOST_BYTES, "too-large")
    yield Odd("file-just-fits", HEAD.encode().ljust(MOST_BYTES, b"\n"), "too-many-lines")


def _lines() -> Iterator[Odd]:
    yield deck("one-huge-line", "# Deep\n- " + "word " * 200_000, "line-too-long")
    yield deck("one-huge-word", "# Deep\n- " + "x" * 1_000_000, "line-too-long")
    yield deck("huge-line-of-zero-width", "# Deep\n- " + "\u200b" * 1_000_000, "line-too-long")
    yield deck("huge-line-of-accents", "# Deep\n- a" + "\u0301" * 1_000_000, "line-too-long", 1)
    yield deck("huge-line-outside", "# Deep\n- What?\n" + "x" * 1_000_000, "line-too-long", 1)
    nested = "".join(f"{' ' * n}- Why {n}?\n" for n in range(2, 300))
    yield deck("deep-nesting", f"# Deep\n- What?\n{nested}", "too-many-follow-ups", 1)
    yield deck("deep-indent", "# Deep\n- What?\n" + " " * 20_000 + "- Why?", cards=1)


def _many() -> Iterator[Odd]:
    yield deck("thousands-of-headings", "# Deep\n" * 50_000 + "- What?", cards=1)
    yield deck(
        "thousands-of-unknown-headings", "".join(f"# Heading {n}\n" for n in range(20_000)), "unknown-heading"
    )
    yield deck("thousands-of-stray-lines", "# Deep\n- What?\n" + "stray\n" * 200_000, "text-outside-card", 1)
    yield deck("stray-lines-in-turn", "# Deep\n" + "- What?\nstray\n" * 10_000, "text-outside-card", 10_000)
    slips = "".join(f"  topcs{n}: grief\n" for n in range(50_000))
    yield deck("thousands-of-slips", f"# Deep\n- What?\n{slips}", "unknown-attribute", 1)
    yield deck("card-of-many-lines", "# Deep\n- What\n" + "  and what\n" * 200_000, "too-long")
    yield deck("thousands-of-empty-cards", "# Deep\n" + "-\n" * 20_000, "empty-card")
    yield deck("the-same-card-always", "# Deep\n" + "- What made you smile?\n" * 20_000, cards=20_000)
    yield deck("the-same-id-always", "# Deep\n" + "- What?\n  id: a\n" * 10_000, "same-id", 10_000)
    yield deck("many-attributes", "# Deep\n- What?\n" + "  topics: grief\n" * 100_000, "key-twice", 1)
    yield Odd(
        "many-header-lines",
        ("---\n" + "title: x\n" * 50_000 + "---\n# Deep\n- What?").encode(),
        "key-twice",
        1,
    )
    yield deck("many-empty-lines", "# Deep\n" + "\n" * 300_000 + "- What?", cards=1)
    yield deck("backslashes", "\\" * 20_000 + "\n# Deep\n- " + "\\" * 200, cards=1)
    yield deck("hashes", "#" * 20_000 + "\n# Deep\n- What?", "unknown-heading", 1)
    yield deck("colons", "# Deep\n- What?\n  " + "a: " * 5_000, "too-long")


def _tables_and_json() -> Iterator[Odd]:
    quotes = "depth,text\ndeck:title,x\n" + 'Deep,"x\n' * 5_000
    yield Odd("quotes-without-end", quotes.encode(), "open-quote", suffix=".csv")
    wide = "depth,text" + ",x" * 20_000 + "\nDeep,What?" + ",y" * 20_000
    yield Odd("table-of-many-columns", wide.encode(), "no-title", 1, suffix=".csv")
    rows = "depth,text\ndeck:title,x\n" + "Deep,What about it?\n" * 20_000
    yield Odd("table-of-many-rows", rows.encode(), cards=20_000, suffix=".csv")
    cell = 'depth,text\ndeck:title,x\nDeep,"' + "x" * 300_000 + '"\nDeep,What?'
    yield Odd("huge-cell", cell.encode(), "open-quote", 1, suffix=".csv")
    yield Odd("brackets-without-end", b"[" * 100_000, "not-json", suffix=".json")
    yield Odd("braces-without-end", b'{"a":' * 100_000, "not-json", suffix=".json")
    yield Odd("number-without-end", b'{"minutes": ' + b"9" * 100_000 + b"}", "not-json", suffix=".json")
    card = b'{"depth": "Deep", "text": "What about it?"}'
    many = b'{"title": "x", "cards": [' + b",".join([card] * 20_000) + b"]}"
    yield Odd("json-of-many-cards", many, cards=20_000, suffix=".json")
