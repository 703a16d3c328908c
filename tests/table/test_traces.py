"""What is left of a past round in the very bytes of the file: nothing that the rules say is not kept."""

from pathlib import Path
from random import Random
from typing import ClassVar

from game.rules import moves as m
from game.rules.state import Half, Phase
from tests.simulate import Evenings
from tests.sitting import Sitting

EVENTS = b'"event"'
PRIVATE = (b"turn-passed", b"put-down", b"question-declined", b"more-to-tell", b"listener-thanked")


def read_after_every_move(sitting: Sitting, seed: int) -> set[bytes]:
    """Some evenings, with the file's bytes read after each move; the private words met on the way."""
    seen = set[bytes]()
    for state in sitting.evenings(seed).play(12):
        written = sitting.bytes()
        seen.update(word for word in PRIVATE if word in written)
        if sitting.table.undo_barred:
            assert EVENTS not in written
            over = state.round is None or state.phase is Phase.DRAW
            if over and state.waiting is None:  # a card left in the middle is not over yet
                assert f'"{Half.PASSED}"'.encode() not in written
                assert f'"{Half.TOLD}"'.encode() not in written
    return seen


def test_nothing_of_a_past_round_is_left_in_the_bytes_of_the_file(tmp_path: Path) -> None:
    """Who passed, put down, declined or thanked is gone once the round is: not hidden, overwritten."""
    seen = set[bytes]()
    for seed in range(1, 9):
        sitting = Sitting(tmp_path / str(seed), seed=seed)
        seen |= read_after_every_move(sitting, seed)
        sitting.table.close()
        if seen == set(PRIVATE):
            break
    assert seen == set(PRIVATE)


def test_an_undone_move_is_gone_from_the_bytes_of_the_file(sitting: Sitting) -> None:
    """A line that was taken back was never kept."""
    sitting.play(m.KeepLine("I wish I had not written this."))
    assert b"I wish" in sitting.bytes()
    sitting.table.undo()

    assert b"I wish" not in sitting.bytes()


class Watched(Evenings):
    """Evenings that know which private choices the two made differently."""

    differed: ClassVar[set[type]] = set()

    def _worded(self, move: m.Move) -> m.Move:
        match move:
            case m.Vote((one, other)) | m.TurnTide((one, other)) if one != other:
                self.differed.add(type(move))
        return super()._worded(move)


def test_no_byte_of_the_file_depends_on_who_wished_what(tmp_path: Path) -> None:
    """Votes and tide wishes exchanged between the two: the files are equal after every single move."""
    for seed in range(1, 9):
        here, there = (Sitting(tmp_path / f"{seed} {name}", seed=seed) for name in ("here", "there"))
        one = Watched(here.table, here.clock, Random(seed))
        other = Evenings(there.table, there.clock, Random(seed), mirror=True)
        for state, mirrored in zip(one.play(12), other.play(12), strict=True):
            assert state == mirrored
            assert here.bytes() == there.bytes()
        here.table.close()
        there.table.close()
        if Watched.differed == {m.Vote, m.TurnTide}:
            break
    assert Watched.differed == {m.Vote, m.TurnTide}
