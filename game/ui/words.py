"""Text on the screen: words of people and decks go in as plain content, never as markup."""

from textual.content import Content

from game.text import clean
from game.ui.even import evenly


def plain(text: str, style: str = "") -> Content:
    """Words exactly as they are, without anything that acts on a terminal."""
    return evenly(Content.styled(clean(text, lines=True), style))
