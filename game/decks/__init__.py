"""Decks: documents that people write, read into cards with a plain word for every slip."""
