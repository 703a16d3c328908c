"""A whole evening on the screen, by keys alone and by mouse alone."""

from pathlib import Path

import pytest
from textual.widget import Widget
from textual.widgets import Button

from game.errors import SaveError
from game.rules import moves as m
from game.rules.state import Boundaries, Phase
from game.rules.words import Depth, Topic
from game.saves.glance import glances
from game.saves.home import Home
from game.table.table import Table
from game.ui.widgets.card import Pair
from game.ui.widgets.footer import Footer
from game.ui.widgets.options import Option
from tests.ui.walk import NO_KEY, HighChance, Walk, deck, new_app, played_to, walking


async def test_a_new_game_is_at_its_first_card_after_names_and_pledge(walk: Walk) -> None:
    """Nothing else is asked before the first word."""
    await walk.begin()

    assert (walk.screen, walk.phase) == ("RoundScreen", Phase.TELL)
    assert "Ana tells. Sam listens." in walk.seen()


async def test_one_round_is_three_enters_a_half(walk: Walk) -> None:
    """Told, that's it, asked; and the same for the other."""
    await walk.begin()
    await walk.press(*["enter"] * 6)

    assert walk.phase is Phase.ROUND_END
    assert "6 of 12 to the Shallows" in walk.seen()


async def test_points_are_said_as_sentences_at_the_rounds_end(walk: Walk) -> None:
    """They name people and reasons, with a star each."""
    await walk.begin()
    await walk.press(*["enter"] * 6)

    seen = " ".join(walk.seen().split())
    assert "Ana felt heard ★★ · a question asked ★ Sam felt heard ★★ · a question asked ★" in seen


async def test_a_whole_evening_by_keys_alone(tmp_path: Path) -> None:
    """From home by way of the Shallows, a vote and the Deep to good night and home again."""
    app = new_app(tmp_path)
    async with walking(app) as walk:
        object.__setattr__(app.host.world, "chance", HighChance())
        await walk.begin()
        await walk.until(lambda: walk.screen == "BoundariesScreen", presses=60)
        await walk.press("escape")
        await walk.until(lambda: walk.screen == "PrivateScreen", presses=90)
        for _ in range(2):
            await walk.until(lambda: walk.screen == "PrivateScreen")
            await walk.press("home", "enter")
            await walk.pilot.pause(0.1)
        assert walk.state.depth is Depth.DEEP
        await walk.until(lambda: walk.phase is Phase.ROUND_END, presses=80)
        await walk.press("c")
        assert walk.screen == "ClosingScreen"
        await walk.press(*["enter"] * 5)
        await walk.until(lambda: walk.screen == "HomeScreen", key="escape")

    (game,), _ = glances(Home(tmp_path))
    assert (game.depth, game.evening, game.phase) == (3, 1, "away")


async def _click(walk: Walk, what: type[Widget], place: int = 0) -> None:
    shown = [widget for widget in walk.app.screen.query(what) if widget.display and widget.region.area]
    await walk.pilot.click(shown[place])
    await walk.settle()


async def test_a_whole_evening_by_mouse_alone(tmp_path: Path) -> None:
    """Cards, options and buttons are enough; only names need a keyboard."""
    app = new_app(tmp_path)
    async with walking(app) as walk:
        await walk.begin()
        clicked = 0
        while walk.state.rounds < 1 or walk.phase is not Phase.ROUND_END:
            clicked += 1
            assert clicked < 80
            if walk.screen != "RoundScreen":
                await _click(walk, Button)
            elif walk.phase is Phase.DRAW:
                await walk.pilot.click(walk.app.screen.query_one(Pair).query_one("#card-0"))
                await walk.settle()
            else:
                await _click(walk, Option)
        footer = walk.app.screen.query_one(Footer)
        places = {shown.key: shown.start for shown in footer.shown}
        await walk.pilot.click(footer, offset=(places["c"], 0))
        await walk.settle()
        assert walk.screen == "ClosingScreen"
        for _ in range(9):
            if walk.screen == "ClosingScreen":
                await _click(walk, Button)
        assert walk.screen == "EveningScreen"
        await _click(walk, Button)

        assert walk.screen == "ChoiceDialog"


async def test_after_the_first_evening_the_rest_is_asked_with_good_defaults(walk: Walk) -> None:
    """After the evening's page: stage, length, needs, decks, house rules, no passphrase: an Enter each."""
    await walk.begin()
    await walk.press(*["enter"] * 6, "c", *["enter"] * 5)
    asked = []
    while walk.screen != "HomeScreen":
        asked.append(walk.screen)
        await walk.press("enter")

    assert asked == [
        "EveningScreen",
        "ChoiceDialog",
        "ChoiceDialog",
        "ManyDialog",
        "ManyDialog",
        "HouseDialog",
        "ChoiceDialog",
    ]


async def test_a_later_evening_opens_with_a_warm_up(walk: Walk) -> None:
    """Two sentences each; no steps, no points."""
    await walk.begin()
    await walk.press(*["enter"] * 6, "c", *["enter"] * 6, "escape", "enter")

    assert walk.phase is Phase.WARM_UP
    assert "two sentences each" in walk.seen()
    await walk.press("enter")
    assert (walk.phase, walk.state.here.points) == (Phase.DRAW, 0)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
