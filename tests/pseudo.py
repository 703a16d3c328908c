"""The game in a made-up language, to find what was never given to the translators.

`python -m tests.pseudo screens FOLDER` (or `lines FOLDER`, `cli FOLDER`) replaces gettext, before the game is
imported, by a language that writes “⟦Ĥéĺĺó⟧”; then it walks through every screen (all of linear mode, every
command) and prints each word that is still plain, with its place. Names and cards are in another script, so
that every plain word is the game's.
"""

import gettext
import re
import sys
import tempfile
from pathlib import Path

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MADE_UP = "àḃćḋèḟĝḣìĵḱĺṁńòṗɋŕśṫùṽẁẍỳźÀḂĆḊÈḞĜḢÌĴḰĹṀŃÒṖɊŔŚṪÙṼẀẌỲŹ"
_LETTERS = str.maketrans(_PLAIN, _MADE_UP)
_AS_THEY_ARE = re.compile(
    r"(\{[^{}]*\}|%(?:\(\w+\))?[srd]|`[^`\n]*`|--[a-z-]+|\.(?:md|txt|csv|tsv|json|html)\b|\bF\d+\b|\bEsc\b|\bTab\b)"
)
_KEYS = re.compile(
    r"\b(?:[A-Z]{2,}|pgdn|pgup|game-\d|Esc|Tab|Enter|Space|F\d+|ctrl|Ana|Sam|en|NO|COLOR|TEXTUAL|ANIMATIONS)\b|\^[a-z]"
)
_FILES = re.compile(r"`[^`\n]*`|--[a-z-]+|\S*[/\\]\S*|[\w-]*\.(?:set-aside|md|txt|csv|tsv|json|html|db)\b")
_WORD = re.compile(r"[A-Za-z]{2,}")


def made_up(message: str) -> str:
    """A message in the made-up language; what is filled in later, and what is typed, stays."""
    if not message or message.startswith("⟦"):  # argparse asks for nothing, and for what is translated
        return message
    parts = _AS_THEY_ARE.split(message)
    return "⟦" + "".join(part if i % 2 else part.translate(_LETTERS) for i, part in enumerate(parts)) + "⟧"


def plain_words(seen: str) -> list[str]:
    """The words in what is seen that went past the translators; keys, files and commands are none."""
    return _WORD.findall(_KEYS.sub(" ", _FILES.sub(" ", seen)))


class MadeUp(gettext.NullTranslations):
    """The catalogue of the made-up language."""

    def gettext(self, message: str) -> str:
        return made_up(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return made_up(msgid1 if n == 1 else msgid2)


def speak() -> None:
    """From here on the game speaks the made-up language; before anything of it is imported."""
    assert not any(name == "game" or name.startswith("game.") for name in sys.modules)
    gettext.translation = lambda *_args, **_more: MadeUp()  # type: ignore[assignment]
    from game import when_not_to_play  # noqa: PLC0415 - only once the language is made up

    place = Path(tempfile.mkdtemp())
    english = vars(when_not_to_play)["LOCALES"] / "en" / "when-not-to-play.txt"
    (place / "en").mkdir()
    (place / "en" / english.name).write_text(
        english.read_text(encoding="utf-8").translate(_LETTERS), encoding="utf-8"
    )
    vars(when_not_to_play)["LOCALES"] = place


if __name__ == "__main__":
    speak()
    from tests import pseudo_walks  # only once the language is made up

    for where, words in pseudo_walks.walk(sys.argv[1], Path(sys.argv[2])).items():
        print(f"{where}: {' '.join(words)}")  # noqa: T201 - what the test reads
