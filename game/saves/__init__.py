"""Saves: one SQLite file per game, every move a committed transaction before it is shown."""
