"""Thousands of games, played at random from what is legal; at every step all that must hold is asked."""

import re
from random import Random
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from pydantic import TypeAdapter

from game.errors import IllegalMove
from game.rules import moves as m
from game.rules.engine import Moment, advance, decide, legal_moves, plain
from game.rules.leaving import leavable
from game.rules.state import Phase, State
from game.rules.words import Seat
from tests.rules.oracle import owners
from tests.rules.play import Game, SameChance
from tests.rules.universe import UNIVERSE, worded
from tests.rules.walk import PAUSES, Walk, games, long_game

GAMES = 2000
LONG_GAMES = 50
MOVES_OF_A_LONG_GAME = 300
WAY_OUT = (m.Resume(), m.Goodnight(), m.Close(), m.Pledged(), m.TurnTide((True, True)))
STATES = TypeAdapter(State)
ONE_SENTENCE = re.compile(r"[A-Z0-9][^.!?]*\.")


def refused(state: State, play: m.Play, moment: Moment) -> str:
    """The sentence with which this move is refused, or none."""
    try:
        decide(state, play, moment)
    except IllegalMove as sentence:
        return str(sentence)
    return ""


class Evenings(RuleBasedStateMachine):
    """Two at the table, who may do whatever is legal."""

    known: ClassVar[set[object]] = set()
    """Where all that is not legal was refused; there, a tenth of it is tried again at every step."""

    @initialize(game=games(), played=st.integers(0, 40))
    def sit_down(self, game: Game, played: int) -> None:
        """A game that has been played for a while."""
        self.walk, rng = Walk(game), Random(played)
        for _ in range(played):
            self.walk.go(rng.randrange(9999), rng.choice(PAUSES))

    @rule(pick=st.integers(0, 9999), minutes=st.sampled_from(PAUSES))
    def move(self, pick: int, minutes: float) -> None:
        """Time passes, and one of them makes a legal move."""
        self.walk.go(pick, minutes)

    @invariant()
    def the_state_survives_json(self) -> None:
        state = self.walk.game.state
        assert STATES.validate_json(STATES.dump_json(state)) == state

    @invariant()
    def every_listed_move_is_accepted_and_is_its_owners(self) -> None:
        game = self.walk.game
        legal, moment = game.legal(), Moment(game.now, game.pool, SameChance(self.walk.made))
        assert legal
        for play in legal:
            if isinstance(play.move, m.LeaveCard) and not leavable(game.state, game.pool):
                continue  # the rules see only when it is made that no card suits
            assert decide(game.state, m.Play(play.by, worded(play.move)), moment)
            assert play.by in owners(game.state, play.move, game.now)

    @invariant()
    def every_other_move_is_refused_with_a_sentence(self) -> None:
        game, legal = self.walk.game, self.walk.game.legal()
        place = (game.state.phase, legal)
        moment = Moment(game.now, game.pool, SameChance(0))
        for play in UNIVERSE[self.walk.made % 10 :: 10] if place in self.known else UNIVERSE:
            if m.Play(play.by, plain(play.move)) not in legal:
                assert ONE_SENTENCE.fullmatch(refused(game.state, play, moment))
        self.known.add(place)

    @invariant()
    def the_evening_can_be_ended_from_here(self) -> None:
        game, state = self.walk.game, self.walk.game.state
        for _ in range(5):
            if state.phase is Phase.AWAY:
                return
            legal = legal_moves(state, game.now)
            move = next(move for move in WAY_OUT if m.Play(Seat.FIRST, move) in legal)
            events = decide(state, m.Play(Seat.FIRST, move), Moment(game.now, game.pool, SameChance(1)))
            state = advance(state, game.now, events)
        raise AssertionError("no way out")


def test_whatever_is_played_the_rules_hold() -> None:
    """Every promise of the rules, at every step of a thousand games."""
    run_state_machine_as_test(
        Evenings,
        settings=settings(
            max_examples=GAMES,
            stateful_step_count=8,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
            derandomize=True,
        ),
    )


@pytest.mark.parametrize("seed", range(LONG_GAMES))
def test_evening_after_evening_the_rules_hold(seed: int) -> None:
    """The same promises through games long enough to tell every card and to reach the Seabed."""
    walk, rng = Walk(long_game(seed)), Random(seed)
    for _ in range(MOVES_OF_A_LONG_GAME):
        walk.go(rng.randrange(9999), rng.choice(PAUSES))

    assert STATES.validate_json(STATES.dump_json(walk.game.state)) == walk.game.state
