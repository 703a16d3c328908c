"""The pace of an evening: it lands softly, asks for few keys, and leaves two people to each other."""

from itertools import pairwise
from random import Random

import pytest

from game.deeds import DEEDS
from game.rules import moves as m
from game.rules.change import replace
from game.rules.depths import closing_due
from game.rules.state import Boundaries, Phase, State
from game.rules.words import Depth, Kind
from tests.rules.play import Game, SameChance, card, cards

EVENINGS = 60
ONE_GLANCE = 35.0
"""Seconds within which keys are pressed in one look at the screen."""

KEYS_OF_THE_TIDE = 4
"""Each says who they are, and chooses."""

ORDINARY = {
    Phase.WARM_UP: 90.0,
    Phase.ROUND_END: 10.0,
    Phase.DRAW: 12.0,
    Phase.TELL: 150.0,
    Phase.GIVE_BACK: 35.0,
    Phase.ASK: 75.0,
    Phase.CLOSING: 40.0,
}
"""Seconds before a key, in an evening of two people who tell for two minutes and a half each."""


def landed(minutes: int, seed: int) -> list[Depth]:
    """The depths of an evening that is played as the game proposes it, until it proposes to close."""
    rng = Random(seed)
    game = Game(cards(40), chance=rng)
    game.state = replace(game.state, boundaries=Boundaries())
    game.later_evening(Depth.SEABED, minutes=minutes)
    depths: list[Depth] = []
    while not (game.state.phase is Phase.ROUND_END and closing_due(game.state)):
        if game.state.phase is Phase.ROUND_END:
            game.play(m.Next())
        game.play(m.TurnUp(), m.Choose(rng.randrange(2)))
        assert game.state.table.card is not None
        depths.append(game.state.table.card.depth)
        kind = game.state.table.card.kind
        game.wait(rng.uniform(1.5, 4.0))
        if kind is Kind.QUESTION:
            game.half().wait(rng.uniform(1.5, 4.0)).half()
        elif kind is Kind.TOGETHER:
            game.play(m.Begin(), m.Done())
        else:
            game.play(m.Promise(), m.Promise())
    return depths


@pytest.mark.parametrize("minutes", [20, 30, 45, 60, 90])
def test_no_evening_ends_on_its_deepest_card(minutes: int) -> None:
    """However long it is, whoever came down to the Deep comes up again before good night."""
    evenings = [landed(minutes, seed) for seed in range(EVENINGS)]

    assert any(max(depths) >= Depth.DEEP for depths in evenings)
    for depths in evenings:
        assert max(depths) < Depth.DEEP or depths[-1] < max(depths)
        assert depths[-1] <= Depth.SHALLOWS


def enter(state: State, game: Game) -> list[m.Move]:
    """The moves that Enter makes here."""
    legal = frozenset(play.move for play in game.legal())
    if state.phase is Phase.CLOSING:
        return [m.Appreciated()] if m.Appreciated() in legal else [m.Goodnight()]
    deed = next(deed for deed in DEEDS if deed.key == "enter" and deed.offered(state, legal))
    move = deed.move(state)
    assert move is not None
    return [move, *([deed.and_then] if deed.and_then is not None else [])]


def ordinary_evening() -> list[float]:
    """When a key is pressed in an ordinary evening of 45 minutes, in seconds from its beginning."""
    game = Game([card(f"{depth}-{i}", depth) for depth in Depth for i in range(30)], chance=SameChance(1))
    game.state = replace(game.state, evening=4, depth=Depth.SEABED, boundaries=Boundaries())
    game.play(m.BeginEvening(45), m.TurnTide((False, False)))
    began, keys = game.now, [0.0] * (1 + KEYS_OF_THE_TIDE)
    while game.state.phase is not Phase.AWAY:
        game.wait(ORDINARY[game.state.phase] / 60)
        keys.append(game.now - began)
        for move in enter(game.state, game):
            game.play(move)
    keys += [keys[-1]] * 2  # on the way: one thing to keep is asked for, and the evening in sentences
    return sorted(keys)


def test_an_ordinary_evening_takes_sixty_keys_at_most() -> None:
    """Of 45 minutes, from sitting down to good night; keeping and starring are keys, not steps."""
    keys = ordinary_evening()

    assert 45 * 60 <= keys[-1] <= 55 * 60
    assert len(keys) <= 60


def test_a_glance_a_minute_is_enough() -> None:
    """Keys that come together are one look; between the looks they have each other."""
    keys = ordinary_evening()
    looks = 1 + sum(later - earlier > ONE_GLANCE for earlier, later in pairwise(keys))

    assert looks <= keys[-1] / 60


@pytest.mark.parametrize("phase", [Phase.TELL, Phase.GIVE_BACK, Phase.ASK])
def test_tell_give_back_and_ask_are_one_enter_each(phase: Phase) -> None:
    """As the screens have it."""
    game = Game().first_card()
    while game.state.phase is not phase:
        for move in enter(game.state, game):
            game.play(move)
    for move in enter(game.state, game):
        game.play(move)

    assert game.state.phase is not phase
