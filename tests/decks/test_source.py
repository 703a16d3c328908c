"""Reading from the disk: only ordinary files, never waiting, and a plain answer for everything else."""

import os
import socket
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from time import monotonic, process_time, thread_time

import pytest

from game.decks.draft import Notes
from game.decks.reader import read_deck
from game.decks.source import bytes_of
from tests.decks.corpus.odd import GOOD


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_folder(path: Path) -> None:
    path.mkdir()


def a_link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def a_ring_of_links(path: Path) -> None:
    path.symlink_to(path.with_name("other"))
    path.with_name("other").symlink_to(path)


def a_link_to_nothing(path: Path) -> None:
    path.symlink_to(path.with_name("nothing"))


def a_link_to_endless_zeros(path: Path) -> None:
    path.symlink_to("/dev/zero")


def a_link_to_a_pipe(path: Path) -> None:
    os.mkfifo(path.with_name("pipe"))
    path.symlink_to(path.with_name("pipe"))


def a_socket(path: Path) -> None:
    before = Path.cwd()
    os.chdir(path.parent)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(path.name)
    os.chdir(before)


def an_immense_file(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(8 * 1024**3)


def nothing(path: Path) -> None:
    """Leave the place empty."""


@pytest.mark.parametrize(
    ("make", "code", "says"),
    [
        (a_pipe, "not-a-file", "a device or a pipe"),
        (a_folder, "not-a-file", "a folder"),
        (a_link_to_itself, "unreadable", "leads back to itself"),
        (a_ring_of_links, "unreadable", "leads back to itself"),
        (a_link_to_nothing, "unreadable", "no such file"),
        (a_link_to_endless_zeros, "not-a-file", "a device or a pipe"),
        (a_link_to_a_pipe, "not-a-file", "a device or a pipe"),
        (a_socket, "not-a-file", "a device or a pipe"),
        (an_immense_file, "too-large", "larger than 8 MiB"),
        (nothing, "unreadable", "no such file"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_what_is_no_file_is_answered_at_once(
    make: Callable[[Path], None], code: str, says: str, tmp_path: Path
) -> None:
    """Pipes, folders, devices, rings of links: one sentence, no waiting, no cards."""
    path = tmp_path / "deck.md"
    make(path)
    worked, waited = process_time(), monotonic()
    read = read_deck(path, "deck.md")

    assert process_time() - worked < 1
    assert monotonic() - waited < 10  # a pipe is waited for until somebody writes: for ever
    assert [message.code for message in read.messages] == [code]
    assert says in str(read.messages[0])
    assert not read.playable


@pytest.mark.parametrize("name", ["a\0b.md", "x" * 5_000 + ".md", "nowhere/deck.md", "\udcff.md"])
def test_no_name_is_too_odd(name: str, tmp_path: Path) -> None:
    """A name that no file can have is answered like any missing file."""
    assert [message.code for message in read_deck(tmp_path / name).messages] == ["unreadable"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file_says_so(tmp_path: Path) -> None:
    """Without the right to read it, the answer is what to do."""
    path = tmp_path / "deck.md"
    path.write_text(GOOD)
    path.chmod(0)

    assert "may not be read" in str(read_deck(path).messages[0])


def test_a_deck_without_a_title_is_called_like_its_file(tmp_path: Path) -> None:
    """Even a file that cannot be read has a name that is safe to show."""
    path = tmp_path / "Our\x1b]0;x\x07 own.md"

    assert read_deck(path).deck.title == "Our]0;x own"
    path.write_text("# Deep\n- What?\n")
    assert read_deck(path).deck.title == "Our]0;x own"


def test_a_file_that_grows_while_it_is_read_is_left_for_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A deck that is just being written is no deck yet."""
    path = tmp_path / "deck.md"
    path.write_text(GOOD)
    look = os.fstat

    def look_then_write(handle: int) -> os.stat_result:
        seen = look(handle)
        with path.open("a") as file:
            file.write("- One more?\n")
        return seen

    monkeypatch.setattr("game.decks.source.os.fstat", look_then_write)

    assert [message.code for message in read_deck(path).messages] == ["still-written"]


def test_a_file_that_never_stops_growing_ends_nobodys_patience(tmp_path: Path) -> None:
    """However fast a file grows, reading it ends, and ends with a deck or a sentence."""
    path = tmp_path / "deck.md"
    path.write_text(GOOD)
    enough = Event()

    def grow() -> None:
        with path.open("a") as file:
            while not enough.is_set() and file.tell() < 4 * 1024**2:
                file.write("- What about one more?\n" * 50)
                file.flush()

    writer = Thread(target=grow)
    writer.start()
    try:
        started = thread_time()  # of the reader alone: the writer keeps the machine as busy as it likes
        read = read_deck(path)
        assert thread_time() - started < 2
        assert read.playable or read.messages
    finally:
        enough.set()
        writer.join()


def test_reading_never_takes_more_than_a_deck_may_hold(tmp_path: Path) -> None:
    """A good file is read whole, to the byte."""
    path = tmp_path / "deck.md"
    path.write_bytes(b"x" * 100_000)

    assert bytes_of(path, Notes("deck")) == b"x" * 100_000


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"PK\x03\x04 word/document.xml", "In Word choose File, Save As, “Plain text (.txt)”"),
        (b"PK\x03\x04 xl/workbook.xml", "“CSV UTF-8 (.csv)”"),
        (b"PK\x03\x04 Index/Document.iwa", "In Pages choose File, Export To"),
        (b"{\\rtf1", "Make Plain Text"),
        (b"%PDF-1.4", "copy, and paste"),
    ],
)
def test_a_document_is_answered_with_how_to_save_it_as_text(
    content: bytes, says: str, tmp_path: Path
) -> None:
    """Promise 5: the program that wrote it is named, with the way to plain text."""
    path = tmp_path / "deck.md"
    path.write_bytes(content)

    assert says in str(read_deck(path).messages[0])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("indent", ["  ", "\t", "    "])
def test_the_same_words_are_the_same_deck(encoding: str, line_end: str, indent: str, tmp_path: Path) -> None:
    """Promise 5: encodings, line ends, tabs and trailing blanks make no difference."""
    text = GOOD.replace("today", "“today”, naïvely")
    path = tmp_path / "deck.md"
    path.write_text(text)
    expected = read_deck(path).deck
    odd = text.replace("\n  - ", f" \n{indent}- ").replace("\n", line_end)
    path.write_bytes(odd.encode(encoding))
    read = read_deck(path)

    assert read.deck == expected
    assert read.messages == ()


def test_guessed_letters_are_shown(tmp_path: Path) -> None:
    """Promise 5: what Windows-1252 may have got wrong stands in the message, with its line."""
    path = tmp_path / "deck.md"
    path.write_bytes(GOOD.replace("smile", "go to the café").encode("cp1252"))
    (message,) = read_deck(path, "deck.md").messages

    assert str(message).startswith("deck.md:7: ")
    assert "é (as in “" in message.message


def test_the_form_says_how_the_file_was_understood(tmp_path: Path) -> None:
    """Separator and encoding are echoed, so that a wrong guess is noticed."""
    path = tmp_path / "deck.csv"
    path.write_bytes("depth;text\r\ndeck:title;x\r\nDeep;Café?\r\n".encode("cp1252"))

    assert read_deck(path).form == "table with semicolons, Windows-1252"
