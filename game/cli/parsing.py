"""The parser of the command line, which answers a command that does not exist in one plain sentence."""

import argparse
from difflib import get_close_matches

from game.cli.saying import WRONG_USE
from game.language import _
from game.text import clean_line

_GROUP = argparse._SubParsersAction  # noqa: SLF001 - it has no other name


class Parser(argparse.ArgumentParser):
    """As argparse's own, but for the sentence; the commands of its commands are parsed by it too."""

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Answer a command that is none with the one that was probably meant."""
        if isinstance(action, _GROUP) and value not in action.choices:
            self.exit(WRONG_USE, f"{_unknown(self.prog, str(value), list(action.choices))}\n")
        super()._check_value(action, value)


def _unknown(prog: str, wanted: str, commands: list[str]) -> str:
    close = get_close_matches(wanted.casefold(), commands, n=1, cutoff=0.5)
    meant = (
        _("Did you mean `{prog} {close}`?").format(prog=prog, close=close[0])
        if close
        else _("There are: {commands}.").format(commands=", ".join(commands))
    )
    return _("There is no command `{prog} {wanted}`. {meant} All of it: {prog} --help").format(
        prog=prog, wanted=clean_line(wanted), meant=meant
    )
