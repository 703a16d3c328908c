"""Boundaries: asked when the Shallows open, closed by each alone, opened only by both, owned by nobody."""

import pytest

from game.errors import IllegalMove
from game.rules import moves as m
from game.rules.barriers import BARRIERS
from game.rules.change import replace
from game.rules.pool import Pool, playable
from game.rules.state import Boundaries, Phase
from game.rules.words import Depth, Facet, Seat, Topic
from tests.rules.phases import at
from tests.rules.play import Game, card


def test_they_are_asked_when_the_shallows_have_opened() -> None:
    """Before that, only cards without topics are drawn, and nothing needs to be closed."""
    game = at(Phase.NEWS)
    game.play(m.GoOn())

    assert game.state.phase is Phase.BOUNDARIES
    assert not at(Phase.BOUNDARIES).can(m.CloseTopics())


def test_only_the_union_is_kept_in_the_order_of_the_list() -> None:
    """Nothing in the state tells who closed what, or what was named first."""
    one, other = at(Phase.BOUNDARIES), at(Phase.BOUNDARIES)
    one.play(m.SetBoundaries((Topic.SEX, Topic.GRIEF), sexual=False), by=Seat.FIRST)
    other.play(m.SetBoundaries((Topic.GRIEF, Topic.SEX, Topic.GRIEF), sexual=False), by=Seat.SECOND)

    assert one.state.boundaries == other.state.boundaries == Boundaries((Topic.GRIEF, Topic.SEX))
    assert one.state.phase is Phase.DRAW


def test_not_now_leaves_only_cards_without_topics_and_is_asked_again_another_evening() -> None:
    """Nobody is pushed, and nobody is asked twice in one evening."""
    game = at(Phase.BOUNDARIES)
    game.play(m.NotNow())
    assert (game.state.phase, game.state.boundaries) == (Phase.DRAW, None)
    game.to_tell().round().play(m.Next())
    again = game.state.phase
    game.play(m.Close(), m.Goodnight(), m.BeginEvening(45), m.WarmedUp())

    assert (again, game.state.phase) == (Phase.DRAW, Phase.BOUNDARIES)


def test_either_alone_may_close_more_at_any_time() -> None:
    """It adds to the union and opens nothing."""
    game = at(Phase.TELL)
    game.state = replace(game.state, boundaries=Boundaries((Topic.GRIEF,), sexual=True))
    game.play(m.CloseTopics((Topic.MONEY,)), by=Seat.SECOND)

    assert game.state.boundaries == Boundaries((Topic.GRIEF, Topic.MONEY), sexual=True)
    assert game.state.phase is Phase.TELL


def test_closing_a_topic_at_the_draw_takes_such_cards_off_the_table() -> None:
    """What was closed does not lie there a moment longer."""
    money = [card(f"money {number}", topics=(Topic.MONEY,)) for number in range(2)]
    game = Game(money, spare=[card(f"light {number}") for number in range(4)]).drawing(Depth.SURFACE).laid()
    game.state = replace(game.state, boundaries=Boundaries())
    game.play(m.CloseTopics((Topic.MONEY,)))

    assert game.state.table.pair
    assert all(not laid.topics for laid in game.state.table.pair)


def test_opening_again_takes_both_and_is_no_move_in_the_middle_of_a_card() -> None:
    """A new page from both replaces the union, between rounds only."""
    game = at(Phase.ROUND_END)
    game.state = replace(game.state, boundaries=Boundaries((Topic.GRIEF, Topic.MONEY)))
    game.play(m.SetBoundaries((Topic.MONEY,)))
    assert game.state.boundaries == Boundaries((Topic.MONEY,))
    telling = at(Phase.TELL)
    telling.state = replace(telling.state, boundaries=Boundaries((Topic.GRIEF,)))

    with pytest.raises(IllegalMove):
        telling.play(m.SetBoundaries())


def test_boundaries_are_a_barrier_to_undo() -> None:
    """A private step is never taken back, nor shown by taking back."""
    game = at(Phase.BOUNDARIES)
    game.play(m.SetBoundaries())

    assert any(isinstance(event, BARRIERS) for event in game.events)


@pytest.mark.parametrize(
    ("boundaries", "topics", "facet", "may"),
    [
        (None, (), None, True),
        (None, (Topic.WORK,), None, False),
        (None, (), Facet.SEXUAL, False),
        (Boundaries(), (Topic.WORK,), None, True),
        (Boundaries((Topic.WORK,)), (Topic.WORK, Topic.MONEY), None, False),
        (Boundaries(), (), Facet.SEXUAL, False),
        (Boundaries(sexual=True), (Topic.SEX,), Facet.SEXUAL, True),
        (Boundaries((Topic.SEX,), sexual=True), (Topic.SEX,), Facet.SEXUAL, False),
    ],
)
def test_which_cards_may_ever_be_drawn(
    boundaries: Boundaries | None, topics: tuple[Topic, ...], facet: Facet | None, *, may: bool
) -> None:
    """Closed topics never, desire only when both opened it, and before the boundaries no topics at all."""
    one = card("one", topics=topics, facet=facet)

    assert playable(one, Game().state.couple, boundaries) is may


def test_a_pool_without_topics_leaves_none_behind() -> None:
    """Neither among the decks' own cards nor among the borrowed ones."""
    grief = card("grief", topics=(Topic.GRIEF,))
    pool = Pool([grief, card("light")], {}, [card("spare grief", topics=(Topic.GRIEF, Topic.WORK))])
    left = pool.without((Topic.GRIEF,))

    assert ([one.id for one in left.cards], left.spare) == (["light"], ())
