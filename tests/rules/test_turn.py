"""A turn: tell, give back, ask; what earns points, and what never does."""

import pytest

from game.errors import IllegalMove
from game.rules import moves as m
from game.rules.change import replace
from game.rules.state import Half, House, Phase
from game.rules.words import Kind, Reason, Seat, Thanks
from tests.rules.play import Game, card


def test_the_first_card_is_told_at_once_by_the_first_partner(game: Game) -> None:
    """No form, no draw, no warm-up stands before the first word of a new game."""
    assert (game.state.phase, game.state.speaker) == (Phase.TELL, Seat.FIRST)
    assert game.state.table.card is not None
    assert not game.state.table.card.topics


def test_being_heard_earns_the_pair_two_points(game: Game) -> None:
    """Only the speaker's “that's it” gives listening points."""
    game.play(m.Told(), m.ThatsIt())

    assert game.state.points == game.state.rules.heard == 2
    assert game.state.table.earned[0].about is Seat.FIRST


def test_being_heard_after_there_is_more_scores_the_same(game: Game) -> None:
    """A second try is neither rewarded nor punished."""
    game.play(m.Told(), m.TheresMore(), m.Told(), m.ThatsIt())

    assert game.state.points == game.state.rules.heard


def test_there_is_no_third_try(game: Game) -> None:
    """After there was more, the listener gives back once more, and that is enough."""
    game.play(m.Told(), m.TheresMore(), m.Told())

    assert not game.can(m.TheresMore())
    assert game.can(m.ThatsIt())


def test_whoever_adds_something_cannot_pass_it(game: Game) -> None:
    """What was told stays told."""
    game.play(m.Told(), m.TheresMore())

    assert not game.can(m.Pass())


def test_every_giving_back_turns_the_wording_over(game: Game) -> None:
    """Once a telling, and not once more when there was more: nobody can count that afterwards."""
    turns = []
    for _ in range(2):
        game.play(m.Told())
        turns.append(game.state.turns)
        game.play(m.TheresMore(), m.Told())
        turns.append(game.state.turns)
        game.play(m.ThatsIt(), m.Done())

    assert turns == [1, 1, 2, 2]


def test_leaving_it_gives_no_points(game: Game) -> None:
    """Going on without an answer is free and earns nothing."""
    game.play(m.Told(), m.LeaveIt())

    assert (game.state.phase, game.state.points) == (Phase.ASK, 0)


def test_the_first_question_scores_a_second_is_free_and_there_is_no_third(game: Game) -> None:
    """Asking on is a step of every turn, not an interrogation."""
    game.play(m.Told(), m.LeaveIt(), m.Ask())
    after_one = game.state.points
    game.play(m.Ask())

    assert (after_one, game.state.points) == (1, 1)
    assert not game.can(m.Ask())


def test_declining_a_question_changes_no_points(game: Game) -> None:
    """A question counts whatever the answer."""
    game.play(m.Told(), m.LeaveIt(), m.Ask(), m.Decline())

    assert game.state.points == 1


def test_rather_not_moves_on_to_the_others_turn(game: Game) -> None:
    """Nobody has to stay beside a question that was left unanswered; at the second half the round ends."""
    game.play(m.Told(), m.LeaveIt(), m.Ask(), m.Decline())
    second = game.state.speaker, game.state.phase
    game.play(m.Told(), m.LeaveIt(), m.Ask(), m.Decline())

    assert second == (Seat.SECOND, Phase.TELL)
    assert game.state.phase is Phase.ROUND_END


def test_only_the_listener_asks_and_only_the_speaker_thanks(game: Game) -> None:
    """Each key belongs to one of them."""
    game.play(m.Told(), m.LeaveIt())

    assert game.can(m.Ask(), Seat.SECOND)
    assert not game.can(m.Ask(), Seat.FIRST)
    assert game.can(m.Thank(Thanks.GENTLE), Seat.FIRST)
    assert not game.can(m.Thank(Thanks.GENTLE), Seat.SECOND)


def test_thanks_are_given_once(game: Game) -> None:
    """One thanks a turn, one point."""
    game.play(m.Told(), m.LeaveIt(), m.Thank(Thanks.LET_SILENCE_BE))

    assert game.state.points == 1
    assert not game.can(m.Thank(Thanks.GENTLE))


