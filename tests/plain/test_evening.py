"""Whole evenings by typed lines: every phase is reached, told and left; the other face goes on from there."""

from pathlib import Path

import pytest

from game.rules import moves as m
from game.rules.state import Boundaries, Phase
from game.rules.words import Depth, Listening, Seat, Topic
from game.saves.home import Home
from game.saves.settings import Settings
from game.table.table import Table
from game.table.world import World
from tests.plain.listening import NEW_GAME, at, played, state_in
from tests.ui.walk import Clock, HighChance, deck, new_app, walking

PRIVATE = (Phase.TIDE, Phase.VOTE, Phase.BOUNDARIES, Phase.CIRCLES, Phase.COOLED)
_ANSWERS = {
    Phase.TIDE: ("", "1", "", "1"),
    Phase.VOTE: ("", "", "1", "", "1"),
    Phase.BOUNDARIES: ("", "", "1 2", "", ""),
    Phase.CIRCLES: ("", "", "3", "1", "", "3", "1"),
    Phase.COOLED: ("", "", "1", "", "1"),
}


def test_a_first_evening_from_the_names_to_good_night(tmp_path: Path) -> None:
    """Enter alone leads through; one line is kept, and the evening ends with its arrangements."""
    round_ = ("",) * 6
    closing = ("", "", "k", "A line of ours", "", "", "", "")
    said = played(tmp_path, *NEW_GAME, *round_, "close", *closing, "b")

    assert "When not to play" in said
    assert "Ana tells. Sam listens." in said
    assert "Ana felt heard, 2 stars." in said
    assert "Good night, Ana and Sam." in said
    assert "Where in life are the two of you?" in said
    state = state_in(tmp_path)
    assert (state.phase, state.evening, state.rounds) == (Phase.AWAY, 1, 1)


def test_nobody_is_ever_stuck(tmp_path: Path) -> None:
    """Enter and a number, again and again, lead through evening after evening."""
    played(tmp_path, *NEW_GAME, *(["", "", "1", "2"] * 150))

    assert state_in(tmp_path).rounds > 3


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase not in {Phase.AWAY, *PRIVATE}])
def test_every_phase_is_told_and_left_with_enter(tmp_path: Path, phase: Phase) -> None:
    """There is a sentence and something to choose; Enter goes on, and is saved."""
    path = at(tmp_path, phase)
    before = state_in(tmp_path)
    said = played(tmp_path, "", opening=path).split("A question mark says")[1]

    after = state_in(tmp_path)
    assert after != before
    assert "\n1 " in said or ": 1 " in said


@pytest.mark.parametrize("phase", PRIVATE)
def test_every_private_phase_is_answered_by_numbers(tmp_path: Path, phase: Phase) -> None:
    """A page, a hand-over each, a number each; and on."""
    path = at(tmp_path, phase)
    said = played(tmp_path, *_ANSWERS[phase], opening=path)

    assert "Ana, this one is for you. Sam, look away. Enter when ready." in said
    assert "Sam, this one is for you. Ana, look away. Enter when ready." in said
    assert state_in(tmp_path).phase is not phase


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase is not Phase.AWAY])
def test_every_phase_says_all_that_can_be_done_and_is_left_as_it_is(tmp_path: Path, phase: Phase) -> None:
    """A question mark, and `leave`; not a move is made."""
    path = at(tmp_path, phase)
    before = state_in(tmp_path)
    said = played(tmp_path, "?", "leave", "", opening=path)

    assert "leave: Leave; everything stays at this very move." in said
    assert "Everything is saved at this very move." in said
    assert state_in(tmp_path) == before


async def test_an_evening_goes_on_in_the_other_face_and_comes_back(tmp_path: Path) -> None:
    """The same table and saves: the very move, there and back."""
    played(tmp_path, *NEW_GAME, "")
    (path,) = Home(tmp_path).games()
    assert state_in(tmp_path).phase is Phase.GIVE_BACK
    async with walking(new_app(tmp_path, opening=path)) as walk:
        assert "Sam, what" in walk.seen()
        await walk.press("enter")
    said = played(tmp_path, "card", opening=path)

    assert "Sam, what would you like to ask?" in said
    assert said.count("The card, Surface:") == 2
    assert state_in(tmp_path).phase is Phase.ASK


def test_the_card_is_read_once_in_a_round(tmp_path: Path) -> None:
    """And again only when it is asked for."""
    said = played(tmp_path, *NEW_GAME, *[""] * 5)

    assert said.count("The card, Surface:") == 1


