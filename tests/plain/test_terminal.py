"""Linear mode in a real terminal and in real pipes: what is echoed, what is not, and how it ends."""

import os
import signal
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from game.rules.state import Phase
from game.saves.glance import glances
from game.saves.home import Home
from tests.plain.listening import at
from tests.test_terminal import Terminal, window

_HASTY = "from game.plain import private\nprivate.LEAST_SECONDS = 0.0\n"
_CODE = "import sys\n{more}from game.cli import main\nsys.exit(main(sys.argv[1:]))"
PLAIN = (sys.executable, "-c", _CODE.format(more=_HASTY), "play", "--plain")
KIND = "Everything is saved at this very move. Until next time."


def _echoes(terminal: Terminal) -> bool:
    return bool(termios.tcgetattr(terminal._master)[3] & termios.ECHO)


def _piped(
    home: Path, typed: bytes, *arguments: str, **environment: str
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        input=typed,
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "FATHOMS_HOME": str(home), **environment},
    )


def test_private_answers_are_neither_echoed_nor_in_the_scrollback(tmp_path: Path) -> None:
    """Not even those that are typed before they are asked for; afterwards typing is seen again."""
    at(tmp_path, Phase.BOUNDARIES)
    with window(tmp_path, command=PLAIN) as terminal:
        terminal.shows("Carry on")
        terminal.press("\n")
        terminal.shows("2 Another evening.")
        terminal.press("\n")
        terminal.until(lambda: b"Enter when ready." in terminal.output)
        assert not _echoes(terminal)
        terminal.press("\n")
        terminal.until(lambda: b"not shown." in terminal.output)
        terminal.press("17 18\n")
        terminal.until(lambda: b"Sam, this one" in terminal.output)
        terminal.press("\n13 14\n")
        terminal.until(lambda: terminal.at("draw"))
        terminal.until(lambda: b"Turn up" in terminal.output)
        everything = terminal.output

        assert _echoes(terminal)
        for typed in (b"17 18", b"13 14"):
            assert typed not in everything
        assert everything.count(b"One breath") == 2
        assert b"\x1b" not in everything


def test_what_one_types_too_early_is_not_the_others_answer(tmp_path: Path) -> None:
    """An Enter and a number too many, while the breath lasts, go nowhere."""
    at(tmp_path, Phase.TIDE)
    slowly = (sys.executable, "-c", _CODE.format(more=_HASTY.replace("0.0", "0.7")), "play", "--plain")
    with window(tmp_path, command=slowly) as terminal:
        terminal.shows("Carry on")
        terminal.press("\n")
        terminal.until(lambda: b"Enter when ready." in terminal.output)
        terminal.press("\n")
        terminal.until(lambda: b"not shown." in terminal.output)
        terminal.press("1\n\n1\n")
        terminal.until(lambda: b"Sam, this one" in terminal.output)
        terminal.read(0.3)

        assert terminal.output.endswith(b"Enter when ready.\r\n")
        assert terminal.at("tide")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_in_the_middle_of_something_private_leaves_kindly_and_echoes_again(
    tmp_path: Path, number: signal.Signals
) -> None:
    """One line, the very move, nothing of the step; and the terminal as it was."""
    at(tmp_path, Phase.TIDE)
    with window(tmp_path, command=PLAIN) as terminal:
        terminal.shows("Carry on")
        terminal.press("\n")
        terminal.until(lambda: b"Enter when ready." in terminal.output)
        terminal.press("\n")
        terminal.until(lambda: b"not shown." in terminal.output)
        assert terminal.end(number) == 128 + number
        assert KIND.encode() in terminal.output
        assert b"Traceback" not in terminal.output
        assert _echoes(terminal)
        assert terminal.at("tide")


def test_a_dumb_terminal_is_played_plainly_by_itself(tmp_path: Path) -> None:
    """No code that moves a cursor ever arrives there."""
    command = ("env", "TERM=dumb", sys.executable, "-m", "game")
    with window(tmp_path, 40, 10, command=command) as terminal:
        terminal.until(lambda: b"1 Begin" in terminal.output)
        terminal.press("5\n")
        assert terminal.wait() == 0
        assert b"\x1b" not in terminal.output
        assert b"Good night" in terminal.output


def test_pipes_are_played_plainly_by_themselves(tmp_path: Path) -> None:
    """So that it can be scripted; the end of the script leaves at the very move."""
    run = _piped(tmp_path, b"\n\nAna\nSam\n\n\n")

    assert (run.returncode, run.stderr) == (0, b"")
    assert run.stdout.decode().endswith(f"{KIND}\n")
    assert glances(Home(tmp_path))[0][0].phase == "give-back"


def test_a_killed_game_is_at_its_very_move(tmp_path: Path) -> None:
    """As in the other face."""
    with window(tmp_path, command=PLAIN) as terminal:
        terminal.shows("1 Begin")
        for line in ("", "", "Ana", "Sam", "", ""):
            terminal.press(f"{line}\n")
        terminal.until(lambda: terminal.at("give-back"))
        terminal.end(signal.SIGKILL)
        assert terminal.at("give-back")


def test_where_the_locale_is_c_only_ascii_arrives(tmp_path: Path) -> None:
    """Our quotes and dots have stand-ins; nothing breaks on what is typed."""
    run = _piped(tmp_path, b"\n\nAna\nSam\xff\n\n", "play", "--plain", LC_ALL="C", LANG="C")

    assert (run.returncode, run.stderr) == (0, b"")
    assert b'"What you tell me here is yours."' in run.stdout
    assert run.stdout.replace("\N{REPLACEMENT CHARACTER}".encode(), b"?").isascii()


def test_a_reader_that_goes_away_is_no_trouble(tmp_path: Path) -> None:
    """`fathoms play --plain | head -1` ends in silence, and the file is closed in good order."""
    reading, writing = os.pipe()
    os.close(reading)
    line = [sys.executable, "-m", "game", "play", "--plain"]
    environment = {**os.environ, "FATHOMS_HOME": str(tmp_path)}
    run = subprocess.run(
        line, input=b"\n\n", check=False, stdout=writing, stderr=subprocess.PIPE, env=environment, timeout=60
    )
    os.close(writing)

    assert (run.returncode, run.stderr) == (0, b"")


def test_linear_mode_loads_no_screen(tmp_path: Path) -> None:
    """Neither Textual nor Rich, from the first line to a private step."""
    at(tmp_path, Phase.TIDE)
    more = _HASTY + (
        "import atexit, os\n"
        "drawn = lambda: {name.split('.')[0] for name in sys.modules} & {'textual', 'rich'}\n"
        "atexit.register(lambda: os._exit(bool(drawn()) or 'game.ui' in sys.modules))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", _CODE.format(more=more), "play", "--plain"],
        input=b"\n\n1\n\n1\n",
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "FATHOMS_HOME": str(tmp_path)},
    )

    assert b"To warm up" in run.stdout
    assert run.returncode == 0


def test_what_breaks_inside_is_said_without_a_value(tmp_path: Path) -> None:
    """A sentence and a place; never what somebody typed."""
    more = (
        "import game.plain.home as home\n"
        "def broken(names):\n    raise ValueError(names)\n"
        "home.couple_of = broken\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", _CODE.format(more=more), "play", "--plain"],
        input=b"\n\nSecret\nSam\n",
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "FATHOMS_HOME": str(tmp_path)},
    )

    assert run.returncode == 1
    assert b"Something went wrong inside Fathoms itself." in run.stdout
    assert b"Secret" not in run.stdout + run.stderr
    assert b"Traceback" not in run.stdout + run.stderr
