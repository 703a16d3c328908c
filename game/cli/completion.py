"""`fathoms completion`: has a shell complete commands, options and file names, as the parsers know them."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.saying import OK, command
from game.language import _

if TYPE_CHECKING:
    from game.cli.saying import Commands

SHELLS = ("bash", "zsh", "fish", "powershell")

_MORE = _("""Where each shell looks for it:
  bash        fathoms completion bash > ~/.local/share/bash-completion/completions/fathoms
  zsh         fathoms completion zsh > a folder of your $fpath, under the name _fathoms
  fish        fathoms completion fish > ~/.config/fish/completions/fathoms.fish
  powershell  fathoms completion powershell >> $PROFILE""")


def add_to(commands: "Commands") -> None:
    """Add `completion` to the commands."""
    completion = command(
        commands,
        "completion",
        run,
        help=_("have your shell complete these commands"),
        example="fathoms completion fish > ~/.config/fish/completions/fathoms.fish",
        more=_MORE,
    )
    completion.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))


def run(options: argparse.Namespace) -> int:
    """Print the script of this shell."""
    import shtab  # noqa: PLC0415 - only this command needs it

    from game.cli import parser  # noqa: PLC0415 - which knows this command

    whole = parser()
    for action in _arguments(whole):
        if action.type is Path:
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # where shtab looks for it
    sys.stdout.write(f"{shtab.complete(whole, options.shell)}\n")
    return OK


def _arguments(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Every argument of a parser and of the commands in it."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to look
        yield action
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - it has no other name
            for inner in action.choices.values():
                yield from _arguments(inner)
