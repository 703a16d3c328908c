"""Texts that try to act on a screen, a terminal, a shell, a spreadsheet or a reader."""

from collections.abc import Iterator

from tests.decks.corpus.odd import Odd, deck, text

SEEN_AS_TYPED = {
    "textual-action": "[@click=app.quit]What made you smile?[/]",
    "textual-screenshot": "[@click=app.screenshot('stolen.svg','.')]Show answer[/]",
    "textual-link": "[link='https://evil.example/']What?[/link]",
    "textual-closing-tag": "I feel [/] and [/b] and [/nope]",
    "textual-broken": "a [bold red] b [link=javascript:alert(1)] [$x] [[",
    "rich-emoji": "How :smile: are you?",
    "markdown-link": "[What?](https://evil.example) ![x](file:///etc/passwd)",
    "markdown-html": "<script>alert(1)</script> <img src=x onerror=y>",
    "html-entity": "What &#27;[31m &lt;b&gt; made you smile?",
    "format-string": "What {0} {x.__class__} %s %(x)s ${HOME} {{7*7}} made you smile?",
    "shell": "What $(rm -rf ~) `reboot` ; shutdown made you smile?",
    "sql": "What'; DROP TABLE cards; -- made you smile?",
    "formula": '=HYPERLINK("http://evil.example","What?")',
    "path": "../../../etc/passwd",
    "yaml": "!!python/object/apply:os.system [x] &a *a {a: b}",
    "escape-written-out": "What \\x1b[31m \\u001b \\033 made you smile?",
    "right-to-left": "מה גרם לך לחייך היום?",
    "family-and-flags": "What 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️ made you smile?",
    "stacked-but-fine": "Ti\u1ebfng Vi\u1ec7t, हिन्दी, ไทย",
}
CLEANED = {
    "osc-clipboard": "\x1b]52;c;ZXZpbA==\x07What made you smile?",
    "osc-title": "What\x1b]0;pwned\x07 made you smile?",
    "osc-link": "What \x1b]8;;http://evil.example\x1b\\made\x1b]8;;\x1b\\ you smile?",
    "csi-clear": "What\x1b[2J\x1b[H made you smile?",
    "c1-csi": "What\x9b31m made you smile?",
    "nul": "What\0 made you smile?",
    "bell-and-backspace": "What\a\b\b made you smile?",
    "delete": "What\x7f made you smile?",
    "bidi-override": "What \u202eelims uoy edam\u202c today?",
    "bidi-isolate": "What \u2066made\u2069 you smile?",
    "zero-width": "Wh\u200bat ma\u2060de you smile?",
    "soft-hyphen": "What made you smi\u00adle?",
    "tag-letters": "What \U000e0041\U000e0042 made you smile?",
    "tower-of-accents": "Wha" + "t\u0336\u0301" * 30 + " made" + "\u0301" * 500 + " you smile?",
    "noncharacter": "What \ufdd0\uffff made you smile?",
    "annotation": "What \ufff9made\ufffa you\ufffb smile?",
    "device-control": "What \x1bPq#0\x1b\\ made you smile?",
}


def files() -> Iterator[Odd]:
    """Hostile texts as cards, and hostile words in every other place."""
    for name, question in SEEN_AS_TYPED.items():
        yield deck(name, f"# Surface\n\n- {question}", cards=1)
    for name, question in CLEANED.items():
        yield deck(name, f"# Surface\n\n- {question}", "hidden-characters", 1)
    yield deck("vertical-tab", "# Surface\n\n- What\x0bmade you smile?", cards=1)
    yield deck("page-break", "# Surface\n\x0c\n- What made you smile?", cards=1)
    yield deck("line-separator", "# Surface\n\n- What\u2028made you\u2029smile?", cards=1)
    yield deck("next-line", "# Surface\n\n- What\x85made you smile?", cards=1)
    yield text(
        "hostile-title",
        "---\ntitle: [@click=app.quit]x[/]\x1b]0;y\x07\n---\n# Deep\n- What?",
        "hidden-characters",
        1,
    )
    yield deck("hostile-heading", "# [@click=app.quit]\x1b[31mDeep[/]\n- What?", "unknown-heading")
    yield deck("hostile-key", "# Deep\n- What?\n  topics\x1b]0;x\x07: grief", "hidden-characters", 1)
    yield deck("hostile-introduction", "Hello \x1b[2J [/]\n\n# Deep\n- What?", "hidden-characters", 1)
    yield deck("zero-width-line-start", "# Deep\n\u200b- What?\n\ufeff- How?", cards=2)
    yield deck("look-alike-heading", "# D\u0435\u0435\u0440\n- What?", "unknown-heading")
    yield deck("only-control-characters", "# Deep\n- \x1b\x07\0\u200b", "empty-card")
    yield deck("id-that-is-a-path", "# Deep\n- What?\n  id: ../../x", "unknown-value", 1)
    yield deck("id-that-is-a-device", "# Deep\n- What?\n  id: CON", cards=1)
