"""Exported pages: what a game holds, to be read, printed and kept, as text or as a page for a browser."""
