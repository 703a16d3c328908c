"""`fathoms games import`: makes a new game of an exported one."""

import argparse

from game.cli.saying import OK, say
from game.saves.home import find_home
from game.saves.leaving import read_journal
from game.sentences import counts
from game.sentences import keeping as said
from game.table.arriving import arrive


def run(options: argparse.Namespace) -> int:
    """Import one journal; no game that is there is changed."""
    journal = read_journal(options.file)
    path = arrive(find_home(), journal)
    cards = counts.CARDS(len(journal.rounds))
    evenings = counts.EVENINGS(journal.evening)
    say(said.IMPORTED.format(name=journal.name, file=path.name, evenings=evenings, cards=cards))
    say(said.IMPORTED_ASKS)
    return OK
