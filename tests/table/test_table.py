"""The table: a move is saved before it shows, the game comes back at the very move, and undo is exact."""

from pathlib import Path

import pytest

from game.decks.model import Deck
from game.errors import FathomsError, IllegalMove, SaveError
from game.rules import moves as m
from game.rules.state import Phase, State
from game.rules.words import Seat
from game.saves.glance import glances
from game.saves.home import Home
from game.saves.store import Store
from game.table.table import LONGEST_NAME, Table, couple_of
from tests.sitting import Sitting, made_up_card, made_up_deck, meddle

FAMILY = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}"


def test_a_game_begins_with_two_names_and_nothing_else(sitting: Sitting) -> None:
    """No form, no settings: two names, and a file that says whose it is."""
    assert sitting.table.name == "Ana & Sam"
    assert sitting.state.couple.names == ("Ana", "Sam")
    assert sitting.table.moves == 2


def test_a_new_game_is_at_home_before_its_first_move(tmp_path: Path) -> None:
    """Closed at once, it is there to be carried on."""
    home = Home(tmp_path)
    Table.start(home, ("Ana", "Sam"), [made_up_deck()]).close()
    [game], _ = glances(home)

    assert (game.name, game.moves, game.evening, game.phase) == ("Ana & Sam", 0, 0, "away")
    table = Table.resume(game.path, [made_up_deck()])
    assert table.undo_barred
    table.close()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("[/b]", "O'Brien"),
        ("愛", FAMILY),
        ("a" * 200, "b"),
        ("Zoë", "Zoe"),
        ("  Ana\t Maria ", "Sam"),
        ("'; DROP TABLE game; --", "%s {partner}"),
        ("\u0634\u06cc\u0645\u0627\u200c\u062c\u0627\u0646", "עדי"),
    ],
)
def test_names_of_every_kind_come_back_as_they_were(tmp_path: Path, first: str, second: str) -> None:
    """Text is text, in the file as on the screen."""
    table = Table.start(Home(tmp_path), (first, second), [made_up_deck()])
    names = table.state.couple.names
    table.close()
    [game], _ = glances(Home(tmp_path))
    table = Table.resume(game.path, [made_up_deck()])

    assert table.state.couple.names == names == (" ".join(first.split()), second)
    assert table.name == game.name == f"{names[0]} & {names[1]}"
    table.close()


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (("", "Sam"), "needs a name"),
        (("Ana", " \t\n"), "needs a name"),
        (("\x1b\x07", "Sam"), "needs a name"),
        (("\u200d\u200e", "Sam"), "needs a name"),
        (("Ana", "ANA"), "tell you apart"),
        (("Ana ", " Ana"), "tell you apart"),
        (("Ana", "An\u200da"), "tell you apart"),
        (("x" * 200 + "1", "x" * 200 + "2"), "tell you apart"),
    ],
)
def test_names_that_will_not_do_make_no_game(tmp_path: Path, names: tuple[str, str], sentence: str) -> None:
    """A sentence, and nothing is created."""
    with pytest.raises(IllegalMove, match=sentence):
        Table.start(Home(tmp_path / "home"), names, [made_up_deck()])
    assert list(tmp_path.iterdir()) == []


def test_a_name_is_cleaned_and_no_longer_than_a_name(tmp_path: Path) -> None:
    """What is typed is text, never a terminal code, and never a book."""
    couple = couple_of(("A\x1b[31mna\x07", "y" * 1000))

    assert couple.names == ("A[31mna", "y" * LONGEST_NAME)
    assert not list(tmp_path.iterdir())


