"""The round's keys: what is offered, what is refused, what can be taken back."""

from pathlib import Path

import pytest

from game.deeds import DEEDS
from game.errors import SaveError
from game.rules.state import Phase
from game.rules.words import Seat
from game.ui.widgets.options import Option
from tests.ui.walk import Clock, Walk, deck, lying_at, new_app, played_to, round_screen, walking


async def test_only_what_is_legal_has_a_key(walk: Walk) -> None:
    """A key without a legal move does nothing at all."""
    await walk.begin()
    before = walk.state
    await walk.press("m", "g", "t", "h", "w", "n", "l", "d")

    assert walk.state == before


async def test_undo_takes_back_the_last_move_exactly(walk: Walk) -> None:
    """One key, one move, the same state."""
    await walk.begin()
    before = walk.state
    await walk.press("enter", "u")

    assert walk.state == before
    assert walk.phase is Phase.TELL


async def test_undoing_a_pass_asks_for_consent(walk: Walk) -> None:
    """A pass belongs to the one who passed."""
    await walk.begin()
    await walk.press("p", "u")
    after_one = walk.state.speaker
    assert "If they agree" in walk.said()
    await walk.press("u")

    assert (after_one, walk.state.speaker) == (Seat.SECOND, Seat.FIRST)


async def test_keeping_a_line_takes_ones_own_words(walk: Walk) -> None:
    """Tab makes it the other's line."""
    await walk.begin()
    await walk.press("k", "tab")
    await walk.type("the sea, at six")
    await walk.press("enter")

    kept = walk.state.unsettled.kept[0]
    assert (kept.by, kept.text) == (Seat.SECOND, "the sea, at six")
    assert "Kept." in walk.said()


async def test_thanks_are_chosen_from_five(walk: Walk) -> None:
    """A point for the pair, and back to the card."""
    await walk.begin()
    await walk.press("enter", "enter", "t", "down", "enter")

    assert walk.screen == "RoundScreen"
    assert walk.state.table.thanked == (True, False)


async def test_escape_leaves_a_dialog_without_a_move(walk: Walk) -> None:
    """Nothing was said, nothing was done."""
    await walk.begin()
    before = walk.state
    await walk.press("k", "escape")

    assert (walk.screen, walk.state) == ("RoundScreen", before)


async def test_the_marked_card_is_the_one_that_enter_takes(walk: Walk) -> None:
    """Arrows mark; the numbers choose at once."""
    await walk.begin()
    await walk.press(*["enter"] * 7, "enter", "right")
    right = walk.state.table.pair[1]
    await walk.press("enter")

    assert walk.state.table.card == right


