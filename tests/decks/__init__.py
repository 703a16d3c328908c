"""Tests of the decks: what people write is read, judged, kept and written back."""
