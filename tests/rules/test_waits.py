"""What a depth still waits for once there are stars enough: it can always be said."""

import pytest

from game.rules.change import replace
from game.rules.depths import Wait, may_open, waits_for
from game.rules.state import Phase, Tonight
from game.rules.words import Depth
from game.voice import to_go
from tests.rules.play import Game

SURFACE, SHALLOWS, DEEP, SEABED = Depth


@pytest.mark.parametrize(
    ("depth", "told_at", "tonight", "wait"),
    [
        (SURFACE, (0, 0, 0, 0), {}, None),
        (SURFACE, (0, 0, 0, 0), {"light": True}, Wait.ANOTHER_EVENING),
        (SHALLOWS, (9, 1, 0, 0), {}, Wait.CARDS),
        (SHALLOWS, (9, 2, 0, 0), {}, None),
        (SHALLOWS, (9, 1, 0, 0), {"votes": 1}, Wait.ANOTHER_EVENING),
        (DEEP, (9, 9, 2, 0), {"minutes": 30}, Wait.A_LONGER_EVENING),
        (DEEP, (9, 9, 2, 0), {"active": 46 * 60.0}, Wait.ANOTHER_EVENING),
        (DEEP, (9, 9, 2, 0), {"minutes": 0}, None),
    ],
)
def test_with_a_full_pot_it_can_be_said_what_the_next_depth_waits_for(
    depth: Depth, told_at: tuple[int, int, int, int], tonight: dict[str, object], wait: Wait | None
) -> None:
    """It waits exactly when it may not open, so that “20 of 20” never stands there unexplained."""
    game = Game().drawing(depth)
    here = replace(Tonight(60), **tonight)  # type: ignore[arg-type]  # names are Tonight's
    state = replace(game.state, pot=24, told_at=told_at, tonight=here)

    assert waits_for(state) is wait
    assert (may_open(state, lambda _: 12) is None) == (wait is not None)


def test_the_card_that_was_just_told_counts_toward_the_next_depth() -> None:
    """At the round's end one card is said to be missing, not two."""
    game = Game().drawing(SHALLOWS, minutes=60).laid(SHALLOWS).to_tell()
    game.round()
    game.state = replace(game.state, pot=16, told_at=(2, 0, 0, 0))

    assert game.state.phase is Phase.ROUND_END
    assert "one more card from the Shallows" in to_go(game.state)
