"""The engine says no in one way: a sentence, and nothing has changed."""

import re
from typing import get_args

import pytest

from game.errors import IllegalMove
from game.rules import moves as m
from game.rules.engine import Moment, decide, legal_moves, plain, seats_for
from game.rules.state import Phase, State
from game.rules.words import Depth, Listening, Seat, Thanks
from tests.rules.phases import at
from tests.rules.play import Game
from tests.rules.universe import MOVES, UNIVERSE, worded

ONE_SENTENCE = re.compile(r"[A-Z0-9][^.!?]*\.")
JUST_LISTEN = Listening.JUST_LISTEN
PHASES = pytest.mark.parametrize("phase", list(Phase))
A_PERSONS_TURN = (Phase.DRAW, Phase.TELL, Phase.GIVE_BACK, Phase.ASK, Phase.GIFT)


class NoChance:
    """Chance that nobody may ask."""

    def randrange(self, stop: int, /) -> int:
        raise AssertionError(f"a refused move asked for one of {stop}")


def sentence(game: Game, play: m.Play) -> str:
    with pytest.raises(IllegalMove) as refused:
        decide(game.state, play, Moment(game.now, game.pool, NoChance()))
    return str(refused.value)


def unlisted(game: Game) -> list[m.Play]:
    legal = set(game.legal())
    return [play for play in UNIVERSE if m.Play(play.by, plain(play.move)) not in legal]


@PHASES
def test_every_listed_move_is_accepted(phase: Phase) -> None:
    """The list is exact: each of its moves sets something going."""
    game = at(phase)
    for play in game.legal():
        assert decide(
            game.state, m.Play(play.by, worded(play.move)), Moment(game.now, game.pool, game.chance)
        )


@PHASES
def test_every_other_move_is_refused_with_one_plain_sentence(phase: Phase) -> None:
    """The list is complete: all else meets a sentence, before any chance is drawn."""
    game = at(phase)
    for play in unlisted(game):
        assert ONE_SENTENCE.fullmatch(sentence(game, play)), play


@PHASES
def test_a_refused_move_changes_nothing(phase: Phase) -> None:
    """The state that was given is the state that stays."""
    game = at(phase)
    before, image = game.state, repr(game.state)
    for play in unlisted(game):
        with pytest.raises(IllegalMove):
            game.make(play)

    assert game.state is before
    assert repr(before) == image


@PHASES
def test_a_move_that_only_the_other_may_make_names_the_other(phase: Phase) -> None:
    """“That is for Ana to do.”: it says whose turn it is, never whose it is not."""
    game = at(phase)
    for play in unlisted(game):
        if seats_for(game.state, play.move, game.now) == (play.by.other,):
            assert sentence(game, play) == f"That is for {game.state.name(play.by.other)} to do."


@pytest.mark.parametrize(
    ("phase", "name"),
    [
        (Phase.DRAW, "Ana"),
        (Phase.TELL, "Ana"),
        (Phase.GIVE_BACK, "Sam"),
        (Phase.ASK, "Sam"),
        (Phase.GIFT, "Ana"),
    ],
)
def test_a_move_from_another_moment_names_the_person_whose_turn_it_is(phase: Phase, name: str) -> None:
    """Whoever pressed the key learns who is doing what."""
    game = at(phase)
    for move in (m.Pledged(), m.GoOn(), m.Goodnight(), m.BeginEvening(45)):
        for seat in Seat:
            assert name in sentence(game, m.Play(seat, move))


@PHASES
def test_each_move_is_listed_once(phase: Phase) -> None:
    """A face can show the list as it is."""
    legal = at(phase).legal()

    assert len(set(legal)) == len(legal)


@PHASES
def test_the_universe_holds_every_listed_move(phase: Phase) -> None:
    """What these tests call every move is every move."""
    known = {plain(move) for move in MOVES}

    assert {play.move for play in at(phase).legal()} <= known


def test_every_kind_of_move_is_in_the_universe() -> None:
    """A new move cannot be forgotten here."""
    assert {type(move) for move in MOVES} == set(get_args(m.Move))


