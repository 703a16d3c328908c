"""Things with their number, in the form that fits: `CARDS(12)` is “12 cards”."""

from game.language import numbered

CARDS = numbered("{number:,} card", "{number:,} cards")
DECKS = numbered("{number:,} deck", "{number:,} decks")
EVENINGS = numbered("{number:,} evening", "{number:,} evenings")
MINUTES = numbered("{number:,} minute", "{number:,} minutes")
STARS = numbered("{number:,} star", "{number:,} stars")
FATHOMS_BELOW = numbered("And {number:,} fathom below.", "And {number:,} fathoms below.")
FATHOMS_BELOW_SEABED = numbered("{number} fathom below the Seabed", "{number} fathoms below the Seabed")
BACKUPS = numbered("{number:,} backup", "{number:,} backups")
FOLLOW_UPS = numbered("{number:,} follow-up", "{number:,} follow-ups")
ERRORS_TO_MEND = numbered("{number:,} error to mend", "{number:,} errors to mend")
PIECES_OF_ADVICE = numbered("{number:,} piece of advice", "{number:,} pieces of advice")