def test_a_whole_round_earns_eight_at_most(game: Game) -> None:
    """Twice heard, asked and thanked: the same whatever was told."""
    game.round()

    assert game.state.phase is Phase.ROUND_END
    assert game.state.points == game.state.pot == 8


def test_the_second_half_belongs_to_the_other(game: Game) -> None:
    """Both answer each card before the next."""
    game.half()

    assert (game.state.phase, game.state.speaker) == (Phase.TELL, Seat.SECOND)


def test_telling_long_and_telling_short_earn_the_same() -> None:
    """Points never depend on how long somebody told."""
    short, long = Game().first_card(), Game().first_card()
    short.half()
    long.wait(9)
    long.half()

    assert short.state.points == long.state.points


def test_a_pass_where_the_other_told_gives_room_once(game: Game) -> None:
    """A pass is a turn like any other."""
    game.half()
    before = game.state.points
    game.play(m.Pass())

    assert game.state.points - before == game.state.rules.room_given
    assert game.state.phase is Phase.ROUND_END
    assert game.state.table.earned[-1].about is None


def test_room_is_given_when_the_first_passed_and_the_second_tells(game: Game) -> None:
    """The order of the two does not matter."""
    game.play(m.Pass(), m.Told())

    assert [earned.reason for earned in game.state.table.earned] == [Reason.ROOM]


def test_a_card_that_both_pass_is_a_swap(game: Game) -> None:
    """Nothing is counted, and the same partner draws again."""
    starter = game.state.table.starter
    game.play(m.Pass(), m.Pass())

    assert (game.state.phase, game.state.rounds, game.state.points) == (Phase.DRAW, 0, 0)
    assert game.state.table.starter is starter


def test_after_three_swaps_something_to_do_together_is_offered(game: Game) -> None:
    """Two who do not want to talk can still be together."""
    game.play(m.Pass(), m.Pass())
    for _ in range(2):
        game.to_tell().play(m.Pass(), m.Pass())

    assert Kind.TOGETHER in {laid.kind for laid in game.state.table.pair}


def test_a_round_that_was_told_ends_a_run_of_swaps(game: Game) -> None:
    """Three running means without a telling in between."""
    game.play(m.Pass(), m.Pass())
    game.to_tell().play(m.Pass(), m.Pass())
    game.to_tell().round().play(m.Next())

    assert game.state.here.swaps == 0


def test_together_cards_are_borrowed_where_the_decks_have_none() -> None:
    """A deck of nothing but questions does not keep a silent pair at the Surface."""
    questions = [card(f"q{number}") for number in range(20)]
    game = Game(questions, spare=[card("hold hands", kind=Kind.TOGETHER)]).first_card()
    game.play(m.Pass(), m.Pass())
    for _ in range(2):
        game.to_tell().play(m.Pass(), m.Pass())

    assert "hold hands" in {laid.id for laid in game.state.table.pair}


def test_a_pair_that_passes_every_question_reaches_the_shallows(game: Game) -> None:
    """Nobody has to tell anything to go on."""
    game.play(m.Pass(), m.Pass())
    for _ in range(60):
        if game.state.depth > 1:
            break
        together = [i for i, c in enumerate(game.state.table.pair) if c.kind is Kind.TOGETHER]
        if together:
            game.play(m.TurnUp(), m.Choose(together[0]), m.Begin(), m.Done(), m.Next())
        else:
            game.to_tell().play(m.Pass(), m.Pass())

    assert game.state.depth == 2


def test_what_is_done_together_earns_four_and_its_thanks_nothing(game: Game) -> None:
    """A `together` card counts as a round; thanks for it are only thanks."""
    game = Game([card(f"t{number}", kind=Kind.TOGETHER) for number in range(5)]).first_card()
    game.play(m.TurnUp(), m.Choose(0), m.Begin(), m.Done())
    for seat in Seat:
        game.play(m.Thank(Thanks.WITH_ME), by=seat)

    assert game.state.points == game.state.rules.done_together == 4
    game.play(m.Next())
    assert game.state.rounds == 1


def test_gifts_earn_nothing_and_each_may_promise_or_pass() -> None:
    """A promise is a gift, not a purchase."""
    game = Game([card(f"g{number}", kind=Kind.GIFT) for number in range(5)]).first_card()
    game.play(m.TurnUp(), m.Choose(0), m.Promise("Tea, tomorrow."), m.Pass())

    assert (game.state.phase, game.state.points) == (Phase.ROUND_END, 0)
    game.play(m.Next())
    assert [made.text for made in game.past[-1].promises] == ["Tea, tomorrow."]


