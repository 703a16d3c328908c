"""Presets of house rules: a good place to begin from."""

from enum import StrEnum

from game.rules.change import replace
from game.rules.state import House


class Preset(StrEnum):
    """A set of house rules with a name."""

    CLASSIC = "classic"
    JUST_TALK = "just talk"
    ONLY_STARTER = "only the starter answers"
    WITH_A_PLAN = "with a plan"


def preset(house: House, chosen: Preset) -> House:
    """The house as a preset has it; times and ways to play stay as the couple has them."""
    return replace(
        house,
        both_answer=chosen is not Preset.ONLY_STARTER,
        give_back=True,
        show_points=chosen is not Preset.JUST_TALK,
    )
