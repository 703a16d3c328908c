"""An evening by a plan on the screen: all of it is seen before anyone agrees, and each agrees in private."""

import re
from pathlib import Path

import pytest
from textual.widgets import SelectionList, TextArea

from game.decks.model import Deck, Order, Plan
from game.rules.cards import Card
from game.rules.change import replace
from game.rules.state import Phase
from game.rules.words import Depth, Seat
from game.saves.home import Home
from game.table.table import Table
from game.table.world import World
from tests.sitting import seen_by_others
from tests.ui.walk import Clock, HighChance, Walk, deck, new_app, walking

HOSTILE = "[@click=app.quit]What do [/b] you miss?[/]"
PLAN = Deck(
    "Sundays [b]",
    author="M. Okafor",
    introduction="Gentle cards for tired people.",
    plan=Plan(Order.AS_WRITTEN, 30, Depth.DEEP),
    closing="Thank each other [/x] out loud.",
    cards=(
        Card("p1", HOSTILE, Depth.DEEP),
        Card("p2", "What do you hope?", Depth.SURFACE),
        Card("p3", "Never seen", Depth.SEABED),
    ),
)


def between_evenings(home: Path, depth: Depth = Depth.SURFACE) -> None:
    """A couple between two evenings."""
    world = World(clock=Clock(), chance=HighChance(), sync=False)
    table = Table.start(Home(home), ("Ana", "Sam"), (deck(),), world)
    for move in ("BeginEvening", "Pledged", "Close"):
        table.play(next(play.move for play in table.legal() if type(play.move).__name__ == move))
    table.state = replace(table.state, depth=depth)
    table.play(next(play.move for play in table.legal() if type(play.move).__name__ == "Goodnight"))
    table.close()


async def _to_agreement(walk: Walk) -> None:
    await walk.press("down", "down", "down", "enter", "enter", "enter")
    assert walk.screen == "ReadingScreen"


async def _agree(walk: Walk, *keys: str) -> None:
    for key in keys:
        await walk.until(lambda: walk.screen == "PrivateScreen", presses=3)
        await walk.press(key, "enter")
        await walk.pilot.pause(0.1)


async def test_the_whole_plan_is_seen_before_anyone_agrees(tmp_path: Path) -> None:
    """The introduction, how it goes, every card as it is written, the closing; nothing of it is an action."""
    between_evenings(tmp_path)
    async with walking(new_app(tmp_path, decks=(deck(), PLAN)), size=(100, 40)) as walk:
        await walk.press("down", "down", "down", "enter", "enter")
        seen = " ".join(re.sub(r"[^\S ]", " ", walk.seen()).split())

        assert walk.screen == "PassageScreen"
        for words in (
            "Sundays [b]",
            "M. Okafor",
            "30 minutes · down to the Deep",
            "no stars tonight",
            "Gentle cards for tired people.",
            "Surface 1 · Deep 1",
            HOSTILE,
            "What do you hope?",
            "Thank each other [/x] out loud.",
        ):
            assert words in seen
        assert "Never seen" not in seen


async def test_an_evening_by_a_plan_from_agreement_to_its_closing(tmp_path: Path) -> None:
    """Both agree to all of it: the first card lies there, whatever is open; the end is the author's."""
    between_evenings(tmp_path)
    async with walking(new_app(tmp_path, decks=(deck(), PLAN))) as walk:
        await _to_agreement(walk)
        await _agree(walk, "home", "home")
        assert (walk.screen, walk.phase) == ("RoundScreen", Phase.DRAW)
        assert HOSTILE in " ".join(walk.seen().split())
        await walk.until(lambda: walk.screen == "PassageScreen", presses=30)
        assert "Thank each other [/x] out loud." in walk.seen()
        assert walk.state.here.rounds == 2
        await walk.press("enter")

        assert walk.screen == "ClosingScreen"


