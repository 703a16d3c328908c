"""Every row is bound: what is damaged, altered, missing or added is found and named, wherever it stands."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from game.decks.model import Deck
from game.errors import SaveError
from game.rules import moves as m
from game.rules.words import Kind, Seat
from game.saves.rows import KeptRow
from game.saves.seal import Sum, dump_sums, load_sums, sum_of
from game.saves.store import Store
from tests.sitting import Sitting, made_up_card, meddle, seen_by_others

TABLES = ("told", "evenings", "kept", "promises", "rounds")

ALTERED = {
    "another line": ("UPDATE kept SET text = 'Not me.' WHERE id = 1", r"kept line 1, of evening 1"),
    "another's line": ("UPDATE kept SET seat = 1 - seat WHERE id = 2", r"kept line 2, of evening 1"),
    "a lost line": ("DELETE FROM kept WHERE id = 1", r"a kept line is missing"),
    "an added line": ("INSERT INTO kept SELECT 9, seat, text, evening, at, card, hash FROM kept LIMIT 1",
                      r"kept line 9"),
    "two lines in each other's place": ("UPDATE kept SET id = 10 - id", r"kept line 8"),
    "another promise": ("UPDATE promises SET text = 'Never.'", r"promise 1, of evening 1"),
    "no promise": ("DELETE FROM promises", r"a promise is missing"),
    "another evening": ("UPDATE evenings SET points = 99", r"evening 1 "),
    "no evening": ("DELETE FROM evenings", r"an evening is missing"),
    "another date": ("UPDATE told SET at = at + 1 WHERE card = (SELECT min(card) FROM told)",
                     r"date of a card"),
    "no dates": ("DELETE FROM told", r"when a card was told is missing"),
    "a swapped date": ("UPDATE told SET hash = (SELECT max(hash) FROM told)", r"date of a card"),
    "another round": ("UPDATE rounds SET points = 99 WHERE number = 1", r"round 1 of evening 1"),
}  # fmt: skip


@pytest.fixture
def long_ago(tmp_path: Path) -> Sitting:
    """A game with rounds, lines, a promise and an evening, all written down."""
    cards = (*(made_up_card(f"tea {n}") for n in range(9)), made_up_card("gift", kind=Kind.GIFT))
    sitting = Sitting(tmp_path, decks=[Deck("First evening", "first-evening", cards=cards)]).first_card()
    while not sitting.can(m.Promise):
        sitting.onward()
    sitting.play(m.Promise("Tea, tomorrow."), m.Pass())
    sitting.play(m.KeepLine("The sea."), by=Seat.SECOND)
    sitting.play(m.KeepLine("The sand."), by=Seat.FIRST)
    sitting.play(m.Next(), m.Close(), m.Goodnight(), m.BeginEvening(45))
    sitting.table.close()
    return sitting


def found(sitting: Sitting) -> list[str]:
    """What each way to look at the past says of a file; nothing where all is well."""
    said = []
    try:
        store = Store.open(sitting.path)
    except SaveError as error:
        return [str(error)]
    looks: list[Callable[[], object]] = [store.verify, store.told]
    looks += [partial(store.rows, table) for table in TABLES[1:]]
    for look in looks:
        try:
            look()
        except SaveError as error:
            said.append(str(error))
    store.close()
    return said


def test_a_game_as_it_was_written_is_proved(long_ago: Sitting) -> None:
    """No false alarm, and there is a row of every kind to prove."""
    assert found(long_ago) == []
    counts = [seen_by_others(long_ago.path, f"SELECT count(*) FROM {table}") for table in TABLES]  # noqa: S608
    assert [(0,)] not in counts


@pytest.mark.parametrize(("sql", "named"), ALTERED.values(), ids=ALTERED)
def test_an_altered_row_is_found_and_named(long_ago: Sitting, sql: str, named: str) -> None:
    """By the proof of the whole and by whoever asks for that table; never by what stands in it."""
    meddle(long_ago.path, sql)
    said = found(long_ago)

    assert said
    for sentence in said:
        assert sentence.startswith("game-1.db is damaged: ")
    assert all(re.search(named, sentence) for sentence in said)
    assert not any("sea" in sentence or "Tea" in sentence for sentence in said)


def test_a_row_of_another_game_is_no_row_of_this_one(long_ago: Sitting) -> None:
    """Its hash was made with the other game's key."""
    meddle(long_ago.path, "UPDATE game SET key = 'another'")

    assert "damaged" in found(long_ago)[0]


def test_a_kept_line_can_be_erased(long_ago: Sitting) -> None:
    """It is gone from the bytes; the others, the sums and the running round are proved all the same."""
    store = Store.open(long_ago.path)
    store.erase(KeptRow, 1)

    assert [row["text"] for row in store.rows("kept")] == ["The sand."]
    store.verify()
    store.close()
    assert b"The sea." not in long_ago.bytes()
    again = long_ago.again()
    assert [row["id"] for row in again._store.rows("kept")] == [2]
    long_ago.play(m.WarmedUp())
    again._store.verify()
    again.close()


def test_a_line_that_is_not_there_is_erased_already(long_ago: Sitting) -> None:
    """Nothing else goes."""
    store = Store.open(long_ago.path)
    store.erase(KeptRow, 77)

    assert len(store.rows("kept")) == 2
    store.close()


def test_a_line_erased_in_a_round_leaves_the_rounds_moves_as_they_are(sitting: Sitting) -> None:
    """Undo still takes back exactly the last move."""
    sitting.play(m.KeepLine("Away with it."))
    sitting.round().play(m.Next())
    while not sitting.can(m.Told):
        sitting.onward()
    before = sitting.state
    sitting.play(m.Told())
    sitting.store.erase(KeptRow, 1)

    assert sitting.again().undo() == before


def test_the_sum_of_a_table_forgets_in_any_order() -> None:
    """One addition a row, one subtraction a row, whatever came between; and it says which rows, not how."""
    seals = [f"{7**power:064x}" for power in range(1, 60)]
    some = sum_of(seals).minus(seals[3]).minus(seals[40])

    assert some == sum_of(reversed([seal for seal in seals if seal not in {seals[3], seals[40]}]))
    assert load_sums(dump_sums({"kept": some, "told": Sum()})) == {"kept": some, "told": Sum()}
    with pytest.raises(ValueError, match="unpack"):
        load_sums("kept")
