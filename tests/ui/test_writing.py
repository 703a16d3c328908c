"""The deck editor: from nothing to a deck that is played; mistakes mended as they are made; nothing lost."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.widgets import OptionList, SelectionList

from game.decks.reader import read_deck
from game.rules.state import Phase
from game.rules.words import Depth, Topic
from game.ui.widgets import shelves
from game.ui.widgets.contents import Contents
from tests.decks.corpus.hostile import CLEANED, SEEN_AS_TYPED
from tests.ui.desk import Writer, at_the_shelves
from tests.ui.walk import played_to

_EDGES = dict.fromkeys(map(ord, "▊▎▔▁"), " ")
OURS = "---\ntitle: Ours\n---\n\n# Surface\n\n- What made you smile?\n  - Where?\n- What else?\n  - How?\n"


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """A deck of their own in their folder."""
    folder = tmp_path / "home" / "decks"
    folder.mkdir(parents=True)
    path = folder / "ours.md"
    path.write_text(OURS, encoding="utf-8")
    return path


async def edit_ours(writer: Writer) -> None:
    await writer.press("down", "e")


async def test_three_cards_from_nothing_are_written_saved_and_played(tmp_path: Path) -> None:
    """Inside the game all the way, without a restart."""
    (tmp_path / "home").mkdir()
    played_to(tmp_path / "home", Phase.ROUND_END)
    async with at_the_shelves(tmp_path) as writer:
        await writer.new_deck("Sunday evenings")
        await writer.card("What small thing helped you?", "What did it change?")
        await writer.card("Which minute of today would you keep?", "Who was there?")
        await writer.card("What made you laugh?", "Who would have laughed too?")
        await writer.press("f9", "escape")
        assert writer.screen == "WritingScreen"
        await writer.press("escape")
        options = writer.app.screen.query_one("#rows", OptionList)
        assert str(options.highlighted_option.prompt).startswith("Sunday evenings · 3 cards")  # type: ignore[union-attr]
        await writer.press("escape")
        await _choose_only(writer, "Sunday evenings")
        await writer.press("enter", "enter")

        assert {card.deck for card in writer.state.table.pair} == {"Sunday evenings"}


async def _choose_only(writer: Writer, title: str) -> None:
    """Through “Our evenings” to the choice of decks, and back home."""
    await writer.press("down", "down", "enter", "enter", "enter", "enter")
    decks: SelectionList[Any] = writer.app.screen.query_one(SelectionList)
    titles = [str(option.prompt) for option in decks.options]
    for place in list(decks.selected):
        decks.deselect(place)
    decks.select(titles.index(title))
    await writer.press("enter", "enter", "escape")
    assert writer.screen == "HomeScreen"


async def test_a_mistake_is_mended_by_one_key_while_it_is_made(tmp_path: Path) -> None:
    async with at_the_shelves(tmp_path) as writer:
        await writer.new_deck("Ours")
        await writer.card("Do you still laugh at my jokes?")
        await writer.press("escape", "up")
        assert "can be answered with yes or no" in " ".join(writer.advice)
        assert "F5  “When do you still laugh at my jokes?”" in writer.seen()
        await writer.press("f5")

        assert writer.texts[0] == "When do you still laugh at my jokes?"
        assert "yes or no" not in " ".join(writer.advice)
        await writer.press("u")
        assert writer.texts[0] == "Do you still laugh at my jokes?"


async def test_keys_that_come_faster_than_the_screen_lose_no_letter(tmp_path: Path) -> None:
    """F9 saves what was typed just before it, and undo takes back just that."""
    async with at_the_shelves(tmp_path) as writer:
        await writer.new_deck("Ours")
        await writer.card("What made you smile?", "Where?")
        for keys in ((*"Why", "f9"), (*"?!", "f8")):
            for key in keys:
                writer.app.post_message(events.Key(key, key if len(key) == 1 else None))
            await writer.settle()

        assert writer.cards("ours.md") == ["What made you smile?", "Why"]
        assert writer.texts[1] == "Why"


async def test_the_card_lies_there_as_it_is_typed(tmp_path: Path) -> None:
    """Letters are letters in a field, and the card shows them at once."""
    async with at_the_shelves(tmp_path, (120, 40)) as writer:
        await writer.new_deck("Ours")
        await writer.press(*"nxu", "question_mark", "space", "1")

        assert writer.texts == ["nxu? 1"]
        assert writer.seen().count("nxu? 1") == 3


async def test_everything_in_the_list_has_a_key_and_undo_takes_all_of_it_back(ours: Path) -> None:
    async with at_the_shelves(ours.parents[2]) as writer:
        await edit_ours(writer)
        before = writer.writing.editing.sheet
        await writer.press("full_stop", "c", "3", "x", "comma", "n", "escape", "f9")
        assert len(read_deck(ours).deck.cards) == 2
        while writer.writing.editing.past:
            await writer.press("u")

        assert [leaf.card for leaf in writer.writing.editing.sheet.leaves] == [
            leaf.card for leaf in before.leaves
        ]
        await writer.press("u")
        assert "Nothing is left to take back" in writer.said()


async def test_a_deleted_card_comes_back(ours: Path) -> None:
    async with at_the_shelves(ours.parents[2]) as writer:
        await edit_ours(writer)
        await writer.press("delete")
        assert (writer.texts, "F8 brings it back" in writer.said()) == (["What else?"], True)
        await writer.press("f8")

        assert writer.texts == ["What made you smile?", "What else?"]


async def test_the_rest_of_a_card_stands_behind_one_key(ours: Path) -> None:
    """Topics are chosen from their list, the others from a few."""
    async with at_the_shelves(ours.parents[2], (120, 40)) as writer:
        await edit_ours(writer)
        assert "only if" not in writer.seen()
        await writer.press("enter", "f6")
        assert "only if" in writer.seen()
        writer.writing.query_one("#field-topics").focus()
        await writer.press("enter", "space", "enter")
        writer.writing.query_one("#field-seconds").focus()
        await writer.press("right", "right", "f9")
        card = read_deck(ours).deck.cards[0]

        assert (card.topics, card.seconds) == ((Topic.GRIEF,), 60)


async def test_the_deck_itself_is_written_too(ours: Path) -> None:
    async with at_the_shelves(ours.parents[2]) as writer:
        await edit_ours(writer)
        await writer.press("up", "enter")
        await writer.paste(", and more")
        await writer.press("tab", "tab")
        await writer.paste("For slow evenings.")
        await writer.press("f9")
        deck = read_deck(ours).deck

    assert (deck.title, deck.about) == ("Ours, and more", "For slow evenings.")
    assert deck.id == "Ours"


async def test_a_kill_loses_no_card_and_the_draft_is_offered_again(tmp_path: Path) -> None:
    """The disk is looked at while nobody has closed anything; that is all a `kill -9` leaves."""
    killed = tmp_path / "killed"
    async with at_the_shelves(tmp_path) as writer:
        await writer.new_deck("Ours")
        await writer.card("What made you smile?", "Where?")
        await writer.paste("And half a")
        await writer.drafted()
        shutil.copytree(tmp_path / "home", killed / "home")
    async with at_the_shelves(killed) as writer:
        assert "You stopped in the middle of “Ours”." in writer.seen()
        await writer.press("enter")

        assert writer.texts == ["What made you smile?", "And half a"]
        await writer.press("f9", "escape", "escape")
        assert writer.cards("ours.md") == ["What made you smile?", "And half a"]
        assert writer.drafts() == []


async def test_a_draft_can_wait_or_be_forgotten(ours: Path) -> None:
    async with at_the_shelves(ours.parents[2]) as writer:
        await edit_ours(writer)
        await writer.press("x", "escape", "down", "enter")
        assert writer.drafts() == ["ours.md"]
        await writer.press("e")
        assert "You stopped in the middle" in writer.seen()
        await writer.press("down", "enter")
        assert (writer.screen, writer.drafts()) == ("LibraryScreen", ["ours.md"])
        await writer.press("e", "down", "down", "enter")

        assert (writer.texts, writer.drafts()) == (["What made you smile?", "What else?"], [])


@pytest.mark.parametrize(
    ("downs", "kept"), [(0, ["What else?"]), (2, ["What made you smile?", "What else?"])]
)
async def test_leaving_asks_what_becomes_of_what_is_not_saved(
    ours: Path, downs: int, kept: list[str]
) -> None:
    """Save it, or throw it away; Escape stays."""
    async with at_the_shelves(ours.parents[2]) as writer:
        await edit_ours(writer)
        await writer.press("x", "escape", "escape")
        assert writer.screen == "WritingScreen"
        await writer.press("ctrl+q", *["down"] * downs, "enter")

        assert writer.screen == "LibraryScreen"
        assert (writer.cards("ours.md"), writer.drafts()) == (kept, [])


async def test_of_two_versions_of_a_file_neither_is_lost(ours: Path) -> None:
    """Escape writes neither; the first choice puts the own one beside the other."""
    both = ["What made you smile?", "What else?", "Theirs?"]
    async with at_the_shelves(ours.parents[2]) as writer:
        await edit_ours(writer)
        await writer.press("x")
        writer.put("ours.md", OURS + "- Theirs?\n")
        await writer.press("f9")
        assert "changed by another program" in " ".join(writer.seen().translate(_EDGES).split())
        await writer.press("escape")
        assert writer.cards("ours.md") == both
        await writer.press("f9", "enter")

        assert writer.cards("ours.md") == both
        assert writer.cards("ours-2.md") == ["What else?"]


async def test_a_folder_that_cannot_be_written_leaves_the_words_on_the_screen(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "decks").write_text("in the way")
    async with at_the_shelves(tmp_path) as writer:
        await writer.new_deck("Ours")
        await writer.card("What made you smile?", "Where?")
        await writer.press("f9")

        assert "cannot be kept" in writer.said()
        assert writer.texts[0] == "What made you smile?"


async def test_a_card_without_words_is_shown_and_not_saved(ours: Path) -> None:
    async with at_the_shelves(ours.parents[2]) as writer:
        await edit_ours(writer)
        await writer.press("n", "enter", "tab", "tab", "tab")
        await writer.paste("Only a follow-up?")
        await writer.press("f9")

        assert "has no words yet" in writer.said()
        assert writer.cards("ours.md") == ["What made you smile?", "What else?"]


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that counts as the one that came with the game."""
    folder = tmp_path / "bundled"
    monkeypatch.setattr(shelves, "bundled_folder", folder.resolve)
    return folder  # type: ignore[return-value]


