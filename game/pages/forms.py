"""The forms in which a game can be exported; the ending of the file's name says which."""

from pathlib import Path

from game.errors import SaveError
from game.language import _
from game.pages.contents import page_of
from game.pages.html import html
from game.pages.markdown import markdown
from game.saves.journal import Journal, to_json

ENDINGS = {
    ".md": _("text"),
    ".html": _("a page for a browser or a printer"),
    ".json": _("to be imported elsewhere"),
}


def form_of(path: Path) -> str:
    """The ending of a name, when it says a form.

    Raises:
        SaveError: with the endings that do.
    """
    ending = path.suffix.lower()
    if ending in ENDINGS:
        return ending
    forms = "; ".join(f"{one} {what}" for one, what in ENDINGS.items())
    raise SaveError(
        _("{path}: the name does not say in which form. Let it end in one of these: {forms}.").format(
            path=path.name, forms=forms
        )
    )


def exported(journal: Journal, form: str) -> bytes:
    """A journal in one of the forms."""
    if form == ".json":
        return to_json(journal)
    page = page_of(journal)
    return (html(page) if form == ".html" else markdown(page)).encode()