@PHASES
def test_somebody_may_always_do_something(phase: Phase) -> None:
    """There is no dead end."""
    assert at(phase).legal()


@pytest.mark.parametrize(
    ("phase", "before", "play", "says"),
    [
        (Phase.DRAW, (), (1, m.Choose(0)), "Ana turns the cards up first."),
        (Phase.DRAW, (m.TurnUp(),), (1, m.Choose(2)), "No such card lies there."),
        (Phase.DRAW, (m.TurnUp(),), (0, m.Told()), "Sam is choosing: that is for another moment."),
        (Phase.DRAW, (m.Lighter(),), (0, m.Lighter()), "Nothing lighter can be drawn now."),
        (Phase.DRAW, (), (0, m.ToDepth(Depth.SEABED)), "No Seabed card can be drawn now."),
        (Phase.DRAW, (), (0, m.ToDepth(Depth.SHALLOWS)), "Cards from there lie on the table already."),
        (Phase.GIVE_BACK, (m.TheresMore(),), (0, m.Pass()), "Ana has told already."),
        (Phase.GIVE_BACK, (m.TheresMore(), m.Told()), (0, m.TheresMore()), "Sam gives back twice at most."),
        (Phase.ASK, (m.Ask(), m.Ask()), (1, m.Ask()), "2 questions are enough for one turn."),
        (Phase.ASK, (), (0, m.Decline()), "No question is waiting for an answer."),
        (Phase.ASK, (m.Thank(Thanks.GENTLE),), (0, m.Thank(Thanks.WITH_ME)), "Ana has given thanks already."),
        (Phase.TELL, (m.SayHow(JUST_LISTEN),), (0, m.SayHow(JUST_LISTEN)), "Ana has said so already."),
        (Phase.TELL, (m.KeepItLight(),), (0, m.KeepItLight()), "Tonight is light already."),
        (Phase.GIFT, (), (1, m.Promise("Tea.")), "That is for Ana to do."),
        (Phase.AWAY, (), (0, m.Told()), "Nobody is at the table yet: that is for another moment."),
    ],
)
def test_a_refusal_says_what_stands_against_it(
    phase: Phase, before: tuple[m.Move, ...], play: tuple[int, m.Move], says: str
) -> None:
    """The reason, in words, not the rule."""
    game = at(phase)
    game.play(*before)

    assert sentence(game, m.Play(Seat(play[0]), play[1])) == says


def test_an_empty_table_is_explained() -> None:
    """Whoever finds no card learns why."""
    game = Game([]).drawing().laid()

    assert sentence(game, m.Play(Seat.FIRST, m.TurnUp())).startswith("All cards here have been told")


def test_own_words_are_as_legal_as_the_plain_form() -> None:
    """The list shows one form for all of them."""
    game = at(Phase.GIFT)

    assert seats_for(game.state, m.Promise("Tea, tomorrow."), game.now) == (Seat.FIRST,)
    assert seats_for(game.state, m.KeepLine("The sea."), game.now) == tuple(Seat)


def test_deciding_does_not_change_the_state_it_was_given() -> None:
    """A move is an answer; only folding its events makes a new state."""
    game = at(Phase.TELL)
    before = repr(game.state)
    decide(game.state, m.Play(Seat.FIRST, m.Told()), Moment(game.now + 60, game.pool, game.chance))

    assert repr(game.state) == before


def test_the_same_moment_decides_the_same() -> None:
    """Time, cards and chance are arguments: nothing else has a say."""

    def decided() -> tuple[object, ...]:
        game = at(Phase.DRAW)
        return decide(game.state, m.Play(Seat.FIRST, m.AnotherPair()), Moment(9.0, game.pool, game.chance))

    assert decided() == decided()


def test_who_may_do_what_belongs_to_one_of_them_in_every_personal_phase() -> None:
    """Each such phase has a move that only one of the two may make."""

    def alone(state: State) -> bool:
        legal = legal_moves(state, state.now)
        return any(m.Play(play.by.other, play.move) not in legal for play in legal)

    assert all(alone(at(phase).state) for phase in A_PERSONS_TURN)
