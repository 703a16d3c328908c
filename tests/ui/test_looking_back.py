"""Looking back on the screen: the journey, an evening's page, keepsakes, a season, the book, a summary."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets._footer import FooterKey

from game.rules import moves as m
from game.rules.change import replace
from game.rules.evolve import settled
from game.rules.state import Circles, Phase
from game.rules.words import Seat
from game.saves.home import Home
from game.saves.kept import seal_line
from game.saves.past import Past, ask_back, read_past
from game.saves.store import Store
from game.sentences import journey as sentences
from game.table.journey import Journey, journey
from game.table.table import Table
from game.table.world import World
from game.ui.screens.journey import JourneyScreen
from game.ui.widgets.sea import SeaPicture
from game.ui.widgets.titles import CardTitle
from tests.past import a_card, a_round
from tests.sitting import meddle
from tests.ui.walk import Clock, HighChance, Walk, _obvious, deck, new_app, walking

LINES = ("You laughed, evening", "Soup at midnight, evening")


def played(
    home: Path,
    evenings: int = 2,
    lines: tuple[str, str] = LINES,
    names: tuple[str, str] = ("Ana", "Sam"),
) -> Path:
    """A game of so many evenings, with a line by each and a star in every one."""
    table = Table.start(Home(home), names, (deck(),), World(Clock(), HighChance(), sync=False))
    for evening in range(1, evenings + 1):
        while table.state.phase is not Phase.ROUND_END:
            _obvious(table)
        table.play(m.Star())
        for seat, line in zip(Seat, lines, strict=True):
            table.play(m.KeepLine(f"{line} {evening}."), seat)
        table.play(m.Close())
        table.play(m.Goodnight())
    table.close()
    return Home(home).games()[0]


@pytest.fixture
async def walk(tmp_path: Path) -> AsyncIterator[Walk]:
    """The app at home, with a game of two evenings."""
    played(tmp_path)
    async with walking(new_app(tmp_path)) as walk:
        yield walk


async def until_read(walk: Walk) -> None:
    screen = walk.app.screen
    assert isinstance(screen, JourneyScreen)
    for _ in range(100):
        if screen._journey is not None:
            break
        await walk.pilot.pause(0.02)
    await walk.settle()


async def open_journey(walk: Walk) -> None:
    await walk.press("j")
    await walk.until(lambda: walk.screen == "JourneyScreen", presses=20, key="f20")
    await until_read(walk)


async def test_the_journey_is_one_key_from_home(walk: Walk) -> None:
    """The sea, the evening under the light, and the way in words."""
    await open_journey(walk)
    seen = walk.seen()

    assert "Surface" in seen
    assert "★" in seen
    assert "Evening 2 · " in seen
    assert "2 evenings" in seen


async def test_the_light_goes_from_evening_to_evening_by_key_and_mouse(walk: Walk) -> None:
    """And stops at the first and the last."""
    await open_journey(walk)
    await walk.press("left", "left", "left")
    assert "Evening 1 · " in walk.seen()
    await walk.press("right", "right", "right")
    assert "Evening 2 · " in walk.seen()
    await walk.pilot.click(SeaPicture, offset=(14, 6))
    await walk.settle()
    assert "Evening 1 · " in walk.seen()
    await walk.pilot.click(SeaPicture, offset=(14, 6))
    await walk.settle()

    assert walk.screen == "EveningScreen"


async def test_an_evenings_page_holds_cards_lines_and_points(walk: Walk) -> None:
    """As titles, own words and sentences; and it leads back to the same evening."""
    await open_journey(walk)
    await walk.press("left", "enter")
    seen = " ".join(walk.seen().split())

    assert "Evening 1 · " in seen
    assert "What about the" in seen
    assert "“You laughed, evening 1.” Ana" in seen
    assert "“Soup at midnight, evening 1.” Sam" in seen
    await walk.press("right", "escape")
    await until_read(walk)
    assert "Evening 2 · " in walk.seen()


async def test_hidden_points_are_not_on_the_page_either(tmp_path: Path) -> None:
    """The house rule holds for the past as well."""
    path = played(tmp_path, 1)
    table = Table.resume(path, (deck(),), World(Clock(), HighChance(), sync=False))
    table.play(m.Switch(m.HouseRule.SHOW_POINTS))
    table.close()
    async with walking(new_app(tmp_path), (80, 40)) as walk:
        await open_journey(walk)
        await walk.press("enter")
        assert "felt heard" not in walk.seen()


async def test_a_place_gets_one_word_and_the_chart_shows_it(walk: Walk) -> None:
    """The first word counts; it stands beside its light."""
    await open_journey(walk)
    await walk.press("enter", "n")
    await walk.type("harbour lights")
    await walk.press("enter")
    assert "⚑ harbour" in walk.seen()
    await walk.press("escape")
    await until_read(walk)

    assert "harbour" in walk.seen()
    assert "lights" not in walk.seen()


async def test_a_starred_card_asks_to_come_back_and_another_does_not(walk: Walk) -> None:
    """The day stands beside it; `r` is offered for stars alone."""
    await open_journey(walk)
    await walk.press("enter")
    titles = list(walk.app.screen.query(CardTitle))
    assert [title.past.starred for title in titles] == [True]
    await walk.press("r", "down", "enter")

    assert "comes back from" in walk.seen()


async def test_keepsakes_are_found_by_a_word(walk: Walk) -> None:
    """As it is typed; Escape takes the words away first."""
    await open_journey(walk)
    await walk.press("k")
    assert "“You laughed, evening 1.”" in walk.seen()
    await walk.press("slash")
    await walk.type("MIDNIGHT 2")
    assert "Soup at midnight, evening 2." in walk.seen()
    assert "laughed" not in walk.seen()
    await walk.type(" nowhere")
    assert sentences.KEEPSAKES_NOT_FOUND in walk.seen()
    await walk.press("escape")
    assert "laughed" in walk.seen()
    await walk.press("o", "o")
    assert "by depth" in walk.seen()
    await walk.press("escape")
    await until_read(walk)


async def _mark_line(walk: Walk, words: str) -> None:
    await walk.press("slash")
    await walk.type(words)
    await walk.press("enter")


async def test_either_deletes_a_line_for_good_after_one_question(walk: Walk, tmp_path: Path) -> None:
    """It is gone from keepsakes, from the page, and from the bytes of the file; the rest stays."""
    await open_journey(walk)
    await walk.press("k")
    await _mark_line(walk, "laughed 1")
    await walk.press("d")
    assert "Delete this line for good?" in walk.seen()
    await walk.press("enter")  # the first choice keeps it
    assert "laughed" in walk.seen()
    await walk.press("d", "down", "enter")
    assert "That line is erased" in walk.said()
    assert sentences.KEEPSAKES_NOT_FOUND in walk.seen()
    assert b"laughed, evening 1" not in Home(tmp_path).games()[0].read_bytes()
    await walk.press("escape", "escape", "ctrl+q")
    await walk.until(lambda: walk.screen == "HomeScreen", presses=20, key="escape")

    store = Store.open(Home(tmp_path).games()[0])
    assert read_past(store).kept[0].line.text == "Soup at midnight, evening 1."
    store.close()


async def test_a_keepsake_leads_to_its_evening(walk: Walk) -> None:
    """Enter opens the page that it belongs to."""
    await open_journey(walk)
    await walk.press("k")
    await _mark_line(walk, "soup 1")
    await walk.press("enter")

    assert walk.screen == "EveningScreen"
    assert "Evening 1 · " in walk.seen()


async def test_the_page_of_tonight_follows_good_night(tmp_path: Path) -> None:
    """One Enter closes it; the next evening's home says a new evening."""
    async with walking(new_app(tmp_path)) as walk:
        await walk.begin()
        await walk.to(Phase.ROUND_END)
        await walk.press("c", "g")
        await walk.until(lambda: walk.screen == "EveningScreen", presses=20, key="f20")
        assert "Evening 1 · " in walk.seen()
        assert sentences.EVENING_NOTHING_KEPT in walk.seen()
        await walk.press("enter")
        assert walk.screen == "ChoiceDialog"  # the first evening's arrangements


