"""Files get their place whole or not at all, whatever the disk does."""

import errno
import os
from pathlib import Path

import pytest

from game.cli.decks.placing import place
from game.cli.saying import WrongUse


def _fails(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def test_a_full_disk_leaves_the_old_file_and_nothing_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """And says so."""
    Path("a.md").write_bytes(b"old")

    def full(_: int) -> None:
        raise _fails(errno.ENOSPC)

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(WrongUse, match="disk is full"):
        place(b"new", Path("a.md"), "", replace=True)
    assert [(path.name, path.read_bytes()) for path in Path().iterdir()] == [("a.md", b"old")]


def test_a_file_that_appears_meanwhile_is_not_overwritten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking first is not enough."""

    def meanwhile(_: int) -> None:
        Path("a.md").write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", meanwhile)

    with pytest.raises(WrongUse, match="made by another"):
        place(b"mine", Path("a.md"), "Choose another name.")
    assert [(path.name, path.read_bytes()) for path in Path().iterdir()] == [("a.md", b"theirs")]


def test_a_disk_without_second_names_takes_files_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """A memory stick, say."""

    def no_links(*_: object) -> None:
        raise _fails(errno.EPERM)

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    place(b"mine", Path("a.md"), "")

    assert [(path.name, path.read_bytes()) for path in Path().iterdir()] == [("a.md", b"mine")]
