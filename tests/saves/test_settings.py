"""The settings' file: read quickly, written whole, and never lost."""

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from game.errors import SaveError
from game.saves.home import Home
from game.saves.settings import Colours, Letters, Settings, read
from game.saves.settings_file import mend, save

MINE = Settings(Colours.SHORE, Letters.ASCII, motion=False, explain=False, keys={"told": "space"})


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def test_without_a_file_all_is_as_it_comes(home: Home) -> None:
    """And that is no damage."""
    assert read(home) == (Settings(), True)
    assert mend(home) == ""


def test_what_is_saved_is_read_again(home: Home) -> None:
    """Every field."""
    save(home, MINE)

    assert read(home) == (MINE, True)
    assert mend(home) == ""


def test_the_file_is_for_its_owner_alone(home: Home) -> None:
    """As everything in the home is."""
    save(home, MINE)

    assert stat.S_IMODE(home.settings.stat().st_mode) == 0o600
    assert [path.name for path in home.path.iterdir()] == ["settings.json"]


def test_what_another_version_wrote_stays(home: Home) -> None:
    """A newer Fathoms finds its own settings again."""
    home.path.mkdir()
    home.settings.write_text('{"colours": "shore", "sounds": {"rain": 3}}', encoding="utf-8")
    save(home, read(home)[0])

    assert json.loads(home.settings.read_text(encoding="utf-8"))["sounds"] == {"rain": 3}
    assert read(home)[0].colours is Colours.SHORE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '"sea"',
        "\x00",
        "[" * 100_000,
        '{"colours": 7}',
        '{"motion": "off"}',
        '{"keys": [1]}',
    ],
)
def test_a_damaged_file_is_kept_aside_and_said(home: Home, text: str) -> None:
    """Nothing is thrown away, and the next start is quiet."""
    home.path.mkdir()
    home.settings.write_text(text, encoding="utf-8")
    assert read(home) == (Settings(), False)
    said = mend(home)

    assert "settings.damaged-1.json" in said
    assert (home.path / "settings.damaged-1.json").read_text(encoding="utf-8") == text
    assert read(home) == (Settings(), True)
    assert mend(home) == ""


def test_of_a_damaged_file_the_sound_part_holds(home: Home) -> None:
    """One wrong word does not cost the others, nor what another version wrote."""
    home.path.mkdir()
    home.settings.write_text('{"colours": "mauve", "letters": "ascii", "sounds": 1}', encoding="utf-8")
    mend(home)

    assert read(home) == (Settings(letters=Letters.ASCII), True)
    assert json.loads(home.settings.read_text(encoding="utf-8"))["sounds"] == 1


def test_a_second_damage_does_not_overwrite_the_first(home: Home) -> None:
    """Each has a name of its own."""
    home.path.mkdir()
    for text in ("one", "two"):
        home.settings.write_text(text, encoding="utf-8")
        mend(home)

    assert (home.path / "settings.damaged-1.json").read_text(encoding="utf-8") == "one"
    assert (home.path / "settings.damaged-2.json").read_text(encoding="utf-8") == "two"


def test_a_folder_in_the_place_of_the_file_is_said(home: Home) -> None:
    """One sentence, no traceback."""
    home.settings.mkdir(parents=True)

    assert read(home) == (Settings(), False)
    assert "cannot be read" in mend(home)
    with pytest.raises(SaveError, match="could not be saved"):
        save(home, MINE)
    assert [path.name for path in home.path.iterdir()] == ["settings.json"]


def test_a_write_that_fails_leaves_the_old_file(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of it, or nothing."""
    save(home, MINE)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(SaveError, match="no space left on device"):
        save(home, Settings())

    assert read(home) == (MINE, True)
    assert [path.name for path in home.path.iterdir()] == ["settings.json"]


def test_reading_the_settings_needs_no_pydantic() -> None:
    """Home paints before it is loaded."""
    code = "import sys, game.saves.settings; sys.exit('pydantic' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
