"""Which cards are in play: of the decks that the couple chose, what the two may ever draw."""

import pytest

from game.decks.model import Deck
from game.rules.cards import Card
from game.rules.change import replace
from game.rules.state import Boundaries, Couple, State
from game.rules.words import Depth, Facet, Need, Topic
from game.table.in_play import FIRST_EVENING, gather, known_as
from tests.sitting import made_up_card

FIRST = Deck("First evening", FIRST_EVENING, cards=(made_up_card("first"), made_up_card("shared")))
OURS = Deck("Ours", "ours", cards=(made_up_card("ours"), made_up_card("shared")))
UNNAMED = Deck("A deck without an id", cards=(made_up_card("unnamed"),))
ALL = (FIRST, OURS, UNNAMED)
NEW = State(Couple(("Ana", "Sam")))


def _in_play(state: State, *decks: Deck) -> set[str]:
    return {card.id for card in gather(decks, state, {}).cards}


def _of(*cards: Card) -> Deck:
    return Deck("First evening", FIRST_EVENING, cards=cards)


def test_a_new_game_starts_with_first_evening_alone() -> None:
    """Whatever other decks lie there."""
    assert _in_play(NEW, *ALL) == {"first", "shared"}


def test_chosen_decks_are_in_play_and_no_other() -> None:
    """Ids, and titles where a deck has no id."""
    assert _in_play(replace(NEW, decks=("ours",)), *ALL) == {"ours", "shared"}
    assert _in_play(replace(NEW, decks=("A deck without an id",)), *ALL) == {"unnamed"}
    assert _in_play(replace(NEW, decks=("ours", FIRST_EVENING)), *ALL) == {"ours", "shared", "first"}


def test_a_deck_is_known_by_its_id_else_by_its_title() -> None:
    """A new title does not lose a deck that has an id."""
    assert (known_as(OURS), known_as(UNNAMED)) == ("ours", "A deck without an id")


def test_a_card_in_two_decks_is_in_play_once() -> None:
    """It does not come twice as often."""
    pool = gather(ALL, replace(NEW, decks=("ours", FIRST_EVENING)), {})

    assert sorted(card.id for card in pool.cards) == ["first", "ours", "shared"]


def test_where_the_chosen_decks_are_gone_first_evening_takes_their_place() -> None:
    """A deleted deck spoils nothing."""
    assert _in_play(replace(NEW, decks=("deleted",)), *ALL) == {"first", "shared"}


def test_without_first_evening_whatever_lies_there_is_played() -> None:
    """The game never gets stuck."""
    assert _in_play(NEW, OURS, UNNAMED) == {"ours", "shared", "unnamed"}
    assert _in_play(NEW) == set()


def test_first_evening_is_there_to_be_borrowed_from() -> None:
    """Its cards stand by, those in play not a second time."""
    pool = gather(ALL, replace(NEW, decks=("ours",)), {})

    assert [card.id for card in pool.spare] == ["first"]


def test_before_boundaries_are_set_no_card_with_a_topic_is_in_play() -> None:
    """Nobody is asked about heavy ground before the first card; nobody meets it either."""
    cards = (
        Card("light", "?", Depth.SURFACE),
        Card("grief", "?", Depth.SURFACE, topics=(Topic.GRIEF,)),
        Card("sexual", "?", Depth.SURFACE, facet=Facet.SEXUAL),
    )

    assert _in_play(NEW, _of(*cards)) == {"light"}


@pytest.mark.parametrize(
    ("boundaries", "left"),
    [
        (Boundaries(), {"light", "grief", "money"}),
        (Boundaries(closed=(Topic.GRIEF,)), {"light", "money"}),
        (Boundaries(closed=(Topic.GRIEF, Topic.MONEY)), {"light"}),
        (Boundaries(sexual=True), {"light", "grief", "money", "sexual"}),
        (Boundaries(closed=(Topic.SEX,), sexual=True), {"light", "grief", "money"}),
    ],
)
def test_closed_topics_never_come(boundaries: Boundaries, left: set[str]) -> None:
    """Neither from the chosen decks nor from those to borrow from."""
    cards = (
        Card("light", "?", Depth.SURFACE),
        Card("grief", "?", Depth.SURFACE, topics=(Topic.GRIEF, Topic.FAMILY)),
        Card("money", "?", Depth.SURFACE, topics=(Topic.MONEY,)),
        Card("sexual", "?", Depth.SURFACE, facet=Facet.SEXUAL, topics=(Topic.SEX,)),
    )
    state = replace(NEW, boundaries=boundaries)

    assert _in_play(state, _of(*cards)) == left
    spare = gather([_of(*cards), OURS], replace(state, decks=("ours",)), {}).spare
    assert {card.id for card in spare} == left


def test_a_card_that_presumes_what_is_not_so_never_comes() -> None:
    """No question about children to a couple without."""
    cards = (
        Card("any", "?", Depth.SURFACE),
        Card("children", "?", Depth.SURFACE, needs=(Need.CHILDREN,)),
        Card("both", "?", Depth.SURFACE, needs=(Need.CHILDREN, Need.MARRIED)),
    )
    parents = replace(NEW, couple=Couple(("Ana", "Sam"), needs=(Need.CHILDREN,)))

    assert _in_play(NEW, _of(*cards)) == {"any"}
    assert _in_play(parents, _of(*cards)) == {"any", "children"}


def test_what_was_told_is_handed_on() -> None:
    """The rules ask when; the table knows."""
    told = {"first": 7.0}

    assert gather(ALL, NEW, told).told is told
