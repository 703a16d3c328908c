"""What people get wrong in the Markdown form, after the catalogue of lay mistakes in the field."""

from collections.abc import Iterator

from tests.decks.corpus.odd import GOOD, Odd, deck, text

CARDS = "# Deep\n\n- What made you smile?\n  - Why?\n"


def files() -> Iterator[Odd]:
    """Slips in the header, in headings, in cards and in attributes."""
    yield from _headers()
    yield from _headings()
    yield from _cards()
    yield from _attributes()


def _headers() -> Iterator[Odd]:
    yield text("empty", "", "empty-file")
    yield text("only-blanks", " \n\t\n \n", "empty-file")
    yield text("only-a-header", "---\ntitle: x\n---\n", "nothing-playable")
    yield text("no-header", CARDS, "no-title", 1)
    yield text("no-title", f"---\nauthor: A\n---\n{CARDS}", "no-title", 1)
    yield text("empty-title", f"---\ntitle:\n---\n{CARDS}", "no-title", 1)
    yield text("title-as-heading", f"# Our Sunday evenings\n\n{CARDS}", "unknown-heading", 1)
    yield text("header-without-end", f"---\ntitle: x\n\n{CARDS}", "header-without-end", 1)
    yield text("header-without-dashes", f"title: x\nauthor: y\n\n{CARDS}", "header-without-lines", 1)
    yield text("header-of-long-dashes", f"—\ntitle: x\n—\n{CARDS}", cards=1)
    yield text("header-ended-by-dots", f"---\ntitle: x\n...\n{CARDS}", cards=1)
    yield text("misspelt-title", f"---\ntittle: x\n---\n{CARDS}", "unknown-key", 1)
    yield text("unknown-key", f"---\ntitle: x\ncolour: red\n---\n{CARDS}", "unknown-key", 1)
    yield text("title-twice", f"---\ntitle: x\ntitle: y\n---\n{CARDS}", "key-twice", 1)
    yield text("header-line-without-key", f"---\ntitle: x\njust words\n---\n{CARDS}", "not-a-header-line", 1)
    yield text("value-with-colon-and-hash", f"---\ntitle: No: 1 #x, “y”\n---\n{CARDS}", cards=1)
    yield text("capital-keys-and-blanks", f"---\nTITLE : x\nGive Back: Off\n---\n{CARDS}", cards=1)
    yield text("minutes-in-words", f"---\ntitle: x\nminutes: half an hour\n---\n{CARDS}", "unknown-value", 1)
    yield text("minutes-too-many", f"---\ntitle: x\nminutes: 181\n---\n{CARDS}", "unknown-value", 1)
    yield text("minutes-with-unit", f"---\ntitle: x\nminutes: 30 min\n---\n{CARDS}", cards=1)
    yield text("unknown-order", f"---\ntitle: x\norder: random\n---\n{CARDS}", "unknown-value", 1)
    yield text("unknown-deepest", f"---\ntitle: x\ndeepest: abyss\n---\n{CARDS}", "unknown-value", 1)
    yield text("unknown-switch", f"---\ntitle: x\npoints: maybe\n---\n{CARDS}", "unknown-value", 1)
    yield text("unknown-stage", f"---\ntitle: x\nfor: martians\n---\n{CARDS}", "unknown-value", 1)
    yield text("stage-with-blank", f"---\ntitle: x\nfor: Long Term; later_life\n---\n{CARDS}", cards=1)
    yield text("yaml-list", f"---\ntitle: x\nfor:\n  - parents\n---\n{CARDS}", "header-without-end", 1)
    yield text("code-fence-around", f"```markdown\n{GOOD}```\n", "no-title", 1)


def _headings() -> Iterator[Odd]:
    yield deck("no-headings", "- What?\n- How?", "nothing-playable")
    yield deck("misspelt-heading", "# Surfase\n- What?", "unknown-heading", 1)
    yield deck("two-word-heading", "# Sea bed\n- What?", "unknown-heading", 1)
    yield deck("numbered-heading", "# Stage 2\n- What?", "unknown-heading", 1)
    yield deck("heading-with-more", "# Deep (take your time)\n- What?", "unknown-heading", 1)
    yield deck(
        "unknown-heading", "# Surface\n- What?\n\n# Dessert\n- How?\n  - Why?\nmore", "unknown-heading", 1
    )
    yield deck("heading-without-blank", "#Deep\n- What?", cards=1)
    yield deck("heading-of-any-level", "###### DEEP ######\n- What?", cards=1)
    yield deck("heading-with-emphasis", "## **Deep**\n- What?", cards=1)
    yield deck("heading-with-number", "## Depth 3: Deep\n- What?", cards=1)
    yield deck("heading-that-contradicts", "## Depth 1: Deep\n- What?", "unknown-heading")
    yield deck("heading-underlined", "Deep\n----\n- What?", cards=1)
    yield deck("heading-without-mark", "Deep\n- What?", "heading-without-mark", 1)
    yield deck("bold-line-as-heading", "**Deep**\n\n- What?", "heading-without-mark", 1)
    yield deck("indented-heading", "  # Deep\n- What?", cards=1)
    yield deck("empty-heading", "#\n- What?", "unknown-heading")
    yield deck("introduction-as-heading", "# Introduction\nHello.\n# Deep\n- What?", "unknown-heading", 1)
    yield deck(
        "heading-in-closing", "# Deep\n- What?\n# Closing\nBye.\n## Thanks\nMore.", "unknown-heading", 1
    )
    yield deck("closing-twice", "# Deep\n- What?\n# Closing\nBye.\n# Closing\nBye again.", cards=1)
    yield deck("depth-twice", "# Deep\n- What?\n# Surface\n- How?\n# Deep\n- Why?", cards=3)
    yield deck("list-in-closing", "# Deep\n- What?\n# Closing\n- thank\n- hug", cards=1)


