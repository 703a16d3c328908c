"""The library: all decks, bad ones too, every card found, and nothing that a stranger wrote is run."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from game.decks.library import Library
from game.rules.words import Depth, Topic
from game.ui.screens.library import MOST_ROWS, LibraryScreen
from game.ui.widgets.preview import Preview
from game.ui.widgets.sieve import Filter
from tests.decks.corpus.hostile import CLEANED, SEEN_AS_TYPED
from tests.ui.walk import SIZE, Walk, new_app, walking

ALPHA = """---
title: Alpha
about: For a slow evening.
for: dating
---

# Surface

- What made you smile today?
  - Where were you?
  note: One sentence is enough.

# Deep

- What do you miss about your mother?
  topics: grief, family
  facet: emotional
"""
GAMMA = "---\ntitle: Gamma\n---\n\n# Shallows\n\n- What would {partner} say about the lake?\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two decks and a file that is none."""
    folder = tmp_path / "decks"
    folder.mkdir()
    (folder / "a.md").write_text(ALPHA, encoding="utf-8")
    (folder / "b.md").write_text("no deck at all\n", encoding="utf-8")
    (folder / "c.md").write_text(GAMMA, encoding="utf-8")
    return folder


class Visit(Walk):
    """Someone who stands before the shelves."""

    @property
    def library(self) -> LibraryScreen:
        assert isinstance(self.app.screen, LibraryScreen)
        return self.app.screen

    @property
    def rows(self) -> list[str]:
        options = self.library.query_one("#rows", OptionList).options
        return [str(option.prompt) for option in options]

    async def settle(self) -> None:
        """Until every search and every look at the folder is over."""
        await super().settle()
        for _ in range(500):
            if not any(worker.group in {"find", "refresh"} for worker in self.app.workers):
                break
            await self.pilot.pause(0.01)
        await super().settle()

    async def search(self, words: str) -> None:
        await self.press("slash")
        await self.type(words)


@asynccontextmanager
async def visiting(folder: Path, size: tuple[int, int] = SIZE) -> AsyncIterator[Visit]:
    library = Library([folder])

    def refresh() -> Library:
        library.refresh()
        return library

    async with walking(new_app(folder.parent / "home"), size) as walk:
        visit = Visit(walk.app, walk.pilot)
        await visit.app.push_screen(LibraryScreen(refresh))
        await visit.settle()
        yield visit


async def test_all_decks_stand_there_with_their_cards_and_what_they_are_about(folder: Path) -> None:
    async with visiting(folder) as visit:
        assert visit.rows[0].startswith("Alpha · 2 cards · yours\nFor a slow evening.")
        assert visit.rows[2].startswith("Gamma · 1 card")


async def test_a_bad_deck_stands_there_with_its_first_message(folder: Path) -> None:
    async with visiting(folder, (120, 40)) as visit:
        assert visit.rows[1].startswith("b.md · not playable yet\n! b.md:1: ")
        await visit.press("down")

        assert "to mend" in visit.seen()
        await visit.press("enter")
        assert len(visit.rows) == 3


async def test_advice_about_an_own_deck_stands_there_quietly(folder: Path) -> None:
    """A count and the first sentence in the list, all of it beside."""
    async with visiting(folder, (120, 40)) as visit:
        assert "3 pieces of advice: Surface has 1 card only" in visit.rows[0]

        await visit.press("down", "up")
        assert "3 pieces of advice" in visit.seen().split("Gamma")[0]
        assert "a.md:9: Surface has 1" in visit.seen()


async def test_a_file_dropped_into_the_folder_is_found_without_a_restart(folder: Path) -> None:
    async with visiting(folder) as visit:
        (folder / "d.md").write_text(GAMMA.replace("Gamma", "Delta"), encoding="utf-8")
        assert len(visit.rows) == 3
        await visit.press("r")

        assert visit.rows[3].startswith("Delta")


async def test_a_mended_deck_is_found_when_the_screen_is_shown_again(folder: Path) -> None:
    async with visiting(folder) as visit:
        (folder / "b.md").write_text(GAMMA.replace("Gamma", "Beta"), encoding="utf-8")
        await visit.press("f1", "escape")

        assert visit.rows[1].startswith("Beta")


async def test_searching_narrows_as_one_types(folder: Path) -> None:
    async with visiting(folder) as visit:
        await visit.search("what")
        assert len(visit.rows) == 3
        await visit.type(" mother")

        assert [row[2:] for row in visit.rows] == ["What do you miss about your mother?"]


