"""The parser of the command line, which answers a command that does not exist in one plain sentence."""

import argparse
import gettext
from difflib import get_close_matches

from game.cli.saying import WRONG_USE
from game.language import LOCALES, _
from game.text import clean_line

_GROUP = argparse._SubParsersAction  # noqa: SLF001 - it has no other name

_ARGPARSE = (
    *(_("usage: "), _("options"), _("positional arguments"), _("%(prog)s: error: %(message)s\n")),
    _("show this help message and exit"),
    *(_("the following arguments are required: %s"), _("unrecognized arguments: %s")),
    *(_("argument %(argument_name)s: %(message)s"), _("invalid %(type)s value: %(value)r")),
    *(_("expected one argument"), _("expected at least one argument"), _("ignored explicit argument %r")),
    _("ambiguous option: %(option)s could match %(matches)s"),
)
"""The words of argparse itself, so that translators find them beside ours; it looks them up by itself."""
gettext.bindtextdomain("fathoms", str(LOCALES))
gettext.textdomain("fathoms")


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
