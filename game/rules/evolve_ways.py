"""How a state changes in an evening from a plan, and by the ways to play that a depth opens."""

from typing import assert_never

from game.rules import events as e
from game.rules.change import replace
from game.rules.state import Phase, SealedLetter, State, Tonight, Turn


def _plan_began(state: State, event: e.PlanBegan) -> State:
    """The state after a plan began: an evening like any other, with the plan in it."""
    number, plan = state.evening + 1, event.plan
    phase = Phase.PLEDGE if number == 1 else Phase.DRAW
    tonight = Tonight(plan.minutes, plan=plan)
    return replace(state, evening=number, phase=phase, tonight=tonight, round=None)


def evolve_way(state: State, event: e.PlanEvent | e.WayEvent) -> State:
    """The state after a plan began, or after something of the ways to play."""
    match event:
        case e.PlanBegan():
            return _plan_began(state, event)
        case e.GuessBegan():
            return replace(state, phase=Phase.GUESS)
        case e.GuessMade():
            return replace(_turned(state, guessed=True), phase=Phase.TELL)
        case e.MoreInvited():
            turn = state.table.turn
            return _turned(state, invited=turn.invited + 1 if turn is not None else 0)
        case e.LetterSealed():
            sealed = SealedLetter(event.by, event.for_both, event.text, state.evening, state.now, event.opens)
            return replace(
                state, unsettled=replace(state.unsettled, letters=(*state.unsettled.letters, sealed))
            )
        case _:
            assert_never(event)


def _turned(state: State, *, guessed: bool | None = None, invited: int = 0) -> State:
    table = state.table
    turn = table.turn if table.turn is not None else Turn(table.first)
    turn = replace(
        turn, guessed=turn.guessed if guessed is None else guessed, invited=invited or turn.invited
    )
    return replace(state, round=replace(table, turn=turn))