async def test_a_season_is_a_page_to_read(walk: Walk) -> None:
    """Two evenings told, ten proposed, and nothing to press but back."""
    await open_journey(walk)
    await walk.press("s")
    seen = walk.seen()

    assert sentences.SEASON in seen
    assert seen.count(sentences.SEASON_DONE) == 2
    assert "First evening" in seen
    await walk.press("enter")
    assert walk.screen == "LeafScreen"


async def _write(walk: Walk, path: Path) -> None:
    await walk.press("ctrl+u", "ctrl+k", "delete")
    field = walk.app.focused
    field.value = ""  # type: ignore[union-attr]
    await walk.type(str(path))
    await walk.press("enter")
    await walk.pilot.pause(0.1)


async def test_the_book_is_written_where_they_say(walk: Walk, tmp_path: Path) -> None:
    """As a page or as text, and never over a file unasked."""
    await open_journey(walk)
    await walk.press("b")
    await _write(walk, tmp_path / "ours.html")
    assert "Soup at midnight" in (tmp_path / "ours.html").read_text(encoding="utf-8")
    (tmp_path / "ours.md").write_text("a letter")
    await until_read(walk)
    await walk.press("b")
    await _write(walk, tmp_path / "ours.md")
    assert sentences.REPLACE_ASK in walk.seen()
    await walk.press("enter")
    assert (tmp_path / "ours.md").read_text() == "a letter"
    await until_read(walk)
    await walk.press("b")
    await _write(walk, tmp_path / "nowhere" / "ours.md")
    assert "there is no such folder" in walk.said()


