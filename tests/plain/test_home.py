"""Home in linear mode: games old, new, locked, damaged; and what has a command of its own."""

from pathlib import Path

import pytest

from game.errors import SaveError
from game.rules.state import KeptLine, Phase
from game.rules.words import Depth, Seat
from game.saves.driver import CIPHER
from game.saves.store import Store
from game.table.table import Table
from tests.plain.listening import NEW_GAME, at, played, state_in
from tests.ui.test_planning import PLAN, between_evenings
from tests.ui.walk import Clock, deck


def _locked(home: Path) -> Path:
    path = at(home, Phase.TELL)
    table = Table.resume(path, (deck(),))
    table.store.set_passphrase("open sesame")
    table.close()
    return path


def test_home_carries_on_with_enter(tmp_path: Path) -> None:
    """The last game comes first, with where it stopped."""
    at(tmp_path, Phase.TELL)
    said = played(tmp_path, "")

    assert "1 Carry on: Ana & Sam, evening 1, someone is telling" in said
    assert "Ana tells. Sam listens." in said


def test_names_that_will_not_do_are_asked_again(tmp_path: Path) -> None:
    """In one sentence."""
    said = played(tmp_path, "", "", "Ana", "ana", "Ana", "Sam", "")

    assert "tell you apart" in said
    assert state_in(tmp_path).couple.names == ("Ana", "Sam")


def test_an_empty_name_goes_back_home(tmp_path: Path) -> None:
    """Nothing was begun."""
    played(tmp_path, "", "", "")

    assert not list(tmp_path.glob("*.db"))


def test_everything_with_a_command_of_its_own_is_named(tmp_path: Path) -> None:
    """Backups, export, erasing, decks."""
    said = played(tmp_path, "3", "4")

    for command in ("games backup", "games restore", "games export", "games erase", "decks list"):
        assert f"fathoms {command}" in said
    assert said.count("When not to play") > 2


def test_a_game_that_is_open_elsewhere_says_how_to_join_it(tmp_path: Path) -> None:
    """Linear mode is one face; a second screen is drawn."""
    table = Table.resume(at(tmp_path, Phase.TELL), (deck(),))
    said = played(tmp_path, "")
    table.close()

    assert "is open in another window" in said
    assert "A second screen joins it there" in said


@pytest.mark.skipif(not CIPHER, reason="needs sqlcipher3")
def test_a_locked_game_opens_with_what_is_typed_unseen(tmp_path: Path) -> None:
    """A wrong one is a sentence; an empty one lets it be; what was typed is never said."""
    path = _locked(tmp_path)
    said = played(tmp_path, "wrong one", "open sesame", opening=path)

    assert "That did not open it" in said
    assert "Ana tells. Sam listens." in said
    assert "sesame" not in said
    assert "Ana tells" not in played(tmp_path, "", opening=path)


@pytest.mark.skipif(not CIPHER, reason="needs sqlcipher3")
def test_a_locked_game_opens_with_a_file_and_the_blank_asks_for_the_passphrase(tmp_path: Path) -> None:
    """Enter alone does not bring it back."""
    path = _locked(tmp_path)
    file = tmp_path / "phrase.txt"
    file.write_text("open sesame\n", encoding="utf-8")
    said = played(tmp_path, "blank", "", "open sesame", opening=path, passphrase=file)

    assert "The passphrase brings it back." in said
    assert "That was not it." in said
    assert said.count("Ana tells. Sam listens.") == 2


@pytest.mark.skipif(not CIPHER, reason="needs sqlcipher3")
def test_a_passphrase_is_set_and_taken_away(tmp_path: Path) -> None:
    """Typed twice; afterwards the game is locked, and later open again."""
    path = at(tmp_path, Phase.DRAW)
    arranged = ("3", "", "", "", "", "", "")
    words = ("2", "one two", "three", "one two", "one two")
    said = played(tmp_path, *arranged, *words)
    assert "The two are not the same" in said
    assert "Locked. From now on" in said
    with pytest.raises(SaveError):
        Table.resume(path, (deck(),))
    said = played(tmp_path, "3", "one two", "", "", "", "", "", "", "3", "one two")

    assert "The passphrase is gone." in said
    assert state_in(tmp_path).phase is Phase.DRAW


def test_a_move_that_cannot_be_saved_is_said_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full once; the game goes on."""
    path = at(tmp_path, Phase.NEWS)
    whole, full = Store.append, [True]

    def append(*arguments: object) -> None:
        if full:
            full.clear()
            raise SaveError("The disk is full: this move is not saved.")
        whole(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Store, "append", append)
    said = played(tmp_path, "", "1", "", opening=path)

    assert "The disk is full: this move is not saved." in said
    assert "Try again" in said
    assert state_in(tmp_path).phase is not Phase.NEWS


def test_a_file_that_is_gone_is_played_on_in_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named, and the game goes on there."""
    monkeypatch.setenv("HOME", str(tmp_path))
    path = at(tmp_path, Phase.TELL)
    whole = Table.play

    def gone(table: Table, *arguments: object) -> object:
        path.unlink(missing_ok=True)
        return whole(table, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Table, "play", gone)
    said = played(tmp_path, "", "2", opening=path)

    assert "You play on in" in said
    assert len(list(tmp_path.glob("*.db"))) == 1