def test_a_move_shows_only_once_it_is_saved(sitting: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the file is being written, the table still shows the state before."""
    shown: list[State] = []
    append = Store.append

    def watched(store: Store, *what: object) -> None:
        shown.append(sitting.state)
        append(store, *what)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(Store, "append", watched)
    before = sitting.state
    after = sitting.play(m.Told())

    assert shown == [before]
    assert after is sitting.state
    assert after != before


def test_a_move_that_cannot_be_saved_is_not_made(sitting: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    """The state, the count, what is legal and what may be undone are as before."""

    def refuse(*_: object) -> None:
        raise SaveError("The disk is full.")

    sitting.play(m.Told())
    before = _all_of(sitting.table)
    for method in ("append", "take_back", "write_checkpoint"):
        monkeypatch.setattr(Store, method, refuse)
    for move in (m.ThatsIt(), m.Close(), m.Star()):
        with pytest.raises(SaveError):
            sitting.table.play(move)
        assert _all_of(sitting.table) == before
    with pytest.raises(SaveError):
        sitting.table.undo()
    assert _all_of(sitting.table) == before


def _all_of(table: Table) -> tuple[object, ...]:
    return table.state, table.moves, table.undo_barred, table.undo_asks, table.legal()


def test_an_illegal_move_changes_nothing(sitting: Sitting) -> None:
    """Neither the state nor a byte of the file; and it says why."""
    state, before = sitting.state, sitting.bytes()
    for move, by in (
        (m.ThatsIt(), None),
        (m.Pass(), Seat.SECOND),
        (m.KeepLine(""), None),
        (m.Goodnight(), None),
    ):
        with pytest.raises(IllegalMove, match=r"\.$"):
            sitting.play(move, by=by)
    assert sitting.state is state
    assert sitting.bytes() == before


def test_whoever_may_make_a_move_makes_it(sitting: Sitting) -> None:
    """On one laptop nobody has to say who presses the key."""
    sitting.play(m.Told(), m.LeaveIt(), m.Ask(), m.Decline())

    assert sitting.state.speaker is Seat.SECOND


def test_the_game_comes_back_equal_at_any_move(tmp_path: Path) -> None:
    """Saved and loaded after each of some hundred moves: the very state, to the type, and what is legal."""
    sitting = Sitting(tmp_path)
    for state in sitting.evenings(2).play(6):
        copy = Table.resume(sitting.copy(tmp_path / "copy"), sitting.decks, sitting.world)
        assert repr(copy.state) == repr(state)
        assert _all_of(copy) == _all_of(sitting.table)
        copy.close()
    assert sitting.state.rounds > 10
    sitting.table.close()


def test_a_game_reopened_after_every_move_is_the_same_game(tmp_path: Path) -> None:
    """Closing the laptop ever so often changes nothing of how the evening goes."""
    through, broken = Sitting(tmp_path / "through"), Sitting(tmp_path / "broken")
    walks = through.evenings(4), broken.evenings(4)
    for one, other in zip(walks[0].play(3), walks[1].play(3), strict=True):
        assert one == other
        walks[1].table = broken.again()
    assert through.bytes() == broken.bytes()
    through.table.close()
    broken.table.close()


def test_cards_on_the_table_outlive_their_deck(sitting: Sitting) -> None:
    """A deleted deck spoils nothing: the card is in the save, and other decks are played on with."""
    state = sitting.state
    sitting.table.close()
    other = Deck("Other", "other", cards=tuple(made_up_card(f"other {n}") for n in range(9)))
    sitting.table = Table.resume(sitting.path, [other], sitting.world)
    assert sitting.state == state
    sitting.round().play(m.Next())

    assert {card.id for card in sitting.state.table.pair} <= {f"other {n}" for n in range(9)}


def test_a_game_without_any_deck_still_opens_and_closes(sitting: Sitting) -> None:
    """Never stuck: with no card left there is still a good night."""
    sitting.table.close()
    sitting.table = Table.resume(sitting.path, [], sitting.world)
    sitting.round().play(m.Next())

    assert sitting.state.table.pair == ()
    assert sitting.play(m.Close(), m.Goodnight()).phase is Phase.AWAY


def test_decks_may_be_changed_while_cards_lie_there(sitting: Sitting) -> None:
    """The cards on the table stay; the next ones come from the new decks."""
    sitting.round().play(m.Next())
    lying = sitting.state.table.pair
    new = Deck("New", "first-evening", cards=tuple(made_up_card(f"new {n}") for n in range(9)))
    sitting.table.decks_changed([new])

    assert sitting.state.table.pair == lying
    sitting.play(m.AnotherPair())
    assert {card.id.split()[0] for card in sitting.state.table.pair} == {"new"}


def test_an_arranged_deck_is_drawn_from_at_once(tmp_path: Path) -> None:
    """What the two settle holds from the next draw on, and is undone with it."""
    ours = Deck("Ours", "ours", cards=tuple(made_up_card(f"our {n}") for n in range(9)))
    sitting = Sitting(tmp_path, decks=[made_up_deck(), ours]).first_card()
    sitting.round().play(m.Next(), m.Arrange(("ours",)), m.AnotherPair())
    assert {card.id.split()[0] for card in sitting.state.table.pair} == {"our"}
    sitting.table.undo()
    sitting.table.undo()
    sitting.play(m.AnotherPair())

    assert {card.id.split("-")[0] for card in sitting.state.table.pair} == {"Surface"}
    sitting.table.close()


def test_a_card_told_is_not_drawn_again_before_all_are(sitting: Sitting) -> None:
    """What the file knows as told reaches the draw at once, and after reopening."""
    sitting.rounds(3)
    told = set(sitting.store.told())
    assert len(told) == 3
    for _ in range(30):
        sitting.play(m.AnotherPair())
        assert not told & {card.id for card in sitting.state.table.pair}
    sitting.again()
    for _ in range(30):
        sitting.play(m.AnotherPair())
        assert not told & {card.id for card in sitting.state.table.pair}


def test_a_clock_set_back_breaks_nothing(sitting: Sitting) -> None:
    """Daylight saving, another time zone, a flat battery: the game goes on and comes back equal."""
    sitting.play(m.Told())
    sitting.clock.now -= 86_400
    sitting.play(m.ThatsIt(), m.Ask())

    state = sitting.state
    assert sitting.again().state == state
    assert sitting.table.undo().phase is Phase.ASK


def test_what_cannot_be_sat_down_with_is_let_go_of(sitting: Sitting) -> None:
    """A table that fails while it is laid keeps no lock, so that it can be tried again."""
    sitting.table.close()
    broken: list[object] = [object()]
    with pytest.raises(AttributeError):
        Table.resume(sitting.path, broken)  # type: ignore[arg-type]  # no deck at all

    table = Table.resume(sitting.path, sitting.decks)
    assert table.state == sitting.state
    table.close()


def test_a_table_that_was_left_plays_no_more(sitting: Sitting) -> None:
    """A mistake of the program is no fault of the file, and is not said to be one."""
    sitting.table.close()

    with pytest.raises(Exception, match="closed") as caught:
        sitting.play(m.Told())
    assert not isinstance(caught.value, FathomsError)


def test_a_damaged_record_of_what_was_told_is_said(sitting: Sitting) -> None:
    """Nothing of the file is taken on trust when the table is laid."""
    sitting.table.close()
    meddle(sitting.path, "DROP TABLE told")

    with pytest.raises(SaveError, match="damaged"):
        Table.resume(sitting.path, sitting.decks)