def _cards() -> Iterator[Odd]:
    yield deck("stray-text", "# Deep\n- What?\n\nJust a thought.\n\n- How?", "text-outside-card", 2)
    yield deck("text-under-heading", "# Deep\nTake your time.\n- What?", "text-outside-card", 1)
    yield deck("wrapped-without-indent", "# Deep\n- What did you do\nthis week?", "text-outside-card", 1)
    yield deck("wrapped-with-indent", "# Deep\n- What did you do\n  this week?", cards=1)
    yield deck("blank-line-inside", "# Deep\n- What?\n\n  - Why?\n\n  topics: grief", cards=1)
    yield deck("empty-card", "# Deep\n-\n- What?", "empty-card", 1)
    yield deck("empty-follow-up", "# Deep\n- What?\n  -", "empty-follow-up", 1)
    yield deck("empty-together", "# Deep\n- together:\n", "empty-card")
    yield deck("text-on-the-next-line", "# Deep\n- together:\n  Hold hands.", cards=1)
    yield deck("no-blank-after-hyphen", "# Deep\n-What?\n  -Why?", cards=1)
    yield deck("word-bullets", "# Deep\n•\tWhat?\no\tWhy?\n•\tHow?", cards=2)
    yield deck("word-dashes", "# Deep\n\u2013 What?\n  \u2013 Why?", cards=1)
    yield deck("word-numbers", "# Deep\n1.\tWhat?\na.\tWhy?\n2.\tHow?", cards=2)
    yield deck("numbers-with-brackets", "# Deep\n1) What?\n2) How?", cards=2)
    yield deck("stars-and-pluses", "# Deep\n* What?\n+ How?", cards=2)
    yield deck("all-indented", "# Deep\n  - What?\n    - Why?\n  - How?", cards=2)
    yield deck("curly-quotes", "# Deep\n- What does “home” mean — to you, \u2018really\u2019?", cards=1)
    yield deck("rule-between-cards", "# Deep\n- What?\n\n---\n\n- How?", "decoration", 2)
    yield deck("code-fence", "# Deep\n```\n- What?\n```", "decoration", 1)
    yield deck("table-of-markdown", "# Deep\n| What? | Why? |\n|---|---|", "text-outside-card")
    yield deck("quote-marks", "# Deep\n> What?", "text-outside-card")
    yield deck("comment", "# Deep\n<!-- hidden -->\n- What?", "text-outside-card", 1)
    yield deck("kind-in-capitals", "# Deep\n- TOGETHER: Hold hands.\n- Gift : A note.", cards=2)
    yield deck("duplicate-cards", "# Deep\n- What?\n- what\n- WHAT?!", cards=3)


def _attributes() -> Iterator[Odd]:
    card = "# Deep\n- What?\n"
    yield deck("misspelt-topics", f"{card}  topcis: grief", "unknown-attribute", 1)
    yield deck("unknown-topic", f"{card}  topics: war\n  - Why?", "unknown-topics")
    yield deck("misspelt-topic", f"{card}  topics: greif", "unknown-value", 1)
    yield deck("topic-in-other-words", f"{card}  topics: religion", "unknown-value", 1)
    yield deck("unknown-facet", f"{card}  facet: spiritual", "unknown-facet")
    yield deck("two-facets", f"{card}  facet: emotional, sexual", "unknown-value", 1)
    yield deck("unknown-need", f"{card}  needs: dog", "unknown-needs")
    yield deck("time-in-words", f"{card}  time: a while", "unknown-value", 1)
    yield deck("time-too-long", f"{card}  time: 3 hours", "unknown-value", 1)
    yield deck(
        "time-of-every-shape", f"{card}  time: 2 min\n- How?\n  time: 1:30\n- Who?\n  time: 45", cards=3
    )
    yield deck("unknown-moment", f"{card}  moment: midnight", "unknown-value", 1)
    yield deck("bad-id", f"{card}  id: my card", "unknown-value", 1)
    yield deck("same-id", f"{card}  id: a\n- How?\n  id: a", "same-id", 2)
    yield deck("attribute-without-indent", f"{card}topics: grief", "text-outside-card", 1)
    yield deck("no-key-of-a-card", f"{card}  mood: calm", "no-key", 1)
    yield deck("no-colon", f"{card}  topics money", "no-colon", 1)
    yield deck("no-colon-and-no-topic", f"{card}  topics war", "no-colon")
    yield deck("no-colon-misspelt", f"{card}  topcs money, grief", "no-colon", 1)
    yield deck("no-colon-after-facet", f"{card}  facet sexual", "no-colon", 1)
    yield deck("no-colon-after-time", f"{card}  time 60s", "no-colon", 1)
    yield deck("no-colon-after-note", f"{card}  note slowly", "no-colon", 1)
    yield deck("key-word-in-a-sentence", "# Deep\n- What is it that one\n  needs most of all?", cards=1)
    yield deck("attribute-twice", f"{card}  note: one\n  note: two", "key-twice", 1)
    yield deck("topics-twice", f"{card}  topics: grief\n  topics: death", cards=1)
    yield deck("follow-up-as-key", f"{card}  follow up: Why?", "unknown-attribute", 1)
    yield deck("attribute-before-card", "# Deep\n  topics: grief\n- What?", "text-outside-card", 1)
    yield deck("empty-attributes", f"{card}  topics:\n  facet:\n  time:\n  id:\n  note:", cards=1)
    yield deck("long-note-over-lines", f"{card}  note: slowly,\n    and gently", cards=1)
