"""Files that are no text at all, as people send them."""

import gzip
import io
import zipfile
from collections.abc import Iterator

from tests.decks.corpus.odd import Odd


def _zip(*names: str, text: str = "x") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, text)
    return out.getvalue()


def files() -> Iterator[Odd]:
    """Documents, pictures, archives, databases and web pages, mostly under a deck's ending."""
    yield Odd("word", _zip("[Content_Types].xml", "word/document.xml"), "not-text", suffix=".docx")
    yield Odd("word-renamed", _zip("[Content_Types].xml", "word/document.xml"), "not-text")
    yield Odd("excel", _zip("[Content_Types].xml", "xl/workbook.xml"), "not-text", suffix=".xlsx")
    yield Odd("excel-renamed", _zip("[Content_Types].xml", "xl/workbook.xml"), "not-text", suffix=".csv")
    yield Odd("pages", _zip("Index/Document.iwa", "Metadata/Properties.plist"), "not-text", suffix=".pages")
    yield Odd("numbers", _zip("Index/Tables/DataList.iwa"), "not-text", suffix=".numbers")
    spreadsheet = _zip("mimetype", text="application/vnd.oasis.opendocument.spreadsheet")
    yield Odd("open-spreadsheet", spreadsheet, "not-text", suffix=".ods")
    document = _zip("mimetype", text="application/vnd.oasis.opendocument.text")
    yield Odd("open-document", document, "not-text", suffix=".odt")
    yield Odd("zip", _zip("deck.md"), "not-text")
    yield Odd("empty-zip", _zip(), "not-text")
    yield Odd("old-word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "not-text", suffix=".doc")
    yield Odd("rich-text", b"{\\rtf1\\ansi\\deff0 {\\fonttbl}\\pard - What?\\par}", "not-text", suffix=".rtf")
    yield Odd("rich-text-renamed", b"{\\rtf1\\ansi # Surface\\par}", "not-text")
    yield Odd("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "not-text", suffix=".pdf")
    yield Odd("png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not-text")
    yield Odd("jpeg", b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(range(256)), "not-text")
    yield Odd("gif", b"GIF89a" + bytes(64), "not-text")
    yield Odd("heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "not-text")
    yield Odd("webp", b"RIFF\x24\0\0\0WEBPVP8 ", "not-text")
    yield Odd("sqlite", b"SQLite format 3\0" + bytes(100), "not-text")
    yield Odd("gzip", gzip.compress(b"# Surface\n- What?", mtime=0), "not-text")
    yield Odd("seven-zip", b"7z\xbc\xaf\x27\x1c\0\x04", "not-text")
    yield Odd("rar", b"Rar!\x1a\x07\x01\0", "not-text")
    yield Odd("program", b"\x7fELF\x02\x01\x01" + bytes(60), "not-text")
    yield Odd("web-page", b"<!DOCTYPE html>\n<html><body><li>What?</li></body></html>", "not-text")
    yield Odd(
        "web-page-capitals", b"\xef\xbb\xbf\n <HTML><BODY>What?</BODY></HTML>", "not-text", suffix=".htm"
    )
    yield Odd("xhtml", b'<?xml version="1.0"?>\n<html xmlns="x"><body/></html>', "not-text")
    yield Odd("xml", b'<?xml version="1.0"?>\n<w:wordDocument/>', "not-text")
    yield Odd("web-archive", b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource", "not-text")
    yield Odd("random-bytes", bytes((index * 73 + 41) % 256 for index in range(4096)), "not-text")
    yield Odd("only-zeros", bytes(4096), "not-text")
    yield Odd("zeros-in-between", b"---\0title: x\0---\0# Surface\0- What?", "not-text")