def test_letters_and_words_of_the_screen_work(tmp_path: Path) -> None:
    """`p` passes, `*` stars, `j` asks for an ear only; so do the words."""
    played(tmp_path, *NEW_GAME, "*", "j", "PASS")
    state = state_in(tmp_path)

    assert state.table.starred
    assert state.table.listening[Seat.FIRST] is Listening.JUST_LISTEN
    assert state.speaker is Seat.SECOND


def test_keys_of_their_own_work_too(tmp_path: Path) -> None:
    """A key that was changed on the screen is the same here."""
    played(tmp_path, *NEW_GAME, "z", settings=Settings(keys={"pass": "z"}))

    assert state_in(tmp_path).speaker is Seat.SECOND


def test_undo_of_a_pass_needs_a_second_time(tmp_path: Path) -> None:
    """It belongs to one of them."""
    played(tmp_path, *NEW_GAME, "p", "u")
    assert state_in(tmp_path).speaker is Seat.SECOND
    path = next(tmp_path.glob("*.db"))
    said = played(tmp_path, "undo", "undo", opening=path)

    assert "If they agree, press u once more." in said
    assert "Taken back." in said
    assert state_in(tmp_path).speaker is Seat.FIRST


def test_a_line_is_kept_and_a_thank_you_said(tmp_path: Path) -> None:
    """What a deed needs to know is asked in a few lines."""
    said = played(tmp_path, *NEW_GAME, "k", "What Ana said", "", "", "", "thank", "2")
    state = state_in(tmp_path)

    assert "Kept. u takes it back." in said
    assert state.unsettled.kept[0].text == "What Ana said"
    assert state.table.thanked == (True, False)


def test_the_second_card_can_be_taken_and_the_first_set_aside(tmp_path: Path) -> None:
    """By their numbers."""
    path = at(tmp_path, Phase.DRAW)
    played(tmp_path, "", "s", "1", "2", opening=path)
    before = state_in(tmp_path)
    played(tmp_path, "2", opening=path)
    after = state_in(tmp_path)

    assert len(before.set_aside) == 1
    assert after.table.card == before.table.pair[1]


def test_another_pair_is_read_each_time(tmp_path: Path) -> None:
    """Other cards are other cards, also the third time."""
    said = played(tmp_path, "n", "n", "n", opening=at(tmp_path, Phase.DRAW))

    assert said.count("Card 1 lies face down") == 4


def test_a_pause_outlives_leaving_and_returns_exactly(tmp_path: Path) -> None:
    """With a time to come back; `pause` is understood in the middle of a dialog too."""
    path = at(tmp_path, Phase.TELL)
    before = state_in(tmp_path)
    said = played(tmp_path, "close-topics", "pause", "3", opening=path)
    assert "When shall it go on?" in said
    assert state_in(tmp_path).phase is Phase.PAUSED
    said = played(tmp_path, "1", opening=path)

    assert "The card, Surface:" in said
    assert state_in(tmp_path).phase is before.phase
    assert state_in(tmp_path).round == before.round


def test_after_a_night_away_a_new_evening_begins(tmp_path: Path) -> None:
    """Also where a line is typed into an evening that is long over."""
    path = at(tmp_path, Phase.TELL)

    class Later(Clock):
        def __call__(self) -> float:
            return super().__call__() + 10 * 3600

    said = played(tmp_path, "", opening=path, clock=Later())

    assert "It has been a while" in said
    assert state_in(tmp_path).evening == 2


def test_what_is_left_at_the_closing_opens_the_next_evening(tmp_path: Path) -> None:
    """A card face down, and a small promise in one's own words."""
    path = at(tmp_path, Phase.CLOSING)
    leave = ("", "", "", "f", "1", "", "1", "w", "2", "2", "Tea on Sunday")
    said = played(tmp_path, *leave, "", "", opening=path)
    state = state_in(tmp_path)

    assert "can still be scrolled back to" in said
    assert state.phase is Phase.AWAY
    assert state.left[Seat.FIRST] is not None
    assert [gift.by for gift in state.gifts] == [Seat.SECOND]
    said = played(tmp_path, "b", "", "", opening=path)
    assert "Last time Sam left something small." in said


def test_the_closing_is_taken_back(tmp_path: Path) -> None:
    """To the very card."""
    path = at(tmp_path, Phase.CLOSING)
    played(tmp_path, "back", opening=path)

    assert state_in(tmp_path).phase is Phase.TELL


