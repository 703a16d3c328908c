"""Presets of house rules: a good place to begin from."""

from game.rules.change import replace
from game.rules.state import House
from game.rules.words import Preset


def preset(house: House, chosen: Preset) -> House:
    """The house as a preset has it; times and ways to play stay as the couple has them."""
    return replace(
        house,
        both_answer=chosen is not Preset.ONLY_STARTER,
        give_back=True,
        show_points=chosen is not Preset.JUST_TALK,
    )