async def test_each_filter_cycles_and_is_said_in_words(folder: Path) -> None:
    async with visiting(folder) as visit:
        assert "d any depth" in visit.seen()
        await visit.press("d", "d", "d", "t")
        assert "d Deep" in visit.seen()
        assert "t grief" in visit.seen()
        assert [row[2:] for row in visit.rows] == ["What do you miss about your mother?"]
        await visit.press("d", "d", "T")

        assert "d any depth" in visit.seen()
        assert visit.rows[0].startswith("Alpha")


async def test_every_filter_has_its_key(folder: Path) -> None:
    async with visiting(folder) as visit:
        await visit.press("s", "f")
        assert (visit.library.sieve.said("stage"), visit.library.sieve.said("facet")) == (
            "dating",
            "emotional",
        )
        assert len(visit.rows) == 1
        for _ in range(len(Topic) + 1):
            await visit.pilot.press("t")

        assert visit.library.sieve.topic is None


async def test_the_marked_card_lies_on_the_table_with_all_that_belongs_to_it(folder: Path) -> None:
    async with visiting(folder, (120, 40)) as visit:
        await visit.press("enter")
        seen = visit.seen()
        assert all(words in seen for words in ("Surface", "One sentence is enough.", "Where were you?"))
        await visit.press("down")

        assert "touches grief, family" in visit.seen()
        assert visit.library.query_one(Preview).has_class("-depth-3")


async def test_twenty_thousand_cards_make_no_more_rows_than_anyone_reads(folder: Path) -> None:
    words = ("lake", "hill", "wood", "town")
    for depth, word in zip(Depth, words, strict=True):
        cards = "\n".join(f"- What about the {number}th {word}?" for number in range(5_000))
        text = f"---\ntitle: {word}\n---\n\n# {depth.title}\n\n{cards}\n"
        (folder / f"{word}.md").write_text(text, encoding="utf-8")
    async with visiting(folder) as visit:
        await visit.search("what about")

        assert len(visit.rows) == MOST_ROWS + 1
        assert visit.rows[-1] == "and 19,802 more: add a word"
        await visit.type(" 4321th wood")
        assert [row[2:] for row in visit.rows] == ["What about the 4321th wood?"]


async def test_hostile_texts_are_seen_as_typed_and_run_nothing(folder: Path) -> None:
    texts = [*SEEN_AS_TYPED.values(), *CLEANED.values()]
    cards = "\n".join(f"- {text}\n  - {text}" for text in texts)
    (folder / "a.md").write_text(f"---\ntitle: {texts[0]}\n---\n# Deep\n{cards}\n", encoding="utf-8")
    async with visiting(folder, (200, 60)) as visit:
        assert texts[0] in visit.seen()
        await visit.press("enter")
        for _ in range(5):
            await visit.pilot.click("Paper .words")
            await visit.pilot.press("down")
        assert visit.screen == "LibraryScreen"
        assert visit.app.is_running
        seen = visit.seen()

    assert all(SEEN_AS_TYPED[name] in seen for name in ("textual-closing-tag", "textual-action", "shell"))
    assert "\x1b" not in seen
    assert "\x07" not in seen


async def test_escape_goes_back_a_step_and_then_leaves(folder: Path) -> None:
    async with visiting(folder) as visit:
        await visit.press("down", "down", "enter", "d")
        await visit.search("lake")
        steps = []
        for _ in range(3):
            await visit.press("escape")
            screen = visit.library
            steps.append((screen.query_one(Input).value, screen.sieve.depth, len(visit.rows)))

        assert steps == [("", Depth.SURFACE, 0), ("", None, 1), ("", None, 3)]
        assert visit.library.query_one(OptionList).highlighted == 2
        await visit.press("escape")
        assert visit.screen == "HomeScreen"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
async def test_list_search_filters_and_card_are_seen_in_any_window(
    folder: Path, size: tuple[int, int]
) -> None:
    async with visiting(folder, size) as visit:
        await visit.press("enter")
        seen = visit.seen()

        assert "░ What made you smile" in seen
        assert seen.count("What made you smile today?") >= 1
        assert all(words in seen for words in ("Press /", "any depth", "any topic", "Surface"))


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_the_mouse_picks_a_deck_a_card_and_a_filter(folder: Path, size: tuple[int, int]) -> None:
    async with visiting(folder, size) as visit:
        click: Callable[..., Awaitable[bool]] = visit.pilot.click
        await click("#rows", offset=(4, 0))
        await visit.settle()
        assert len(visit.rows) == 2
        await click("#rows", offset=(4, 1))
        await visit.settle()
        assert visit.library.query_one(OptionList).highlighted == 1
        await click("#filter-depth")
        await visit.settle()

        assert visit.library.query_one("#filter-depth", Filter).sieve.depth is Depth.SURFACE


async def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    async with visiting(tmp_path / "nowhere") as visit:
        assert "No deck stands here yet" in visit.seen()
        await visit.press("enter", "escape")

        assert visit.screen == "HomeScreen"
