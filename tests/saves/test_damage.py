"""Damaged and altered files: found, named, refused with a sentence, and left as they are."""

from contextlib import ExitStack, suppress
from pathlib import Path
from random import Random

import pytest

from game.errors import Damaged, SaveError
from game.rules import moves as m
from game.saves.glance import glance
from game.saves.store import Store
from game.table.table import Table
from tests.damage import harm, miscounted
from tests.sitting import Sitting, meddle

ALTERED = {
    "another name": "UPDATE game SET name = 'Eve & Sam'",
    "another round's start": "UPDATE game SET checkpoint = replace(checkpoint, '\"pot\":8', '\"pot\":9')",
    "another chain": "UPDATE game SET chain = 'ff'",
    "a start that is no state": "UPDATE game SET checkpoint = '{}', checkpoint_hash = 'x'",
    "another event": "UPDATE moves SET events = replace(events, 'answer-told', 'turn-passed')",
    "another time": "UPDATE moves SET at = at + 1 WHERE seq = 1",
    "a lost last move": "DELETE FROM moves WHERE seq = (SELECT max(seq) FROM moves)",
    "a lost first move": "DELETE FROM moves WHERE seq = 1",
    "a move in another place": "UPDATE moves SET seq = 77 WHERE seq = (SELECT max(seq) FROM moves)",
    "no round's start": "DELETE FROM game",
    "no summary": "DELETE FROM standing",
    "more points": "UPDATE standing SET points = points + 1",
    "fewer moves": "UPDATE standing SET moves = 1",
    "another last round": "UPDATE rounds SET points = 100",
    "a starred last round": "UPDATE rounds SET starred = 1 - starred",
    "no last round": "DELETE FROM rounds",
    "no table of moves": "DROP TABLE moves",
    "no table of what was told": "DROP TABLE told",
    "no record of its steps": "DELETE FROM _sqlite_migrations",
}


@pytest.mark.parametrize("sql", ALTERED.values(), ids=ALTERED)
def test_an_altered_row_is_never_silently_played(sitting: Sitting, sql: str) -> None:
    """What is not as it was written is refused with one sentence that names the file, and left alone."""
    sitting.rounds(1)
    while not sitting.can(m.ThatsIt):
        sitting.onward()
    sitting.table.close()
    meddle(sitting.path, sql)
    altered = sitting.bytes()

    with pytest.raises(SaveError, match=r"damaged") as caught:
        Table.resume(sitting.path, sitting.decks, sitting.world)
    assert "\n" not in str(caught.value)
    assert sitting.bytes() == altered


def test_an_altered_round_of_long_ago_is_named_before_any_is_shown(sitting: Sitting) -> None:
    """Opening checks the head of the chain, so a long game opens quickly; showing the past checks it all."""
    sitting.rounds(3)
    meddle(sitting.path, "UPDATE rounds SET points = 100 WHERE number = 1")
    sitting.again()

    with pytest.raises(SaveError, match=r"game-1\.db is damaged: round 1 of evening 1"):
        sitting.store.rows("rounds")


class Damage:
    """A file that is damaged again and again, and what becomes of it when it is looked at and opened."""

    def __init__(self, sitting: Sitting) -> None:
        self.path, self.whole = sitting.path, sitting.bytes()
        self.seen = glance(self.path)
        self.state, self.moves = sitting.state, sitting.table.moves
        self.decks, self.world = sitting.decks, sitting.world
        self.refused = 0

    def try_out(self, damaged: bytes) -> None:
        """It is refused and untouched, or the very same game: never another one, never a crash."""
        self.path.write_bytes(damaged)
        with suppress(SaveError):
            seen = glance(self.path)
            assert seen == self.seen or seen.locked  # nobody can tell rubbish from a locked game
        if (said := self._opened()) is None:
            return
        self.refused += 1
        assert said.endswith((".", "fathoms games list"))
        assert said.isprintable()
        assert self.path.read_bytes() == damaged

    def _opened(self) -> str | None:
        try:
            table = Table.resume(self.path, self.decks, self.world)
        except SaveError as error:
            return str(error)
        assert (table.state, table.moves, table.name) == (self.state, self.moves, self.seen.name)
        table.close()
        return None


@pytest.fixture
def damage(sitting: Sitting) -> Damage:
    """A game in the middle of its second round, closed."""
    sitting.rounds(1)
    while not sitting.can(m.ThatsIt):
        sitting.onward()
    harm = Damage(sitting)
    sitting.table.close()
    return harm


def test_a_flipped_bit_is_refused_or_harmless(damage: Damage) -> None:
    """Wherever the bit lies: no other game is played, and a refused file stays as it is."""
    rng = Random(20)
    for place in rng.sample(range(len(damage.whole)), 500):
        flipped = bytearray(damage.whole)
        flipped[place] ^= 1 << rng.randrange(8)
        damage.try_out(bytes(flipped))

    assert damage.refused > 25


