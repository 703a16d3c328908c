"""The library: all decks at hand, bad ones beside good ones, found anew when their folder changes."""

import os
import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest

from game.decks import folders
from game.decks import library as library_module
from game.decks.folders import bundled_folder
from game.decks.library import Library
from game.decks.model import ReadDeck
from game.decks.reader import read_deck
from game.rules.words import Depth, Facet, Stage, Topic
from tests.decks.corpus import CORPUS

DECK = "---\ntitle: {}\nfor: {}\n---\n\n# Surface\n\n- {}?\n  - Why?\n"


def put(folder: Path, name: str, content: str) -> Path:
    """A file in the folder."""
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two good decks and a bad one between them."""
    put(tmp_path, "a.md", DECK.format("Alpha", "dating", "What made you smile at the café"))
    put(tmp_path, "b.md", "no deck at all\n")
    put(tmp_path, "c.md", DECK.format("Gamma", "parents", "What made you laugh"))
    return tmp_path


def titles(library: Library) -> list[str]:
    """The titles of the playable decks."""
    return [deck.title for deck in library.decks]


def test_one_bad_deck_never_stops_the_others(folder: Path) -> None:
    """Promise 3: the good decks are there, the bad one stands beside them with its messages."""
    library = Library.load([folder])

    assert titles(library) == ["Alpha", "Gamma"]
    assert [trouble.path.name for trouble in library.troubled] == ["b.md"]
    assert library.troubled[0].messages[0].file == "b.md"


def test_the_good_cards_of_a_bad_deck_are_there(tmp_path: Path) -> None:
    """Promise 3: a deck with an error in one card plays all its others."""
    put(tmp_path, "a.md", DECK.format("Alpha", "dating", "What") + "-\n\n# Dessert\n- lost\n")
    library = Library.load([tmp_path])

    assert [card.text for card in library.cards] == ["What?"]
    assert [message.code for message in library.troubled[0].messages] == ["empty-card", "unknown-heading"]


def test_a_folder_of_nothing_but_oddities_is_read(tmp_path: Path) -> None:
    """Promise 3: the whole corpus together neither stops the library nor the good deck in it."""
    for odd in CORPUS:
        if len(odd.content) < 100_000:
            (tmp_path / f"{odd.name}{odd.suffix}").write_bytes(odd.content)
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "ring.md").symlink_to(tmp_path / "ring.md")
    (tmp_path / "folder.md").mkdir()
    put(tmp_path, "zz.md", DECK.format("The good one", "dating", "Which song stays with you"))
    before = sorted(tmp_path.iterdir())
    library = Library.load([tmp_path])

    assert sorted(tmp_path.iterdir()) == before
    assert titles(library)[-1] == "The good one"
    assert {"pipe.md", "ring.md", "folder.md"} <= {trouble.path.name for trouble in library.troubled}
    assert len(set(titles(library))) == len(library.decks)
    assert len({card.id for card in library.cards}) == len(library.cards)


def test_a_deck_dropped_into_the_folder_is_found(folder: Path) -> None:
    """No restart: the next look finds it, and the look after that finds nothing new."""
    library = Library.load([folder])
    put(folder, "d.md", DECK.format("Delta", "dating", "What did you notice"))

    assert library.refresh()
    assert titles(library) == ["Alpha", "Gamma", "Delta"]
    assert not library.refresh()


def test_a_mended_deck_is_read_anew(folder: Path) -> None:
    """Mending a file mends the library."""
    library = Library.load([folder])
    put(folder, "b.md", DECK.format("Beta", "dating", "What did you hear"))

    assert library.refresh()
    assert titles(library) == ["Alpha", "Beta", "Gamma"]
    assert library.troubled == ()


def test_a_deleted_deck_is_gone(folder: Path) -> None:
    """What is no longer in the folder is no longer in the library."""
    library = Library.load([folder])
    (folder / "a.md").unlink()

    assert library.refresh()
    assert titles(library) == ["Gamma"]


def test_only_changed_files_are_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A look costs the time of a look: files that did not change are not opened."""
    library = Library.load([folder])
    opened: list[str] = []

    def noted(path: Path, file: str = "") -> ReadDeck:
        opened.append(file)
        return read_deck(path, file)

    monkeypatch.setattr(library_module, "read_deck", noted)
    put(folder, "c.md", DECK.format("Gamma", "parents", "What made you laugh today"))
    library.refresh()

    assert opened == ["c.md"]


def test_a_missing_folder_is_an_empty_one(tmp_path: Path) -> None:
    """Couples without decks of their own have no trouble, until they put one there."""
    library = Library.load([tmp_path / "decks"])
    assert (library.decks, library.troubled) == ((), ())

    (tmp_path / "decks").mkdir()
    put(tmp_path / "decks", "a.md", DECK.format("Alpha", "dating", "What"))
    assert library.refresh()


def test_a_folder_that_is_none_is_a_trouble(tmp_path: Path) -> None:
    """A file where the folder should be is named."""
    library = Library.load([put(tmp_path, "decks", "x")])

    assert "cannot be opened" in str(library.troubled[0].messages[0])


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    """Notes, hidden files and files half saved are no decks; documents are, so that they get an answer."""
    for name in ("README.md", ".a.md.12.new", ".hidden.md", "~$a.docx", "photo.png", "LICENSE.txt"):
        put(tmp_path, name, "x")
    put(tmp_path, "deck.docx", "PK\x03\x04word/")
    library = Library.load([tmp_path])

    assert [volume.path.name for volume in library.volumes] == ["deck.docx"]