async def test_a_bundled_deck_is_copied_and_stays_as_it_is(tmp_path: Path, bundled: Path) -> None:
    async with at_the_shelves(tmp_path) as writer:
        await writer.press("e")
        assert "Make “First evening” yours?" in writer.seen()
        await writer.press("enter", "x", "f9")

        assert len(writer.cards("first-evening-ours.md")) == 8
        assert len(read_deck(bundled / "first-evening.md").deck.cards) == 9


async def test_hostile_words_are_cleaned_at_the_entrance_and_shown_as_typed(tmp_path: Path) -> None:
    async with at_the_shelves(tmp_path, (120, 40)) as writer:
        await writer.new_deck(SEEN_AS_TYPED["textual-action"])
        await writer.card("".join(CLEANED.values()), "\n".join((*SEEN_AS_TYPED.values(), *CLEANED.values())))
        await writer.card(SEEN_AS_TYPED["textual-action"])
        await writer.press("escape", "up", "f6", "enter")
        seen = writer.seen()
        assert writer.screen == "WritingScreen"
        await writer.press("f9")

        assert "\x1b" not in seen + "".join(writer.texts)
        assert "\x07" not in seen + "".join(writer.texts)
        assert SEEN_AS_TYPED["textual-action"] in seen


async def test_a_megabyte_in_one_field_is_a_sentence(tmp_path: Path) -> None:
    async with at_the_shelves(tmp_path) as writer:
        await writer.new_deck("Ours")
        await writer.paste("word\n" * 200_000)

        assert "more than one field holds" in writer.said()
        assert len(writer.texts[0]) <= 2_000


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
async def test_it_is_readable_in_any_window_and_works_by_mouse(ours: Path, size: tuple[int, int]) -> None:
    """The list, the form, the card and the keys; a narrow window shows the list or the form."""
    async with at_the_shelves(ours.parents[2], size) as writer:
        await edit_ours(writer)
        seen = writer.seen()
        assert all(words in seen for words in ("About this deck", "Surface", "What else?"))
        await writer.pilot.click("#contents", offset=(4, 3))
        await writer.settle()
        assert writer.writing.editing.at == 1
        await writer.pilot.click("#contents", offset=(4, 3))
        await writer.settle()
        seen = writer.seen()
        assert all(words in seen for words in ("The card", "Follow-ups", "Where", "Save")[:2])
        await writer.pilot.click("#field-depth")
        await writer.settle()

        assert writer.writing.editing.sheet.leaves[1].card.depth is Depth.SHALLOWS