def _names(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


async def _agree(walk: Walk, *answers: bool) -> None:
    for answer in answers:
        await walk.until(lambda: walk.screen == "PrivateScreen")
        await walk.press("home" if answer else "end", "enter")
        await walk.pilot.pause(0.1)


@pytest.mark.parametrize("answers", [(True, False), (False, True), (False, False)])
async def test_one_no_is_enough_and_nobody_learns_whose(
    walk: Walk, tmp_path: Path, answers: tuple[bool, bool]
) -> None:
    """The page for a therapist is not written; the sentence is the same each time."""
    await open_journey(walk)
    await walk.press("t")
    assert "no words, no cards, no names" in " ".join(walk.seen().split())
    await walk.press("enter")
    await _agree(walk, *answers)

    assert sentences.SUMMARY_NOT in walk.said()
    assert walk.screen == "JourneyScreen"
    assert not [name for name in _names(tmp_path) if name.endswith(".txt")]


async def test_the_page_for_a_therapist_is_written_when_both_agree(walk: Walk, tmp_path: Path) -> None:
    """Seen first, agreed by each in private, and then exactly what was seen."""
    await open_journey(walk)
    await walk.press("t", "enter")
    await _agree(walk, True, True)
    await walk.until(lambda: walk.screen == "WordDialog", presses=20, key="f20")
    await _write(walk, tmp_path / "ours.txt")
    text = (tmp_path / "ours.txt").read_text(encoding="utf-8")

    assert "Evenings: 2." in text
    assert "laughed" not in text
    assert "Ana" not in text


async def test_no_evening_yet_is_said_kindly(tmp_path: Path) -> None:
    """No picture of nothing, and no page to open."""
    Table.start(Home(tmp_path), ("Ana", "Sam"), (deck(),), World(sync=False)).close()
    async with walking(new_app(tmp_path)) as walk:
        await open_journey(walk)
        assert sentences.NO_EVENING[0] in walk.seen()
        assert not [key for key in walk.app.screen.query(FooterKey) if key.description == "Page"]
        await walk.press("enter", "left", "right", "b")
        assert walk.screen == "JourneyScreen"
        await walk.press("k")
        assert sentences.KEEPSAKES_NONE[0] in walk.seen()


async def test_while_it_is_read_the_screen_says_so(tmp_path: Path) -> None:
    """The picture comes only after all of it was verified."""
    verified = asyncio.Event()

    async def read() -> Journey:
        await verified.wait()
        past = Past((a_round(1, 1, a_card("one")),))
        return journey(past, ())

    async with walking(new_app(tmp_path)) as walk:
        walk.app.push_screen(JourneyScreen(Content("Ana & Sam"), read))
        await walk.settle()
        assert "Reading what stays of your evenings" in walk.seen()
        await walk.press("enter")
        assert walk.screen == "JourneyScreen"
        verified.set()
        await until_read(walk)
        assert "Reading" not in walk.seen()
        assert "1 card" in walk.seen()


async def test_an_altered_past_is_not_shown(tmp_path: Path) -> None:
    """The journey says what is wrong, and the way back is open."""
    path = played(tmp_path, 2)
    meddle(path, "UPDATE rounds SET depth = 4 WHERE number = 1")
    async with walking(new_app(tmp_path)) as walk:
        await walk.press("j")
        await walk.until(lambda: walk.screen == "JourneyScreen", presses=20, key="f20")
        await walk.pilot.pause(0.2)
        await walk.settle()
        assert "is damaged" in walk.seen()
        assert "★" not in walk.seen()
        await walk.press("escape")
        assert walk.screen == "HomeScreen"


async def test_the_journey_is_in_the_palette_at_the_card_too(tmp_path: Path) -> None:
    """And the card lies there as before."""
    path = played(tmp_path, 1)
    async with walking(new_app(tmp_path, opening=path)) as walk:
        await walk.until(lambda: walk.screen == "RoundScreen", presses=5)
        before = walk.state
        commands = [command.title for command in walk.app.get_system_commands(walk.app.screen)]
        assert sentences.JOURNEY in commands
        await walk.app.action_look_back()
        await walk.until(lambda: walk.screen == "JourneyScreen", presses=20, key="f20")
        await until_read(walk)
        await walk.press("escape")
        assert walk.screen == "RoundScreen"
        assert walk.state == before


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40), (200, 60)])
async def test_every_window_shows_the_sea_and_its_words(tmp_path: Path, size: tuple[int, int]) -> None:
    """Nothing is cut off at the sides."""
    played(tmp_path, 3)
    async with walking(new_app(tmp_path), size) as walk:
        await open_journey(walk)
        seen = walk.seen()
        assert "Surface" in seen
        assert "Evening 3 · " in seen
        await walk.press("enter")
        assert "Evening 3 · " in walk.seen()
        await walk.press("escape")
        await until_read(walk)
        await walk.press("k")
        assert walk.app.screen.query_one(OptionList).option_count > 3


