"""An exported page for a browser or a printer: one file, nothing from elsewhere, nothing that runs."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from game.pages.contents import Block, Entry, Heading, Page, Paragraph, Quote

_STYLE = """
:root { color-scheme: light dark; --paper: #fbf7ee; --ink: #1f2a33; --soft: #5b6b76; --line: #d8cfbd; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #0e1c26; --ink: #e8e2d4; --soft: #9fb1bc; --line: #2b4252; }
}
body { background: var(--paper); color: var(--ink); font: 1.05rem/1.6 Georgia, "Times New Roman", serif;
  max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .25rem; }
p { margin: .25rem 0 .75rem; }
blockquote { margin: 1.25rem 0; padding-left: 1rem; border-left: 3px solid var(--line); font-size: 1.15rem; }
ul { padding-left: 1.2rem; margin: .25rem 0 1rem; }
li { margin: .4rem 0; }
.soft { color: var(--soft); font-size: .9rem; }
blockquote .soft { display: block; margin-top: .35rem; }
li .soft { display: block; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; }
  body { margin: 0; max-width: none; padding: 0; font-size: 11pt; }
  h2, h3 { break-after: avoid; }
  blockquote, li { break-inside: avoid; }
}
"""

_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
"""


def html(page: Page) -> str:
    """The page as HTML."""
    return "\n".join(_lines(page)) + "\n"


def _lines(page: Page) -> Iterator[str]:
    yield f"{_HEAD}<title>{_words(page.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f'<header>\n<h1 dir="auto">{_words(page.title)}</h1>'
    for line in page.about:
        yield f'<p class="soft">{_words(line)}</p>'
    yield "</header>\n<main>"
    for section in page.sections:
        yield f"<section>\n<h2>{_words(section.title)}</h2>"
        for listed, blocks in groupby(section.blocks, lambda block: isinstance(block, Entry)):
            lines = map(_block, blocks)
            yield from ("<ul>", *lines, "</ul>") if listed else lines
        yield "</section>"
    yield f'</main>\n<footer class="soft">{_words(page.end)}</footer>\n</body>\n</html>'


def _block(block: Block) -> str:
    match block:
        case Heading(text):
            return f"<h3>{_words(text)}</h3>"
        case Paragraph(text):
            return f"<p>{_words(text)}</p>"
        case Quote(text, whose):
            return (
                f'<blockquote dir="auto">{_words(text)}<span class="soft">{_words(whose)}</span></blockquote>'
            )
        case Entry(text, more):
            soft = f'<span class="soft">{_words(more)}</span>' if more else ""
            return f'<li dir="auto">{_words(text)}{soft}</li>'


def _words(text: str) -> str:
    return escape(" ".join(text.split()))
