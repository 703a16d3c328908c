"""What the game says of a state: one voice for every face. The fixed sentences stand in `sentences`.

The functions name people, never a gender, and decide nothing.
"""

from game.voice.care import (
    circles_shown,
    gift_hint,
    last_time,
    left_card,
    left_so_far,
    pause_line,
    promise_of,
    which_card_to_leave,
)
from game.voice.evening import on_the_back, time_left, vote_rule
from game.voice.first_steps import first_steps
from game.voice.people import Line, called, card_text, fill, in_the, names
from game.voice.plans import plan_counts, plan_facts, plan_waits
from game.voice.points import point_sentence, pot_shown, round_end, tally_sentences, tally_words, to_go
from game.voice.turns import give_back, hint, instruction, questions, wait

__all__ = [
    "Line",
    "called",
    "card_text",
    "circles_shown",
    "fill",
    "first_steps",
    "gift_hint",
    "give_back",
    "hint",
    "in_the",
    "instruction",
    "last_time",
    "left_card",
    "left_so_far",
    "names",
    "on_the_back",
    "pause_line",
    "plan_counts",
    "plan_facts",
    "plan_waits",
    "point_sentence",
    "pot_shown",
    "promise_of",
    "questions",
    "round_end",
    "tally_sentences",
    "tally_words",
    "time_left",
    "to_go",
    "vote_rule",
    "wait",
    "which_card_to_leave",
]
