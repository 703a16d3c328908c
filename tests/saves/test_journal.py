"""A journal: all of a game in one document, which comes back as the same game, and trusts nobody."""

import json
import os
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.errors import SaveError
from game.rules import moves as m
from game.rules.change import replace
from game.rules.evolve import settled
from game.rules.state import (
    Circles,
    Gift,
    Half,
    MadePromise,
    Phase,
    SealedLetter,
    Unsettled,
    Waiting,
)
from game.rules.words import Seat, Topic
from game.saves.backup import back_up
from game.saves.checking import check_game
from game.saves.journal import FORMAT, from_json, to_json
from game.saves.kept import seal_line
from game.saves.leaving import MOST_BYTES, journal_of, read_journal
from game.saves.past import ask_back, name_place
from game.table.arriving import arrive
from game.table.table import Table
from game.text import clean
from tests.decks.corpus.hostile import CLEANED, SEEN_AS_TYPED
from tests.sitting import Sitting, made_up_card

TEXT = st.text(max_size=60)


def _arrived(sitting: Sitting, data: bytes) -> bytes:
    """What a game exports that was just imported."""
    path = arrive(sitting.home, from_json(data), sitting.world)
    assert check_game(path) == ()
    return to_json(journal_of(path))


@pytest.mark.parametrize("seed", range(8))
def test_a_game_that_leaves_and_arrives_is_the_same_game(tmp_path: Path, seed: int) -> None:
    """After random evenings, stopped anywhere: rounds, lines, promises, depths, points, decks, house."""
    sitting = Sitting(tmp_path, seed=seed)
    evenings = sitting.evenings(seed)
    for _, _ in zip(range(Random(seed).randrange(20, 300)), evenings.play(9), strict=False):
        pass
    data = to_json(journal_of(sitting.path))
    state = sitting.state

    assert _arrived(sitting, data) == data
    there = Table.resume(sitting.home.path / "game-2.db", sitting.decks, sitting.world)
    assert there.name == sitting.table.name
    assert (there.state.depth, there.state.house) == (sitting.store.checkpoint.depth, state.house)
    assert (there.state.decks, there.state.couple) == (state.decks, state.couple)
    assert len(there._store.rows("rounds")) == len(sitting.store.rows("rounds"))
    assert there.state.phase is Phase.AWAY
    assert there.play(m.BeginEvening(45)).evening == there.state.evening
    there.close()
    sitting.table.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_stands_in_it_a_journal_that_is_taken_in_comes_out_the_same(
    sitting: Sitting, data: st.DataObject
) -> None:
    """Words of every script, and what hides between them: what one import cleans, the next finds clean."""
    document = json.loads(to_json(journal_of(sitting.path)))
    count = data.draw(st.integers(0, 3))
    document["name"] = data.draw(TEXT)
    document["kept"] = [_kept(data.draw(TEXT)) for _ in range(count)]
    document["partners"][1]["pronouns"] = data.draw(TEXT)
    document["told"] = {data.draw(TEXT): 5.0}
    document["points"] = document["pot"] = data.draw(st.integers(0, 100))
    try:
        first = _arrived(sitting, json.dumps(document).encode())
    except SaveError:
        return
    assert _arrived(sitting, first) == first


def _kept(text: str) -> dict[str, Any]:
    return {"by": 0, "text": text, "evening": 0, "at": 1.5, "card": text}


def _close_topics(sitting: Sitting) -> None:
    while not sitting.can(m.SetBoundaries):
        sitting.onward()
    sitting.play(m.SetBoundaries((Topic.MONEY, Topic.TRAUMA), sexual=True))


def test_nothing_that_the_rules_do_not_keep_is_in_it(tmp_path: Path) -> None:
    """No closed topic, no wish for light, no vote, nobody who passed, not even in a running round."""
    sitting = Sitting(tmp_path).first_card()
    _close_topics(sitting)
    sitting.onward()
    sitting.play(m.KeepItLight())
    sitting.onward()
    text = to_json(journal_of(sitting.path)).decode()

    assert sitting.state.boundaries is not None
    for word in ("money", "trauma", "boundaries", "closed", "light", "vote", "passed", "halves", "swapped"):
        assert word not in text
    sitting.table.close()


def test_who_takes_it_in_is_asked_for_the_boundaries_again(tmp_path: Path) -> None:
    """Until then only cards without topics are drawn."""
    sitting = Sitting(tmp_path).first_card()
    _close_topics(sitting)
    path = arrive(sitting.home, journal_of(sitting.path), sitting.world)
    there = Table.resume(path, sitting.decks, sitting.world)

    assert there.state.boundaries is None
    there.close()
    sitting.table.close()


