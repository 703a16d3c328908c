"""The page for a therapist: how often, how long, how deep, from which decks, and nothing that was said."""

from dataclasses import replace

from game.book import summary
from game.rules.state import Circles
from game.rules.words import Depth, Seat
from game.saves.kept import SealedLine
from game.saves.past import Past
from game.table.journey import journey
from tests.past import NAMES, a_card, a_line, a_promise, a_round, an_evening, simulated

PAST = Past(
    (
        a_round(1, 1, a_card("harbour", Depth.SHALLOWS), starred=True),
        a_round(2, 2, a_card("kettle", deck="Play")),
    ),
    (an_evening(1), an_evening(2, active=1800.0)),
    (a_line(1, 1, "We were never lost."), a_line(2, 2, "Soup.", by=Seat.SECOND)),
    (a_promise(2, "I get up first."),),
    places=((1, "Lisbon"),),
    circles=(Circles(1, (3, 2)), Circles(2, (5, 5))),
    came_true=(a_promise(1, "I bring the tea."),),
    sealed=(SealedLine(9, Seat.FIRST, 2, 0.0, 9e9),),
)


def test_the_page_holds_evenings_minutes_depths_and_decks() -> None:
    """What a therapist may want to know of a homework."""
    text = summary(journey(PAST, ()))

    assert "Evenings: 2. Minutes together: 75." in text
    assert "Shallows: opened on evening 1" in text
    assert "1         45        Shallows" in text
    assert "Roots: 1" in text
    assert "Play: 1" in text


def test_the_page_holds_no_word_that_was_said_or_read() -> None:
    """No line, card, promise, letter, place, name, point or star."""
    text = summary(journey(PAST, ()))

    for word in (
        "lost",
        "Soup",
        "harbour",
        "kettle",
        "get up",
        "Lisbon",
        "Dear",
        *NAMES,
        "★",
        "point",
        "star",
    ):
        assert word not in text


def test_the_page_does_not_depend_on_anything_but_evenings_depths_and_decks() -> None:
    """Take all words away, and it is the same page."""
    past, _ = simulated()
    wordless = replace(
        past,
        rounds=tuple(
            replace(each, card=replace(each.card, text="…", id="…"), points=0, starred=False)
            for each in past.rounds
        ),
        kept=(),
        promises=(),
    )

    assert summary(journey(past, ())) == summary(journey(wordless, ()))


def test_the_circles_are_on_it_only_if_both_add_them() -> None:
    """And then in words."""
    assert "circles" not in summary(journey(PAST, ()))
    assert "closer" in summary(journey(PAST, ()), circles=True)
