"""Two screens on one game, over the real socket: what one does shows on the other; what is private is not."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

import pytest

from game.rules.state import Boundaries, Phase
from game.rules.words import Depth, Seat, Topic
from game.saves.store import Store
from game.two import sharing
from tests.ui.walk import NO_KEY, HighChance, Walk, new_app, played_to, walking


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits to press a key, except where a test is about that."""
    monkeypatch.setattr(sharing, "REACTION", 0.0)


@asynccontextmanager
async def two(home: Path, opening: Path | None = None) -> AsyncIterator[tuple[Walk, Walk]]:
    """Ana's screen, which holds the table, and Sam's, which joined it."""
    async with walking(new_app(home, opening=opening)) as ana:
        if opening is None:
            await ana.begin()
        await ana.until(lambda: ana.app.host.at_table, key=NO_KEY)
        async with walking(new_app(home)) as sam:
            await sam.choose("Join it")
            await sam.choose("Sam")
            await both(ana, sam, lambda: ana.app.host.seat is not None)
            yield ana, sam


async def both(ana: Walk, sam: Walk, there: Callable[[], bool]) -> None:
    """Wait, without a key, until something is so, and both screens rest."""
    await ana.until(there, key=NO_KEY)
    for walk in (ana, sam):
        await walk.settle()


async def test_the_first_point_shows_on_both(tmp_path: Path) -> None:
    """The same card, the same keys, the same star."""
    async with two(tmp_path) as (ana, sam):
        assert (ana.screen, sam.screen) == ("RoundScreen", "RoundScreen")
        assert "Ana's screen" in ana.seen()
        assert "Sam's screen" in sam.seen()
        await ana.press("enter")
        await both(ana, sam, lambda: sam.phase is Phase.GIVE_BACK)
        await sam.press("enter")
        await both(ana, sam, lambda: ana.phase is Phase.ASK)
        assert ana.state == sam.state
        assert ana.state.here.points == 2


async def answer(walk: Walk, key: str) -> None:
    """Go on to one's own private choice, and take the first or the last of the two."""
    await walk.until(lambda: walk.screen == "PrivateScreen", presses=3)
    await walk.press(key, "enter")
    await walk.until(lambda: walk.screen != "PrivateScreen", key=NO_KEY)
    await walk.settle()


async def test_a_vote_is_asked_at_both_screens_at_once(tmp_path: Path) -> None:
    """Nobody is handed anything or looks away; one waits, and the move is one."""
    opening = played_to(tmp_path, Phase.VOTE)
    async with two(tmp_path, opening) as (ana, sam):
        object.__setattr__(ana.app.host.world, "chance", HighChance())
        await sam.press("enter")
        assert "Sam" in sam.seen()
        assert ana.screen == "ReadingScreen"
        await answer(sam, "home")
        assert "Waiting for Ana. Take your time." in sam.seen()
        assert ana.phase is sam.phase is Phase.VOTE
        await answer(ana, "home")
        await both(ana, sam, lambda: sam.screen == "NewsScreen")

        assert (ana.screen, ana.phase) == ("NewsScreen", Phase.NEWS)
        assert "The Deep is open." in ana.seen()
        assert "The Deep is open." in sam.seen()


@pytest.mark.parametrize("choices", [("home", "end"), ("end", "home"), ("end", "end")])
async def test_any_wish_to_stay_shows_the_same_on_both(tmp_path: Path, choices: tuple[str, str]) -> None:
    """Whoever wished it, at whichever screen, and in whichever order."""
    opening = played_to(tmp_path, Phase.VOTE)
    async with two(tmp_path, opening) as (ana, sam):
        object.__setattr__(ana.app.host.world, "chance", HighChance())
        await answer(ana, choices[0])
        waiting = ana.seen()
        await answer(sam, choices[1])
        await both(ana, sam, lambda: ana.phase is Phase.NEWS)

        assert "Waiting for Sam. Take your time." in waiting
        assert "One time in four that is only the tide." in ana.seen()
        assert "One time in four that is only the tide." in sam.seen()


async def test_a_private_step_that_one_leaves_is_void_for_both(tmp_path: Path) -> None:
    """What was chosen at the other screen is forgotten, and asked anew."""
    opening = played_to(tmp_path, Phase.VOTE)
    async with two(tmp_path, opening) as (ana, sam):
        object.__setattr__(ana.app.host.world, "chance", HighChance())
        await answer(sam, "home")
        await ana.press("enter", "ctrl+q")
        await both(ana, sam, lambda: sam.screen == "ReadingScreen")
        assert "This step begins anew." in sam.said()
        assert ana.screen == "LeaveDialog"
        await ana.press("escape")
        await answer(sam, "end")
        await answer(ana, "home")
        await both(ana, sam, lambda: ana.phase is Phase.NEWS)

        assert ana.state.depth is Depth.SHALLOWS, "the first answer does not count"


