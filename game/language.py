"""The language that the game speaks: English as it is written here, or a translation where one is installed.

A sentence is marked where it stands, `_("…")`, and filled afterwards: `_("{name} tells.").format(name=name)`,
so that a translator may put the name elsewhere. Catalogues lie in `locales/LANGUAGE/LC_MESSAGES/fathoms.mo`,
longer texts beside them in `locales/LANGUAGE/`; the language is the one that the system is set to.
"""

import os
from collections.abc import Callable
from gettext import translation
from pathlib import Path

LOCALES = Path(__file__).with_name("locales")


def languages() -> tuple[str, ...]:
    """The languages that the system asks for, dearest first, each before its plainer form; at last English.

    Read from `LANGUAGE`, `LC_ALL`, `LC_MESSAGES` and `LANG`, of which the first that is set counts.
    """
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    asked = next((value for name in names if (value := os.environ.get(name))), "")
    wanted = [locale.partition(".")[0].partition("@")[0] for locale in asked.split(":")]
    plainer = [form for locale in wanted for form in (locale, locale.partition("_")[0])]
    return tuple(dict.fromkeys([*(form for form in plainer if form.replace("_", "").isalpha()), "en"]))


_CATALOGUE = translation("fathoms", LOCALES, languages=languages(), fallback=True)

_ = _CATALOGUE.gettext
plural = _CATALOGUE.ngettext
"""`plural("{n} card", "{n} cards", n)`: the form that fits a number."""


def numbered(one: str, many: str) -> Callable[[int], str]:
    """A noun with its number, such as `numbered("{number:,} card", "{number:,} cards")(12)`: “12 cards”."""
    return lambda number: plural(one, many, number).format(number=number)
