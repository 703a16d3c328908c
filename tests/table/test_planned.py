"""A plan at the table: its own cards alone, taken up in the middle, not hurt by what becomes of its deck."""

from pathlib import Path

import pytest

from game.decks.model import Deck, Order, Pace
from game.decks.model import Plan as DeckPlan
from game.rules import moves as m
from game.rules.cards import Card
from game.rules.words import Depth, Topic
from game.table.planned import plan_of, plans
from game.table.table import Table
from tests.sitting import Sitting, made_up_deck

CARDS = (
    Card("plan-0", "What do you miss?", Depth.SHALLOWS, topics=(Topic.GRIEF,)),
    Card("plan-1", "What do you hope?", Depth.DEEP),
    Card("plan-2", "What do you like?", Depth.SURFACE),
    Card("plan-3", "What are you?", Depth.SEABED),
)
DECK = Deck(
    "Sundays",
    plan=DeckPlan(Order.AS_WRITTEN, 30, Depth.DEEP, pace=Pace.BRIEF, points=True),
    closing="Thank each other.",
    cards=CARDS,
)


@pytest.fixture
def planned(tmp_path: Path) -> Sitting:
    """Ana and Sam between two evenings, with a plan among their decks."""
    sitting = Sitting(tmp_path, decks=(made_up_deck(), DECK))
    sitting.first_card().play(m.Close(), m.Goodnight(), m.SetBoundaries())
    return sitting


def begin(sitting: Sitting, *, anew: bool = False) -> None:
    sitting.play(m.BeginPlan(plan_of(DECK, 45, anew=anew), (True, True)))


def lying(sitting: Sitting) -> list[str]:
    return [card.id for card in sitting.state.table.pair]


def through(sitting: Sitting) -> list[str]:
    """The cards of the plan, told one by one."""
    told = []
    while sitting.state.table.pair:
        told += lying(sitting)
        sitting.play(m.Choose(0), m.Told(), m.Done(), m.Told(), m.Done(), m.Next())
    return told


def test_only_decks_that_plan_something_are_plans(planned: Sitting) -> None:
    """Whatever else lies on the shelf."""
    assert plans(planned.table.decks) == (DECK,)


def test_the_plan_says_what_the_deck_says(planned: Sitting) -> None:
    """And what it leaves open is the couple's."""
    plan = plan_of(DECK, 45)

    assert (plan.deck, plan.minutes, plan.deepest, plan.brief, plan.points) == (
        "Sundays",
        30,
        Depth.DEEP,
        True,
        True,
    )
    assert plan_of(Deck("Open", cards=CARDS), 45).minutes == planned.state.minutes
    assert plan_of(Deck("Open", cards=CARDS), 45).deepest is Depth.SEABED


def test_an_evening_by_a_plan_draws_from_its_deck_alone(planned: Sitting) -> None:
    """Down to its own limit, in its order."""
    begin(planned)

    assert through(planned) == ["plan-0", "plan-1", "plan-2"]


def test_closed_topics_are_left_out_without_a_word(planned: Sitting) -> None:
    """As everywhere."""
    planned.play(m.CloseTopics((Topic.GRIEF,)))
    begin(planned)

    assert through(planned) == ["plan-1", "plan-2"]


def test_a_plan_is_taken_up_in_the_middle(planned: Sitting) -> None:
    """With its limit, its closing and its place."""
    begin(planned)
    planned.play(m.Choose(0), m.Told(), m.Done(), m.Told(), m.Done(), m.Next())
    before = planned.state
    planned.again()

    assert planned.state == before
    assert planned.state.plan is not None
    assert planned.state.plan.closing == "Thank each other."
    assert through(planned) == ["plan-1", "plan-2"]


def test_a_deleted_deck_ends_a_plan_and_spoils_nothing(planned: Sitting) -> None:
    """The card that lies there can be told; then none is left, and the closing is the author's still."""
    begin(planned)
    planned.table.close()
    planned.table = Table.resume(planned.path, (made_up_deck(),), planned.world)
    assert lying(planned) == ["plan-0"]

    assert through(planned) == ["plan-0"]
    assert planned.play(m.Close()).plan is not None


def test_after_a_plan_the_evenings_are_their_own_again(planned: Sitting) -> None:
    """Nothing of it is left but rounds and points."""
    begin(planned)
    through(planned)
    planned.play(m.Close(), m.Goodnight(), m.BeginEvening(45))

    assert planned.state.plan is None
    assert planned.state.rounds == 3
    assert planned.state.warm_up is None or not planned.state.warm_up.id.startswith("plan")


def test_what_was_told_is_known_before_they_begin_again(planned: Sitting) -> None:
    """So that they can go on, or begin anew."""
    begin(planned)
    planned.play(m.Choose(0), m.Told(), m.Done(), m.Told(), m.Done(), m.Next(), m.Close(), m.Goodnight())

    assert planned.table.prospect(DECK).told == 1
    begin(planned, anew=True)
    assert lying(planned) == ["plan-0"]
