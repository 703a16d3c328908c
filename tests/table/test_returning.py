"""A year later: a starred card that asked to come back is offered at a draw, and told anew first."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from game.rules import moves as m
from game.rules.state import Half, Phase
from game.rules.words import Kind, Seat
from game.saves.past import ask_back, read_past
from game.table.calendar import months_on
from tests.sitting import Sitting, made_up_deck

YEAR = 366 * 86_400.0


@pytest.mark.parametrize("seed", range(6))
def test_it_lies_there_whatever_chance_says(tmp_path: Path, seed: int) -> None:
    """Not by luck, among forty-eight cards."""
    sitting = Sitting(tmp_path, seed=seed, decks=(made_up_deck(12),)).first_card().round()
    sitting.play(m.Star(), m.Next(), m.Close(), m.Goodnight())
    card = ask(sitting, 1.0)
    a_new_evening(sitting)
    pair = [each.id for each in sitting.state.table.pair]
    sitting.table.close()

    assert card in pair


@pytest.fixture
def starred(tmp_path: Path) -> Iterator[Sitting]:
    """An evening whose first card was starred, with a line kept beside it by each."""
    sitting = Sitting(tmp_path, decks=(made_up_deck(12),)).first_card().round()
    sitting.play(m.Star(), m.KeepLine("That you stayed."))
    sitting.play(m.KeepLine("The rain."), by=Seat.SECOND)
    sitting.play(m.Next(), m.Close(), m.Appreciated(), m.Appreciated(), m.Goodnight())
    yield sitting
    sitting.table.close()


def ask(sitting: Sitting, at: float) -> str:
    """The first card asks to come back; its id."""
    sitting.table.amend(lambda store: ask_back(store, 1, at))
    return read_past(sitting.store).rounds[0].card.id


def a_new_evening(sitting: Sitting) -> None:
    sitting.play(m.BeginEvening(45), m.WarmedUp())


def test_a_card_whose_day_has_come_lies_in_the_next_draw(starred: Sitting) -> None:
    """One of the two that are laid; the couple may take the other."""
    card = ask(starred, starred.clock.now + YEAR)
    starred.clock.now += YEAR + 1
    starred.again()
    a_new_evening(starred)

    assert card in [each.id for each in starred.state.table.pair]
    starred.play(m.TurnUp(), m.AnotherPair())
    assert card not in [each.id for each in starred.state.table.pair]


def test_before_its_day_it_stays_away(starred: Sitting) -> None:
    """As any told card does."""
    card = ask(starred, starred.clock.now + YEAR)
    starred.again()
    a_new_evening(starred)

    assert card not in [each.id for each in starred.state.table.pair]


def test_it_comes_back_though_its_deck_is_gone(starred: Sitting) -> None:
    """It was kept as it was told."""
    card = ask(starred, 1.0)
    deck = made_up_deck(12)
    starred.table.decks_changed((type(deck)("Other", "other", cards=deck.cards[20:]),))
    pool = starred.table.candidates.pool

    assert card in [each.id for each in pool.cards]


def _take(sitting: Sitting, card: str) -> None:
    places = [each.id for each in sitting.state.table.pair]
    sitting.play(m.TurnUp(), m.Choose(places.index(card)))


def test_the_first_lines_are_shown_only_after_both_have_answered_anew(starred: Sitting) -> None:
    """Neither at the draw nor while one of them tells."""
    card = ask(starred, 1.0)
    a_new_evening(starred)
    _take(starred, card)
    while starred.state.phase is not Phase.ROUND_END:
        assert starred.table.first_time() is None
        starred.onward()

    assert [line.text for line in starred.table.first_time() or ()] == ["That you stayed.", "The rain."]


def test_where_one_passed_nothing_is_shown(starred: Sitting) -> None:
    """The lines wait in the keepsakes."""
    card = ask(starred, 1.0)
    a_new_evening(starred)
    _take(starred, card)
    assert starred.state.table.card is not None
    assert starred.state.table.card.kind is Kind.QUESTION
    starred.play(m.Told(), m.ThatsIt(), m.Done(), m.Pass())

    assert Half.PASSED in starred.state.table.halves
    assert starred.table.first_time() is None


def test_told_anew_it_rests_again(starred: Sitting) -> None:
    """It came back once, as it asked to."""
    card = ask(starred, 1.0)
    a_new_evening(starred)
    _take(starred, card)
    while starred.state.phase is not Phase.ROUND_END:
        starred.onward()
    starred.play(m.Next())

    assert read_past(starred.store).returns == ()
    assert card not in starred.table.candidates.pool.returning
    assert starred.table.first_time() is None


@pytest.mark.parametrize(("months", "month", "day"), [(3, 2, 29), (6, 5, 30), (12, 11, 30)])
def test_months_end_on_the_same_day_or_the_last_one(months: int, month: int, day: int) -> None:
    """From 30 November 2027 on: the end of February, the same day in May, the same day a year later."""
    start = datetime(2027, 11, 30, 21).timestamp()  # noqa: DTZ001 - the couple's own calendar
    then = datetime.fromtimestamp(months_on(start, months))  # noqa: DTZ006

    assert (then.month, then.day, then.hour) == (month, day, 21)