@pytest.fixture
def rich(sitting: Sitting) -> Sitting:
    """A game with something of everything that stays or waits."""
    sitting.play(m.KeepLine("Ours."))
    sitting.rounds(3)
    half_told = replace(sitting.state.table, card=made_up_card("half told"), halves=(Half.PASSED, Half.TOLD))
    state = replace(
        sitting.state,
        last_pause=1,
        waiting=Waiting(half_told, Phase.TELL),
        left=(made_up_card("left by Ana"), None),
        gifts=(Gift(Seat.SECOND, "Tea at six.", 1, 1),),
        circles=Circles(1, (3, 5)),
        closed=(Topic.MONEY,),
        unsettled=Unsettled(
            letters=(SealedLetter(Seat.FIRST, True, "Dear Sam,\nlater.", 1, 5.0, 4e9),),
            came_true=(MadePromise(Seat.FIRST, "The shelf.", 1, 7.0),),
            circles=(Circles(1, (3, 5)),),
        ),
    )
    sitting.store.write_checkpoint(state, settled(state))
    name_place(sitting.store, 2, "The pier")
    ask_back(sitting.store, 1, 4e9)
    seal_line(sitting.store, 1, 4e9)
    return sitting


def test_all_that_waits_for_another_evening_travels(rich: Sitting) -> None:
    """Letters and their days, the chart, cards to come back, the circles, promises, cards face down."""
    data = to_json(journal_of(rich.path))
    assert _arrived(rich, data) == data
    there = Table.resume(rich.home.path / "game-2.db", rich.decks, rich.world)

    state = there.state
    assert (state.last_pause, state.circles) == (1, Circles(1, (3, 5)))
    assert (state.gifts, state.left) == (rich.store.checkpoint.gifts, rich.store.checkpoint.left)
    for table in ("letters", "opened", "places", "returns", "kept", "seals", "came_true", "circles"):
        assert there.store.rows(table) == rich.store.rows(table) != []
    assert there.store.due_letters(3e9) == ()
    assert [letter.by for letter in there.store.due_letters(5e9)] == [Seat.FIRST]
    there.close()


def test_of_an_unfinished_round_the_card_travels_and_not_who_told_or_passed(rich: Sitting) -> None:
    """It waits there too, to be told from its beginning; it can be played like any other."""
    data = to_json(journal_of(rich.path)).decode()
    assert "What about half told?" in data
    for word in ("halves", "passed", "listening", "thanked", "money"):
        assert word not in data
    there = Table.resume(arrive(rich.home, from_json(data.encode()), rich.world), rich.decks, rich.world)

    waits = there.state.waiting
    assert waits is not None
    assert (waits.round.card, waits.phase) == (made_up_card("half told"), Phase.TELL)
    assert waits.round.halves == (Half.OPEN, Half.OPEN)
    there.play(m.BeginEvening(45))
    wanted = (m.AnswerGift, m.SetBoundaries, m.TurnUp, m.Told, m.WarmedUp)
    while not any(isinstance(play.move, m.TakeUp) for play in there.legal()):
        there.play(next(play.move for kind in wanted for play in there.legal() if type(play.move) is kind))
    assert there.play(m.TakeUp()).table.card == made_up_card("half told")
    assert there.play(m.Told()).phase is Phase.GIVE_BACK
    there.close()


def test_a_journal_of_the_first_form_still_arrives(rich: Sitting) -> None:
    """It knows nothing of letters, places, or what was left; all else is there."""
    document = json.loads(to_json(journal_of(rich.path)))
    for name in (
        "letters",
        "opened",
        "places",
        "returns",
        "gifts",
        "left",
        "waiting",
        "circles",
        "came_true",
        "sealed",
        "last_pause",
    ):
        del document[name]
    document["format"] = 1
    path = arrive(rich.home, from_json(json.dumps(document).encode()), rich.world)

    assert check_game(path) == ()
    came = journal_of(path)
    assert (came.rounds, came.kept) == (journal_of(rich.path).rounds, journal_of(rich.path).kept)
    assert (came.letters, came.waiting) == ((), None)


def test_a_line_of_the_running_round_is_in_it(sitting: Sitting) -> None:
    """Whoever keeps a line and exports at once finds it."""
    sitting.play(m.KeepLine("Just now."))
    journal = journal_of(sitting.path)

    assert [kept.text for kept in journal.kept] == ["Just now."]
    assert from_json(_arrived(sitting, to_json(journal))) == journal


def test_a_game_that_nobody_played_yet_travels_too(tmp_path: Path) -> None:
    """It begins with the pledge there."""
    sitting = Sitting(tmp_path)
    sitting.play(m.BeginEvening(45))
    journal = journal_of(sitting.path)
    there = Table.resume(arrive(sitting.home, journal, sitting.world), sitting.decks, sitting.world)

    assert journal.evening == 0
    assert there.play(m.BeginEvening(45)).phase is Phase.PLEDGE
    there.close()
    sitting.table.close()


def test_an_imported_game_can_be_backed_up(sitting: Sitting) -> None:
    """It is a game like any other."""
    path = arrive(sitting.home, journal_of(sitting.path), sitting.world)

    assert back_up(path, sitting.home.backups, at=5.0).game == "game-2"


