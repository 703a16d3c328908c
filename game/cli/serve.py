"""`fathoms serve`: the same game on a page in the browser of this computer."""

from typing import TYPE_CHECKING

from game.cli.saying import command, later
from game.language import _

if TYPE_CHECKING:
    from game.cli.saying import Commands

_HERE = "127.0.0.1"


def add_to(commands: "Commands") -> None:
    """Add `serve` to the commands."""
    serve = command(
        commands,
        "serve",
        later("game.cli.serving"),
        help=_("play on a page in the browser of this computer"),
        example="fathoms serve --open",
        more=_("Nothing of it leaves this computer. The game is the same, and so are its saves."),
    )
    serve.add_argument("--port", type=int, default=0, metavar="N", help=_("by default any that is free"))
    serve.add_argument(
        "--host",
        default=_HERE,
        metavar="H",
        help=_("where to serve it; by default {here}").format(here=_HERE),
    )
    serve.add_argument("--i-mean-it", action="store_true", help=_("serve it where others can reach it"))
    serve.add_argument("--open", action="store_true", help=_("open it in your browser at once"))
