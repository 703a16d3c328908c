"""The paste box: whatever people copy from elsewhere is shown as cards, and lands where they want it."""

from pathlib import Path

import pytest
from textual.widgets import Static, TextArea

from game.decks.reader import read_deck
from game.rules.words import Depth
from game.ui.screens.pasting import MOST_PASTED
from tests.decks.corpus.hostile import CLEANED, SEEN_AS_TYPED
from tests.ui.desk import Writer, at_the_shelves

WORD = "Our questions:\r\n1.\tWhat made you smile?\r\no\tWhere were you?\r\n2.\tHow are you?\r\n"
SHEET = (
    "depth\ttext\tfollow_up_1\ttopics\r\n"
    "Surface\tWhat made you smile?\tWhere?\t\r\n"
    "Deep\tWhat do you miss?\tSince when?\tgrief, death\r\n"
)


def understood(writer: Writer) -> str:
    """What the right half says."""
    lines = writer.app.screen.query("#understood Static").results(Static)
    return "\n".join(str(line.content) for line in lines)


async def into_a_new_deck(writer: Writer, title: str) -> None:
    await writer.press("f9", "enter")
    await writer.paste(title)
    await writer.press("enter")


async def test_a_numbered_list_from_word_becomes_a_deck(tmp_path: Path) -> None:
    """What was not understood is said before anything is saved; the depth is theirs to choose."""
    async with at_the_shelves(tmp_path) as writer:
        await writer.press("v")
        await writer.paste(WORD)
        said = understood(writer)
        assert "2 cards were understood" in said
        assert "! line 1: “Our questions:” belongs to no card." in said
        await writer.press("f6", "f6")
        await into_a_new_deck(writer, "From a chat")
        deck = read_deck(writer.home.decks / "from-a-chat.md").deck

        assert [(card.depth, card.text, card.follow_ups) for card in deck.cards] == [
            (Depth.DEEP, "What made you smile?", ("Where were you?",)),
            (Depth.DEEP, "How are you?", ()),
        ]
        assert writer.screen == "WritingScreen"
        assert writer.drafts() == []


async def test_a_table_from_a_spreadsheet_goes_into_a_deck_of_theirs(tmp_path: Path) -> None:
    """Each card to the end of its depth."""
    folder = tmp_path / "home" / "decks"
    folder.mkdir(parents=True)
    path = folder / "ours.md"
    path.write_text("---\ntitle: Ours\n---\n# Surface\n- What else?\n# Deep\n- And then?\n", encoding="utf-8")
    async with at_the_shelves(tmp_path) as writer:
        await writer.press("v")
        await writer.paste(SHEET)
        assert "every line was understood" in understood(writer)
        await writer.press("f9", "down", "enter")
        texts = [card.text for card in read_deck(path).deck.cards]

        assert texts == ["What else?", "What made you smile?", "And then?", "What do you miss?"]


async def test_cards_pasted_while_writing_are_one_step(tmp_path: Path) -> None:
    async with at_the_shelves(tmp_path) as writer:
        await writer.new_deck("Ours")
        await writer.card("What else?", "How?")
        await writer.press("escape", "v")
        await writer.paste("How are you?\nWhat now?\n")
        await writer.press("f9")
        assert writer.texts == ["What else?", "", "How are you?", "What now?"]
        assert "2 cards came in" in writer.said()
        await writer.press("f8")

        assert writer.texts == ["What else?", ""]


async def test_nothing_pasted_is_nothing_taken(tmp_path: Path) -> None:
    async with at_the_shelves(tmp_path) as writer:
        await writer.press("v", "f9")
        assert "no card to take yet" in writer.said()
        await writer.press("escape")

        assert writer.screen == "LibraryScreen"


async def test_a_megabyte_is_taken_as_far_as_the_box_holds_it(tmp_path: Path) -> None:
    async with at_the_shelves(tmp_path) as writer:
        await writer.press("v")
        await writer.paste("What about the lake that we saw?\r" * 32_000)
        box = writer.app.screen.query_one(TextArea)

        assert "more than the box holds" in writer.said()
        assert MOST_PASTED - 100 < len(box.text) <= MOST_PASTED
        assert box.text.endswith("saw?\n")
        await writer.press("escape")
        assert writer.screen == "LibraryScreen"


async def test_hostile_text_is_cleaned_at_the_entrance(tmp_path: Path) -> None:
    async with at_the_shelves(tmp_path, (120, 40)) as writer:
        await writer.press("v")
        await writer.paste("\n".join((*SEEN_AS_TYPED.values(), *CLEANED.values())))
        box = writer.app.screen.query_one(TextArea).text
        seen = writer.seen()

        assert writer.screen == "PastingScreen"
        assert not any(char in box + seen for char in "\x1b\x07\x9b\u202e")
        assert SEEN_AS_TYPED["textual-action"] in seen


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_both_halves_are_seen_in_any_window(tmp_path: Path, size: tuple[int, int]) -> None:
    async with at_the_shelves(tmp_path, size) as writer:
        await writer.press("v")
        await writer.paste("1. How are you?\n")
        await writer.pilot.click("#field-to")
        await writer.settle()
        seen = writer.seen()

        assert seen.count("How are you?") == 2
        assert "1 card was understood" in seen
        assert "Shallows" in seen


async def test_everything_in_the_box_is_selected_by_one_key(tmp_path: Path) -> None:
    """As anywhere else; what is pasted next takes its place."""
    async with at_the_shelves(tmp_path) as writer:
        await writer.press("v")
        await writer.paste("What now?\nWhat else?")
        await writer.press("ctrl+a")
        await writer.paste("How are you?")

        assert writer.app.screen.query_one(TextArea).text == "How are you?"