def test_a_flipped_bit_in_the_header_is_refused_or_harmless(damage: Damage) -> None:
    """Every byte that says what kind of file it is, how long, and who wrote it."""
    for place in range(100):
        flipped = bytearray(damage.whole)
        flipped[place] ^= 1 << (place % 8)
        damage.try_out(bytes(flipped))

    assert damage.refused > 20


def test_a_zeroed_sector_is_refused_or_harmless(damage: Damage) -> None:
    """As a failing disk leaves it."""
    for start in range(0, len(damage.whole), 512):
        damage.try_out(damage.whole[:start] + bytes(512) + damage.whole[start + 512 :])

    assert damage.refused > 10


def test_a_truncated_file_is_refused(damage: Damage) -> None:
    """However much is missing."""
    lengths = [0, 1, 99, 100, 511, *range(512, len(damage.whole), 1536), len(damage.whole) - 1]
    for length in lengths:
        damage.try_out(damage.whole[:length])

    assert damage.refused == len(lengths)


def test_rubbish_of_the_right_length_is_refused(damage: Damage) -> None:
    """Random bytes, and a true beginning with random bytes behind it."""
    rubbish = Random(3).randbytes(len(damage.whole))
    for kept in (0, 100, 4096):
        damage.try_out(damage.whole[:kept] + rubbish[kept:])

    assert damage.refused == 3


def test_two_states_of_a_file_mixed_are_refused(sitting: Sitting) -> None:
    """A synchronised folder may pair pages of two moments; no such game is played as if it were one."""
    earlier = sitting.bytes()
    sitting.play(m.Told(), m.KeepLine("Something that takes room. " * 8), m.ThatsIt())
    harm = Damage(sitting)
    sitting.table.close()
    for place in range(0, len(earlier), 4096):
        harm.try_out(harm.whole[:place] + earlier[place : place + 4096] + harm.whole[place + 4096 :])

    assert harm.refused > 0


def refused(damage: Damage, damaged: bytes, *, pages_later: bool) -> bool:
    """Whether nobody can play on; what was shown until then was the true game, and the file is untouched."""
    damage.path.write_bytes(damaged)
    with ExitStack() as open_game:
        try:
            table = Table.resume(damage.path, damage.decks, damage.world, pages_later=pages_later)
            open_game.callback(table.close)
            assert (table.state, table.moves) == (damage.state, damage.moves)
            table.play(m.ThatsIt())
        except Damaged:
            assert damage.path.read_bytes() == damaged
            return True
        except SaveError:
            return True
    return False


def test_pages_left_for_later_are_proved_before_anything_is_written(damage: Damage) -> None:
    """Whoever plays sits down at once; the first move finds all that the strictest opening finds."""
    rng, late = Random(7), 0
    for _ in range(300):
        damaged = harm(damage.whole, rng)
        strictly = refused(damage, damaged, pages_later=False)
        assert refused(damage, damaged, pages_later=True) == strictly
        if strictly:
            with suppress(SaveError):
                damage.path.write_bytes(damaged)
                Table.resume(damage.path, damage.decks, damage.world, pages_later=True).close()
                late += 1

    assert late  # what only the look at the pages finds


def test_pages_left_for_later_are_proved_before_the_past_is_shown(damage: Damage) -> None:
    """The header counts a free page that is none: every row is well, and the file is not."""
    damage.path.write_bytes(miscounted(damage.whole))
    table = Table.resume(damage.path, damage.decks, damage.world, pages_later=True)

    with pytest.raises(Damaged, match=r"a page of it is not as it was written"):
        table.past()
    table.close()


def test_what_cannot_be_opened_is_not_kept_locked(damage: Damage) -> None:
    """Once the file is put right, by a backup or a repair, it opens in the same window."""
    damage.try_out(damage.whole[:-4096])
    damage.path.write_bytes(damage.whole)

    Store.open(damage.path).close()


def test_what_stood_in_a_damaged_row_is_not_quoted(sitting: Sitting, tmp_path: Path) -> None:
    """An error may be seen by anybody; it never carries a kept line or a name."""
    sitting.play(m.KeepLine("Our secret."))
    sitting.table.close()
    meddle(sitting.path, "UPDATE moves SET at = 1, events = replace(events, 'line-kept', 'line-lost')")

    with pytest.raises(SaveError) as caught:
        Table.resume(sitting.path, sitting.decks, sitting.world)
    errors: list[BaseException] = [caught.value]
    while (cause := errors[-1].__context__) is not None:
        errors.append(cause)
    assert not any("secret" in repr(error) for error in errors)
    assert tmp_path.exists()
