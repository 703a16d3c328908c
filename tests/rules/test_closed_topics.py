"""Whatever was closed never lies on the table, in a thousand random evenings; and too little is said so."""

from collections.abc import Iterable
from random import Random

import pytest

from game.rules import events as e
from game.rules import moves as m
from game.rules.cards import Card
from game.rules.change import replace
from game.rules.pool import playable
from game.rules.state import Boundaries, Phase
from game.rules.words import Depth, Facet, Seat, Topic
from game.voice import hint, instruction
from tests.rules.play import Game, card
from tests.rules.universe import worded

EVENINGS, GAMES, MOVES = 1000, 40, 20
LEAVING = (m.Close, m.Pause, m.Goodnight, m.CloseTopics, m.Arrange, m.Switch, m.KeepLine, m.LeaveCard)


def deck(rng: Random) -> list[Card]:
    """Cards at every depth; most touch something, some are of the facet that both must open."""
    return [
        card(
            f"{depth}-{number}",
            depth,
            topics=tuple(rng.sample(list(Topic), rng.randrange(3))),
            facet=Facet.SEXUAL if number % 7 == 0 else None,
        )
        for depth in Depth
        for number in range(25)
    ]


def shown(events: Iterable[e.Event]) -> list[Card]:
    """The cards that a move brought to the table."""
    cards: list[Card] = []
    for event in events:
        match event:
            case e.PairLaid():
                cards += event.pair
            case e.WarmUpLaid() | e.LeftCardSwapped() | e.CardLeft():
                cards.append(event.card)
    return cards


def evening(game: Game, rng: Random) -> list[Card]:
    """One random evening, and every card that lay on the table."""
    seen: list[Card] = []
    game.wait(600).play(m.BeginEvening(rng.choice((0, 45))))
    for _ in range(MOVES):
        plays = [play for play in game.legal() if not isinstance(play.move, LEAVING)]
        by, move = rng.choice(plays or list(game.legal()))
        game.wait(0.5).make(m.Play(by, worded(move)))
        seen += shown(game.events)
        if game.state.phase in {Phase.AWAY, Phase.CLOSING}:
            break
    for way_out in (m.Resume(), m.TurnTide((False, False)), m.Pledged(), m.Close(), m.Goodnight()):
        if game.can(way_out):
            game.play(way_out)
    return seen


@pytest.mark.parametrize("seed", range(GAMES))
def test_no_excluded_card_appears_in_a_thousand_random_evenings(seed: int) -> None:
    """With any closed topics, more of them closed on the way, and desire opened or not."""
    rng = Random(seed)
    boundaries = Boundaries(tuple(rng.sample(list(Topic), rng.randrange(12))), rng.random() < 0.5)
    cards = deck(rng)
    game = Game([], chance=rng)
    for number in range(EVENINGS // GAMES):
        may = [card for card in cards if playable(card, game.state.couple, boundaries)]
        game.pool = type(game.pool)(may, game.told)
        game.state = replace(
            game.state, boundaries=boundaries, depth=Depth.SEABED, evening=max(game.state.evening, 1)
        )
        for lay in evening(game, rng):
            assert playable(lay, game.state.couple, boundaries)
        assert game.state.phase is Phase.AWAY
        if number % 5 == 4:
            closed = (*boundaries.closed, rng.choice(list(Topic)))
            boundaries = Boundaries(tuple(dict.fromkeys(closed)), boundaries.sexual)


def test_where_too_little_is_left_the_game_says_so_and_names_no_topic() -> None:
    """All topics closed, and nothing else in the decks."""
    game = Game([]).drawing()
    game.state = replace(game.state, boundaries=Boundaries(tuple(Topic)))
    game.laid()
    said = f"{instruction(game.state).text} {hint(game.state)}"

    assert "No card is left for tonight in these decks." in said
    assert not any(topic.value in said.casefold() for topic in Topic)
    assert game.can(m.Close(), Seat.FIRST)
