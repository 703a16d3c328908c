"""The journey: derived from what stays, complete, and about neither of the two."""

from dataclasses import replace

import pytest
from hypothesis import given

from game.rules.state import Circles, OpenedDepth, Phase
from game.rules.words import Depth, Facet, Seat
from game.saves.past import Past
from game.table.journey import evenings, facets_explored, journey, minutes_together, opened_in
from game.voice import journey as say
from tests.past import DAWN, NAMES, a_card, a_promise, a_round, an_evening, pasts, simulated
from tests.sitting import made_up_deck


@given(pasts())
def test_every_card_and_line_stands_on_exactly_one_evening(past: Past) -> None:
    """Nothing that stays is left out, and nothing is told twice."""
    every = evenings(past)

    assert [each for evening in every for each in evening.rounds] == list(past.rounds)
    assert sorted(kept.number for evening in every for kept in evening.kept) == [
        kept.number for kept in past.kept
    ]
    assert [evening.number for evening in every] == sorted({evening.number for evening in every})


@given(pasts())
def test_an_evening_opens_what_was_told_there_first(past: Past) -> None:
    """Also in a game from before openings were written down, each depth opens once."""
    opened = opened_in(past)
    deepest = max((each.card.depth for each in past.rounds), default=Depth.SURFACE)

    assert set(opened) == {depth for depth in Depth if Depth.SURFACE < depth <= deepest}
    assert [depth for evening in evenings(past) for depth in evening.opened] == sorted(
        opened, key=lambda depth: (opened[depth], depth)
    )


@pytest.mark.parametrize("seed", [1, 2])
def test_the_journey_of_a_played_game_agrees_with_its_state(seed: int) -> None:
    """Evenings, cards, depths and fathoms are what the rules counted."""
    past, state = simulated(14, seed)
    every = evenings(past, state.rules)

    assert state.phase is Phase.AWAY
    assert len(every) == state.evening
    assert sum(len(evening.rounds) for evening in every) == state.rounds
    assert {Depth.SURFACE, *opened_in(past)} == {depth for depth in Depth if depth <= state.depth}
    assert max((evening.fathoms for evening in every), default=0) == state.fathoms


@given(pasts())
def test_nothing_that_is_said_depends_on_whose_line_it_is(past: Past) -> None:
    """Exchange the two, and only the signatures change: no count, no order, no sentence."""
    mirrored = replace(
        past, kept=tuple(replace(kept, line=replace(kept.line, by=kept.line.by.other)) for kept in past.kept)
    )

    def said(of: Past) -> list[object]:
        every = evenings(of)
        return [
            say.journey_sentences(of, every),
            [(say.caption(each), say.evening_facts(each), say.opened_sentences(each)) for each in every],
            [[kept.number for kept in each.kept] for each in every],
        ]

    assert said(past) == said(mirrored)


def test_no_sentence_of_the_journey_names_anyone() -> None:
    """It speaks of evenings, water and cards."""
    past, _ = simulated()
    every = evenings(past)
    said = [*say.journey_sentences(past, every), *(say.caption(evening) for evening in every)]

    assert said
    assert not any(name in sentence for sentence in said for name in NAMES)


def test_the_way_is_said_in_a_few_words() -> None:
    """How many evenings, how long together, what opened last."""
    rounds = tuple(a_round(n, 1 + n // 4, a_card(f"c{n}", Depth.SHALLOWS)) for n in range(1, 8))
    past = Past(rounds, (an_evening(1), an_evening(2)), opened=(OpenedDepth(Depth.SHALLOWS, 1, DAWN),))

    assert say.journey_sentences(past, evenings(past)) == (
        "2 evenings, about 2 hours, 7 cards told.",
        "The Shallows opened on evening 1.",
    )


def test_a_game_without_an_evening_says_nothing() -> None:
    """No zero is ever shown."""
    assert journey(Past(), (made_up_deck(),)).evenings == ()
    assert say.journey_sentences(Past(), ()) == ()


def test_an_evening_that_was_never_closed_has_no_length() -> None:
    """What nobody measured is not made up."""
    (evening,) = evenings(Past((a_round(1, 1, a_card("one")),)))

    assert evening.minutes is None
    assert say.evening_facts(evening) == "Roots"
    assert minutes_together([evening]) == 0


def test_the_sexual_side_is_on_the_map_only_where_it_was_told() -> None:
    """Its absence never shows what either of the two closed."""
    cards = tuple(a_card(facet.value, facet=facet) for facet in Facet)
    deck = replace(made_up_deck(), cards=cards)
    told = Past((a_round(1, 1, cards[-1]),))

    assert "sexual" not in [ground.name for ground in facets_explored(Past(), (deck,))]
    assert "sexual" in [ground.name for ground in facets_explored(told, (deck,))]


def test_a_deck_is_explored_by_its_cards_however_often_they_were_told() -> None:
    """Two tellings of one card are one light on the map; an unknown deck lies there unknown."""
    deck, other = made_up_deck(4), replace(made_up_deck(), title="Dreams", id="dreams")
    one = deck.cards[0]
    past = Past((a_round(1, 1, one), a_round(2, 2, one)))
    grounds = {ground.name: ground for ground in journey(past, (deck, other)).decks}

    assert (grounds["First evening"].told, grounds["First evening"].cards) == (1, 16)
    assert grounds["Dreams"].share == 0


def test_circles_are_compared_in_words_and_never_as_numbers() -> None:
    """One alone says nothing."""
    circles = (Circles(6, (3, 2)), Circles(12, (3, 3)), Circles(18, (5, 4)))

    assert say.circles_sentence(circles[:1]) == say.circles_sentence(()) == ""
    assert say.circles_sentence(circles * 20).count(",") == 3  # the newest five, however long they play
    assert (
        say.circles_sentence(circles)
        == "From one picture of your circles to the next: about the same, closer."
    )


def test_promises_are_counted_only_where_they_were_told_to_have_come_true() -> None:
    """A promise is a gift, not a debt."""
    promises = (a_promise(1, "I get up first."), a_promise(1, "I bring the tea.", by=Seat.SECOND))
    past = Past((a_round(1, 1, a_card("one")),), promises=promises)

    assert not any("promise" in sentence for sentence in say.journey_sentences(past, evenings(past)))
    told = replace(past, came_true=promises[:1])
    assert "1 small promise came true." in say.journey_sentences(told, evenings(told))


def test_a_line_in_quotation_marks_gets_no_second_pair() -> None:
    """Own words, as they were written."""
    assert say.quoted("never lost") == "“never lost”"
    assert say.quoted("“never lost”") == "“never lost”"
