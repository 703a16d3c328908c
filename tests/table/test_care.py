"""Pauses and swaps in the file: one pause is one thing to take back, and a swap tells nobody's pass."""

from pathlib import Path

from game.rules import moves as m
from game.rules.state import Phase
from game.rules.words import Return
from game.saves.glance import glance
from tests.sitting import Sitting


def test_a_pause_is_taken_back_as_one(sitting: Sitting) -> None:
    """From the card after it, exactly to the card before it; also after reopening."""
    sitting.play(m.Told())
    before = sitting.state
    sitting.play(m.Pause(), m.BackAt(Return.SOON), m.BackAt(Return.HOUR), m.Resume())
    assert sitting.again().undo_asks

    assert sitting.table.undo() == before


def test_a_move_after_a_pause_is_taken_back_alone(sitting: Sitting) -> None:
    """The pause stays."""
    sitting.play(m.Pause(), m.Resume())
    back = sitting.state
    sitting.play(m.Told())

    assert sitting.table.undo() == back


def test_a_pause_outlives_closing_and_opening(sitting: Sitting) -> None:
    """It is a move like any other, and the glance knows when they mean to be back."""
    sitting.play(m.Told(), m.Pause(), m.BackAt(Return.TOMORROW))
    seen = glance(sitting.path)

    assert (seen.phase, seen.back) == ("paused", "tomorrow")
    sitting.again()
    assert sitting.play(m.Resume()).phase is Phase.GIVE_BACK


def test_a_glance_at_a_pause_without_a_time_has_none(sitting: Sitting) -> None:
    """Nobody must promise anything."""
    sitting.play(m.Pause())

    assert glance(sitting.path).back == ""


def test_a_card_that_both_passed_leaves_no_trace_of_who_passed_first(sitting: Sitting) -> None:
    """As soon as it is swapped; the moves that told it are gone from the very bytes."""
    sitting.play(m.Pass())
    assert b"turn-passed" in sitting.bytes()
    sitting.play(m.Pass())

    assert sitting.state.phase is Phase.DRAW
    assert b"turn-passed" not in sitting.bytes()
    assert sitting.table.undo_barred


def test_a_swap_is_the_same_whoever_passed_first(tmp_path: Path) -> None:
    """`You first` and the other order lead to the same file but for who tells first."""
    sitting = Sitting(tmp_path)
    sitting.first_card()
    sitting.play(m.PutItDown())

    assert b"put-down" not in sitting.bytes()
    sitting.table.close()


def test_what_was_left_and_promised_survives_the_night(sitting: Sitting) -> None:
    """In the state, and the promise among their promises."""
    sitting.play(m.Close())
    cards = sitting.table.to_leave()
    sitting.play(m.LeaveCard(cards[0].id), m.LeaveGift("Tea on Sunday."), m.Goodnight())
    sitting.again()

    assert cards[0] in sitting.state.left
    assert [row["text"] for row in sitting.store.rows("promises")] == ["Tea on Sunday."]
    assert len(cards) == 3


def test_promises_that_decks_propose_are_gift_cards(sitting: Sitting) -> None:
    """A few of them, or none where the decks have none."""
    sitting.play(m.Close())

    assert all(card.kind.value == "gift" for card in sitting.table.gifts())