async def test_a_move_that_cannot_be_saved_is_said_and_not_shown(
    walk: Walk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen never shows as done what is not on the disk; the game goes on once it can."""
    await walk.begin()

    def full(*_: object) -> None:
        raise SaveError("The disk is full: this move is not saved. Free some space.")

    with monkeypatch.context() as patch:
        patch.setattr("game.saves.store.Store.append", full)
        await walk.press("enter")
        refused = walk.phase
        assert "disk is full" in walk.said()
    await walk.press("enter")

    assert (refused, walk.phase) == (Phase.TELL, Phase.GIVE_BACK)


async def test_blank_covers_everything_and_any_key_brings_it_back(walk: Walk) -> None:
    """Nothing of the game is on the screen."""
    await walk.begin()
    before = walk.state
    await walk.press("f2")
    assert not walk.seen().strip()
    await walk.press("z")
    after_a_key = walk.screen
    await walk.press("f2", "f2")

    assert (after_a_key, walk.screen, walk.state) == ("RoundScreen", "RoundScreen", before)


async def test_help_lists_every_key_of_the_round(tmp_path: Path) -> None:
    """It is made from the real bindings."""
    async with walking(new_app(tmp_path), size=(120, 160)) as walk:
        await walk.begin()
        await walk.press("f1")
        seen = walk.seen()

        assert all(deed.label in seen for deed in DEEDS)
        await walk.press("escape")
        assert walk.screen == "RoundScreen"


async def test_the_options_name_their_keys(walk: Walk) -> None:
    """What the mouse can click, the keyboard can press."""
    await walk.begin()
    await walk.press("enter")
    shown = [option.deed.key for option in walk.app.screen.query(Option) if option.display and option.deed]

    assert shown == ["enter", "m", "g"]


async def test_the_water_darkens_with_the_card(walk: Walk) -> None:
    """The screen wears the depth of the card."""
    await walk.begin()

    assert round_screen(walk).has_class("-depth-1")


async def test_leaving_offers_the_closing_and_staying(walk: Walk) -> None:
    """Escape stays; leaving as it is goes home."""
    await walk.begin()
    await walk.press("escape")
    assert walk.screen == "LeaveDialog"
    await walk.press("escape")
    assert walk.screen == "RoundScreen"
    await walk.press("ctrl+q", "enter")

    assert walk.screen == "HomeScreen"


async def test_a_game_that_was_left_carries_on_at_the_very_move_with_one_enter(tmp_path: Path) -> None:
    """Close the laptop in the middle of giving back; open it there."""
    async with walking(new_app(tmp_path)) as walk:
        await walk.begin()
        await walk.press("enter")
        left = walk.state
    async with walking(new_app(tmp_path)) as walk:
        await walk.press("enter")

        assert (walk.phase, walk.state) == (Phase.GIVE_BACK, left)


async def test_the_last_card_of_a_deck_does_not_strand_them(tmp_path: Path) -> None:
    """A deck of one card still makes an evening."""
    async with walking(new_app(tmp_path, decks=(deck(each=3),))) as walk:
        await walk.begin()
        for _ in range(140):
            if walk.screen == "HomeScreen":
                break
            if walk.screen == "PrivateScreen":
                await walk.press("down", "enter")
            elif walk.screen == "RoundScreen" and not round_screen(walk).state.round.pair:  # type: ignore[union-attr]
                break
            else:
                await walk.press("enter")

        assert walk.app.is_running


async def test_when_time_is_up_enter_closes_and_n_plays_one_more(tmp_path: Path) -> None:
    """The obvious next thing is the closing; a last card is one key away."""
    game = played_to(tmp_path, Phase.ROUND_END)
    app = new_app(tmp_path, opening=game)
    clock = app.host.world.clock
    assert isinstance(clock, Clock)
    clock.now += 600
    async with walking(app) as walk:
        for _ in range(5):
            clock.now += 600
            await walk.press("asterisk")
        assert "Close the evening" in walk.seen()
        await walk.press("n")
        one_more = walk.phase
        await walk.to(Phase.ROUND_END)
        await walk.press("enter")

        assert (one_more, walk.screen) == (Phase.DRAW, "ClosingScreen")


@pytest.mark.parametrize(
    ("phase", "key", "said"),
    [
        (Phase.TELL, "r", "Ana is telling: that is for another moment."),
        (Phase.TELL, "f6", ""),
        (Phase.ROUND_END, "p", "This round has ended"),
    ],
)
async def test_a_key_whose_moment_has_not_come_says_what_goes_on(
    tmp_path: Path, phase: Phase, key: str, said: str
) -> None:
    """And nothing else happens; a key that is nobody's says nothing."""
    async with walking(new_app(tmp_path, opening=lying_at(tmp_path, phase))) as walk:
        await walk.press(key)

        assert said in walk.said()
        assert bool(walk.said()) is bool(said)
        assert walk.phase is phase


async def test_c_in_the_middle_of_a_card_asks_how_to_leave(tmp_path: Path) -> None:
    """As Esc does: the evening can be closed from there, or left just so."""
    async with walking(new_app(tmp_path, opening=lying_at(tmp_path, Phase.TELL))) as walk:
        await walk.press("c")
        assert walk.screen == "LeaveDialog"
        await walk.press("escape")
        assert (walk.screen, walk.phase) == ("RoundScreen", Phase.TELL)
