"""Small things left at a closing, and how the next evening meets them; closings taken back."""

import pytest

from game.errors import IllegalMove
from game.rules import moves as m
from game.rules.change import replace
from game.rules.leaving import leavable, some_gifts, some_to_leave
from game.rules.state import Boundaries, Phase
from game.rules.words import Depth, Facet, Fate, Kind, Need, Seat, Topic
from tests.rules.phases import PLAYING, at
from tests.rules.play import Game, card, questions


def closing() -> Game:
    return at(Phase.CLOSING)


def next_evening(game: Game) -> Game:
    game.play(m.Goodnight(), m.BeginEvening(45))
    return game


@pytest.mark.parametrize("phase", PLAYING)
def test_a_closing_can_be_taken_back_to_where_it_began(phase: Phase) -> None:
    """Esc and Enter ended an evening once; nothing is irrevocable before good night."""
    game = at(phase)
    before = game.state
    game.play(m.Close(), m.KeepLine("How you laughed."), m.StayAfterAll(), by=Seat.SECOND)

    same = replace(game.state, unsettled=before.unsettled, since=before.since)
    assert same == before


def test_the_order_of_a_later_evening() -> None:
    """Last time's small things, the tide, the card that was left, warm-up, cards."""
    game = closing()
    name = leavable(game.state, game.pool)[0].id
    game.play(m.LeaveGift("Tea on Sunday."), by=Seat.SECOND)
    game.play(m.LeaveCard(name), by=Seat.FIRST)
    game.state = replace(game.state, depth=Depth.DEEP, boundaries=Boundaries())
    seen = [next_evening(game).state.phase]
    for move in (m.AnswerGift(Fate.DONE), m.TurnTide((False, False)), m.TurnUp(), m.Told(), m.WarmedUp()):
        game.play(move)
        seen.append(game.state.phase)

    order = [Phase.LAST_TIME, Phase.TIDE, Phase.LEFT, Phase.LEFT, Phase.WARM_UP, Phase.DRAW]
    assert seen == order


@pytest.mark.parametrize("fate", list(Fate))
def test_only_the_promiser_has_keys(fate: Fate) -> None:
    """And any of the three leads on."""
    game = closing()
    game.play(m.LeaveGift("Tea on Sunday."), by=Seat.SECOND)
    next_evening(game)
    assert not game.can(m.AnswerGift(fate), Seat.FIRST)
    game.play(m.AnswerGift(fate), by=Seat.SECOND)

    assert game.state.phase is Phase.WARM_UP
    assert bool(game.state.gifts) is (fate is Fate.KEEP)
    told = [(made.by, made.text) for made in game.state.unsettled.came_true]
    assert told == ([(Seat.SECOND, "Tea on Sunday.")] if fate is Fate.DONE else [])


def test_a_promise_that_is_kept_on_is_asked_for_again_and_one_that_is_over_never() -> None:
    """No ledger: what is over is gone."""
    game = closing()
    game.play(m.LeaveGift("Tea on Sunday."))
    for _ in range(2):
        assert next_evening(game).state.phase is Phase.LAST_TIME
        game.play(m.AnswerGift(Fate.KEEP), m.Close())
    next_evening(game).play(m.AnswerGift(Fate.LET_GO), m.Close())

    assert next_evening(game).state.phase is Phase.WARM_UP


def test_nothing_left_earns_points() -> None:
    """Kindness is no coin, neither when it is left nor when it is met."""
    game = closing()
    game.play(m.LeaveGift("Tea."), m.LeaveCard(leavable(game.state, game.pool)[0].id))
    next_evening(game).play(m.AnswerGift(Fate.DONE), m.TurnUp(), m.Told())

    assert (game.state.points, game.state.here.points, game.state.rounds) == (0, 0, 0)


