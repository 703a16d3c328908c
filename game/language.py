"""The language that the game speaks: English as it is written here, or a translation where one is installed.

A sentence is marked where it stands, `_("…")`, and filled afterwards: `_("{name} tells.").format(name=name)`,
so that a translator may put the name elsewhere. Catalogues lie in `locales/LANGUAGE/LC_MESSAGES/fathoms.mo`;
the language is the one that the system is set to (`LANGUAGE`, `LC_ALL`, `LC_MESSAGES`, `LANG`).
"""

from gettext import translation
from pathlib import Path

_CATALOGUE = translation("fathoms", Path(__file__).with_name("locales"), fallback=True)

_ = _CATALOGUE.gettext
plural = _CATALOGUE.ngettext
"""`plural("{n} card", "{n} cards", n)`: the form that fits a number."""
