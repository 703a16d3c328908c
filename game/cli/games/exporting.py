"""`fathoms games export`: writes all that a game holds into a file of one's own."""

import argparse

from game.cli.games.opening import with_passphrase
from game.cli.saying import OK, WrongUse, say
from game.errors import SaveError
from game.pages.forms import exported, form_of
from game.saves.disk import write_whole
from game.saves.home import find_home
from game.saves.leaving import journal_of
from game.saves.naming import find_game
from game.sentences import keeping as said


def run(options: argparse.Namespace) -> int:
    """Export one game; the file's ending says in which form."""
    try:
        form = form_of(options.to)
    except SaveError as error:
        raise WrongUse(str(error)) from None
    path = find_game(find_home(), options.name)
    journal = with_passphrase(options, lambda passphrase: journal_of(path, passphrase=passphrase))
    if options.to.exists() and not options.force:
        raise WrongUse(said.THERE_ALREADY.format(file=options.to))
    write_whole(options.to, exported(journal, form), replace=options.force, consequence=said.NOT_EXPORTED)
    say(f"{said.EXPORTED.format(name=journal.name, file=options.to)} {said.EXPORTED_READABLE}")
    return OK
