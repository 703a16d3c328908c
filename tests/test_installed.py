"""Installed from a wheel, outside any checkout, as anybody would who never saw the source."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.saves.glance import glances
from game.saves.home import Home

ROOT = Path(__file__).resolve().parents[1]
TOOLS = (sys.executable, "-m")
SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"


@dataclass(frozen=True)
class Installed:
    """Fathoms in an environment of its own; a folder to stand in; a home whose name is not plain ASCII."""

    scripts: Path
    desk: Path
    home: Path

    @property
    def fathoms(self) -> Path:
        return self.scripts / "fathoms"

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return {**kept, "FATHOMS_HOME": str(self.home), "PYTHONUTF8": "1"}

    def run(self, *command: str | Path) -> str:
        done = subprocess.run(
            command, cwd=self.desk, env=self.environment, check=False, capture_output=True, encoding="utf-8"
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout without asking anybody for anything."""
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run([*TOOLS, "hatchling", "build", "-t", "wheel", "-d", out], cwd=ROOT, check=True)
    (path,) = out.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in an empty environment, which borrows from this one only what the wheel depends on.

    A .pth file lends it this environment's packages. The checkout is not among them: it lies in this
    environment through a .pth file of its own, and those are read in one's own folders only.
    """
    place = tmp_path_factory.mktemp("an empty place")
    venv, desk = place / "venv", place / "desk"
    desk.mkdir()
    subprocess.run([*TOOLS, "venv", "--without-pip", venv], check=True)
    python = venv / SCRIPTS / "python"
    pip: list[str | Path] = [
        *TOOLS,
        "pip",
        "--python",
        python,
        "--quiet",
        "--disable-pip-version-check",
        "install",
    ]
    subprocess.run([*pip, "--no-deps", "--no-index", "--no-compile", wheel], check=True)
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own = subprocess.run([python, "-c", ask], check=True, capture_output=True, encoding="utf-8").stdout
    lent = Path(own.strip()) / "lent.pth"
    lent.write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return Installed(venv / SCRIPTS, desk, place / "Zoë & René, à nous")


def test_the_wheel_holds_all_decks_and_nothing_of_the_workshop(wheel: Path) -> None:
    """Each bundled deck, the screen's style, the browser page; no tests, no saves."""
    names = set(zipfile.ZipFile(wheel).namelist())

    assert {f"game/bundled/{path.name}" for path in (ROOT / "decks").glob("*.md")} <= names
    assert {"game/ui/app.tcss", "game/web/static/page.html"} <= names
    assert {"game/locales/fathoms.pot", "game/locales/en/when-not-to-play.txt"} <= names
    assert {name.split("/")[0] for name in names if not name.startswith("two_fathoms")} == {"game"}


def test_it_runs_from_its_own_place(installed: Installed) -> None:
    """Neither its code nor its decks come from the checkout."""
    ask = "import game; print(game.__file__)"
    where = installed.run(installed.scripts / "python", "-P", "-c", ask)
    said = installed.run(installed.fathoms, "where")

    assert str(ROOT) not in where + said
    assert str(installed.home) in said


def test_it_lists_its_decks_and_checks_one(installed: Installed) -> None:
    """All that come with it; and one of the couple's own, from the folder they stand in."""
    decks = json.loads(installed.run(installed.fathoms, "decks", "list", "--json"))
    installed.run(installed.fathoms, "decks", "new", "Été à nous.md")

    assert len(decks) == len(list((ROOT / "decks").glob("*.md")))
    assert installed.run(installed.fathoms, "decks", "check", "Été à nous.md")


def test_an_evening_is_played_from_another_folder(installed: Installed) -> None:
    """To the good night, in a home with blanks and accents in its path."""
    simulate = (installed.scripts / "python", "-P", ROOT / "tests" / "simulate.py")
    said = installed.run(*simulate, "--home", installed.home / "simulated", "--evenings", "1", "--no-sync")
    (game,), wrong = glances(Home(installed.home / "simulated"))

    assert said.splitlines()[-1].startswith("saved ")
    assert (game.evening, game.phase, wrong) == (1, "away", ())


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal")
def test_its_command_opens_the_game_in_a_terminal(
    installed: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two names, the first card, given back: saved in that home, and there again at the next start."""
    from tests.test_terminal import window  # noqa: PLC0415 - its modules are POSIX's

    monkeypatch.chdir(installed.desk)
    for name in set(os.environ) - set(installed.environment):
        monkeypatch.delenv(name)
    with window(installed.home, command=[installed.fathoms]) as terminal:
        terminal.to_give_back()
    with window(installed.home, command=[installed.fathoms]) as terminal:
        terminal.shows("Carry on")
        terminal.press("\r")
        terminal.shows("That's it")
        terminal.press("\r")
        terminal.until(lambda: terminal.at("ask"))