def test_boundaries_save_only_the_union(tmp_path: Path) -> None:
    """Numbers in one line; nothing says who closed what, and nothing of it is said aloud."""
    path = at(tmp_path, Phase.BOUNDARIES)
    said = played(tmp_path, "", "", "1", "", "2 banana", "2", opening=path)
    boundaries = state_in(tmp_path).boundaries

    assert boundaries is not None
    assert len(boundaries.closed) in {1, 2}
    assert "banana" not in said
    assert "Type all of them again." in said


@pytest.mark.parametrize("typed", [("", "", "1", "leave"), ("", "", "1", "pause"), ("", "", "1")])
def test_an_interrupted_private_step_is_void(tmp_path: Path, typed: tuple[str, ...]) -> None:
    """Left, paused or gone after the first answer: no move was made of it."""
    path = at(tmp_path, Phase.BOUNDARIES)
    played(tmp_path, *typed, opening=path)
    state = state_in(tmp_path)

    assert state.boundaries is None
    assert state.phase in {Phase.BOUNDARIES, Phase.PAUSED}


def test_the_order_of_private_choices_is_drawn_for_each(tmp_path: Path) -> None:
    """So that the place of a key tells nothing; and what is said after a choice is the same for all."""
    orders, after = set(), set()
    for seed in range(8):
        home = tmp_path / str(seed)
        said = played(home, "", "1", "", "2", opening=at(home, Phase.TIDE), seed=seed)
        first, second = said.split("this one is for you.")[1:3]
        orders.add(("1 Keep it light" in first, "1 Keep it light" in second))
        after.add(first.partition("What you type is not shown.")[2])

    assert orders == {(True, True), (True, False), (False, True), (False, False)}
    assert len(after) == 1


def test_a_letter_is_sealed_for_a_day_to_come(tmp_path: Path) -> None:
    """Typed line by line behind a hand-over; it stands in the file, and is said nowhere."""
    path = at(tmp_path, Phase.ROUND_END, depth=Depth.SEABED)
    said = played(tmp_path, "e", "1", "2", "1", "", "Dear you", "of then", "", "1", opening=path)
    table = Table.resume(path, (deck(),), World(clock=lambda: 1_900_000_000.0, sync=False))
    (letter,) = table.due_letters()

    assert (letter.by, letter.for_both) == (Seat.FIRST, True)
    assert table.open_letter(letter.id) == "Dear you\nof then"
    assert "Dear you" not in said
    table.close()


def test_a_letter_whose_day_has_come_is_offered_and_read(tmp_path: Path) -> None:
    """Before the evening begins; to the one that it is for, behind a hand-over."""
    path = at(tmp_path, Phase.ROUND_END, depth=Depth.SEABED)
    played(tmp_path, "e", "1", "1", "1", "", "Dear you", "", "1", "close", "g", opening=path)

    class NextSpring(Clock):
        def __call__(self) -> float:
            return super().__call__() + 200 * 24 * 3600

    said = played(tmp_path, "1", "", "", opening=path, clock=NextSpring())

    assert "A letter from Ana may be opened." in said
    assert said.index("Sam, this one is for you.") < said.index("Dear you")


def test_topics_closed_openly_are_closed(tmp_path: Path) -> None:
    """`T`, some numbers turned over, Enter."""
    said = played(tmp_path, *NEW_GAME, "T", "4, 1", "1", "")

    assert state_in(tmp_path).closed == (Topic.MONEY,)
    assert "4 money: yes" in said
    assert "Closed. It comes up no more" in said


def test_our_evenings_are_arranged_from_home(tmp_path: Path) -> None:
    """Stage, length, what is true, decks, house rules by a preset; then boundaries, then the passphrase."""
    path = at(tmp_path, Phase.BOUNDARIES)
    table = Table.resume(path, (deck(),), World(clock=Clock(), chance=HighChance(), sync=False))
    table.play(m.SetBoundaries((Topic.GRIEF, Topic.MONEY)))
    table.play(m.Close())
    table.play(m.Goodnight())
    table.close()
    said = played(tmp_path, "3", "3", "2", "1", "", "", "3", "", "2", "", "", "", "", "1")
    state = state_in(tmp_path)

    assert state.minutes == 30
    assert not state.house.show_points
    assert state.boundaries == Boundaries()
    assert "Would you like a passphrase for this game?" in said
