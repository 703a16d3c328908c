"""The draw: one lays out, the other chooses, and nothing of it is held against anyone."""

import pytest

from game.rules import moves as m
from game.rules.cards import Card
from game.rules.state import Phase
from game.rules.words import Depth, Listening, Seat
from tests.rules.play import Game, card, names, questions


def at_draw(deck: list[Card] | None = None) -> Game:
    """The first draw of a fifth evening, in which nothing limits the depth but the step."""
    return Game(deck).drawing().laid()


def test_two_cards_lie_face_down() -> None:
    """There is a choice on the table, and no text to read yet."""
    game = at_draw()

    assert len(names(game.state.table.pair)) == 2
    assert not game.state.table.turned


def test_one_lays_out_and_the_other_chooses() -> None:
    """Nobody picks the card for the other."""
    game = at_draw()
    assert [game.can(m.TurnUp(), seat) for seat in Seat] == [True, False]
    game.play(m.TurnUp())

    assert [game.can(m.Choose(1), seat) for seat in Seat] == [False, True]


def test_a_card_lies_face_up_before_it_is_chosen() -> None:
    """Choosing means reading first."""
    assert not at_draw().can(m.Choose(0))


def test_another_pair_shows_new_cards_as_long_as_there_are_any() -> None:
    """Whoever asks for other cards gets other cards."""
    game = at_draw(questions(8))
    seen = list(game.state.table.pair)
    for _ in range(3):
        game.play(m.AnotherPair())
        seen += game.state.table.pair

    assert len(names(seen)) == 8


def test_another_pair_is_free_and_unlimited() -> None:
    """Nothing is counted, however often the starter looks for a better card."""
    game = at_draw(questions(3))
    before = game.state.here
    game.play(*[m.AnotherPair()] * 30)

    assert game.state.here == before
    assert game.can(m.AnotherPair())


def test_either_may_ask_for_lighter_cards() -> None:
    """A lighter card is one key away for both."""
    game = at_draw()
    assert game.can(m.Lighter(), Seat.SECOND)
    game.play(m.Lighter(), by=Seat.SECOND)

    assert game.state.table.depth is Depth.SURFACE
    assert not game.can(m.Lighter())


def test_lighter_is_one_depth_lighter() -> None:
    """A step up, not all the way."""
    game = Game().drawing(depths=(Depth.SHALLOWS,)).laid()
    before = game.state.table.depth
    game.play(m.Lighter())

    assert (before, game.state.table.depth) == (Depth.DEEP, Depth.SHALLOWS)


def test_the_starter_may_lay_cards_of_another_allowed_depth() -> None:
    """The game proposes; it does not decide."""
    game = Game().drawing(depths=(Depth.SHALLOWS,)).laid()
    game.play(m.ToDepth(Depth.SURFACE))
    assert game.state.table.depth is Depth.SURFACE
    game.play(m.ToDepth(Depth.DEEP))

    assert {laid.depth for laid in game.state.table.pair} == {Depth.DEEP}


def test_a_depth_that_time_took_away_gives_way_to_the_next_lighter_one() -> None:
    """A wish for depth never lays cards deeper than allowed, nor ends in nothing."""
    game = Game().drawing(minutes=45, active=40 * 60.0)

    assert game.lay(Depth.SEABED).depth is Depth.SURFACE


def test_a_depth_told_out_meanwhile_gives_way_to_a_lighter_one() -> None:
    """Whoever asks for the Shallows never gets the Seabed."""
    deck = questions(4) + questions(4, Depth.DEEP) + questions(4, Depth.SEABED)

    assert Game(deck).drawing(depths=(Depth.DEEP,)).lay(Depth.SHALLOWS).depth is Depth.SURFACE


def test_you_first_swaps_who_tells_first() -> None:
    """The starter draws, and the other may tell first."""
    game = at_draw(questions(4))
    game.play(m.YouFirst(), by=Seat.SECOND)
    game.play(m.TurnUp(), m.Choose(0))

    assert (game.state.table.starter, game.state.speaker) == (Seat.FIRST, Seat.SECOND)


