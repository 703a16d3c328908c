"""The desk: decks are saved whole, drafts survive anything, and two versions of a file are both kept."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given

from game.decks.desk import ChangedMeanwhileError, Desk, Manuscript
from game.decks.editing import Editing, deck_of, sheet_of
from game.decks.library import Library
from game.decks.model import Deck
from game.decks.reader import read_deck, read_text
from game.errors import DeckError
from tests.decks.strategies import DECKS

TEXT = "---\ntitle: Ours\n---\n\n# Deep\n\n- What made you smile?\n  - Where?\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "decks", tmp_path / "drafts")


@pytest.fixture
def ours(desk: Desk) -> Path:
    """A deck that lies in the folder."""
    desk.decks.mkdir()
    path = desk.decks / "ours.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def written(manuscript: Manuscript, text: str) -> Manuscript:
    """The manuscript with one more card."""
    editing = Editing(manuscript.sheet, len(manuscript.sheet.leaves) - 1).add().write("text", text)
    return replace(manuscript, sheet=editing.sheet, at=editing.at)


def texts(path: Path) -> list[str]:
    return [card.text for card in read_deck(path).deck.cards]


def test_a_new_deck_is_saved_under_its_title_and_found_by_the_library(desk: Desk) -> None:
    library = Library([desk.decks])
    saved = desk.save(written(desk.new("Sunday evenings"), "What made you laugh?"))
    library.refresh()

    assert saved.name == "sunday-evenings.md"
    assert [deck.title for deck in library.decks] == ["Sunday evenings"]


def test_a_title_is_needed(desk: Desk) -> None:
    with pytest.raises(DeckError, match="needs a title"):
        desk.new(" \x1b\t ")


def test_new_decks_of_one_title_never_meet(desk: Desk) -> None:
    """Not while they are drafts, and not once they are saved."""
    first = written(desk.new("Ours"), "What now?")
    desk.keep(first)
    second = written(desk.new("Ours"), "What then?")
    desk.save(second)
    desk.save(first)

    assert {first.name, second.name} == {"ours.md", "ours-2.md"}
    assert [texts(desk.decks / name) for name in ("ours.md", "ours-2.md")] == [["What now?"], ["What then?"]]


@given(DECKS)
def test_a_draft_is_kept_to_the_letter(deck: Deck) -> None:
    """Unfinished cards, and what the cards were, are in it too."""
    with TemporaryDirectory() as folder:
        _keep_and_read(Desk(Path(folder) / "decks", Path(folder) / "drafts"), deck)


def _keep_and_read(desk: Desk, deck: Deck) -> None:
    editing = Editing(sheet_of(deck, deck.title), 0).add().write("follow_ups", "Only a follow-up?")
    manuscript = Manuscript("ours.md", editing.sheet, editing.at, "stamp", odd=True)
    desk.keep(manuscript)
    kept = desk.draft_of("ours.md")

    assert kept is not None
    assert deck_of(kept.sheet) == deck_of(manuscript.sheet)
    assert (kept.at, kept.stamp, kept.odd) == (manuscript.at, "stamp", True)
    assert [leaf.card for leaf in kept.sheet.leaves] == [leaf.card for leaf in manuscript.sheet.leaves]


def test_drafts_are_no_decks_and_saving_ends_them(desk: Desk, ours: Path) -> None:
    manuscript = written(desk.open(ours), "What now?")
    desk.keep(manuscript)
    assert [path.name for path in desk.decks.iterdir()] == ["ours.md"]
    assert [draft.name for draft in desk.drafts()] == ["ours.md"]
    desk.save(manuscript)

    assert desk.drafts() == ()
    assert texts(ours) == ["What made you smile?", "What now?"]


def test_a_killed_writer_loses_no_draft(desk: Desk, tmp_path: Path) -> None:
    """`kill -9` right after a draft was kept, and while the next one was being written."""
    code = (
        "import os, sys; from pathlib import Path\n"
        "from dataclasses import replace\n"
        "from game.decks.desk import Desk; from game.decks.editing import Editing\n"
        "home = Path(sys.argv[1]); desk = Desk(home / 'decks', home / 'drafts')\n"
        "new = desk.new('Ours'); editing = Editing(new.sheet).add()\n"
        "desk.keep(replace(new, sheet=editing.write('text', 'What made you smile?').sheet))\n"
        "os.fsync = lambda _: os.kill(os.getpid(), 9)\n"
        "desk.keep(replace(new, sheet=editing.write('text', 'Half a').sheet))\n"
    )
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    (draft,) = desk.drafts()

    assert run.returncode == -9
    assert [leaf.card.text for leaf in draft.sheet.leaves] == ["What made you smile?"]


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"name": 1}', b"\xff\x00", b"[" * 100_000])
def test_a_draft_that_cannot_be_read_is_set_aside_and_not_lost(desk: Desk, data: bytes) -> None:
    folder = desk.decks.parent / "drafts"
    folder.mkdir(parents=True)
    (folder / "ours.md.draft").write_bytes(data)

    assert desk.drafts() == ()
    assert [path.name for path in folder.iterdir()] == ["ours.md.draft.unreadable"]


def test_a_draft_that_someone_tampered_with_is_cleaned_and_stays_in_the_folder(desk: Desk) -> None:
    """A name or an escape code in a draft leads nowhere."""
    evil = written(desk.new("Ours"), "What now?")
    head = replace(evil.sheet.head, title="O\x1b]0;x\x07urs", introduction="a\x1b[31m")
    leaf = replace(evil.sheet.leaves[0], card=replace(evil.sheet.leaves[0].card, text="x\x1b[2J?", id="a\nb"))
    desk.keep(replace(evil, sheet=replace(evil.sheet, head=head, leaves=(leaf,))))
    draft = desk.decks.parent / "drafts" / "ours.md.draft"
    draft.write_text(draft.read_text().replace('"ours.md"', '"../../evil.md"'))
    (found,) = desk.drafts()
    desk.save(found)

    assert found.name == "ours.md"
    assert "\x1b" not in (desk.decks / "ours.md").read_text()
    assert not (desk.decks.parent.parent / "evil.md").exists()


def test_a_file_that_changed_meanwhile_is_not_written_over(desk: Desk, ours: Path) -> None:
    manuscript = written(desk.open(ours), "What now?")
    ours.write_text(TEXT + "- Theirs?\n", encoding="utf-8")
    with pytest.raises(ChangedMeanwhileError, match=r"ours\.md was changed by another program"):
        desk.save(manuscript)

    assert texts(ours) == ["What made you smile?", "Theirs?"]


def test_of_two_versions_the_own_goes_beside(desk: Desk, ours: Path) -> None:
    manuscript = written(desk.open(ours), "What now?")
    ours.write_text(TEXT + "- Theirs?\n", encoding="utf-8")
    saved = desk.save(desk.beside(manuscript))

    assert texts(ours) == ["What made you smile?", "Theirs?"]
    assert texts(desk.decks / saved.name) == ["What made you smile?", "What now?"]


def test_of_two_versions_the_other_is_set_aside(desk: Desk, ours: Path) -> None:
    manuscript = written(desk.open(ours), "What now?")
    theirs = TEXT + "- Theirs?\n"
    ours.write_text(theirs, encoding="utf-8")
    desk.save(desk.instead(manuscript))

    assert texts(ours) == ["What made you smile?", "What now?"]
    assert (desk.decks / "ours.md.before").read_text(encoding="utf-8") == theirs
    assert len(Library.load([desk.decks]).volumes) == 1


def test_a_deck_that_vanished_meanwhile_can_be_saved_again(desk: Desk, ours: Path) -> None:
    manuscript = written(desk.open(ours), "What now?")
    ours.unlink()
    with pytest.raises(ChangedMeanwhileError):
        desk.save(manuscript)
    desk.save(desk.instead(manuscript))

    assert texts(ours) == ["What made you smile?", "What now?"]


def test_a_file_with_more_in_it_than_the_editor_shows_is_kept_as_it_was(desk: Desk, ours: Path) -> None:
    """Lines that were not understood are not lost when the deck is saved."""
    odd = TEXT + "# Depe\n\n- A card?\n\nstray words\n"
    ours.write_text(odd, encoding="utf-8")
    manuscript = desk.open(ours)
    desk.save(written(manuscript, "What now?"))
    again = desk.open(ours)
    desk.save(written(again, "What then?"))

    assert manuscript.odd
    assert not again.odd
    assert [path.name for path in sorted(desk.decks.iterdir())] == ["ours.md", "ours.md.before"]
    assert (desk.decks / "ours.md.before").read_text(encoding="utf-8") == odd


@pytest.mark.parametrize("name", ["ours.csv", "ours.json", "ours.txt"])
def test_a_deck_keeps_the_form_of_its_file(desk: Desk, name: str) -> None:
    desk.decks.mkdir()
    path = desk.decks / name
    new = desk.save(replace(written(desk.new("Ours"), "What now?"), name=name))
    desk.save(written(desk.open(path), "What then?"))

    assert new.name == name
    assert texts(path) == ["What now?", "What then?"]


def test_a_copy_of_a_bundled_deck_keeps_what_was_told(desk: Desk) -> None:
    """The cards are the same cards; the deck is another one."""
    bundled = replace(read_text(TEXT).deck, id="ours")
    copy = desk.save(desk.copy(bundled, "Ours, ours"))
    deck = read_deck(desk.decks / copy.name).deck

    assert [card.id for card in deck.cards] == [card.id for card in bundled.cards]
    assert (deck.title, deck.id) == ("Ours, ours", "")


def test_what_cannot_be_opened_is_a_sentence(desk: Desk, ours: Path) -> None:
    ours.write_bytes(b"PK\x03\x04" + bytes(100))
    with pytest.raises(DeckError, match=r"ours\.md"):
        desk.open(ours)


def test_a_folder_in_the_place_of_a_deck_is_left_alone(desk: Desk, ours: Path) -> None:
    manuscript = written(desk.open(ours), "What now?")
    ours.unlink()
    ours.mkdir()
    with pytest.raises(ChangedMeanwhileError):
        desk.save(manuscript)
    with pytest.raises(DeckError, match="cannot be kept"):
        desk.save(desk.instead(manuscript))

    assert [path.name for path in desk.decks.iterdir()] == ["ours.md"]


def test_a_bad_file_is_opened_as_far_as_it_can_be_read(desk: Desk, ours: Path) -> None:
    """A deck without a card yet, or a table with a slip, is there to be mended."""
    ours.write_text("no deck at all\n", encoding="utf-8")
    table = desk.decks / "table.csv"
    table.write_text("depth,text\nDepe,What now?\nDeep,What then?\n", encoding="utf-8")

    assert desk.open(ours).sheet.leaves == ()
    assert desk.open(ours).odd
    assert desk.open(table).odd


def test_a_folder_that_cannot_be_written_is_a_sentence_and_changes_nothing(
    desk: Desk, ours: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manuscript = written(desk.open(ours), "What now?")

    def read_only(path: Path, mode: str = "r", *others: Any, **more: Any) -> Any:
        if "r" not in mode:
            raise PermissionError(13, "Permission denied")
        return opened(path, mode, *others, **more)

    opened = Path.open
    monkeypatch.setattr(Path, "open", read_only)
    with pytest.raises(DeckError, match="The deck was not saved"):
        desk.save(manuscript)
    with pytest.raises(DeckError, match="not kept until it is saved: Permission denied"):
        desk.keep(manuscript)
    monkeypatch.undo()

    assert texts(ours) == ["What made you smile?"]
    assert [path.name for path in desk.decks.iterdir()] == ["ours.md"]


def test_something_in_the_place_of_the_folder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "decks").write_text("a file")
    desk = Desk(tmp_path / "decks", tmp_path / "decks" / "drafts")
    manuscript = written(desk.new("Ours"), "What now?")
    with pytest.raises(DeckError, match="cannot be kept"):
        desk.save(manuscript)
    with pytest.raises(DeckError, match="not kept"):
        desk.keep(manuscript)

    assert desk.drafts() == ()


def test_a_deck_that_could_not_be_read_again_is_not_written(desk: Desk) -> None:
    """Larger than a deck file may be: the sentence comes before the loss."""
    new = desk.new("Ours")
    long = "What " + "x" * 270 + "?"
    leaf = written(new, long).sheet.leaves[0]
    full = replace(leaf, card=replace(leaf.card, follow_ups=(long,) * 8))
    sheet = replace(new.sheet, leaves=(full,) * 4_000)
    with pytest.raises(DeckError, match="larger than 8 MiB"):
        desk.save(replace(new, sheet=sheet))

    assert not desk.decks.exists()
