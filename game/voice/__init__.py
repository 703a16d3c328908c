"""What the game says of a state: one voice for every face. The fixed sentences stand in `sentences`.

The functions name people, never a gender, and decide nothing.
"""

from game.voice.evening import on_the_back, time_left, vote_rule, where
from game.voice.people import Line, called, card_text, fill, in_the, names
from game.voice.plans import plan_counts, plan_facts, plan_waits
from game.voice.points import point_sentence, pot_shown, round_end, tally_sentences, to_go
from game.voice.turns import give_back, hint, instruction, questions, wait

__all__ = [
    "Line",
    "called",
    "card_text",
    "fill",
    "give_back",
    "hint",
    "in_the",
    "instruction",
    "names",
    "on_the_back",
    "plan_counts",
    "plan_facts",
    "plan_waits",
    "point_sentence",
    "pot_shown",
    "questions",
    "round_end",
    "tally_sentences",
    "time_left",
    "to_go",
    "vote_rule",
    "wait",
    "where",
]
