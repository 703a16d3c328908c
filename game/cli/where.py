"""`fathoms where`: says where everything lies."""

import argparse
from typing import TYPE_CHECKING

from game.cli.saying import OK, command, say
from game.saves.home import find_home

if TYPE_CHECKING:
    from game.cli.saying import Commands


def add_to(commands: "Commands") -> None:
    """Add `where` to the commands."""
    command(
        commands,
        "where",
        run,
        help="say where everything lies",
        example="fathoms where",
        more="FATHOMS_HOME moves everything: FATHOMS_HOME=~/ours fathoms",
    )


def run(_: argparse.Namespace) -> int:
    """Name each folder, whether it is there yet or not."""
    from game.decks.library import bundled_folder  # noqa: PLC0415 - only this command asks

    home = find_home()
    for what, path in (
        ("games", home.path),
        ("your decks", home.decks),
        ("drafts", home.drafts),
        ("backups", home.backups),
        ("settings", home.settings),
        ("help near you", home.help),
        ("bundled decks", bundled_folder()),
    ):
        say(f"{what:<14} {path}")
    return OK
