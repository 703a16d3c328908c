"""The commands: `fathoms` plays; the others look at decks and games without opening the screen.

Only the parsers are made here. What a command does is loaded when it runs, so that none waits for another.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from game import __version__
from game.cli import play
from game.cli.parsing import Parser
from game.cli.saying import INTERRUPTED, OK, TROUBLE, WRONG_USE, WrongUse, any_letter, example, say
from game.errors import FathomsError
from game.language import _

_GROUPS = ("play", "serve", "decks", "games", "book", "where", "completion")
"""The commands, each in a module of its own; without any only `play` is loaded."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Returns:
        0 when all is well, 1 when something is wrong with a deck or a game, 2 for a command that is wrong.
    """
    any_letter()
    given = sys.argv[1:] if arguments is None else arguments
    options = parser().parse_args(given) if given else argparse.Namespace(run=play.run, name=None)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        code = run(options)
        sys.stdout.flush()
    except FathomsError as error:
        say(str(error), sys.stderr)
        return WRONG_USE if isinstance(error, WrongUse) else TROUBLE
    except BrokenPipeError:
        sys.stderr.close()
        return OK
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def parser() -> argparse.ArgumentParser:
    """The whole command line, with the help of each command."""
    whole = Parser(
        prog="fathoms",
        description=_("A turn-based conversation game for two people and one laptop."),
        epilog=example(
            "fathoms", _("Without a command: play. FATHOMS_HOME moves everything to another folder.")
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument(
        "--version",
        action="version",
        help=_("show which Fathoms this is and exit"),
        version=f"fathoms {__version__}",
    )
    whole.set_defaults(run=play.run, name=None)
    commands = whole.add_subparsers(title=_("commands"), metavar="")
    for group in _GROUPS:
        add_to: Callable[[Any], None] = import_module(f"game.cli.{group}").add_to
        add_to(commands)
    return whole