def test_each_may_say_how_to_be_listened_to_before_the_telling() -> None:
    """Just listen, or ideas are welcome: the listener knows beforehand."""
    game = at_draw(questions(4))
    game.play(m.SayHow(Listening.IDEAS_WELCOME), by=Seat.SECOND)

    assert game.state.table.listening == (None, Listening.IDEAS_WELCOME)
    assert not game.can(m.SayHow(Listening.IDEAS_WELCOME), Seat.SECOND)


def test_the_speaker_alone_says_how_to_be_listened_to_while_telling(game: Game) -> None:
    """A wish about one's own telling is one's own."""
    assert [game.can(m.SayHow(Listening.JUST_LISTEN), seat) for seat in Seat] == [True, False]


def test_a_wish_how_to_be_listened_to_outlives_a_swap(game: Game) -> None:
    """It is about tonight's telling, not about the card."""
    game.play(m.SayHow(Listening.JUST_LISTEN), m.PutItDown())

    assert game.state.table.listening == (Listening.JUST_LISTEN, None)


@pytest.mark.parametrize("for_good", [False, True])
def test_another_card_takes_the_place_of_one_set_aside(*, for_good: bool) -> None:
    """The other card stays where it lies, face up."""
    game = at_draw(questions(4))
    gone, stays = game.state.table.pair
    game.play(m.TurnUp(), m.SetAside(0, for_good=for_good))

    assert game.state.table.turned
    assert game.state.table.pair[1] is stays
    assert game.state.table.pair[0] not in (gone, stays)


@pytest.mark.parametrize(("for_good", "comes"), [(False, True), (True, False)])
def test_a_card_set_aside_stays_away_tonight_or_for_good(*, for_good: bool, comes: bool) -> None:
    """Tonight ends with tonight."""
    game = at_draw(questions(2))
    gone = game.state.table.pair[0].id
    game.play(m.TurnUp(), m.SetAside(0, for_good=for_good))
    assert gone not in names(game.state.table.pair)
    game.play(m.Close(), m.Goodnight())
    game.drawing(evening=6).laid()

    assert (gone in names(game.state.table.pair)) is comes


def test_setting_every_card_aside_leaves_an_empty_table_and_a_way_out() -> None:
    """The game never gets stuck."""
    game = at_draw(questions(2))
    game.play(m.TurnUp(), m.SetAside(0, for_good=True), m.SetAside(0, for_good=True))

    assert game.state.table.pair == ()
    assert game.can(m.Close())


def test_other_decks_fill_an_empty_table() -> None:
    """Decks may be changed between rounds, and the next pair comes from them."""
    game = Game([]).drawing(depths=(Depth.SURFACE,)).laid()
    game.play(m.Arrange(("play",), 45))
    game.pool = Game().pool
    game.play(m.AnotherPair())

    assert (len(game.state.table.pair), game.state.table.depth) == (2, Depth.SHALLOWS)


def test_a_depth_told_out_by_setting_aside_gives_way_to_a_lighter_one() -> None:
    """Another card takes its place, even when it comes from elsewhere."""
    deck = [card("last", Depth.SHALLOWS), *questions(3)]
    game = Game(deck).drawing(depths=(Depth.SURFACE,)).laid()
    game.play(m.TurnUp(), m.SetAside(0, for_good=False))

    assert game.state.table.depth is Depth.SURFACE


def test_a_single_card_lies_alone() -> None:
    """Any deck can be played, down to one card."""
    game = at_draw(questions(1))
    game.play(m.TurnUp(), m.Choose(0))

    assert game.state.phase is Phase.TELL


def test_starters_alternate_and_so_they_do_across_evenings(game: Game) -> None:
    """Nobody begins twice running."""
    starters = [game.state.table.starter]
    game.round().next_draw()
    starters.append(game.state.table.starter)
    game.to_tell().round().play(m.Close(), m.Goodnight(), m.BeginEvening(45), m.WarmedUp())
    starters.append(game.state.table.starter)

    assert starters == [Seat.FIRST, Seat.SECOND, Seat.FIRST]