def _obvious_key(walk: Walk, wanted: str) -> str:
    """Enter; at the draw, the key of the card that came back."""
    table = walk.state.round
    if walk.phase is not Phase.DRAW or table is None or not table.turned:
        return "enter"
    places = [place for place, each in enumerate(table.pair, start=1) if each.id == wanted]
    return str(places[0]) if places else "enter"


async def test_what_was_kept_the_first_time_is_shown_after_both_told_anew(tmp_path: Path) -> None:
    """Not before, and one Enter leads back to the card."""
    path = played(tmp_path, 1)
    store = Store.open(path, sync=False)
    past = read_past(store)
    card = past.rounds[-1].card.id
    ask_back(store, past.rounds[-1].number, 1.0)
    store.close()
    async with walking(new_app(tmp_path, opening=path)) as walk:
        for _ in range(80):
            if walk.screen == "LeafScreen":
                break
            assert "laughed" not in walk.seen()
            await walk.press(_obvious_key(walk, card))
        assert sentences.AGAIN in walk.seen()
        assert "“You laughed, evening 1.” Ana" in " ".join(walk.seen().split())
        await walk.press("enter")
        assert (walk.screen, walk.phase) == ("RoundScreen", Phase.ROUND_END)


def _circles_of_two_evenings(home: Path) -> None:
    """As two evenings on which both showed theirs leave them."""
    table = Table.resume(Home(home).games()[0], (deck(),), World(Clock(), HighChance(), sync=False))
    drawn = (Circles(1, (2, 3)), Circles(2, (4, 4)))
    state = replace(table.state, unsettled=replace(table.state.unsettled, circles=drawn))
    table.store.write_checkpoint(state, settled(state))
    table.close()


