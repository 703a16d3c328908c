"""How an evening begins: the first five minutes, later the tide and a warm-up; and the wish for light."""

from collections import Counter
from random import Random

import pytest

from game.errors import IllegalMove
from game.rules import moves as m
from game.rules.change import replace
from game.rules.events import Event
from game.rules.state import Phase, State
from game.rules.words import Depth, Kind, Occasion, Seat, Topic
from tests.rules.phases import PLAYING, at
from tests.rules.play import Game, SameChance, card, questions, with_topic
from tests.rules.universe import CHOICES


def test_the_pledge_and_a_light_card_are_all_there_is_before_the_first_word() -> None:
    """An evening, a pledge, a card: nothing else is asked before."""
    game = Game()
    game.play(m.BeginEvening(45), m.Pledged())

    assert (game.state.phase, game.state.here.rounds) == (Phase.TELL, 0)


def test_the_first_card_is_a_light_question_without_content_notes() -> None:
    """Whatever else the decks hold, the game begins with one that is safe on a bad day."""
    deck = [
        *with_topic(Topic.WORK, Depth.SURFACE, 9),
        *(card(f"do-{number}", kind=Kind.TOGETHER) for number in range(9)),
        *questions(9, Depth.SHALLOWS),
        card("light"),
    ]
    dealt = Game(deck).first_card().state.table.card

    assert dealt
    assert dealt.id == "light"


def test_the_first_card_is_one_made_to_begin_with_where_there_is_one() -> None:
    """A warm-up card serves as the very first card."""
    deck = [*questions(30), card("begin", occasion=Occasion.WARM_UP)]
    dealt = Game(deck).first_card().state.table.card

    assert dealt
    assert dealt.id == "begin"


def test_the_first_card_is_a_whole_round(game: Game) -> None:
    """It earns points and counts, unlike a warm-up."""
    game.round().play(m.Next())

    assert (game.state.rounds, game.state.told_at, game.state.points) == (1, (1, 0, 0, 0), 8)


def test_seven_of_twelve_are_earned_within_the_first_card(game: Game) -> None:
    """Both felt heard, both asked, one thanked: the gauge of the first five minutes."""
    game.half().play(m.Told(), m.ThatsIt(), m.Ask(), m.Done())

    assert (game.state.pot, game.rules.pot_for(Depth.SHALLOWS)) == (7, 12)


@pytest.mark.parametrize("minutes", [0, 20, 30, 45, 60, 90])
def test_an_evening_has_one_of_the_known_lengths(minutes: int) -> None:
    """From twenty minutes to open."""
    assert Game().play(m.BeginEvening(minutes)).here.minutes == minutes


def test_another_length_is_refused_with_the_known_ones() -> None:
    """The sentence says what is possible."""
    with pytest.raises(IllegalMove, match="20, 30, 45, 60, 90 minutes long, or open"):
        Game().play(m.BeginEvening(50))


def test_a_later_evening_opens_with_a_light_question() -> None:
    """One Surface card without content notes, whatever the couple has reached."""
    deck = [*with_topic(Topic.WORK, Depth.SURFACE, 9), card("do", kind=Kind.TOGETHER), card("light")]
    game = Game(deck)
    game.state = replace(game.state, evening=4, depth=Depth.SHALLOWS)
    game.play(m.BeginEvening(45))

    assert game.state.warm_up
    assert game.state.warm_up.id == "light"


def test_a_warm_up_is_borrowed_where_the_decks_have_none() -> None:
    """Each evening opens with one, even with a deck of gifts."""
    gifts = [card(f"gift-{number}", kind=Kind.GIFT) for number in range(9)]
    game = Game(gifts, spare=[card("light")])
    game.state = replace(game.state, evening=4)

    assert game.play(m.BeginEvening(45)).phase is Phase.WARM_UP


def test_without_any_light_question_the_first_round_begins_at_once() -> None:
    """No deck keeps an evening from beginning."""
    game = Game(questions(5, Depth.SEABED))
    game.state = replace(game.state, evening=4)

    assert game.play(m.BeginEvening(45)).phase is Phase.DRAW


def test_a_warm_up_earns_nothing_and_is_no_round() -> None:
    """Two sentences each, and on."""
    game = at(Phase.WARM_UP)
    game.play(m.WarmedUp())

    assert (game.state.phase, game.state.points, game.state.rounds, game.state.here.rounds) == (
        Phase.DRAW,
        0,
        0,
        0,
    )


def test_another_warm_up_card_is_another_card() -> None:
    """The first that comes is not forced on anyone."""
    game = at(Phase.WARM_UP)
    before = game.state.warm_up
    game.play(m.AnotherPair())

    assert game.state.phase is Phase.WARM_UP
    assert game.state.warm_up != before


def test_the_tide_is_asked_once_the_deep_is_open() -> None:
    """Before that every evening is light enough."""
    phases = []
    for depth in Depth:
        game = Game()
        game.state = replace(game.state, evening=4, depth=depth)
        phases.append(game.play(m.BeginEvening(45)).phase)

    assert phases == [Phase.WARM_UP, Phase.WARM_UP, Phase.TIDE, Phase.TIDE]


@pytest.mark.parametrize("light", CHOICES)
def test_an_evening_is_light_if_either_wishes_it(light: tuple[bool, bool]) -> None:
    """One wish is enough."""
    game = at(Phase.TIDE)
    game.chance = SameChance(1)

    assert game.play(m.TurnTide(light)).here.light is any(light)


def test_one_evening_in_four_is_light_anyway() -> None:
    """10,000 evenings of two who wish for any depth, with fresh chance each."""
    game = at(Phase.TIDE)
    game.chance, asked, tally = Random(4), game.state, Counter[bool]()
    for _ in range(10_000):
        game.state = asked
        tally[game.play(m.TurnTide((False, False))).here.light] += 1

    assert 2_370 < tally[True] < 2_630


def test_what_is_stored_of_a_light_evening_does_not_tell_its_cause() -> None:
    """The same event and the same state, whosever wish it was."""
    stored: set[tuple[tuple[Event, ...], State]] = set()
    for chance, light in ((0, (False, False)), *((2, choice) for choice in CHOICES[:3])):
        game = at(Phase.TIDE)
        game.pool = Game(questions(1)).pool
        game.chance = SameChance(chance)
        state = game.play(m.TurnTide(light))
        stored.add((game.events, state))

    assert len(stored) == 1


@pytest.mark.parametrize("phase", PLAYING)
def test_either_may_choose_light_at_any_later_time(phase: Phase) -> None:
    """Openly, whatever is going on."""
    game = at(phase)
    for seat in Seat:
        assert game.can(m.KeepItLight(), seat)
    game.play(m.KeepItLight())

    assert game.state.here.light
    assert not game.can(m.KeepItLight())


def test_cards_that_lie_too_deep_give_way_to_the_wish_for_light() -> None:
    """What comes next is light at once."""
    game = Game().drawing(depths=(Depth.DEEP,)).laid()
    before = game.state.table.depth
    game.play(m.KeepItLight())

    assert (before, game.state.table.depth) == (Depth.SEABED, Depth.SHALLOWS)
    assert game.state.table.offered == (Depth.SURFACE, Depth.SHALLOWS)


def test_what_is_being_told_is_told_to_its_end(game: Game) -> None:
    """The wish for light interrupts nobody."""
    game.play(m.Told())
    before = game.state.table
    game.play(m.KeepItLight(), by=Seat.SECOND)

    assert (game.state.phase, game.state.table) == (Phase.GIVE_BACK, before)