def test_a_plan_is_read_whole_agreed_to_in_private_and_begun(tmp_path: Path) -> None:
    """Every card, how its evening goes, and the closing words; the lower answer counts."""
    between_evenings(tmp_path)
    typed = ("4", "1", "", "", "1", "", "1")
    said = played(tmp_path, *typed, decks=(deck(), PLAN))

    assert all(card.text in said for card in PLAN.cards[:2])
    assert PLAN.cards[2].text not in said
    assert PLAN.closing in said
    assert "how far would you like to go tonight?" in said
    assert state_in(tmp_path).plan is not None


def test_a_damaged_game_is_a_sentence_at_home(tmp_path: Path) -> None:
    """And the rest of home is there."""
    (tmp_path / "game-1.db").write_bytes(b"rubbish" * 900)
    said = played(tmp_path)

    assert "game-1.db" in said
    assert "1 Begin" in said


def test_a_depth_opens_with_its_way_to_play_which_can_be_left_out(tmp_path: Path) -> None:
    """One letter, and one letter back."""
    path = at(tmp_path, Phase.NEWS)
    said = played(tmp_path, "o", opening=path)
    assert "2 Not for us: Guess first" in said
    assert "2 Keep it after all: Guess first" in said
    assert not state_in(tmp_path).house.guess_first
    played(tmp_path, "", opening=path)

    assert state_in(tmp_path).depth is Depth.SHALLOWS


def test_the_circles_are_shown_in_words_only_if_both_wish(tmp_path: Path) -> None:
    """Otherwise nothing of them is kept."""
    path = at(tmp_path, Phase.CIRCLES)
    said = played(tmp_path, "", "", "3", "1", "", "3", "1", "", opening=path, seed=3)

    assert "The circles stay with each of you." in said or "Two circles, tonight" in said
    assert state_in(tmp_path).phase is not Phase.CIRCLES


def test_a_new_game_is_begun_at_its_first_card(tmp_path: Path) -> None:
    """Two names, the pledge, and it lies there."""
    played(tmp_path, *NEW_GAME)
    state = state_in(tmp_path)

    assert state.phase is Phase.TELL
    assert state.speaker is Seat.FIRST


def test_the_journey_is_told_in_sentences_and_each_evening_on_request(tmp_path: Path) -> None:
    """What stays, about the two of them; after good night the evening's page is read at once."""
    closing = ("close", "", "", "k", "A line of ours", "", "", "", "")
    said = played(tmp_path, *NEW_GAME, *[""] * 6, *closing)
    assert said.index("Good night, Ana and Sam.") < said.index("What you talked about")
    said = played(tmp_path, "j", "1", "b")

    assert "1 evening, " in said
    assert "Surface: What about the" in said
    assert "“A line of ours”" in said
    assert "·" not in said


def test_a_card_that_came_back_says_what_was_kept_the_first_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once both have told it anew; a moment later it is not said again."""
    line = KeptLine(Seat.FIRST, "We were so young.", 1, 1_700_000_000.0, "What?")
    told = {"now": (line,)}
    monkeypatch.setattr(
        Table,
        "first_time",
        lambda table: told["now"] if table.state.phase is Phase.ROUND_END else None,
    )
    said = played(tmp_path, *NEW_GAME, *[""] * 6, "*")

    assert said.count("You have told this one before.") == 1
    assert "We were so young." in said


def test_a_line_is_sealed_deleted_and_opened_on_its_day(tmp_path: Path) -> None:
    """Keepsakes by number; a sealed one says nothing of itself, and is read together later."""
    path = at(tmp_path, Phase.ROUND_END)
    played(tmp_path, "k", "We were never lost.", "1", "close", *[""] * 9, opening=path)
    said = played(tmp_path, "k", "1", "1", "2", "b", "b")
    assert "Seal this line until another day?" in said
    after = said.split("Sealed. It opens on")[1]
    assert "A sealed line of" in after
    assert "never lost" not in after

    later = Clock()
    later.now += 100 * 24 * 3600
    said = played(tmp_path, "", "", "", clock=later)
    assert "A line that you sealed may be opened." in said
    assert "This is what you kept for today" in said
    assert "never lost" in said
    said = played(tmp_path, "k", "1", "2", "2", "b", clock=later)
    assert "Delete this line for good?" in said
    assert b"never lost" not in path.read_bytes()
