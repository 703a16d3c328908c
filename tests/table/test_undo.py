"""Undo: the table's last event first, exactly, within the round, and not past what is settled."""

from pathlib import Path

import pytest

from game.errors import IllegalMove
from game.rules import moves as m
from game.rules.state import Phase, State
from game.saves.glance import glances
from game.table.table import Table
from tests.sitting import Sitting


def _back_to_the_start(table: Table, earlier: list[State]) -> None:
    for state in reversed([state for state in earlier if state.phase is not Phase.PAUSED]):
        assert not table.undo_barred
        assert table.undo() == state
        assert repr(table.state) == repr(state)
    assert table.undo_barred


def test_undo_restores_each_earlier_state_exactly(tmp_path: Path) -> None:
    """Back to the round's start, at many points of many rounds; and then the game goes on."""
    sitting = Sitting(tmp_path)
    walk, back = sitting.evenings(7), 0
    walk.table.play(m.BeginEvening(0))
    earlier: list[State] = []
    for _ in range(500):
        before = sitting.state
        if sitting.state.phase is Phase.AWAY:
            sitting.play(m.BeginEvening(0))
            continue
        state = walk._move()
        earlier = [] if sitting.table.undo_barred else [*earlier, before]
        if len(earlier) > 8 or (len(earlier) > 2 and state.phase is Phase.ROUND_END):
            back += len(earlier)
            _back_to_the_start(sitting.table, earlier)
            earlier = []
    assert back > 100
    sitting.table.close()


def test_undo_survives_reopening(sitting: Sitting) -> None:
    """The lid closed and opened in the middle of a round: every step back is still there."""
    earlier = []
    for move in (m.Told(), m.TheresMore(), m.Told(), m.ThatsIt(), m.Ask(), m.Decline(), m.Pass()):
        earlier.append(sitting.state)
        sitting.play(move)
    sitting.again()

    for state in reversed(earlier):
        assert sitting.table.undo() == state
        assert sitting.again().state == state
    assert sitting.table.undo().phase is Phase.PLEDGE
    assert sitting.table.undo_barred


def test_points_fall_only_by_undo(sitting: Sitting) -> None:
    """And then by exactly what the move had earned; the file's summary follows."""
    sitting.play(m.Told(), m.ThatsIt())
    sitting.table.undo()

    assert sitting.state.points == 0
    assert glances(sitting.home)[0][0].points == 0


def test_undo_crosses_no_barrier(sitting: Sitting) -> None:
    """The start of an evening, a warm-up, a round's end, a depth that opened, a closing: each is settled."""
    for _ in sitting.evenings(2).play(4):
        if sitting.table.undo_barred:
            before = sitting.state, sitting.bytes()
            with pytest.raises(IllegalMove, match="nothing to take back"):
                sitting.table.undo()
            assert (sitting.state, sitting.bytes()) == before


@pytest.mark.parametrize(
    ("moves", "asks"),
    [
        ((m.Pass(),), True),
        ((m.Told(), m.LeaveIt(), m.PutItDown()), True),
        ((m.Pause(),), True),
        ((m.Pause(), m.Resume()), True),
        ((m.Told(), m.LeaveIt(), m.Ask(), m.Decline()), True),
        ((m.Told(),), False),
        ((m.Told(), m.LeaveIt(), m.Ask()), False),
        ((m.Pass(), m.Star()), False),
    ],
)
def test_a_pass_is_taken_back_only_with_its_owners_consent(
    sitting: Sitting, moves: tuple[m.Move, ...], *, asks: bool
) -> None:
    """A pass, `put it down` and `decline` ask for a second key, also after reopening; other moves do not."""
    sitting.play(*moves)

    assert sitting.table.undo_asks is asks
    assert sitting.again().undo_asks is asks


def test_nothing_asks_for_consent_where_nothing_can_be_taken_back(sitting: Sitting) -> None:
    """After a barrier there is neither undo nor a question about it."""
    sitting.play(m.Told(), m.LeaveIt(), m.Ask(), m.Decline(), m.Close())

    assert (sitting.table.undo_barred, sitting.table.undo_asks) == (True, False)
