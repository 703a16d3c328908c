"""What the game says of a state: one voice for every face. The fixed sentences stand in `sentences`.

The functions name people, never a gender, and decide nothing.
"""

from game.voice.evening import on_the_back, time_left, vote_rule, where
from game.voice.first_steps import first_steps
from game.voice.people import Line, called, card_text, fill, in_the, names
from game.voice.points import point_sentence, pot_shown, round_end, tally_sentences, tally_words, to_go
from game.voice.turns import give_back, hint, instruction

__all__ = [
    "Line",
    "called",
    "card_text",
    "fill",
    "first_steps",
    "give_back",
    "hint",
    "in_the",
    "instruction",
    "names",
    "on_the_back",
    "point_sentence",
    "pot_shown",
    "round_end",
    "tally_sentences",
    "tally_words",
    "time_left",
    "to_go",
    "vote_rule",
    "where",
]
