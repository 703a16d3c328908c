"""How editors save text: with and without marks, in old code pages, with any line end."""

import codecs
from collections.abc import Iterator

from tests.decks.corpus.odd import GOOD, Odd

ACCENTED = GOOD.replace("smile today", "smile at the café \u2013 “today”")


def files() -> Iterator[Odd]:
    """Every encoding and line end that people's editors write."""
    yield Odd("utf8-with-mark", codecs.BOM_UTF8 + ACCENTED.encode(), cards=1)
    yield Odd("utf16-little-endian", codecs.BOM_UTF16_LE + ACCENTED.encode("utf-16-le"), cards=1)
    yield Odd("utf16-big-endian", codecs.BOM_UTF16_BE + ACCENTED.encode("utf-16-be"), cards=1)
    yield Odd("utf32-little-endian", codecs.BOM_UTF32_LE + ACCENTED.encode("utf-32-le"), cards=1)
    yield Odd("utf32-big-endian", codecs.BOM_UTF32_BE + ACCENTED.encode("utf-32-be"), cards=1)
    yield Odd("windows-line-ends", ACCENTED.replace("\n", "\r\n").encode(), cards=1)
    yield Odd("old-mac-line-ends", ACCENTED.replace("\n", "\r").encode(), cards=1)
    yield Odd("mixed-line-ends", GOOD.replace("\n", "\r\n", 3).encode(), cards=1)
    yield Odd("tabs-for-blanks", GOOD.replace("  - ", "\t-\t").encode(), cards=1)
    yield Odd("trailing-blanks", GOOD.replace("\n", " \t \n").encode(), cards=1)
    yield Odd("no-line-end-at-the-end", GOOD.rstrip().encode(), cards=1)
    yield Odd("blank-lines-first", b"\n\n \n" + GOOD.encode(), cards=1)
    yield Odd("two-marks", codecs.BOM_UTF8 * 2 + GOOD.encode(), cards=1)
    yield Odd("non-breaking-blanks", GOOD.replace(" ", "\u00a0").encode(), cards=1)
    yield Odd("full-width-colon", GOOD.replace("title: ", "title\uff1a").encode(), cards=1)
    yield Odd("windows-1252", ACCENTED.encode("cp1252"), "guessed-encoding", 1)
    yield Odd("latin-1", GOOD.replace("smile", "sourire à l'été").encode("latin-1"), "guessed-encoding", 1)
    yield Odd("windows-1252-mac-ends", ACCENTED.replace("\n", "\r").encode("cp1252"), "guessed-encoding", 1)
    yield Odd(
        "windows-1251-cyrillic", GOOD.replace("smile", "улыбаться").encode("cp1251"), "guessed-encoding", 1
    )
    yield Odd("shift-jis", GOOD.replace("smile", "ソ表示は何が").encode("shift_jis"), "guessed-encoding", 1)
    yield Odd("mac-roman", GOOD.replace("smile", "caf\u00e9 \u00c5").encode("mac_roman"), "unknown-encoding")
    yield Odd(
        "broken-utf8",
        ACCENTED.replace("Good", "Güté Ñandú").encode()[:-20] + b"\xe2\x80\n",
        "damaged-text",
        1,
    )
    yield Odd("half-letters", GOOD.encode().replace(b"smile", b"\xed\xa0\x80 smile"), "guessed-encoding", 1)
    yield Odd("overlong-slash", GOOD.encode().replace(b"smile", b"\xc0\xaf smile"), "guessed-encoding", 1)
    yield Odd("utf16-cut-short", codecs.BOM_UTF16_LE + ACCENTED.encode("utf-16-le")[:-1], "damaged-text")
    yield Odd("utf16-without-mark", GOOD.encode("utf-16-le"), "not-text")
    yield Odd("utf16-big-without-mark", GOOD.encode("utf-16-be"), "not-text")
    yield Odd("garbled-twice", ACCENTED.encode().decode("cp1252", "replace").encode(), "garbled-letters", 1)
    yield Odd("utf7", ACCENTED.encode("utf-7"), cards=1)
    yield Odd("gb18030", GOOD.replace("smile", "今天什么让你微笑").encode("gb18030"), "guessed-encoding", 1)