@pytest.mark.parametrize("keys", [("home", "end"), ("end", "home"), ("end", "end")])
async def test_one_wish_for_the_shallows_is_enough(tmp_path: Path, keys: tuple[str, str]) -> None:
    """And the screens are the same, whoever had it."""
    between_evenings(tmp_path)
    async with walking(new_app(tmp_path, decks=(deck(), PLAN))) as walk:
        await _to_agreement(walk)
        await _agree(walk, *keys)

        assert [card.id for card in walk.state.table.pair] == ["p2"]


async def test_an_interrupted_agreement_is_void(tmp_path: Path) -> None:
    """Nothing was begun."""
    between_evenings(tmp_path)
    async with walking(new_app(tmp_path, decks=(deck(), PLAN))) as walk:
        await _to_agreement(walk)
        await _agree(walk, "home")
        await walk.press("escape")

        assert walk.screen == "HomeScreen"
    table = Table.resume(Home(tmp_path).games()[0], (deck(),), World(clock=Clock(), sync=False))
    assert (table.state.phase, table.state.evening) == (Phase.AWAY, 1)
    table.close()


async def test_a_preset_is_one_key_and_can_be_changed_after(tmp_path: Path) -> None:
    """Where the house rules are asked; the ways of closed depths are not spoken of."""
    between_evenings(tmp_path)
    async with walking(new_app(tmp_path, decks=(deck(),))) as walk:
        await walk.press("down", "down", "enter")
        await walk.until(lambda: walk.screen == "HouseDialog", presses=8)
        assert len(walk.app.screen.query_one(SelectionList).selected) == 4
        assert "Guess first" not in walk.seen()
        await walk.press("3")
        assert len(walk.app.screen.query_one(SelectionList).selected) == 3
        await walk.press("2", "home", "space", "enter", "escape")
        assert walk.screen == "HomeScreen"
    table = Table.resume(Home(tmp_path).games()[0], (deck(),), World(clock=Clock(), sync=False))
    house = table.state.house
    table.close()

    assert (house.both_answer, house.give_back, house.show_points) == (False, True, False)


async def test_a_letter_is_sealed_behind_a_hand_over_and_shown_nowhere(tmp_path: Path) -> None:
    """From the closing card's end to the file: the screen says only that it is sealed."""
    between_evenings(tmp_path, Depth.SEABED)
    async with walking(new_app(tmp_path, decks=(deck(),))) as walk:
        object.__setattr__(walk.app.host.world, "chance", HighChance())
        await walk.press("enter")
        await _agree(walk, "end", "end")
        await walk.to(Phase.ROUND_END)
        await walk.press("e", "down", "enter", "enter", "enter")
        assert "Sam, this one is for you." in walk.seen()
        await walk.press("enter")
        walk.app.screen.query_one(TextArea).insert("Dear Ana,\nthe sea is calm.")
        await walk.press("ctrl+s")

        assert walk.screen == "RoundScreen"
        assert "the sea is calm" not in walk.seen()
        (letter,) = seen_by_others(Home(tmp_path).games()[0], "SELECT seat, for_both, text FROM letters")
    assert letter == (Seat.SECOND, 0, "Dear Ana,\nthe sea is calm.")


async def test_the_first_word_is_spoken_within_two_minutes(tmp_path: Path) -> None:
    """From the first screen to the first card: every word read, every key found, both names typed."""
    seconds = 0.0
    async with walking(new_app(tmp_path)) as walk:
        for keys in (["n"], ["enter"], [*"Ana", "enter", *"Sam", "enter"], ["enter"]):
            read = len(re.findall(r"[^\W\d_]{2,}", walk.seen()))
            seconds += read * 60 / 200 + sum(0.5 if len(key) == 1 else 2 for key in keys)
            await walk.press(*keys)

        assert walk.phase is Phase.TELL
        seconds += len(re.findall(r"[^\W\d_]{2,}", walk.seen())) * 60 / 200
    assert seconds <= 120