@pytest.mark.parametrize("answers", [(True, True), (True, False), (False, True)])
async def test_the_circles_stand_on_it_only_if_both_add_them(
    tmp_path: Path, answers: tuple[bool, bool]
) -> None:
    """Seen beforehand, in words; one no leaves them out, and the page is written all the same."""
    played(tmp_path)
    _circles_of_two_evenings(tmp_path)
    async with walking(new_app(tmp_path), (80, 40)) as walk:
        await open_journey(walk)
        assert "From one picture of your circles to the next: closer." in walk.seen()
        await walk.press("t")
        assert sentences.SUMMARY_CIRCLES in walk.seen()
        await walk.press("enter")
        await _agree(walk, True, True)
        await _agree(walk, *answers)
        await walk.until(lambda: walk.screen == "WordDialog", presses=20, key="f20")
        await _write(walk, tmp_path / "ours.txt")
        text = (tmp_path / "ours.txt").read_text(encoding="utf-8")

    assert ("closer" in text) is all(answers)
    assert "Evenings: 2." in text


async def _to_row(walk: Walk, words: str) -> None:
    """Mark the row that holds these words, without choosing it."""
    rows = walk.app.screen.query_one(OptionList)
    rows.highlighted = next(place for place, row in enumerate(rows.options) if words in str(row.prompt))
    await walk.settle()


async def test_a_line_is_sealed_and_nobody_reads_it_before_its_day(walk: Walk, tmp_path: Path) -> None:
    """It stands there as sealed, no search finds it, and it can still be deleted, unread."""
    await open_journey(walk)
    await walk.press("k")
    await _mark_line(walk, "laughed 2")
    await walk.press("s")
    assert "You laughed, evening 2." in walk.seen()
    await walk.press("down", "enter")
    assert "Sealed. It opens on" in walk.said()
    await walk.press("escape")
    assert "A sealed line of Ana. It opens on" in walk.seen()
    assert "You laughed, evening 2." not in walk.seen()
    assert "You laughed, evening 1." in walk.seen()
    await _to_row(walk, "A sealed line")
    await walk.press("d")
    assert sentences.ERASE_SEALED_ASK in walk.seen()
    await walk.press("down", "enter")

    assert "A sealed line" not in walk.seen()
    assert b"You laughed, evening 2." not in Home(tmp_path).games()[0].read_bytes()


async def test_esc_and_the_first_choice_leave_a_line_open(walk: Walk) -> None:
    """Whoever pressed the wrong key loses nothing."""
    await open_journey(walk)
    await walk.press("k")
    await _mark_line(walk, "laughed 2")
    for key in ("enter", "escape"):
        await walk.press("s", key)
        assert walk.screen == "KeepsakesScreen"

    assert "You laughed, evening 2." in walk.seen()


async def test_lines_of_a_day_open_together_when_they_sit_down(tmp_path: Path) -> None:
    """Offered once an evening; whoever would rather wait leaves all of them sealed."""
    game = played(tmp_path)
    table = Table.resume(game, (deck(),), World(Clock(), HighChance(), sync=False))
    for number in (1, 4):
        table.amend(partial(seal_line, number=number, opens=Clock().now))
    table.close()
    async with walking(new_app(tmp_path)) as walk:
        await walk.press("enter")
        assert "2 lines that you sealed may be opened." in walk.seen()
        await walk.press("down", "enter")
        assert walk.screen == "RoundScreen"
    async with walking(new_app(tmp_path / "again", opening=game)) as walk:
        assert walk.screen == "RoundScreen"  # not in the middle of an evening


async def test_what_was_sealed_is_read_together_on_its_day(tmp_path: Path) -> None:
    """Signed and dated; from then on it is a keepsake again."""
    game = played(tmp_path)
    table = Table.resume(game, (deck(),), World(Clock(), HighChance(), sync=False))
    for number in (1, 4):
        table.amend(partial(seal_line, number=number, opens=Clock().now))
    table.close()
    async with walking(new_app(tmp_path)) as walk:
        await walk.press("enter", "enter")
        seen = walk.seen()
        assert "You laughed, evening 1." in seen
        assert "Soup at midnight, evening 2." in seen
        assert "You laughed, evening 2." not in seen
        await walk.press("enter")
        assert walk.screen == "RoundScreen"
    store = Store.open(game)

    assert (len(read_past(store).kept), read_past(store).sealed) == (4, ())
    store.close()