def test_an_import_that_fails_leaves_nothing(sitting: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither half a game nor a file beside it."""
    before = sorted(sitting.home.path.iterdir())

    def full(*_: object) -> None:
        raise SaveError("The disk is full: no game was begun.")

    monkeypatch.setattr("game.saves.store.Store.write_checkpoint", full)
    with pytest.raises(SaveError, match="disk is full"):
        arrive(sitting.home, journal_of(sitting.path), sitting.world)
    assert sorted(sitting.home.path.iterdir()) == before


@pytest.fixture
def document(sitting: Sitting) -> dict[str, Any]:
    """A journal that somebody is about to edit."""
    sitting.play(m.KeepLine("Ours."))
    sitting.rounds(2)
    loaded: dict[str, Any] = json.loads(to_json(journal_of(sitting.path)))
    return loaded


def _set(document: dict[str, Any], place: str, value: object) -> None:
    *way, last = place.split(".")
    here: Any = document
    for key in way:
        here = here[int(key)] if isinstance(here, list) else here[key]
    here[int(last) if isinstance(here, list) else last] = value


EDITED = {
    "rounds.1.card.depth": 9,
    "rounds.0.points": -1,
    "rounds.0.ended": 1e300,
    "rounds.0.evening": 77,
    "kept.0.by": 2,
    "kept.0.text": "",
    "name": "\x1b\x07",
    "points": 10**400,
    "pot": 9_999,
    "partners": [{"name": "Ana"}],
    "partners.1.name": "x" * 5_000,
    "minutes": 33,
    "stages": ["divorced"],
    "last_pause": 9,
    "opened": [{"depth": 4, "evening": 1, "at": 1.0}],
    "places": [{"round": 1, "word": "a"}, {"round": 1, "word": "b"}],
    "returns": [{"round": 99, "at": 1.0}],
    "circles": [{"evening": 1, "steps": [0, 8]}],
    "came_true": [{"by": 0, "text": "Tea.", "evening": 77, "at": 1.0}],
    "sealed": [{"line": 99, "opens": 1.0}],
    "left": [{"id": "x"}, None],
    "letters": [{"by": 0, "text": "", "evening": 1, "sealed": 1.0, "opens": 2.0}],
    "evenings": [{"number": 1}],
    "house.both_answer": "perhaps",
    "told": {"x": "yesterday"},
    "boundaries": {"closed": ["money"]},
    "fathoms": "deck",
}


@pytest.mark.parametrize("place", EDITED)
def test_an_edited_journal_is_answered_with_the_place_and_never_with_what_stands_there(
    document: dict[str, Any], place: str
) -> None:
    """One plain sentence; the text may be private."""
    _set(document, place, EDITED[place])
    with pytest.raises(SaveError) as caught:
        from_json(json.dumps(document).encode())
    said = str(caught.value)

    assert said.isprintable()
    assert place.split(".", maxsplit=1)[0] in said or place == "fathoms"
    assert "Ours." not in said
    assert caught.value.__context__ is None


def test_two_partners_of_one_name_are_told_so(sitting: Sitting, document: dict[str, Any]) -> None:
    document["partners"][1]["name"] = " ANA "
    with pytest.raises(SaveError, match="tell you apart"):
        arrive(sitting.home, from_json(json.dumps(document).encode()), sitting.world)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b'{"fathoms": "game"}',
        b"[" * 100_000,
        b'{"fathoms": ' * 5_000,
        b'{"fathoms": "game", "name": "\\ud800"}',
        b'{"fathoms": "game", "format": 1, "at": NaN}',
    ],
)
def test_rubbish_is_answered_with_a_sentence(data: bytes) -> None:
    """Whatever it is, however deep."""
    with pytest.raises(SaveError) as caught:
        from_json(data)
    assert str(caught.value).endswith(".")


def test_a_journal_of_a_newer_fathoms_is_refused_with_both_numbers(document: dict[str, Any]) -> None:
    document["format"] = FORMAT + 1
    with pytest.raises(SaveError, match=rf"form {FORMAT + 1}; this one reads up to {FORMAT}"):
        from_json(json.dumps(document).encode())


@pytest.mark.parametrize("text", [*SEEN_AS_TYPED, *CLEANED])
def test_a_strangers_text_is_cleaned_on_the_way_in(document: dict[str, Any], text: str) -> None:
    """Codes that could act on a terminal arrive nowhere."""
    document["rounds"][0]["card"]["text"] = document["kept"][0]["text"] = f"a {text} b"
    journal = from_json(json.dumps(document).encode("utf-8", "surrogatepass"))

    for arrived in (journal.rounds[0].card.text, journal.kept[0].text):
        assert clean(arrived, lines=True) == arrived


def test_a_byte_order_mark_is_no_matter(document: dict[str, Any]) -> None:
    """Some editors write one."""
    assert from_json(b"\xef\xbb\xbf" + json.dumps(document).encode()).name == "Ana & Sam"


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    """A folder, a pipe, nothing, too much; and none is waited for."""
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    for name, said in {".": "folder", "pipe": "not a file", "none": "no such file", "huge": "larger"}.items():
        with pytest.raises(SaveError, match=said):
            read_journal(tmp_path / name)