async def test_twenty_thousand_cards_are_no_more_than_are_seen(tmp_path: Path) -> None:
    """A step through the list draws the list, and no more of it than fits."""
    folder = tmp_path / "home" / "decks"
    folder.mkdir(parents=True)
    cards = "\n".join(f"- What about the {number}th lake?" for number in range(5_000))
    (folder / "lakes.md").write_text(f"---\ntitle: Lakes\n---\n# Deep\n{cards}\n", encoding="utf-8")
    async with at_the_shelves(tmp_path) as writer:
        await edit_ours(writer)
        await writer.press("end")

        assert "What about the 4999th" in writer.seen()
        assert len(writer.writing.query_one(Contents).children) == 0


async def test_help_lists_the_keys_of_the_editor(ours: Path) -> None:
    async with at_the_shelves(ours.parents[2]) as writer:
        await edit_ours(writer)
        await writer.press("f1")

        assert "Take the words that the advice offers." in writer.seen()


async def test_the_palette_does_what_the_keys_do(ours: Path) -> None:
    async with at_the_shelves(ours.parents[2]) as writer:
        await edit_ours(writer)
        await writer.press("ctrl+p", *"delete card")
        await writer.pilot.pause(0.5)
        await writer.press("enter")

        assert writer.texts == ["What else?"]