async def test_whoever_waits_may_begin_it_anew(tmp_path: Path) -> None:
    """Escape while waiting is leaving the step."""
    opening = played_to(tmp_path, Phase.VOTE)
    async with two(tmp_path, opening) as (ana, sam):
        await answer(sam, "home")
        await sam.press("escape", "escape")
        await both(ana, sam, lambda: ana.app.host.version == sam.app.host.version)

        assert sam.screen == "ReadingScreen"
        assert ana.app.host._sharing is not None
        assert ana.app.host._sharing._answers == {}


async def test_the_boundaries_of_both_become_one_union(tmp_path: Path) -> None:
    """Each page is filled in at its own screen."""
    opening = played_to(tmp_path, Phase.BOUNDARIES)
    async with two(tmp_path, opening) as (ana, sam):
        for walk, down in ((ana, 0), (sam, 1)):
            await walk.until(lambda walk=walk: walk.screen == "BoundariesScreen", presses=3)  # type: ignore[misc]
            await walk.press(*["down"] * down, "space", "enter")
            await walk.pilot.pause(0.1)
        await both(ana, sam, lambda: ana.phase is not Phase.BOUNDARIES)

        assert ana.state.boundaries == Boundaries(tuple(Topic)[:2])
        assert ana.state == sam.state


