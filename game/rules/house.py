"""The house rules one by one: whether each stands, and the house with one turned over."""

from game.rules.change import replace
from game.rules.state import House
from game.rules.words import HouseRule

_FIELDS = {rule: rule.value.replace(" ", "_") for rule in HouseRule}


def stands(house: House, rule: HouseRule) -> bool:
    """Whether a rule of the house is on."""
    return bool(getattr(house, _FIELDS[rule]))


def switched(house: House, rule: HouseRule) -> House:
    """The house with one rule turned over."""
    turned: House = replace(house, **{_FIELDS[rule]: not stands(house, rule)})
    return turned