def test_two_decks_of_one_title_are_told_apart(tmp_path: Path) -> None:
    """A copy of a deck gets a number, and its cards name it so; a card that both hold counts once."""
    for name in ("a.md", "b.md"):
        put(tmp_path, name, DECK.format("Alpha", "dating", "What"))
    library = Library.load([tmp_path])

    assert titles(library) == ["Alpha", "Alpha (2)"]
    assert library.decks[1].cards[0].deck == "Alpha (2)"
    assert len(library.cards) == 1
    assert library.volume("Alpha (2)") is library.volumes[1]
    assert [message.code for message in library.volumes[1].read.messages] == ["same-title"]


def test_one_id_for_two_cards_in_two_decks_is_resolved(tmp_path: Path) -> None:
    """Two authors who both number their cards from 1 do not share histories."""
    for name, question in (("a.md", "What made you smile"), ("b.md", "Which song stays with you")):
        put(tmp_path, name, DECK.format(name, "dating", question) + "  id: 1\n")
    library = Library.load([tmp_path])
    first, second = library.cards

    assert (first.id, second.id != "1") == ("1", True)
    assert library.volumes[1].read.lines[second.id] == (8, 9)


def test_an_edited_copy_of_a_card_keeps_its_id(tmp_path: Path) -> None:
    """The couple's own version of a card with an id goes on with its history."""
    for name, question in (
        ("a.md", "What made you smile today"),
        ("b.md", "What made you smile so much today"),
    ):
        put(tmp_path, name, DECK.format(name, "dating", question) + "  id: smile\n")

    assert {deck.cards[0].id for deck in Library.load([tmp_path]).decks} == {"smile"}


def test_two_decks_of_one_id_are_told_apart(tmp_path: Path) -> None:
    """The first keeps it, the other is known by its title."""
    for name in ("a.md", "b.md"):
        put(tmp_path, name, DECK.format(name, "dating\nid: mine", "What"))

    assert [deck.id for deck in Library.load([tmp_path]).decks] == ["mine", ""]


def test_search_finds_words_in_any_case_order_and_accent(folder: Path) -> None:
    """All words must be there, in the card or in its follow-ups."""
    library = Library.load([folder])

    assert [card.deck for card in library.search("CAFE smile")] == ["Alpha"]
    assert [card.deck for card in library.search("why")] == ["Alpha", "Gamma"]
    assert library.search("café elephant") == ()
    assert len(library.search()) == 2


def test_cards_are_filtered_by_stage_depth_facet_and_topic(tmp_path: Path) -> None:
    """A deck for no stage in particular is for each."""
    put(tmp_path, "a.md", DECK.format("Alpha", "dating", "One") + "  topics: grief\n")
    put(tmp_path, "b.md", DECK.format("Beta", "", "Two") + "  facet: sexual\n# Deep\n- Three?\n")
    library = Library.load([tmp_path])

    def found(**wanted: object) -> list[str]:
        return [card.text for card in library.search("", **wanted)]  # type: ignore[arg-type]

    assert found(stage=Stage.DATING) == ["One?", "Two?", "Three?"]
    assert found(stage=Stage.PARENTS) == ["Two?", "Three?"]
    assert found(depth=Depth.DEEP) == ["Three?"]
    assert found(facet=Facet.SEXUAL) == ["Two?"]
    assert found(topic=Topic.GRIEF, depth=Depth.SURFACE) == ["One?"]


def test_search_over_twenty_thousand_cards_is_quick(tmp_path: Path) -> None:
    """Typing in the search field stays fluid with the largest deck there can be."""
    cards = "".join(f"- What about the {number}th apple?\n  - Why?\n" for number in range(20_000))
    put(tmp_path, "a.md", f"---\ntitle: x\n---\n# Deep\n{cards}")
    library = Library.load([tmp_path])
    library.search("warm up")
    started = process_time()
    found = library.search("apple 19999th", depth=Depth.DEEP)

    assert [card.text for card in found] == ["What about the 19999th apple?"]
    assert process_time() - started < 0.1


def test_the_bundled_decks_are_all_well() -> None:
    """What Fathoms brings is found, plays, and has no error."""
    library = Library.load([bundled_folder()])

    assert len(library.decks) == len(library.volumes) > 0
    assert library.troubled == ()


def test_an_installed_package_brings_its_decks_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside an installed package lies no checkout, even if something else there is called decks."""
    package = tmp_path / "game" / "decks"
    package.mkdir(parents=True)
    (tmp_path / "decks").mkdir()
    monkeypatch.setattr(folders, "__file__", str(package / "folders.py"))

    assert bundled_folder() == (tmp_path / "game" / "bundled").resolve()


def test_reading_decks_loads_nothing_heavy() -> None:
    """The library starts in a fresh Python without pydantic, Textual, rich or a database."""
    code = (
        "import sys; from game.decks.folders import bundled_folder; from game.decks.library import Library; "
        "Library.load([bundled_folder()]); "
        "print(sorted({'pydantic', 'textual', 'rich', 'sqlite3', 'sqlite_utils'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
