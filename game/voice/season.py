"""A season in words: a line an evening."""

from game.sentences import journey as sentences
from game.table.season import Leg
from game.voice.journey import length, reach


def leg_sentence(leg: Leg) -> str:
    """One evening of a season: from which deck, how deep, how long."""
    parts = [", ".join(leg.decks), reach(leg.deepest)]
    parts += [length(leg.minutes)] if leg.minutes else []
    parts += [sentences.SEASON_DONE] if leg.told else []
    return " · ".join(part for part in parts if part)
