"""The book: the whole journey as a document, to print and bind, to read anywhere, or without content."""

from game.book.page import book_html
from game.book.summary import summary
from game.book.text import book_markdown

__all__ = ["book_html", "book_markdown", "summary"]
