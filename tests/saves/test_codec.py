"""Frozen values to JSON and back: equal, of the same types, and nothing leaks when they are not."""

from pathlib import Path
from typing import get_args

import pytest

from game.decks.model import Deck
from game.errors import SaveError
from game.rules import events as e
from game.rules import moves as m
from game.rules.cards import Card
from game.rules.change import replace
from game.rules.evolve import advance
from game.rules.state import Boundaries, Couple, State
from game.rules.words import Depth, Facet, Kind, Need, Occasion, Reason, Stage, Topic
from game.saves import codec
from game.table import table as table_module
from tests.rules.play import Game, card
from tests.sitting import Sitting, made_up_deck

FULL_CARD = Card(
    "own-id",
    "What do you [/b] “love”?\u2028{partner}, 愛 👩‍👩‍👧 \\ \" ' \x00",
    Depth.SEABED,
    Kind.TOGETHER,
    ("One?", "Two?"),
    (Topic.CONFLICT, Topic.PAST_RELATIONSHIPS),
    Facet.SEXUAL,
    (Need.LIVING_TOGETHER,),
    90,
    Occasion.GOOD_NEWS,
    "A note.",
    "Why not.",
    "A deck",
)


QUARREL = Deck(
    "After a quarrel",
    "after-a-quarrel",
    cards=tuple(
        Card(f"quarrel-{number}", "And then?", Depth.SHALLOWS, topics=(Topic.CONFLICT,))
        for number in range(6)
    ),
)


class Records:
    """Every state that was reached, and what each move set going."""

    def __init__(self) -> None:
        self.states: list[State] = []
        self.events: list[tuple[e.Event, ...]] = []

    def advance(self, state: State, at: float, happened: tuple[e.Event, ...]) -> State:
        self.events.append(happened)
        self.states.append(advance(state, at, happened))
        return self.states[-1]

    @property
    def kinds(self) -> set[type]:
        return {type(event) for events in self.events for event in events}


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Records:
    """So many random evenings that every kind of event has happened."""
    records = Records()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(table_module, "advance", records.advance)
        for seed in range(1, 13):
            sitting = Sitting(tmp_path_factory.mktemp("evenings"), seed=seed, decks=(made_up_deck(), QUARREL))
            if seed % 2 == 0:  # a couple that has come all the way down
                sitting.table.state = replace(sitting.state, depth=Depth.SEABED)
            sitting.play(m.Arrange(("first-evening", "after-a-quarrel")))
            for _ in sitting.evenings(seed).play(8):
                sitting.clock.now += 0.1
            sitting.play(m.Arrange(("first-evening", "[/b]"), 30, (Stage.EARLY,), (Need.FAITH,)))
            sitting.table.close()
            if records.kinds == set(get_args(e.Event)):
                break
    seabed = Game([card("low", Depth.SEABED)]).drawing().laid().to_tell().round()
    records.advance(seabed.state, seabed.now, (e.LookedBack(),))
    return records


def test_every_kind_of_event_has_been_tried(records: Records) -> None:
    """What follows says something of all of them."""
    assert set(get_args(e.Event)) - records.kinds == set()


def test_every_state_comes_back_equal_and_of_the_same_types(records: Records) -> None:
    """An IntEnum equals its number, so the spelled-out form is compared as well."""
    for state in records.states:
        back = codec.load_state(codec.dump_state(state))
        assert back == state
        assert repr(back) == repr(state)


def test_every_moves_events_come_back_equal_and_of_the_same_types(records: Records) -> None:
    """A save is made of these."""
    for events in records.events:
        assert repr(codec.load_events(codec.dump_events(events))) == repr(events)


def test_a_state_written_twice_is_the_same_text(records: Records) -> None:
    """Hashes are taken of the text, so it never depends on the run."""
    for state in records.states[::10]:
        assert codec.dump_state(codec.load_state(codec.dump_state(state))) == codec.dump_state(state)


@pytest.mark.parametrize("kind", get_args(e.Event), ids=lambda kind: kind.__name__)
def test_each_event_has_a_stable_word_of_its_own(kind: type[e.Event]) -> None:
    """Class names may change; a file that was written stays readable."""
    word = kind.__dataclass_fields__["event"].default

    assert word == "".join(f"-{c.lower()}" if c.isupper() else c for c in kind.__name__).removeprefix("-")
    assert [other.__dataclass_fields__["event"].default for other in get_args(e.Event)].count(word) == 1


def test_a_card_with_everything_comes_back_as_it_was() -> None:
    """Markup, quotes, every script, and what looks like an escape are text."""
    assert repr(codec.load_card(codec.dump_card(FULL_CARD))) == repr(FULL_CARD)


def test_what_no_random_evening_reaches_comes_back_too() -> None:
    """Boundaries, stages, needs, pronouns."""
    couple = Couple(("[/b]", "O'Brien"), ("she/her", "they/them"), tuple(Stage), tuple(Need))
    state = State(couple, boundaries=Boundaries(tuple(Topic), sexual=True), now=1 / 3, since=1e-9)

    assert repr(codec.load_state(codec.dump_state(state))) == repr(state)


def test_a_tally_comes_back_as_it_was() -> None:
    """Reasons in their order."""
    tally = tuple((reason, number) for number, reason in enumerate(Reason))

    assert codec.load_tally(codec.dump_tally(tally)) == tally


def test_a_state_with_a_number_we_do_not_know_yet_is_read() -> None:
    """A newer program of the same format may add a field; the older one leaves it aside."""
    text = codec.dump_state(State(Couple(("Ana", "Sam"))))

    assert codec.load_state(text.replace('"pot":0', '"pot":0,"moon":"full"')) == codec.load_state(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "{}",
        '{"couple": 7}',
        '[{"event": "fortune-told"}]',
        "\x00",
        "[" * 5000,
        "1e999",
    ],
)
@pytest.mark.parametrize(
    "load",
    [codec.load_state, codec.load_card, codec.load_tally, codec.load_events],
    ids=lambda load: load.__name__,
)
def test_what_is_no_value_is_refused_in_a_sentence(load: object, text: str) -> None:
    """Whatever stands in a damaged row."""
    assert callable(load)
    with pytest.raises(SaveError, match=r"the file is damaged\.$"):
        load(text)


def test_an_error_carries_nothing_of_what_stood_there() -> None:
    """A crash report may print an error and its cause; a kept line is in neither."""
    with pytest.raises(SaveError) as caught:
        codec.load_state('{"couple": "our secret"}')

    assert caught.value.__context__ is None
    assert "secret" not in str(caught.value)


def test_nothing_is_read_from_the_disk_or_the_clock(tmp_path: Path) -> None:
    """The same value is the same text in every folder."""
    here = Sitting(tmp_path / "here").first_card()
    there = Sitting(tmp_path / "there").first_card()

    assert codec.dump_state(here.state) == codec.dump_state(there.state)
    here.table.close()
    there.table.close()
