"""`fathoms where`: says where everything lies."""

import argparse
from typing import TYPE_CHECKING

from game.cli.saying import OK, command, say
from game.language import _
from game.saves.home import find_home

if TYPE_CHECKING:
    from game.cli.saying import Commands


def add_to(commands: "Commands") -> None:
    """Add `where` to the commands."""
    command(
        commands,
        "where",
        run,
        help=_("say where everything lies"),
        example="fathoms where",
        more=_("FATHOMS_HOME moves everything: FATHOMS_HOME=~/ours fathoms"),
    )


def run(_options: argparse.Namespace) -> int:
    """Name each folder, whether it is there yet or not."""
    from game.decks.folders import bundled_folder  # noqa: PLC0415 - only this command asks

    home = find_home()
    for what, path in (
        (_("games"), home.path),
        (_("your decks"), home.decks),
        (_("drafts"), home.drafts),
        (_("backups"), home.backups),
        (_("settings"), home.settings),
        (_("help near you"), home.help),
        (_("bundled decks"), bundled_folder()),
    ):
        say(f"{what:<14} {path}")
    return OK