async def test_two_fingers_at_once_make_one_move(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key within a blink of the other's was meant for what stood there before."""
    async with two(tmp_path) as (ana, sam):
        monkeypatch.setattr(sharing, "REACTION", 60.0)
        await ana.press("enter")
        await both(ana, sam, lambda: sam.phase is Phase.GIVE_BACK)
        await sam.press("enter")
        assert (ana.phase, sam.phase) == (Phase.GIVE_BACK, Phase.GIVE_BACK)
        await ana.press("enter")
        await both(ana, sam, lambda: sam.phase is Phase.ASK)

        assert sam.said().count("quicker") == 0, "nobody needs to hear of that"


async def test_a_move_shows_on_the_other_screen_within_200_ms(tmp_path: Path) -> None:
    """From the key to the words that stand on the other screen."""
    async with two(tmp_path) as (ana, sam):
        took = []
        for here, there in ((ana, sam), (sam, ana)) * 3:
            before, began = there.seen(), monotonic()
            here.app.simulate_key("asterisk" if here is ana else "u")
            while there.seen() == before and monotonic() - began < 5:  # noqa: ASYNC110 - a screen tells nobody
                await asyncio.sleep(0.001)
            took.append(monotonic() - began)
            await both(ana, sam, lambda: ana.state == sam.state)

        assert sorted(took)[1] < 0.2, "the others may have met a busy computer"


async def test_a_pause_covers_both_and_ends_for_both(tmp_path: Path) -> None:
    """Either may begin it, and either may end it."""
    async with two(tmp_path) as (ana, sam):
        await ana.press("f3")
        await both(ana, sam, lambda: sam.screen == "PauseScreen")
        await sam.press("2")
        await both(ana, sam, lambda: ana.state == sam.state)
        assert "hour" in ana.seen()
        await sam.press("enter")
        await both(ana, sam, lambda: ana.screen == "RoundScreen")

        assert (ana.phase, sam.phase, sam.screen) == (Phase.TELL, Phase.TELL, "RoundScreen")


async def test_words_that_are_being_typed_outlast_the_others_moves(tmp_path: Path) -> None:
    """The dialog stays, and the line is kept where the game is by then."""
    async with two(tmp_path) as (ana, sam):
        await sam.press("k")
        await sam.type("the green door")
        await ana.press("enter")
        await both(ana, sam, lambda: sam.phase is Phase.GIVE_BACK)
        assert sam.screen == "LineDialog"
        await sam.press("enter")
        await both(ana, sam, lambda: bool(ana.state.unsettled.kept))

        assert (sam.screen, sam.phase) == ("RoundScreen", Phase.GIVE_BACK)
        assert [(line.text, line.by) for line in ana.state.unsettled.kept] == [
            ("the green door", Seat.SECOND)
        ]


async def test_a_blank_screen_stays_blank_and_catches_up(tmp_path: Path) -> None:
    """Nothing that the other does brings anything back."""
    opening = played_to(tmp_path, Phase.NEWS)
    async with two(tmp_path, opening) as (ana, sam):
        await sam.press("f2")
        await ana.press("enter")
        await both(ana, sam, lambda: ana.phase is not Phase.NEWS)
        assert sam.seen().strip() == ""
        await sam.press("a")
        await both(ana, sam, lambda: sam.screen == ana.screen)

        assert sam.phase is ana.phase is Phase.BOUNDARIES
        assert "heavier" in sam.seen()
        assert "heavier" in ana.seen()


async def test_when_the_second_screen_closes_one_laptop_goes_on(tmp_path: Path) -> None:
    """It is said, and private steps are handed over again."""
    opening = played_to(tmp_path, Phase.VOTE)
    async with two(tmp_path, opening) as (ana, sam):
        await answer(ana, "home")
        assert ana.screen == "WaitingScreen"
        await sam.press("escape", "enter")
        await both(ana, sam, lambda: ana.app.host.seat is None)
        assert "Sam's screen is closed. You go on here together." in ana.said()
        await both(ana, sam, lambda: ana.screen == "ReadingScreen")
        await ana.press("enter")
        assert "Ana, this one is for you." in ana.seen()

        assert sam.screen == "HomeScreen"


async def test_when_the_first_screen_closes_the_second_takes_the_table_over(tmp_path: Path) -> None:
    """From the very move, and it can be joined in its turn."""
    async with two(tmp_path) as (ana, sam):
        await ana.press("enter")
        await both(ana, sam, lambda: sam.phase is Phase.GIVE_BACK)
        await ana.press("escape", "enter")
        await sam.until(lambda: not sam.app.host.joined, key=NO_KEY)
        await sam.settle()
        assert "Ana's screen is closed. You go on here together." in sam.said()
        await sam.press("enter")
        assert (sam.screen, sam.phase, sam.app.host.seat) == ("RoundScreen", Phase.ASK, None)
        await ana.until(lambda: ana.screen == "HomeScreen", key=NO_KEY)
        await ana.press("enter")
        assert "open in another window" in ana.seen()
        await ana.choose("Join it")
        await ana.choose("Ana")
        await both(ana, sam, lambda: sam.app.host.seat is Seat.SECOND)

        assert ana.phase is Phase.ASK


async def test_an_evening_can_be_closed_from_either_screen(tmp_path: Path) -> None:
    """Good night at one is good night at both, with the evening's page for each."""
    async with two(tmp_path) as (ana, sam):
        await ana.press(*["enter"] * 6)
        await sam.press("c")
        await both(ana, sam, lambda: ana.screen == "ClosingScreen")
        await ana.press("enter")
        await both(ana, sam, lambda: sam.state.here.appreciated == 1)
        await sam.press("g")
        await both(ana, sam, lambda: ana.screen == sam.screen == "EveningScreen")
        await ana.press("escape")
        await ana.until(lambda: ana.screen == "HomeScreen", key="escape")
        await sam.press("escape")

        assert sam.screen == "HomeScreen"
        assert "closed" not in sam.said()


async def test_a_locked_game_lets_nobody_in_without_its_passphrase(tmp_path: Path) -> None:
    """The names are not even shown; the right words lead in."""
    opening = played_to(tmp_path, Phase.TELL)
    store = Store.open(opening, sync=False)
    store.set_passphrase("two green doors")
    store.close()
    async with walking(new_app(tmp_path, opening=opening)) as ana:
        await ana.type("two green doors")
        await ana.press("enter")
        await ana.until(lambda: ana.screen == "RoundScreen", key=NO_KEY)
        async with walking(new_app(tmp_path)) as sam:
            await sam.choose("Join it")
            await sam.type("three green doors")
            await sam.press("enter")
            await sam.until(lambda: "passphrase" in sam.seen(), key=NO_KEY)
            assert "Ana" not in sam.seen()
            await sam.type("two green doors")
            await sam.press("enter")
            await sam.until(lambda: "Who sits" in sam.seen(), key=NO_KEY)
            await sam.choose("Sam")
            await both(ana, sam, lambda: ana.app.host.seat is Seat.FIRST)
            assert sam.screen == "RoundScreen"
            assert not await sam.app.host.opens("three green doors"), "nor does it wake a blank screen"


async def test_a_third_window_finds_both_places_taken(tmp_path: Path) -> None:
    """There are two of you; it is said in a sentence."""
    async with two(tmp_path), walking(new_app(tmp_path)) as third:
        await third.choose("Join it")
        await third.choose("Ana")

        assert "Both screens of this game are open already" in third.seen()


async def test_a_window_that_would_rather_not_join_is_at_home(tmp_path: Path) -> None:
    """And the first one hears nothing of it."""
    async with walking(new_app(tmp_path)) as ana:
        await ana.begin()
        async with walking(new_app(tmp_path)) as sam:
            await sam.choose("Not now")

            assert sam.screen == "HomeScreen"
            assert ana.app.host.seat is None
