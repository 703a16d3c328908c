"""The home: where everything lies, private, and never made by looking."""

import stat
from pathlib import Path

import pytest

from game.errors import SaveError
from game.rules.state import Couple, State
from game.saves import home as home_module
from game.saves.home import Home, find_home, make_private
from game.saves.store import Store
from tests.sitting import Sitting, made_up_deck


def test_the_environment_moves_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One variable, for games, decks, backups and settings."""
    monkeypatch.setenv("FATHOMS_HOME", str(tmp_path / "ours"))
    home = find_home()

    assert home.path == tmp_path / "ours"
    assert (home.decks, home.backups) == (home.path / "decks", home.path / "backups")
    assert home.settings == home.path / "settings.json"


def test_a_tilde_and_a_relative_path_are_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The home does not move when the program changes folders."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("FATHOMS_HOME", "~/fathoms")
    assert find_home().path == tmp_path / "fathoms"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FATHOMS_HOME", "games")
    assert find_home().path == tmp_path / "games"


def test_the_folder_of_an_unknown_person_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence, not a traceback."""
    monkeypatch.setenv("FATHOMS_HOME", "~nobody-of-that-name/games")

    with pytest.raises(SaveError, match="does not know whose folder"):
        find_home()


def test_a_checkout_keeps_its_games_in_saves(monkeypatch: pytest.MonkeyPatch) -> None:
    """`make play` leaves the rest of the computer alone."""
    monkeypatch.delenv("FATHOMS_HOME", raising=False)

    assert find_home().path == Path(__file__).parents[2] / "saves"


@pytest.mark.parametrize("set_to", [None, ""])
def test_elsewhere_the_platforms_data_folder_is_the_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, set_to: str | None
) -> None:
    """Installed from a wheel there is no checkout; an empty variable counts as none."""
    monkeypatch.delenv("FATHOMS_HOME", raising=False)
    if set_to is not None:
        monkeypatch.setenv("FATHOMS_HOME", set_to)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(home_module, "_CHECKOUT", tmp_path)

    home = find_home()
    assert home.path.name == "fathoms"
    assert tmp_path in home.path.parents


def test_looking_creates_nothing(tmp_path: Path) -> None:
    """Only playing makes a folder."""
    home = Home(tmp_path / "a" / "b")

    assert home.games() == ()
    assert home.trouble() == ""
    assert list(tmp_path.iterdir()) == []


def test_a_new_home_is_its_owners_alone(tmp_path: Path) -> None:
    """0700, and what is in it has a neutral name."""
    path = Home(tmp_path / "a" / "b").new_game()

    assert path == tmp_path / "a" / "b" / "game-1.db"
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_new_games_are_numbered_on(tmp_path: Path) -> None:
    """No game is ever in another's place."""
    home = Home(tmp_path)
    for name in ("game-1.db", "game-3.db"):
        (tmp_path / name).touch()

    assert home.new_game().name == "game-2.db"
    (tmp_path / "game-2.db").symlink_to("away on a stick")
    assert home.new_game().name == "game-4.db"


@pytest.mark.parametrize("left", ["game-1.db-journal", "game-1.db-wal"])
def test_a_new_game_never_takes_up_what_is_left_of_another(tmp_path: Path, left: str) -> None:
    """Whoever deletes a game by hand may leave its journal; SQLite would play that into the new game."""
    (tmp_path / left).write_bytes(b"of a deleted game")

    assert Home(tmp_path).new_game().name == "game-2.db"


def test_games_are_found_the_latest_file_first(tmp_path: Path) -> None:
    """Files only: neither folders, nor what another program left there."""
    older = Sitting(tmp_path)
    newer = Sitting(tmp_path, seed=2)
    newer.first_card()
    folder = older.home.path
    (folder / "folder.db").mkdir()
    (folder / "gone.db").symlink_to("nowhere")
    (folder / "loop.db").symlink_to("loop.db")
    (folder / "game-1.db-journal.txt").touch()

    assert [path.name for path in older.home.games()] == ["game-2.db", "game-1.db"]
    older.table.close()
    newer.table.close()


def _a_file(path: Path) -> Path:
    path.touch()
    return path


def _behind_a_file(path: Path) -> Path:
    path.touch()
    return path / "deeper" / "home"


def _a_broken_link(path: Path) -> Path:
    path.symlink_to(path.with_name("nowhere"))
    return path


def _a_loop(path: Path) -> Path:
    path.symlink_to(path)
    return path


def _too_long(path: Path) -> Path:
    return path.with_name("x" * 300)


@pytest.mark.parametrize("make", [_a_file, _behind_a_file, _a_broken_link, _a_loop, _too_long])
def test_a_home_that_cannot_be_is_said_in_a_sentence(tmp_path: Path, make: object) -> None:
    """What is in the way, and what to do; nothing is made and nothing breaks."""
    assert callable(make)
    home = Home(make(tmp_path / "here"))
    before = sorted(tmp_path.rglob("*"))

    assert home.games() == ()
    with pytest.raises(SaveError, match=r"^Games cannot be kept in .*FATHOMS_HOME") as caught:
        home.new_game()
    assert str(caught.value).isprintable()
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_that_may_only_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is begun there."""
    monkeypatch.setattr("os.access", lambda *_: False)

    with pytest.raises(SaveError, match="may be read, but not written"):
        make_private(tmp_path)


def test_a_folder_that_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not “no games yet”, when there may be some."""

    def refuse(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", refuse)
    home = Home(tmp_path)

    assert home.games() == ()
    assert "does not let Fathoms read that folder" in home.trouble()


def test_a_game_in_a_home_that_went_away_is_said(tmp_path: Path) -> None:
    """A stick pulled out between the list and the key."""
    state = State(Couple(("Ana", "Sam")))

    with pytest.raises(SaveError, match="cannot be written: this game cannot be opened"):
        Store.create(tmp_path / "away" / "game-1.db", state, name="Ana & Sam", key="k")
    with pytest.raises(SaveError, match="is not there"):
        Store.open(tmp_path / "away" / "game-1.db")


def test_names_of_every_script_make_no_odd_files(tmp_path: Path) -> None:
    """File names say nothing of the couple, whatever they are called."""
    sitting = Sitting(tmp_path, decks=[made_up_deck(2)])

    assert "Ana" not in str(list(sitting.home.path.iterdir()))
    sitting.table.close()


def test_a_home_with_odd_letters_in_its_path_is_a_home(tmp_path: Path) -> None:
    """Blanks, per cent signs, question marks, hashes, other scripts, and bytes that are no letters at all."""
    for number, name in enumerate(["a b%20c?d#e", "愛", "x\udcff"]):
        sitting = Sitting(tmp_path / f"{number}{name}").first_card()
        state = sitting.state
        assert sitting.again().state == state
        sitting.table.close()
