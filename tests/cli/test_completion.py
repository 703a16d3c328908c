"""`fathoms completion`: what one can type is what the shell offers."""

import shutil
import subprocess
from pathlib import Path

import pytest

from game import cli
from game.cli.completion import SHELLS, _arguments
from tests.cli.test_readme import COMMANDS

_ASK = """
source ./completion
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"
_shtab_fathoms
printf '%s\\n' "${COMPREPLY[@]}"
"""


def _script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert cli.main(["completion", shell]) == 0
    return capsys.readouterr().out


def _modern_bash() -> bool:
    if not (bash := shutil.which("bash")):
        return False
    return subprocess.run([bash, "-c", "((BASH_VERSINFO[0] >= 4))"], check=False).returncode == 0


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_and_option_is_known_to_each_shell(
    shell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is made from the parsers, so nothing new can be forgotten."""
    script = _script(shell, capsys)

    names = {word for command in COMMANDS for word in command.split()}
    options = {name.lstrip("-") for action in _arguments(cli.parser()) for name in action.option_strings}
    assert {name for name in names | options if name not in script} == set()


@pytest.mark.skipif(not _modern_bash(), reason="needs bash 4 or newer")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("fathoms ga", {"games"}),
        ("fathoms decks con", {"convert"}),
        ("fathoms decks check --st", {"--strict"}),
        ("fathoms decks show sun", {"sunday.md"}),
        ("fathoms decks convert sunday.md sun", {"sunday.md"}),
        ("fathoms completion f", {"fish"}),
    ],
)
def test_bash_completes(typed: str, offered: set[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Commands, options, choices, and files where a file belongs."""
    Path("completion").write_text(_script("bash", capsys), encoding="utf-8")
    Path("sunday.md").touch()
    bash = shutil.which("bash") or "bash"
    run = subprocess.run(
        [bash, "--norc", "-c", _ASK, "bash", *typed.split()],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )

    assert set(run.stdout.strip("\n").split("\n")) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_reads_as_the_shell_writes(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No shell finds fault with its grammar."""
    if not (program := shutil.which(shell)):
        pytest.skip(f"{shell} is not installed here")
    Path("completion").write_text(_script(shell, capsys), encoding="utf-8")

    assert subprocess.run([program, "-n", "completion"], check=False).returncode == 0


def test_an_unknown_shell_is_told_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    """And ends with two."""
    with pytest.raises(SystemExit) as end:
        cli.main(["completion", "tcsh"])

    assert end.value.code == 2
    assert "fish" in capsys.readouterr().err