def test_a_promise_without_words_takes_the_cards_words() -> None:
    """Enter is enough."""
    game = Game([card(f"g{number}", kind=Kind.GIFT) for number in range(5)]).first_card()
    game.play(m.TurnUp(), m.Choose(0), m.Promise(), m.Pass(), m.Next())

    assert game.past[-1].promises[0].text.startswith("What about g")


def test_putting_down_what_nobody_told_is_a_swap(game: Game) -> None:
    """The starter draws again."""
    game.play(m.PutItDown())

    assert (game.state.phase, game.state.rounds) == (Phase.DRAW, 0)


def test_putting_down_after_one_told_keeps_points_and_gives_room(game: Game) -> None:
    """The other's turn counts as a pass."""
    game.play(m.Told(), m.ThatsIt(), m.PutItDown())

    assert game.state.phase is Phase.ROUND_END
    assert game.state.points == game.state.rules.heard + game.state.rules.room_given


def test_putting_down_after_both_told_adds_nothing(game: Game) -> None:
    """Nobody passed, so no room was given."""
    game.half().play(m.Told())
    before = game.state.points
    game.play(m.PutItDown())

    assert (game.state.phase, game.state.points) == (Phase.ROUND_END, before)


def test_after_three_minutes_either_may_say_that_it_is_told(game: Game) -> None:
    """Suggested times never interrupt; they only allow."""
    assert not game.can(m.Told(), Seat.SECOND)
    game.wait(3)

    assert game.can(m.Told(), Seat.SECOND)


def test_with_giving_back_off_being_heard_is_offered_at_ask(game: Game) -> None:
    """The house may leave a step out, not the points for listening."""
    game.state = replace(game.state, house=House(give_back=False))
    game.play(m.Told())

    assert game.state.phase is Phase.ASK
    game.play(m.ThatsIt())
    assert (game.state.phase, game.state.points) == (Phase.ASK, 2)
    assert not game.can(m.ThatsIt())


def test_where_only_the_starter_answers_one_half_is_the_round(game: Game) -> None:
    """The house rule ends the round after one turn, and a pass of it is a swap."""
    game.state = replace(game.state, house=House(both_answer=False))
    passing = Game().first_card()
    passing.state = replace(passing.state, house=House(both_answer=False))
    game.half()
    passing.play(m.Pass())

    assert game.state.phase is Phase.ROUND_END
    assert game.state.table.halves == (Half.TOLD, Half.OPEN)
    assert passing.state.phase is Phase.DRAW


def test_where_only_the_starter_answers_putting_down_gives_no_room(game: Game) -> None:
    """Nobody passed a turn that was not theirs."""
    game.state = replace(game.state, house=House(both_answer=False))
    game.play(m.Told(), m.ThatsIt(), m.PutItDown())

    assert (game.state.phase, game.state.points) == (Phase.ROUND_END, game.state.rules.heard)


def test_where_only_the_starter_answers_a_gift_is_still_each_ones_own() -> None:
    """The house rule is about answers, not about promises."""
    game = Game([card("g", kind=Kind.GIFT)]).first_card()
    game.state = replace(game.state, house=House(both_answer=False))
    game.play(m.Pass())

    assert (game.state.phase, game.state.speaker) == (Phase.GIFT, Seat.SECOND)


def test_a_kept_line_is_cleaned_and_waits_for_the_rounds_end(game: Game) -> None:
    """What a partner types is text, never a terminal code."""
    game.play(m.KeepLine("  the\x1b[31m sea \x07 "), by=Seat.SECOND)
    game.round().play(m.Next())

    kept = game.past[-1].kept[0]
    assert (kept.by, kept.text) == (Seat.SECOND, "the[31m sea")


@pytest.mark.parametrize("text", ["", "   ", "\x1b", "x" * 501])
def test_a_line_that_is_no_line_is_refused(game: Game, text: str) -> None:
    """Nothing, and far too much, are answered with a sentence."""
    before = game.state
    with pytest.raises(IllegalMove, match=r"\.$"):
        game.play(m.KeepLine(text))
    assert game.state is before


def test_a_star_can_be_taken_off_again(game: Game) -> None:
    """The star is a toggle."""
    game.play(m.Star(), m.Star(), m.Star())
    game.round().play(m.Next())

    assert game.past[-1].rounds[0].starred
