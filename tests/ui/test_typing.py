"""The deck editor under quick hands: whatever comes how quickly, the words end as they were typed."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from textual import events
from textual.message import Message

from game.decks.desk import Desk
from game.ui.screens.writing import WritingScreen
from game.ui.widgets.card import Paper
from game.ui.widgets.fields import Words, Written
from tests.ui.desk import Writer, at_the_shelves

CLOSED = "Do you still laugh at my jokes?"
OPEN = "When do you still laugh at my jokes?"


def burst(writer: Writer, keys: Sequence[str]) -> None:
    """Keys as a terminal sends them, without a moment between them."""
    for key in keys:
        writer.app.post_message(events.Key(key, key if len(key) == 1 else None))


def field(writer: Writer, name: str) -> str:
    return writer.writing.query_one(f"#field-{name}", Words).text


async def at_rest(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the editor says nothing more by itself."""
    said: list[Message] = []
    tell = Words.post_message

    def heard(self: Words, message: Message) -> bool:
        said.append(message)
        return tell(self, message)

    monkeypatch.setattr(Words, "post_message", heard)
    for _ in range(20):
        await writer.settle()
    monkeypatch.undo()
    return not any(isinstance(message, Written | Words.Changed) for message in said)


@pytest.mark.parametrize(
    ("keys", "texts"),
    [
        (("x" * 30,), ["x" * 30]),
        ((CLOSED, ["f5"], " And then?"), [f"{OPEN} And then?"]),
        ((CLOSED, ["f5"], " Hm.", ["f8"], " So?"), [f"{OPEN} So?"]),
        (("What now?", ["f4"], "What else?"), ["What now?", "What else?"]),
        (("What now?", ["f4"], "What else?", ["f8"], "!"), ["What now?", "!"]),
        (("One?", ["enter"], "Why?", ["enter", "enter"], "Two?"), ["One?", "Two?"]),
    ],
)
async def test_a_burst_of_keys_ends_as_it_was_typed(
    tmp_path: Path, keys: Sequence[Sequence[str]], texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the field, on the card, in the draft and in the file; and then the screen rests."""
    async with at_the_shelves(tmp_path) as writer:
        await writer.new_deck("Ours")
        burst(writer, [key for some in keys for key in some])
        await writer.settle()
        assert (writer.texts, field(writer, "text")) == (texts, texts[-1])
        assert await at_rest(writer, monkeypatch)
        assert texts[-1] in " ".join(str(part.render()) for part in writer.writing.query_one(Paper).children)
        await writer.drafted()
        draft = Desk(writer.home.decks, writer.home.drafts).drafts()[0]
        assert [leaf.card.text for leaf in draft.sheet.leaves] == texts
        await writer.press("f9")

        assert writer.cards("ours.md") == texts
        assert field(writer, "text") == texts[-1]


async def test_what_is_told_late_takes_nothing_back(tmp_path: Path) -> None:
    """A field that says that something was typed, after more was typed, is asked what stands there now."""
    async with at_the_shelves(tmp_path) as writer:
        await writer.new_deck("Ours")
        words = writer.writing.query_one("#field-text", Words)
        for letter in "What now?":
            words.insert(letter)
            words.post_message(Written())
        words.insert(" And then?")
        await writer.settle()

        assert (words.text, writer.texts) == ("What now? And then?", ["What now? And then?"])


async def test_letters_right_behind_the_key_for_a_new_card_are_its_first_ones(tmp_path: Path) -> None:
    """In the list they would be keys, of which x takes a card away."""
    async with at_the_shelves(tmp_path) as writer:
        await writer.new_deck("Ours")
        await writer.card("What now?", "Why?")
        await writer.press("escape", "x")
        burst(writer, "nexcuse")
        await writer.settle()

        assert writer.texts == ["What now?", "excuse"]


async def test_keys_that_come_while_the_editor_is_built_are_its_first_letters(tmp_path: Path) -> None:
    async with at_the_shelves(tmp_path) as writer:
        desk = Desk(writer.home.decks, writer.home.drafts)
        screen = WritingScreen(desk.new("Ours"), desk, None)  # type: ignore[arg-type]  # it asks nothing here
        shown = writer.app.push_screen(screen)
        for letter in "next":
            screen._forward_event(events.Key(letter, letter))
        await shown
        burst(writer, " year?")
        await writer.settle()

        assert writer.texts == ["next year?"]
