"""Fathoms: a turn-based conversation game for two people and one laptop."""

__version__ = "0.1.0"
