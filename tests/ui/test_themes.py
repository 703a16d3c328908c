"""Every text can be read in every theme, and what colours say is said by shapes and words as well."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as Ground

from game import marks
from game.rules.state import Phase
from game.rules.words import Depth
from game.saves.settings import Colours, Letters, Settings
from game.ui.filters import Sixteen, ratio
from game.ui.suit import Terminal
from game.ui.widgets.gauge import Gauge
from tests.screens import app_in
from tests.tour import Way, every_screen, tour
from tests.ui.walk import HighChance, Walk, new_app, round_screen, walking

_DRAWN = frozenset("~∿·").union(map(chr, range(0x2500, 0x25A0)))
"""Lines and decoration: they are no text."""

LEAST = {Colours.SEA: 4.5, Colours.SHORE: 4.5, Colours.CONTRAST: 7.0}


def segments(walk: Walk) -> Iterator[Segment]:
    """Everything on the screen, as it goes to the terminal."""
    for strip in walk.app.screen._compositor.render_strips():
        yield from strip


def faint(walk: Walk, least: float) -> set[str]:
    """Texts that are hard to read on their ground."""
    found = set()
    for text, style, _ in segments(walk):
        words = "".join(char for char in text if char not in _DRAWN).strip()
        if not words or style is None or style.color is None or style.bgcolor is None:
            continue
        ink, ground = (style.bgcolor, style.color) if style.reverse else (style.color, style.bgcolor)
        if ink != ground and ratio(ink, ground) < least:
            found.add(f"{words} {ratio(ink, ground):.1f} {ink.name} on {ground.name}")
    return found


@pytest.mark.parametrize("colours", LEAST)
async def test_every_text_can_be_read_on_its_ground(tmp_path: Path, colours: Colours) -> None:
    """4.5 to 1 at least, 7 to 1 in high contrast, on every screen there is."""
    hard: dict[str, set[str]] = {}
    seen: set[str] = set()

    async def look(walk: Walk, name: str) -> None:
        seen.add(walk.screen)
        if found := faint(walk, LEAST[colours]):
            hard.setdefault(name, set()).update(found)

    await tour(Way(tmp_path, look, (80, 24), settings=Settings(colours, motion=False)))

    assert len(every_screen()) > 30
    assert every_screen() - seen == set(), "add a stop to tests/tour"
    assert hard == {}


async def test_without_colours_and_marks_there_are_none(tmp_path: Path) -> None:
    """Both together, the hardest case: on every screen only the terminal's own two, and ASCII."""
    wrong: set[str] = set()

    async def look(walk: Walk, name: str) -> None:
        for text, style, _ in segments(walk):
            for colour in (style.color, style.bgcolor) if style else ():
                if colour is not None and not colour.is_default:
                    wrong.add(f"{name}: {text} {colour}")
            if not text.isascii():
                wrong.add(f"{name}: {text}")

    await tour(Way(tmp_path, look, (80, 24), settings=Settings(Colours.NONE, Letters.ASCII, motion=False)))

    assert wrong == set()


_colours = st.builds(Color.from_rgb, *(st.integers(0, 255),) * 3)


@given(_colours, _colours)
def test_sixteen_colours_are_readable_whatever_is_asked_for(ink: Color, ground: Color) -> None:
    """Coarse colours never fall together."""
    (shown,) = Sixteen().apply([Segment("a", Style.from_color(ink, ground))], Ground(0, 0, 0))
    assert shown.style is not None
    assert shown.style.color is not None
    assert shown.style.bgcolor is not None

    assert ratio(shown.style.color, shown.style.bgcolor) >= 4.5


async def test_a_terminal_with_sixteen_colours_gets_high_contrast_by_itself(tmp_path: Path) -> None:
    """Unless something else was chosen."""
    terminal = Terminal(few_colours=True)
    async with walking(new_app(tmp_path / "a", terminal=terminal)) as walk:
        by_itself = walk.app.theme
    async with walking(app_in(tmp_path / "b", Settings(Colours.SHORE), terminal=terminal)) as walk:
        assert (by_itself, walk.app.theme) == ("contrast", "shore")
        assert not faint(walk, 4.5)


async def test_no_color_stands_above_every_choice(tmp_path: Path) -> None:
    """Who sets it means it."""
    async with walking(app_in(tmp_path, Settings(Colours.SEA), terminal=Terminal(no_colour=True))) as walk:
        assert walk.app.theme == "none"