async def test_every_phase_is_playable_and_resizes_without_losing_anything(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """The card, the instruction and the obvious key are on the screen at every size."""
    async with walking(new_app(tmp_path)) as walk:
        await walk.begin()
        for phase in (Phase.TELL, Phase.GIVE_BACK, Phase.ASK, Phase.ROUND_END, Phase.DRAW):
            await walk.to(phase)
            before = walk.state
            await walk.pilot.resize_terminal(*size)
            await walk.settle()
            first = next(option for option in walk.app.screen.query(Option) if option.display)
            assert walk.app.screen.region.contains_region(first.region), phase
            assert first.region.area, phase
            await walk.pilot.resize_terminal(80, 24)
            await walk.settle()
            assert walk.state == before


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("[/b]", "[@click=app.quit]x[/]"),
        ("O'Brien", "愛"),
        ("W" * 200, "שלום"),
        ("👨‍👩‍👧‍👦", "x\x1b[31m\x07y"),
    ],
)
async def test_odd_names_break_nothing(tmp_path: Path, first: str, second: str) -> None:
    """Names are text: they are shown as typed, without control characters, and act on nothing."""
    async with walking(new_app(tmp_path)) as walk:
        await walk.begin(first, second)
        await walk.press(*["enter"] * 6, "c", "enter", "enter", "enter")

        assert walk.screen == "ClosingScreen"
        assert "\x1b" not in walk.seen()
        assert walk.state.couple.names[0] == first


async def test_hostile_cards_are_shown_as_typed_and_run_nothing(tmp_path: Path) -> None:
    """Markup, actions and links in a deck are words like any other."""
    text = "[@click=app.exit]go[/] [/b] {what} [link=https://evil.example]x[/link]"
    async with walking(new_app(tmp_path, decks=(deck(text),))) as walk:
        await walk.begin()
        for phase in (Phase.TELL, Phase.GIVE_BACK, Phase.ASK, Phase.ROUND_END, Phase.DRAW):
            await walk.to(phase)
            if phase is Phase.DRAW:
                await walk.press("enter")
            assert "[@click=app.exit]" in walk.seen(), phase
            await walk.pilot.click(walk.app.screen.query("Paper").first())
            await walk.settle()
            assert walk.app.is_running


async def test_names_that_will_not_do_are_answered_with_a_sentence(walk: Walk) -> None:
    """Two people need two names."""
    await walk.press("n", "enter")
    await walk.type("Ana")
    await walk.press("enter")
    await walk.type("ANA")
    await walk.press("enter")

    assert walk.screen == "NamesScreen"
    assert "tell you apart" in walk.seen()


async def test_boundaries_are_asked_behind_hand_overs_when_the_shallows_open(tmp_path: Path) -> None:
    """Each has a page of their own; only the union is kept."""
    async with walking(new_app(tmp_path, opening=played_to(tmp_path, Phase.BOUNDARIES))) as walk:
        await walk.until(lambda: walk.screen == "BoundariesScreen", presses=3)
        await walk.press("space")
        first = walk.seen()
        await walk.press("enter")
        await walk.pilot.pause(0.1)
        assert "Sam, this one is for you." in walk.seen()
        await walk.press("enter")
        second = walk.seen()
        await walk.press("down", "space", "enter")
        await walk.pilot.pause(0.1)

        assert walk.screen == "RoundScreen"
        assert walk.state.boundaries == Boundaries((Topic.GRIEF, Topic.FAMILY))
        assert "Ana" in first
        assert "Ana" not in second


async def test_leaving_the_boundaries_leaves_them_for_another_evening(tmp_path: Path) -> None:
    """Nobody is pushed; light cards go on."""
    async with walking(new_app(tmp_path, opening=played_to(tmp_path, Phase.BOUNDARIES))) as walk:
        await walk.until(lambda: walk.screen == "BoundariesScreen", presses=3)
        await walk.press("escape")

        assert (walk.screen, walk.phase) == ("RoundScreen", Phase.DRAW)
        assert walk.state.boundaries is None


async def test_boundaries_are_opened_again_only_by_two_new_pages(tmp_path: Path) -> None:
    """From home, between two evenings: the new union replaces the old one."""
    game = played_to(tmp_path, Phase.BOUNDARIES)
    table = Table.resume(game, (deck(),))
    table.play(m.SetBoundaries((Topic.GRIEF, Topic.MONEY)))
    table.play(m.Close())
    table.play(m.Goodnight())
    table.close()
    app = new_app(tmp_path)
    async with walking(app) as walk:
        await walk.press("down", "down", "enter")
        await walk.until(lambda: "Your boundaries" in walk.seen(), presses=8)
        await walk.press("down", "enter", "enter", "enter")
        await walk.pilot.pause(0.1)
        await walk.press("enter", "space", "enter")
        await walk.until(lambda: "passphrase" in walk.seen(), key=NO_KEY)
        await walk.press("escape")
        await walk.until(lambda: walk.screen == "HomeScreen", key=NO_KEY)
    table = Table.resume(game, (deck(),))

    assert table.state.boundaries == Boundaries((Topic.GRIEF,))
    table.close()


async def test_a_closing_that_cannot_be_saved_is_said_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also between the screens a failed move is one sentence, and the game is where it was."""
    app = new_app(tmp_path, opening=played_to(tmp_path, Phase.NEWS))
    async with walking(app) as walk:
        before = walk.state

        def full(*_: object) -> None:
            raise SaveError("The disk is full: this move is not saved.")

        with monkeypatch.context() as patch:
            patch.setattr("game.saves.store.Store.append", full)
            patch.setattr("game.saves.store.Store.write_checkpoint", full)
            await walk.press("enter")
            assert "The disk is full" in walk.seen()
        await walk.press("enter")

        assert walk.state == before
