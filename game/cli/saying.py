"""What all commands share: how they end, how they speak, and how they are made."""

import argparse
import io
import json
import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, TextIO

from game.errors import FathomsError
from game.language import _
from game.text import clean

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - it has no other name

Run = Callable[[argparse.Namespace], int]

OK, TROUBLE, WRONG_USE = 0, 1, 2
INTERRUPTED = 130


class WrongUse(FathomsError):
    """A command that asks for what cannot be done as it stands; nothing has been written."""


def say(text: str, to: TextIO | None = None) -> None:
    """Print text, without anything in it that could act on a terminal."""
    print(clean(text, lines=True), file=to or sys.stdout)


def say_json(value: object, *, indent: int | None = 2) -> None:
    """Print a value for programs; letters that this output cannot carry are written as escapes."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    say(json.dumps(value, ensure_ascii=encoding != "utf8", indent=indent))


def any_letter() -> None:
    """From now on a letter that the terminal does not know is shown as a question mark, and ends nothing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def may_style() -> bool:
    """Whether emphasis can be seen on the standard output, and is wanted.

    The old console of Windows would print its codes; the new one says who it is, as other terminals do.
    """
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.platform != "win32" or bool(os.environ.get("WT_SESSION") or os.environ.get("TERM"))


def example(command: str, more: str = "") -> str:
    """The last lines of a command's help."""
    return "\n\n".join(part for part in (_("Example: {command}").format(command=command), more) if part)


def command(commands: "Commands", name: str, run: Run, **words: str) -> argparse.ArgumentParser:
    """Add a command to others.

    Args:
        commands: of which it will be one.
        name: what one types.
        run: what it does.
        words: `help` is its line among the others, `description` the top of its own help, by default the
            same; `example` one way to type it, `more` whatever should be known besides.
    """
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=words["help"],
        description=words.get("description", f"{words['help'][:1].upper()}{words['help'][1:]}."),
        epilog=example(words["example"], words.get("more", "")),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)
    return parser


def group(commands: "Commands", name: str, **words: str) -> "Commands":
    """Add a command that only has commands of its own; alone it shows its help and ends with 2."""

    def usage(_options: argparse.Namespace) -> int:
        parser.print_help(sys.stderr)
        return WRONG_USE

    parser = command(commands, name, usage, **words)
    return parser.add_subparsers(title=_("commands"), metavar="")


def later(module: str) -> Run:
    """What a command does, from the function `run` of a module that is loaded only then."""

    def run(options: argparse.Namespace) -> int:
        loaded: Any = import_module(module)
        code: int = loaded.run(options)
        return code

    return run
