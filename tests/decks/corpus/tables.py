"""What spreadsheets and people do to tables."""

import codecs
from collections.abc import Iterator

from tests.decks.corpus.odd import NOTHING, Odd

HEAD = "depth,kind,text,follow_up_1,follow_up_2,topics\ndeck:title,,Odd,,,\n"
CARD = "Deep,question,What made you smile?,Why?,When?,\n"


def _csv(name: str, content: str, cause: str = NOTHING, cards: int = 0) -> Odd:
    return Odd(name, content.encode(), cause, cards, ".csv")


def files() -> Iterator[Odd]:
    """Separators, quotation marks, missing and superfluous cells."""
    yield _csv("table", HEAD + CARD, cards=1)
    yield _csv("table-of-semicolons", (HEAD + CARD).replace(",", ";"), cards=1)
    yield Odd("table-of-tabs", (HEAD + CARD).replace(",", "\t").encode(), cards=1, suffix=".tsv")
    yield Odd("table-in-a-text-file", (HEAD + CARD).replace(",", "\t").encode(), cards=1, suffix=".txt")
    unicode_text = codecs.BOM_UTF16_LE + (HEAD + CARD).replace(",", "\t").encode("utf-16-le")
    yield Odd("excel-unicode-text", unicode_text, cards=1, suffix=".txt")
    yield _csv("table-that-names-its-separator", "sep=;\n" + (HEAD + CARD).replace(",", ";"), cards=1)
    yield Odd("excel-windows-1252", (HEAD + CARD.replace("smile", "sourire à café")).encode("cp1252"),
              "guessed-encoding", 1, ".csv")  # fmt: skip
    yield Odd(
        "excel-utf8", codecs.BOM_UTF8 + (HEAD + CARD).replace("\n", "\r\n").encode(), cards=1, suffix=".csv"
    )
    yield _csv("empty-table", "", "empty-file")
    yield _csv("table-without-names", CARD, "no-columns")
    yield _csv("table-without-depths", "text,topics\nWhat?,\n", "no-columns")
    yield _csv("table-without-rows", HEAD, "nothing-playable")
    yield _csv("table-with-empty-rows", HEAD + ",,,,,\n\n" + CARD + ";;;\n".replace(";", ","), cards=1)
    spelt = HEAD.replace("follow_up_1", "Follow-up 1").replace("topics", " TOPICS ")
    yield _csv("names-in-other-spellings", spelt + CARD, cards=1)
    yield _csv("misspelt-column", HEAD.replace("topics", "topcis") + CARD, "unknown-column", 1)
    yield _csv(
        "unknown-column",
        HEAD.replace("topics", "colour") + CARD.replace(",\n", ",red\n"),
        "unknown-column",
        1,
    )
    yield _csv(
        "comma-in-text", HEAD + "Deep,question,When we met, what did you think?,Why?,,\n", "split-text", 1
    )
    yield _csv("extra-cells", HEAD + CARD.strip() + ",more,and more\n", "extra-cell", 1)
    yield _csv("short-row", HEAD + "Deep,question,What?\n", cards=1)
    yield _csv("unknown-depth-in-row", HEAD + CARD + "Abyss,question,How?\n", "unknown-depth", 1)
    yield _csv("misspelt-depth-in-row", HEAD + "Surfaec,question,How?\n", "unknown-depth", 1)
    yield _csv("no-depth-in-row", HEAD + CARD + ",question,How?\n", "unknown-depth", 1)
    yield _csv("depth-as-number", HEAD + "3,question,How?\n4,gift,A note.\n", cards=2)
    yield _csv("unknown-kind", HEAD + "Deep,riddle,How?\n", "unknown-value", 1)
    yield _csv("kind-in-the-text", HEAD + "Deep,,together: Hold hands.\n", cards=1)
    yield _csv("row-without-text", HEAD + CARD + "Deep,question,,Why?\n", "empty-card", 1)
    yield _csv("open-quote", HEAD + 'Deep,question,"What?,Why?\n' + CARD + CARD, "open-quote", 2)
    closed_later = 'Deep,question,"What?,Why?\n' + CARD + 'Deep,question,",How?\n'
    yield _csv("open-quote-closed-later", HEAD + closed_later + CARD, "open-quote", 1)
    yield _csv("quotes-inside", HEAD + 'Deep,question,"What is ""home""?",Why?,,\n', cards=1)
    yield _csv(
        "quotes-inside-not-doubled", HEAD + CARD + 'Deep,question,"What is "home"?",Why?,,\n', "open-quote", 1
    )
    yield _csv("text-over-lines", HEAD + 'Deep,question,"What made\nyou smile?",Why?,,\n', cards=1)
    yield _csv("introduction-over-lines", HEAD + 'introduction,,"Hello,\n\nyou two.",,,\n' + CARD, cards=1)
    yield _csv("formula-cells", HEAD + "Deep,question,'=1+1,'@why,,\n", cards=1)
    yield _csv("unquoted-formula", HEAD + '=cmd|"/c calc"!A1,question,What?,,,\n' + CARD, "unknown-depth", 1)
    yield _csv("unknown-deck-row", HEAD + "deck:colour,,red\n" + CARD, "unknown-key", 1)
    yield _csv("title-twice-in-table", HEAD + "deck:title,,Another\n" + CARD, "key-twice", 1)
    yield _csv("more-in-a-deck-row", HEAD + "deck:author,,A,B,,\n" + CARD, "extra-cell", 1)
    yield _csv(
        "control-characters-in-cell", HEAD + "Deep,question,What\x1b[2J?,Why?,,\n", "hidden-characters", 1
    )
    yield _csv("nul-in-cell", HEAD + "Deep,question,What\0?,Why?,,\n", "hidden-characters", 1)
    yield _csv("markdown-under-csv", "# Deep\n- What?\n", "no-columns")