def test_a_promise_is_settled_with_the_evening() -> None:
    """It stays among their promises; nothing says what became of it."""
    game = closing()
    game.play(m.LeaveGift("Tea on Sunday."), by=Seat.SECOND)
    game.play(m.Goodnight())

    (made,) = game.past[-1].promises
    assert (made.by, made.text) == (Seat.SECOND, "Tea on Sunday.")


def test_one_small_promise_each_is_enough_for_one_evening() -> None:
    """The other may still make theirs."""
    game = closing()
    game.play(m.LeaveGift("Tea."), by=Seat.FIRST)

    assert not game.can(m.LeaveGift("More tea."), Seat.FIRST)
    assert game.can(m.LeaveGift("Cake."), Seat.SECOND)


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_promise_is_refused_with_a_sentence(text: str) -> None:
    """There is nothing in it."""
    with pytest.raises(IllegalMove, match="nothing to leave yet"):
        closing().play(m.LeaveGift(text))


def test_only_light_cards_without_content_notes_can_be_left() -> None:
    """So that none must ever stay away, and nobody learns anything from one that does."""
    deck = [
        card("light"),
        card("shallow", Depth.SHALLOWS),
        card("deep", Depth.DEEP),
        card("money", topics=(Topic.MONEY,)),
        card("desire", facet=Facet.SEXUAL),
        card("together", kind=Kind.TOGETHER),
    ]
    game = Game(deck).drawing(Depth.SEABED)
    game.state = replace(game.state, boundaries=Boundaries(sexual=True))

    assert {one.id for one in leavable(game.state, game.pool)} == {"light", "shallow"}


def test_a_card_that_does_not_suit_is_refused_with_a_sentence() -> None:
    """Whatever a face sends."""
    with pytest.raises(IllegalMove, match="cannot be left"):
        closing().play(m.LeaveCard("no such card"))


def test_three_cards_and_three_promises_are_laid_out_at_most() -> None:
    """By chance, each once."""
    game = Game([*questions(9), *(card(f"gift {number}", kind=Kind.GIFT) for number in range(9))]).drawing()
    cards, gifts = (some(game.state, game.pool, game.chance) for some in (some_to_leave, some_gifts))

    assert (len({one.id for one in cards}), len({one.id for one in gifts})) == (3, 3)
    assert {one.kind for one in gifts} == {Kind.GIFT}


def left_for_the_second() -> Game:
    return at(Phase.LEFT)


def test_a_left_card_is_its_recipients_to_turn_tell_swap_or_pass() -> None:
    """The one who left it has no keys."""
    game = left_for_the_second()
    assert not any(game.can(move, Seat.FIRST) for move in (m.TurnUp(), m.Pass()))
    game.play(m.TurnUp())

    for move in (m.Told(), m.AnotherPair(), m.Pass()):
        assert game.can(move, Seat.SECOND)
        assert not game.can(move, Seat.FIRST)


def test_a_left_card_that_was_told_does_not_come_again() -> None:
    """It counts among what was told, as a warm-up does; one that was passed may still come."""
    for move, told in ((m.Told(), True), (m.Pass(), False)):
        game = left_for_the_second()
        lies = game.state.left[Seat.FIRST]
        assert lies is not None
        game.play(m.TurnUp(), move)
        assert (lies.id in game.told) is told
        assert game.state.left == (None, None)


def test_a_left_card_can_be_swapped_for_another_light_one() -> None:
    """Free, and as often as they like."""
    game = left_for_the_second()
    game.play(m.TurnUp())
    before = game.state.left[0]
    game.play(m.AnotherPair())

    after = game.state.left[0]
    assert after is not None
    assert after != before
    assert after.depth <= Depth.SHALLOWS


def test_a_left_card_that_may_not_be_told_any_more_waits_silently() -> None:
    """Its needs are not met now; the evening goes on as if there were none."""
    game = at(Phase.CLOSING)
    game.state = replace(game.state, left=(card("children", needs=(Need.CHILDREN,)), None))
    next_evening(game)

    assert game.state.phase is Phase.WARM_UP
