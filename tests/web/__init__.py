"""The game on a page: who may see it, and what a browser makes of it."""