def told_apart(walk: Walk) -> dict[str, object]:
    """What the letters alone tell, without any style: the distinctions of this moment."""
    screen, seen = walk.app.screen, marks.in_ascii(walk.seen())
    gauge = screen.query_one(Gauge).region
    waters = "\n".join(line[gauge.x : gauge.right] for line in seen.splitlines()[gauge.y : gauge.bottom])
    steps = [step for step in ("tell", "give back", "ask") if f"> {step}" in seen]
    return {
        "open": [depth for depth in Depth if depth.title in waters and f". {depth.title} ." not in waters],
        "card": [depth for depth in Depth if f"@ {depth.title}" in waters],
        "step": steps,
        "pointer": [place for place in (0, 1) if f"> {place + 1} -" in seen],
        "starred": "* Surface" in seen or "* Shallows" in seen or "* Deep" in seen,
        "names": [name for name in ("Ana", "Sam") if name in seen.splitlines()[0]],
    }


def as_it_is(walk: Walk) -> dict[str, object]:
    """The same from the state."""
    state, table = walk.state, walk.state.round
    card = table.card if table else None
    steps = {Phase.TELL: ["tell"], Phase.GIVE_BACK: ["give back"], Phase.ASK: ["ask"]}
    drawn = state.phase is Phase.DRAW and table is not None and table.turned and bool(table.pair)
    return {
        "open": [depth for depth in Depth if depth <= state.depth],
        "card": [card.depth] if card else [],
        "step": steps.get(state.phase, []),
        "pointer": [round_screen(walk).pair.marked] if drawn else [],
        "starred": bool(table and table.starred and card),
        "names": ["Ana", "Sam"],
    }


@pytest.mark.parametrize(
    "settings",
    [Settings(Colours.NONE), Settings(Colours.SEA, Letters.ASCII), Settings(Colours.NONE, Letters.ASCII)],
)
async def test_an_evening_tells_everything_apart_by_letters_alone(tmp_path: Path, settings: Settings) -> None:
    """Which depths are open, whose card, which step, what is marked, what is starred, who sits here."""
    app = app_in(tmp_path, settings)
    seen: set[Phase] = set()
    async with walking(app) as walk:
        await walk.begin()
        for number in range(40):
            if walk.screen != "RoundScreen":
                break
            seen.add(walk.phase)
            assert told_apart(walk) == as_it_is(walk)
            if walk.phase is Phase.TELL:
                await walk.press("asterisk")
                assert told_apart(walk) == as_it_is(walk)
            if walk.phase is Phase.DRAW and number % 2:
                await walk.press("right")
                assert told_apart(walk) == as_it_is(walk)
            await walk.press("enter")

    assert {Phase.TELL, Phase.GIVE_BACK, Phase.ASK, Phase.ROUND_END, Phase.DRAW} <= seen


async def test_without_colours_the_marked_option_is_in_reverse(tmp_path: Path) -> None:
    """The obvious next thing and the pointer of a list are more than a colour."""
    async with walking(app_in(tmp_path, Settings(Colours.NONE))) as walk:
        reversed_now = {text.strip() for text, style, _ in segments(walk) if style and style.reverse}
        assert "Begin" in reversed_now
        await walk.begin()
        reversed_now = {text.strip() for text, style, _ in segments(walk) if style and style.reverse}

        assert "Told" in reversed_now


async def test_boxes_differ_by_their_shape(tmp_path: Path) -> None:
    """[x] is chosen, [ ] is not, in every theme."""
    from tests.ui.walk import played_to  # noqa: PLC0415

    app = new_app(tmp_path, opening=played_to(tmp_path, Phase.BOUNDARIES))
    async with walking(app) as walk:
        object.__setattr__(app.host.world, "chance", HighChance())
        await walk.press("enter", "enter")
        await walk.press("space")
        lines = walk.seen().splitlines()

    assert sum("[x]" in line for line in lines) == 1
    assert sum("[ ]" in line for line in lines) > 5


async def test_the_gauge_never_moves_between_phases(tmp_path: Path) -> None:
    """Its rows stand still, whatever lies beside it."""
    async with walking(new_app(tmp_path), size=(80, 24)) as walk:
        await walk.begin()
        places = set()
        for _ in range(14):
            gauge = walk.app.screen.query_one(Gauge).region
            lines = walk.seen().splitlines()
            rows = tuple(
                y for y, line in enumerate(lines) for depth in Depth if depth.title in line[: gauge.right]
            )
            places.add((gauge, rows))
            await walk.press("enter")

    assert len(places) == 1


def test_drawn_signs_are_no_letters() -> None:
    """What the reading test leaves out is really only drawn."""
    assert not any(unicodedata.category(sign).startswith(("L", "N")) for sign in _DRAWN)
